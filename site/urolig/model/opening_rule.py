"""The parts of an opening rule: which days it speaks of, and what it says about them.

Words and meaning follow the OSM wiki's ``Key:opening_hours/specification``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DAY = 24 * 60
"""Minutes in a day by the clock on the wall."""

MonthDay = tuple[int, int]


class Answer(StrEnum):
    """What a rule says about the days it speaks of."""

    OPEN = "open"
    OFF = "off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From the first minute to the one after the last, counted from the midnight the day begins with.

    A night that crosses midnight closes after ``DAY`` and belongs to the day it began on.
    """

    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class DateRange:
    """From one date to another, both included; every year when ``years`` is None."""

    first: MonthDay
    last: MonthDay
    years: tuple[int, int] | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in the range."""
        here = (day.month, day.day)
        if self.years:
            return (self.years[0], *self.first) <= (day.year, *here) <= (self.years[1], *self.last)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class WeekRange:
    """ISO weeks from ``first`` to ``last``, every ``step``."""

    first: int
    last: int
    step: int = 1

    def holds(self, day: date) -> bool:
        """Whether a day lies in one of the weeks."""
        week = day.isocalendar().week
        return self.first <= week <= self.last and (week - self.first) % self.step == 0


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (0 is Monday). ``nth`` narrows it: 1 is the month's first, -1 its last; None is every one."""

    day: int
    nth: int | None = None

    def holds(self, day: date) -> bool:
        """Whether a day is this one."""
        if day.weekday() != self.day:
            return False
        if self.nth is None:
            return True
        if self.nth > 0:
            return (day.day - 1) // 7 + 1 == self.nth
        return (_days_in_month(day) - day.day) // 7 + 1 == -self.nth


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: on the days that every named selector holds, the answer is this.

    ``weekdays`` and ``holidays`` are one selector: a day that either of them holds. ``holidays`` are distances
    in days from a public holiday: 0 is the holiday, -1 its eve. A rule that ``adds`` leaves what earlier rules
    said standing; any other replaces it for its days.
    """

    dates: tuple[DateRange, ...] = ()
    weeks: tuple[WeekRange, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    holidays: tuple[int, ...] = ()
    spans: tuple[Span, ...] = (Span(0, DAY),)
    answer: Answer = Answer.OPEN
    adds: bool = False

    @property
    def every_day(self) -> bool:
        """Whether the rule makes no difference between the days of the week."""
        return not self.weekdays and not self.holidays

    def in_season(self, day: date) -> bool:
        """Whether the rule's dates and weeks hold a day, whatever its weekday."""
        return _any_holds(self.dates, day) and _any_holds(self.weeks, day)


def _any_holds(selectors: tuple[DateRange, ...] | tuple[WeekRange, ...], day: date) -> bool:
    return not selectors or any(selector.holds(day) for selector in selectors)


def _days_in_month(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following.toordinal() - day.replace(day=1).toordinal()
