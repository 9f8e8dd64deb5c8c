"""Schedules to try: ordinary ones by name, and as many made by dice as are asked for, the same ones every time."""

from random import Random

ORDINARY = (
    "24/7",
    "off",
    "Mo-Fr 08:30-15:00",
    "Mo-Fr 11:00-14:30,15:00-18:00",
    "Mo,Tu,Th,Fr 08:30-11:00,13:00-16:00",
    "Mo-Fr 09:00-12:00; PH off",
    "Mo-Fr,Su 16:15-22:45; Sa 16:15-23:45",
    "Mo,We,Fr-Su 14:00-22:00; Tu,Th 14:00-24:00",
    "Mo-Su 21:00-06:00",
    "Mo-Fr 16:00-08:00",
    "Mo-Fr 16:00-08:00; Sa,Su,PH 00:00-24:00",
    "Mo-Fr 14:00-22:00; Sa,Su unknown",
    "Mo-Fr 08:00-15:30; Jun-Aug Mo-Fr 08:00-15:00; PH -1 day 08:00-12:00; PH off",
    "Mo-Fr 09:00-15:00; Dec 24,Dec 31 09:00-12:00; PH unknown",
    "We[1] 10:00-12:00",
    "Fr[-1] 22:00-02:30",
    "Mo-Fr 09:00-12:00, We[2,4] 18:00-20:00",
    "week 02-52/2 We 18:00-21:00",
    "Mo-Su 22:00-02:30",
    "Mo-Su 01:30-02:15,02:45-03:30",
    "24/7; Dec 24-26 off",
    "Nov-Feb 10:00-14:00",
    "2026 Sep 01-2027 Jun 15 Mo-Fr 08:00-15:00",
    "2027 Jan 04+ Mo-Th 19:00-22:00",
    "Mo-Fr 09:00-15:00; Feb 29 off",
    "Mo-Fr 08:00-15:00; Jul off; Dec 20-Jan 02 10:00-12:00",
)

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def generated(count: int, seed: int = 4) -> list[str]:
    """That many different schedules."""
    dice, found = Random(seed), dict[str, None]()
    while len(found) < count:
        found[_schedule(dice)] = None
    return list(found)


def _schedule(dice: Random) -> str:
    rules = [_week(dice)]
    makers = [_season, _dates, _nth, _weeks, dice.choice((_holidays, _eve_and_holidays)), _unknown_dates]
    for maker in dice.sample(makers, dice.choice((0, 1, 1, 2, 3))):
        rules.append(maker(dice))
    return "; ".join(rules)


def _week(dice: Random) -> str:
    kind = dice.randrange(6)
    if kind == 0:
        return dice.choice(("24/7", _times(dice), f"Mo-Su {_times(dice)}"))
    cut = dice.randrange(1, 6)
    first = f"{WEEKDAYS[0]}-{WEEKDAYS[cut]} {_times(dice)}"
    if kind == 1:
        return first
    if kind == 2:
        return f"{first}, {WEEKDAYS[6]} {_times(dice)}"
    rest = f"{WEEKDAYS[cut + 1]}-Su" if cut < 5 else "Su"
    return f"{first}; {rest}{',PH' if kind == 3 else ''} {dice.choice((_times(dice), 'unknown', _times(dice)))}"


def _season(dice: Random) -> str:
    first, last = dice.sample(MONTHS, 2)
    return f"{first}-{last}{dice.choice(('', ' Mo-Fr', ' Sa,Su'))} {_hours(dice)}"


def _dates(dice: Random) -> str:
    year = dice.choice(("", "", "2027 "))
    first, second = dice.randrange(1, 15), dice.randrange(15, 29)
    month = dice.choice(MONTHS)
    return f"{year}{month} {first:02}-{second} {_hours(dice)}"


def _nth(dice: Random) -> str:
    return f"{dice.choice(WEEKDAYS)}[{dice.choice(('1', '-1', '2,4', '1-3', '5'))}] {_hours(dice)}"


def _weeks(dice: Random) -> str:
    return f"week {dice.choice(('01-53/2', '02-52/2', '10-20', '40-53'))} {dice.choice(WEEKDAYS)} {_hours(dice)}"


def _holidays(dice: Random) -> str:
    return f"PH {dice.choice(('off', 'unknown', _times(dice)))}"


def _eve_and_holidays(dice: Random) -> str:
    return f"PH -1 day {_hours(dice)}; PH {dice.choice(('off', _times(dice)))}"


def _unknown_dates(dice: Random) -> str:
    return f"{dice.choice(MONTHS)} {dice.randrange(1, 29):02} unknown"


def _hours(dice: Random) -> str:
    return dice.choice(("off", _times(dice), _times(dice)))


def _times(dice: Random) -> str:
    kind = dice.randrange(5)
    if kind == 0:
        return f"{_clock(dice.randrange(64, 96))}-{_clock(dice.randrange(1, 40))}"
    if kind == 1:
        return f"{_clock(dice.randrange(60, 92))}-24:00"
    edges = sorted(dice.sample(range(96), 4))
    spans = [f"{_clock(edges[0])}-{_clock(edges[1])}", f"{_clock(edges[2])}-{_clock(edges[3])}"]
    return ",".join(spans if kind == 2 else spans[:1])


def _clock(quarters: int) -> str:
    return f"{quarters // 4:02}:{quarters % 4 * 15:02}"
