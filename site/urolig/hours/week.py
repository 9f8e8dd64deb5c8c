"""The week as a table, and as «until 15.30 …, after that …»: what a page says without scripts and without a clock."""

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from urolig.hours.day import Day, is_ordinary, ordinary_week
from urolig.hours.ladder import Need, Step, ladder
from urolig.model import Audience, Directory, Place, Schedule
from urolig.model.opening_rule import DAY, Answer, Rule, Span

T = TypeVar("T")
Interval = tuple[int, int]
"""Two minutes of the week, counted from Monday's midnight."""


@dataclass(frozen=True, slots=True)
class Row:
    """Neighbouring weekdays with the same hours (0 is Monday). No spans means closed; ``known`` may say otherwise."""

    first: int
    last: int
    spans: tuple[Span, ...]
    known: bool = True


@dataclass(frozen=True, slots=True)
class Week:
    """The ordinary week, the rule for public holidays, and the rules for dates, seasons and single weekdays.

    ``holidays`` is None when the week goes on as usual; a Day that is not ``known`` says that we do not know.
    """

    rows: tuple[Row, ...]
    holidays: Day | None
    exceptions: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """From one minute of a day to another, this is the nearest one who answers; None when nobody does."""

    opens: int
    closes: int
    step: Step | None


@dataclass(frozen=True, slots=True)
class DayTurns:
    """Neighbouring weekdays on which the same people answer in turn, from midnight to midnight."""

    first: int
    last: int
    turns: tuple[Turn, ...]


def week(schedule: Schedule) -> Week:
    """The week's table of a schedule."""
    days = ordinary_week(schedule)
    rows = tuple(Row(first, last, day.spans, day.known) for first, last, day in _runs(days))
    return Week(rows, _on_holidays(schedule, days), tuple(r for r in schedule.rules if not _in_table(r)))


def turns(
    directory: Directory,
    place: Place,
    need: Need | None = None,
    topic: str | None = None,
    audience: Audience | None = None,
) -> tuple[DayTurns, ...]:
    """Who answers when in an ordinary week: the nearest open channel of the place's ladder, day by day."""
    steps = ladder(directory, place, need, topic, audience)
    answered = [(step, open_minutes(step.channel.schedule)) for step in steps if step.channel.schedule]
    days = tuple(_day_turns(weekday, answered) for weekday in range(7))
    return tuple(DayTurns(first, last, day) for first, last, day in _runs(days))


def open_minutes(schedule: Schedule | None) -> tuple[Interval, ...]:
    """The intervals of an ordinary week in which somebody is known to answer; Sunday's night is cut at midnight."""
    intervals = []
    for weekday, day in enumerate(ordinary_week(schedule) if schedule else ()):
        for span in day.spans:
            begin, end = weekday * DAY + span.opens, weekday * DAY + span.closes
            intervals.append((begin, min(end, 7 * DAY)))
            if end > 7 * DAY:
                intervals.append((0, end - 7 * DAY))
    return joined(intervals)


def joined(intervals: list[Interval]) -> tuple[Interval, ...]:
    """The same minutes in as few intervals as possible, in order."""
    found: list[Interval] = []
    for begin, end in sorted(intervals):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)


def _runs(days: tuple[T, ...]) -> list[tuple[int, int, T]]:
    """Neighbouring equal days as (first, last, day)."""
    groups = [(day, [n for n, _ in group]) for day, group in groupby(enumerate(days), key=lambda pair: pair[1])]
    return [(numbers[0], numbers[-1], day) for day, numbers in groups]


def _in_table(rule: Rule) -> bool:
    """Whether the table's rows and its line for public holidays say all that a rule says."""
    whole = is_ordinary(rule) and all(weekday.nth is None for weekday in rule.weekdays)
    holiday_only = bool(rule.holidays) and not rule.weekdays and not rule.dates and not rule.weeks
    return (whole or holiday_only) and set(rule.holidays) <= {0}


def _on_holidays(schedule: Schedule, days: tuple[Day, ...]) -> Day | None:
    named = [rule for rule in schedule.rules if 0 in rule.holidays and not rule.dates and not rule.weeks]
    if named:
        rule = named[-1]
        return Day(unknown_until=DAY) if rule.answer is Answer.UNKNOWN else Day(rule.spans)
    return None if all(day.spans for day in days) else Day(unknown_until=DAY)


def _day_turns(weekday: int, answered: list[tuple[Step, tuple[Interval, ...]]]) -> tuple[Turn, ...]:
    midnight = weekday * DAY
    cuts = {edge - midnight for _, intervals in answered for interval in intervals for edge in interval}
    edges = sorted({0, DAY, *(cut for cut in cuts if 0 < cut < DAY)})
    found: list[Turn] = []
    for opens, closes in pairwise(edges):
        at = midnight + opens
        step = next((step for step, intervals in answered if any(b <= at < e for b, e in intervals)), None)
        if found and found[-1].step == step:
            found[-1] = Turn(found[-1].opens, closes, step)
        else:
            found.append(Turn(opens, closes, step))
    return tuple(found)
