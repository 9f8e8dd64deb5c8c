"""Search and the words page: from what people say to the help they mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from urolig.model import Service
from urolig.search import Hit
from urolig.web.addresses import Address
from urolig.web.contacts import Card, card
from urolig.web.frame import lines
from urolig.web.reader import Reader, Word
from urolig.web.site import Site
from urolig.web.views.home import talk_now
from urolig.web.words import alphabetical, initial


@dataclass(frozen=True, slots=True)
class Found:
    """One hit as it is printed: where it leads, what it is called, and which words led to it."""

    id: str
    kind: str
    name: Word
    url: str
    matched: tuple[str, ...]
    card: Card | None


def words(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """Every word people use, A to Å, linked to its topic or service."""
    return {"letters": letters(site, reader, site.directory.services_of(reader.place))}


def letters(site: Site, reader: Reader, services: Iterable[Service] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
    """First letter -> (words, address) pairs, in the language's own order; a word leads to one place only.

    Of ``services`` only the names of one word are words people look up: «helsesøster», «FUT».
    Neighbours that lead to the same page share a link: «snus, snuser».
    """
    pairs: dict[str, tuple[str, str]] = {}
    for topic in site.directory.topics.values():
        url = site.url("topic", topic.id, reader.lang, reader.place.id)
        for word in (*reader.known_words(topic.terms), str(reader.word(topic.labels))):
            pairs.setdefault(word.casefold(), (word, url))
    for service in services:
        url = site.url("service", service.id, reader.lang, reader.place.id)
        for word in reader.text(service.texts).alternate_names:
            if " " not in word:
                pairs.setdefault(word.casefold(), (word, url))
    groups: dict[str, list[tuple[str, str]]] = {}
    for word, url in alphabetical(pairs.values(), reader.lang, key=lambda pair: pair[0]):
        group = groups.setdefault(initial(word, reader.lang), [])
        if group and group[-1][1] == url:
            group[-1] = (f"{group[-1][0]}, {word}", url)
        else:
            group.append((word, url))
    return list(groups.items())


def search(site: Site, reader: Reader, query: str) -> Mapping[str, Any]:
    """The search page. Without a searcher (the published site) it is the words page with a field above it."""
    answer = (
        site.options.searcher.search(query, reader.lang, reader.place.id) if site.options.searcher and query else None
    )
    return {
        "query": query,
        "answer": answer,
        "found": [found(site, reader, hit) for hit in answer.hits] if answer else [],
        "emergency": lines(site, reader, reader.place.emergency),
        "now": talk_now(site, reader),
        "letters": [] if answer else letters(site, reader),
    }


def found(site: Site, reader: Reader, hit: Hit) -> Found:
    """A hit with everything the reader needs to choose."""
    kind, id = hit.id.split("/", 1)
    url = site.url(kind, id, reader.lang, reader.place.id)
    if kind == "service":
        made = card(site, reader, site.directory.services[id])
        return Found(hit.id, kind, Word(made.text.name, made.text.lang, False), url, hit.matched, made)
    name = (
        reader.word(site.directory.topics[id].labels)
        if kind == "topic"
        else _own(site.directory.schools[id].name, reader)
    )
    return Found(hit.id, kind, name, url, hit.matched, None)


def _own(name: str, reader: Reader) -> Word:
    """A school's name is written in its place's own language."""
    return Word(name, reader.place.main_lang, reader.place.main_lang != reader.lang)
