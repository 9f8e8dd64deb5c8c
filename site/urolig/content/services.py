"""Services: ``services/<id>.<lang>.md`` -> Service, each channel with its own facts."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from urolig.content.catalogue import Entry
from urolig.content.diagnostics import quoted
from urolig.content.fields import Field, Schema, distinct, listed, read_fields, record
from urolig.content.links import is_https
from urolig.content.phone import WrongNumberError, check_number
from urolig.content.places import Places
from urolig.content.reading import Reading
from urolig.content.sheets import Desk, Sheet, read_sheets
from urolig.content.texts import Texts
from urolig.content.tree import Fields, Node
from urolig.content.values import (
    about_when,
    choice,
    day,
    first_day,
    flag,
    hours,
    language_tag,
    place,
    plain,
    service,
    shaped,
    topic,
    whole,
    word,
)
from urolig.model import (
    Audience,
    Channel,
    ChannelKind,
    Confidence,
    Place,
    Service,
    ServiceKind,
    ServiceText,
    Status,
    TheySee,
    Verification,
)

CHECK_MONTHS = 6
CHECK_MONTHS_EMERGENCY = 12
"""How long a check counts when neither the file nor its place says: emergency numbers change less often."""

EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")

VERIFIED: Schema = (
    Field("on", day, required=True),
    Field("how", word("sources", "called", "written", "visited"), required=True),
    Field("source", plain),
    Field("source_date", about_when),
    Field("by", plain),
)

CHANNEL: Schema = (
    Field("kind", choice(ChannelKind), required=True),
    Field("value", plain, required=True),
    Field("dial", shaped(r"\+?[0-9]+", "digits without spaces, such as +4791508588")),
    Field("confidence", choice(Confidence), required=True),
    Field("hours", hours),
    Field("hours_confidence", choice(Confidence)),
    Field("free", flag),
    Field("they_see", choice(TheySee)),
    Field("languages", distinct(language_tag)),
    Field("interpreter", flag),
    Field("verified", record(VERIFIED)),
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A channel as its file says it, before it is known how long a check counts."""

    values: dict[str, Any]
    node: Fields


def draft(reading: Reading, name: str, node: Node) -> _Draft | None:
    """One channel: its fields, and whether they fit each other."""
    if not isinstance(node, Fields):
        reading.error(node.spot, "E102", f"{name}: expected fields", "such as - kind: phone, and value: below it")
        return None
    found = _Draft(read_fields(reading, node, CHANNEL), node)
    _check_value(reading, found)
    _check_verified(reading, found)
    return found


FACTS: Schema = (
    Field("kind", choice(ServiceKind), required=True),
    Field("status", choice(Status), required=True),
    Field("exists", choice(Confidence), required=True),
    Field("area", distinct(place, 1)),
    Field("audience", distinct(choice(Audience), 1), required=True),
    Field("minimum_age", whole(0, 120)),
    Field("maximum_age", whole(0, 120)),
    Field("topics", distinct(topic), required=True),
    Field("anonymous", flag),
    Field("channels", listed(draft, 0, 30)),
    Field("via", distinct(service)),
    Field("alternative", service),
    Field("sources", distinct(plain)),
    Field("as_of", about_when),
    Field("check_months", whole(1, 60)),
)


def service_text(texts: Texts) -> Schema:
    """The fields of a service's text, in each language."""
    return (
        Field("name", plain, required=True),
        Field("alternate_names", distinct(plain)),
        Field("summary", texts.text, required=True),
        Field("for_whom", texts.text, required=True),
        Field("who_answers", texts.text, required=True),
        Field("what_happens", texts.texts(2, 5), required=True),
        Field("who_gets_to_know", texts.text, required=True),
        Field("fees", texts.text, required=True),
        Field("when_closed", texts.text, required=True),
        Field("sentences", distinct(plain)),
    )


def read_service(entries: list[Entry], desk: Desk, places: Places) -> Service | None:
    """One service from its files in all languages; None when one of them has errors."""
    text = service_text(desk.texts)
    sheets = read_sheets(entries, desk, text, FACTS)
    original = next((sheet for sheet in sheets if "kind" in sheet.values), None)
    if original:
        _check_facts(original, desk)
    if original is None or any(desk.report.is_broken(entry.file.path) for entry in entries):
        return None
    home = _home(original.reading.entry, places)
    if home is None:
        return None
    return _service(original, sheets, [field.name for field in text], home, places)


def _service(original: Sheet, sheets: list[Sheet], names: list[str], home: Place, places: Places) -> Service:
    facts = {fact.name: original.values[fact.name] for fact in FACTS if original.values[fact.name] is not None}
    usual = CHECK_MONTHS_EMERGENCY if facts["kind"] is ServiceKind.EMERGENCY else CHECK_MONTHS
    months = facts.pop("check_months", None) or places.check_months.get(home.id, usual)
    channels = tuple(_channel(draft, months) for draft in facts.pop("channels", ()))
    facts = {"area": (home.id,), "via": (), "alternative": None} | facts
    return Service(
        **facts,
        id=original.reading.entry.id,
        home=home.id,
        channels=channels,
        source_lang=original.lang,
        texts={sheet.lang: _text(sheet, names) for sheet in sheets},
        path=original.reading.path,
    )


