"""What the browser is fed with: small, complete, the same bytes for the same content."""

import json
from datetime import date, timedelta

import pytest
import rules
from lilleby import directory

from urolig.hours import Horizon, calendar_data, day_of, directory_horizon, horizon_of, twin_data
from urolig.hours.twin import EPOCH
from urolig.model.schedule import Schedule

HORIZON = Horizon(date(2026, 1, 1), date(2028, 12, 31))
DUE = date(2027, 5, 21)


@pytest.mark.parametrize(
    "rule",
    ["24/7", "Mo-Fr 08:30-15:00", "Mo-Fr 11:00-14:30,15:00-18:00; PH off", "Mo-Fr,Su 16:15-22:45; Sa 16:15-23:45"],
)
def test_a_simple_week_is_at_most_120_bytes(rule: str) -> None:
    data = twin_data(Schedule(rule), "no", HORIZON, DUE)
    assert len(json.dumps(data, separators=(",", ":"))) <= 120
    assert "x" not in data


def test_unknown_hours_are_an_empty_object() -> None:
    assert twin_data(None, "no", HORIZON, DUE) == {}


@pytest.mark.parametrize("rule", [*rules.ORDINARY, *rules.generated(60)])
def test_the_data_says_of_every_day_what_the_schedule_says(rule: str) -> None:
    data, calendar = twin_data(Schedule(rule), "se", HORIZON), calendar_data("se", HORIZON)
    for n in range(-1, calendar["n"]):
        day = HORIZON.first + timedelta(days=n)
        said = day_of(Schedule(rule), day, "se")
        flat = [-1, said.unknown_until] if said.unknown_until else [m for s in said.spans for m in (s.opens, s.closes)]
        assert unpacked(data, calendar, n) == flat, day


def unpacked(data: dict, calendar: dict, n: int) -> list[int]:  # type: ignore[type-arg]
    bit = 1 << date.fromordinal(EPOCH + calendar["f"] + n).weekday()
    lines = [line for line in data.get("x", []) if line[0] <= n <= line[1] and line[2] & bit]
    assert len(lines) <= 1, "one day, one exception"
    if lines:
        return lines[0][3:]
    if "h" in data and n in calendar["h"]:
        return data["h"]
    return next((group[1:] for group in data["w"] if group[0] & bit), [])


def test_the_calendar_reaches_sixty_weeks_beyond_any_build_that_still_has_checked_numbers() -> None:
    horizon = directory_horizon(directory())
    last_due = max(c.verified.due for s in directory().services.values() for c in s.printed_channels if c.verified)
    assert horizon.first <= date(2026, 11, 21)
    assert horizon.last >= last_due + timedelta(weeks=52)
    assert horizon.last >= date(2026, 11, 21) + timedelta(weeks=60 + 44)


def test_the_calendar_comes_from_the_content_and_not_from_a_clock() -> None:
    assert horizon_of([date(2025, 1, 1), date(2026, 11, 21)]) == HORIZON


def test_the_same_schedule_gives_the_same_bytes() -> None:
    rule = rules.ORDINARY[12]
    assert json.dumps(twin_data(Schedule(rule), "no", HORIZON)) == json.dumps(twin_data(Schedule(rule), "no", HORIZON))
