"""The site that stands, as a store of work already done."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from urolig.publish.manifest import FileEntry, GroupEntry, read_if_there, sha256_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the standing site is, and what its manifest says of each file and of each group of pages."""

    folder: Path
    files: Mapping[str, FileEntry]
    groups: Mapping[str, GroupEntry]

    def lend_unread(self, name: str, folder: Path) -> tuple[FileEntry, ...] | None:
        """Put a file and its copies into ``folder`` without reading them. None unless all stand here in full size."""
        entries = tuple(self.files[n] for n in (name, f"{name}.br", f"{name}.gz") if n in self.files)
        if not entries or entries[0].name != name or not all(map(self._stands, entries)):
            return None
        for entry in entries:
            self._put(entry.name, None, folder)
        return entries

    def _stands(self, entry: FileEntry) -> bool:
        try:
            return (self.folder / entry.name).stat().st_size == entry.size
        except OSError:
            return False

    def lend(self, entry: FileEntry, content: bytes, folder: Path) -> tuple[FileEntry, ...] | None:
        """Put a file and its compressed copies into ``folder``. None unless all stand here with the right bytes.

        They become hard links: the same bytes lie on the disk once for all builds, and keep their date, so that rsync
        and browsers know that nothing changed.
        """
        if self.files.get(entry.name) != entry or read_if_there(self.folder / entry.name) != content:
            return None
        copies = {}
        for name in (f"{entry.name}.br", f"{entry.name}.gz"):
            if name in self.files:
                copy = read_if_there(self.folder / name)
                if copy is None or sha256_of(copy) != self.files[name].sha256:
                    return None
                copies[name] = copy
        for name, same in {entry.name: content, **copies}.items():
            self._put(name, same, folder)
        return tuple(self.files[name] for name in copies)

    def _put(self, name: str, content: bytes | None, folder: Path) -> None:
        try:
            os.link(self.folder / name, folder / name)
        except OSError:  # a file system without hard links
            (folder / name).write_bytes((self.folder / name).read_bytes() if content is None else content)
