"""A copy of the example content that a test may break."""

from dataclasses import dataclass
from pathlib import Path

from urolig.content import Diagnostic, Loaded, load


@dataclass(frozen=True)
class Content:
    """A content folder that a test may change."""

    root: Path

    def edit(self, name: str, old: str, new: str) -> None:
        """Change some words of a file. They must be there."""
        file = self.root / name
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, name: str, text: str) -> None:
        """Write something at the end of a file."""
        file = self.root / name
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        """Write a whole file."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def load(self) -> Loaded:
        """Read it."""
        return load(self.root)

    def found(self, code: str) -> list[Diagnostic]:
        """The problems of one kind."""
        return [diagnostic for diagnostic in self.load().diagnostics if diagnostic.code == code]
