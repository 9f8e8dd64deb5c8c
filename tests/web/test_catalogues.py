"""A word that is missing stops the build: nobody would notice English in the middle of an Arabic page."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from urolig.web import WebOptions, create_app
from urolig.web.catalogues import CatalogueError, compile_catalogues

ROOT = Path(__file__).resolve().parents[2]
OFFERED = ("nb", "nn", "sv", "en", "ar")


@pytest.fixture
def translations(tmp_path):
    return Path(shutil.copytree(ROOT / "translations", tmp_path / "translations"))


def test_our_own_catalogues_are_whole(tmp_path):
    folder = compile_catalogues(ROOT / "translations", tmp_path, OFFERED)
    assert sorted(path.parts[-3] for path in folder.glob("*/LC_MESSAGES/messages.mo")) == ["ar", "nb", "nn", "sv"]


def test_missing_catalogue_is_named(translations, tmp_path):
    shutil.rmtree(translations / "sv")
    with pytest.raises(CatalogueError, match=r"translations/sv/LC_MESSAGES/messages\.po:1  no catalogue for sv"):
        compile_catalogues(translations, tmp_path, OFFERED)


def test_word_without_translation_is_named_with_its_line(translations, tmp_path):
    path = translations / "nb" / "LC_MESSAGES" / "messages.po"
    text = path.read_text(encoding="utf-8").replace('msgstr "Alle tema"', 'msgstr ""')
    path.write_text(text, encoding="utf-8")
    line = text.split('msgid "All topics"')[0].count("\n") + 1
    with pytest.raises(CatalogueError, match=rf"nb/LC_MESSAGES/messages\.po:{line}  not translated: All topics"):
        compile_catalogues(translations, tmp_path, OFFERED)


def test_new_word_in_the_program_makes_catalogues_stale(translations, tmp_path):
    template = translations / "messages.pot"
    template.write_text(template.read_text(encoding="utf-8") + '\nmsgid "A new word"\nmsgstr ""\n', encoding="utf-8")
    with pytest.raises(CatalogueError, match="missing: A new word"):
        compile_catalogues(translations, tmp_path, OFFERED)


def test_file_that_is_no_catalogue_is_an_error_and_no_traceback(translations, tmp_path):
    (translations / "ar" / "LC_MESSAGES" / "messages.po").write_bytes(b"\xff\xfe nonsense")
    with pytest.raises(CatalogueError, match="cannot be read"):
        compile_catalogues(translations, tmp_path, OFFERED)


def test_pages_are_not_made_without_their_catalogues(directory, tmp_path):
    with pytest.raises(CatalogueError, match="no compiled catalogue for nb"):
        create_app(directory, WebOptions(catalogues=tmp_path))


def test_catalogues_may_lie_at_a_relative_path(directory, tmp_path, monkeypatch):
    """As the command line gives it: `.cache`."""
    monkeypatch.chdir(tmp_path)
    folder = compile_catalogues(ROOT / "translations", Path(".cache"), OFFERED)
    page = create_app(directory, WebOptions(catalogues=folder)).test_client().get("/nb/lilleby/").text
    assert "Er du urolig for et barn?" in page


def test_template_holds_every_word_of_the_program(tmp_path):
    """Somebody who adds a word to a template runs `make words`."""
    fresh = tmp_path / "fresh.pot"
    command = ["extract", "--no-location", "--omit-header", "-k", "lazy_gettext", "-F", "translations/babel.cfg"]
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", "-q", *command, "-o", str(fresh), "site"],
        cwd=ROOT,
        check=True,
    )
    assert ids(fresh) == ids(ROOT / "translations" / "messages.pot")


def ids(path):
    with path.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}
