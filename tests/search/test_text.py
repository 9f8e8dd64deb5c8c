"""Letters and words, from the vectors that the browser's twin reads too."""

import json
from pathlib import Path

import pytest

from urolig.search.text import bare, numbers, sound, words

CASES = json.loads((Path(__file__).parents[1] / "vectors/search/words.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].strip() or "blank")
def test_text_becomes_the_same_words_on_every_keyboard(case: dict[str, object]) -> None:
    assert list(words(str(case["text"]))) == case["words"]


def test_neighbours_spelling_is_the_same_bare_word() -> None:
    assert bare("sønnen") == bare("sönnen") == bare("sonnen")


def test_doubled_letters_sound_as_one_but_digits_stay() -> None:
    assert sound("mobbbing") == sound("mobing")
    assert sound("112") == "112"


def test_groups_of_a_telephone_number_are_one_number() -> None:
    assert numbers(words("hvem er 880 00 111, jeg er 15 år")) == ("88000111",)


def test_unpaired_and_strange_signs_are_no_error() -> None:
    assert words("\u0301\ufffd\u200f😀 \x00hei") == ("hei",)
