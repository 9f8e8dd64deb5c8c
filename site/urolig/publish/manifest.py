"""What a built folder says about itself: ``build.json`` for readers, ``files.json`` to prove that it is whole."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from urolig.publish.compress import ENCODERS
from urolig.publish.plan import Plan

MANIFEST = "files.json"
GENERATOR = "urolig"
_BEGINNING = b'{"generator":"urolig",'
"""How every manifest of ours begins: looking at each kept build need not read it whole."""


class FileEntry(NamedTuple):
    """A file as it was written."""

    name: str
    size: int
    sha256: str


def build_json(plan: Plan) -> bytes:
    """Version, content digest, counts and every page. ``url`` is below the base path, as a file server sees it."""
    said = {
        "generator": GENERATOR,
        "version": plan.version,
        "content": plan.content_digest,
        "base_url": plan.where.base_url,
        "base_path": plan.where.base_path,
        "only": list(plan.only),
        "counts": plan.counts,
        "pages": [{"url": a.url, "kind": a.kind, "id": a.id, "lang": a.lang, "place": a.place} for a in plan.addresses],
    }
    return _json(said)


class GroupEntry(NamedTuple):
    """A group of pages as it was made: its fingerprint, and the CSP sources of its inline styles and scripts."""

    fingerprint: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def manifest_json(entries: Iterable[FileEntry], groups: Mapping[str, GroupEntry]) -> bytes:
    """Every file but this one with its size and SHA-256. Written last: a folder that has it is whole."""
    files = {entry.name: [entry.size, entry.sha256] for entry in sorted(entries)}
    said = {name: list(group) for name, group in sorted(groups.items())}
    return _json({"generator": GENERATOR, "encoders": ENCODERS, "groups": said, "files": files})


def build_id(folder: Path) -> str | None:
    """Which build a folder holds: the digest of its manifest. None when it holds no whole build of ours."""
    content = read_if_there(folder / MANIFEST)
    if content is None or not content.startswith(_BEGINNING):
        return None
    return sha256_of(content)[:16]


class Made(NamedTuple):
    """What a build holds, by its manifest: its files by name, and its groups of pages."""

    files: Mapping[str, FileEntry]
    groups: Mapping[str, GroupEntry]


def made_before(folder: Path) -> Made:
    """A build's files and groups, when the same encoders made it; nothing otherwise."""
    said = _parsed(read_if_there(folder / MANIFEST) or b"")
    if said.get("generator") != GENERATOR or said.get("encoders") != ENCODERS:
        return Made({}, {})
    groups = {name: GroupEntry(f, tuple(st), tuple(sc)) for name, (f, st, sc) in said.get("groups", {}).items()}
    return Made({name: FileEntry(name, *rest) for name, rest in said["files"].items()}, groups)


def faults(folder: Path) -> list[str]:
    """What a folder lacks of its manifest: files that are missing or changed. Empty when it is whole."""
    content = read_if_there(folder / MANIFEST)
    if content is None:
        return [f"missing: {MANIFEST}"]
    found = []
    for name, (_size, sha256) in sorted(_parsed(content).get("files", {}).items()):
        there = read_if_there(folder / name)
        if there is None:
            found.append(f"missing: {name}")
        elif sha256_of(there) != sha256:
            found.append(f"changed: {name}")
    return found


def read_if_there(path: Path) -> bytes | None:
    """A file's content, or None when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def sha256_of(content: bytes) -> str:
    """The digest that the manifest holds."""
    return hashlib.sha256(content).hexdigest()


def _json(said: Mapping[str, object]) -> bytes:
    return (json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8")


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
