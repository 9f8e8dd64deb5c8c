"""The days a site tells of begin with its content's newest check, and each tells its minutes one after the other."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
import rules
from lilleby import directory

from urolig.hours import Closed, Open, Unknown, first_day, midnight, timeline
from urolig.model.schedule import Schedule

OSLO = ZoneInfo("Europe/Oslo")


def days(rule: str, first: date, due: date) -> tuple:  # type: ignore[type-arg]
    return timeline(Schedule(rule), "no", OSLO, first, due)


def test_the_first_day_is_a_monday_a_little_before_the_newest_check() -> None:
    assert first_day(directory()) == date(2026, 11, 2)


def test_a_newer_check_moves_the_first_day() -> None:
    services = dict(directory().services)
    channel = services["nattvakta"].channels[0]
    assert channel.verified
    newer = replace(channel, verified=replace(channel.verified, on=date(2027, 3, 3)))
    services["nattvakta"] = replace(services["nattvakta"], channels=(newer,))
    assert first_day(replace(directory(), services=services)) == date(2027, 2, 15)


@pytest.mark.parametrize("rule", rules.ORDINARY)
def test_each_day_has_all_its_minutes_also_when_the_clocks_are_set(rule: str) -> None:
    first = date(2027, 3, 22)
    for n, spells in enumerate(days(rule, first, date(2027, 11, 7))):
        day = first + timedelta(days=n)
        length = midnight(day + timedelta(days=1), OSLO) - midnight(day, OSLO)
        assert sum(spell.minutes for spell in spells) == length / timedelta(minutes=1)


def test_tomorrow_becomes_today_at_midnight() -> None:
    tuesday, wednesday = days("Mo-Fr 09:00-15:00", date(2027, 2, 2), date(2027, 2, 3))
    assert [(spell.kind, spell.minutes, spell.ahead) for spell in tuesday] == [
        (Closed, 540, 0),
        (Open, 360, 0),
        (Closed, 540, 1),
    ]
    assert (wednesday[0].kind, wednesday[0].minutes, wednesday[0].ahead) == (Closed, 540, 0)


def test_the_midnight_that_ends_a_day_belongs_to_it() -> None:
    (friday,) = days("Mo-Fr 16:00-24:00", date(2027, 2, 5), date(2027, 2, 5))
    assert (friday[-1].kind, friday[-1].ahead) == (Open, 0)
    assert friday[-1].end is not None and friday[-1].end.day == 6


def test_an_end_after_the_due_day_is_known_before_it() -> None:
    (friday,) = days("Mo-Fr 09:00-15:00", date(2027, 2, 5), date(2027, 2, 5))
    assert (friday[-1].kind, friday[-1].ahead, f"{friday[-1].end:%a %H:%M}") == (Closed, 3, "Mon 09:00")


def test_a_holiday_nobody_spoke_of_is_unknown() -> None:
    (christmas,) = days("Mo-Fr 09:00-15:00", date(2026, 12, 25), date(2026, 12, 25))
    assert [(spell.kind, spell.ahead) for spell in christmas] == [(Unknown, 3)]
