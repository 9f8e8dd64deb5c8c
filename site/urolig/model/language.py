"""Languages by their BCP 47 tags, and the order in which one text stands in for another."""

from collections.abc import Iterable, Mapping

Lang = str
"""A BCP 47 tag: ``nb``, ``nn``, ``sv``, ``en``, ``ar`` …"""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb"})

ENDONYMS: Mapping[Lang, str] = {
    "ar": "العربية",
    "en": "English",
    "fi": "Suomi",
    "nb": "Norsk bokmål",
    "nn": "Norsk nynorsk",
    "pl": "Polski",
    "so": "Soomaali",
    "sv": "Svenska",
    "uk": "Українська",
}
"""Each language by its own name, as CLDR writes it."""

NEIGHBOURS: Mapping[Lang, tuple[Lang, ...]] = {
    "nb": ("nn", "sv"),
    "nn": ("nb", "sv"),
    "sv": ("nb", "nn"),
}
"""Languages whose readers understand each other's writing, nearest first."""


def direction(lang: Lang) -> str:
    """``rtl`` for languages written from right to left, else ``ltr`` (HTML's ``dir``)."""
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"


def stand_in(wanted: Lang, main: Lang, available: Iterable[Lang]) -> Lang | None:
    """The language to show when ``wanted`` may be missing: itself, a neighbour, the place's main one, any.

    Returns None only when nothing is available.
    """
    there = sorted(set(available))
    for lang in (wanted, *NEIGHBOURS.get(wanted, ()), main, "en"):
        if lang in there:
            return lang
    return there[0] if there else None
