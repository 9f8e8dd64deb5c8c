"""A second, slow reading of opening hours, written from their meaning and apart from the code.

It knows nothing of ``urolig``: it reads the text of a rule with its own eyes, counts Easter by itself, and paints every
minute of every day: ``o`` open, ``c`` closed, ``u`` unknown. ``line`` lays the days along the real minutes of a time
zone, so that a night with 23 or 25 hours has as many minutes as it has.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

WEEK = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
YEAR = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTH = "(?:" + "|".join(YEAR) + ")"
POINT = rf"(?:20\d\d )?{MONTH}(?: \d\d?(?![\d:]))?"
SPELL = rf"{POINT}(?:-(?:{POINT}|\d\d?(?![\d:])))?\+?"
ITEM = r"(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su)|\[[-\d,]+\])?|PH(?: [+-]\d days?)?)"
TIME = r"\d\d:\d\d-\d\d:\d\d"
SHAPE = re.compile(
    rf"(?:(?P<years>20\d\d(?:-20\d\d)?) (?!{MONTH}))?"
    rf"(?P<dates>{SPELL}(?:,{SPELL})*)? ?(?:week (?P<weeks>[\d,/-]+))? ?"
    rf"(?P<days>{ITEM}(?:,{ITEM})*)? ?(?P<times>{TIME}(?:,{TIME})*|24/7)? ?(?P<word>off|unknown)?"
)


def easter(year: int) -> date:
    """Easter Sunday, by the computus of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@lru_cache
def red(country: str, year: int) -> set[date]:
    """Norway: lov 1947-04-26-1, lov 1995-02-24-12 and the church's days. Sweden: lag 1989:253, Sundays left out."""
    sunday = easter(year)
    moving = {"no": (-3, -2, 0, 1, 39, 49, 50), "se": (-2, 0, 1, 39, 49)}[country]
    fixed = {
        "no": ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26)),
        "se": ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)),
    }[country]
    days = {sunday + timedelta(days=n) for n in moving} | {date(year, month, day) for month, day in fixed}
    if country == "se":
        for month, day in ((6, 20), (10, 31)):
            days |= {d for n in range(7) if (d := date(year, month, day) + timedelta(days=n)).weekday() == 5}
    return days


def is_red(day: date, country: str) -> bool:
    return day in red(country, day.year)


def parts(text: str) -> list[tuple[bool, dict[str, str | None]]]:
    """Each rule of a text, and whether it adds to those before."""
    found = []
    for rule in text.split(";"):
        for n, piece in enumerate(re.split(r"(?<=\d), (?=[A-Z])", rule.strip())):
            shape = SHAPE.fullmatch(piece)
            assert shape, f"the oracle cannot read {piece!r}"
            found.append((n > 0, shape.groupdict()))
    return found


def in_dates(dates: str, day: date) -> bool:
    for spell in dates.split(","):
        m = re.fullmatch(rf"(20\d\d)? ?({MONTH}) ?(\d+)?(\+)?(?:-(20\d\d)? ?({MONTH})? ?(\d+)?)?", spell)
        assert m, spell
        ranged, start_month = "-" in spell, YEAR.index(m[2]) + 1
        end_month = YEAR.index(m[6]) + 1 if m[6] else start_month
        end_day = (int(m[7]) if m[7] else 31) if ranged else int(m[3] or 31)
        start = (start_month, int(m[3] or 1))
        here, end = (day.month, day.day), (end_month, end_day)
        if m[1]:
            last_year = 9999 if m[4] else int(m[5] or m[1])
            if (int(m[1]), *start) <= (day.year, *here) <= (last_year, *((12, 31) if m[4] else end)):
                return True
        elif (start <= here <= end) if start <= end else (here >= start or here <= end):
            return True
    return False


def in_season(rule: dict[str, str | None], day: date) -> bool:
    years, dates, weeks = rule["years"], rule["dates"], rule["weeks"]
    if years and not int(years[:4]) <= day.year <= int(years[-4:]):
        return False
    if dates and not in_dates(dates, day):
        return False
    if weeks:
        number = day.isocalendar()[1]
        for spell in weeks.split(","):
            first, last, step = re.fullmatch(r"(\d+)(?:-(\d+))?(?:/(\d+))?", spell).groups()  # type: ignore[union-attr]
            if number in range(int(first), int(last or first) + 1, int(step or 1)):
                return True
        return False
    return True


