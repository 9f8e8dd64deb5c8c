"""YAML as plain keys and values, every value text, every one with its place in the file.

Only what a form needs is allowed. Anchors, aliases, tags, merge keys and further documents are refused, so a file
means what it shows, and no file can grow while it is read.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from urolig.content.diagnostics import Spot, quoted

DEEPEST = 8

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml when it is there; both give the same events with the same places."""

HINTS = {
    "mapping values are not allowed": 'a text with a colon and a space needs quotes: "…", or >- and the next line',
    "did not find expected alphabetic or numeric": "a text that begins with * or & needs quotes",
    "cannot start any token": "a text that begins with @, ` or % needs quotes",
    "did not find expected key": "look for a missing quote, or a line that begins too far to the left or right",
    "could not find expected ':'": "expected a field such as name: Rusinfo",
    "block sequence entries are not allowed": "put the list on the lines below its field, each with - in front",
    "did not find expected '-' indicator": "the lines of a list begin with - at the same column",
    "found unexpected end of stream": "a quote is not closed",
    "did not find expected ',' or": "a list in [ ] needs commas and its closing bracket",
}


class RefusedError(Exception):
    """The YAML cannot be used: why, and where."""

    def __init__(self, spot: Spot, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.spot, self.code, self.message, self.hint = spot, code, message, hint


@dataclass(slots=True)
class Text:
    """A value, with where it begins in the file and on which line it ends."""

    value: str
    spot: Spot
    last_line: int


@dataclass(slots=True)
class Items:
    """A list."""

    spot: Spot
    values: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Fields:
    """Keys and values, in the order of the file. ``twice`` holds the keys that stand more than once."""

    spot: Spot
    keys: dict[str, Text] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)
    twice: list[tuple[Text, Text]] = field(default_factory=list)


Node = Text | Items | Fields


def parse(text: str, first_line: int = 1) -> Node | None:
    """The tree of one YAML document; None when there is nothing in it. Raises RefusedError.

    ``first_line`` is the line of the file on which the text begins.
    """
    _refuse_tabs(text, first_line)
    loader = LOADER(text)
    try:
        return _compose(loader, first_line - 1)
    except yaml.MarkedYAMLError as problem:
        raise _syntax(problem, first_line - 1) from None
    except yaml.YAMLError as problem:
        raise RefusedError(Spot(first_line, 1), "E020", f"cannot be read: {_cause(problem)}", "") from None
    finally:
        loader.dispose()


def _refuse_tabs(text: str, first_line: int) -> None:
    offset = text.find("\t")
    if offset >= 0:
        spot = Spot(text.count("\n", 0, offset) + first_line, offset - text.rfind("\n", 0, offset))
        raise RefusedError(spot, "E021", "a tab", "use spaces: two for every step to the right")


def _compose(loader: Any, above: int) -> Node | None:
    """Build the tree from events, without recursion: depth is bounded by us, not by the machine."""
    root: Node | None = None
    stack: list[tuple[Items | Fields, Text | None]] = []
    while True:
        event = loader.get_event()
        kind = type(event)
        if kind is yaml.ScalarEvent:
            _refuse_extras(event, above)
            node: Node = Text(event.value, _spot(event.start_mark, above), event.end_mark.line + above + 1)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            _refuse_extras(event, above)
            spot = _spot(event.start_mark, above)
            node = Fields(spot) if kind is yaml.MappingStartEvent else Items(spot)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            continue
        elif kind is yaml.AliasEvent:
            hint = "a text that begins with * needs quotes"
            raise RefusedError(_spot(event.start_mark, above), "E023", "a YAML alias (*)", hint)
        elif kind is yaml.DocumentStartEvent:
            _refuse_document(event, above, first=root is None)
            continue
        elif kind is yaml.StreamEndEvent:
            return root
        else:
            continue
        if stack:
            _put(stack, node)
        else:
            root = node
        if not isinstance(node, Text):
            stack.append((node, None))
            if len(stack) > DEEPEST:
                hint = "expected at most a few steps to the right"
                raise RefusedError(node.spot, "E024", "lists within lists, too deep", hint)


def _refuse_document(event: Any, above: int, *, first: bool) -> None:
    if event.version or event.tags:
        raise RefusedError(_spot(event.start_mark, above), "E023", "a YAML directive (%)", "leave it out")
    if not first:
        raise RefusedError(_spot(event.start_mark, above), "E023", "a second YAML document", "expected one only")


def _put(stack: list[tuple[Items | Fields, Text | None]], node: Node) -> None:
    """Hang a node on the innermost list or mapping; in a mapping, keys and values take turns."""
    parent, key = stack[-1]
    if isinstance(parent, Items):
        parent.values.append(node)
    elif key is None:
        if not isinstance(node, Text):
            raise RefusedError(
                node.spot, "E023", "a field whose name is a list", "expected a field such as name: Rusinfo"
            )
        if node.value == "<<":
            raise RefusedError(node.spot, "E023", "a YAML merge key (<<)", "write the fields out")
        stack[-1] = (parent, node)
    else:
        if key.value in parent.keys:
            parent.twice.append((key, parent.keys[key.value]))
        else:
            parent.keys[key.value] = key
            parent.values[key.value] = node
        stack[-1] = (parent, None)


def _refuse_extras(event: Any, above: int) -> None:
    if event.anchor is not None:
        hint = "a text that begins with & needs quotes"
        raise RefusedError(_spot(event.start_mark, above), "E023", "a YAML anchor (&)", hint)
    if event.tag is not None:
        raise RefusedError(
            _spot(event.start_mark, above),
            "E023",
            f"a YAML tag ({quoted(event.tag)})",
            "every value is read as text: leave the tag out; a text that begins with ! needs quotes",
        )


def _spot(mark: Any, above: int) -> Spot:
    return Spot(mark.line + above + 1, mark.column + 1)


def _syntax(problem: yaml.MarkedYAMLError, above: int) -> RefusedError:
    cause = _cause(problem)
    unclosed = "end of stream" in cause
    mark = problem.context_mark if unclosed and problem.context_mark else problem.problem_mark
    spot = _spot(mark, above) if mark else Spot(above + 1, 1)
    hint = next((hint for part, hint in HINTS.items() if part in cause), "compare with a file that works")
    return RefusedError(spot, "E020", f"cannot be read as fields: {cause}", hint)


def _cause(problem: yaml.YAMLError) -> str:
    cause = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "not YAML"
    return str(cause)
