"""Everything the content holds, complete and immutable: the one value that flows through a build."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from urolig.model.guide import Guide
from urolig.model.language import Lang, stand_in
from urolig.model.page import Page
from urolig.model.place import Place, PlaceKind, School
from urolig.model.service import Channel, Service
from urolig.model.topic import Topic


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``content/site.yml`` decides for the whole site.

    ``address`` is where the world reads it (an https address without a last slash), when that is known.
    """

    name: str
    languages: tuple[Lang, ...]
    leave: str
    licence: str
    licence_url: str
    demonstration: bool
    address: str | None = None
    contact: str | None = None


class Relation(StrEnum):
    """What the one who answers is to the service that was looked for."""

    DIRECT = "direct"
    """The service itself."""
    VIA = "via"
    """Another one that reaches it."""
    INSTEAD = "instead"
    """Nobody is known to reach it: somebody to talk to meanwhile."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way on from a service: who answers, on which channels."""

    service: Service
    channels: tuple[Channel, ...]
    relation: Relation


@dataclass(frozen=True, slots=True)
class Directory:
    """All services, topics, places, schools and pages, by id, in a settled order."""

    settings: Settings
    places: Mapping[str, Place]
    services: Mapping[str, Service]
    topics: Mapping[str, Topic]
    schools: Mapping[str, School]
    pages: Mapping[str, Page]
    guide: Guide
    digest: str

    def as_read(self, place: Place, lang: Lang) -> "Directory":
        """All that a reader of one language at one place can be shown, and nothing else.

        Pages are made from this, so that two readers' directories that are the same give the same pages: what is left
        out here cannot reach a page. ``digest`` is the digest of just that. What people say is left out too: it is
        for searching, not for showing.
        """
        here = {id: p for id, p in self.places.items() if id in (place.id, place.parent)}
        services = {s.id: replace(s, texts=_shown(s.texts, lang, place)) for s in self.services_of(place)}
        topics = {id: replace(t, texts=_shown(t.texts, lang, place), sentences={}) for id, t in self.topics.items()}
        pages = {
            id: replace(p, texts=_shown(p.texts, lang, place))
            for id, p in self.pages.items()
            if p.country in (None, place.country)
        }
        schools = {s.id: s for s in self.schools_of(place)}
        seen = (self.settings, here, services, topics, schools, pages, self.guide)
        digest = hashlib.sha256(repr(seen).encode()).hexdigest()
        return Directory(self.settings, here, services, topics, schools, pages, self.guide, digest)

    def country_of(self, place: Place) -> Place:
        """The country a place lies in; a country lies in itself."""
        return self.places[place.parent] if place.parent else place

    def municipalities(self, country: str | None = None) -> tuple[Place, ...]:
        """All municipalities, or those of one country, by name."""
        found = (p for p in self.places.values() if p.kind is PlaceKind.MUNICIPALITY and country in (None, p.country))
        return tuple(sorted(found, key=lambda p: p.name(p.main_lang)))

    def services_of(self, place: Place) -> tuple[Service, ...]:
        """The services of a place: its own first, then its country's."""
        reach = [place.id, *([place.parent] if place.parent else [])]
        return tuple(s for where in reach for s in self.services.values() if where in s.area)

    def schools_of(self, place: Place) -> tuple[School, ...]:
        """The schools of a municipality, by name."""
        return tuple(sorted((s for s in self.schools.values() if s.place == place.id), key=lambda s: s.name))

    def services_for(self, topic: Topic, place: Place) -> tuple[Service, ...]:
        """The services of a place that answer a worry."""
        return tuple(s for s in self.services_of(place) if topic.id in s.topics)

    def page(self, id: str, place: Place) -> Page:
        """A page of prose: the country's own when it has one, else the shared one. Raises KeyError."""
        return self.pages.get(f"{place.country}/{id}") or self.pages[id]

    def routes(self, service: Service, place: Place) -> tuple[Route, ...]:
        """How to reach a service from a place: directly, or through the services it names, never nothing.

        A service without a printed live channel is reached through its ``via`` services, then through the
        place's duty line and national lines.
        """
        itself = Route(service, service.printed_channels, Relation.DIRECT)
        if self._answers(service.id):
            return (itself,)
        around = [_route(s, Relation.VIA) for s in self._reachable(service.via, place, {service.id})]
        instead = [_route(s, Relation.INSTEAD) for s in self._last_resort(place)]
        return (*([itself] if itself.channels else []), *(around or instead))

    def _reachable(self, ids: tuple[str, ...], place: Place, seen: set[str]) -> Iterator[Service]:
        here = {place.id, place.parent}
        for id in ids:
            if id in seen or id not in self.services:
                continue
            seen.add(id)
            service = self.services[id]
            if self._answers(id):
                if here & set(service.area):
                    yield service
            else:
                yield from self._reachable(service.via, place, seen)

    def _last_resort(self, place: Place) -> Iterator[Service]:
        """A duty line that answers itself, else the national lines for adults and for the young."""
        ids = [id for id in place.duty if self._answers(id)][:1] or [place.adult_line, place.child_line]
        yield from (self.services[id] for id in dict.fromkeys(ids) if self._answers(id))

    def _answers(self, id: str) -> bool:
        service = self.services.get(id)
        return service is not None and any(channel.is_live for channel in service.printed_channels)


T = TypeVar("T")


def _shown(texts: Mapping[Lang, T], lang: Lang, place: Place) -> Mapping[Lang, T]:
    """The one text that a reader gets."""
    shown = stand_in(lang, place.main_lang, texts)
    return {shown: texts[shown]} if shown else {}


def _route(service: Service, relation: Relation) -> Route:
    return Route(service, service.printed_channels, relation)