def _text(sheet: Sheet, names: list[str]) -> ServiceText:
    given = {name: sheet.values[name] for name in names if sheet.values[name] is not None}
    return ServiceText(**given, lang=sheet.lang, body=sheet.body, translation=sheet.translation)


def _home(entry: Entry, places: Places) -> Place | None:
    """The place whose folder a file lies in."""
    if entry.municipality:
        return places.by_id.get(entry.municipality)
    return next((p for p in places.by_id.values() if p.country == entry.country and p.parent is None), None)


def _check_value(reading: Reading, found: _Draft) -> None:
    """A number is dialled, an address is followed: each kind of channel has its own shape."""
    kind, value, dial = found.values["kind"], found.values["value"], found.values["dial"]
    if kind is None or value is None:
        return
    spot = found.node.values["value"].spot
    if kind in (ChannelKind.PHONE, ChannelKind.SMS):
        _check_number(reading, found, value, dial)
    elif "dial" in found.node.keys:
        reading.error(found.node.keys["dial"].spot, "E108", f"dial: a {kind} is not dialled", "leave it out")
    elif kind in (ChannelKind.WEB, ChannelKind.CHAT) and not is_https(value):
        reading.error(spot, "E109", f"value: found {quoted(value)}", "expected a whole address: https://…")
    elif kind is ChannelKind.EMAIL and not EMAIL.fullmatch(value):
        reading.error(spot, "E110", f"value: found {quoted(value)}", "expected an e-mail address")


def _check_number(reading: Reading, found: _Draft, value: str, dial: str | None) -> None:
    if dial is None and "dial" in found.node.keys:
        return
    try:
        check_number(value, dial, reading.entry.country or "")
    except WrongNumberError as wrong:
        about_dial = "dial" in wrong.hint and dial is not None
        spot = found.node.values["dial" if about_dial else "value"].spot
        reading.error(spot, "E108", f"{found.values['kind']}: {quoted(value)}: {wrong.message}", wrong.hint)


def _check_verified(reading: Reading, found: _Draft) -> None:
    verified = found.values["verified"]
    if verified and verified["on"] and verified["source_date"]:
        source = first_day(verified["source_date"])
        block = found.node.values["verified"]
        if source and source > verified["on"] and isinstance(block, Fields):
            message = f"source_date: {verified['source_date']} is after the check on {verified['on']}"
            reading.error(block.values["source_date"].spot, "E105", message, "a source is older than its check")
    if found.values["confidence"] is Confidence.CONFIRMED and "verified" not in found.node.keys:
        message = f"the {found.values['kind'] or 'channel'} is confirmed, but not by whom or when"
        reading.error(found.node.spot, "E114", message, "expected verified: on, how, source; or another confidence")


def _check_facts(original: Sheet, desk: Desk) -> None:
    """Facts that must fit each other, and the country the service is in."""
    reading, values = original.reading, original.values
    least, most = values["minimum_age"], values["maximum_age"]
    if least is not None and most is not None and least > most:
        message = f"minimum_age: {least} is above maximum_age: {most}"
        reading.error(reading.spot_of("minimum_age"), "E106", message, "exchange the two")
    country = reading.entry.country
    for id in values["area"] or ():
        if desk.known.places[id] != country:
            hint = "a service lies in the folder of its own country"
            reading.error(reading.spot_of("area"), "E104", f"area: {quoted(id)} lies in another country", hint)
    for name in ("via", "alternative"):
        given = values[name] or ()
        for id in (given,) if isinstance(given, str) else given:
            _check_other(reading, name, id, country)


def _check_other(reading: Reading, name: str, id: str, country: str | None) -> None:
    if id == reading.entry.id:
        reading.error(reading.spot_of(name), "E104", f"{name}: the service names itself", "name another, or none")
    elif country not in reading.known.countries_of(id):
        hint = "a service is reached through one of its own country"
        reading.error(reading.spot_of(name), "E104", f"{name}: {quoted(id)} lies in another country", hint)


def _channel(found: _Draft, months: int) -> Channel:
    values = dict(found.values)
    confidence = values.pop("hours_confidence") or Confidence.CONFIRMED
    schedule = values.pop("hours")
    verified = values.pop("verified")
    given = {name: value for name, value in values.items() if value is not None}
    return Channel(
        **given,
        schedule=schedule if confidence is Confidence.CONFIRMED else None,
        verified=Verification(**verified, due=months_later(verified["on"], months)) if verified else None,
    )


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month when it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
