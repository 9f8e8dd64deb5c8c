"""Opening hours in words: the plain line on a card, the week's table, and who answers when. No clock is read."""

from dataclasses import dataclass
from datetime import date

from babel.dates import get_day_names
from flask import g

from urolig.hours import DayTurns, Need, Row, Turn, Week, turns, week
from urolig.model import Channel, Lang, Schedule, Service, ServiceKind
from urolig.web.contacts import Contact
from urolig.web.interface import LazyString, gettext
from urolig.web.now import hours_now
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.wording import CHANNELS, DAY, clock


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line of hours; ``kind`` is ``open`` (round the clock), ``hours`` or ``unknown``.

    ``channels`` says of which ways to make contact it speaks, where they differ. ``now`` feeds the page's clock.
    """

    kind: str
    words: str
    channels: tuple[LazyString, ...]
    now: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """A channel's week: days and hours in words, and what holds on public holidays."""

    channel: LazyString
    rows: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A part of the day, and who answers in it; None when nobody but the emergency number does."""

    hours: str
    name: str | None = None
    lang: Lang | None = None
    url: str | None = None


def hours_lines(site: Site, contact: Contact) -> list[HoursLine]:
    """The hours of the channels somebody answers: one line when they are the same for all of them.

    An emergency number of unknown hours says nothing.
    """
    groups: dict[tuple[Schedule | None, date | None], list[Channel]] = {}
    for channel in (button.channel for button in contact.buttons if button.channel.is_live):
        due = channel.verified.due if channel.verified and channel.schedule else None
        groups.setdefault((channel.schedule, due), []).append(channel)
    if contact.service.kind is ServiceKind.EMERGENCY:
        groups.pop((None, None), None)
    return [_line(site, channels, len(groups) > 1) for channels in groups.values()]


def _line(site: Site, channels: list[Channel], named: bool) -> HoursLine:
    kind, words = _plainly(channels[0].schedule)
    names = tuple(dict.fromkeys(CHANNELS[channel.kind] for channel in channels)) if named else ()
    return HoursLine(kind, words, names, hours_now(site, channels[0]))


def _plainly(schedule: Schedule | None) -> tuple[str, str]:
    if schedule is None:
        return "unknown", gettext("We do not know the opening hours")
    if schedule.always:
        return "open", gettext("Open around the clock")
    return "hours", _in_short(week(schedule))


def timetables(site: Site, reader: Reader, service: Service) -> list[Timetable]:
    """A table per channel with hours that are known and not simply always."""
    return [
        _timetable(channel, channel.schedule)
        for channel in service.printed_channels
        if channel.is_live and channel.schedule
    ]


def who_when(site: Site, reader: Reader) -> list[tuple[str, list[Shift]]]:
    """Who answers when in an ordinary week: «until 15:30 …, after that …», day by day."""
    found = turns(site.directory, reader.place, Need.TALK)
    return [(_days(row.first, row.last), [_shift(site, reader, row, turn) for turn in row.turns]) for row in found]


def _shift(site: Site, reader: Reader, row: DayTurns, turn: Turn) -> Shift:
    whole = turn.opens == 0 and turn.closes == DAY
    hours = gettext("all day and night") if whole else f"{clock(turn.opens)}–{clock(turn.closes)}"
    if turn.step is None:
        return Shift(hours)
    service = turn.step.service
    url = site.url("service", service.id, reader.lang, reader.place.id)
    text = reader.text(service.texts)
    return Shift(hours, text.name, text.lang, url)


def _timetable(channel: Channel, schedule: Schedule) -> Timetable:
    table = week(schedule)
    rows = tuple((_days(row.first, row.last), _hours(row)) for row in table.rows)
    return Timetable(CHANNELS[channel.kind], rows, _note(schedule, table))


def _note(schedule: Schedule, table: Week) -> str:
    notes = []
    if table.holidays is not None and not table.holidays.known:
        notes.append(gettext("We do not know the hours on public holidays."))
    elif table.holidays is not None and not table.holidays.spans:
        notes.append(gettext("Closed on public holidays."))
    elif table.holidays is not None:
        hours = ", ".join(f"{clock(s.opens)}–{clock(s.closes)}" for s in table.holidays.spans)
        notes.append(gettext("On public holidays: %(hours)s.", hours=hours))
    if table.exceptions:
        notes.append(gettext("Other hours on some dates: %(rule)s.", rule=schedule.value))
    return " ".join(notes)


def _in_short(table: Week) -> str:
    return "; ".join(f"{_days(row.first, row.last)} {_hours(row)}" for row in table.rows if row.spans or not row.known)


def _hours(row: Row) -> str:
    if not row.known:
        return gettext("hours not known")
    if not row.spans:
        return gettext("closed")
    if [(span.opens, span.closes) for span in row.spans] == [(0, DAY)]:
        return gettext("all day and night")
    return ", ".join(f"{clock(span.opens)}–{clock(span.closes)}" for span in row.spans)


def _days(first: int, last: int) -> str:
    if (first, last) == (0, 6):
        return gettext("Every day")
    names = get_day_names("wide", locale=_locale())
    begin, end = str(names[first]), str(names[last])
    begin = begin[:1].upper() + begin[1:]
    return begin if first == last else gettext("%(first)s to %(last)s", first=begin, last=end)


def _locale() -> str:
    return str(g.address.lang)
