"""Who answers now: day office, duty line, national line, emergency number, in that order.

Only channels that a visitor may see, and at whose other end somebody answers at once: phone, text, chat.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from urolig.hours.state import Closed, Open, State, in_zone, next_change, state
from urolig.model import Audience, Channel, Directory, Place, PlaceKind, Service, ServiceKind
from urolig.model.service import LIVE


class Rung(IntEnum):
    """How near to the reader somebody stands; the nearest is named first."""

    DAY_OFFICE = 0
    DUTY = 1
    NATIONAL = 2
    EMERGENCY = 3


class Need(StrEnum):
    """What somebody wants to do: talk it over, report a concern, get help in danger."""

    TALK = "talk"
    REPORT = "report"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Step:
    """One channel of the ladder, whatever the time."""

    service: Service
    channel: Channel
    rung: Rung


@dataclass(frozen=True, slots=True)
class Reach:
    """One channel at one moment. A channel that is not open names an ``alternative`` that is."""

    step: Step
    state: State
    alternative: Step | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """Who answers at a moment, nearest first. ``then`` takes over when the first of them stops; ``changes`` is the
    next moment at which any answer is another one."""

    place: Place
    at: datetime
    zone: str
    open: tuple[Reach, ...]
    closed: tuple[Reach, ...]
    unknown: tuple[Reach, ...]
    then: Step | None
    changes: datetime | None


def who_answers(
    directory: Directory,
    place: Place,
    at: datetime,
    need: Need | None = None,
    topic: str | None = None,
    audience: Audience | None = None,
) -> Now:
    """Who can be reached from a place at a moment, optionally for a need, a topic (its id) or an audience.

    Emergency numbers are always among the answers. ``at`` without a zone is the place's own time.
    """
    zone = ZoneInfo(place.zone)
    at = in_zone(at, zone)
    steps = ladder(directory, place, need, topic, audience)
    states = [(step, state_of(step.channel, place, at)) for step in steps]
    answering = [step for step, found in states if isinstance(found, Open)]
    reaches = tuple(
        Reach(step, found, None if isinstance(found, Open) else _alternative(step.service, answering))
        for step, found in states
    )
    opened = tuple(reach for reach in reaches if isinstance(reach.state, Open))
    changes = [moment for step in steps if (moment := _changes(step.channel, place, at))]
    return Now(
        place=place,
        at=at,
        zone=place.zone,
        open=opened,
        closed=tuple(reach for reach in reaches if isinstance(reach.state, Closed)),
        unknown=tuple(reach for reach in reaches if not isinstance(reach.state, Open | Closed)),
        then=_takes_over(opened, steps, place),
        changes=min(changes, key=datetime.timestamp, default=None),
    )


def state_of(channel: Channel, place: Place, at: datetime) -> State:
    """Whether a channel is answered, by the clock of a place. Past its check date nobody knows."""
    due = channel.verified.due if channel.verified else None
    return state(channel.schedule, at, ZoneInfo(place.zone), place.country, due)


def ladder(
    directory: Directory,
    place: Place,
    need: Need | None = None,
    topic: str | None = None,
    audience: Audience | None = None,
) -> tuple[Step, ...]:
    """The channels a place can try, nearest first, whatever the time."""
    safety = {*place.duty, place.child_line, place.adult_line}
    steps = []
    for service in directory.services_of(place):
        rung = rung_of(directory, place, service)
        fits = _serves(directory, place, service, need) and (
            not audience or not service.audience or audience in service.audience
        )
        on_topic = topic is None or topic in service.topics or service.id in safety
        if rung is Rung.EMERGENCY or (fits and on_topic):
            steps += [Step(service, channel, rung) for channel in _live(service)]
    return tuple(sorted(steps, key=lambda step: (step.rung, _order(place, step.service))))


def rung_of(directory: Directory, place: Place, service: Service) -> Rung:
    """Where on a place's ladder a service stands."""
    if service.id in {*place.emergency, *directory.country_of(place).emergency}:
        return Rung.EMERGENCY
    if service.id in place.duty:
        return Rung.DUTY
    local = place.kind is PlaceKind.MUNICIPALITY and place.id in service.area
    return Rung.DAY_OFFICE if local else Rung.NATIONAL


def _serves(directory: Directory, place: Place, service: Service, need: Need | None) -> bool:
    if need is None:
        return True
    if need is Need.DANGER:
        return service.id in place.duty
    if need is Need.REPORT:
        receiver = directory.services.get(place.report)
        return service.id in {place.report, *place.duty, *(receiver.via if receiver else ())}
    listens = service.kind not in (ServiceKind.EMERGENCY, ServiceKind.GUIDE) and service.id != place.police
    return listens or service.id in place.duty


def _live(service: Service) -> Iterator[Channel]:
    for kind in LIVE:
        yield from (channel for channel in service.printed_channels if channel.kind is kind)


def _order(place: Place, service: Service) -> int:
    """Within a rung: the order the place has chosen, then the order of the directory."""
    chosen = (*place.emergency, *place.duty, place.child_line, place.adult_line)
    return chosen.index(service.id) if service.id in chosen else len(chosen)


def _alternative(service: Service, answering: list[Step]) -> Step | None:
    """The open service to turn to: the one its editor chose, else the nearest."""
    others = [step for step in answering if step.service.id != service.id]
    chosen = (step for step in others if step.service.id == service.alternative)
    return next(chosen, others[0] if others else None)


def _takes_over(opened: tuple[Reach, ...], steps: tuple[Step, ...], place: Place) -> Step | None:
    if not opened or not isinstance(opened[0].state, Open) or opened[0].state.until is None:
        return None
    until = opened[0].state.until
    return next((step for step in steps if isinstance(state_of(step.channel, place, until), Open)), None)


def _changes(channel: Channel, place: Place, at: datetime) -> datetime | None:
    due = channel.verified.due if channel.verified else None
    return next_change(channel.schedule, at, ZoneInfo(place.zone), place.country, due)
