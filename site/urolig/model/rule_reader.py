"""Reading one opening rule, part by part, in the order the specification gives: dates, weeks, days, times, off."""

import re

from urolig.model.opening_rule import DAY, Answer, DateRange, MonthDay, Rule, Span, Weekday, WeekRange
from urolig.model.schedule_error import OVERLAP_HINT, ScheduleError, strange_word

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LAST_YEAR = 9999
NIGHT_BEGINS, NIGHT_ENDS = 16 * 60, 12 * 60
"""A span that closes before it opens is a night when it begins and ends within these, else a mistake."""


class Reader:
    """A text and how far it has been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    @property
    def column(self) -> int:
        """Where the next letter stands, counted from 1."""
        return self.at + 1

    @property
    def at_end(self) -> bool:
        """Whether all has been read."""
        return self.at == len(self.text)

    def peek(self, pattern: str) -> bool:
        """Whether a pattern stands here."""
        return bool(re.compile(pattern).match(self.text, self.at))

    def take(self, pattern: str) -> re.Match[str] | None:
        """What matches a pattern here, which is then read; None when it does not stand here."""
        found = re.compile(pattern).match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def skip_spaces(self) -> int:
        """Read the spaces that stand here, and say at which column they end."""
        self.take(r"\s+")
        return self.column

    def word(self, offset: int = 0) -> str:
        """The word that stands here, for telling that it was not understood."""
        found = re.compile(r"[;,|]+|[^\s;,]*").match(self.text, self.at + offset)
        return found[0] if found else ""


def read_rule(reader: Reader, adds: bool) -> Rule:
    """The rule that stands here. Raises ScheduleError with the column of what cannot be."""
    start = reader.column
    if reader.take(r"24/7(?![\d:/-])"):
        return Rule()
    dates, weeks = _dates(reader), _weeks(reader)
    weekdays, holidays = _days(reader)
    spans = _spans(reader)
    modifier = reader.skip_spaces()
    answer = _answer(reader)
    if reader.column == start:
        raise strange_word(reader.word(), start)
    if answer is not Answer.OPEN and (spans or adds):
        raise ScheduleError(f'found "{answer}" beside other hours', modifier, f'it speaks of whole days: "We {answer}"')
    if adds and not spans:
        hint = 'after a comma come days and times: "Mo-Fr 09:00-15:00, We 18:00-20:00"'
        raise ScheduleError("found no times", start, hint)
    _refuse_overlap(spans, weekdays)
    hours = tuple(sorted(span for span, _ in spans)) or (Span(0, DAY),)
    return Rule(dates, weeks, weekdays, holidays, hours if answer is Answer.OPEN else (), answer)


def _answer(reader: Reader) -> Answer:
    reader.skip_spaces()
    word = reader.take(r"(off|closed|unknown)\b")
    if not word:
        return Answer.OPEN
    return Answer.UNKNOWN if word[1] == "unknown" else Answer.OFF


_MONTH = "|".join(MONTHS)
_DATE = rf"(?:(20\d\d) )?({_MONTH})\b(?: (\d\d?)(?!\d)(?![\d:.-]*[:.]))?"


def _dates(reader: Reader) -> tuple[DateRange, ...]:
    ranges = []
    while True:
        column = reader.column
        if years := reader.take(r"(20\d\d)(?:-(20\d\d)|(\+))?(?=\s|;|,|$)(?! (?:" + _MONTH + r")\b)"):
            last = LAST_YEAR if years[3] else int(years[2] or years[1])
            ranges.append(DateRange((1, 1), (12, 31), (int(years[1]), last)))
        elif first := reader.take(_DATE):
            ranges.append(_date_range(reader, first, column))
        else:
            break
        if not reader.take(rf",\s*(?=20\d\d\b|(?:{_MONTH})\b)"):
            break
    if ranges and reader.peek(r",\s*\d\d?(?=[\s,;])"):
        raise ScheduleError(f'found "{reader.word(1)}"', reader.column + 1, 'name the month again: "Dec 24,Dec 31"')
    reader.skip_spaces()
    return tuple(ranges)


def _date_range(reader: Reader, first: re.Match[str], column: int) -> DateRange:
    year, begins, ends = first[1], _begin(first, column), _end(first, column)
    if reader.take(r"\+"):
        if year:
            return DateRange(begins, (12, 31), (int(year), LAST_YEAR))
        raise ScheduleError('found "+"', reader.column - 1, 'a beginning needs its year: "2027 Jan 04+"')
    last_year = year
    if reader.take("-"):
        column = reader.column
        if last := reader.take(_DATE):
            if bool(first[3]) != bool(last[3]) or (last[1] and not year):
                raise ScheduleError(f'found "{last[0]}"', column, 'write both ends alike: "Dec 24-Jan 02", "Jun-Aug"')
            last_year, ends = last[1] or year, _end(last, column)
        elif first[3] and (day := reader.take(r"(\d\d?)(?![\d:])")):
            ends = _month_day(begins[0], int(day[1]), column)
        else:
            raise strange_word(reader.word(), column)
    if not year:
        return DateRange(begins, ends)
    if (last_year, ends) < (year, begins):
        hint = 'name the year again: "2026 Dec 24-2027 Jan 02"'
        raise ScheduleError("found dates that end before they begin", column, hint)
    return DateRange(begins, ends, (int(year), int(last_year)))


def _begin(found: re.Match[str], column: int) -> MonthDay:
    return _month_day(MONTHS.index(found[2]) + 1, int(found[3] or 1), column)


def _end(found: re.Match[str], column: int) -> MonthDay:
    month = MONTHS.index(found[2])
    return _month_day(month + 1, int(found[3] or MONTH_LENGTHS[month]), column)


def _month_day(month: int, day: int, column: int) -> MonthDay:
    name, length = MONTHS[month - 1], MONTH_LENGTHS[month - 1]
    if not 1 <= day <= length:
        raise ScheduleError(f'found "{name} {day}"', column, f"{name} has {length} days")
    return month, day


def _weeks(reader: Reader) -> tuple[WeekRange, ...]:
    if not reader.take(r"week ?(?=\d)"):
        return ()
    weeks = []
    while True:
        column = reader.column
        found = reader.take(r"(\d\d?)(?:-(\d\d?)(?:/(\d\d?))?)?(?![\d:])")
        first, last, step = (int(n) for n in (found[1], found[2] or found[1], found[3] or "1")) if found else (0, 0, 0)
        if not 1 <= first <= last <= 53 or not step:
            word = found[0] if found else reader.word()
            raise ScheduleError(f'found "{word}"', column, 'expected ISO weeks such as "week 02-52/2"')
        weeks.append(WeekRange(first, last, step))
        if not reader.take(r",(?=\d\d?[-\s,/])"):
            break
    reader.skip_spaces()
    return tuple(weeks)


_DAY = "|".join(WEEKDAYS)


def _days(reader: Reader) -> tuple[tuple[Weekday, ...], tuple[int, ...]]:
    weekdays: list[Weekday] = []
    holidays: list[int] = []
    while True:
        if reader.take(r"PH\b(?! *(?:Mo|Tu|We|Th|Fr|Sa|Su)\b)"):
            offset = reader.take(r" ([+-]\d) days?\b")
            holidays.append(int(offset[1]) if offset else 0)
        elif first := reader.take(rf"({_DAY})\b"):
            weekdays += _weekdays(reader, WEEKDAYS.index(first[1]))
        else:
            _refuse_letters(reader, bool(weekdays or holidays))
            break
        if not reader.take(r",\s*(?=[^\W\d_])"):
            break
    reader.skip_spaces()
    return tuple(weekdays), tuple(holidays)


def _refuse_letters(reader: Reader, in_list: bool) -> None:
    """A word that is no day is a mistake, unless it says off, closed or unknown for all days."""
    if reader.peek(r"[^\W\d_]") and (in_list or not reader.peek(r"(off|closed|unknown)\b")):
        raise strange_word(reader.word(), reader.column)


def _weekdays(reader: Reader, first: int) -> list[Weekday]:
    if reader.take("-"):
        column = reader.column
        last = reader.take(rf"({_DAY})\b")
        if not last:
            raise strange_word(reader.word(), column)
        return [Weekday((first + n) % 7) for n in range((WEEKDAYS.index(last[1]) - first) % 7 + 1)]
    column = reader.column
    if not reader.take(r"\["):
        return [Weekday(first)]
    inside = reader.take(r"((?:-?[1-5]|[1-5]-[1-5])(?:,(?:-?[1-5]|[1-5]-[1-5]))*)\]")
    if not inside:
        hint = 'expected which one of the month: "We[1]", "Fr[-1]", "Th[2,4]"'
        raise ScheduleError(f'found "{reader.word(-1)}"', column, hint)
    return [Weekday(first, nth) for part in inside[1].split(",") for nth in _nths(part)]


def _nths(part: str) -> range:
    first, dash, last = part.partition("-")
    if not first:
        return range(-int(last), -int(last) + 1)
    return range(int(first), int(last if dash else first) + 1)


def _spans(reader: Reader) -> list[tuple[Span, int]]:
    """The times of a rule, each with the column it stands at."""
    spans: list[tuple[Span, int]] = []
    while reader.peek(r"\d"):
        column = reader.column
        times = reader.take(r"(\d\d):(\d\d)-(\d\d):(\d\d)(?=[\s,;]|$)")
        if not times:
            raise strange_word(reader.word(), column)
        spans.append((_span(*times.groups(), column=column), column))
        if not reader.take(r",\s*(?=\d)"):
            break
    return spans


def _span(open_hour: str, open_minute: str, close_hour: str, close_minute: str, *, column: int) -> Span:
    opens = _minute(open_hour, open_minute, column, latest=DAY - 1)
    closes = _minute(close_hour, close_minute, column + 6, latest=DAY) or DAY
    if closes > opens:
        return Span(opens, closes)
    begin, end = f"{open_hour}:{open_minute}", f"{close_hour}:{close_minute}"
    if closes == opens:
        raise ScheduleError(f'found "{begin}-{end}", which lasts no time', column, 'all day is "00:00-24:00"')
    if opens >= NIGHT_BEGINS and closes <= NIGHT_ENDS:
        return Span(opens, closes + DAY)
    hint = f'did you mean "{end}-{begin}"? Such a night has two parts: "{begin}-24:00" and, next day, "00:00-{end}"'
    raise ScheduleError(f'found "{begin}-{end}", which closes before it opens', column, hint)


def _minute(hour: str, minute: str, column: int, latest: int) -> int:
    at = int(hour) * 60 + int(minute)
    if int(minute) > 59:
        raise ScheduleError(f'found "{hour}:{minute}"', column, "an hour has minutes 00 to 59")
    if at > latest:
        hint = "the day ends at 24:00; a night is written 21:00-06:00" if at > DAY else 'a day begins at "00:00"'
        raise ScheduleError(f'found "{hour}:{minute}"', column, hint)
    return at


def _refuse_overlap(spans: list[tuple[Span, int]], weekdays: tuple[Weekday, ...]) -> None:
    days = {weekday.day for weekday in weekdays} or set(range(7))
    shift = DAY if any((day + 1) % 7 in days for day in days) else 7 * DAY
    for n, (span, column) in enumerate(spans):
        for other, _ in spans[:n]:
            if any(span.opens < other.closes + by and other.opens + by < span.closes for by in (-shift, 0, shift)):
                raise ScheduleError("found hours that overlap", column, OVERLAP_HINT)
