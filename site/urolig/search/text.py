"""From what somebody typed to words: the same letters for the same word, whatever the keyboard.

Small enough to be said again in JavaScript: NFKC, lower case, marks off (but å ä ö æ ø й ї stay: they are letters),
one spelling per Arabic letter, western digits, then runs of letters and digits.
"""

import re
import unicodedata
from functools import lru_cache

LETTERS = frozenset("åäöæøйїґ")
"""Letters that Unicode sees as a base with a mark, and readers as letters of their own."""

SPELLINGS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ک": "ك",
        "ة": "ه",
        "ـ": None,
        "ё": "е",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ß": "ss",
        "œ": "oe",
        "ı": "i",
        "ŧ": "t",
        "ŋ": "n",
        **dict.fromkeys("'’‘ʼ`´′", None),
    }
)
"""One spelling where keyboards and countries have several. Apostrophes join: «don't» is «dont»."""

WORD = re.compile(r"[^\W_]+")
DIGITS = re.compile(r"\d+")
LONGEST = 300
"""No worry needs more characters than this; the rest of a longer text is not read."""


def normalise(text: str) -> str:
    """The text in one spelling. Two texts that look the same to a reader become the same."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(SPELLINGS)
    return "".join(map(_letter, unicodedata.normalize("NFC", plain)))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order. A phone number written in groups stays groups: see :func:`numbers`."""
    return tuple(WORD.findall(normalise(text)))


def numbers(found: tuple[str, ...]) -> tuple[str, ...]:
    """Numbers of four digits or more, with neighbouring groups joined: «116 111» and «67 50 47 70» as one."""
    joined: list[str] = []
    run = ""
    for word in (*found, ""):
        if DIGITS.fullmatch(word):
            run += word
            continue
        if len(run) >= 3:
            joined.append(run)
        run = ""
    return tuple(joined)


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """The word without the marks that keyboards lack and neighbours spell otherwise: «sønnen», «sönnen», «sonnen»."""
    return word.translate(BARE)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The bare word with doubled letters single: closer to how it sounds than to how it is spelt."""
    plain = bare(word)
    return "".join(char for i, char in enumerate(plain) if i == 0 or char != plain[i - 1] or char.isdigit())


BARE = str.maketrans({"å": "a", "ä": "a", "æ": "a", "ö": "o", "ø": "o", "й": "и", "ї": "і", "ґ": "г"})


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    if char in LETTERS or ord(char) < 128:
        return char
    parts = unicodedata.normalize("NFD", char)
    if char != parts[0] and parts[0].isalnum():
        return _letter(parts[0])
    kind = unicodedata.category(char)
    if kind.startswith("M"):
        return ""
    number = unicodedata.decimal(char, None)
    return char if number is None else str(number)
