"""A problem says where, what, and what instead; in order, each once, never without end."""

import json
import re
from pathlib import Path

from content.example_copy import Content
from urolig.content import CODES, Diagnostic, as_dict
from urolig.content.diagnostics import MOST_PER_FILE, Report, Spot, did_you_mean, quoted

PACKAGE = Path(__file__).resolve().parents[2] / "site" / "urolig" / "content"


def test_a_problem_is_two_lines_for_people_and_seven_keys_for_programs() -> None:
    found = Diagnostic("content/no/a.nb.md", 7, 11, "E107", "error", 'hours: found "8.30-15"', "expected times")
    assert str(found) == 'content/no/a.nb.md:7:11  E107 hours: found "8.30-15"\n    expected times'
    assert list(as_dict(found)) == ["path", "line", "column", "code", "severity", "message", "hint"]
    assert json.loads(json.dumps(as_dict(found)))["severity"] == "error"


def test_problems_are_sorted_and_each_is_said_once() -> None:
    report = Report()
    for path, line in (("b", 2), ("a", 10), ("a", 9), ("b", 2)):
        report.add(path, Spot(line, 1), "E100", "x")
    assert [(d.path, d.line) for d in report.diagnostics()] == [("a", 9), ("a", 10), ("b", 2)]


def test_a_file_with_endless_problems_has_a_bounded_list(content: Content) -> None:
    content.append("site.yml", "".join(f"key-{number}: x\n" for number in range(20_000)))
    said = content.load().diagnostics
    assert len(said) == MOST_PER_FILE + 1
    assert [d.code for d in said].count("E019") == 1


def test_a_report_itself_is_bounded() -> None:
    report = Report()
    for line in range(1, 1_000):
        report.add("a", Spot(line), "E100", "x")
    assert len(report.diagnostics()) == MOST_PER_FILE + 1
    assert report.diagnostics()[-1].code == "E019" and report.is_full("a")


def test_every_code_is_explained_and_every_explained_code_is_used() -> None:
    used = set()
    for module in PACKAGE.glob("*.py"):
        text = module.read_text("utf-8")
        if module.name == "diagnostics.py":
            text = text.partition("class Spot")[2]
        used |= set(re.findall(r'"([EW]\d{3})"', text))
    assert used == set(CODES)


def test_warnings_do_not_stand_in_the_way() -> None:
    report = Report()
    report.add("a", Spot(), "W500", "x")
    assert not report.failed and report.diagnostics()[0].severity == "warning"


def test_the_nearest_known_word_is_guessed() -> None:
    assert did_you_mean("sumary", {"summary", "status"}) == 'did you mean "summary"?'
    assert did_you_mean("zzz", {"b", "a"}) == "known: a, b"
    assert did_you_mean("z" * 10_000, {"b"}) == "known: b"


def test_values_are_shown_on_one_line_and_never_whole_books() -> None:
    assert quoted("a\nb\tc") == '"a b c"'
    assert quoted("a" * 100, 5) == '"aaaaa…"'
    assert quoted("\x1b[31m") == '"\\u001b[31m"'
