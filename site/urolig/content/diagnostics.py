"""What is wrong, where, and how to mend it: the only way the content speaks to its editors."""

import re
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning"]

MOST_PER_FILE = 100
"""A file with more problems than this is broken as a whole: the rest of its list helps nobody."""

CODES = {
    "E001": "a file or folder that must be there is missing",
    "E002": "a file or folder that has no place in the content",
    "E003": "a file that cannot be read",
    "E004": "a link to another file (symlink)",
    "E005": "a file that is too big",
    "E006": "an empty file",
    "E007": "a file that is not UTF-8",
    "E008": "a character nobody can see",
    "E009": "front matter that is missing or not closed",
    "E010": "an id that is taken",
    "E019": "more problems in one file than are listed",
    "E020": "YAML that cannot be read",
    "E021": "a tab in YAML",
    "E022": "a key that stands twice",
    "E023": "YAML that is more than plain keys and values",
    "E024": "YAML that is nested too deep",
    "E100": "an unknown field",
    "E101": "a field that is missing",
    "E102": "a value of the wrong shape",
    "E103": "a value that is not one of the known ones",
    "E104": "a name of something that is not there",
    "E105": "a date that is not one",
    "E106": "a number that is not one",
    "E107": "opening hours that cannot be read",
    "E108": "a phone number that cannot be right",
    "E109": "a web address that cannot be right",
    "E110": "an e-mail address that cannot be right",
    "E111": "a language that is not offered",
    "E112": "a value that stands twice in a list",
    "E113": "too few or too many in a list",
    "E114": "a confirmed channel without its verification",
    "E200": "a fact in a translation",
    "E201": "no original",
    "E202": "two originals",
    "E203": "a translation whose source is not there",
    "E204": "a translation without the source's body",
    "E300": "raw HTML",
    "E301": "an image",
    "E302": "a link that is not allowed",
    "E303": "a link to nowhere",
    "E304": "a link to a heading that is not there",
    "E305": "a heading out of order",
    "E306": "an attribute",
    "E307": "Markdown too long or too tangled to read",
    "E308": "Markdown that has no place here",
    "E310": "a phone number in prose",
    "E311": "opening hours in prose",
    "E312": "an e-mail address in prose",
    "E313": "the name of a person in prose",
    "E400": "a municipality with nobody to call",
    "E401": "a service nobody can reach",
    "E402": "a line a place counts on that cannot be reached",
    "E403": "services that only point at each other",
    "W500": "a translation whose source has changed",
    "W501": "a text that is hard to read",
    "W502": "a long sentence",
    "W503": "words that stand twice",
    "W504": "a worry no service answers",
    "W505": "a name that is missing in a language",
    "W506": "a heading that is missing in a translation",
    "W507": "an abbreviation that is not explained",
    "W508": "hours that look wrong",
}
"""Every code and what it stands for. The first letter says how bad it is."""


class Spot(NamedTuple):
    """A place in a file; lines and columns count from one."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem: where, what was found, and what was expected instead."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str

    def __str__(self) -> str:
        head = f"{self.path}:{self.line}:{self.column}  {self.code} {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head


def as_dict(diagnostic: Diagnostic) -> dict[str, Any]:
    """The diagnostic as ``check --json`` prints it, keys in the order of the record."""
    return asdict(diagnostic)


class Report:
    """Collects the problems of a whole content, bounded per file."""

    def __init__(self) -> None:
        self._found: dict[str, set[Diagnostic]] = {}
        self._broken: set[str] = set()

    def add(self, path: str, spot: Spot, code: str, message: str, hint: str = "") -> None:
        """Note a problem. The same problem at the same place is noted once."""
        if code.startswith("E"):
            self._broken.add(path)
        found = self._found.setdefault(path, set())
        if len(found) > MOST_PER_FILE:
            return
        if len(found) == MOST_PER_FILE:
            code, message = "E019", "there are more problems in this file than are listed here"
            hint = "mend these, then check again"
        severity: Severity = "error" if code.startswith("E") else "warning"
        found.add(Diagnostic(path, spot.line, spot.column, code, severity, message, hint))

    def is_broken(self, path: str) -> bool:
        """Whether a file has an error."""
        return path in self._broken

    def is_full(self, path: str) -> bool:
        """Whether a file has as many problems as are listed of one file."""
        return len(self._found.get(path, ())) > MOST_PER_FILE

    @property
    def failed(self) -> bool:
        """Whether there is any error at all."""
        return bool(self._broken)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, by path, line and column."""
        return tuple(sorted(d for found in self._found.values() for d in found))


def near(word: str, known: "tuple[str, ...] | list[str] | set[str] | frozenset[str]") -> str | None:
    """The known word that was probably meant."""
    if len(word) > 60:
        return None
    close = get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.7)
    return close[0] if close else None


def did_you_mean(word: str, known: "tuple[str, ...] | list[str] | set[str] | frozenset[str]", most: int = 12) -> str:
    """A hint: the nearest known word, or the known words when they are few."""
    guess = near(word, known)
    if guess:
        return f'did you mean "{guess}"?'
    return f"known: {', '.join(sorted(known))}" if 0 < len(known) <= most else ""


def quoted(value: str, most: int = 60) -> str:
    """A value as it is shown in a message: one line, no invisible characters, not too long."""
    plain = re.sub(r"\s+", " ", value)
    seen = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in plain[: most + 1])
    return f'"{seen[:most]}…"' if len(plain) > most else f'"{seen}"'
