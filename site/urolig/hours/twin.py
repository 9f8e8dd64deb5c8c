"""What the browser's twin (``web/static/js/hours/schedule.js``) is fed with, as small JSON.

The build reads no clock: the calendar reaches from the year of the newest check of the content to the end of the
second year after it. Outside it the twin says «unknown».

A day is a flat list of minutes, opening and closing in turn: ``[510, 900]``. ``[-1, 1440]`` is a day of which nothing
is known until that minute. Days are counted from 1970-01-01.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from urolig.hours.day import Day, day_of
from urolig.hours.red_days import is_red
from urolig.model import Directory
from urolig.model.schedule import Schedule

EPOCH = date(1970, 1, 1).toordinal()

FlatDay = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Horizon:
    """The first and the last day that the twin knows."""

    first: date
    last: date

    @property
    def days(self) -> list[date]:
        """Every day, in order, and the one before: a night may reach into the first."""
        length = (self.last - self.first).days
        return [self.first + timedelta(days=n) for n in range(-1, length + 1)]


def horizon_of(checked: Iterable[date]) -> Horizon:
    """The calendar that the newest of some check dates asks for, at least two years from it. ValueError without any."""
    newest = max(checked)
    return Horizon(date(newest.year, 1, 1), date(newest.year + 2, 12, 31))


def directory_horizon(directory: Directory) -> Horizon:
    """The calendar of a whole site, from the checks that its content tells of."""
    channels = (channel for service in directory.services.values() for channel in service.printed_channels)
    return horizon_of(channel.verified.on for channel in channels if channel.verified)


def calendar_data(country: str, horizon: Horizon) -> dict[str, Any]:
    """What all schedules of a country share: first day, number of days, and the public holidays counted from it."""
    red = [(day - horizon.first).days for day in horizon.days if is_red(day, country)]
    return {"f": _number(horizon.first), "n": len(horizon.days) - 1, "h": red}


def twin_data(schedule: Schedule | None, country: str, horizon: Horizon, due: date | None = None) -> dict[str, Any]:
    """One channel's hours: ``w`` the week, ``h`` the public holidays, ``x`` what differs, ``d`` the last checked day.

    ``w`` holds groups ``[weekdays, minutes…]``; weekdays are bits, Monday is 1. ``h`` is left out when the week goes
    on. ``x`` holds ``[first, last, weekdays, minutes…]``, days counted from the calendar's first. Unknown hours are
    an empty object; ``d`` is left out when there is none.
    """
    data: dict[str, Any] = {}
    if schedule is None:
        return data
    days = [(day, _flat(day_of(schedule, day, country)), is_red(day, country)) for day in horizon.days]
    usual = [_most_common(flat for day, flat, red in days if not red and day.weekday() == n) for n in range(7)]
    on_red = _on_red([(flat, usual[day.weekday()]) for day, flat, red in days if red])
    data["w"] = _groups(usual)
    if on_red is not None:
        data["h"] = list(on_red)
    strange = [
        ((day - horizon.first).days, day.weekday(), flat)
        for day, flat, red in days
        if flat != (on_red if red and on_red is not None else usual[day.weekday()])
    ]
    if strange:
        data["x"] = _exceptions(strange)
    if due:
        data["d"] = _number(due)
    return data


def _number(day: date) -> int:
    return day.toordinal() - EPOCH


def _flat(day: Day) -> FlatDay:
    if not day.known:
        return (-1, day.unknown_until)
    return tuple(minute for span in day.spans for minute in (span.opens, span.closes))


def _most_common(days: Iterable[FlatDay]) -> FlatDay:
    """The day that comes most often; of equals the first, so that the same content gives the same bytes."""
    return Counter(days).most_common(1)[0][0]


def _on_red(red: list[tuple[FlatDay, FlatDay]]) -> FlatDay | None:
    """What most public holidays are like, when most of them are not like their weekday."""
    if sum(flat != usual for flat, usual in red) * 2 <= len(red):
        return None
    return _most_common(flat for flat, _ in red)


def _groups(usual: list[FlatDay]) -> list[list[int]]:
    masks: dict[FlatDay, int] = {}
    for weekday, flat in enumerate(usual):
        masks[flat] = masks.get(flat, 0) | 1 << weekday
    return [[mask, *flat] for flat, mask in masks.items() if flat]


def _exceptions(strange: list[tuple[int, int, FlatDay]]) -> list[list[int]]:
    """One line for each stretch of weeks with the same hours: first and last day, weekdays, minutes."""
    lines: list[_Stretch] = []
    for run in sorted(_weekly_runs(strange)):
        line = next((line for line in reversed(lines) if line.takes_in(run)), None)
        if line:
            lines[lines.index(line)] = line.with_run(run)
        else:
            lines.append(run)
    return [[line.first, line.last, line.weekdays, *line.flat] for line in lines]


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """Weekdays that keep the same hours week after week; ``early`` is the last day of the one that ends first."""

    first: int
    last: int
    early: int
    weekdays: int
    flat: FlatDay

    def takes_in(self, run: "_Stretch") -> bool:
        """Whether both begin in one week and end in one week, so that one line says exactly the same days."""
        ends = max(self.last, run.last) - min(self.early, run.last)
        return self.flat == run.flat and run.first - self.first < 7 and ends < 7

    def with_run(self, run: "_Stretch") -> "_Stretch":
        """Both in one."""
        last, early = max(self.last, run.last), min(self.early, run.last)
        return _Stretch(self.first, last, early, self.weekdays | run.weekdays, self.flat)


def _weekly_runs(strange: list[tuple[int, int, FlatDay]]) -> list[_Stretch]:
    runs: list[_Stretch] = []
    latest: dict[tuple[int, FlatDay], int] = {}
    for day, weekday, flat in strange:
        at = latest.get((weekday, flat))
        if at is not None and runs[at].last == day - 7:
            runs[at] = _Stretch(runs[at].first, day, day, 1 << weekday, flat)
        else:
            latest[weekday, flat] = len(runs)
            runs.append(_Stretch(day, day, day, 1 << weekday, flat))
    return runs
