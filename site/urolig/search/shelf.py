"""An index with its vocabulary: one per place and language, and one per family of languages for the worries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from urolig.model import Directory, Lang
from urolig.search.documents import LENGTHS, Source, document, place_sources, topic_sources, vocabulary_of
from urolig.search.language import family, language
from urolig.search.vocabulary import Vocabulary
from urolig.search.whoosh_index import Document, Index

TELLING = ("name", "term", "said", "sign", "part")
"""The fields whose words are worth naming when we say why something was found."""


@dataclass(frozen=True)
class Shelf:
    """One index with the vocabulary it was made of."""

    vocabulary: Vocabulary
    documents: tuple[Document, ...]
    index: Index

    @cached_property
    def holds(self) -> Mapping[str, frozenset[str]]:
        """Per document the tokens of its telling fields: for saying why it was found."""
        return {d.id: frozenset(t for f in TELLING for t in d.fields.get(f, ())) for d in self.documents}


def build_index(directory: Directory, lang: Lang, place: str) -> Shelf:
    """The index of one place's services and schools in one language: what becomes one shard."""
    return _shelf(place_sources(directory, directory.places[place], lang), family(lang))


def build_topic_index(directory: Directory, table: str) -> Shelf | None:
    """The index of all worries in one family of languages; None when no topic has a word in it."""
    sources = topic_sources(directory, table)
    return _shelf(sources, table) if sources else None


def _shelf(sources: Sequence[Source], table: str) -> Shelf:
    vocabulary = vocabulary_of(sources, language(table))
    documents = tuple(document(source, vocabulary) for source in sources)
    return Shelf(vocabulary, documents, Index(documents, LENGTHS))
