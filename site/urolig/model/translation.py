"""How a text came into a language, and whether its source has changed since."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urolig.model.language import Lang


class Method(StrEnum):
    """Who or what made a translation."""

    HUMAN = "human"
    MACHINE = "machine"
    MACHINE_EDITED = "machine-edited"


@dataclass(frozen=True, slots=True)
class Translation:
    """The mark every translated text carries. *Stale* and *by machine* are two independent things."""

    source: Lang
    source_hash: str
    method: Method
    stale: bool
    checked: date | None = None
    checked_by: str | None = None
