"""What the browser's twin (``web/static/js/hours/schedule.js``) is fed with: a channel's timeline as one short text.

    29718180|(AAAABCC)3D|0:540;2:360;4:540;,0:540;2:360;6:540;,…|closed|Closed now. Opens 09:00|open|Open now, until …

The first minute (since 1970 began, in UTC) | a letter a day; a row of days that comes again at once is written once,
with how often | what each letter stands for: what is said, and for how many minutes | classes and words in turn.
"""

from collections.abc import Callable, Iterator, Sequence

from urolig.hours.timeline import Spell

Saying = tuple[str, str]
"""A class (``open``, ``closed``, ``unknown``) and words."""

FIRST_LETTER = ord("A")
LETTERS = ord("|") - FIRST_LETTER
LONGEST_ROW = 32


def twin_data(start: int, days: Sequence[Sequence[Spell]], say: Callable[[Spell], Saying], after: Saying) -> str:
    """The text for ``data-hours``; ``after`` is what is said when the days are over. Empty when the days are so
    different from each other that the letters do not suffice: then the page keeps to the plain hours.
    """
    said: dict[Saying, int] = {}
    letters: dict[str, str] = {}
    calendar = [_letter(_day(spells, say, said), letters) for spells in days]
    calendar.append(_letter(f"{said.setdefault(after, len(said)) * 2}:1;", letters))
    if len(letters) > LETTERS:
        return ""
    words = (word for saying in said for word in saying)
    return "|".join((str(start), _rows(calendar), ",".join(letters), *words))


def _day(spells: Sequence[Spell], say: Callable[[Spell], Saying], said: dict[Saying, int]) -> str:
    parts: list[tuple[int, int]] = []
    for spell in spells:
        saying = say(spell)
        number = said.setdefault(saying, len(said)) * 2
        if parts and parts[-1][0] == number:
            parts[-1] = (number, parts[-1][1] + spell.minutes)
        else:
            parts.append((number, spell.minutes))
    return "".join(f"{number}:{minutes};" for number, minutes in parts)


def _letter(day: str, letters: dict[str, str]) -> str:
    return letters.setdefault(day, chr(FIRST_LETTER + len(letters)))


def _rows(letters: list[str]) -> str:
    written, rest = [], "".join(letters)
    while rest:
        width, times = max(_repeats(rest), key=lambda found: _saved(*found))
        row = rest[:width]
        written.append(f"({row}){times}" if _saved(width, times) > 0 else row[:1])
        rest = rest[width * times if _saved(width, times) > 0 else 1 :]
    return "".join(written)


def _repeats(letters: str) -> Iterator[tuple[int, int]]:
    """How often each row that begins here comes again at once: its width, and the number of times."""
    for width in range(1, min(LONGEST_ROW, len(letters)) + 1):
        times = 1
        while letters.startswith(letters[:width], times * width):
            times += 1
        yield width, times


def _saved(width: int, times: int) -> int:
    return width * (times - 1) - len(f"(){times}")
