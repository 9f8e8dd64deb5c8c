"""Opening hours that mean one thing are read; all others are refused with their column and a way out."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urolig.model.opening_rule import Answer, DateRange, Rule, Span, Weekday, WeekRange
from urolig.model.schedule import Schedule, ScheduleError

OFFICE = tuple(Weekday(day) for day in range(5))

WORDS = (
    *("Mo", "Tu", "Fr", "Su", "PH", "SH", "Dec", "Jan", "Feb", "2026", "week", "off", "unknown", "24/7", "PH -1 day"),
    *(
        " ",
        " ",
        " ",
        ",",
        ", ",
        ";",
        "; ",
        "-",
        "+",
        "[1]",
        "[-1]",
        "[",
        "24",
        "30",
        "31",
        "08:30-15:00",
        "21:00-06:00",
    ),
    *("25:00", "9-15", "Mandag", "sunrise", "–", '"', "||", "\t", "\n"),
)

READ = {
    "24/7": (Rule(),),
    "Mo-Fr": (Rule(weekdays=OFFICE),),
    "10:00-12:00": (Rule(spans=(Span(600, 720),)),),
    "Mo-Fr 08:30-15:00": (Rule(weekdays=OFFICE, spans=(Span(510, 900),)),),
    "Mo,We 11:00-14:30,15:00-18:00": (
        Rule(weekdays=(Weekday(0), Weekday(2)), spans=(Span(660, 870), Span(900, 1080))),
    ),
    "Fr-Mo 21:00-06:00": (Rule(weekdays=tuple(Weekday(d) for d in (4, 5, 6, 0)), spans=(Span(1260, 1800),)),),
    "Sa 14:00-00:00": (Rule(weekdays=(Weekday(5),), spans=(Span(840, 1440),)),),
    "Mo-Fr 09:00-12:00; PH off": (
        Rule(weekdays=OFFICE, spans=(Span(540, 720),)),
        Rule(holidays=(0,), spans=(), answer=Answer.OFF),
    ),
    "Mo-Fr,PH 09:00-12:00": (Rule(weekdays=OFFICE, holidays=(0,), spans=(Span(540, 720),)),),
    "Mo-Fr 09:00-15:00; PH -1 day 09:00-12:00": (
        Rule(weekdays=OFFICE, spans=(Span(540, 900),)),
        Rule(holidays=(-1,), spans=(Span(540, 720),)),
    ),
    "Mo-Fr 09:00-12:00, We 18:00-20:00": (
        Rule(weekdays=OFFICE, spans=(Span(540, 720),)),
        Rule(weekdays=(Weekday(2),), spans=(Span(1080, 1200),), adds=True),
    ),
    "We[1],Fr[-1] 10:00-12:00": (Rule(weekdays=(Weekday(2, 1), Weekday(4, -1)), spans=(Span(600, 720),)),),
    "week 02-52/2 We 18:00-21:00": (
        Rule(weeks=(WeekRange(2, 52, 2),), weekdays=(Weekday(2),), spans=(Span(1080, 1260),)),
    ),
    "24/7; Dec 24-26,Dec 31 off": (
        Rule(),
        Rule(dates=(DateRange((12, 24), (12, 26)), DateRange((12, 31), (12, 31))), spans=(), answer=Answer.OFF),
    ),
    "Jun-Aug 10:00-12:00": (Rule(dates=(DateRange((6, 1), (8, 31)),), spans=(Span(600, 720),)),),
    "2026 Sep 01-2027 Jun 15 10:00-12:00": (
        Rule(dates=(DateRange((9, 1), (6, 15), (2026, 2027)),), spans=(Span(600, 720),)),
    ),
    "2027 Jan 04+ 10:00-12:00": (Rule(dates=(DateRange((1, 4), (12, 31), (2027, 9999)),), spans=(Span(600, 720),)),),
    "Sa,Su unknown": (Rule(weekdays=(Weekday(5), Weekday(6)), spans=(), answer=Answer.UNKNOWN),),
}

REFUSED = [
    ("", 1, "no hours", "expected times"),
    ("8.30-15", 1, 'found "8.30-15"', 'expected times such as "Mo-Fr 08:30-15:00"'),
    ("Mo-Fr 8.30-15", 7, 'found "8.30-15"', "expected times"),
    ("Man-Fre 08:00-15:00", 1, 'found "Man-Fre"', 'did you mean "Mo"?'),
    ("Mo-Lör 10:00-12:00", 4, 'found "Lör"', 'did you mean "Sa"?'),
    ("mo-fr 08:00-12:00", 1, 'found "mo-fr"', 'did you mean "Mo"?'),
    ("Mo-Fr 08:00-25:00", 13, 'found "25:00"', "ends at 24:00"),
    ("Mo-Fr 08:60-09:00", 7, 'found "08:60"', "00 to 59"),
    ("Mo-Fr 15:00-08:30", 7, "closes before it opens", 'did you mean "08:30-15:00"?'),
    ("Mo-Fr 15:59-08:00", 7, "closes before it opens", "two parts"),
    ("Mo-Fr 16:00-12:01", 7, "closes before it opens", "two parts"),
    ("Mo-Fr 08:00-08:00", 7, "lasts no time", "00:00-24:00"),
    ("Mo-Fr 08:00-12:00,11:00-14:00", 19, "overlap", "one span"),
    ("Mo-Su 21:00-06:00,05:00-07:00", 19, "overlap", "one span"),
    ("Mo-Fr 08:00-12:00, We 11:00-14:00", 20, "overlap", "one span"),
    ("Mo-Fr 08:00-12:00; Mo-Fr 13:00-16:00", 20, "replaces", "08:00-11:00,13:00-16:00"),
    ("PH off; Mo-Fr 09:00-15:00", 9, "after an exception", "ordinary week first"),
    ("SH 10:00-14:00", 1, 'found "SH"', "write their dates"),
    ("PH Mo-Fr 10:00-14:00", 1, 'found "PH"', "a rule of its own"),
    ("sunrise-sunset", 1, "sunrise", "by the clock"),
    ("Mo-Fr 08:00+", 7, "08:00+", "when it closes"),
    ('Mo-Fr 08:00-15:00 "ring"', 19, "ring", "in the text"),
    ("Mo-Fr 08:00-12:00 || unknown", 19, "||", ";"),
    ("Mo-Fr 08:30–15:00", 7, "08:30–15:00", "plain hyphen"),
    ("Mo - Fr 10:00-12:00", 4, 'found "-"', "no spaces"),
    ("Mo-Fr 09:00-12:00;", 18, 'found ";"', "nothing follows"),
    ("Mo-Fr 09:00-12:00 Sa 10:00-12:00", 19, 'found "Sa"', "begin a new rule"),
    ("Mo-Fr 24/7", 7, "24/7", "stands alone"),
    ("Feb 30 off", 1, "Feb 30", "29 days"),
    ("Dec 24,31 off", 8, 'found "31"', "Dec 24,Dec 31"),
    ("2026 Dec 24-Jan 02 off", 13, "end before they begin", "name the year again"),
    ("Sep 01+ 10:00-12:00", 7, 'found "+"', "needs its year"),
    ("week 54 Mo 10:00-12:00", 6, 'found "54"', "ISO weeks"),
    ("We[6] 10:00-12:00", 3, 'found "[6]"', "We[1]"),
    ("Mo-Fr 09:00-12:00 off", 19, "beside other hours", "whole days"),
    ("Mo-Fr 09:00-12:00, We off", 23, "beside other hours", "whole days"),
    ("PH, Dec 24 off", 5, 'found "Dec"', "expected times"),
]


@pytest.mark.parametrize(("text", "rules"), READ.items())
def test_a_rule_is_read_as_its_meaning(text: str, rules: tuple[Rule, ...]) -> None:
    assert Schedule.parse(text).rules == rules


@pytest.mark.parametrize(("text", "column", "message", "hint"), REFUSED)
def test_hours_that_cannot_be_are_refused_with_column_and_way_out(
    text: str, column: int, message: str, hint: str
) -> None:
    with pytest.raises(ScheduleError) as error:
        Schedule.parse(text)
    assert error.value.column == column
    assert message in error.value.message
    assert hint in error.value.hint


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(WORDS)).map("".join) | st.text())
def test_any_text_is_a_schedule_or_an_error_with_a_column_inside_it(text: str) -> None:
    try:
        schedule = Schedule.parse(text)
    except ScheduleError as error:
        assert 1 <= error.column <= len(text) + 1
        assert error.message
        assert error.hint
    else:
        assert Schedule.parse(schedule.value) == schedule


def test_a_text_without_end_is_refused_at_once() -> None:
    with pytest.raises(ScheduleError, match="30000 characters"):
        Schedule.parse("Mo," * 10000)


def test_the_column_counts_in_the_text_as_written() -> None:
    with pytest.raises(ScheduleError) as error:
        Schedule.parse("  Mo-Fr 25:00-26:00")
    assert error.value.column == 9


def test_a_schedule_keeps_the_rule_without_the_spaces_around_it() -> None:
    assert Schedule.parse(" 24/7 ").value == "24/7"


def test_there_is_no_schedule_that_has_not_been_checked() -> None:
    with pytest.raises(ScheduleError):
        Schedule("8.30-15")


def test_a_schedule_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Schedule("24/7").value = "off"  # type: ignore[misc]


@pytest.mark.parametrize("text", ["24/7", "00:00-24:00", "Mo-Su", "Mo-Su 00:00-24:00"])
def test_a_line_that_never_closes_is_always_open(text: str) -> None:
    assert Schedule(text).always


@pytest.mark.parametrize("text", ["Mo-Fr", "24/7; Dec 24 off", "Mo-Su 00:00-23:59", "24/7; PH off"])
def test_a_line_that_closes_once_is_not_always_open(text: str) -> None:
    assert not Schedule(text).always
