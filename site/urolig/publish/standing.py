"""The site that stands, as a store of work already done."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from urolig.publish.manifest import FileEntry, read_if_there, sha256_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the standing site is, and the SHA-256 that each of its files should have."""

    folder: Path
    digests: Mapping[str, str]

    def lend(self, entry: FileEntry, content: bytes, folder: Path) -> tuple[FileEntry, ...] | None:
        """Put a file and its compressed copies into ``folder``. None unless all stand here with the right bytes.

        They become hard links: the same bytes lie on the disk once for all builds, and keep their date, so that rsync
        and browsers know that nothing changed.
        """
        if self.digests.get(entry.name) != entry.sha256 or read_if_there(self.folder / entry.name) != content:
            return None
        copies = {}
        for name in (f"{entry.name}.br", f"{entry.name}.gz"):
            if name in self.digests:
                copy = read_if_there(self.folder / name)
                if copy is None or sha256_of(copy) != self.digests[name]:
                    return None
                copies[name] = copy
        for name, same in {entry.name: content, **copies}.items():
            self._put(name, same, folder)
        return tuple(FileEntry(name, len(copy), self.digests[name]) for name, copy in copies.items())

    def _put(self, name: str, content: bytes, folder: Path) -> None:
        try:
            os.link(self.folder / name, folder / name)
        except OSError:  # a file system without hard links
            (folder / name).write_bytes(content)
