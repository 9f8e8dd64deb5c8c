"""Look at Markdown before it is read: refuse what is not allowed, and what would take for ever.

Python-Markdown is fast on what people write and very slow on what attackers write (20 000 opening brackets take
20 seconds, deep lists end the process), so everything it might stumble over is counted first, in one pass.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from urolig.content.diagnostics import quoted

LONGEST = 40_000
LONGEST_BLOCK = 4_000
MOST_BRACKETS = 60
MOST_MARKS = 120
DEEPEST_BRACKETS = 3
DEEPEST_NESTING = 3
WIDEST_INDENT = 12


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a text that is not allowed: where it begins, its own words, and what to say about it."""

    offset: int
    snippet: str
    code: str
    message: str
    hint: str


TANGLE = "write it plainly: short paragraphs, links as [words](path), **strong** and *emphasis*"
NO_HTML = "write Markdown instead: **strong**, *emphasis*, [words](path)"
NO_PICTURES = "leave it out: pages carry words, so that they are light and read aloud"

FORBIDDEN = (
    (re.compile(r"!\["), "E301", "an image", NO_PICTURES),
    (re.compile(r"<(?=https?://|[^\s<>@]+@)"), "E300", "an address in < >", "write it as a link: [words](https://…)"),
    (re.compile(r"<(?=[A-Za-z/!?])"), "E300", "raw HTML", NO_HTML),
    (re.compile(r"\{(?=\s*[:.])"), "E306", "an attribute", "only a heading may carry one, its id: ## Heading {#id}"),
    (re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:", re.MULTILINE), "E302", "a link definition", "write [words](path)"),
    (re.compile(r"([*_`~])\1{3,}"), "E307", "a long row of the same sign", TANGLE),
)
FIRST_SIGNS = re.compile(r"[!<{`~*_\[]")

LEAD = re.compile(r"[ \t]*(?:(?:>|[-*+][ \t]+|\d+[.)][ \t]+)[ \t]*)*")
LEADING_SIGN = re.compile(r">|[-*+](?=[ \t])|\d+[.)](?=[ \t])")
HEADING = re.compile(r"^(#{1,6})(?P<gap>[ \t]*)(?P<words>.*)$")
HEADING_ID = re.compile(r"\{#(?P<id>[^}\s]{0,80})\}[ \t]*$")
RULE = re.compile(r"^[ ]{0,3}(?:=+|-{2,}|(?:[-*_][ ]*){3,})[ ]*$")
FENCE = re.compile(r"^[ ]{0,3}(?:```|~~~)")
ID = re.compile(r"[a-z][a-z0-9-]*")


def problems_in_field(text: str) -> list[Problem]:
    """What is not allowed in a field of text: everything a body may not hold, and headings, lists and quotes."""
    found = [*_size(text, LONGEST_BLOCK)] or [*_forbidden(text), *_blocks(text)]
    if found:
        return found
    message, hint = "a heading, list or quote in a field", "put it into the body, below the second ---"
    return [
        Problem(offset, line[:40], "E308", message, hint)
        for offset, line in _lines(text)
        if LEADING_SIGN.match(line) or line.startswith("#")
    ]


def problems_in_body(text: str) -> list[Problem]:
    """What is not allowed in the body of a page."""
    found = [*_size(text, LONGEST)] or [*_forbidden(text), *_blocks(text), *_nesting(text)]
    return found or [*_structure(text)]


def _size(text: str, most: int) -> Iterator[Problem]:
    if len(text) > most:
        yield Problem(0, "", "E307", f"a text of {len(text)} signs", f"expected at most {most}: shorten or divide it")


def _forbidden(text: str) -> Iterator[Problem]:
    if not FIRST_SIGNS.search(text):
        return
    for pattern, code, message, hint in FORBIDDEN:
        for match in pattern.finditer(text):
            snippet = text[match.start() : match.start() + 40].split("\n")[0]
            yield Problem(match.start(), snippet, code, f"{message}: {quoted(snippet, 30)}", hint)


def _blocks(text: str) -> Iterator[Problem]:
    """Paragraphs too long, or with more brackets and marks than a person would write."""
    offset = 0
    for block in re.split(r"(\n[ \t]*\n)", text):
        message = _tangled(block)
        if message:
            yield Problem(offset, block[:40].split("\n")[0], "E307", message, TANGLE)
        offset += len(block)


def _tangled(block: str) -> str | None:
    if len(block) > LONGEST_BLOCK:
        return f"a paragraph of {len(block)} signs"
    if block.count("[") > MOST_BRACKETS or block.count("(") > MOST_BRACKETS:
        return "a great many brackets in one paragraph"
    if block.count("*") + block.count("_") + block.count("`") > MOST_MARKS:
        return "a great many * or _ in one paragraph"
    depth = deepest = 0
    for sign in re.findall(r"[\[\]]", block):
        depth = depth + 1 if sign == "[" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return "brackets within brackets" if deepest > DEEPEST_BRACKETS else None


def _nesting(text: str) -> Iterator[Problem]:
    for offset, line in _lines(text):
        lead = LEAD.match(line)
        signs = len(LEADING_SIGN.findall(lead[0])) if lead else 0
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if signs > DEEPEST_NESTING or (indent > WIDEST_INDENT and line.strip()):
            message = "a list or quote within another, too deep"
            yield Problem(offset, line[:40], "E307", message, "expected at most three levels")


def _structure(text: str) -> Iterator[Problem]:
    """Headings that are out of order or carry a bad id; lines and fences that have no place here."""
    level, ids = 1, set[str]()
    for offset, line in _lines(text):
        lead = LEAD.match(line)
        heading = HEADING.match(line[lead.end() :] if lead else line)
        if heading:
            yield from _heading(offset, heading, level, ids)
            level = max(2, len(heading[1]))
        elif RULE.match(line) or FENCE.match(line):
            message = f"{quoted(line, 20)} has no place here"
            yield Problem(offset, line[:40], "E308", message, "expected ## Heading, paragraphs and lists")
        elif "{#" in line:
            yield Problem(offset, line[:40], "E306", "an id that is not on a heading", "expected ## Heading {#id}")


def _heading(offset: int, heading: re.Match[str], above: int, ids: set[str]) -> Iterator[Problem]:
    level, words = len(heading[1]), heading["words"].strip(" \t#")
    where = (offset, heading[0][:40])
    if level == 1:
        yield Problem(*where, "E305", "a heading with one #", "the title is the page's only one: begin with ##")
    elif level > above + 1 or level > 4:
        yield Problem(*where, "E305", f"a heading with {level} #", f"expected at most {min(above + 1, 4)} here")
    if not heading["gap"] or not words:
        yield Problem(*where, "E305", "a heading without words", "expected ## and a space, then the words")
    named = HEADING_ID.search(words)
    if named and not ID.fullmatch(named["id"]):
        yield Problem(*where, "E306", f"the id {quoted(named['id'])}", "expected a-z, digits and -: {#what-we-store}")
    elif "{#" in words and not named:
        yield Problem(*where, "E306", "more than an id in { }", "expected {#id} at the end, and nothing else in it")
    elif named and named["id"] in ids:
        yield Problem(*where, "E306", f"the id {quoted(named['id'])} stands twice", "give each heading its own")
    elif named:
        ids.add(named["id"])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.split("\n"):
        yield offset, line
        offset += len(line) + 1
