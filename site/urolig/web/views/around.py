"""The pages around the help: where you are, which language, about, privacy, safe browsing, accessibility."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from urolig.model import ENDONYMS, Lang, Place, PlaceKind
from urolig.web.addresses import Address
from urolig.web.interface import gettext, speaking
from urolig.web.reader import Reader
from urolig.web.site import Site


def page(site: Site, reader: Reader, address: Address) -> Mapping[str, Any]:
    """A page of prose."""
    found = site.directory.page(address.id, reader.place)
    return {"text": reader.text(found.texts), "reporting": address.id == "reporting"}


def language(_site: Site, _reader: Reader, _address: Address) -> Mapping[str, Any]:
    """The frame already holds every language of the page."""
    return {}


def placeless(site: Site, address: Address) -> Mapping[str, Any]:
    """Pages before a place is chosen."""
    if address.kind == "municipality":
        return {"countries": countries(site, address.lang, site.shown_places())}
    languages = sorted(site.directory.settings.languages, key=lambda lang: ENDONYMS[lang].casefold())
    return {"entrances": [entrance(site, lang) for lang in languages]}


@dataclass(frozen=True, slots=True)
class Entrance:
    """The way in for one language: the question in its own words, and the places that speak it."""

    lang: Lang
    name: str
    question: str
    missing: str
    still: str
    places: tuple[tuple[str, str], ...]


def entrance(site: Site, lang: Lang) -> Entrance:
    """A language's way in, said in that language."""
    here = [p for p in _municipalities_first(site.shown_places()) if lang in p.languages]
    with speaking(lang):
        return Entrance(
            lang=lang,
            name=ENDONYMS[lang],
            question=gettext("Are you worried about a child?"),
            missing=gettext("This page is not here"),
            still=gettext("The help still is. Choose your place:"),
            places=tuple((p.name(lang), site.url("home", "", lang, p.id)) for p in here),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to choose: its name, where its pages stand, and the language they are linked in."""

    name: str
    lang: Lang
    url: str


@dataclass(frozen=True, slots=True)
class Country:
    """The places of one country; ``whole`` is the country itself, for those who would rather not say where."""

    whole: Entry | None
    members: tuple[Entry, ...]


def countries(site: Site, lang: Lang, shown: tuple[Place, ...]) -> list[Country]:
    """Every place that is shown, by country. A place not offered in the reader's language is linked in its own."""
    found = []
    for code in dict.fromkeys(place.country for place in shown):
        whole = next((p for p in shown if p.country == code and p.kind is PlaceKind.COUNTRY), None)
        members = [p for p in site.directory.municipalities(code) if p in shown]
        entry = _entry(site, lang, whole) if whole else None
        found.append(Country(entry, tuple(_entry(site, lang, member) for member in members)))
    return found


def _entry(site: Site, lang: Lang, place: Place) -> Entry:
    read_in = lang if lang in place.languages else place.main_lang
    return Entry(place.name(lang), read_in, site.url("home", "", read_in, place.id))


def _municipalities_first(places: tuple[Place, ...]) -> list[Place]:
    return sorted(places, key=lambda p: (p.country, p.kind is PlaceKind.COUNTRY, p.name(p.main_lang)))
