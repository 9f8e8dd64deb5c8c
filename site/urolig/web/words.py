"""Words in their language's own order: å after z in Norwegian and Swedish, and letters as headings."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from urolig.model import Lang

T = TypeVar("T")

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = {"nb": _LATIN + "æøå", "nn": _LATIN + "æøå", "sv": _LATIN + "åäö"}
_SAME = {
    "nb": {"ä": "æ", "ö": "ø"},
    "nn": {"ä": "æ", "ö": "ø"},
    "sv": {"æ": "ä", "ø": "ö"},
}


def alphabetical(things: Iterable[T], lang: Lang, key: Callable[[T], str]) -> list[T]:
    """Things by name in a language's alphabetical order (CLDR's, for the letters our languages have)."""
    return sorted(things, key=lambda thing: sort_key(key(thing), lang))


def sort_key(word: str, lang: Lang) -> tuple[tuple[int, int], ...]:
    """A key that puts a word at its place in a language's alphabet, whatever the machine's locale."""
    alphabet = _ALPHABETS.get(lang, _LATIN)
    letters = [_letter(character, lang) for character in word.casefold() if character.isalnum()]
    return tuple((alphabet.find(letter) % (len(alphabet) + 1), ord(letter)) for letter in letters)


def initial(word: str, lang: Lang) -> str:
    """The heading a word stands under: its first letter as the language's alphabet writes it, or # for a digit."""
    first = next((character for character in word.casefold() if character.isalnum()), "#")
    return "#" if first.isdigit() else _letter(first, lang).upper()


def _letter(character: str, lang: Lang) -> str:
    letter = _SAME.get(lang, {}).get(character, character)
    if letter in _ALPHABETS.get(lang, _LATIN):
        return letter
    return unicodedata.normalize("NFD", letter)[0]
