"""Which words of the index somebody meant: exact beats spelling beats compound beats typo.

Only unknown words are guessed at.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from urolig.search.language import Language
from urolig.search.text import bare, sound


class Kind(StrEnum):
    """How a word was recognised, surest first. ``AKIN`` is another word for the same, beside or instead of it."""

    EXACT = "exact"
    SPELLING = "spelling"
    COMPOUND = "compound"
    TYPO = "typo"
    AKIN = "akin"


WEIGHT: Mapping[Kind, float] = {
    Kind.EXACT: 1.0,
    Kind.SPELLING: 0.8,
    Kind.COMPOUND: 0.5,
    Kind.TYPO: 0.4,
    Kind.AKIN: 0.12,
}
PART_OF_KNOWN = 0.25
"""What a part counts when the whole compound is known too."""
SHORTEST_PART = 3
SHORTEST_COMPOUND = 7
SHORTEST_TYPO = 4
TWO_TYPOS_FROM = 8
READINGS = 3
SPARE_LETTERS = 2
"""How many doubled letters may be too many or too few."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One word of the index that a typed word may mean, and how sure we are."""

    stem: str
    kind: Kind
    weight: float


class Vocabulary:
    """The stems of an index, and the ways from a typed word to them."""

    def __init__(self, language: Language, counts: Mapping[str, int]) -> None:
        self.language = language
        self.counts = {stem: counts[stem] for stem in sorted(counts)}
        self._parts = frozenset(s for s in self.counts if len(s) >= SHORTEST_PART and s not in language.stop)
        self._bare: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for stem in self.counts:
            self._bare[sound(stem)].append(stem)
            if len(stem) >= SHORTEST_TYPO - 1 and not stem.isdigit():
                self._by_first[bare(stem)[0]].append(stem)
        self._read: dict[str, tuple[Reading, ...]] = {}
        self._split: dict[str, tuple[str, ...]] = {}

    def __contains__(self, stem: str) -> bool:
        return stem in self.counts

    def readings(self, word: str) -> tuple[Reading, ...]:
        """What a typed word may mean, surest first; nothing when no word of ours is near."""
        if word not in self._read:
            self._read[word] = _each_once(self._readings(word))
        return self._read[word]

    def parts(self, word: str) -> tuple[str, ...]:
        """The known stems a compound is made of («hjemmefest»: hjem, fest); nothing when it is no compound."""
        if word not in self._split:
            self._split[word] = self._best_split(word)
        return self._split[word]

    def _best_split(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_COMPOUND or word.isdigit():
            return ()
        return min(self._splits(word), key=lambda parts: (-min(map(len, parts)), parts), default=())

    def _readings(self, word: str) -> list[Reading]:
        stem = self.language.stem(word)
        akin = self._akin(stem)
        if stem in self.counts:
            parts = (Reading(p, Kind.COMPOUND, PART_OF_KNOWN) for p in self.parts(word) if p != stem)
            return [Reading(stem, Kind.EXACT, WEIGHT[Kind.EXACT]), *parts, *akin]
        guessed = _as(Kind.SPELLING, self._spelt(stem)) or _as(Kind.COMPOUND, self.parts(word))
        return [*guessed, *akin] or _as(Kind.TYPO, self._near(word, stem))

    def _akin(self, stem: str) -> list[Reading]:
        others = self.language.akin.get(stem, ())
        return [Reading(other, Kind.AKIN, WEIGHT[Kind.AKIN]) for other in others if other in self.counts]

    def _spelt(self, stem: str) -> tuple[str, ...]:
        if stem.isdigit():
            return ()
        alike = (s for s in self._bare.get(sound(stem), ()) if abs(len(s) - len(stem)) <= SPARE_LETTERS)
        return tuple(sorted(alike, key=lambda s: (-self.counts[s], s)))

    def _splits(self, word: str) -> Iterable[tuple[str, ...]]:
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head, tail = self._head(word[:at]), self._tail(word[at:])
            if head and tail:
                yield (head, tail)

    def _head(self, word: str) -> str | None:
        for link in self.language.linking:
            first = word.removesuffix(link) if link else word
            if link and first == word:
                continue
            for candidate in (first, self.language.stem(first)):
                if candidate in self._parts:
                    return candidate
        return None

    def _tail(self, word: str) -> str | None:
        stem = self.language.stem(word)
        return stem if stem in self._parts else None

    def _near(self, word: str, stem: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_TYPO or word.isdigit():
            return ()
        allowed = 2 if len(word) >= TWO_TYPOS_FROM else 1
        plain = bare(stem)
        near = (
            (distance, -self.counts[other], other)
            for other in self._by_first[plain[0]]
            if abs(len(other) - len(plain)) <= allowed
            for distance in (edits(plain, bare(other), allowed),)
            if distance <= allowed
        )
        found = sorted(near)
        return tuple(other for distance, _, other in found if distance == found[0][0])


def _each_once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Each stem as it was read surest."""
    kept: dict[str, Reading] = {}
    for reading in readings:
        kept.setdefault(reading.stem, reading)
    return tuple(kept.values())


def _as(kind: Kind, stems: tuple[str, ...]) -> list[Reading]:
    return [Reading(stem, kind, WEIGHT[kind]) for stem in stems[:READINGS]]


def edits(one: str, other: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped with their neighbour; ``most + 1`` when more."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i] + [0] * len(other)
        for j, b in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[j] = min(row[j], last[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
