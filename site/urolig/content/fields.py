"""Fields as data: what a field is called, how it is read, whether it must be there. One way for all kinds of files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from urolig.content.diagnostics import MOST_PER_FILE, did_you_mean, quoted
from urolig.content.reading import Reading
from urolig.content.tree import Fields, Items, Node, Text
from urolig.model import ENDONYMS

Read = Callable[[Reading, str, Node], Any]
"""Turns a node into a value; reports and returns None when it cannot. The string is the field's name, for messages."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a file."""

    name: str
    read: Read
    required: bool = False


Schema = tuple[Field, ...]


def read_fields(reading: Reading, node: Node | None, schema: Schema, aside: Iterable[str] = ()) -> dict[str, Any]:
    """Every field of the schema and its value: None where it is missing or wrong, which is then reported.

    ``aside`` names fields that somebody else has dealt with.
    """
    values: dict[str, Any] = dict.fromkeys(field.name for field in schema)
    if not isinstance(node, Fields):
        reading.error(node.spot if node else None, "E102", "expected fields, such as name: Rusinfo")
        return values
    _refuse_unknown(reading, node, {*values, *aside})
    for field in schema:
        value = node.values.get(field.name)
        if value is None or _is_blank(value):
            if field.required:
                spot = node.keys[field.name].spot if field.name in node.keys else node.spot
                reading.error(spot, "E101", f"{field.name}: is missing", "write it, as in docs/content-format.md")
        else:
            values[field.name] = field.read(reading, field.name, value)
    return values


def _refuse_unknown(reading: Reading, node: Fields, known: set[str]) -> None:
    for again, first in node.twice[:MOST_PER_FILE]:
        hint = f"it stands on line {first.spot.line} already: keep one"
        reading.error(again.spot, "E022", f"{quoted(again.value)} stands twice", hint)
    for name, key in node.keys.items():
        if reading.is_full:
            return
        if name not in known:
            reading.error(key.spot, "E100", f"unknown field {quoted(name)}", did_you_mean(name, known))


def _is_blank(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()


def _read_filled(reading: Reading, name: str, node: Node, read: Read) -> Any:
    """A value that stands in a list or under a language, and so must not be blank."""
    if _is_blank(node):
        reading.error(node.spot, "E101", f"{name}: nothing is written here", "write it, or take the line away")
        return None
    return read(reading, name, node)


def listed(read: Read, at_least: int = 0, at_most: int | None = None) -> Read:
    """A list of values that are all read alike."""

    def read_list(reading: Reading, name: str, node: Node) -> tuple[Any, ...] | None:
        if not isinstance(node, Items):
            reading.error(node.spot, "E102", f"{name}: expected a list", "write each on its own line, with - in front")
            return None
        count = len(node.values)
        if count < at_least or (at_most is not None and count > at_most):
            wanted = f"at least {at_least}" if at_most is None else f"at most {at_most}"
            if at_most is not None and at_least:
                wanted = f"{at_least}" if at_least == at_most else f"{at_least} to {at_most}"
            reading.error(node.spot, "E113", f"{name}: found {count}", f"expected {wanted}")
        values = [_read_filled(reading, name, value, read) for value in node.values[:at_most] if not reading.is_full]
        return tuple(value for value in values if value is not None)

    return read_list


def distinct(read: Read, at_least: int = 0, at_most: int | None = None) -> Read:
    """A list in which no value stands twice."""
    read_list = listed(read, at_least, at_most)

    def read_set(reading: Reading, name: str, node: Node) -> tuple[Any, ...] | None:
        if isinstance(node, Items):
            seen: set[str] = set()
            for value in node.values:
                if isinstance(value, Text) and value.value in seen:
                    reading.error(value.spot, "E112", f"{name}: {quoted(value.value)} stands twice", "keep one")
                elif isinstance(value, Text):
                    seen.add(value.value)
        values: tuple[Any, ...] | None = read_list(reading, name, node)
        return values

    return read_set


def record(schema: Schema) -> Read:
    """Fields within a field, as a dict."""

    def read_record(reading: Reading, name: str, node: Node) -> dict[str, Any] | None:
        if not isinstance(node, Fields):
            reading.error(node.spot, "E102", f"{name}: expected fields", f"known: {', '.join(f.name for f in schema)}")
            return None
        return read_fields(reading, node, schema)

    return read_record


def per_language(read: Read, *, in_any: bool = False) -> Read:
    """One value per language: ``nb: …``, ``en: …``. ``in_any`` also takes languages the site is not written in."""

    def read_languages(reading: Reading, name: str, node: Node) -> dict[str, Any] | None:
        if not isinstance(node, Fields):
            reading.error(node.spot, "E102", f"{name}: expected one per language", f"such as {name}: and then nb: …")
            return None
        _refuse_unknown(reading, node, set(node.keys))
        found: dict[str, Any] = {}
        for lang, value in node.values.items():
            if reading.is_full:
                break
            if (in_any and lang in ENDONYMS) or reading.known_language(node.keys[lang].spot, lang):
                found[lang] = _read_filled(reading, name, value, read)
        order = {lang: place for place, lang in enumerate(reading.languages)}
        return {lang: found[lang] for lang in sorted(found, key=lambda lang: (order.get(lang, len(order)), lang))}

    return read_languages
