"""What there is to say about a channel, day after day: all that the browser's twin will ever tell.

The build works out every change between two days, with holidays, nights, clock changes and the check date. No clock
is read here: the first day comes from the content's own checks, the last is the day until which the channel's check
counts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from zoneinfo import ZoneInfo

from urolig.hours.state import SEARCH_DAYS, Open, State, changes
from urolig.model import Directory
from urolig.model.schedule import Schedule

MINUTE = timedelta(minutes=1)
MARGIN = timedelta(weeks=2)
"""So long before its newest check a site still tells the hours: nobody reads it earlier but in a preview."""


@dataclass(frozen=True, slots=True)
class Spell:
    """Minutes in which there is one thing to say. ``end`` is when it closes if open, and when it next is known to be
    open if not, by the wall of the place; None when there is no such moment. ``ahead`` counts the days to it: 0 is
    today. The midnight that ends a day belongs to that day.
    """

    minutes: int
    kind: type[State]
    end: datetime | None
    ahead: int


def first_day(directory: Directory) -> date:
    """The Monday from which on hours are told, by the content's newest check. ValueError without any check."""
    channels = (channel for service in directory.services.values() for channel in service.printed_channels)
    early = max(channel.verified.on for channel in channels if channel.verified) - MARGIN
    return early - timedelta(days=early.weekday())


@lru_cache(maxsize=4096)
def timeline(schedule: Schedule, country: str, zone: ZoneInfo, first: date, due: date) -> tuple[tuple[Spell, ...], ...]:
    """Each day's spells, from the day ``first`` to the day ``due``. After that nothing is known."""
    found = _changes(schedule, country, zone, midnight(first, zone), midnight(due + timedelta(days=1), zone))
    days = (first + timedelta(days=n) for n in range((due - first).days + 1))
    return tuple(tuple(_spells(day, zone, found)) for day in days)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The moment a day begins with in a zone, by UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _spells(day: date, zone: ZoneInfo, found: tuple["Change", ...]) -> Iterator[Spell]:
    morning, night = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    first = bisect_right(found, morning, key=attrgetter("moment")) - 1
    last = bisect_left(found, night, key=attrgetter("moment"))
    edges = [morning, *(change.moment for change in found[first + 1 : last]), night]
    for change, (begin, until) in zip(found[first:last], pairwise(edges), strict=True):
        ahead = ((change.end - MINUTE).astimezone(zone).date() - day).days if change.end else 0
        yield Spell((until - begin) // MINUTE, change.kind, change.end, ahead)


@dataclass(frozen=True, slots=True)
class Change:
    """From this moment on (UTC) it is so; ``end`` as in a Spell."""

    moment: datetime
    kind: type[State]
    end: datetime | None


def _changes(schedule: Schedule, country: str, zone: ZoneInfo, start: datetime, stop: datetime) -> tuple[Change, ...]:
    """Every change from ``start`` on, and after ``stop`` so many that the last end before it is known."""
    found = list(_until(stop, changes(schedule, start.astimezone(zone), country, (stop - start).days + SEARCH_DAYS)))
    made: list[Change] = []
    following = opens = None
    for wall, kind in reversed(found):
        made.append(Change(wall.astimezone(UTC), kind, following if kind is Open else opens))
        following, opens = wall, wall if kind is Open else opens
    return tuple(reversed(made))


def _until(stop: datetime, found: Iterator[tuple[datetime, type[State]]]) -> Iterator[tuple[datetime, type[State]]]:
    """Those before ``stop``, and those after it up to the first that opens or closes."""
    before = None
    for wall, kind in found:
        yield wall, kind
        if wall >= stop and (kind is Open) != (before is Open):
            return
        before = kind
