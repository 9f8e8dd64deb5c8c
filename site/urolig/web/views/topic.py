"""A worry: is it dangerous now, what you may have seen, what you can do tonight, whom to talk to."""

from collections.abc import Mapping
from typing import Any

from urolig.web.addresses import Address
from urolig.web.contacts import cards
from urolig.web.frame import lines
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.words import alphabetical

SHOWN = 4
"""How many services a topic offers with their buttons; the others follow as a list."""


def topic(site: Site, reader: Reader, address: Address) -> Mapping[str, Any]:
    """One topic's page."""
    found = site.directory.topics[address.id]
    offered = cards(site, reader, site.directory.services_for(found, reader.place))
    country = site.directory.country_of(reader.place).country
    related = [site.directory.topics[id] for id in found.related]
    return {
        "topic": found,
        "text": reader.text(found.texts),
        "label": reader.word(found.labels),
        "emergency": lines(site, reader, found.emergency.get(country, ()) or reader.place.emergency[:1]),
        "cards": offered[:SHOWN],
        "more": offered[SHOWN:],
        "related": [(other.id, reader.word(other.labels)) for other in related],
    }


def topics(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """All topics of the site, by name."""
    found = [(t, reader.text(t.texts), reader.word(t.labels)) for t in site.directory.topics.values()]
    return {"topics": alphabetical(found, reader.lang, key=lambda entry: entry[2].text)}
