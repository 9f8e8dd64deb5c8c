"""The adapter: BM25F over tokens of ours, and nothing of Whoosh's own analysis."""

from math import log
from pathlib import Path

import pytest

from urolig.search.whoosh_index import Document, Index, Weighted

DOCUMENTS = (
    Document("one", {"name": ["hasj"], "body": ["hasj", "natt", "natt"]}),
    Document("two", {"name": ["mobb"], "body": ["natt"]}),
    Document("three", {"name": ["The", "Å+b"], "body": []}),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(DOCUMENTS, {"name": 0.0, "body": 0.75})


def test_the_score_is_bm25(index: Index) -> None:
    idf = log(3 / (1 + 1)) + 1
    assert index.scores([Weighted("name", "hasj", 2.0)]) == {"one": pytest.approx(2.0 * idf * 1.0 * 2.2 / (1.0 + 1.2))}


def test_scores_of_fields_and_tokens_add_up(index: Index) -> None:
    name, body = Weighted("name", "hasj", 1.0), Weighted("body", "hasj", 1.0)
    apart = index.scores([name])["one"] + index.scores([body])["one"]
    assert index.scores([name, body])["one"] == pytest.approx(apart)


def test_documents_come_in_the_order_of_the_index(index: Index) -> None:
    assert list(index.scores([Weighted("body", "natt", 1.0), Weighted("name", "The", 1.0)])) == ["one", "two", "three"]


def test_tokens_are_taken_as_they_are(index: Index) -> None:
    assert index.scores([Weighted("name", "The", 1.0)])
    assert index.scores([Weighted("name", "Å+b", 1.0)])
    assert not index.scores([Weighted("name", "the", 1.0)])


def test_nothing_sought_finds_nothing(index: Index) -> None:
    assert index.scores([]) == {}
    assert index.scores([Weighted("name", "ukjent", 1.0)]) == {}


def test_an_index_on_disk_scores_as_one_in_memory(index: Index, tmp_path: Path) -> None:
    sought = [Weighted("body", "natt", 1.0), Weighted("name", "hasj", 0.5)]
    assert Index(DOCUMENTS, index.lengths, tmp_path).scores(sought) == index.scores(sought)


def test_an_index_in_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes that index at the same moment must not meet in the machine's temporary folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    Index([Document("a", {"title": ["help"]})], {"title": 0.5})
    assert not (tmp_path / "nowhere").exists()
