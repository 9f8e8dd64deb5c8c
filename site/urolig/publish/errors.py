"""What can go wrong in a build, said so that an editor can act on it.

BuildError
├─ ContentError   the content or a catalogue has errors: nothing was written
├─ PageError      a page could not be made
├─ OutError       the folder to publish into cannot be used
└─ BusyError      another build is publishing into the same folder
"""

from collections.abc import Sequence

from urolig.content import Diagnostic


class BuildError(Exception):
    """A build that stopped. The standing site is untouched. ``hint`` says what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n    {self.hint}" if self.hint else self.message


class ContentError(BuildError):
    """Content that must be mended first; ``diagnostics`` names every place."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__("The content has errors; nothing was written and the standing site is as it was.")
        self.diagnostics = tuple(diagnostics)

    def __reduce__(self) -> tuple[type["ContentError"], tuple[Sequence[Diagnostic]]]:
        return (ContentError, (self.diagnostics,))


class PageError(BuildError):
    """A page that could not be made."""


class OutError(BuildError):
    """A folder that is not ours to replace, or that cannot be replaced atomically."""


class BusyError(BuildError):
    """Somebody else is publishing here at this moment."""
