"""A reader gets the text that is nearest to their own language."""

from urolig.web.reader import Reader


def reader(directory, lang):
    return Reader(lang, directory.places["lilleby"])


def test_own_language_comes_first_then_a_neighbour_then_the_places_own(directory):
    words = {"nb": "barn", "en": "child", "sv": "barnet"}
    assert str(reader(directory, "en").word(words)) == "child"
    assert reader(directory, "nn").word(words).lang == "nb"
    assert reader(directory, "ar").word(words).lang == "nb"


def test_words_of_another_language_are_marked_on_the_page(directory):
    word = reader(directory, "ar").word({"nb": "<barn>"})
    assert word.__html__() == '<span lang="nb" dir="ltr">&lt;barn&gt;</span>'
    assert reader(directory, "nb").word({"nb": "<barn>"}).__html__() == "&lt;barn&gt;"


def test_nynorsk_is_lent_the_single_words_of_bokmal(directory):
    words = {"nb": ("hasj", "røyker hasj", "weed"), "nn": ("hasj", "røykjer hasj")}
    assert reader(directory, "nn").known_words(words) == ("hasj", "røykjer hasj", "weed")
    assert reader(directory, "en").known_words(words) == words["nb"]
