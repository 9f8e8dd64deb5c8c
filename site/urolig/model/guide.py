"""The three questions of the guided finder, and what each answer means for whom we show."""

from collections.abc import Mapping
from dataclasses import dataclass

from urolig.model.language import Lang
from urolig.model.service import Audience


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``urgent`` ends the guide at the urgent page; an empty meaning is «I do not know»."""

    id: str
    labels: Mapping[Lang, str]
    audience: Audience | None = None
    topics: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None
    urgent: bool = False
    because: Mapping[Lang, str] | None = None

    def label(self, lang: Lang) -> str:
        """The answer as it is read."""
        return self.labels[lang]


@dataclass(frozen=True, slots=True)
class Guide:
    """Who are you, what have you noticed, how old: the answers to each."""

    who: tuple[Answer, ...]
    noticed: tuple[Answer, ...]
    age: tuple[Answer, ...]
