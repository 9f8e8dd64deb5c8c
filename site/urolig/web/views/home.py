"""The home of a place: one question, and two ways to answer it."""

from collections.abc import Mapping
from typing import Any

from urolig.web.addresses import Address
from urolig.web.contacts import Card, card
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.timetable import who_when


def home(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """Tiles of the commonest worries, and those who can be called now."""
    tiles = [site.directory.topics[id] for id in reader.place.tiles]
    return {
        "tiles": [(topic, reader.text(topic.texts), reader.word(topic.labels)) for topic in tiles],
        "now": talk_now(site, reader),
        "who_when": who_when(site, reader),
    }


def talk_now(site: Site, reader: Reader) -> list[Card]:
    """The lines that stand open to anybody: the place's own duty line, one for adults, one for the young."""
    place = reader.place
    ids = dict.fromkeys([*place.duty, place.adult_line, place.child_line])
    found = [card(site, reader, site.directory.services[id]) for id in ids]
    live = [c for c in found if c.live]
    return sorted(live, key=lambda c: not (c.first and c.first.always))[:3]
