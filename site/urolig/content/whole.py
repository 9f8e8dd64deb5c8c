"""What only the whole content can tell: whether everybody can reach somebody, and what a text may not say."""

import re
from collections.abc import Iterable, Iterator, Mapping

from urolig.content.catalogue import Entry, Kind
from urolig.content.diagnostics import Report, Spot, quoted
from urolig.content.private import Allowed, findings, names_of
from urolig.content.readability import (
    ABBREVIATION,
    LIX_LANGUAGES,
    MOST,
    MOST_URGENT,
    Names,
    Sentence,
    lix,
    sentences,
    too_long,
    unexplained,
)
from urolig.content.texts import Passage
from urolig.model import ChannelKind, Directory, Place, PlaceKind, Service, ServiceKind, Status

BY_DAY = frozenset({ServiceKind.COUNSELLING, ServiceKind.OUTREACH, ServiceKind.PROGRAMME})
LIVE_HINT = "expected an active service with a confirmed, verified number"

Broken = frozenset[str]
"""Services whose files have errors: nobody knows yet what they can do, so nothing is said about them."""


def check_reach(directory: Directory, broken: Broken, report: Report) -> None:
    """Everybody can reach somebody: in every place, through every service, on every line a place counts on."""
    for place in directory.places.values():
        _check_lines(directory, place, broken, report)
        if place.kind is PlaceKind.MUNICIPALITY and not broken and not _has_somebody_to_call(directory, place):
            message = f"{place.id}: there is nobody to call but the emergency numbers"
            report.add(place.path, Spot(), "E400", message, "expected a service with a confirmed, verified phone")
    for service in directory.services.values():
        _check_service(directory, service, broken, report)
        _check_hours(service, report)
    _check_circles(directory, broken, report)


def check_topics(directory: Directory, report: Report) -> None:
    """Every worry is somebody's, in every country."""
    for country in (place for place in directory.places.values() if place.kind is PlaceKind.COUNTRY):
        here = {id for id, place in directory.places.items() if place.country == country.country}
        services = [service for service in directory.services.values() if here & {*service.area}]
        answered = {topic for service in services for topic in service.topics}
        for topic in directory.topics.values():
            if topic.id not in answered:
                message = f"no service in {country.country} answers {quoted(topic.id)}"
                report.add(topic.path, Spot(), "W504", message, "name the topic in a service's topics")


def check_passages(passages: Iterable[Passage], directory: Directory, report: Report) -> None:
    """No numbers, hours or persons in prose; and prose that can be read at night."""
    services = directory.services.values()
    ours = {name for s in services for text in s.texts.values() for name in (text.name, *text.alternate_names)}
    names = Names(ours)
    allowed = Allowed(names_of(ours | _other_names(directory)), _short_numbers(services))
    short_names = frozenset(word for name in ours for word in ABBREVIATION.findall(name)) | _terms(directory)
    sheets: dict[str, tuple[Entry, list[Sentence]]] = {}
    whole: dict[str, list[Passage]] = {}
    for passage in passages:
        entry = passage.reading.entry
        for found in findings(passage.words, allowed):
            report.add(entry.file.path, passage.where(found.snippet), found.code, found.message, found.hint)
        read = sentences(passage.words, names)
        _check_sentences(passage, read, report)
        sheets.setdefault(entry.file.path, (entry, []))[1].extend(read)
        whole.setdefault(entry.file.path, []).append(passage)
    for entry, read in sheets.values():
        _check_lix(entry, read, report)
    for parts in whole.values():
        _check_abbreviations(parts, short_names, report)


def _terms(directory: Directory) -> frozenset[str]:
    """The words people themselves use for a worry, as an abbreviation is written: MDMA, ADHD."""
    terms = (term for topic in directory.topics.values() for terms in topic.terms.values() for term in terms)
    return frozenset(word for term in terms for word in re.split(r"\W+", term.upper()))


def _other_names(directory: Directory) -> set[str]:
    places = directory.places.values()
    names = {name for place in places for name in (*place.names.values(), *place.aliases)}
    names |= {name for place in places for name in (place.county, place.police_district) if name}
    return names | {name for school in directory.schools.values() for name in (school.name, *school.aliases)}


def _short_numbers(services: Iterable[Service]) -> frozenset[str]:
    values = ("".join(c.value.split()) for s in services for c in s.channels if c.kind is ChannelKind.PHONE)
    return frozenset(value for value in values if value.isdigit() and len(value) < 7)


def _check_sentences(passage: Passage, read: list[Sentence], report: Report) -> None:
    for sentence, words in too_long(read):
        message, hint = f"a sentence of {len(words)} words: {quoted(sentence, 40)}", "expected at most 25: make it two"
        spot = passage.where(" ".join(sentence.split()[:4]))
        report.add(passage.reading.path, spot, "W502", message, hint)


