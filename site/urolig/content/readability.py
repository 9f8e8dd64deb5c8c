"""How hard a text is to read: LIX, and sentences that are too long to take in at night.

LIX = words per sentence + percentage of words longer than six letters (C. H. Björnsson, 1968). It was made for
Scandinavian languages and is measured in those only. The name of a service counts as one known word: editors can
explain a name, but not shorten it.
"""

import re
from collections.abc import Iterable

LIX_LANGUAGES = frozenset({"nb", "nn", "sv"})
MOST = 38
MOST_URGENT = 30
LONGEST_SENTENCE = 25
LONG_WORD = 6
FEWEST_WORDS = 40
"""Below this a LIX says nothing: one long word would decide."""

ABBREVIATION = re.compile(r"\b[A-ZÆØÅÄÖ]{2,6}\b")
EVERYDAY = frozenset({"SMS", "MMS", "TV", "PC"})
"""Abbreviations that are words by now."""

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+")
SENTENCE_END = re.compile(r"(?<=[.!?:؟…])[\"”»’)]*\s+|\n")


class Names:
    """The names that count as one known word each."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[list[str]]] = {}
        for name in sorted(set(names), key=lambda n: (-len(n), n)):
            words = WORD.findall(name)
            if words:
                self._by_first.setdefault(words[0], []).append(words)

    def words(self, text: str) -> list[str]:
        """The words of a text; a name is one short word."""
        words = WORD.findall(text)
        if self._by_first.keys().isdisjoint(words):
            return words
        found: list[str] = []
        at = 0
        while at < len(words):
            length = self._length_at(words, at)
            found.append(words[at] if length == 0 else "name")
            at += max(1, length)
        return found

    def _length_at(self, words: list[str], at: int) -> int:
        for name in self._by_first.get(words[at], ()):
            if words[at : at + len(name)] == name:
                return len(name)
        return 0


Sentence = tuple[str, list[str]]
"""A sentence as it stands, and its words."""


def sentences(text: str, names: Names) -> list[Sentence]:
    """The sentences of a text; a line is never part of two."""
    counted = ((sentence, names.words(sentence)) for sentence in SENTENCE_END.split(text))
    return [(sentence, words) for sentence, words in counted if words]


def lix(text: Iterable[Sentence]) -> int | None:
    """The LIX of some sentences; None when they are too few to tell."""
    count = long = ends = 0
    for _, words in text:
        ends += 1
        count += len(words)
        long += sum([len(word) > LONG_WORD for word in words])
    if count < FEWEST_WORDS:
        return None
    return round(count / ends + 100 * long / count)


def unexplained(text: str, known: frozenset[str]) -> list[str]:
    """The abbreviations of a text that it never explains: «PPT (hjelp på skolen)», «hjelp på skolen (PPT)».

    ``known`` are those that are names, which have a page of their own.
    """
    found = dict.fromkeys(ABBREVIATION.findall(text))
    return [short for short in found if short not in EVERYDAY | known and not _explained(short, text)]


def _explained(short: str, text: str) -> bool:
    return f"({short})" in text or f"{short} (" in text


def too_long(text: Iterable[Sentence]) -> list[Sentence]:
    """The sentences with too many words."""
    return [sentence for sentence in text if len(sentence[1]) > LONGEST_SENTENCE]
