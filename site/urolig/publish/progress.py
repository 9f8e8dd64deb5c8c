"""How a build tells what it is doing: a live line on a terminal, plain lines elsewhere."""

import time
from typing import Literal, Protocol, TextIO

Step = Literal["gather", "check", "index", "freeze", "finish", "switch"]

STEPS: dict[Step, str] = {
    "gather": "Reading the content",
    "check": "Checking it",
    "index": "Listing pages and files",
    "freeze": "Making and compressing the pages",
    "finish": "Adding headers, signposts and the list of files",
    "switch": "Publishing",
}
"""The story of a build, in order, in an editor's words."""

REFRESH_SECONDS = 0.05


class Reporter(Protocol):
    """Somebody who wants to know how a build goes."""

    def step(self, step: Step, total: int = 0) -> None:
        """A step begins; ``total`` things will be done in it, if that is known."""

    def tick(self) -> None:
        """One of the step's things is done."""

    def note(self, text: str) -> None:
        """Something worth a line of its own."""

    def close(self) -> None:
        """The build ended, well or not."""


class Silence:
    """Nobody wants to know."""

    def step(self, step: Step, total: int = 0) -> None:
        """Say nothing."""

    def tick(self) -> None:
        """Say nothing."""

    def note(self, text: str) -> None:
        """Say nothing."""

    def close(self) -> None:
        """Say nothing."""


class PlainLines:
    """One line a step: for logs, pipes and machines that build."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def step(self, step: Step, total: int = 0) -> None:
        """One line, with the number of things to do."""
        self.note(STEPS[step] + (f": {total}" if total else ""))

    def tick(self) -> None:
        """Say nothing: a log wants no line a page."""

    def note(self, text: str) -> None:
        """One line."""
        print(text, file=self.stream, flush=True)

    def close(self) -> None:
        """Say nothing more."""


class LiveLine:
    """One line that is rewritten while the build goes on."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.text = ""
        self.total = self.done = 0
        self.shown = 0.0

    def step(self, step: Step, total: int = 0) -> None:
        """Rewrite the line with the new step."""
        self.text, self.total, self.done = STEPS[step], total, 0
        self._show()

    def tick(self) -> None:
        """Count up, rewriting the line a few times a second."""
        self.done += 1
        if self.done == self.total or time.monotonic() - self.shown >= REFRESH_SECONDS:
            self._show()

    def note(self, text: str) -> None:
        """Leave a line above the live one."""
        self._clear()
        print(text, file=self.stream, flush=True)

    def close(self) -> None:
        """Take the live line away."""
        self._clear()

    def _show(self) -> None:
        self._clear()
        self.stream.write(f"{self.text} {self.done}/{self.total}" if self.total else f"{self.text} …")
        self.stream.flush()
        self.shown = time.monotonic()

    def _clear(self) -> None:
        self.stream.write("\r\x1b[K")
        self.stream.flush()


def reporter_for(stream: TextIO) -> Reporter:
    """A live line on a terminal, plain lines elsewhere."""
    return LiveLine(stream) if stream.isatty() else PlainLines(stream)
