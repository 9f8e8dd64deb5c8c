"""The words and phrases people have for a worry, found in a question: «vil visst ikke leve» holds «vil ikke leve»."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from urolig.model import Directory
from urolig.search.language import Language, family
from urolig.search.text import words
from urolig.search.vocabulary import Kind, Vocabulary

GAP = 2
"""How many other words may stand between two words of a phrase."""
COMPANY = 0.5
"""What each further word of a phrase adds to its weight."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Stems in order, the topics they mean, and how telling they are."""

    stems: tuple[str, ...]
    topics: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """A topic that a question names, how surely, and the question's own words for it."""

    topic: str
    weight: float
    words: str


class Concepts:
    """All topics' terms in one family of languages."""

    def __init__(self, directory: Directory, language: Language) -> None:
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for stems, topics in _terms(directory, language).items():
            self._by_first[stems[0]].append(Phrase(stems, topics, _weight(stems, topics, language)))

    def find(self, found: Sequence[str], vocabulary: Vocabulary) -> tuple[Concept, ...]:
        """The concepts in a question's words, strongest first; each topic's best phrase counts."""
        read = [{r.stem: r.weight for r in vocabulary.readings(word) if r.kind is not Kind.AKIN} for word in found]
        best: dict[str, Concept] = {}
        for start, stems in enumerate(read):
            for stem in stems:
                for phrase in self._by_first.get(stem, ()):
                    self._keep(best, phrase, start, read, found)
        return tuple(sorted(best.values(), key=lambda c: (-c.weight, c.topic)))

    @staticmethod
    def _keep(
        best: dict[str, Concept],
        phrase: Phrase,
        start: int,
        read: Sequence[Mapping[str, float]],
        found: Sequence[str],
    ) -> None:
        places = _follow(phrase.stems, start, read)
        if not places:
            return
        sure = min(read[at][stem] for at, stem in zip(places, phrase.stems, strict=True))
        said = " ".join(found[at] for at in places)
        for topic in phrase.topics:
            concept = Concept(topic, phrase.weight * sure, said)
            if topic not in best or concept.weight > best[topic].weight:
                best[topic] = concept


def _follow(stems: Sequence[str], start: int, read: Sequence[Mapping[str, float]]) -> list[int]:
    """Where each stem of a phrase stands, beginning at ``start``; empty when one is missing."""
    places = [start]
    for stem in stems[1:]:
        at = next((i for i in range(places[-1] + 1, min(places[-1] + 2 + GAP, len(read))) if stem in read[i]), None)
        if at is None:
            return []
        places.append(at)
    return places


def _terms(directory: Directory, language: Language) -> dict[tuple[str, ...], tuple[str, ...]]:
    topics: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for topic in directory.topics.values():
        named = ((lang, (*topic.terms.get(lang, ()), label)) for lang, label in topic.labels.items())
        extra = ((lang, terms) for lang, terms in topic.terms.items() if lang not in topic.labels)
        for lang, terms in (*named, *extra):
            if family(lang) == language.family:
                for term in terms:
                    topics[tuple(language.stem(word) for word in words(term))][topic.id] = None
    return {stems: tuple(found) for stems, found in topics.items() if stems}


def _weight(stems: tuple[str, ...], topics: tuple[str, ...], language: Language) -> float:
    if all(stem in language.stop for stem in stems):
        return 0.2 / len(topics)
    return (1 + COMPANY * (len(stems) - 1)) / len(topics)
