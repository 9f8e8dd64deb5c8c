"""A service: who answers, what happens then, and what to do when nobody does."""

from collections.abc import Mapping
from typing import Any

from urolig.model import Confidence, Service, Status
from urolig.web.addresses import Address
from urolig.web.contacts import Contact, card, contacts_of, is_emergency_number
from urolig.web.interface import gettext
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.timetable import timetables
from urolig.web.wording import AUDIENCES, CHANNELS, KINDS, THEY_SEE, day
from urolig.web.words import alphabetical


def service(site: Site, reader: Reader, address: Address) -> Mapping[str, Any]:
    """One service's page."""
    found = site.directory.services[address.id]
    made = card(site, reader, found)
    own = [c for c in made.contacts if c.direct]
    schools = [s for s in site.directory.schools_of(reader.place) if found.id in s.contacts.values()]
    return {
        "service": found,
        "text": made.text,
        "card": made,
        "own": own,
        "around": [c for c in made.contacts if not c.direct],
        "alternative": alternative(site, reader, found, made.contacts),
        "timetables": timetables(site, reader, found),
        "kind": KINDS[found.kind],
        "audiences": [AUDIENCES[a] for a in found.audience],
        "channels": CHANNELS,
        "they_see": THEY_SEE,
        "topics": [
            (id, reader.word(site.directory.topics[id].labels)) for id in found.topics if id in site.directory.topics
        ],
        "schools": schools,
        "historical": found.status is Status.HISTORICAL,
        "unconfirmed": found.status is Status.VERIFY or found.exists is not Confidence.CONFIRMED,
        "checked": checked(found),
    }


def alternative(site: Site, reader: Reader, found: Service, contacts: tuple[Contact, ...]) -> Contact | None:
    """The line to name for when those shown are closed: the editor's choice, or the place's; one that never closes."""
    place = reader.place
    if is_emergency_number(reader, found) or any(c.always for c in contacts):
        return None
    for id in (found.alternative, *place.duty, place.adult_line, place.child_line):
        other = site.directory.services.get(id) if id else None
        if other is None or other.id == found.id or not site.has("service", other.id, reader.lang, place.id):
            continue
        reached = next((c for c in contacts_of(site, reader, other) if c.direct and c.always), None)
        if reached:
            return reached
    return None


def checked(found: Service) -> str:
    """When the printed facts were last made sure of, how, and until when that counts: the oldest of the channels."""
    made = [channel.verified for channel in found.printed_channels if channel.verified]
    if not made:
        return ""
    on, due = day(min(v.on for v in made)), day(min(v.due for v in made))
    if all(v.how == "sources" for v in made):
        return gettext("Checked against its sources %(on)s. Next check by %(due)s.", on=on, due=due)
    return gettext("Checked %(on)s. Next check by %(due)s.", on=on, due=due)


def services(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """All services of a place: its own, then its country's, each by name."""
    made = [card(site, reader, s) for s in site.directory.services_of(reader.place)]
    by_name = alphabetical(made, reader.lang, key=lambda c: c.text.name)
    return {"local": [c for c in by_name if c.local], "national": [c for c in by_name if not c.local], "kinds": KINDS}
