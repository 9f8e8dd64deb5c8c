"""The week as a page prints it, without a clock."""

from lilleby import directory, lilleby

from urolig.hours import Day, Row, turns, week
from urolig.model.opening_rule import Span
from urolig.model.schedule import Schedule


def test_neighbouring_days_with_the_same_hours_share_a_row() -> None:
    rows = week(Schedule("Mo-Fr 11:00-14:30,15:00-18:00; Sa 10:00-12:00")).rows
    assert rows == (
        Row(0, 4, (Span(660, 870), Span(900, 1080))),
        Row(5, 5, (Span(600, 720),)),
        Row(6, 6, ()),
    )


def test_a_day_that_is_not_known_is_not_closed() -> None:
    assert week(Schedule("Mo-Fr 14:00-22:00; Sa,Su unknown")).rows[-1] == Row(5, 6, (), known=False)


def test_a_table_says_what_holds_on_public_holidays() -> None:
    assert week(Schedule("24/7")).holidays is None
    assert week(Schedule("Mo-Fr 09:00-15:00")).holidays == Day(unknown_until=1440)
    assert week(Schedule("Mo-Fr 09:00-15:00; PH off")).holidays == Day()
    assert week(Schedule("Mo-Fr,PH 09:00-15:00")).holidays == Day((Span(540, 900),))


def test_what_the_table_cannot_say_is_an_exception() -> None:
    schedule = Schedule("Mo-Fr 09:00-15:00; We[1] 10:00-12:00; Jul off; PH -1 day 09:00-12:00; PH off")
    assert week(schedule).exceptions == schedule.rules[1:4]


def test_the_days_turns_say_until_when_and_who_after_that() -> None:
    days = turns(directory(), lilleby())
    assert [(day.first, day.last) for day in days] == [(0, 4), (5, 6)]
    office_day = [(turn.opens, turn.closes, turn.step and turn.step.service.id) for turn in days[0].turns]
    assert office_day == [
        (0, 480, "nattvakta"),
        (480, 690, "barnevern-lilleby"),
        (690, 720, "barnelyset"),
        (720, 900, "barnevern-lilleby"),
        (900, 1440, "nattvakta"),
    ]
