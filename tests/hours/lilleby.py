"""The directory of the invented municipality, for the tests of this folder."""

from functools import cache

from example_content import EXAMPLE
from urolig.content import load
from urolig.model import Directory, Place


@cache
def directory() -> Directory:
    loaded = load(EXAMPLE)
    assert loaded.directory, loaded.diagnostics
    return loaded.directory


def lilleby() -> Place:
    return directory().places["lilleby"]
