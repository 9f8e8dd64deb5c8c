"""The one list of pages, shared by the router, the freezer, the sitemap, the language switch and the tests."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from urolig.model import Directory, Lang, Place
from urolig.web.paths import path

SHARED_PAGES = ("about", "safe-browsing", "privacy", "accessibility", "reporting", "calling")
SINGLE_PAGES = ("home", "topics", "services", "schools", "urgent", "search", "words", "language")


@dataclass(frozen=True, slots=True)
class Address:
    """One page: where it is and what it shows. ``url`` is without the base path."""

    url: str
    kind: str
    id: str
    lang: Lang
    place: str | None

    @property
    def key(self) -> tuple[str, str, str | None]:
        """What stays the same when the page is read in another language."""
        return (self.kind, self.id, self.place)


def all_addresses(directory: Directory, places: tuple[str, ...] | None = None) -> tuple[Address, ...]:
    """Every page of the site, in a settled order; of some ``places`` only, when they are named."""
    return tuple(_addresses(directory, places))


def alternates(addresses: tuple[Address, ...]) -> Mapping[tuple[str, str, str | None], tuple[Address, ...]]:
    """The same page in its languages, by ``Address.key``."""
    groups: dict[tuple[str, str, str | None], list[Address]] = {}
    for address in addresses:
        groups.setdefault(address.key, []).append(address)
    return {key: tuple(group) for key, group in groups.items()}


def _addresses(directory: Directory, places: tuple[str, ...] | None) -> Iterator[Address]:
    first = directory.settings.languages[0]
    yield _address("choose", "", first, None)
    yield _address("not-found", "", first, None)
    for lang in directory.settings.languages:
        yield _address("municipality", "", lang, None)
    for place in directory.places.values():
        if places is None or place.id in places:
            for lang in place.languages:
                yield from _of_place(directory, place, lang)


def _of_place(directory: Directory, place: Place, lang: Lang) -> Iterator[Address]:
    schools = directory.schools_of(place)
    for kind in SINGLE_PAGES:
        if kind != "schools" or schools:
            yield _address(kind, "", lang, place.id)
    for id in SHARED_PAGES:
        yield _address("page", id, lang, place.id)
    for topic in directory.topics.values():
        yield _address("topic", topic.id, lang, place.id)
    for service in directory.services_of(place):
        yield _address("service", service.id, lang, place.id)
    for school in schools:
        yield _address("school", school.id, lang, place.id)
    for id in guide_ids(directory):
        yield _address("guide", id, lang, place.id)


def guide_ids(directory: Directory) -> Iterator[str]:
    """Every state of the guided finder as a path of answers: ``""``, ``parent``, … ``parent/mood/12-17``.

    Answers that are urgent have no page here: they lead to the urgent page.
    """
    guide = directory.guide
    yield ""
    for who in guide.who:
        yield who.id
        for noticed in guide.noticed:
            if noticed.urgent:
                continue
            yield f"{who.id}/{noticed.id}"
            for age in guide.age:
                yield f"{who.id}/{noticed.id}/{age.id}"


def _address(kind: str, id: str, lang: Lang, place: str | None) -> Address:
    return Address(path(kind, id, lang, place), kind, id, lang, place)
