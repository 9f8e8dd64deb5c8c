"""How single values are read: words, choices, dates, numbers, names of other things. Each says what it expected."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from urolig.content.catalogue import Kind
from urolig.content.diagnostics import did_you_mean, near, quoted
from urolig.content.fields import Read
from urolig.content.links import is_https
from urolig.content.reading import Reading
from urolig.content.tree import Node, Text
from urolig.model import Schedule
from urolig.model.schedule import ScheduleError

E = TypeVar("E", bound=StrEnum)

NOTHING = "null"
LONGEST = 500


def plain(reading: Reading, name: str, node: Node) -> str | None:
    """Words without any markup, on one line."""
    text = _text(reading, name, node)
    if text is None:
        return None
    words = " ".join(text.value.split())
    if re.search(r"<[A-Za-z/!]|\]\(", words):
        reading.error(text.spot, "E102", f"{name}: {quoted(words)} has markup", "expected words only")
        return None
    return words


def choice(kind: type[E]) -> Read:
    """One of the words of an enumeration."""
    known = [member.value for member in kind]

    def read_choice(reading: Reading, name: str, node: Node) -> E | None:
        text = _text(reading, name, node)
        if text is None:
            return None
        if text.value in known:
            return kind(text.value)
        guess = near(text.value, known)
        hint = f'did you mean "{guess}"?' if guess else f"expected one of: {', '.join(known)}"
        reading.error(text.spot, "E103", f"{name}: found {quoted(text.value)}", hint)
        return None

    return read_choice


def word(*known: str) -> Read:
    """One of a few words."""

    def read_word(reading: Reading, name: str, node: Node) -> str | None:
        text = _text(reading, name, node)
        if text is None or text.value in known:
            return text.value if text else None
        guess = near(text.value, known)
        hint = f'did you mean "{guess}"?' if guess else f"expected one of: {', '.join(known)}"
        reading.error(text.spot, "E103", f"{name}: found {quoted(text.value)}", hint)
        return None

    return read_word


def flag(reading: Reading, name: str, node: Node) -> bool | None:
    """``yes`` or ``no``."""
    found = word("yes", "no")(reading, name, node)
    return None if found is None else found == "yes"


def whole(least: int, most: int) -> Read:
    """A whole number within bounds."""

    def read_whole(reading: Reading, name: str, node: Node) -> int | None:
        text = _text(reading, name, node)
        if text is None:
            return None
        if re.fullmatch(r"[0-9]{1,4}", text.value) and least <= int(text.value) <= most:
            return int(text.value)
        hint = f"expected a whole number from {least} to {most}"
        reading.error(text.spot, "E106", f"{name}: found {quoted(text.value)}", hint)
        return None

    return read_whole


def shaped(pattern: str, expected: str) -> Read:
    """A value of a fixed shape, kept as it is written."""
    shape = re.compile(pattern)

    def read_shaped(reading: Reading, name: str, node: Node) -> str | None:
        text = _text(reading, name, node)
        if text is None or shape.fullmatch(text.value):
            return text.value if text else None
        reading.error(text.spot, "E102", f"{name}: found {quoted(text.value)}", f"expected {expected}")
        return None

    return read_shaped


def day(reading: Reading, name: str, node: Node) -> date | None:
    """A whole date."""
    text = _text(reading, name, node)
    if text is None:
        return None
    found = _date(text.value) if len(text.value) == 10 else None
    if found is None:
        hint = "expected a real date, such as 2026-11-21"
        reading.error(text.spot, "E105", f"{name}: found {quoted(text.value)}", hint)
    return found


def day_or_nothing(reading: Reading, name: str, node: Node) -> date | None:
    """A whole date, or ``null``."""
    if isinstance(node, Text) and node.value == NOTHING:
        return None
    return day(reading, name, node)


def plain_or_nothing(reading: Reading, name: str, node: Node) -> str | None:
    """Words, or ``null``."""
    if isinstance(node, Text) and node.value == NOTHING:
        return None
    return plain(reading, name, node)


def about_when(reading: Reading, name: str, node: Node) -> str | None:
    """A year, a month or a day, as precise as the source is."""
    text = _text(reading, name, node)
    if text is None or _date(text.value):
        return text.value if text else None
    hint = "expected a real date, as much of it as is known: 2026, 2026-11 or 2026-11-21"
    reading.error(text.spot, "E105", f"{name}: found {quoted(text.value)}", hint)
    return None


def https(reading: Reading, name: str, node: Node) -> str | None:
    """A whole https address."""
    text = _text(reading, name, node)
    if text is None or is_https(text.value):
        return text.value if text else None
    reading.error(text.spot, "E109", f"{name}: found {quoted(text.value)}", "expected a whole address: https://…")
    return None


def hours(reading: Reading, name: str, node: Node) -> Schedule | None:
    """Opening hours in the syntax of OpenStreetMap."""
    text = _text(reading, name, node)
    if text is None:
        return None
    try:
        return _schedule(text.value)
    except ScheduleError as problem:
        spot = text.spot
        if spot.line == text.last_line:
            within = reading.where(text, text.value)
            spot = within._replace(column=within.column + problem.column - 1)
        reading.error(spot, "E107", f"{name}: found {quoted(text.value)}: {problem.message}", problem.hint)
        return None


@lru_cache(maxsize=1024)
def _schedule(value: str) -> Schedule:
    return Schedule.parse(value)


def zone(reading: Reading, name: str, node: Node) -> str | None:
    """The name of an IANA time zone."""
    text = _text(reading, name, node)
    if text is None:
        return None
    try:
        return ZoneInfo(text.value).key
    except (KeyError, ValueError, OSError):
        guess = near(text.value.title(), available_timezones())
        hint = f'did you mean "{guess}"?' if guess else "expected an IANA time zone, such as Europe/Oslo"
        reading.error(text.spot, "E103", f"{name}: found {quoted(text.value)}", hint)
        return None


def language(reading: Reading, name: str, node: Node) -> str | None:
    """One of the languages the site offers."""
    text = _text(reading, name, node)
    if text is None or not reading.known_language(text.spot, text.value):
        return None
    return text.value


TAG = shaped(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language tag such as nb, sv or so")


def language_tag(reading: Reading, name: str, node: Node) -> str | None:
    """Any language, by its BCP 47 tag: somebody who answers may speak more than the site is written in."""
    found: str | None = TAG(reading, name, node)
    return found


def named(what: str, ids: Callable[[Reading], frozenset[str]]) -> Read:
    """The id of something else in the content."""

    def read_name(reading: Reading, name: str, node: Node) -> str | None:
        text = _text(reading, name, node)
        if text is None:
            return None
        known = ids(reading)
        if text.value in known:
            return text.value
        hint = did_you_mean(text.value, known) or f"a {what} is named after its file"
        reading.error(text.spot, "E104", f"{name}: there is no {what} {quoted(text.value)}", hint)
        return None

    return read_name


service = named("service", lambda reading: reading.known.services)
topic = named("topic", lambda reading: reading.known.topics)
place = named("place", lambda reading: frozenset(reading.known.places))
country = named("country", lambda reading: frozenset(e.country or "" for e in reading.known.catalogue.of(Kind.COUNTRY)))


def _text(reading: Reading, name: str, node: Node) -> Text | None:
    if isinstance(node, Text):
        if len(node.value) <= LONGEST:
            return node
        reading.error(node.spot, "E102", f"{name}: {len(node.value)} signs", f"expected at most {LONGEST}")
        return None
    reading.error(node.spot, "E102", f"{name}: expected one value, found several", f"write it on one line: {name}: …")
    return None


def _date(value: str) -> date | None:
    """The day, or the first day of the year or month; None when there is no such date."""
    if not re.fullmatch(r"(?:19|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?", value):
        return None
    try:
        return date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return None


def first_day(value: str) -> date | None:
    """The first day a partial date can mean: ``2026-11`` begins on its first."""
    return _date(value)
