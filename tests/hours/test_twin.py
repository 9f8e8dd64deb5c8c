"""What the browser is fed with: small, complete, the same text for the same content."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import make_vectors
import pytest
import rules
import telling_twin
from telling_twin import fed

from urolig.hours import Open, Unknown, next_change, state, twin_data
from urolig.model.schedule import Schedule

OSLO = "Europe/Oslo"
FIRST, DUE = date(2026, 11, 2), date(2027, 5, 21)


def said(data: str, minute: int) -> list[str]:
    """A slow reading of the text."""
    start, calendar, days, *words = data.split("|")
    letters = re.sub(r"\((\D+)\)(\d+)", lambda row: row[1] * int(row[2]), calendar)
    past, found = minute - int(start), []
    for letter in letters:
        for part in days.split(",")[ord(letter) - ord("A")].split(";")[:-1]:
            number, length = map(int, part.split(":"))
            if past >= 0:
                found = words[number : number + 2]
            past -= length
    return found


@pytest.mark.parametrize(
    "rule",
    ["24/7", "Mo-Fr 08:30-15:00", "Mo-Fr 11:00-14:30,15:00-18:00; PH off", "Mo-Fr,Su 16:15-22:45; Sa 16:15-23:45"],
)
def test_half_a_year_is_at_most_500_characters(rule: str) -> None:
    assert len(fed(rule, "no", OSLO, DUE, FIRST)) <= 500


@pytest.mark.parametrize("rule", [*rules.ORDINARY, *rules.generated(30)])
def test_the_text_says_at_every_change_what_the_schedule_says(rule: str) -> None:
    zone, due = ZoneInfo(OSLO), make_vectors.DUE
    data = fed(rule, "no", OSLO, due)
    at: datetime | None = datetime(2027, 3, 1, tzinfo=zone).astimezone(UTC)
    for _ in range(40):
        if at is None:
            break
        for minute in (int(at.timestamp()) // 60 + n for n in (-1, 0, 1)):
            told = state(Schedule(rule), datetime.fromtimestamp(minute * 60, UTC), zone, "no", due)
            kind = "o" if isinstance(told, Open) else "u" if isinstance(told, Unknown) else "c"
            end = told.until if isinstance(told, Open) else told.opens
            ends = int(end.timestamp()) // 60 if end else None
            assert said(data, minute) == telling_twin.expected(OSLO, due, minute, kind, ends), (rule, minute)
        at = next_change(Schedule(rule), at, zone, "no", due)


def test_after_its_check_date_and_ever_after_it_is_unknown() -> None:
    data = fed("24/7", "no", OSLO, DUE, FIRST)
    passes = int(datetime(2027, 5, 22, tzinfo=ZoneInfo(OSLO)).timestamp()) // 60
    assert said(data, passes - 1) == ["open", "-"]
    assert said(data, passes) == said(data, passes + 5_000_000) == ["unknown", "past"]


def test_before_the_first_day_it_says_nothing() -> None:
    begins = int(datetime(2026, 11, 2, tzinfo=ZoneInfo(OSLO)).timestamp()) // 60
    data = fed("24/7", "no", OSLO, DUE, FIRST)
    assert said(data, begins - 1) == []
    assert said(data, begins) == ["open", "-"]


def test_a_week_that_comes_again_is_written_once() -> None:
    calendar = fed("Mo-Su 09:00-12:00", "no", OSLO, date(2026, 12, 20), FIRST).split("|")[1]
    assert calendar == "(A)49B"


def test_days_too_different_for_the_letters_are_not_told_at_all() -> None:
    spells = [[telling_twin.Spell(1440, Open, None, 0)]]
    for different, told in ((58, True), (59, False)):
        counted = iter(range(different))
        data = twin_data(
            0, spells * different, lambda _, counted=counted: ("open", str(next(counted))), ("unknown", "")
        )
        assert bool(data) is told


def test_the_same_schedule_gives_the_same_text() -> None:
    rule = rules.ORDINARY[12]
    assert fed(rule, "no", OSLO, DUE) == fed(rule, "no", OSLO, DUE)
