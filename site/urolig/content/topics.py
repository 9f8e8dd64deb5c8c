"""Topics: ``shared/topics/<id>.yml`` for search, ``<id>.<lang>.md`` for the page."""

from collections.abc import Mapping
from typing import Any

from urolig.content.catalogue import Entry
from urolig.content.diagnostics import Spot, quoted
from urolig.content.fields import Field, Schema, distinct, listed, per_language, read_fields, record
from urolig.content.reading import Reading, open_file
from urolig.content.sheets import Desk, Sheet, read_sheets
from urolig.content.texts import EMPTY, Texts
from urolig.content.tree import Fields, Items, Node, Text
from urolig.content.values import country, flag, plain, service, topic
from urolig.model import Signs, Topic, TopicText


def per_country(reading: Reading, name: str, node: Node) -> dict[str, tuple[str, ...]] | None:
    """Services by country: ``no: [...]``."""
    if not isinstance(node, Fields):
        reading.error(node.spot, "E102", f"{name}: expected services per country", "such as no: [id of a service]")
        return None
    read = distinct(service)
    found = {
        code: read(reading, name, value)
        for code, value in node.values.items()
        if country(reading, name, node.keys[code]) is not None
    }
    return {code: found[code] for code in sorted(found) if found[code] is not None}


TOPIC: Schema = (
    Field("labels", per_language(plain), required=True),
    Field("acute", flag, required=True),
    Field("emergency", per_country),
    Field("related", distinct(topic)),
    # People type in their own language, also where the site is not written in it.
    Field("terms", per_language(listed(plain), in_any=True)),
    Field("sentences", per_language(listed(plain), in_any=True)),
)


def topic_text(texts: Texts) -> Schema:
    """The fields of a topic's page, in each language."""
    signs: Schema = tuple(Field(tone, texts.texts(1, 6), required=True) for tone in ("common", "talk", "act"))
    return (
        Field("title", texts.said(plain), required=True),
        Field("hint", texts.said(plain), required=True),
        Field("summary", texts.text, required=True),
        Field("danger_if", texts.texts(1, 6), required=True),
        Field("signs", record(signs), required=True),
        Field("tonight", texts.texts(3, 3), required=True),
        Field("avoid", texts.texts(1, 3), required=True),
        Field("begin", texts.texts(1, 8), required=True),
        Field("young", texts.text, required=True),
        Field("own_child", texts.text, required=True),
        Field("other_child", texts.text, required=True),
        Field("at_work", texts.text, required=True),
    )


def read_topic(entry: Entry, text_entries: list[Entry], desk: Desk, main_languages: frozenset[str]) -> Topic | None:
    """One topic from its files; None when one of them has errors."""
    reading = open_file(entry, desk.known, desk.report)
    values = read_fields(reading, reading.tree, TOPIC) if reading.tree is not None else {}
    _check_labels(reading, values.get("labels"), main_languages)
    _report_doubles(reading)
    if entry.id in (values.get("related") or ()):
        reading.error(reading.spot_of("related"), "E104", "related: the topic names itself", "leave it out")
    if not text_entries:
        hint = f"expected {entry.file.path.removesuffix('.yml')}.<language>.md"
        reading.error(Spot(), "E201", "there is no page for this topic", hint)
    sheets = read_sheets(text_entries, desk, topic_text(desk.texts)) if text_entries else []
    if any(desk.report.is_broken(e.file.path) for e in (entry, *text_entries)):
        return None
    given: dict[str, Any] = {"emergency": {}, "related": (), "terms": {}, "sentences": {}}
    given |= {name: value for name, value in values.items() if value is not None}
    texts = {sheet.lang: _text(sheet) for sheet in sheets}
    return Topic(**given, id=entry.id, texts=texts, path=reading.path)


def _text(sheet: Sheet) -> TopicText:
    values: dict[str, Any] = dict(sheet.values)
    values["signs"] = Signs(**values["signs"])
    values["translation"] = sheet.translation
    return TopicText(**values, lang=sheet.lang, body=sheet.body or EMPTY)


def _check_labels(reading: Reading, labels: Mapping[str, str] | None, main_languages: frozenset[str]) -> None:
    """A topic has a name in the main language of every country, and should have one in every language."""
    if labels is None:
        return
    for lang in reading.languages:
        code = "E101" if lang in main_languages else "W505"
        if lang in labels or (code == "W505" and not reading.known.languages_are_settled):
            continue
        reading.error(reading.spot_of("labels"), code, f"labels: the name in {lang} is missing", "add it")


def _report_doubles(reading: Reading) -> None:
    """The same words twice in one language say nothing new to the search."""
    for name in ("terms", "sentences"):
        languages = reading.tree.values.get(name) if isinstance(reading.tree, Fields) else None
        for items in languages.values.values() if isinstance(languages, Fields) else ():
            _report_twice(reading, name, items)


def _report_twice(reading: Reading, name: str, items: Node) -> None:
    seen: dict[str, int] = {}
    for node in items.values if isinstance(items, Items) else ():
        if isinstance(node, Text):
            words = " ".join(node.value.casefold().split()).rstrip(".?!")
            if words in seen:
                message = f"{name}: {quoted(node.value)} stands twice"
                reading.error(node.spot, "W503", message, f"it stands on line {seen[words]} already: keep one")
            seen.setdefault(words, node.spot.line)
