"""The files of one thing in several languages: originals, and translations with their mark."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from urolig.content.catalogue import Entry
from urolig.content.diagnostics import Report, Spot, quoted
from urolig.content.fields import Field, Schema, read_fields, record
from urolig.content.reading import Known, Reading, open_file
from urolig.content.texts import Texts
from urolig.content.translation import source_hash
from urolig.content.tree import Fields, Items, Node, Text
from urolig.content.values import choice, day_or_nothing, plain_or_nothing, shaped
from urolig.model import Lang, Method, Prose, Translation

TRANSLATION: Schema = (
    Field("source", shaped("[a-z]{2,3}(?:-[A-Za-z0-9]+)*", "the language of the original, such as nb"), required=True),
    Field("source_hash", shaped("[0-9a-f]{12}", "twelve signs of 0-9 and a-f"), required=True),
    Field("method", choice(Method), required=True),
    Field("checked", day_or_nothing),
    Field("checked_by", plain_or_nothing),
)

SEARCH_WORDS = frozenset({"alternate_names", "sentences"})
"""Each language's own words for search: no translation of the source's, so outside its hash."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every reader needs: what may be named, where problems go, and who reads prose."""

    known: Known
    report: Report
    texts: Texts


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of text, read: the values of its fields, its body, and its mark when it is a translation."""

    lang: Lang
    reading: Reading
    values: dict[str, Any]
    body: Prose
    translation: Translation | None = None


def read_sheets(entries: Iterable[Entry], desk: Desk, text: Schema, facts: Schema = ()) -> list[Sheet]:
    """The sheets of one thing, originals first. Files with errors are reported; nothing is left out."""
    order = {lang: place for place, lang in enumerate(desk.known.languages)}
    readings = [open_file(entry, desk.known, desk.report) for entry in entries]
    readings.sort(key=lambda r: (_is_translation(r), order.get(r.entry.lang or "", len(order)), r.path))
    originals = [reading for reading in readings if not _is_translation(reading)]
    _check_originals(readings, originals, only_one=bool(facts))
    return [_read_sheet(reading, originals, desk, text, facts) for reading in readings if reading.tree is not None]


def _is_translation(reading: Reading) -> bool:
    return isinstance(reading.tree, Fields) and "translation" in reading.tree.keys


def _check_originals(readings: list[Reading], originals: list[Reading], *, only_one: bool) -> None:
    """Facts stand once, so a service has one original; a topic or page may be written in several languages."""
    if not originals:
        first = readings[0]
        hint = "the file it was translated from is missing"
        first.error(first.key_of("translation"), "E201", "there is no original", hint)
    unread = any(reading.tree is None for reading in originals)
    for other in originals[1:] if only_one and not unread else ():
        message = f"there are two originals: {originals[0].path} is one too"
        other.error(Spot(), "E202", message, "a translation has a block translation: source, source_hash, method")


def _read_sheet(reading: Reading, originals: list[Reading], desk: Desk, text: Schema, facts: Schema) -> Sheet:
    lang = reading.entry.lang or ""
    reading.known_language(Spot(), lang)
    if not _is_translation(reading):
        values = read_fields(reading, reading.tree, text + facts)
        return Sheet(lang, reading, values, desk.texts.body(reading))
    source = _source(reading, originals)
    _refuse_facts(reading, source or (originals[0] if originals else None), facts)
    block = Field("translation", record(TRANSLATION), required=True)
    values = read_fields(reading, reading.tree, (*text, block), aside=[fact.name for fact in facts])
    body = desk.texts.body(reading)
    if source and source.tree and source.body.strip() and not reading.body.strip():
        hint = "translate it too, below the second ---"
        reading.error(Spot(), "E204", f"the body is missing; {source.path} has one", hint)
    mark = values["translation"]
    stale = _is_stale(reading, source, mark, text)
    translation = Translation(stale=stale, **mark) if mark and None not in (mark["source"], mark["method"]) else None
    return Sheet(lang, reading, values, body, translation)


def _source(reading: Reading, originals: list[Reading]) -> Reading | None:
    """The original a translation names; reported when it is not there."""
    block = reading.tree.values.get("translation") if isinstance(reading.tree, Fields) else None
    named = block.values.get("source") if isinstance(block, Fields) else None
    if not isinstance(named, Text):
        return None
    source = next((original for original in originals if original.entry.lang == named.value), None)
    if source is None and originals:
        known = ", ".join(original.entry.lang or "" for original in originals)
        message = f"source: there is no original in {quoted(named.value)}"
        reading.error(named.spot, "E203", message, f"expected the language of an original: {known}")
    return source


def _refuse_facts(reading: Reading, source: Reading | None, facts: Schema) -> None:
    if not isinstance(reading.tree, Fields):
        return
    for fact in facts:
        key = reading.tree.keys.get(fact.name)
        if key:
            hint = f"facts stand once, in {source.path}: change it there" if source else "facts stand in the original"
            reading.error(key.spot, "E200", f"{fact.name} is a fact, and this is a translation", hint)


def _is_stale(reading: Reading, source: Reading | None, mark: dict[str, Any] | None, text: Schema) -> bool:
    if source is None or source.tree is None or not mark or not mark["source_hash"]:
        return False
    expected = source_hash(_words(source.tree, text), source.body)
    if mark["source_hash"] == expected:
        return False
    message = f"{source.path} has changed since this was translated"
    hint = f"read both, mend this one, then write source_hash: {expected}"
    block = reading.tree.values["translation"] if isinstance(reading.tree, Fields) else None
    at = block.values["source_hash"].spot if isinstance(block, Fields) else None
    reading.error(at, "W500", message, hint)
    return True


def _words(tree: Node, text: Schema) -> dict[str, Any]:
    """The translatable words of an original, as they were read from the file."""
    if not isinstance(tree, Fields):
        return {}
    names = [field.name for field in text if field.name not in SEARCH_WORDS]
    found = {name: _bare(tree.values[name]) for name in names if name in tree.values}
    return {name: value for name, value in found.items() if value}


def _bare(node: Node) -> Any:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_bare(value) for value in node.values]
    return {name: _bare(value) for name, value in node.values.items()}
