"""A frozen page as tests read it back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html


@dataclass(frozen=True)
class Frozen:
    """A page as it lies on the disk."""

    url: str
    kind: str
    id: str
    lang: str
    place: str | None
    path: Path

    @property
    def tree(self) -> Any:
        """The page as a tree of elements."""
        return lxml.html.document_fromstring(self.path.read_bytes())


def file_of(root: Path, url: str) -> Path:
    """The file that a plain file server sends for an address."""
    return root / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))
