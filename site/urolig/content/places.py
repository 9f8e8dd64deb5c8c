"""The site's settings, countries, municipalities and schools: files of facts only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from urolig.content.catalogue import ID, Entry, Kind
from urolig.content.diagnostics import Report, Spot, quoted
from urolig.content.fields import Field, Read, Schema, distinct, per_language, read_fields, record
from urolig.content.reading import Known, Reading, open_file
from urolig.content.texts import Texts
from urolig.content.tree import Fields, Node, Text
from urolig.content.values import choice, flag, https, language, plain, service, shaped, topic, whole, word, zone
from urolig.model import Confidence, ContactRole, Place, PlaceKind, School, Settings

ILLUSTRATIONS = ("fjord", "river", "coast", "lighthouse", "hills")
LEVELS = ("lower-secondary", "upper-secondary", "compulsory", "adapted")
MOST_TILES = 9
NOBODY = "none"

SITE: Schema = (
    Field("name", plain, required=True),
    Field("languages", distinct(shaped("[a-z]{2,3}(?:-[A-Za-z0-9]+)*", "a language tag such as nb"), 1), required=True),
    Field("leave", https, required=True),
    Field("licence", plain, required=True),
    Field("licence_url", https, required=True),
    Field("demonstration", flag, required=True),
    Field("address", https),
    Field("contact", plain),
)

CODE = shaped("[0-9]{4}", "four digits, such as 0301")
SERVICES = distinct(service)
TILES = distinct(topic, 0, MOST_TILES)
LANGUAGES = distinct(language, 1)
MONTHS = whole(1, 60)

SHARED: Schema = (
    Field("names", per_language(plain), required=True),
    Field("duty", SERVICES),
    Field("illustration", word(*ILLUSTRATIONS), required=True),
    Field("aliases", distinct(plain)),
    Field("sources", distinct(plain)),
    Field("check_months", MONTHS),
)

COUNTRY: Schema = (
    Field("id", shaped(ID, "a-z, digits and -"), required=True),
    *SHARED,
    Field("languages", LANGUAGES, required=True),
    Field("zone", zone, required=True),
    Field("calling_code", shaped(r"\+[1-9][0-9]{0,2}", "a calling code such as +47"), required=True),
    Field("emergency", distinct(service, 1), required=True),
    Field("child_line", service, required=True),
    Field("adult_line", service, required=True),
    Field("police", service, required=True),
    Field("report", service, required=True),
    Field("tiles", TILES, required=True),
)

MUNICIPALITY: Schema = (
    *SHARED,
    Field("languages", LANGUAGES),
    Field("child_line", service),
    Field("adult_line", service),
    Field("police", service),
    Field("report", service),
    Field("tiles", TILES),
    Field("code", CODE, required=True),
    Field("code_confidence", choice(Confidence)),
    Field("county", plain),
    Field("site", https),
    Field("police_district", plain),
)


INHERITED = (
    "languages",
    "zone",
    "calling_code",
    "emergency",
    "child_line",
    "adult_line",
    "police",
    "report",
    "duty",
    "tiles",
)
"""What a municipality takes from its country when it does not say it itself."""


def contact(reading: Reading, name: str, node: Node) -> str | None:
    """Whom to ask for at a school: a service, or ``none`` said plainly."""
    if isinstance(node, Text) and node.value == NOBODY:
        return NOBODY
    found: str | None = service(reading, name, node)
    return found


CONTACTS: Schema = tuple(Field(role.value, contact) for role in ContactRole)


def school_schema(note: Read) -> Schema:
    """The fields of a school."""
    return (
        Field("name", plain, required=True),
        Field("level", word(*LEVELS), required=True),
        Field("confidence", choice(Confidence), required=True),
        Field("source", plain),
        Field("aliases", distinct(plain)),
        Field("opens", shaped("[0-9]{4}", "a year, such as 2027")),
        Field("contacts", record(CONTACTS)),
        Field("note", per_language(note)),
    )


@dataclass(frozen=True, slots=True)
class Places:
    """All places that could be read, by id, and how long a check counts in each."""

    by_id: Mapping[str, Place]
    check_months: Mapping[str, int]


def read_settings(entry: Entry, known: Known, report: Report) -> Settings | None:
    """``site.yml``; None when it has errors. Settles which languages may be named, if that much can be read."""
    reading = open_file(entry, known, report)
    if reading.tree is None:
        return None
    values = read_fields(reading, reading.tree, SITE)
    if values["languages"]:
        known.languages, known.languages_are_settled = values["languages"], True
    return None if reading.failed else Settings(**values)


def place_ids(readings: list[Reading]) -> dict[str, str]:
    """The id of every place and its country, as far as can be told before the places are read."""
    found: dict[str, str] = {}
    for reading in readings:
        if reading.entry.municipality:
            found[reading.entry.municipality] = reading.entry.country or ""
        elif isinstance(reading.tree, Fields) and isinstance(id := reading.tree.values.get("id"), Text):
            found.setdefault(id.value, reading.entry.country or "")
    return found


def read_places(readings: list[Reading]) -> Places:
    """Countries first, then the municipalities that lie in them."""
    countries: dict[str, Place] = {}
    places: dict[str, Place] = {}
    months: dict[str, int] = {}
    for reading in sorted(readings, key=lambda r: r.entry.kind is not Kind.COUNTRY):
        if reading.tree is None:
            continue
        if reading.entry.kind is Kind.COUNTRY:
            place = _country(reading, months)
            if place:
                countries[place.country] = place
        else:
            place = _municipality(reading, countries.get(reading.entry.country or ""), months)
        if place:
            _refuse_taken(reading, place, places)
            places[place.id] = place
    return Places(places, months)


def _refuse_taken(reading: Reading, place: Place, places: Mapping[str, Place]) -> None:
    if place.id in places:
        message = f"the id {quoted(place.id)} is taken by {places[place.id].path}"
        reading.error(reading.spot_of("id"), "E010", message, "every country and municipality has its own id")


def _country(reading: Reading, months: dict[str, int]) -> Place | None:
    values = read_fields(reading, reading.tree, COUNTRY)
    _name_in_main_language(reading, values, values["languages"])
    _refuse_folder_names(reading, values["id"])
    if reading.failed:
        return None
    _note_months(values, values["id"], months)
    given = {name: value for name, value in values.items() if name != "check_months" and value is not None}
    given.setdefault("duty", ())
    return Place(**given, kind=PlaceKind.COUNTRY, country=reading.entry.country or "", parent=None, path=reading.path)


def _refuse_folder_names(reading: Reading, id: str | None) -> None:
    """A country's pages stand beside the municipalities', under its own id."""
    if id in {entry.municipality for entry in reading.known.catalogue.of(Kind.MUNICIPALITY)}:
        hint = "every country and municipality has its own id"
        reading.error(reading.spot_of("id"), "E010", f"the id {quoted(id or '')} is a municipality's", hint)


def _municipality(reading: Reading, country: Place | None, months: dict[str, int]) -> Place | None:
    values = read_fields(reading, reading.tree, MUNICIPALITY)
    languages = values["languages"] or (country.languages if country else None)
    _name_in_main_language(reading, values, languages)
    if reading.failed or country is None:
        return None
    id = reading.entry.municipality or ""
    _note_months(values, id, months, months.get(country.id))
    given = {name: value for name, value in values.items() if name != "check_months" and value is not None}
    inherited = {name: getattr(country, name) for name in INHERITED}
    return Place(
        **{**inherited, **given},
        id=id,
        kind=PlaceKind.MUNICIPALITY,
        country=country.country,
        parent=country.id,
        path=reading.path,
    )


def _note_months(values: dict[str, Any], id: str, months: dict[str, int], inherited: int | None = None) -> None:
    chosen = values["check_months"] or inherited
    if chosen:
        months[id] = chosen


def _name_in_main_language(reading: Reading, values: dict[str, Any], languages: tuple[str, ...] | None) -> None:
    if languages and values["names"] is not None and languages[0] not in values["names"]:
        message = f"names: the name in {languages[0]} is missing"
        reading.error(reading.spot_of("names"), "E101", message, "the main language of a place names it")


def read_schools(entries: list[Entry], known: Known, report: Report, texts: Texts) -> dict[str, School]:
    """All schools, by id."""
    schools = [_school(open_file(entry, known, report), texts) for entry in entries]
    return {school.id: school for school in sorted((s for s in schools if s), key=lambda s: s.id)}


def _school(reading: Reading, texts: Texts) -> School | None:
    if reading.tree is None:
        return None
    values = read_fields(reading, reading.tree, school_schema(texts.said(plain)))
    if reading.failed:
        return None
    contacts = values.pop("contacts") or {}
    named = {ContactRole(role): None if who == NOBODY else who for role, who in contacts.items() if who is not None}
    given = {name: value for name, value in values.items() if value is not None}
    return School(
        **given, id=reading.entry.id, place=reading.entry.municipality or "", contacts=named, path=reading.path
    )


def report_missing(known: Known, report: Report, top: str) -> None:
    """Every folder of a country or municipality holds the file that says what it is."""
    names = known.catalogue.by_name
    for entry in known.catalogue.entries:
        for folder, file in (
            (entry.country, f"{entry.country}/country.yml"),
            (entry.municipality, f"{entry.country}/{entry.municipality}/municipality.yml"),
        ):
            if folder and file not in names and not report.is_broken(f"{top}/{file}"):
                report.add(f"{top}/{file}", Spot(), "E001", "is missing", "every place has a file that says what it is")
