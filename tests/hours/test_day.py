"""What a schedule says about a day: order of rules, nights, public holidays."""

from datetime import date

import pytest

from urolig.hours import Day, day_of, ordinary_week
from urolig.model.opening_rule import Span
from urolig.model.schedule import Schedule

UNKNOWN = Day(unknown_until=1440)
CLOSED = Day()


def hours(*edges: int) -> Day:
    return Day(tuple(Span(opens, closes) for opens, closes in zip(edges[::2], edges[1::2], strict=True)))


@pytest.mark.parametrize(
    ("rule", "day", "expected"),
    [
        ("Mo-Fr 09:00-15:00", date(2026, 11, 23), hours(540, 900)),
        ("Mo-Fr 09:00-15:00", date(2026, 11, 22), CLOSED),
        ("Mo-Fr 09:00-15:00; We 10:00-12:00", date(2026, 11, 25), hours(600, 720)),
        ("Mo-Fr 09:00-12:00, We 18:00-20:00", date(2026, 11, 25), hours(540, 720, 1080, 1200)),
        ("24/7; Dec 24 off", date(2026, 12, 24), CLOSED),
        ("Sa,Su unknown", date(2026, 11, 22), UNKNOWN),
        ("We[1] 10:00-12:00", date(2026, 12, 2), hours(600, 720)),
        ("We[1] 10:00-12:00", date(2026, 12, 9), CLOSED),
        ("We[-1] 10:00-12:00", date(2026, 12, 30), hours(600, 720)),
        ("Feb 29 10:00-12:00", date(2028, 2, 29), hours(600, 720)),
        ("week 48 We 10:00-12:00", date(2026, 11, 25), hours(600, 720)),
        ("Dec 20-Jan 02 10:00-12:00", date(2027, 1, 2), hours(600, 720)),
        ("2026 Sep 01-2027 Jun 15 10:00-12:00", date(2027, 6, 16), CLOSED),
    ],
)
def test_the_rules_of_a_day_are_followed_in_their_order(rule: str, day: date, expected: Day) -> None:
    assert day_of(Schedule(rule), day, "no") == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("Mo-Fr 09:00-15:00", UNKNOWN),
        ("Mo-Fr 09:00-15:00; Sa,Su off", UNKNOWN),
        ("Mo-Fr 09:00-15:00; Sa,Su 10:00-12:00", hours(540, 900)),
        ("Mo-Su 09:00-15:00", hours(540, 900)),
        ("24/7", hours(0, 1440)),
        ("09:00-15:00", hours(540, 900)),
        ("Mo-Fr 09:00-15:00; PH off", CLOSED),
        ("Mo-Fr 09:00-15:00; PH 10:00-12:00", hours(600, 720)),
        ("Mo-Fr,PH 09:00-15:00", hours(540, 900)),
        ("Mo-Su 09:00-15:00; PH unknown", UNKNOWN),
        ("Mo-Fr 09:00-15:00; Dec 25 10:00-12:00", hours(600, 720)),
        ("Mo-Fr 09:00-15:00; Dec off", CLOSED),
        ("Mo-Fr 16:00-08:00", Day(unknown_until=1920)),
    ],
)
def test_a_public_holiday_is_unknown_unless_the_rules_speak_of_it_or_hold_every_day(rule: str, expected: Day) -> None:
    assert day_of(Schedule(rule), date(2026, 12, 25), "no") == expected


def test_a_seasons_week_counts_only_in_its_season() -> None:
    schedule = Schedule("Mo-Fr 09:00-15:00; Jun-Aug Sa,Su 10:00-12:00")
    assert day_of(schedule, date(2031, 6, 6), "se") == hours(540, 900)
    assert not day_of(schedule, date(2026, 5, 1), "se").known


def test_the_eve_of_a_holiday_can_have_hours_of_its_own() -> None:
    schedule = Schedule("Mo-Fr 09:00-15:00; PH -1 day 09:00-12:00; PH off")
    assert day_of(schedule, date(2026, 12, 24), "no") == hours(540, 720)
    assert day_of(schedule, date(2026, 12, 25), "no") == CLOSED


def test_a_holiday_belongs_to_its_country() -> None:
    schedule = Schedule("Mo-Fr 09:00-15:00; PH off")
    assert day_of(schedule, date(2027, 5, 17), "no") == CLOSED
    assert day_of(schedule, date(2027, 5, 17), "se") == hours(540, 900)
    assert day_of(schedule, date(2026, 1, 6), "no") == hours(540, 900)
    assert day_of(schedule, date(2026, 1, 6), "se") == CLOSED


def test_the_ordinary_week_knows_no_seasons_and_no_dates() -> None:
    schedule = Schedule("Mo-Fr 09:00-15:00; Sa unknown; Jul off; We[1] 10:00-12:00; PH off")
    assert ordinary_week(schedule) == (*[hours(540, 900)] * 5, UNKNOWN, CLOSED)
