"""A searcher over the invented municipality."""

import pytest

from example_content import EXAMPLE
from urolig.content import load
from urolig.model import Directory
from urolig.search import Crisis, Searcher


@pytest.fixture(scope="package")
def lilleby() -> Directory:
    """The example content as it lies in the repository."""
    loaded = load(EXAMPLE)
    assert loaded.directory is not None, "\n".join(map(str, loaded.diagnostics))
    return loaded.directory


@pytest.fixture(scope="package")
def searcher(lilleby: Directory) -> Searcher:
    """Everything that can be asked about Lilleby."""
    return Searcher(lilleby)


@pytest.fixture(scope="package")
def crisis() -> Crisis:
    """The matcher with all its languages."""
    return Crisis()
