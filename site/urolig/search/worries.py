"""What a question is worried about: the topics, best first, found in the page's language and in the question's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from urolig.model import Directory
from urolig.search.concepts import Concept, Concepts
from urolig.search.guess import guess
from urolig.search.language import FAMILIES
from urolig.search.question import TOPIC_FIELDS, Question, ask
from urolig.search.shelf import Shelf, build_topic_index
from urolig.search.whoosh_index import Weighted

NAMED = 2.0
"""What a worry gains when the question names it."""
OTHER_LANGUAGE = 0.5
"""What the page's own language counts when the question is in another."""


@dataclass(frozen=True, slots=True)
class Worry:
    """A topic, how well it fits, and the question's words that led to it."""

    topic: str
    score: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worries:
    """The topics a question may be about, best first. ``known`` when at least one telling word was recognised."""

    found: tuple[Worry, ...]
    known: bool
    unknown_words: tuple[str, ...]


class Listener:
    """Hears what a question is about, in any language the topics have words in."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    @cached_property
    def shelves(self) -> Mapping[str, Shelf]:
        """Per family of languages, the index of the topics."""
        built = ((table, build_topic_index(self.directory, table)) for table in FAMILIES)
        return {table: shelf for table, shelf in built if shelf}

    @cached_property
    def concepts(self) -> Mapping[str, Concepts]:
        """Per family of languages, the topics' own words."""
        return {table: Concepts(self.directory, shelf.vocabulary.language) for table, shelf in self.shelves.items()}

    def hear(self, found: Sequence[str], page: str) -> Worries:
        """The topics for these words, asked on a page of this family of languages."""
        spoken = guess(found, page, {table: shelf.vocabulary for table, shelf in self.shelves.items()})
        shares = {table: 1.0 if table == spoken else OTHER_LANGUAGE for table in self._order(page, spoken)}
        heard = [self._hear_in(table, found, share) for table, share in shares.items()]
        best = sorted((w for worries in heard for w in worries.found), key=lambda w: (-w.score, w.topic))
        unknown = tuple(word for word in found if all(word in worries.unknown_words for worries in heard))
        return Worries(_one_each(best), any(worries.known for worries in heard), unknown)

    def _order(self, page: str, spoken: str) -> tuple[str, ...]:
        return tuple(table for table in dict.fromkeys((page, spoken)) if table in self.shelves)

    def _hear_in(self, table: str, found: Sequence[str], share: float) -> Worries:
        shelf = self.shelves[table]
        question = ask(found, shelf.vocabulary, TOPIC_FIELDS)
        named = {c.topic: c for c in self.concepts[table].find(found, shelf.vocabulary)}
        tags = [Weighted("topic", c.topic, NAMED * c.weight) for c in named.values()]
        scores = shelf.index.scores([*question.tokens, *tags])
        worries = (self._worry(name, score * share, question, named, shelf) for name, score in scores.items())
        return Worries(tuple(worries), question.is_known, question.unknown)

    @staticmethod
    def _worry(id: str, score: float, question: Question, named: Mapping[str, Concept], shelf: Shelf) -> Worry:
        topic = id.removeprefix("topic/")
        own = (named[topic].words,) if topic in named else ()
        return Worry(topic, score, tuple(dict.fromkeys((*own, *question.matched(shelf.holds[id])))))


def _one_each(best: Sequence[Worry]) -> tuple[Worry, ...]:
    """Each topic once, as it was heard best."""
    kept: dict[str, Worry] = {}
    for worry in best:
        kept.setdefault(worry.topic, worry)
    return tuple(kept.values())
