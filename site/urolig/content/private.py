"""What never stands in prose: phone numbers, opening hours, e-mail addresses, names of persons.

Numbers and hours are facts: they are kept once, with their check date, and the page prints them. Persons change
jobs, and are not ours to publish: roles, not persons.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from urolig.content.diagnostics import quoted

PHONE_HINT = "leave it out: the page prints the number from the facts; link to the service instead"
MAIL_HINT = "leave it out: the page prints the address from the facts; link to the service instead"
HOURS_HINT = "leave it out: the page prints the hours from the facts"
PERSON_HINT = "say the role instead: people change jobs"

DIGIT = re.compile(r"\d")
SPACE = "[  \u2009-]"
NUMBER = re.compile(rf"(?<![\w.,:/§-])\+?\d(?:{SPACE}?\d){{2,}}(?![\w:/])")
NAMED_NUMBER = re.compile(r"(?:EN|ISO|SFS|WCAG|BY|prop\.|§+)\s*$", re.IGNORECASE)
UNIT = re.compile(r"\s*(?:kroner|kronor|kr|NOK|SEK|øre|öre|%|prosent|procent)\b", re.IGNORECASE)
YEARS = re.compile(r"(?:19|20)\d\d(?:[ –-](?:19|20)\d\d)?|(?:19|20)\d\d-\d\d(?:-\d\d)?")
FEWEST_DIGITS = 5
EMERGENCY = frozenset({"110", "112", "113"})

CLOCK = re.compile(
    r"(?<![\d.,:])(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d|\.\d|\s?(?:kr|%|million))"
    r"|\b(?:kl|klokka|klokken|klockan)\b\.?\s*\d{1,2}"
    r"|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)(?!\w)"
    r"|(?<!\d)24\s?/\s?7(?!\d)"
    r"|\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|tisdag|laurdag|lördag|sundag|söndag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hverdager|kvardagar|vardagar|weekdays)\w*"
    r"[^.\n]{0,30}?\d{1,2}\s?[–-]\s?\d{1,2}\b",
    re.IGNORECASE,
)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w")

NAME = "[A-ZÆØÅÄÖÉ][a-zæøåäöéüđčšž]+(?:-[A-ZÆØÅÄÖÉ][a-zæøåäöéüđčšž]+)?"
AND = "(?!(?i:og|och|and|eller|or)\\b)"
FULL_NAME = re.compile(rf"\b{AND}({NAME})(?: [A-ZÆØÅÄÖÉ]\.)? {AND}({NAME}(?: {NAME})?)")
TITLES = (
    "politibetjent|politioverbetjent|politiførstebetjent|politiinspektør|politistasjonssjef|lensmann|barnevernleder|"
    "barnevernsleder|avdelingsleder|enhetsleder|virksomhetsleder|helsesykepleier|helsesøster|helsesjukepleiar|rektor|"
    "rektorn|lærer|lærar|kontaktlærer|sosiallærer|rådgiver|rådgivar|koordinator|SLT-koordinator|ruskonsulent|"
    "feltarbeider|miljøterapeut|sosionom|psykolog|lege|fastlege|doktor|dr|fru|herr|hr|kommuneoverlege|ordfører|"
    "polis|kommunpolis|områdespolis|poliskommissarie|polisinspektör|närpolischef|socialsekreterare|socialchef|"
    "enhetschef|kurator|skolkurator|kuratorn|lärare|läraren|mentor|fältassistent|fältsekreterare|socionom|läkare|"
    "samordnare|kommunalråd|officer|constable|inspector|sergeant|nurse|teacher|principal|headteacher|counsellor|"
    "psychologist|doctor|mr|mrs|ms|miss|professor"
)
TITLE = re.compile(TITLES, re.IGNORECASE)
TITLE_BEFORE = re.compile(rf"\b(?:{TITLES})\.?,? $", re.IGNORECASE)
TITLE_AFTER = re.compile(rf"\s*[,(–-]\s*(?:{TITLES})\b", re.IGNORECASE)

# Given names that are common among grown-ups in Norway and Sweden and mean nothing else at the head of a sentence.
# Followed by a second capitalised word they are a person; names that organisations carry are left out.
GIVEN = re.compile(
    "Anne|Inger|Kari|Marit|Ingrid|Liv|Berit|Astrid|Bjørg|Hilde|Anna|Solveig|Marianne|Randi|Ida|Nina|Hanne|Elin|"
    "Silje|Ellen|Tone|Jan|Per|Bjørn|Ole|Lars|Kjell|Knut|Arne|Svein|Thomas|Hans|Geir|Tor|Morten|Terje|Odd|Erik|"
    "Martin|Andreas|Ola|Trond|Rune|Johan|Anders|Karl|Nils|Karin|Birgitta|Kristina|Margareta|Elisabeth|Marie|"
    "Annika|Susanne|Lena|Ulla|Gunilla|Monica|Åsa|Helena|Mikael|Karl-Erik|Bengt|Fredrik|Sven|Gunnar|Göran|Mats|"
    "Håkan|Stefan|Ulf|Magnus|Jonas|Mohammed|Ahmed|Fatima|Amina|Henrik|Øyvind|Espen|Vidar|Roar|Stian|Siri|Turid|"
    "Grete|Gerd|Wenche|Åse|Heidi"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that must go: their code, themselves, and what to say."""

    code: str
    snippet: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Allowed:
    """Names of services, places and organisations, in which capitals are no person; and the short numbers in use."""

    names: frozenset[str]
    short_numbers: frozenset[str]

    def is_name(self, words: str) -> bool:
        """Whether some words are, or are part of, a name of ours."""
        return any(words in name for name in self.names)


