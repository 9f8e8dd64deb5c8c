"""Is somebody in danger now? Ordered phrases with small gaps, apart from ranking so that nothing tunes them away.

All languages are always listened for: danger does not look at the page's language first. The phrases are YAML beside
this module (``crisis_phrases/<lang>.yml``), each with words in order:

    kills|stabs ~3 PERSON      one of two words, then a word of the set PERSON with at most three words between
    wants ~0 just? ~0 to_die   a word that may be missing; two words that stand together
    ^ now  ·  now $            the beginning and the end of what was typed
    tablet*  ·  6+             any word that begins so; a number of six or more

``calm`` phrases cover the words of a ``fire`` phrase that mean something else («die of shame»); ``about`` phrases
say that the whole question is about something else (a lecture, a film), ``past`` that it is long ago, unless a word
of the set NOW stands nearer. The set ORDINARY holds words that only look like a slip of a word of danger.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import inf

import yaml

from urolig.model import Lang
from urolig.search.language import SHORTEST_STEM
from urolig.search.text import LONGEST, sound, words
from urolig.search.vocabulary import edits

LANGUAGES: tuple[Lang, ...] = ("ar", "en", "fi", "nb", "nn", "pl", "so", "sv", "uk")
GAP = 2
"""How many other words may stand between two words of a phrase, when it does not say."""
FORGIVING = 6
"""From this many letters one may be wrong, after the first."""
MANY = 6
"""So many pills are not for a headache."""
START, END, NUMBER = "^", "$", f"{MANY}+"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a phrase: the words that fit (each maybe several words long), and how far it may lie."""

    choices: tuple[tuple[str, ...], ...]
    gap: int
    optional: bool
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of a language, or of all."""

    fire: tuple[tuple[Slot, ...], ...]
    calm: tuple[tuple[Slot, ...], ...]
    about: tuple[tuple[Slot, ...], ...]
    past: tuple[tuple[Slot, ...], ...]
    now: tuple[tuple[Slot, ...], ...]
    ordinary: tuple[tuple[Slot, ...], ...]


class Crisis:
    """The matcher: says whether the emergency card stands above everything."""

    def __init__(self, langs: Iterable[Lang] = LANGUAGES) -> None:
        self.book = _bound(phrasebook(lang) for lang in langs)
        self._lexicon = _Lexicon(_atoms(self.book))

    def fires(self, query: str) -> bool:
        """Whether the words speak of danger to somebody's life or safety now."""
        return self.reason(query) is not None

    def reason(self, query: str) -> str | None:
        """The words that speak of danger, or None: for tests, and for explaining the card."""
        found = words(query[:LONGEST])
        text = _text([self._lexicon.fits(word) for word in found])
        span = _danger(self.book, text)
        return " ".join(found[at] for at in sorted(span)) if span else None


@cache
def phrasebook(lang: Lang) -> Phrasebook:
    """A language's phrases, read once."""
    source = (files("urolig.search") / "crisis_phrases" / f"{lang}.yml").read_text(encoding="utf-8")
    table = yaml.load(source, yaml.BaseLoader)
    sets = {name: tuple(written.split()) for name, written in (table.get("words") or {}).items()}

    def read(part: str) -> tuple[tuple[Slot, ...], ...]:
        return tuple(_phrase(line, sets) for line in table.get(part) or ())

    now, ordinary = (tuple(_phrase(word, {}) for word in found) for found in (sets["NOW"], sets.get("ORDINARY", ())))
    return Phrasebook(read("fire"), read("calm"), read("about"), read("past"), now, ordinary)


def _bound(books: Iterable[Phrasebook]) -> Phrasebook:
    """All languages in one: neighbours share so many words that what calms one must calm the other."""
    parts = [(book.fire, book.calm, book.about, book.past, book.now, book.ordinary) for book in books]
    return Phrasebook(*(tuple(dict.fromkeys(phrase for part in parts for phrase in part[i])) for i in range(6)))


