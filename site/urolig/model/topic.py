"""A worry: what people call it, what they say about it, and what we say to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from urolig.model.language import Lang
from urolig.model.prose import Prose
from urolig.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Signs:
    """What somebody may have noticed, in three tones: common, talk to somebody, act now."""

    common: tuple[Prose, ...]
    talk: tuple[Prose, ...]
    act: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class TopicText:
    """A topic page's prose in one language."""

    lang: Lang
    title: str
    hint: str
    summary: Prose
    danger_if: tuple[Prose, ...]
    signs: Signs
    tonight: tuple[Prose, ...]
    avoid: tuple[Prose, ...]
    begin: tuple[Prose, ...]
    young: Prose
    own_child: Prose
    other_child: Prose
    at_work: Prose
    body: Prose
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A worry. ``terms`` and ``sentences`` are what people say, for search; ``acute`` puts 112 above everything.

    ``emergency`` names, per country, the emergency services to call when the danger is now.
    """

    id: str
    labels: Mapping[Lang, str]
    acute: bool
    related: tuple[str, ...]
    emergency: Mapping[str, tuple[str, ...]]
    terms: Mapping[Lang, tuple[str, ...]]
    sentences: Mapping[Lang, tuple[str, ...]]
    texts: Mapping[Lang, TopicText]
    path: str = ""
