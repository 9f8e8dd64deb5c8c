"""Python's answers are the oracle's: from the vectors that the browser reads too, and live for what content holds."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import make_vectors
import oracle
import pytest
import rules

from urolig.hours import Closed, Open, next_change, red_days, state
from urolig.model.schedule import Schedule

CASES = json.loads(make_vectors.VECTORS.read_text(encoding="utf-8"))
CONTENT = Path(__file__).parents[2] / "content"


def wrong(case: dict, answers: list) -> list[str]:  # type: ignore[type-arg]
    """The moments at which the code says something else than the oracle."""
    schedule, zone, country = Schedule(case["rule"]), ZoneInfo(case["zone"]), case["country"]
    due = date.fromisoformat(case["due"]) if case["due"] else None
    found = []
    for moment, *expected in answers:
        at = datetime.fromtimestamp(moment * 60, UTC)
        told = state(schedule, at, zone, country, due)
        kind = "o" if isinstance(told, Open) else "c" if isinstance(told, Closed) else "u"
        end = told.until if isinstance(told, Open) else told.opens
        said = [kind, minutes(end), minutes(next_change(schedule, at, zone, country, due))]
        if said != expected:
            found.append(f"{case['rule']} at {at.astimezone(zone)}: {said}, the oracle {expected}")
    return found


def minutes(moment: datetime | None) -> int | None:
    return int(moment.timestamp()) // 60 if moment else None


def test_the_vectors_hold_two_hundred_schedules_and_both_countries() -> None:
    assert len({case["rule"] for case in CASES}) >= 200
    assert {case["country"] for case in CASES} == {"no", "se"}


def test_every_answer_is_the_oracles_to_the_minute() -> None:
    assert [line for case in CASES for line in wrong(case, case["answers"])] == []


def test_the_vectors_are_what_the_oracle_says() -> None:
    case = CASES[30]
    told = make_vectors.Telling(case["rule"], case["country"], case["zone"], make_vectors.DUE)
    assert case["due"]
    assert [list(told.answer(moment) or ()) for moment, *_ in case["answers"]] == case["answers"]


@pytest.mark.parametrize(("country", "zone"), make_vectors.PLACES)
def test_the_schedules_in_use_are_read_as_the_oracle_reads_them(country: str, zone: str) -> None:
    texts = (path.read_text(encoding="utf-8") for path in sorted(CONTENT.glob(f"{country}/**/services/*.md")))
    used = sorted({found.strip("'\" ") for text in texts for found in re.findall(r"\bhours: ([^\n}]+)", text)})
    dice, lines = Random(1), []
    for rule in used:
        told = make_vectors.Telling(rule, country, zone)
        moments = dice.sample(sorted(told.telling), min(60, len(told.telling)))
        answers = [answer for moment in moments if (answer := told.answer(moment))]
        lines += wrong({"rule": rule, "country": country, "zone": zone, "due": None}, answers)
    assert lines == []


@pytest.mark.parametrize("country", ["no", "se"])
def test_the_red_days_are_those_of_the_law(country: str) -> None:
    for year in range(2024, 2041):
        assert red_days(country, year) == oracle.red(country, year)


def test_the_ordinary_schedules_are_all_in_the_vectors() -> None:
    assert set(rules.ORDINARY) <= {case["rule"] for case in CASES}


def test_a_shifted_minute_would_be_seen() -> None:
    case = next(case for case in CASES if case["rule"] == "Mo-Fr 08:30-15:00")
    shifted = {**case, "rule": "Mo-Fr 08:31-15:00"}
    assert wrong(shifted, case["answers"])
