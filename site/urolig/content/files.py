"""Gather the files of the content safely: only plain UTF-8 files of a sensible size, none outside the folder."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from urolig.content.diagnostics import Report, Spot

LARGEST = {".md": 200_000, ".yml": 500_000}
"""Bytes a file may have, by its kind. A bigger one is not even read."""

DEEPEST = 8

# Line separators that editors do not count as lines, marks that turn the writing direction unseen, and control
# characters: nobody sees them, and they make a text say something other than it shows.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file as it lies in the content: ``name`` from the top of the content, ``path`` as editors see it.

    A file that cannot be read has no ``text``; what is wrong with it has been reported.
    """

    name: str
    path: str
    text: str | None
    sha: bytes = b""


def gather(root: Path, report: Report) -> list[ContentFile]:
    """All files below ``root``, by name; what cannot be read is reported."""
    if not root.is_dir():
        report.add(
            root.name or ".", Spot(), "E001", "there is no content folder here", "expected a folder of this name"
        )
        return []
    names = sorted(_walk(root, root.name, "", report, 0))
    return [_read(root / name, name, f"{root.name}/{name}", report) for name in names]


def digest(files: Iterable[ContentFile]) -> str:
    """One hash over all names and bytes: the same content gives the same digest wherever it lies."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(f"{len(file.name.encode())} {file.name} ".encode() + file.sha)
    return whole.hexdigest()


def _walk(folder: Path, top: str, inside: str, report: Report, depth: int) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as problem:
        report.add(f"{top}/{inside}".rstrip("/"), Spot(), "E003", f"cannot be read: {problem.strerror}", READABLE)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = f"{inside}{entry.name}"
        path = printable(f"{top}/{name}")
        if entry.is_symlink():
            hint = "put a copy of the file here instead; content never reaches outside its folder"
            report.add(path, Spot(), "E004", "is a link to another file", hint)
            yield name
        elif path != f"{top}/{name}":
            report.add(path, Spot(), "E002", "has a name that cannot be printed", "use the letters a-z, digits and -")
        elif not entry.is_dir(follow_symlinks=False):
            yield name
        elif entry.name.endswith((".md", ".yml")):
            report.add(path, Spot(), "E002", "is a folder", "expected a file of this name")
        elif depth < DEEPEST:
            yield from _walk(Path(entry.path), top, f"{name}/", report, depth + 1)
        else:
            report.add(path, Spot(), "E002", "lies too deep", "expected at most country/municipality/services")


READABLE = "make sure that you may read it, then try again"


def _read(file: Path, name: str, path: str, report: Report) -> ContentFile:
    data = None if report.is_broken(path) else _bytes(file, path, report)
    if data is None:
        return ContentFile(name, path, None)
    return ContentFile(name, path, _decode(data, path, report), hashlib.sha256(data).digest())


def _bytes(file: Path, path: str, report: Report) -> bytes | None:
    """What is in a file, unless it is not a file at all, or too big to be text that somebody wrote."""
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode):
            report.add(path, Spot(), "E003", "is not a file that can be read", "expected a text file")
            return None
        most = LARGEST.get(file.suffix, max(LARGEST.values()))
        if status.st_size > most:
            message = f"has {status.st_size:,} bytes".replace(",", " ")
            report.add(path, Spot(), "E005", message, f"expected at most {most // 1000} kB: divide it, or shorten it")
            return None
        return file.read_bytes()
    except OSError as problem:
        report.add(path, Spot(), "E003", f"cannot be read: {problem.strerror}", READABLE)
        return None


def _decode(data: bytes, path: str, report: Report) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8", "replace")
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            before = ""
        hint = 'in your editor, choose "save with encoding UTF-8"'
        report.add(path, spot_at(before, len(before)), "E007", "is not UTF-8", hint)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        report.add(path, Spot(), "E006", "is empty", "write it, or delete the file")
        return None
    unseen = UNSEEN.search(text)
    if unseen:
        message = f"an invisible character, U+{ord(unseen[0]):04X}"
        report.add(path, spot_at(text, unseen.start()), "E008", message, "delete it")
        return None
    return text


def spot_at(text: str, offset: int) -> Spot:
    """Line and column of an offset in a text."""
    return Spot(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def printable(name: str) -> str:
    """A file name that can be printed anywhere, whatever bytes it has on disk."""
    return "".join(c if c.isprintable() and not "\ud800" <= c <= "\udfff" else f"\\x{ord(c):02x}" for c in name)
