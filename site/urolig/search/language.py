"""What the engine knows about each language: its stemmer, stop words, irregular forms and linking letters.

The tables are YAML files beside this module (``languages/``), so that a JavaScript twin can be given the same ones.
"""

import threading
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files

import snowballstemmer
import yaml

from urolig.model import Lang
from urolig.search.text import normalise

TABLES: Mapping[Lang, str] = {
    "nb": "no",
    "nn": "no",
    "no": "no",
    "da": "no",
    "sv": "sv",
    "en": "en",
    "ar": "ar",
    "fi": "fi",
    "pl": "pl",
    "uk": "uk",
    "so": "so",
}
"""The table a language uses. Both written forms of Norwegian share one: people mix them."""

FAMILIES: tuple[str, ...] = tuple(sorted(set(TABLES.values())))

SHORTEST_STEM = 3
SHORTEST_NUMBER = 3
"""A shorter number is an age or a count, not a telephone."""
STOP_WEIGHT = 0.2
WEAK_WEIGHT = 0.5
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Language:
    """One language's table.

    ``stop`` words carry grammar, ``weak`` ones say who: both weigh less, none vanishes. ``endings`` stand in for a
    stemmer; ``derived`` come off after it, so that «mobbing» and «mobbet» meet. ``linking`` letters join compounds.
    """

    family: str
    stop: frozenset[str]
    weak: frozenset[str]
    irregular: Mapping[str, str]
    linking: tuple[str, ...]
    endings: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    stemmer: str | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    known: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def stem(self, word: str) -> str:
        """The form that all forms of a word share: «skolan», «skolor» and «skola» are one."""
        if word not in self.known:
            self.known[word] = self._stem(self.irregular.get(word, word))
        return self.known[word]

    def weight(self, word: str) -> float:
        """How much a word of this kind says about a worry."""
        lemma = self.irregular.get(word, word)
        if word in self.stop or lemma in self.stop or (word.isdigit() and len(word) < SHORTEST_NUMBER):
            return STOP_WEIGHT
        return WEAK_WEIGHT if word in self.weak or lemma in self.weak else 1.0

    def is_stop(self, word: str) -> bool:
        """Whether a word carries grammar and little else, however it is spelt."""
        return word in self.stop or self.irregular.get(word, word) in self.stop

    @cached_property
    def akin(self) -> Mapping[str, tuple[str, ...]]:
        """Per stem the stems of words that speak of the same: «rasende» and «sint»."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for group in self.groups:
            stems = tuple(dict.fromkeys(self.stem(word) for word in group))
            for stem in stems:
                found[stem].update(dict.fromkeys(other for other in stems if other != stem))
        return {stem: tuple(others) for stem, others in found.items()}

    def _stem(self, word: str) -> str:
        if word.isdigit():
            return word
        if self.stemmer:
            with _one_at_a_time:
                word = str(_snowball(self.stemmer).stemWord(word)) or word
        word = _without(word, self.endings, SHORTEST_STEM)
        return _without(word, self.derived, SHORTEST_STEM + 1)


def family(lang: Lang) -> str:
    """The table a language uses; a language we have none for is read as English, which changes words least."""
    return TABLES.get(lang.partition("-")[0], "en")


@cache
def language(family: str) -> Language:
    """The table of a family of languages, read once."""
    source = (files("urolig.search") / "languages" / f"{family}.yml").read_text(encoding="utf-8")
    table = yaml.load(source, yaml.BaseLoader)
    return Language(
        family=family,
        stop=_word_set(table["stop"]),
        weak=_word_set(table["weak"]),
        irregular=_by_form(table.get("irregular") or {}),
        linking=tuple(table["linking"]),
        endings=_longest_first(table.get("endings", "")),
        derived=_longest_first(table.get("derived", "")),
        stemmer=table.get("stemmer"),
        groups=tuple(tuple(normalise(group).split()) for group in table.get("akin") or ()),
    )


@cache
def _snowball(algorithm: str) -> "snowballstemmer.BaseStemmer":
    return snowballstemmer.stemmer(algorithm)


def _without(word: str, endings: tuple[str, ...], least: int) -> str:
    return next((word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= least), word)


def _word_set(written: str) -> frozenset[str]:
    return frozenset(normalise(written).split())


def _longest_first(written: str) -> tuple[str, ...]:
    return tuple(sorted(written.split(), key=lambda ending: (-len(ending), ending)))


def _by_form(groups: Mapping[str, list[str]]) -> Mapping[str, str]:
    return {normalise(form): normalise(lemma) for lemma, forms in groups.items() for form in (lemma, *forms)}
