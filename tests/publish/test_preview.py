"""The preview, over real HTTP: it shows what was saved, and what is wrong with it."""

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from example_content import write_example
from urolig.model import Directory
from urolig.publish import BuildSettings, preview
from urolig.publish.live import EVENTS, SCRIPT
from urolig.publish.preview import part_of, previewing
from urolig.web import WebOptions

PATIENCE_SECONDS = 10
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def little_app(directory: Directory, options: WebOptions) -> Flask:
    """Says the site's name; searches; and has a page that always fails."""
    app = Flask(__name__, static_folder=None)

    @app.get("/")
    def home() -> str:
        return f"<html><body><h1>{directory.settings.name}</h1></body></html>"

    @app.get("/search")
    def search() -> str:
        assert options.searcher
        return str(options.searcher.search("hasj", "nb", "lilleby"))

    @app.get("/broken")
    def broken() -> str:
        raise KeyError("no such word")

    return app


class EchoSearcher:
    """Answers with the question."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    def search(self, query: str, lang: str, place: str, limit: int = 20) -> object:
        return f"{query} in {place}: {self.directory.settings.name}"


@pytest.fixture
def settings(tmp_path: Path) -> BuildSettings:
    translations = tmp_path / "translations"
    translations.mkdir()
    (translations / "messages.pot").write_text(PO)
    for lang in ("nb", "nn", "sv", "ar"):
        (translations / lang / "LC_MESSAGES").mkdir(parents=True)
        (translations / lang / "LC_MESSAGES/messages.po").write_text(PO)
    return BuildSettings(write_example(tmp_path / "content"), translations, cache=tmp_path / "cache")


@pytest.fixture
def site_yml(settings: BuildSettings) -> Path:
    return settings.content / "site.yml"


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def address(settings: BuildSettings, said: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(preview, "create_app", little_app)
    with previewing(settings, "127.0.0.1", 0, EchoSearcher, said.append) as address:
        yield address.rstrip("/")


def get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE_SECONDS) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not true():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.02)


def rename_site(site_yml: Path, name: str) -> None:
    lines = site_yml.read_text().splitlines()
    site_yml.write_text("\n".join(f"name: {name}" if line.startswith("name:") else line for line in lines) + "\n")


def test_a_saved_file_is_seen_on_the_page(address: str, site_yml: Path) -> None:
    rename_site(site_yml, "A light is on")
    wait_until(lambda: "<h1>A light is on</h1>" in get(address)[1])


def test_an_open_page_is_told_that_there_is_something_newer(address: str, site_yml: Path) -> None:
    page = get(address)[1]
    events = page.partition('data-events="')[2].partition('"')[0]
    assert events.startswith(EVENTS)
    with urllib.request.urlopen(address + events, timeout=PATIENCE_SECONDS) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        assert stream.readline() == b"retry: 500\n"
        rename_site(site_yml, "A light is on")
        assert b"event: reload\n" in iter(stream.readline, b"")
    assert "A light is on" in get(address)[1]


def test_a_page_that_is_already_old_is_told_at_once(address: str) -> None:
    with urllib.request.urlopen(f"{address}{EVENTS}?since=before", timeout=PATIENCE_SECONDS) as stream:
        assert b"event: reload" in stream.read()


def test_the_page_carries_its_reloader_inside_the_body(address: str) -> None:
    assert f'<script src="{SCRIPT}"' in get(address)[1].partition("<body>")[2].partition("</body>")[0]
    assert "EventSource" in get(address + SCRIPT)[1]


def test_an_error_in_the_content_is_shown_with_its_place_and_the_page_comes_back(
    address: str, site_yml: Path, said: list[str]
) -> None:
    good = site_yml.read_text()
    site_yml.write_text(good.replace("name:", "nmae:"))
    wait_until(lambda: get(address)[0] == 500)
    page = get(f"{address}/any/page/")[1]
    assert "site.yml:" in page
    assert "nmae" in page
    assert "Traceback" not in page + "".join(said)
    assert SCRIPT in page
    site_yml.write_text(good)
    wait_until(lambda: get(address)[0] == 200)


def test_a_preview_starts_even_when_the_content_has_errors(
    settings: BuildSettings, site_yml: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "create_app", little_app)
    good = site_yml.read_text()
    site_yml.write_text("name: <b>only</b>\n")
    with previewing(settings, "127.0.0.1", 0, EchoSearcher, lambda text: None) as address:
        assert get(address)[0] == 500
        site_yml.write_text(good)
        wait_until(lambda: get(address)[0] == 200)


def test_a_gap_in_the_words_of_the_interface_is_shown_too(address: str, settings: BuildSettings) -> None:
    (settings.translations / "messages.pot").write_text(PO + '\nmsgid "Leave the site"\nmsgstr ""\n')
    wait_until(lambda: get(address)[0] == 500)
    assert "Leave the site" in get(address)[1]
    assert "messages.po:1" in get(address)[1]


def test_a_page_that_fails_says_where_and_the_others_live_on(address: str) -> None:
    status, page = get(f"{address}/broken")
    assert status == 500
    assert "KeyError" in page
    assert "test_preview.py:" in page
    assert get(address)[0] == 200


def test_the_search_answers_from_the_newest_content(address: str, site_yml: Path) -> None:
    rename_site(site_yml, "A light is on")
    wait_until(lambda: get(f"{address}/search")[1].startswith("hasj in lilleby: A light is on"))


def test_a_taken_port_means_the_next_free_one(settings: BuildSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "create_app", little_app)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with previewing(settings, "127.0.0.1", port, EchoSearcher, lambda text: None) as address:
            assert port < int(address.rstrip("/").rpartition(":")[2]) < port + 20
            assert get(address)[0] == 200


def test_a_change_of_the_program_asks_for_a_new_start(settings: BuildSettings, said: list[str]) -> None:
    package = Path(preview.__file__).parents[1]
    assert part_of(package / "web/app.py", settings) == "program"
    assert part_of(package / "web/templates/pages/home.html", settings) == "look"
    assert part_of(settings.content / "site.yml", settings) == "content"
    assert part_of(settings.translations / "nb/LC_MESSAGES/messages.po", settings) == "words"
