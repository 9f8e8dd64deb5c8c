"""Open until, closed until, unknown, at one moment."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from urolig.hours import Closed, Open, State, Unknown, next_change, state
from urolig.model.schedule import Schedule

OSLO = ZoneInfo("Europe/Oslo")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def told(rule: str, moment: str, due: date | None = None) -> State:
    return state(Schedule(rule), at(moment), OSLO, "no", due)


def test_an_office_is_open_until_it_closes() -> None:
    assert told("Mo-Fr 09:00-15:00", "2026-11-25T14:59") == Open(at("2026-11-25T15:00+01:00"))


def test_a_closed_day_says_when_it_opens_next() -> None:
    assert told("Mo-Fr 09:00-15:00", "2026-11-27T15:00") == Closed(at("2026-11-30T09:00+01:00"))


def test_lunch_is_a_gap_of_its_own() -> None:
    assert told("Mo-Fr 11:00-14:30,15:00-18:00", "2026-11-25T14:30") == Closed(at("2026-11-25T15:00+01:00"))


def test_a_night_goes_on_after_midnight() -> None:
    assert told("Mo-Su 21:00-06:00", "2026-11-25T02:30") == Open(at("2026-11-25T06:00+01:00"))


def test_a_night_belongs_to_the_day_it_began_on() -> None:
    assert told("Fr 22:00-02:00; Sa 10:00-12:00", "2026-11-28T01:00") == Open(at("2026-11-28T02:00+01:00"))
    assert told("Mo-Su 21:00-06:00; Dec 24 off", "2026-12-24T05:00") == Open(at("2026-12-24T06:00+01:00"))


def test_hours_that_meet_at_midnight_are_one() -> None:
    rule = "Mo-Fr 16:00-24:00; Sa 00:00-24:00; Su 00:00-08:00"
    assert told(rule, "2026-11-27T23:00") == Open(at("2026-11-29T08:00+01:00"))


def test_a_line_that_never_closes_has_no_end() -> None:
    assert told("24/7", "2026-11-25T02:30") == Open(None)


def test_what_never_opens_has_no_beginning() -> None:
    assert told("off", "2026-11-25T02:30") == Closed(None)


def test_a_holiday_nobody_spoke_of_is_unknown_until_a_day_we_know() -> None:
    assert told("Mo-Fr 09:00-15:00", "2026-12-25T10:00") == Unknown(at("2026-12-28T09:00+01:00"))


def test_unknown_hours_are_unknown() -> None:
    assert state(None, at("2026-11-25T10:00"), OSLO, "no") == Unknown()


def test_a_check_counts_through_its_due_day_and_no_longer() -> None:
    due = date(2027, 5, 21)
    assert told("24/7", "2027-05-21T23:59", due) == Open(None)
    assert told("24/7", "2027-05-22T00:00", due) == Unknown(due=due)


def test_the_clock_is_the_places_whatever_the_askers() -> None:
    in_tokyo = at("2026-11-25T22:30+09:00")
    assert state(Schedule("Mo-Fr 09:00-15:00"), in_tokyo, OSLO, "no") == Open(at("2026-11-25T15:00+01:00"))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2027-03-28T00:59+00:00", "2027-03-28T01:00+00:00"),
        ("2026-10-25T00:29+00:00", "2026-10-25T00:30+00:00"),
        ("2026-10-25T01:10+00:00", "2026-10-25T01:30+00:00"),
    ],
)
def test_the_nights_when_clocks_are_set_follow_the_wall(moment: str, expected: str) -> None:
    answer = told("Mo-Su 22:00-02:30", moment)
    assert isinstance(answer, Open)
    assert answer.until
    assert answer.until.astimezone(UTC) == at(expected)


def test_the_hour_that_comes_twice_is_open_twice() -> None:
    assert told("Mo-Su 22:00-02:30", "2026-10-25T00:45+00:00") == Closed(at("2026-10-25T01:00+00:00").astimezone(OSLO))


def test_seconds_do_not_matter() -> None:
    assert told("Mo-Fr 09:00-15:00", "2026-11-25T14:59:59") == Open(at("2026-11-25T15:00+01:00"))


def test_the_next_change_may_be_into_the_unknown() -> None:
    thursday = at("2026-12-24T19:00")
    assert next_change(Schedule("Mo-Fr 09:00-15:00"), thursday, OSLO, "no") == at("2026-12-25T00:00+01:00")


def test_the_passing_of_a_check_date_is_a_change() -> None:
    change = next_change(Schedule("24/7"), at("2027-05-01T12:00"), OSLO, "no", date(2027, 5, 21))
    assert change == at("2027-05-22T00:00+02:00")
