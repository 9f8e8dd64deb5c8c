"""What a question is worried about: the topics, best first, found in the page's language and in the question's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from urolig.model import Directory
from urolig.search.concepts import Concept, Concepts
from urolig.search.guess import Lexicons, guess, lexicons
from urolig.search.language import language
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
        self._shelves: dict[str, Shelf | None] = {}
        self._concepts: dict[str, Concepts] = {}

    @cached_property
    def lexicons(self) -> Lexicons:
        """The words each family of languages is known by."""
        return lexicons(self.directory)

    def shelf(self, table: str) -> Shelf | None:
        """The index of the topics in a family of languages, built when it is first asked for."""
        if table not in self._shelves:
            self._shelves[table] = build_topic_index(self.directory, table)
        return self._shelves[table]

    def hear(self, found: Sequence[str], page: str) -> Worries:
        """The topics for these words, asked on a page of this family of languages."""
        spoken = guess(found, page, self.lexicons)
        shares = {page: 1.0 if page == spoken else OTHER_LANGUAGE, spoken: 1.0}
        shelves = {table: shelf for table in shares if (shelf := self.shelf(table))}
        heard = [self._hear_in(table, shelf, found, shares[table]) for table, shelf in shelves.items()]
        best = sorted((w for worries in heard for w in worries.found), key=lambda w: (-w.score, w.topic))
        unknown = tuple(word for word in found if all(word in worries.unknown_words for worries in heard))
        return Worries(_one_each(best), any(worries.known for worries in heard), unknown)

    def _hear_in(self, table: str, shelf: Shelf, found: Sequence[str], share: float) -> Worries:
        question = ask(found, shelf.vocabulary, TOPIC_FIELDS)
        named = {c.topic: c for c in self._concepts_in(table).find(found, shelf.vocabulary)}
        tags = [Weighted("topic", c.topic, NAMED * c.weight) for c in named.values()]
        scores = shelf.index.scores([*question.tokens, *tags])
        worries = (self._worry(name, score * share, question, named, shelf) for name, score in scores.items())
        return Worries(tuple(worries), question.is_known, question.unknown)

    def _concepts_in(self, table: str) -> Concepts:
        if table not in self._concepts:
            self._concepts[table] = Concepts(self.directory, language(table))
        return self._concepts[table]

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
