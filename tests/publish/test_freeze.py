"""Making the pages with Frozen-Flask."""

from pathlib import Path

import pytest

from publish.fake_site import fake_plan, files_of
from urolig.publish import PageError
from urolig.publish.freeze import freeze


def frozen(folder: Path, *urls: str, jobs: int = 1) -> dict[str, bytes]:
    asked = freeze(fake_plan().app, urls, folder, jobs, lambda url, content: url, lambda: None)
    assert asked == list(urls)
    return files_of(folder)


def test_the_pages_on_the_list_are_made_and_no_others(tmp_path: Path) -> None:
    made = frozen(tmp_path, "/", "/nb/fjordvik/", "/404.html")
    assert sorted(made) == ["404.html", "index.html", "nb/fjordvik/index.html"]
    assert b"<h1>/nb/fjordvik/</h1>" in made["nb/fjordvik/index.html"]


def test_what_lies_there_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert frozen(tmp_path, "/")["mine.txt"] == b"mine"


def test_a_redirect_is_an_error_and_no_second_copy_of_a_page(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"/moved/ could not be made: .*302"):
        frozen(tmp_path, "/", "/moved/")


def test_an_error_in_a_view_names_its_page(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="/broken/ could not be made: KeyError: 'no such word'"):
        frozen(tmp_path, "/broken/")


def test_an_ending_that_does_not_fit_what_the_page_says_it_is_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"/data\.json could not be made: .*text/html"):
        frozen(tmp_path, "/data.json")


def test_an_ending_the_machine_may_know_but_we_do_not_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"/page\.odt"):
        frozen(tmp_path, "/page.odt")


def test_many_processes_make_the_same_bytes_as_one(tmp_path: Path) -> None:
    urls = [f"/nb/{n}/" for n in range(11)]
    assert frozen(tmp_path / "one", *urls) == frozen(tmp_path / "three", *urls, jobs=3)