def _check_lix(entry: Entry, read: list[Sentence], report: Report) -> None:
    urgent = entry.kind is Kind.PAGE and entry.id == "urgent"
    if entry.lang not in LIX_LANGUAGES or not (urgent or entry.kind in (Kind.SERVICE, Kind.TOPIC_TEXT)):
        return
    most = MOST_URGENT if urgent else MOST
    found = lix(read)
    if found is not None and found > most:
        message, hint = f"hard to read: LIX {found}", f"expected at most {most}: shorter sentences, shorter words"
        report.add(entry.file.path, Spot(), "W501", message, hint)


def _check_abbreviations(parts: list[Passage], short_names: frozenset[str], report: Report) -> None:
    """An abbreviation that is no service's name is explained somewhere on the page it stands on."""
    if parts[0].reading.entry.lang not in LIX_LANGUAGES:
        return
    for short in unexplained("\n".join(part.words for part in parts), short_names):
        first = next(part for part in parts if short in ABBREVIATION.findall(part.words))
        message, hint = f"an abbreviation nobody explains: {short}", f"expected its words first, then ({short})"
        report.add(first.reading.path, first.where(short), "W507", message, hint)


def _has_live(directory: Directory, id: str, broken: Broken) -> bool:
    service = directory.services.get(id)
    return id in broken or bool(service and any(channel.is_live for channel in service.printed_channels))


def _check_lines(directory: Directory, place: Place, broken: Broken, report: Report) -> None:
    """The lines a place falls back on must answer: the last rung of every ladder."""
    lines = [(place.child_line, "child_line"), (place.adult_line, "adult_line")]
    lines += [(id, "emergency") for id in place.emergency]
    parent = directory.country_of(place)
    inherited = {parent.child_line, parent.adult_line, *parent.emergency} if place.parent else set()
    here = {place.id, place.parent}
    for id, name in lines:
        service = directory.services.get(id)
        if id in inherited or (service is None and id in broken):
            continue
        if not _has_live(directory, id, broken):
            message = f"{name}: {quoted(id)} has no number that is printed"
            report.add(place.path, Spot(), "E402", message, LIVE_HINT)
        elif service and not here & {*service.area}:
            report.add(place.path, Spot(), "E402", f"{name}: {quoted(id)} does not serve this place", "name another")


def _has_somebody_to_call(directory: Directory, place: Place) -> bool:
    return any(
        channel.kind is ChannelKind.PHONE
        for service in directory.services_of(place)
        if service.kind is not ServiceKind.EMERGENCY
        for channel in service.printed_channels
    )


def _check_service(directory: Directory, service: Service, broken: Broken, report: Report) -> None:
    """A service can be reached in every place of its area, and what it names instead is open to all of them."""
    spot = Spot()
    if service.kind is ServiceKind.EMERGENCY and service.status is Status.ACTIVE:
        if not _has_live(directory, service.id, broken) and not any(
            _has_live(directory, id, broken) for id in service.via
        ):
            message = "an emergency service without a number that is printed, and no via that has one"
            report.add(service.path, spot, "E401", message, "expected a confirmed, verified phone")
    elif not broken and not all(_routes(directory, service)):
        message = "nobody can be reached: no printed number, no via that leads on, no duty line"
        report.add(service.path, spot, "E401", message, "name in via the services that reach this one")
    other = directory.services.get(service.alternative or "")
    if other and not _has_live(directory, other.id, broken):
        message = f"alternative: {quoted(other.id)} has no number that is printed"
        report.add(service.path, spot, "E401", message, LIVE_HINT)
    elif other and not all({place.id, place.parent} & {*other.area} for place in _area(directory, service)):
        message = f"alternative: {quoted(other.id)} does not serve every place of this one"
        report.add(service.path, spot, "E401", message, "name a service of the same place, or of its country")


def _check_hours(service: Service, report: Report) -> None:
    """Hours that are possible and yet look wrong: people who meet young people by day do not answer all night."""
    if service.kind not in BY_DAY:
        return
    for channel in service.channels:
        if channel.is_live and channel.schedule is not None and channel.schedule.always:
            message = f"a {service.kind} whose {channel.kind} is answered around the clock"
            report.add(service.path, Spot(), "W508", message, "expected hours of the day: ask them once more")


def _area(directory: Directory, service: Service) -> Iterator[Place]:
    return (directory.places[id] for id in service.area if id in directory.places)


def _routes(directory: Directory, service: Service) -> Iterator[bool]:
    return (bool(directory.routes(service, place)) for place in _area(directory, service))


def _check_circles(directory: Directory, broken: Broken, report: Report) -> None:
    """Services that only point at each other lead a caller round and round."""
    silent: Mapping[str, tuple[str, ...]] = {
        id: service.via for id, service in directory.services.items() if not _has_live(directory, id, broken)
    }
    for id in silent:
        if id in _followed(id, silent):
            service = directory.services[id]
            message = f"via: {quoted(id)} leads back to itself"
            report.add(service.path, Spot(), "E403", message, "name a service with a number of its own")


def _followed(id: str, silent: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Everything the ``via`` of a service leads to, as long as nobody on the way answers."""
    reached: set[str] = set()
    open_ends = list(silent[id])
    while open_ends:
        other = open_ends.pop()
        if other in silent and other not in reached:
            reached.add(other)
            open_ends.extend(silent[other])
    return reached
