"""A service and the ways to reach it. Words follow Open Referral's HSDS where it has one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urolig.model.language import Lang
from urolig.model.prose import Prose
from urolig.model.schedule import Schedule
from urolig.model.translation import Translation


class Confidence(StrEnum):
    """How well a fact is known. Only ``confirmed`` facts are ever printed."""

    CONFIRMED = "confirmed"
    SINGLE = "single"
    RECALLED = "recalled"


class Status(StrEnum):
    """Whether a service may be shown as something to reach today."""

    ACTIVE = "active"
    VERIFY = "verify-before-publishing"
    HISTORICAL = "historical"


class ServiceKind(StrEnum):
    """What sort of help it is."""

    EMERGENCY = "emergency"
    HELPLINE = "helpline"
    CHAT = "chat"
    COUNSELLING = "counselling"
    OUTREACH = "outreach"
    CONTACT_POINT = "contact-point"
    PROGRAMME = "programme"
    GUIDE = "guide"


class Audience(StrEnum):
    """Whom a service or a text speaks to."""

    CHILD = "child"
    YOUTH = "youth"
    PARENT = "parent"
    PROFESSIONAL = "professional"


class ChannelKind(StrEnum):
    """A way to reach somebody."""

    PHONE = "phone"
    SMS = "sms"
    CHAT = "chat"
    WEB = "web"
    EMAIL = "email"
    VISIT = "visit"
    LETTER = "letter"
    APP = "app"


class TheySee(StrEnum):
    """What the one who answers sees of the one who asks."""

    NOTHING = "nothing"
    NUMBER = "number"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Verification:
    """When and how somebody made sure that a fact is right, and until when that counts."""

    on: date
    due: date
    how: str
    source: str | None = None
    source_date: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a service, with the facts that belong to that way alone.

    ``value`` is shown (``915 08 588``, an https address …); ``dial`` is what a ``tel:`` or ``sms:`` link holds.
    ``schedule`` is None when nobody has confirmed the hours: the third answer beside open and closed.
    ``free`` and ``they_see`` are None when we do not know.
    """

    kind: ChannelKind
    value: str
    confidence: Confidence
    dial: str | None = None
    schedule: Schedule | None = None
    free: bool | None = None
    they_see: TheySee | None = None
    languages: tuple[Lang, ...] = ()
    interpreter: bool | None = None
    verified: Verification | None = None

    @property
    def is_printed(self) -> bool:
        """A channel nobody has verified is not shown to anyone."""
        return self.confidence is Confidence.CONFIRMED and self.verified is not None

    @property
    def is_live(self) -> bool:
        """Whether a person answers at the other end, as on a phone or in a chat."""
        return self.kind in LIVE


LIVE = (ChannelKind.PHONE, ChannelKind.SMS, ChannelKind.CHAT)
"""The kinds at whose other end somebody answers at once, best first."""


@dataclass(frozen=True, slots=True)
class ServiceText:
    """What a service says about itself in one language."""

    lang: Lang
    name: str
    summary: Prose
    for_whom: Prose
    who_answers: Prose
    what_happens: tuple[Prose, ...]
    who_gets_to_know: Prose
    fees: Prose
    when_closed: Prose
    body: Prose
    alternate_names: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """Somebody who can help. Facts once; texts by language, of which ``source_lang`` is the original."""

    id: str
    kind: ServiceKind
    status: Status
    home: str
    area: tuple[str, ...]
    audience: tuple[Audience, ...]
    topics: tuple[str, ...]
    channels: tuple[Channel, ...]
    via: tuple[str, ...]
    alternative: str | None
    exists: Confidence
    source_lang: Lang
    texts: Mapping[Lang, ServiceText]
    minimum_age: int | None = None
    maximum_age: int | None = None
    anonymous: bool | None = None
    sources: tuple[str, ...] = ()
    as_of: str | None = None
    path: str = ""

    @property
    def printed_channels(self) -> tuple[Channel, ...]:
        """The channels a visitor may see: verified ones, of a service known to be there today."""
        if self.status is not Status.ACTIVE:
            return ()
        return tuple(channel for channel in self.channels if channel.is_printed)

    def channel(self, kind: ChannelKind) -> Channel | None:
        """The first printed channel of a kind."""
        return next((c for c in self.printed_channels if c.kind is kind), None)
