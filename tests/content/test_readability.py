"""Hard texts and long sentences are pointed out; names of services are never the reason."""

from content.example_copy import Content
from urolig.content.readability import Names, lix, sentences, too_long

NONE = Names(())


def test_lix_is_words_per_sentence_and_share_of_long_words() -> None:
    """Ten words a sentence, one in ten longer than six letters: 10 + 10."""
    text = "Du kan si det du vil og vi hører deg helsesøster. " * 5
    assert lix(sentences(text.replace("hører ", ""), NONE)) == 20


def test_a_short_text_has_no_lix() -> None:
    assert lix(sentences("Barnevernvakten dokumenterer bekymringsmeldinger.", NONE)) is None


def test_a_name_is_one_known_word() -> None:
    text = "Ring Barnevernvakten for Asker og Bærum i kveld."
    names = Names(["Barnevernvakten for Asker og Bærum"])
    ((_, words),) = sentences(text, names)
    assert words == ["Ring", "name", "i", "kveld"]


def test_a_line_is_never_part_of_two_sentences() -> None:
    assert [" ".join(words) for _, words in sentences("En overskrift\nEn setning. En «til!» Ja", NONE)] == [
        "En overskrift",
        "En setning",
        "En til",
        "Ja",
    ]


def test_twenty_five_words_are_the_most() -> None:
    assert too_long(sentences("ord " * 25 + ".", NONE)) == []
    assert len(too_long(sentences("ord " * 26 + ".", NONE))) == 1


def test_a_long_sentence_is_a_warning_on_its_own_line(content: Content) -> None:
    content.append("shared/topics/cannabis.nb.md", "\nKort.\n\n" + "og så videre " * 9 + "slutt.\n")
    (found,) = content.found("W502")
    assert (found.path, found.line, found.column) == ("content/shared/topics/cannabis.nb.md", 35, 1)
    assert "28 words" in found.message
    assert content.load().directory is not None


def test_a_hard_text_is_a_warning_and_the_urgent_page_is_held_to_more(content: Content) -> None:
    medium = "Du forklarer rolig, og noen hjelper deg. " * 20
    hard = "Operatøren kartlegger situasjonen og dokumenterer bekymringen fortløpende. " * 12
    content.append("no/pages/urgent.nb.md", f"\n{medium}\n")
    content.append("shared/topics/cannabis.nb.md", f"\n{medium}\n")
    content.append("shared/topics/bullying.nb.md", f"\n{hard}\n")
    content.append("no/pages/reporting.nb.md", f"\n{hard}\n")
    assert {d.path for d in content.found("W501")} == {
        "content/no/pages/urgent.nb.md",
        "content/shared/topics/bullying.nb.md",
    }


def test_other_languages_have_no_lix(content: Content) -> None:
    content.append("shared/topics/cannabis.en.md", "\n" + "Professionals continuously investigate circumstances. " * 20)
    assert content.found("W501") == []


def test_an_abbreviation_is_explained_on_its_page(content: Content) -> None:
    content.append("shared/topics/cannabis.nb.md", "\nSpør etter XYZ på skolen.\n")
    content.append("shared/topics/bullying.nb.md", "\nHjelp på skolen (XYZ) er gratis. XYZ svarer. Send SMS.\n")
    (found,) = content.found("W507")
    assert (found.path, found.column) == ("content/shared/topics/cannabis.nb.md", 12)
    assert "XYZ" in found.message
