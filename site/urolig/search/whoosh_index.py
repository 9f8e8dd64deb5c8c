"""The one module that knows Whoosh: documents of ready-made tokens in, BM25F scores out.

Only what Whoosh has promised for ten years is used: Schema, KEYWORD and ID fields, RamStorage and FileStorage,
a writer, a searcher, BM25F, Or and Term. Tokens come from us, so its analysis never meets a text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whoosh.fields import ID, KEYWORD, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.query import Or, Term
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


class Index:
    """An index that is written once and then only asked. ``lengths``: how much a long field counts less (BM25's b)."""

    def __init__(
        self,
        documents: Iterable[Document],
        lengths: Mapping[str, float],
        folder: Path | None = None,
    ) -> None:
        self.lengths = dict(lengths)
        storage = RamStorage() if folder is None else FileStorage(str(folder))
        schema = Schema(id=ID(stored=True), **{name: KEYWORD(scorable=True) for name in sorted(lengths)})
        self._index = storage.create_index(schema)
        writer = self._index.writer()
        for document in documents:
            texts = {name: " ".join(tokens) for name, tokens in document.fields.items() if tokens}
            writer.add_document(id=document.id, **texts)
        writer.commit()
        self._searcher = self._index.searcher(weighting=BM25F(**{f"{name}_B": b for name, b in lengths.items()}))
        self.ids = tuple(self._searcher.stored_fields(number)["id"] for number in self._searcher.reader().all_doc_ids())

    def scores(self, sought: Iterable[Weighted]) -> dict[str, float]:
        """The BM25F score of every document that holds any of the tokens, in the order of the index."""
        terms = [Term(w.field, w.token, boost=w.weight) for w in sought if w.weight > 0]
        if not terms:
            return {}
        scored = dict(self._searcher.search(Or(terms), limit=None).items())
        return {name: scored[number] for number, name in enumerate(self.ids) if number in scored}

    def frequency(self, field: str, token: str) -> int:
        """In how many documents a field holds a token."""
        return int(self._searcher.doc_frequency(field, token))
