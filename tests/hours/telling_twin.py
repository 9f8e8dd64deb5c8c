"""What the twin is fed with in tests, and what it must then say, in words so plain that the oracle can say them too."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import make_vectors

from urolig.hours import Saying, Spell, midnight, timeline, twin_data
from urolig.model.schedule import Schedule

FIRST = make_vectors.FIRST - timedelta(days=7)
LAST = make_vectors.FIRST + timedelta(days=make_vectors.DAYS + 1)
KINDS = {"o": "open", "c": "closed", "u": "unknown"}


def fed(rule: str, country: str, zone: str, due: date | None = None, first: date = FIRST) -> str:
    """The twin's data for a schedule. Without a check date it ends after the year of the vectors."""
    here = ZoneInfo(zone)
    days = timeline(Schedule(rule), country, here, first, due or LAST)
    return twin_data(int(midnight(first, here).timestamp()) // 60, days, say, ("unknown", "past"))


def say(spell: Spell) -> Saying:
    """How many days ahead (at most seven), and the time."""
    words = f"{min(spell.ahead, 7)} {spell.end:%H:%M}" if spell.end else "-"
    return spell.kind.__name__.lower(), words


def expected(zone: str, due: date | None, moment: int, kind: str, end: int | None) -> list[str]:
    """What the twin must say where the oracle says that."""
    here = ZoneInfo(zone)
    at = datetime.fromtimestamp(moment * 60, UTC).astimezone(here)
    if due and at.date() > due:
        return ["unknown", "past"]
    if end is None:
        return [KINDS[kind], "-"]
    last = datetime.fromtimestamp(end * 60 - 60, UTC).astimezone(here).date()
    ends = datetime.fromtimestamp(end * 60, UTC).astimezone(here)
    return [KINDS[kind], f"{min((last - at.date()).days, 7)} {ends:%H:%M}"]
