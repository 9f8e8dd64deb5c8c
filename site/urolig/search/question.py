"""A question as weighted tokens: what the index is asked, and which of the question's words each token came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from urolig.search.documents import grams, pairs
from urolig.search.text import numbers
from urolig.search.vocabulary import Kind, Vocabulary
from urolig.search.whoosh_index import Weighted

TOPIC_FIELDS: Mapping[str, float] = {
    "name": 0.3,
    "term": 0.75,
    "said": 1.0,
    "heard": 1.0,
    "sign": 1.0,
    "body": 0.5,
    "part": 1.0,
}
"""How much a word counts in each field of a topic."""
HELP_FIELDS: Mapping[str, float] = {"name": 2.0, "said": 2.0, "sign": 0.5, "body": 0.35, "part": 0.5}
"""How much a word counts in each field of a service or school: its name and what people say to it, most."""
PAIR = 0.9
GRAM = 0.15
NUMBER = 4.0


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question, as one family of languages reads them."""

    words: tuple[str, ...]
    tokens: tuple[Weighted, ...]
    unknown: tuple[str, ...]
    sources: Mapping[str, str]

    @property
    def is_known(self) -> bool:
        """Whether any word that carries meaning was recognised."""
        return bool(self.sources) or any(token.weight == NUMBER for token in self.tokens)

    def matched(self, held: frozenset[str]) -> tuple[str, ...]:
        """The question's own words for the tokens a document holds, in their order."""
        return tuple(dict.fromkeys(word for stem, word in self.sources.items() if stem in held))


def ask(found: Sequence[str], vocabulary: Vocabulary, fields: Mapping[str, float]) -> Question:
    """Turn words into what the index is asked. A word that nobody knows is left to the letters."""
    tokens = [
        *_words(found, vocabulary, fields),
        *_pairs(found, vocabulary),
        *_numbers(found),
        *_grams(found, vocabulary),
    ]
    return Question(
        words=tuple(found),
        tokens=tuple(tokens),
        unknown=tuple(word for word in found if not vocabulary.readings(word) and not word.isdigit()),
        sources=_sources(found, vocabulary),
    )


def _words(found: Sequence[str], vocabulary: Vocabulary, fields: Mapping[str, float]) -> Iterator[Weighted]:
    for word in dict.fromkeys(found):
        weight = vocabulary.language.weight(word)
        for reading in vocabulary.readings(word):
            for field, boost in fields.items():
                yield Weighted(field, reading.stem, boost * weight * reading.weight)


def _pairs(found: Sequence[str], vocabulary: Vocabulary) -> Iterator[Weighted]:
    read = [_best(word, vocabulary) for word in found]
    return (Weighted("pair", pair, PAIR) for pair in dict.fromkeys(pairs(read, vocabulary.language)))


def _best(word: str, vocabulary: Vocabulary) -> str:
    readings = vocabulary.readings(word)
    return readings[0].stem if readings and readings[0].kind is not Kind.COMPOUND else word


def _numbers(found: Sequence[str]) -> Iterator[Weighted]:
    return (Weighted("name", number, NUMBER) for number in numbers(tuple(found)))


def _grams(found: Sequence[str], vocabulary: Vocabulary) -> Iterator[Weighted]:
    for word in dict.fromkeys(found):
        weight = vocabulary.language.weight(word)
        for gram in grams(word, vocabulary.language):
            yield Weighted("gram", gram, GRAM * weight)


def _sources(found: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Which of the question's words led to a stem: for saying why."""
    language = vocabulary.language
    return {r.stem: word for word in found if not language.is_stop(word) for r in vocabulary.readings(word)}
