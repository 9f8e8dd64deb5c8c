"""Stems and the weight of words, from the vectors that the browser's twin reads too."""

import json
from pathlib import Path

import pytest

from urolig.search.language import FAMILIES, STOP_WEIGHT, family, language
from urolig.search.text import words

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/search/words.json").read_text(encoding="utf-8"))


def stems(case: dict[str, list[str]]) -> set[str]:
    table = language(str(case["family"]))
    return {table.stem(word) for text in case["words"] for word in words(text)}


@pytest.mark.parametrize("case", VECTORS["same_stem"], ids=lambda case: case["words"][0])
def test_forms_of_a_word_meet(case: dict[str, list[str]]) -> None:
    assert len(stems(case)) == 1


@pytest.mark.parametrize("case", VECTORS["other_stem"], ids=lambda case: case["words"][0])
def test_words_that_look_alike_stay_apart(case: dict[str, list[str]]) -> None:
    assert len(stems(case)) == len(case["words"])


def test_both_norwegians_share_a_table_and_unknown_languages_have_one() -> None:
    assert family("nb") == family("nn") == family("nb-NO") == "no"
    assert family("tlh") in FAMILIES


@pytest.mark.parametrize("name", FAMILIES)
def test_grammar_weighs_less_but_never_nothing(name: str) -> None:
    table = language(name)
    assert all(0 < STOP_WEIGHT == table.weight(word) < 1 for word in table.stop)


def test_dialect_grammar_is_grammar() -> None:
    assert language("no").is_stop("itj")
    assert language("sv").is_stop("ja")
