"""Who reads: a language and a place, and which text that reader gets when theirs is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from markupsafe import escape

from urolig.model import NEIGHBOURS, Lang, Place, Translation, direction, stand_in


class Texted(Protocol):
    """A text in one language, as services, topics and pages hold them."""

    @property
    def lang(self) -> Lang: ...
    @property
    def translation(self) -> Translation | None: ...


T = TypeVar("T", bound=Texted)


@dataclass(frozen=True, slots=True)
class Word:
    """A few words of a known language. On a page in another one they are marked as such."""

    text: str
    lang: Lang
    foreign: bool

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        if not self.foreign:
            return str(escape(self.text))
        return f"<span {language_attributes(self.lang)}>{escape(self.text)}</span>"


@dataclass(frozen=True, slots=True)
class Reader:
    """The language and place a page is made for."""

    lang: Lang
    place: Place

    def text(self, texts: Mapping[Lang, T]) -> T:
        """The text to show: the reader's own language, a neighbour's, the place's main one, or any."""
        lang = stand_in(self.lang, self.place.main_lang, texts)
        if lang is None:
            raise KeyError("a record without any text came through the checks")
        return texts[lang]

    def word(self, words: Mapping[Lang, str]) -> "Word":
        """A short label, such as a topic's name, chosen like ``text``; empty when there is none at all."""
        lang = stand_in(self.lang, self.place.main_lang, words)
        return Word(words[lang], lang, lang != self.lang) if lang else Word("", self.lang, False)

    def known_words(self, words: Mapping[Lang, tuple[str, ...]]) -> tuple[str, ...]:
        """The words of the reader's own language, or of the one that stands in for it.

        Where neighbours read each other, the place's main language lends its single words: few worries have been given
        all their words in nynorsk, and «hasj» is the same in both.
        """
        lang = stand_in(self.lang, self.place.main_lang, [lang for lang, found in words.items() if found])
        own = words[lang] if lang else ()
        main = self.place.main_lang
        if lang != self.lang or main not in NEIGHBOURS.get(self.lang, ()):
            return own
        return (*own, *(word for word in words.get(main, ()) if " " not in word and word not in own))


def language_attributes(lang: Lang) -> str:
    """``lang`` and ``dir`` for a part of the page in another language (WCAG 3.1.2)."""
    return f'lang="{lang}" dir="{direction(lang)}"'
