"""The words in addresses. One table: nothing else in the program spells a path."""

from collections.abc import Mapping

from urolig.model import Lang

_NORWEGIAN = {
    "topic": "tema",
    "service": "tjeneste",
    "school": "skole",
    "urgent": "akutt",
    "guide": "veiviser",
    "search": "sok",
    "words": "ord",
    "language": "sprak",
    "reporting": "melde",
    "calling": "ringe",
    "about": "om",
    "safe-browsing": "trygg",
    "privacy": "personvern",
    "accessibility": "tilgjengelighet",
}
_SWEDISH = {
    "topic": "amne",
    "service": "tjanst",
    "school": "skola",
    "urgent": "akut",
    "guide": "vagvisare",
    "search": "sok",
    "words": "ord",
    "language": "sprak",
    "reporting": "anmala",
    "calling": "ringa",
    "about": "om",
    "safe-browsing": "trygg",
    "privacy": "integritet",
    "accessibility": "tillganglighet",
}
_OTHERS = {
    "topic": "topic",
    "service": "service",
    "school": "school",
    "urgent": "urgent",
    "guide": "guide",
    "search": "search",
    "words": "words",
    "language": "language",
    "reporting": "report",
    "calling": "calling",
    "about": "about",
    "safe-browsing": "safe",
    "privacy": "privacy",
    "accessibility": "accessibility",
}
PATH_WORDS: Mapping[Lang, Mapping[str, str]] = {"nb": _NORWEGIAN, "nn": _NORWEGIAN, "sv": _SWEDISH}

LISTS: Mapping[str, str] = {"topics": "topic", "services": "service", "schools": "school"}
"""A list stands at the word of what it lists: all topics at ``tema/``, one at ``tema/cannabis/``."""


def path(kind: str, id: str, lang: Lang, place: str | None) -> str:
    """The address of a page below the site's root, beginning and (but for files) ending with a slash.

    ``kind`` is a page's ``data-page``; ``id`` is empty for pages of which a place has one.
    """
    if kind == "choose":
        return "/"
    if kind == "not-found":
        return "/404.html"
    if kind == "municipality":
        return f"/{lang}/"
    if kind == "home":
        return f"/{lang}/{place}/"
    words = PATH_WORDS.get(lang, _OTHERS)
    if kind == "page":
        return f"/{lang}/{place}/{words[id]}/"
    word = words[LISTS.get(kind, kind)]
    return f"/{lang}/{place}/{word}/{id}/" if id else f"/{lang}/{place}/{word}/"
