"""When a translation no longer says what its source says."""

from content.example_copy import Content

NB, EN = "no/services/barnelyset.nb.md", "no/services/barnelyset.en.md"


def test_a_new_number_makes_no_translation_stale(content: Content) -> None:
    content.edit(NB, "880 00 111", "880 00 113")
    content.edit(NB, "+4788000111", "+4788000113")
    assert content.load().diagnostics == ()


def test_a_changed_sentence_makes_every_translation_stale(content: Content) -> None:
    content.edit(NB, "Det koster ingenting.", "Det er gratis.")
    loaded = content.load()
    assert {(d.code, d.path) for d in loaded.diagnostics} == {
        ("W500", f"content/{EN}"),
        ("W500", "content/no/services/barnelyset.ar.md"),
    }
    assert loaded.directory is not None
    texts = loaded.directory.services["barnelyset"].texts
    assert {lang: bool(text.translation and text.translation.stale) for lang, text in texts.items()} == {
        "nb": False,
        "en": True,
        "ar": True,
    }


def test_the_hash_in_the_hint_is_the_one_that_mends_it(content: Content) -> None:
    content.edit(NB, "Det koster ingenting.", "Det er gratis.")
    warning = next(d for d in content.found("W500") if d.path.endswith(".en.md"))
    lines = (content.root / EN).read_text("utf-8").split("\n")
    old = lines[warning.line - 1][warning.column - 1 :]
    content.edit(EN, old, warning.hint.rpartition(": ")[2])
    assert {d.path for d in content.found("W500")} == {"content/no/services/barnelyset.ar.md"}


def test_words_for_search_are_each_languages_own(content: Content) -> None:
    content.edit(NB, "  - Barnetelefonen", "  - Telefonen for barn")
    content.edit(NB, "  - en i klassen er slem mot meg\n", "")
    assert content.load().diagnostics == ()


def test_line_breaks_and_spaces_change_nothing(content: Content) -> None:
    content.edit(NB, "fees: Det koster ingenting.", "fees: >-\n  Det   koster\n  ingenting.")
    assert content.load().diagnostics == ()


def test_made_by_a_machine_and_stale_are_two_things(content: Content) -> None:
    directory = content.load().directory
    assert directory is not None
    mark = directory.topics["cannabis"].texts["en"].translation
    assert mark is not None
    assert (mark.method.value, mark.stale, str(mark.checked), mark.checked_by) == (
        "human",
        False,
        "2026-11-20",
        "lilleby.example",
    )


def test_a_service_has_one_original(content: Content) -> None:
    content.edit("no/services/politivakta.en.md", "translation:", "sentences: [a]\nx:")
    assert any("politivakta.nb.md is one too" in d.message for d in content.found("E202"))


def test_a_translation_alone_has_no_original(content: Content) -> None:
    (content.root / "no/pages/urgent.nb.md").unlink()
    (found,) = content.found("E201")
    assert (found.path, found.line) == ("content/no/pages/urgent.en.md", 4)


def test_a_topic_may_have_an_original_in_each_language(content: Content) -> None:
    text = (content.root / "shared/topics/cannabis.nb.md").read_text("utf-8")
    content.write("shared/topics/cannabis.sv.md", text)
    loaded = content.load()
    assert loaded.directory is not None
    assert list(loaded.directory.topics["cannabis"].texts) == ["nb", "sv", "en"]


def test_a_body_of_the_source_is_not_forgotten(content: Content) -> None:
    name = "no/services/foreldrelyset.en.md"
    text = (content.root / name).read_text("utf-8")
    content.write(name, text[: text.index("## What if")])
    assert [d.path for d in content.found("E204")] == [f"content/{name}"]
