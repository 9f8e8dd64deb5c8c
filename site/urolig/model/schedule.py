"""When a channel is answered, as an OpenStreetMap ``opening_hours`` rule that has been checked.

The library made for that syntax has the last word on what is valid. Before it, our own reader keeps to the part of
the syntax that opening hours of help services need, so that every mistake gets its column and a way out, and
every rule that passes means one thing only (``docs/decisions/0003-opening-hours.md``).
"""

import re
from dataclasses import dataclass, field, replace
from typing import Self

import opening_hours

from urolig.model.opening_rule import Rule
from urolig.model.rule_reader import Reader, read_rule
from urolig.model.schedule_error import EXAMPLE, OVERLAP_HINT, ScheduleError, strange_word

__all__ = ["Schedule", "ScheduleError"]

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Schedule:
    """A checked rule: there is no other. ``value`` is the rule as written, ``rules`` are its parts in order."""

    value: str
    rules: tuple[Rule, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", _rules(self.value))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The schedule a text means. Raises ScheduleError with the column of what is wrong."""
        _rules(text)
        return cls(text.strip())

    @property
    def always(self) -> bool:
        """Whether somebody answers every hour of every day."""
        return all(rule == Rule(adds=rule.adds) or _whole_week(rule) for rule in self.rules)


def _whole_week(rule: Rule) -> bool:
    every = {weekday.day for weekday in rule.weekdays if weekday.nth is None} == set(range(7))
    return every and rule == Rule(weekdays=rule.weekdays, holidays=rule.holidays, adds=rule.adds)


def _rules(text: str) -> tuple[Rule, ...]:
    if len(text) > LONGEST:
        raise ScheduleError(f"found {len(text)} characters", LONGEST + 1, f"hours are told in at most {LONGEST}")
    reader = Reader(text)
    rules: list[Rule] = []
    adds = False
    while True:
        column = reader.skip_spaces()
        rule = replace(read_rule(reader, adds), adds=adds)
        _refuse_replacing(rules, rule, text, column)
        rules.append(rule)
        reader.skip_spaces()
        if reader.at_end:
            break
        adds = _separator(reader, text)
    if not opening_hours.validate(text.strip()):
        raise ScheduleError(f'found "{text.strip()}"', 1, EXAMPLE)
    return tuple(rules)


def _separator(reader: Reader, text: str) -> bool:
    """Whether the next rule adds to the ones before. A comma adds, but only between rules that name their times."""
    if reader.take(r";(?!\s*$)"):
        return False
    column = reader.column
    if reader.take(r",(?=\s*[A-Z\d])"):
        if re.search(r"\d\d:\d\d\s*$", text[: column - 1]):
            return True
        hint = 'a comma adds hours; begin a new rule with ";": "Mo-Fr 09:00-15:00; PH off"'
        raise ScheduleError('found ","', column, hint)
    raise strange_word(reader.word(), reader.column)


def _refuse_replacing(earlier: list[Rule], rule: Rule, text: str, column: int) -> None:
    """A rule that leaves nothing of an earlier one is a slip: «Mo-Fr 08:00-11:00; Mo-Fr 13:00-16:00»."""
    if rule.adds:
        _refuse_adding_twice(earlier, rule, column)
        return
    _refuse_hiding(earlier, rule, column)
    for old in earlier:
        same_season = (old.dates, old.weeks) == (rule.dates, rule.weeks)
        holds = set(old.weekdays) <= set(rule.weekdays) and set(old.holidays) <= set(rule.holidays)
        if same_season and (rule.every_day or (holds and not old.every_day)):
            found = text[column - 1 :].split(";")[0].strip()
            hint = 'keep one; several times a day are written "Mo-Fr 08:00-11:00,13:00-16:00"'
            raise ScheduleError(f'found "{found}", which replaces an earlier rule wholly', column, hint)


def _refuse_hiding(earlier: list[Rule], rule: Rule, column: int) -> None:
    """The later rule wins: «PH off; Mo-Fr 09:00-15:00» would be open on holidays, which nobody means."""
    plain = not (rule.dates or rule.weeks or rule.holidays) and all(day.nth is None for day in rule.weekdays)
    if plain and any(old.dates or old.weeks or (old.holidays and not old.weekdays) for old in earlier):
        hint = 'the ordinary week first, then what differs: "Mo-Fr 09:00-15:00; PH off"'
        raise ScheduleError("found the ordinary week after an exception, which it would undo", column, hint)


def _refuse_adding_twice(earlier: list[Rule], rule: Rule, column: int) -> None:
    for old in reversed(earlier):
        same_season = (old.dates, old.weeks) == (rule.dates, rule.weeks)
        same_day = old.every_day or rule.every_day or set(old.weekdays) & set(rule.weekdays)
        meet = any(a.opens < b.closes and b.opens < a.closes for a in old.spans for b in rule.spans)
        if same_season and same_day and meet:
            raise ScheduleError("found hours that overlap", column, OVERLAP_HINT)
        if not old.adds:
            return