def findings(text: str, allowed: Allowed) -> Iterator[Finding]:
    """Everything in a text that never stands in prose."""
    if DIGIT.search(text):
        yield from _hours(text)
        yield from _numbers(text, allowed)
    if "@" in text:
        for mail in MAIL.findall(text):
            yield Finding("E312", mail, f"an e-mail address in the text: {quoted(mail)}", MAIL_HINT)
    yield from _persons(text, allowed)


def names_of(texts: Iterable[str]) -> frozenset[str]:
    """The names that may stand in prose, long enough to mean something."""
    return frozenset(text for text in texts if len(text) > 3)


def _hours(text: str) -> Iterator[Finding]:
    for match in CLOCK.finditer(text):
        yield Finding("E311", match[0], f"opening hours in the text: {quoted(match[0])}", HOURS_HINT)


def _numbers(text: str, allowed: Allowed) -> Iterator[Finding]:
    for match in NUMBER.finditer(text):
        if _is_phone_number(text, match, allowed):
            shown = match[0].strip()
            yield Finding("E310", shown, f"a phone number in the text: {quoted(shown)}", PHONE_HINT)


def _is_phone_number(text: str, match: re.Match[str], allowed: Allowed) -> bool:
    shown = match[0].strip()
    if YEARS.fullmatch(shown) or UNIT.match(text, match.end()) or NAMED_NUMBER.search(text[: match.start()]):
        return False
    if sum(c.isdigit() for c in shown) >= FEWEST_DIGITS:
        return True
    compact = "".join(shown.split())
    return compact in EMERGENCY or compact in allowed.short_numbers


def _persons(text: str, allowed: Allowed) -> Iterator[Finding]:
    for match in FULL_NAME.finditer(text):
        name = _person(text, match, allowed)
        if name and not allowed.is_name(name):
            yield Finding("E313", name, f"the name of a person: {quoted(name)}", PERSON_HINT)


def _person(text: str, match: re.Match[str], allowed: Allowed) -> str | None:
    """The person among two or three words with capitals: one with a title, or with a given name first."""
    name, first, rest = match[0], match[1], match[2]
    second, _, third = rest.partition(" ")
    if TITLE.fullmatch(first) and (third or GIVEN.fullmatch(second)):
        return str(rest)
    if third and GIVEN.fullmatch(second):
        return str(rest)
    before = text[max(0, match.start() - 30) : match.start()]
    if GIVEN.fullmatch(first) or TITLE_BEFORE.search(before) or _is_presented(text, match.end(), allowed):
        return name
    return None


def _is_presented(text: str, end: int, allowed: Allowed) -> bool:
    """Whether a title, a phone number or an e-mail address follows: words that only persons carry."""
    if TITLE_AFTER.match(text, end):
        return True
    number = NUMBER.search(text, end, end + 20)
    return bool(number and _is_phone_number(text, number, allowed)) or bool(MAIL.search(text, end, end + 60))
