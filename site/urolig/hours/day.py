"""What a schedule says about one day: the meaning of the rules, in one place.

A span belongs to the day it begins on, also when it ends after midnight. Of the rules that speak of a day the later
replaces the earlier, unless it adds. A public holiday of which no rule speaks is unknown, but for a schedule that is
answered every day of the week (``docs/decisions/0003-opening-hours.md``).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from urolig.hours.red_days import is_red
from urolig.model.opening_rule import DAY, Answer, Rule, Span
from urolig.model.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Day:
    """The spans that begin on a day; or, when the day is unknown, the minute until which nobody knows.

    ``unknown_until`` is 0 on a known day. It is more than a day long when a night of unknown begin would end after
    midnight: the morning after is then unknown too.
    """

    spans: tuple[Span, ...] = ()
    unknown_until: int = 0

    @property
    def known(self) -> bool:
        """Whether we know the day's hours."""
        return not self.unknown_until

    @property
    def edges(self) -> tuple[int, ...]:
        """The minutes at which the answer may change, counted from the day's midnight."""
        return (0, self.unknown_until, *(edge for span in self.spans for edge in (span.opens, span.closes)))


@lru_cache(maxsize=65536)
def day_of(schedule: Schedule, day: date, country: str) -> Day:
    """What a schedule says about a date."""
    spans: tuple[Span, ...] = ()
    unknown = speaks = False
    for rule in schedule.rules:
        if not _speaks_of(rule, day, country):
            continue
        names_it = rule.every_day or _near_holiday(rule, day, country)
        if rule.answer is Answer.UNKNOWN:
            unknown, speaks = True, names_it
        elif rule.adds:
            spans, speaks = spans + rule.spans, speaks or names_it
        else:
            spans, unknown, speaks = rule.spans, False, names_it
    if is_red(day, country) and not speaks and not _every_weekday(schedule, day):
        unknown = True
    if unknown:
        return Day(unknown_until=max(DAY, *(span.closes for span in spans), DAY))
    return Day(tuple(sorted(spans)))


def ordinary_week(schedule: Schedule) -> tuple[Day, ...]:
    """What the rules say about the seven days of a week without seasons, dates or holidays, Monday first."""
    return tuple(_ordinary_day(schedule, weekday) for weekday in range(7))


def is_ordinary(rule: Rule) -> bool:
    """Whether a rule speaks of every week of every year alike."""
    whole = rule.every_day or any(weekday.nth is None for weekday in rule.weekdays)
    return whole and not rule.dates and not rule.weeks


def _ordinary_day(schedule: Schedule, weekday: int) -> Day:
    spans: tuple[Span, ...] = ()
    unknown = False
    for rule in filter(is_ordinary, schedule.rules):
        if weekday not in _plain_weekdays(rule):
            continue
        unknown = rule.answer is Answer.UNKNOWN or (unknown and rule.adds)
        spans = spans + rule.spans if rule.adds else rule.spans
    return Day(unknown_until=DAY) if unknown else Day(tuple(sorted(spans)))


def _speaks_of(rule: Rule, day: date, country: str) -> bool:
    if not rule.in_season(day):
        return False
    return rule.every_day or any(weekday.holds(day) for weekday in rule.weekdays) or _near_holiday(rule, day, country)


def _near_holiday(rule: Rule, day: date, country: str) -> bool:
    return any(is_red(day - timedelta(days=offset), country) for offset in rule.holidays)


def _every_weekday(schedule: Schedule, day: date) -> bool:
    """Whether the schedule, at this time of the year, has hours on each of the seven days of the week."""
    answered: set[int] = set()
    for rule in schedule.rules:
        if rule.in_season(day):
            days = _plain_weekdays(rule)
            answered = answered | days if rule.answer is Answer.OPEN else answered - days
    return len(answered) == 7


def _plain_weekdays(rule: Rule) -> set[int]:
    return set(range(7)) if rule.every_day else {weekday.day for weekday in rule.weekdays if weekday.nth is None}
