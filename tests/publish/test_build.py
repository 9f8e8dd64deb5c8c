"""A whole build, from the example's content to a site that stands."""

import base64
import hashlib
import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from example_content import write_example
from publish.fake_site import files_of
from urolig.publish import BuildError, BuildSettings, ContentError, OutError, build
from urolig.publish.manifest import faults

TRANSLATIONS = Path(__file__).parents[2] / "translations"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuildSettings:
    """The settings of a build that was done: shared, so only to be read."""
    folder = tmp_path_factory.mktemp("built")
    settings = settings_in(folder)
    build(settings)
    return settings


def settings_in(folder: Path) -> BuildSettings:
    return BuildSettings(
        content=write_example(folder / "content"),
        translations=TRANSLATIONS,
        out=folder / "public",
        base_url="https://lilleby.example/hjelp",
        only=("lilleby",),
        cache=folder / "cache",
    )


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_build_json_names_every_page_and_each_is_a_file(built: BuildSettings) -> None:
    said = json.loads((built.out / "build.json").read_text("utf-8"))
    pages = {page["url"]: page for page in said["pages"]}
    there = {f"/{name.removesuffix('index.html')}" for name in files_of(built.out) if name.endswith(".html")}
    assert set(pages) == there
    assert said["counts"]["pages"] == len(pages)
    assert pages["/nb/lilleby/"] == {"url": "/nb/lilleby/", "kind": "home", "id": "", "lang": "nb", "place": "lilleby"}
    assert said["version"]
    assert said["content"]


def test_only_the_named_place_has_pages(built: BuildSettings) -> None:
    pages = json.loads((built.out / "build.json").read_text("utf-8"))["pages"]
    assert {page["place"] for page in pages} == {"lilleby", None}


def test_every_link_and_file_stands_under_the_base_path(built: BuildSettings) -> None:
    for name, content in files_of(built.out).items():
        if name.endswith(".html"):
            for address in re.findall(rb'(?:href|src|action)="(/[^"]*)"', content):
                assert address.startswith(b"/hjelp/"), (name, address)


class InlineTexts(HTMLParser):
    """The texts of a page's inline styles and scripts, and whether an attribute holds a style or a script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.in_attributes: set[str] = set()
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self.in_attributes |= {name for name in names if name == "style" or name.startswith("on")}
        runs = tag == "script" and "src" not in names and names.get("type") in (None, "module", "text/javascript")
        self.inside = runs or tag == "style"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts.add(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def test_the_policy_lets_in_every_inline_style_and_script_and_no_page_needs_more(built: BuildSettings) -> None:
    policy = (built.out / "_headers").read_text("utf-8").partition("Content-Security-Policy: ")[2].partition("\n")[0]
    for name, content in files_of(built.out).items():
        if name.endswith(".html"):
            found = InlineTexts(content.decode("utf-8"))
            assert not found.in_attributes, name
            for text in found.texts:
                assert base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() in policy, name


def test_the_sitemap_and_the_policy_are_there_and_the_site_is_whole(built: BuildSettings) -> None:
    assert faults(built.out) == []
    assert b"https://lilleby.example/hjelp/en/lilleby/" in (built.out / "sitemap.xml").read_bytes()


def test_nothing_in_the_site_tells_where_or_on_what_machine_it_was_built(built: BuildSettings) -> None:
    here = os.fsencode(built.content.parent)
    assert not [name for name, content in files_of(built.out).items() if here in content]


def test_one_changed_text_makes_only_its_pages_anew(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    build(settings)
    before = files_of(settings.out)
    topic = min((settings.content / "shared/topics").glob("*.nb.md"))
    replace_in(topic, "\nsummary: ", "\nsummary: Først dette. ")
    assert build(settings).changed
    after = files_of(settings.out)
    pages = {name for name in after if name.endswith(".html")}
    changed = {name for name in pages if before[name] != after[name]}
    assert 0 < len(changed) < len(pages) / 2
    assert all((settings.out / name).stat().st_nlink > 1 for name in pages - changed)
    assert faults(settings.out) == []


BREAKING: dict[str, Callable[[Path], None]] = {
    "an unknown field": lambda content: replace_in(content / "site.yml", "leave:", "laeve:"),
    "a tab": lambda content: replace_in(content / "no/country.yml", "zone: ", "zone:\t"),
    "an empty file": lambda content: (content / "no/lilleby/municipality.yml").write_text(""),
    "a missing file": lambda content: (content / "shared/guide.yml").unlink(),
}


@pytest.mark.parametrize("broken", BREAKING)
def test_broken_content_stops_the_build_before_anything_is_written(broken: str, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.out.mkdir()
    before = files_of(settings.out.parent / "public")
    BREAKING[broken](settings.content)
    with pytest.raises(ContentError) as caught:
        build(settings)
    assert any(found.severity == "error" and found.line and found.message for found in caught.value.diagnostics)
    assert files_of(settings.out) == before
    assert not (tmp_path / ".public-builds").exists()


def test_a_catalogue_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    settings = replace(settings_in(tmp_path), translations=tmp_path / "translations")
    (tmp_path / "translations").mkdir()
    with pytest.raises(ContentError, match="errors"):
        build(settings)
    assert not settings.out.exists()


def test_a_place_nobody_knows_is_met_with_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match='Did you mean "lilleby"'):
        build(replace(settings_in(tmp_path), only=("lileby",)))


@pytest.mark.parametrize("url", ["hjelp.example", "ftp://a.example/", "https://a.example/?x=1", "https://a.example/æ"])
def test_a_base_url_that_is_not_the_address_of_a_site_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="--base-url"):
        build(replace(settings_in(tmp_path), base_url=url))


@pytest.mark.parametrize("out", ["content", "content/public", "."])
def test_the_content_is_never_published_over(out: str, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    with pytest.raises(OutError, match="lie in each other"):
        build(replace(settings, out=tmp_path / out))
