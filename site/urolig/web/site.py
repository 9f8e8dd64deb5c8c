"""What every view stands on: the directory, the list of pages, and the way from a thing to its address."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from markupsafe import Markup

from urolig.model import Directory, Lang, Place
from urolig.search import Answer
from urolig.web.addresses import Address, all_addresses, alternates


class Searching(Protocol):
    """What the preview's search page asks."""

    def search(self, query: str, lang: Lang, place: str, limit: int = 20) -> Answer:
        """What is found for some words."""


@dataclass(frozen=True)
class WebOptions:
    """How the site is served: under ``base_path``, known to the world as ``base_url``, for all or some ``places``.

    ``preview`` turns on what only makes sense on the editor's own machine: live reload, server-side search,
    and ``at``, the moment to show the site at (by each place's own clock when it names no zone).
    """

    catalogues: Path
    base_path: str = "/"
    base_url: str | None = None
    places: tuple[str, ...] | None = None
    preview: bool = False
    at: datetime | None = None
    searcher: Searching | None = None


@dataclass(frozen=True)
class Site:
    """The directory as a set of pages."""

    directory: Directory
    options: WebOptions
    addresses: tuple[Address, ...]
    by_url: Mapping[str, Address] = field(repr=False)
    by_thing: Mapping[tuple[str, str, Lang, str | None], Address] = field(repr=False)
    languages_of: Mapping[tuple[str, str, str | None], tuple[Address, ...]] = field(repr=False)
    contacts: dict[tuple[Lang, str, str], tuple[Any, ...]] = field(repr=False, default_factory=dict)
    """What was worked out before: language, place and service -> the contacts that reach it."""
    components: dict[tuple[Hashable, ...], Markup] = field(repr=False, default_factory=dict)
    """What was made before: name, language, place … -> a part that many of their pages share."""

    hours: dict[tuple[Lang, str, str, str, date], str] = field(repr=False, default_factory=dict)
    """What was worked out before: language, country, zone, schedule and check date -> what a clock is fed with."""

    readers: dict[tuple[Lang, str], "Site"] = field(repr=False, default_factory=dict)
    """The site as each language and place reads it."""

    def as_read(self, address: Address) -> "Site":
        """The site that an address's page is made from: it knows what that reader can be shown, and nothing else."""
        if address.place is None:
            return self
        key = (address.lang, address.place)
        if key not in self.readers:
            directory = self.directory.as_read(self.directory.places[address.place], address.lang)
            self.readers[key] = replace(self, directory=directory, contacts={}, components={}, hours={}, readers={})
        return self.readers[key]

    @property
    def base(self) -> str:
        """The base path without its last slash: what every address on a page begins with."""
        return self.options.base_path.rstrip("/")

    def has(self, kind: str, id: str, lang: Lang, place: str | None) -> bool:
        """Whether such a page is part of this site."""
        return (kind, id, lang, place) in self.by_thing

    def url(self, kind: str, id: str, lang: Lang, place: str | None) -> str:
        """The address of a page as a link on another page needs it. Raises KeyError when there is no such page."""
        return self.base + self.by_thing[kind, id, lang, place].url

    def shown_places(self) -> tuple[Place, ...]:
        """The places that have pages in this build."""
        wanted = self.options.places
        return tuple(p for p in self.directory.places.values() if wanted is None or p.id in wanted)


def make_site(directory: Directory, options: WebOptions) -> Site:
    """Work out every page once."""
    addresses = all_addresses(directory, options.places)
    return Site(
        directory=directory,
        options=options,
        addresses=addresses,
        by_url={a.url: a for a in addresses},
        by_thing={(a.kind, a.id, a.lang, a.place): a for a in addresses},
        languages_of=alternates(addresses),
    )
