"""Whatever happens to a file, there is an answer and never a traceback."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from content.example_copy import Content
from example_content import EXAMPLE

NAMES = sorted(str(file.relative_to(EXAMPLE)) for file in EXAMPLE.rglob("*") if file.is_file())
JUNK = (
    b"\x00",
    b"\xff",
    b"\t",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"&a ",
    b"*a",
    b"!!x ",
    b"<<: *a",
    b"|",
    b">",
    b"---\n",
    b"#",
    b"''",
    b'"',
)
WHOLE = (
    b"",
    b"\n",
    b"---",
    b"---\n---\n",
    b"null",
    b"[]",
    b"{}",
    b"- a",
    b"a: {b: [c: d]}",
    b"\xef\xbb\xbf",
    b"%",
    b"? a",
)

Edit = Callable[[random.Random, bytes], bytes]


def cut(chance: random.Random, data: bytes) -> bytes:
    """Lose a piece."""
    begin = chance.randrange(len(data))
    return data[:begin] + data[begin + chance.randrange(1, 40) :]


def spill(chance: random.Random, data: bytes) -> bytes:
    """Spill some signs that mean something to YAML or Markdown."""
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(JUNK) + data[at:]
    return data


def shuffle(chance: random.Random, data: bytes) -> bytes:
    """Move a line elsewhere, with another indent."""
    lines = data.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), b" " * chance.randrange(5) + line.strip())
    return b"\n".join(lines)


def replace(chance: random.Random, data: bytes) -> bytes:
    """Put something else in its place."""
    return chance.choice(WHOLE)


def blank(chance: random.Random, data: bytes) -> bytes:
    """Empty one field."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at].partition(b":")[0] + b":"
    return b"\n".join(lines)


@pytest.mark.parametrize("edit", [cut, spill, shuffle, replace, blank])
def test_any_edit_ends_in_a_directory_or_in_errors_with_places(edit: Edit, content: Content) -> None:
    chance = random.Random(edit.__name__)
    for _ in range(25):
        names = chance.sample(NAMES, 3)
        for name in names:
            file = content.root / name
            file.write_bytes(edit(chance, file.read_bytes()))
        loaded = content.load()
        errors = [found for found in loaded.diagnostics if found.severity == "error"]
        assert (loaded.directory is None) == bool(errors)
        assert all(found.line >= 1 and found.column >= 1 and found.message for found in loaded.diagnostics)
        for name in names:
            (content.root / name).write_bytes((EXAMPLE / name).read_bytes())


def test_every_file_may_be_missing(content: Content) -> None:
    for name in NAMES:
        Path(content.root / name).unlink()
        content.load()
        (content.root / name).write_bytes((EXAMPLE / name).read_bytes())
    assert content.load().diagnostics == ()
