"""Where somebody is: a municipality, or a country for those who do not want to say more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from urolig.model.language import Lang
from urolig.model.service import Confidence


class PlaceKind(StrEnum):
    """A place is a country or a municipality in one."""

    COUNTRY = "country"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its own pages. A municipality inherits what it does not say itself from its country.

    ``emergency`` are services in the order the top row shows them; ``child_line`` and ``adult_line`` are the
    national lines that close no ladder; ``duty`` answers when the day office is closed; ``report`` is where a
    concern is reported. All are service ids. ``zone`` is an IANA time zone, ``code`` the official number
    (kommunenummer, kommunkod), ``calling_code`` the country's (``+47``).
    """

    id: str
    kind: PlaceKind
    country: str
    parent: str | None
    names: Mapping[Lang, str]
    languages: tuple[Lang, ...]
    zone: str
    calling_code: str
    emergency: tuple[str, ...]
    child_line: str
    adult_line: str
    police: str
    report: str
    duty: tuple[str, ...]
    tiles: tuple[str, ...]
    illustration: str
    code: str | None = None
    county: str | None = None
    site: str | None = None
    police_district: str | None = None
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    code_confidence: Confidence = Confidence.CONFIRMED
    path: str = ""

    @property
    def main_lang(self) -> Lang:
        """The language the place's own people write first."""
        return self.languages[0]

    def name(self, lang: Lang) -> str:
        """The place's name in a language, or as its own people write it."""
        return self.names.get(lang) or self.names[self.main_lang]


class ContactRole(StrEnum):
    """Who a school's pupils and parents can ask for."""

    SCHOOL_NURSE = "school_nurse"
    PREVENTIVE_TEAM = "preventive_team"
    FIELD_ASSISTANTS = "field_assistants"
    POLICE = "police"


@dataclass(frozen=True, slots=True)
class School:
    """A school and, per role, the service to ask for; None where nobody has been named to us."""

    id: str
    name: str
    place: str
    level: str
    confidence: Confidence
    contacts: Mapping[ContactRole, str | None] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    opens: str | None = None
    source: str | None = None
    note: Mapping[Lang, str] = field(default_factory=dict)
    path: str = ""