def _phrase(line: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    gap: int | None = None
    for part in line.split():
        if part.startswith("~"):
            gap = int(part[1:])
            continue
        slots.append(_slot(part, gap, sets))
        gap = None
    return tuple(slots)


def _slot(part: str, gap: int | None, sets: Mapping[str, tuple[str, ...]]) -> Slot:
    """One slot as it is written. The end of what was typed follows at once."""
    written = [choice for name in part.removesuffix("?").split("|") for choice in sets.get(name, (name,))]
    choices = tuple(_choice(choice) for choice in written)
    reach = gap if gap is not None else 0 if part == END else GAP
    return Slot(choices, reach, part.endswith("?"), frozenset(choice[0] for choice in choices))


def _choice(written: str) -> tuple[str, ...]:
    """The words of one choice: «right_now» is two that stand together."""
    return tuple(atom if atom in (START, END, NUMBER) else _atom(atom) for atom in written.split("_"))


def _atom(written: str) -> str:
    star = "*" if written.endswith("*") else ""
    return "".join(sound(word) for word in words(written)) + star


def _atoms(book: Phrasebook) -> Iterator[str]:
    for phrase in (*book.fire, *book.calm, *book.about, *book.past, *book.now, *book.ordinary):
        for slot in phrase:
            for choice in slot.choices:
                yield from choice


class _Lexicon:
    """Which words of the phrasebooks a typed word may be."""

    def __init__(self, atoms: Iterable[str]) -> None:
        every = sorted(set(atoms))
        self.whole = frozenset(atom for atom in every if not atom.endswith("*"))
        self.starts = frozenset(atom.removesuffix("*") for atom in every if atom.endswith("*"))
        self._near: dict[str, list[str]] = defaultdict(list)
        for atom in self.whole:
            for shorter in _shorter(atom):
                self._near[shorter].append(atom)

    def fits(self, word: str) -> frozenset[str]:
        """The atoms a word fits: as it sounds, as it begins, with one letter wrong."""
        return frozenset(atom for form in _without_prefixes(sound(word)) for atom in self._fits(form))

    def _fits(self, plain: str) -> Iterator[str]:
        if plain in self.whole:
            yield plain
        else:
            close = {atom for shorter in _shorter(plain) for atom in self._near.get(shorter, ())}
            yield from (atom for atom in close if atom[0] == plain[0] and edits(plain, atom, 1) <= 1)
        yield from (plain[:end] + "*" for end in range(1, len(plain) + 1) if plain[:end] in self.starts)
        if plain.isdigit() and int(plain) >= MANY:
            yield NUMBER


def _without_prefixes(word: str) -> Iterator[str]:
    """The word, and without the small words that Arabic writes together with it: and, so, with, for, the."""
    yield word
    for prefix in ("و", "ف", "ب", "ل", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_STEM:
            yield from _without_prefixes(word[len(prefix) :])


def _shorter(word: str) -> Iterator[str]:
    """The word, and the word with each letter dropped: two words one slip apart share one of these."""
    if len(word) < FORGIVING or word.isdigit():
        return
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)))


Span = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Text:
    """What was typed: per word the atoms it fits."""

    fits: tuple[frozenset[str], ...]
    present: frozenset[str]

    def spans(self, phrase: Sequence[Slot]) -> Iterator[Span]:
        """Every way a phrase stands in the text, as the places of its words."""
        if any(not slot.optional and slot.firsts.isdisjoint(self.present) for slot in phrase):
            return iter(())
        return (span for start in range(len(self.fits) + 1) for span in self._from(phrase, start, 0))

    def all(self, phrases: Iterable[Sequence[Slot]]) -> Iterator[Span]:
        """Every way any of the phrases stands in the text."""
        return (span for phrase in phrases for span in self.spans(phrase))

    def _from(self, phrase: Sequence[Slot], at: int, reach: int) -> Iterator[Span]:
        if not phrase:
            yield frozenset()
            return
        slot, rest = phrase[0], phrase[1:]
        for start in range(at, min(at + reach, len(self.fits)) + 1):
            for end in self._ends(slot, start):
                for tail in self._from(rest, end, rest[0].gap if rest else 0):
                    yield frozenset(range(start, end)) | tail
        if slot.optional and rest:
            yield from self._from(rest, at, min(slot.gap, rest[0].gap))

    def _ends(self, slot: Slot, start: int) -> Iterator[int]:
        for choice in slot.choices:
            end = self._end(choice, start)
            if end is not None:
                yield end

    def _end(self, choice: tuple[str, ...], start: int) -> int | None:
        if choice == (START,):
            return start if start == 0 else None
        if choice == (END,):
            return start if start == len(self.fits) else None
        end = start + len(choice)
        if end > len(self.fits):
            return None
        return end if all(atom in self.fits[start + i] for i, atom in enumerate(choice)) else None


def _text(fits: Sequence[frozenset[str]]) -> _Text:
    return _Text(tuple(fits), frozenset({START, END}).union(*fits))


def _danger(book: Phrasebook, text: _Text) -> Span | None:
    """The words of a phrase of danger that nothing calms."""
    spans = set(text.all(book.fire))
    if not spans or any(True for _ in text.all(book.about)):
        return None
    calm, past, now = tuple(text.all(book.calm)), tuple(text.all(book.past)), tuple(text.all(book.now))
    alarming = [s for s in spans if not any(s & other for other in calm) and not _long_ago(s, past, now)]
    return min(alarming, key=sorted, default=None)


def _long_ago(span: Span, past: Sequence[Span], now: Sequence[Span]) -> bool:
    """Whether the words nearest to a phrase that tell the time say that it is long ago."""
    return bool(past) and _distance(span, past) <= _distance(span, now)


def _distance(span: Span, others: Sequence[Span]) -> float:
    return min((abs(a - b) for other in others for a in span for b in other), default=inf)
