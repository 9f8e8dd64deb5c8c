"""Danger now raises the card, in every language; an ordinary worry never does."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from urolig.search import Crisis
from urolig.search.crisis import LANGUAGES

VECTORS = Path(__file__).parents[1] / "vectors/crisis"
PHRASES = files("urolig.search") / "crisis_phrases"
LISTS = {lang: json.loads((VECTORS / f"{lang}.json").read_text(encoding="utf-8")) for lang in LANGUAGES}
LEAST = dict.fromkeys(LANGUAGES, 30) | {"nb": 60, "sv": 60}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang in LANGUAGES for text in LISTS[lang]["fire"]])
def test_danger_raises_the_card(crisis: Crisis, lang: str, text: str) -> None:
    assert crisis.fires(text)


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang in LANGUAGES for text in LISTS[lang]["quiet"]])
def test_an_ordinary_worry_does_not(crisis: Crisis, lang: str, text: str) -> None:
    assert crisis.reason(text) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_lists_long_enough_to_trust(lang: str) -> None:
    assert len(set(LISTS[lang]["fire"])) >= LEAST[lang]
    assert len(set(LISTS[lang]["quiet"])) >= LEAST[lang]


@pytest.mark.parametrize("text", ["Jeg vil dø", "JEG VIL DØ!!!", "jeg  vil\ndø", "jeg vil do", "jeg viil dø"])
def test_case_signs_and_missing_marks_do_not_silence_it(crisis: Crisis, text: str) -> None:
    assert crisis.fires(text)


def test_a_negation_is_kept(crisis: Crisis) -> None:
    assert crisis.fires("jeg vil ikke leve")
    assert not crisis.fires("jeg vil leve")


def test_words_far_apart_are_no_phrase(crisis: Crisis) -> None:
    assert not crisis.fires("jeg vil gjerne spørre om noe annet, for katten til naboen vår skulle nesten dø")


def test_the_reason_is_the_words_themselves(crisis: Crisis) -> None:
    assert crisis.reason("hei, jeg vil dø i natt") == "vil dø"


@pytest.mark.parametrize("text", ["", " ", "!?", "😀", "a" * 5000, "vil " * 2000])
def test_any_text_gets_an_answer(crisis: Crisis, text: str) -> None:
    assert not crisis.fires(text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_set_a_phrase_names_is_there(lang: str) -> None:
    table = yaml.load((PHRASES / f"{lang}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    lines = [line for part in ("fire", "calm", "about", "past") for line in table[part]]
    named = {name.removesuffix("?") for line in lines for part in line.split() for name in part.split("|")}
    assert {name for name in named if re.fullmatch("[A-Z_]{2,}", name)} <= set(table["words"])
