"""The one module that knows Whoosh: documents of ready-made tokens in, BM25F scores out.

Only what Whoosh has promised for ten years is used: Schema, KEYWORD and ID fields, RamStorage and FileStorage,
a writer, a searcher, its postings and BM25F. Tokens come from us, so its analysis never meets a text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from whoosh.fields import ID, KEYWORD, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.scoring import BM25F


@dataclass(frozen=True, slots=True)
class Document:
    """What is indexed: an id, and tokens per field."""

    id: str
    fields: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Weighted:
    """A token sought in a field, and how much it counts."""

    field: str
    token: str
    weight: float


class Memory(RamStorage):  # type: ignore[misc]  # Whoosh has no types
    """A storage in memory whose scratch files are there too.

    Whoosh's own puts them into one folder of the machine's temporary files, by a name that all processes share: two
    that build an index at the same moment take each other's files away.
    """

    def temp_storage(self, name: str | None = None) -> RamStorage:
        """Scratch space of this writer alone."""
        return RamStorage()


class Index:
    """An index that is written once and then only asked. ``lengths``: how much a long field counts less (BM25's b)."""

    def __init__(
        self,
        documents: Iterable[Document],
        lengths: Mapping[str, float],
        folder: Path | None = None,
    ) -> None:
        self.lengths = dict(lengths)
        storage = Memory() if folder is None else FileStorage(str(folder))
        schema = Schema(id=ID(stored=True), **{name: KEYWORD(scorable=True) for name in sorted(lengths)})
        self._index = storage.create_index(schema)
        writer = self._index.writer()
        for document in documents:
            texts = {name: " ".join(tokens) for name, tokens in document.fields.items() if tokens}
            writer.add_document(id=document.id, **texts)
        writer.commit()
        self._searcher = self._index.searcher(weighting=BM25F(**{f"{name}_B": b for name, b in lengths.items()}))
        self._reader = self._searcher.reader()
        self._reading = Lock()
        self._read: dict[tuple[str, str], tuple[tuple[int, float], ...]] = {}
        self.ids = tuple(fields["id"] for fields in self._reader.all_stored_fields())

    def scores(self, sought: Iterable[Weighted]) -> dict[str, float]:
        """The BM25F score of every document that holds any of the tokens, in the order of the index."""
        total = [0.0] * len(self.ids)
        for wanted in sought:
            for number, score in self._unit(wanted.field, wanted.token):
                total[number] += score * wanted.weight
        return {name: score for name, score in zip(self.ids, total, strict=True) if score > 0}

    def _unit(self, field: str, token: str) -> tuple[tuple[int, float], ...]:
        """Whoosh's own score of a token in each document that holds it, read once."""
        key = (field, token)
        if key not in self._read:
            with self._reading:
                self._read[key] = tuple(self._postings(field, token)) if key in self._reader else ()
        return self._read[key]

    def _postings(self, field: str, token: str) -> Iterator[tuple[int, float]]:
        matcher = self._searcher.postings(field, token)
        while matcher.is_active():
            yield matcher.id(), matcher.score()
            matcher.next()
