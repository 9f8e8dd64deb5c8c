"""The pages around the help: about, privacy, safe browsing, urgent, reporting, what to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from urolig.model.language import Lang
from urolig.model.prose import Prose
from urolig.model.translation import Translation


@dataclass(frozen=True, slots=True)
class PageText:
    """One page's words in one language."""

    lang: Lang
    title: str
    summary: Prose
    body: Prose
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of prose, shared by all places or of one country (``country`` is then its code)."""

    id: str
    country: str | None
    texts: Mapping[Lang, PageText]
    path: str = ""
