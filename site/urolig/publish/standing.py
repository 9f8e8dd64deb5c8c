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

    def lend(self, page: FileEntry, folder: Path) -> tuple[FileEntry, ...] | None:
        """The compressed copies of ``page``, put into ``folder``. None unless all stand here with the right bytes.

        They and the page itself become hard links: the same bytes lie on the disk once for all builds, and keep their
        date, so that rsync and browsers know that nothing changed.
        """
        if self.digests.get(page.name) != page.sha256:
            return None
        names = [page.name + ending for ending in ("", ".br", ".gz") if page.name + ending in self.digests]
        contents = {name: read_if_there(self.folder / name) for name in names}
        if any(content is None or sha256_of(content) != self.digests[name] for name, content in contents.items()):
            return None
        for name, content in contents.items():
            self._put(name, content or b"", folder)
        return tuple(FileEntry(name, len(contents[name] or b""), self.digests[name]) for name in names[1:])

    def _put(self, name: str, content: bytes, folder: Path) -> None:
        beside = folder / f"{name}.link"
        try:
            os.link(self.folder / name, beside)
        except OSError:  # a file system without hard links
            beside.write_bytes(content)
        beside.replace(folder / name)
