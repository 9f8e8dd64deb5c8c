"""One file being read: its tree, and a pen for noting what is wrong with it."""

import re
from dataclasses import dataclass

from urolig.content.catalogue import Catalogue, Entry, Kind
from urolig.content.diagnostics import Report, Spot, did_you_mean, quoted
from urolig.content.files import spot_at
from urolig.content.tree import Fields, Node, RefusedError, Text, parse


@dataclass(slots=True)
class Known:
    """What a file may name: the languages that are offered, and everything that has a file.

    ``places`` maps the id of a place to its country's code. Languages and places are settled first, by reading
    ``site.yml`` and the places' own files; until then, and when ``site.yml`` is broken, any language may be named.
    """

    languages: tuple[str, ...]
    services: frozenset[str]
    topics: frozenset[str]
    places: dict[str, str]
    catalogue: Catalogue
    languages_are_settled: bool = False

    def countries_of(self, service: str) -> set[str | None]:
        """The country whose folder a service lies in."""
        return {entry.country for entry in self.catalogue.named(Kind.SERVICE, service)}


@dataclass(slots=True)
class Reading:
    """One file: what it is, its front matter and its body, and where problems are noted."""

    entry: Entry
    known: Known
    report: Report
    tree: Node | None = None
    body: str = ""
    body_line: int = 1

    @property
    def path(self) -> str:
        """The file as editors see it."""
        return self.entry.file.path

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the site offers."""
        return self.known.languages

    @property
    def failed(self) -> bool:
        """Whether this file has an error."""
        return self.report.is_broken(self.path)

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong already that looking further helps nobody."""
        return self.report.is_full(self.path)

    def error(self, spot: Spot | None, code: str, message: str, hint: str = "") -> None:
        """Note an error, or a warning when the code says so."""
        self.report.add(self.path, spot or Spot(), code, message, hint)

    def known_language(self, spot: Spot, lang: str) -> bool:
        """Whether the site offers a language; reports it when not."""
        if lang in self.languages:
            return True
        hint = did_you_mean(lang, self.languages) or "site.yml lists the languages that are offered"
        self.error(spot, "E111", f"the language {quoted(lang)} is not offered", hint)
        return False

    def where(self, text: Text, snippet: str) -> Spot:
        """Where some words of a value stand in the file; the value's beginning when they are written otherwise."""
        lines = (self.entry.file.text or "").split("\n")[text.spot.line - 1 : text.last_line]
        raw = "\n".join(lines)
        found = _find(raw, snippet, text.spot.column - 1)
        if found is None:
            return text.spot
        spot = spot_at(raw, found)
        return Spot(spot.line + text.spot.line - 1, spot.column)

    def where_in_body(self, snippet: str) -> Spot:
        """Where some words of the body stand in the file; the body's beginning when they are written otherwise."""
        found = _find(self.body, snippet, 0)
        return self.spot_in_body(found) if found is not None else Spot(self.body_line)

    def spot_in_body(self, offset: int) -> Spot:
        """Where an offset in the body stands in the file."""
        spot = spot_at(self.body, offset)
        return Spot(spot.line + self.body_line - 1, spot.column)

    def key_of(self, name: str) -> Spot:
        """Where the name of a field stands; the beginning of the file when it is not there."""
        key = self.tree.keys.get(name) if isinstance(self.tree, Fields) else None
        return key.spot if key else Spot()

    def spot_of(self, name: str) -> Spot:
        """Where a field stands; the beginning of the file when it is not there."""
        value = self.tree.values.get(name) if isinstance(self.tree, Fields) else None
        return value.spot if value else self.key_of(name)


def _find(text: str, snippet: str, begin: int) -> int | None:
    """Where some words begin, however their lines are broken."""
    words = r"\s+".join(re.escape(word) for word in snippet[:200].split())
    found = re.compile(words).search(text, begin) if words else None
    return found.start() if found else None


def open_file(entry: Entry, known: Known, report: Report) -> Reading:
    """Read a file's YAML, and its body when it is Markdown. A file that cannot be read is reported and has no tree."""
    reading = Reading(entry, known, report)
    text = entry.file.text
    if text is None:
        return reading
    if entry.file.name.endswith(".md"):
        split = _front_matter(reading, text)
        if split is None:
            return reading
        text, reading.body, reading.body_line = split
        first_line = 2
    else:
        first_line = 1
    try:
        reading.tree = parse(text, first_line)
    except RefusedError as problem:
        reading.error(problem.spot, problem.code, problem.message, problem.hint)
    else:
        if not isinstance(reading.tree, Fields):
            spot = reading.tree.spot if reading.tree else Spot(first_line, 1)
            reading.error(spot, "E102", "there are no fields here", "expected fields such as name: Rusinfo")
            reading.tree = None
    return reading


def _front_matter(reading: Reading, text: str) -> tuple[str, str, int] | None:
    """Front matter, body, and the line on which the body begins."""
    if not re.match(r"---[ ]*\n", text):
        reading.error(
            Spot(), "E009", "there is no front matter", "the first line is ---, then the fields, then --- again"
        )
        return None
    begin = text.index("\n") + 1
    end = re.compile(r"^---[ ]*$", re.MULTILINE).search(text, begin)
    if end is None:
        reading.error(Spot(), "E009", "the front matter is not closed", "put a line --- below the fields")
        return None
    body_begin = min(end.end() + 1, len(text))
    return text[begin : end.start()], text[body_begin:], text.count("\n", 0, body_begin) + 1
