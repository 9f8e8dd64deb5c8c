"""How a build is told."""

import io

from urolig.publish import STEPS, reporter_for
from urolig.publish.progress import LiveLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_one_plain_line_a_step() -> None:
    stream = io.StringIO()
    reporter = reporter_for(stream)
    reporter.step("gather")
    reporter.step("freeze", 3)
    for _ in range(3):
        reporter.tick()
    reporter.close()
    assert stream.getvalue() == f"{STEPS['gather']}\n{STEPS['freeze']}: 3\n"


def test_a_terminal_gets_one_line_that_counts_and_goes_away() -> None:
    stream = Terminal()
    reporter = reporter_for(stream)
    assert isinstance(reporter, LiveLine)
    reporter.step("freeze", 2)
    reporter.tick()
    reporter.tick()
    reporter.close()
    assert "\n" not in stream.getvalue()
    assert f"{STEPS['freeze']} 2/2" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_a_note_on_a_terminal_stands_on_a_line_of_its_own() -> None:
    stream = Terminal()
    reporter = reporter_for(stream)
    reporter.step("gather")
    reporter.note("Something to know.")
    assert stream.getvalue().endswith("\r\x1b[KSomething to know.\n")
