"""What editors ask about hours at the command line: gaps, a moment, and where a rule is wrong."""

import json

from click.testing import CliRunner

from example_content import write_example
from urolig.cli import main


def run(*arguments):
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_gaps_are_listed_per_municipality_and_need(tmp_path):
    content = str(write_example(tmp_path / "content"))
    result = run("hours", "--gaps", "--content", content)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "Lilleby: nobody but the emergency number",
        "  report: Monday 11:30 to Monday 12:00",
    ]


def test_gaps_as_json_are_one_list(tmp_path):
    content = str(write_example(tmp_path / "content"))
    found = json.loads(run("hours", "--gaps", "--place", "lilleby", "--json", "--content", content).stdout)
    assert len(found) == 5
    assert found[0] == {
        "place": "lilleby",
        "need": "report",
        "begins": 690,
        "ends": 720,
        "from": "Monday 11:30",
        "to": "Monday 12:00",
    }


def test_a_moment_may_be_written_with_a_space(tmp_path):
    content = str(write_example(tmp_path / "content"))
    result = run("now", "--place", "lilleby", "--at", "2026-12-24 19:00", "--json", "--content", content)
    assert json.loads(result.stdout)["at"] == "2026-12-24T19:00+01:00"


def test_a_place_without_gaps_is_told_so(tmp_path):
    content = write_example(tmp_path / "content")
    office = content / "no/lilleby/services/barnevern-lilleby.nb.md"
    text = office.read_text(encoding="utf-8")
    assert "08:00-11:30,12:00-15:00" in text
    office.write_text(text.replace("08:00-11:30,12:00-15:00", "08:00-15:00"), encoding="utf-8")
    result = run("hours", "--gaps", "--content", str(content))
    assert result.stdout == "Lilleby: somebody answers at every hour of the ordinary week.\n"


def test_a_caret_points_at_hours_that_cannot_be(tmp_path):
    content = write_example(tmp_path / "content")
    line = content / "no/services/foreldrelyset.nb.md"
    text = line.read_text(encoding="utf-8").replace("11:00-14:30,15:00-18:00", "11:00-14:30,25:00-26:00")
    line.write_text(text, encoding="utf-8")
    result = run("check", "--content", str(content))
    assert result.exit_code == 1
    head, shown, caret, *_ = result.stdout.splitlines()
    assert head.startswith("content/no/services/foreldrelyset.nb.md:26:30  E107 ")
    assert shown[caret.index("^") :] == "25:00-26:00"
