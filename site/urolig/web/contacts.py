"""How a service is offered: what to press, whose number it is, and whether somebody is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from urolig.model import Audience, Channel, ChannelKind, Relation, Service, ServiceKind, ServiceText, Status
from urolig.web.interface import lazy_gettext
from urolig.web.reader import Reader
from urolig.web.site import Site

ACTS = {
    ChannelKind.PHONE: (lazy_gettext("Call"), "tel:"),
    ChannelKind.SMS: (lazy_gettext("Text"), "sms:"),
    ChannelKind.CHAT: (lazy_gettext("Open the chat"), ""),
    ChannelKind.EMAIL: (lazy_gettext("Write to"), "mailto:"),
}
"""What a button says, and the scheme of its link."""

GO = (lazy_gettext("Go to"), "")


@dataclass(frozen=True, slots=True)
class Button:
    """One way to make contact: the link, what the button says, and the number or address beside it."""

    kind: ChannelKind
    href: str
    act: str
    value: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who answers: the service itself, or one that reaches it."""

    service: Service
    text: ServiceText
    url: str
    relation: Relation
    buttons: tuple[Button, ...]

    @property
    def direct(self) -> bool:
        """Whether it is the service itself that answers."""
        return self.relation is Relation.DIRECT

    @property
    def via(self) -> bool:
        """Whether it is another service that reaches the one looked for."""
        return self.relation is Relation.VIA

    @property
    def short(self) -> tuple[Button, ...]:
        """What a card shows: the lines somebody answers, at most three; else whatever there is."""
        live = tuple(b for b in self.buttons if b.channel.is_live)
        return live[:3] or self.buttons[:1]

    @property
    def always(self) -> bool:
        """Whether its phone is answered around the clock."""
        return any(
            b.kind is ChannelKind.PHONE and b.channel.schedule and b.channel.schedule.always for b in self.buttons
        )


@dataclass(frozen=True, slots=True)
class Card:
    """A service as it stands in a list: what it is and how to reach it."""

    service: Service
    text: ServiceText
    url: str
    contacts: tuple[Contact, ...]
    local: bool

    @property
    def first(self) -> Contact | None:
        """The contact whose number a card shows."""
        return self.contacts[0] if self.contacts else None

    @property
    def live(self) -> bool:
        """Whether the service itself has a line that somebody answers."""
        return (
            bool(self.contacts) and self.contacts[0].direct and any(b.channel.is_live for b in self.contacts[0].buttons)
        )


def button(channel: Channel) -> Button:
    """A channel as something to press. Acts are said with their object: «Call 116 111»."""
    act, scheme = ACTS.get(channel.kind, GO)
    href = scheme + (channel.dial or channel.value if scheme else channel.value)
    return Button(channel.kind, href, str(act), shown_value(channel), channel)


def shown_value(channel: Channel) -> str:
    """What stands on the button: the number, or an address's host without the technical parts."""
    if channel.kind in (ChannelKind.CHAT, ChannelKind.WEB):
        return channel.value.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
    return channel.value


def contacts_of(site: Site, reader: Reader, service: Service) -> tuple[Contact, ...]:
    """Whom to call for a service: never empty where the place has anybody at all. Worked out once per reader."""
    key = (reader.lang, reader.place.id, service.id)
    if key not in site.contacts:
        site.contacts[key] = tuple(_contacts(site, reader, service))
    found: tuple[Contact, ...] = site.contacts[key]
    return found


def _contacts(site: Site, reader: Reader, service: Service) -> Iterator[Contact]:
    for route in site.directory.routes(service, reader.place):
        if site.has("service", route.service.id, reader.lang, reader.place.id):
            yield Contact(
                service=route.service,
                text=reader.text(route.service.texts),
                url=site.url("service", route.service.id, reader.lang, reader.place.id),
                relation=route.relation,
                buttons=tuple(button(channel) for channel in route.channels),
            )


def card(site: Site, reader: Reader, service: Service) -> Card:
    """A service as a card for this reader."""
    return Card(
        service=service,
        text=reader.text(service.texts),
        url=site.url("service", service.id, reader.lang, reader.place.id),
        contacts=contacts_of(site, reader, service),
        local=reader.place.id in service.area,
    )


def cards(site: Site, reader: Reader, services: Iterable[Service], audience: Audience | None = None) -> list[Card]:
    """Services as cards, those first whom one can reach now and who are meant for the one who asks.

    Emergency numbers are left out (they stand above everything), and so is what is no longer offered.
    """
    made = [
        card(site, reader, s)
        for s in services
        if not is_emergency_number(reader, s) and s.status is not Status.HISTORICAL
    ]
    return sorted(made, key=lambda c: _rank(c, audience))


def is_emergency_number(reader: Reader, service: Service) -> bool:
    """Whether a service is one of the numbers the top of every page shows."""
    return service.id in reader.place.emergency


def _rank(card: Card, audience: Audience | None) -> tuple[int, int, int, int, int, str]:
    return (
        0 if card.live else 1,
        0 if audience is None or _meant_for(card.service, audience) else 1,
        _narrowness(card.service, audience),
        0 if card.local else 1,
        0 if card.first and card.first.always else 1,
        card.text.name,
    )


def _meant_for(service: Service, audience: Audience) -> bool:
    kin = {Audience.YOUTH: {Audience.YOUTH, Audience.CHILD}}.get(audience, {audience})
    return bool(kin & set(service.audience))


def _narrowness(service: Service, audience: Audience | None) -> int:
    """A line made for parents before one for everybody, when a parent asks; a general contact point last."""
    if service.kind in (ServiceKind.GUIDE, ServiceKind.CONTACT_POINT):
        return 2
    if audience is not None and service.audience and service.audience[0] is audience:
        return 0
    return 1
