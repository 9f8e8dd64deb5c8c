"""Open until when, closed until when, or unknown: one schedule at one moment, by the clock on the place's wall."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from urolig.hours.day import day_of
from urolig.model.opening_rule import DAY
from urolig.model.schedule import Schedule

SEARCH_DAYS = 400
"""How far ahead we look for a change; what changes later, or never, has no date."""


@dataclass(frozen=True, slots=True)
class Open:
    """Somebody answers, until the moment given; None when no end is in sight."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class Closed:
    """Nobody answers. ``opens`` is the next moment at which we know somebody does, None when none is in sight."""

    opens: datetime | None


@dataclass(frozen=True, slots=True)
class Unknown:
    """We do not know. ``due`` is the check date when that has passed; ``opens`` the next moment we do know."""

    opens: datetime | None = None
    due: date | None = None


State = Open | Closed | Unknown


def state(schedule: Schedule | None, at: datetime, zone: ZoneInfo, country: str, due: date | None = None) -> State:
    """Whether somebody answers at a moment, by the rule's own place.

    ``due`` is the last day on which the facts count as checked: after it the answer is unknown. ``at`` has a zone;
    without one it is read as the place's own time.
    """
    at = in_zone(at, zone)
    if due and at.date() > due:
        return Unknown(due=due)
    if schedule is None:
        return Unknown()
    now = _kind_at(schedule, at, country)
    if now is Open:
        return Open(None if schedule.always else _next(schedule, at, country, lambda kind: kind is not Open))
    opens = _next(schedule, at, country, lambda kind: kind is Open)
    return Closed(opens) if now is Closed else Unknown(opens)


def next_change(
    schedule: Schedule | None, at: datetime, zone: ZoneInfo, country: str, due: date | None = None
) -> datetime | None:
    """The next moment at which the answer is another one, also because the check date passes."""
    at = in_zone(at, zone)
    if schedule is None or (due and at.date() > due):
        return None
    now = _kind_at(schedule, at, country)
    change = None if schedule.always else _next(schedule, at, country, lambda kind: kind is not now)
    passes = datetime.combine(due + timedelta(days=1), datetime.min.time(), zone) if due else None
    changes = [moment for moment in (change, passes if now is not Unknown else None) if moment]
    return min(changes, key=_instant, default=None)


def changes(schedule: Schedule, at: datetime, country: str, days: int) -> Iterator[tuple[datetime, type[State]]]:
    """What holds at a moment (with the place's zone), then every change in the days after it, by the wall."""
    zone = at.tzinfo
    assert isinstance(zone, ZoneInfo)
    now = _kind_at(schedule, at, country)
    yield at, now
    if schedule.always:
        return
    for moment in _edges(schedule, at.date(), zone, country, days):
        wall = moment.astimezone(zone)
        kind = _kind_at(schedule, wall, country)
        if moment > _instant(at) and kind is not now:
            now = kind
            yield wall, kind


def in_zone(at: datetime, zone: ZoneInfo) -> datetime:
    """A moment on the place's wall, to the minute."""
    aware = at if at.tzinfo else at.replace(tzinfo=zone)
    return aware.astimezone(UTC).astimezone(zone).replace(second=0, microsecond=0)


def _kind_at(schedule: Schedule, at: datetime, country: str) -> type[State]:
    day, minute = at.date(), at.hour * 60 + at.minute
    today, yesterday = day_of(schedule, day, country), day_of(schedule, day - timedelta(days=1), country)
    if any(span.opens <= minute < span.closes for span in today.spans):
        return Open
    if any(span.opens <= minute + DAY < span.closes for span in yesterday.spans):
        return Open
    return Unknown if minute < today.unknown_until or minute + DAY < yesterday.unknown_until else Closed


def _next(schedule: Schedule, at: datetime, country: str, wanted: Callable[[type[State]], bool]) -> datetime | None:
    zone = at.tzinfo
    assert isinstance(zone, ZoneInfo)
    now = _instant(at)
    for moment in _edges(schedule, at.date(), zone, country):
        if moment > now and wanted(_kind_at(schedule, moment.astimezone(zone), country)):
            return moment.astimezone(zone)
    return None


def _instant(moment: datetime) -> datetime:
    """A moment by UTC: two of the same zone compare by their clocks, which stumble in the hour that comes twice."""
    return moment.astimezone(UTC)


def _edges(
    schedule: Schedule, first: date, zone: ZoneInfo, country: str, days: int = SEARCH_DAYS
) -> Iterator[datetime]:
    """Every moment (UTC), in order, at which the answer may change, from a day on."""
    for n in range(days + 1):
        day = first + timedelta(days=n)
        today, yesterday = day_of(schedule, day, country), day_of(schedule, day - timedelta(days=1), country)
        minutes = {edge for edge in today.edges if edge < DAY} | {edge - DAY for edge in yesterday.edges if edge > DAY}
        moments = {moment for minute in minutes for moment in _moments(day, minute, zone)}
        yield from sorted(moments.union(_clock_changes(day, zone)))


def _moments(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    """The moments at which the wall shows a minute of a day: two of them in the hour that comes twice."""
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    for fold in (0, 1):
        yield wall.replace(fold=fold).astimezone(UTC)


@lru_cache(maxsize=4096)
def _clock_changes(day: date, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The moment in a day at which the clocks of a zone are set, if there is one."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    before, after = midnight.astimezone(UTC), (midnight + timedelta(days=1)).astimezone(UTC)
    if before.astimezone(zone).utcoffset() == after.astimezone(zone).utcoffset():
        return ()
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) // 2
        middle = middle.replace(second=0, microsecond=0)
        if middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset():
            before = middle
        else:
            after = middle
    return (after,)