def weekdays(item: str) -> set[int]:
    first, _, last = item.partition("-")
    day, found = WEEK.index(first), {WEEK.index(first)}
    while last and WEEK[day] != last:
        day = (day + 1) % 7
        found.add(day)
    return found


def items(rule: dict[str, str | None]) -> list[str]:
    return re.findall(ITEM, rule["days"] or "")


def named_weekday(item: str, day: date) -> bool:
    if "[" not in item:
        return day.weekday() in weekdays(item)
    same = [d for n in range(1, 32) if (d := month_day(day, n)) and WEEK[d.weekday()] == item[:2]]
    for number in item[3:-1].split(","):
        low, high = re.fullmatch(r"(-?\d)(?:-(\d))?", number).groups()  # type: ignore[union-attr]
        for nth in range(int(low), int(high or low) + 1):
            if day in (same[nth - 1 : nth] if nth > 0 else same[nth:][:1]):
                return True
    return False


def month_day(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def holiday_item(item: str, day: date, country: str) -> bool:
    return is_red(day - timedelta(days=int((re.search(r"[+-]\d", item) or ["0"])[0])), country)


def goes_on(text: str, day: date) -> bool:
    """Whether every day of the week has hours at this time of the year."""
    has_hours = dict.fromkeys(range(7), False)
    for _, rule in parts(text):
        if in_season(rule, day):
            named = [weekdays(i) for i in items(rule) if not i.startswith("PH") and "[" not in i]
            for weekday in set().union(*named) if rule["days"] else range(7):
                has_hours[weekday] = not rule["word"]
    return all(has_hours.values())


@lru_cache(maxsize=4096)
def paint(text: str, day: date, country: str) -> str:
    """Two days' minutes: the day, and what of its night lies in the next."""
    minutes, unknown, about_holiday = ["c"] * 2880, False, False
    for adds, rule in parts(text):
        named = items(rule)
        holiday = any(holiday_item(i, day, country) for i in named if i.startswith("PH"))
        weekday = any(named_weekday(i, day) for i in named if not i.startswith("PH"))
        if not in_season(rule, day) or (named and not holiday and not weekday):
            continue
        about = holiday or not named
        if rule["word"] == "unknown":
            unknown, about_holiday = True, about
            continue
        if not adds:
            minutes, unknown, about_holiday = ["c"] * 2880, False, False
        about_holiday = about_holiday or about
        times = rule["times"] or "00:00-24:00"
        for time in [] if rule["word"] else times.replace("24/7", "00:00-24:00").split(","):
            opens, closes = (int(t[:2]) * 60 + int(t[3:]) for t in time.split("-"))
            for minute in range(opens, closes if closes > opens else closes + 1440):
                minutes[minute] = "o"
    if unknown or (is_red(day, country) and not about_holiday and not goes_on(text, day)):
        minutes = ["u"] * 1440 + ["u" if m == "o" else "c" for m in minutes[1440:]]
    return "".join(minutes)


@lru_cache(maxsize=4096)
def wall_day(text: str, day: date, country: str) -> str:
    """A day's 1440 minutes by the clock on the wall, with the night before."""
    today, night = paint(text, day, country)[:1440], paint(text, day - timedelta(days=1), country)[1440:]
    if night.strip("c") == "":
        return today
    return "".join("o" if "o" in pair else "u" if "u" in pair else "c" for pair in zip(today, night, strict=True))


def line(text: str, country: str, zone: str, first: date, days: int) -> tuple[datetime, str]:
    """Every real minute from the midnight a day begins with: when it starts, and one letter a minute."""
    here, letters = ZoneInfo(zone), []
    start = datetime(first.year, first.month, first.day, tzinfo=here).astimezone(UTC)
    moment = start
    for n in range(days):
        day = first + timedelta(days=n)
        following = datetime.combine(day + timedelta(days=1), datetime.min.time(), here).astimezone(UTC)
        wall = wall_day(text, day, country)
        if following - moment == timedelta(days=1):
            letters.append(wall)
        else:
            while moment < following:
                local = moment.astimezone(here)
                letters.append(wall[local.hour * 60 + local.minute])
                moment += timedelta(minutes=1)
        moment = following
    return start, "".join(letters)
