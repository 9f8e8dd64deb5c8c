"""Writes ``tests/vectors/hours.json``: what the oracle says, for Python and for the browser's twin to agree with.

    python tests/hours/make_vectors.py

Moments are minutes since 1970-01-01 in UTC. An answer is ``[moment, kind, end, change]``: kind is o(pen), c(losed) or
u(nknown); end is when it closes if open, when it next is known to be open if not; change is when the kind changes.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import oracle
import rules

FIRST, DAYS = date(2027, 3, 1), 366
"""A year with both clock changes, every holiday and a leap day."""
AHEAD = 400
PLACES = (("no", "Europe/Oslo"), ("se", "Europe/Stockholm"))
NIGHTS = (datetime(2027, 3, 28, tzinfo=UTC), datetime(2027, 10, 31, tzinfo=UTC))
DUE = date(2027, 8, 15)
GENERATED = 210
VECTORS = Path(__file__).parent.parent / "vectors" / "hours.json"

Answer = tuple[int, str, int | None, int | None]


def cases() -> Iterator[dict[str, object]]:
    """Every schedule with some of its moments, in the two countries in turn; every fifth has a check date."""
    dice = Random(7)
    for n, rule in enumerate((*rules.ORDINARY, *rules.generated(GENERATED))):
        country, zone = PLACES[n % 2]
        due = DUE if n % 5 == 0 else None
        told = Telling(rule, country, zone, due)
        moments = sorted(told.nightly | set(dice.sample(sorted(told.telling), min(16, len(told.telling)))))
        answers = [answer for moment in moments if (answer := told.answer(moment))]
        yield {"rule": rule, "country": country, "zone": zone, "due": due and due.isoformat(), "answers": answers}


class Telling:
    """What the oracle says about one schedule over the year."""

    def __init__(self, rule: str, country: str, zone: str, due: date | None = None) -> None:
        start, self.letters = oracle.line(rule, country, zone, FIRST, DAYS + AHEAD + 2)
        self.start = int(start.timestamp()) // 60
        self.end = self.start + DAYS * 1440
        self.passes = None
        if due:
            midnight = datetime.combine(due + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))
            self.passes = int(midnight.timestamp()) // 60

    @property
    def telling(self) -> set[int]:
        """Every minute at which the kind changes, with its neighbours."""
        changes = [self.start + m.start() + 1 for m in re.finditer(r"(.)(?!\1)", self.letters[: DAYS * 1440 - 2])]
        changes += [self.passes] if self.passes else []
        return {moment + n for moment in changes for n in (-1, 0, 1)}

    @property
    def nightly(self) -> set[int]:
        """Changes, and each half hour, in the nights when the clocks are set."""
        nights = [range(int(night.timestamp()) // 60 - 60, int(night.timestamp()) // 60 + 180) for night in NIGHTS]
        halves = {minute for night in nights for minute in night if minute % 30 == 0}
        return halves | {minute for minute in self.telling if any(minute in night for night in nights)}

    def answer(self, moment: int) -> Answer | None:
        """The answer at a moment; None when its end lies at the edge of how far the code looks ahead."""
        if self.passes and moment >= self.passes:
            return moment, "u", None, None
        at = moment - self.start
        kind = self.letters[at]
        end = self._find("[^o]" if kind == "o" else "o", at)
        change = self._find(f"[^{kind}]", at)
        if any(found and found - moment > (AHEAD - 1) * 1440 for found in (end, change)):
            return None
        if self.passes and kind != "u":
            change = min(change or self.passes, self.passes)
        return moment, kind, end, change

    def _find(self, pattern: str, after: int) -> int | None:
        found = re.compile(pattern).search(self.letters, after + 1)
        return self.start + found.start() if found else None


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases())
    VECTORS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
