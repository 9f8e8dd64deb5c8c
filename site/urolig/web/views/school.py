"""A school: whom pupils and parents there can ask for, and who stands in when nobody is named."""

from collections.abc import Mapping
from typing import Any

from urolig.model import Confidence
from urolig.web.addresses import Address
from urolig.web.contacts import card
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.views.home import talk_now
from urolig.web.wording import LEVELS, ROLES


def school(site: Site, reader: Reader, address: Address) -> Mapping[str, Any]:
    """One school's page: a row per contact role."""
    found = site.directory.schools[address.id]
    services = site.directory.services
    rows = [(ROLES[role], card(site, reader, services[id]) if id else None) for role, id in found.contacts.items()]
    return {
        "school": found,
        "rows": rows,
        "level": LEVELS[found.level],
        "fallback": talk_now(site, reader),
        "unconfirmed": found.confidence is not Confidence.CONFIRMED,
        "note": reader.word(found.note) if found.note else "",
    }


def schools(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """The schools of a municipality, by level."""
    found = site.directory.schools_of(reader.place)
    levels = [(LEVELS[level], [s for s in found if s.level == level]) for level in LEVELS]
    return {"levels": [(name, members) for name, members in levels if members]}
