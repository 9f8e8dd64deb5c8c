"""The guided finder: three questions, each a list of links; nothing is sent and nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from urolig.model import Answer, Audience, Place, Service, ServiceKind, Topic
from urolig.web.addresses import Address
from urolig.web.contacts import Card, cards
from urolig.web.interface import gettext
from urolig.web.reader import Reader, Word
from urolig.web.site import Site
from urolig.web.views.home import talk_now

SHOWN = 3
"""How many services an outcome names: enough to choose from, few enough to read at night."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer already given: its question, what it said, and where to change it."""

    question: str
    label: Word
    change: str


def guide(site: Site, reader: Reader, address: Address) -> Mapping[str, Any]:
    """A question, or the outcome after the third answer."""
    steps = (site.directory.guide.who, site.directory.guide.noticed, site.directory.guide.age)
    ids = [part for part in address.id.split("/") if part]
    given = [next(a for a in steps[i] if a.id == id) for i, id in enumerate(ids)]
    said: dict[str, Any] = {
        "given": _given(site, reader, ids, given),
        "step": len(ids) + 1,
        "trail": _trail(reader, given),
    }
    if len(ids) < len(steps):
        return said | {"question": _questions()[len(ids)], "answers": _answers(site, reader, ids, steps[len(ids)])}
    return said | _outcome(site, reader, given)


def _questions() -> tuple[str, str, str]:
    return (
        gettext("Who are you?"),
        gettext("What have you noticed?"),
        gettext("How old is the child or young person?"),
    )


def _trail(reader: Reader, given: Sequence[Answer]) -> str:
    """A title that tells one state of the guide from another."""
    return " – ".join([gettext("Find help"), *(str(reader.word(answer.labels)) for answer in given)])


def _given(site: Site, reader: Reader, ids: Sequence[str], given: Sequence[Answer]) -> list[Given]:
    return [
        Given(_questions()[i], reader.word(answer.labels), _url(site, reader, ids[:i]))
        for i, answer in enumerate(given)
    ]


def _answers(site: Site, reader: Reader, ids: Sequence[str], answers: Sequence[Answer]) -> list[tuple[Word, str]]:
    return [
        (
            reader.word(answer.labels),
            site.url("urgent", "", reader.lang, reader.place.id)
            if answer.urgent
            else _url(site, reader, [*ids, answer.id]),
        )
        for answer in answers
    ]


def _url(site: Site, reader: Reader, ids: Sequence[str]) -> str:
    return site.url("guide", "/".join(ids), reader.lang, reader.place.id)


def _outcome(site: Site, reader: Reader, given: Sequence[Answer]) -> dict[str, Any]:
    who, noticed, age = given
    topics = [site.directory.topics[id] for id in noticed.topics if id in site.directory.topics]
    offered = chosen(site, reader, who, topics, age)
    return {
        "question": None,
        "cards": offered,
        "because": _reasons(reader, who, age),
        "topics": [(t.id, reader.word(t.labels)) for t in topics],
        "acute": any(t.acute for t in topics),
        "now": [] if offered else talk_now(site, reader),
        "reports": who.audience is Audience.PROFESSIONAL,
    }


def chosen(site: Site, reader: Reader, who: Answer, topics: Sequence[Topic], age: Answer) -> list[Card]:
    """At most three services: the place's own first, then the line for this person, then those that know the worry."""
    wanted = {t.id for t in topics}
    own_line = _line_of(reader.place, who)

    def answers(service: Service) -> bool:
        return service.id == own_line or not wanted or bool(wanted & set(service.topics))

    here = [s for s in site.directory.services_of(reader.place) if s.kind is not ServiceKind.PROGRAMME]
    offered = cards(site, reader, [s for s in here if answers(s) and fits(s, who, age)], who.audience)
    return sorted(
        (card for card in offered if card.live),
        key=lambda c: (
            not c.local,
            c.service.id != own_line,
            -len(wanted & set(c.service.topics)),
            *_distance(c.service, who),
        ),
    )[:SHOWN]


def _line_of(place: Place, who: Answer) -> str | None:
    """The national line that is there for such a person, whatever the worry; somebody who works has none."""
    if who.audience is Audience.PROFESSIONAL:
        return None
    return place.child_line if who.audience is Audience.YOUTH else place.adult_line


def fits(service: Service, who: Answer, age: Answer) -> bool:
    """Whether a service is meant for this person, and for a child of this age. Silence in the facts excludes nobody."""
    if who.audience is not None and not _kin(who.audience) & set(service.audience):
        return False
    if age.ages is None:
        return True
    youngest, oldest = age.ages
    too_old = service.maximum_age is not None and youngest > service.maximum_age
    too_young = service.minimum_age is not None and oldest < service.minimum_age
    return not (too_old or too_young)


def _distance(service: Service, who: Answer) -> tuple[bool, int]:
    """Lines to talk on come before those for acute illness, and those made for this person before those for all."""
    others = set(service.audience) - _kin(who.audience) if who.audience else set()
    return (service.kind in (ServiceKind.EMERGENCY, ServiceKind.CONTACT_POINT), len(others))


def _kin(audience: Audience) -> set[Audience]:
    """Whom a service may name when it means this person: a child is young too."""
    return {Audience.YOUTH, Audience.CHILD} if audience is Audience.YOUTH else {audience}


def _reasons(reader: Reader, who: Answer, age: Answer) -> str:
    """Why these and no others: «because you are a parent, and the child is 12 to 17»."""
    person = str(reader.word(who.because)) if who.because else ""
    if age.ages is None:
        return person
    years = gettext("because of the age: %(age)s", age=str(reader.word(age.labels)))
    return gettext("%(one)s, and %(other)s", one=person, other=years) if person else years
