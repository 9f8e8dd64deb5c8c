"""What stands around every page: the emergency row, the header, the ways to other languages, the footer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from urolig.model import ENDONYMS, ChannelKind, Lang, Place
from urolig.web.addresses import Address
from urolig.web.components import made_once
from urolig.web.contacts import Button, button
from urolig.web.reader import Reader
from urolig.web.site import Site


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same page in another language."""

    lang: Lang
    name: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A number of the top row, with the name of who answers."""

    name: str
    lang: Lang
    url: str
    button: Button


def frame(site: Site, reader: Reader | None, address: Address) -> Mapping[str, Any]:
    """The values of the base template."""
    around = {
        "place": reader.place if reader else None,
        "link": lambda kind, of="": site.url(kind, of, address.lang, address.place),
        "has": lambda kind, of="": site.has(kind, of, address.lang, address.place),
    }
    numbers = _around(site, reader)
    return {
        **around,
        "reader": reader,
        "languages": languages(site, address),
        "canonical": canonical(site, address),
        "municipality_url": site.url("municipality", "", address.lang, None),
        "emergency_row": made_once(site, "emergency-row", (), **around, **numbers),
        "footer": made_once(site, "footer", (), **around, **numbers),
    }


def _around(site: Site, reader: Reader | None) -> Mapping[str, Any]:
    """The numbers of the top row, as the parts that all pages of a place share print them."""
    return {
        "danger": danger(site, (reader.place,) if reader else site.shown_places()),
        "child_line": lines(site, reader, (reader.place.child_line,)) if reader else (),
    }


def languages(site: Site, address: Address) -> tuple[Elsewhere, ...]:
    """The languages this page can be read in, by their own names in alphabetical order."""
    group = site.languages_of[address.key]
    found = (Elsewhere(a.lang, ENDONYMS.get(a.lang, a.lang), site.base + a.url, a.lang == address.lang) for a in group)
    return tuple(sorted(found, key=lambda e: e.name.casefold()))


def canonical(site: Site, address: Address) -> str | None:
    """The page's own full address, when the site knows where it will stand."""
    base_url = site.options.base_url
    return base_url.rstrip("/") + address.url if base_url else None


def danger(site: Site, places: Iterable[Place]) -> tuple[Button, ...]:
    """The first emergency number of every place; on pages before a place is chosen, of all, each number once."""
    found: dict[str, Button] = {}
    for place in places:
        service = site.directory.services.get(place.emergency[0])
        phone = service.channel(ChannelKind.PHONE) if service else None
        if phone is not None:
            found.setdefault(phone.value, button(phone))
    return tuple(found.values())


def lines(site: Site, reader: Reader, ids: tuple[str, ...]) -> tuple[Line, ...]:
    """The phone lines of some services, in their order; a service without a printed number is left out."""
    found = []
    for id in ids:
        service = site.directory.services.get(id)
        phone = service.channel(ChannelKind.PHONE) if service else None
        if service is None or phone is None:
            continue
        text = reader.text(service.texts)
        url = site.url("service", id, reader.lang, reader.place.id)
        found.append(Line(text.name, text.lang, url, button(phone)))
    return tuple(found)
