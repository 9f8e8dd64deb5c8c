"""What is wrong with opening hours, said so that the one who wrote them can mend them."""

import re
from difflib import get_close_matches

EXAMPLE = 'expected times such as "Mo-Fr 08:30-15:00"'
OVERLAP_HINT = "write one span that holds both, or set them apart"

DAY_NAMES = {
    "Mo": ("mo", "mon", "monday", "man", "mandag", "mån", "måndag", "må", "ma"),
    "Tu": ("tu", "tue", "tues", "tuesday", "tir", "tirs", "tirsdag", "tysdag", "tis", "tisdag", "ti"),
    "We": ("we", "wed", "wednesday", "ons", "onsdag", "on"),
    "Th": ("th", "thu", "thur", "thurs", "thursday", "tor", "tors", "torsdag", "to"),
    "Fr": ("fr", "fri", "friday", "fre", "fredag"),
    "Sa": ("sa", "sat", "saturday", "lør", "lørdag", "laurdag", "lör", "lördag", "lø", "lö"),
    "Su": ("su", "sun", "sunday", "søn", "søndag", "sundag", "sön", "söndag", "sø", "sö"),
}
MONTH_NAMES = {
    "Jan": ("jan", "january", "januar", "januari"),
    "Feb": ("feb", "february", "februar", "februari"),
    "Mar": ("mar", "march", "mars"),
    "Apr": ("apr", "april"),
    "May": ("may", "mai", "maj"),
    "Jun": ("jun", "june", "juni"),
    "Jul": ("jul", "july", "juli"),
    "Aug": ("aug", "august", "augusti"),
    "Sep": ("sep", "sept", "september"),
    "Oct": ("oct", "october", "okt", "oktober"),
    "Nov": ("nov", "november"),
    "Dec": ("dec", "december", "des", "desember"),
}
OTHER_NAMES = {
    "off": ("off", "stengt", "stängt", "lukket"),
    "unknown": ("unknown", "ukjent", "okänt"),
    "PH": ("ph", "helligdag", "helgdag", "rød", "röd"),
}
KNOWN = {name: word for word, names in (DAY_NAMES | MONTH_NAMES | OTHER_NAMES).items() for name in names}

REFUSED = (
    (r"SH\b", 'school holidays differ between municipalities; write their dates: "Jun 20-Aug 17 Mo-Fr 10:00-14:00"'),
    (r"PH\b", 'what holds on public holidays is a rule of its own, after ";": "Mo-Fr 09:00-15:00; PH off"'),
    (r"easter", 'write the dates; public holidays are "PH", the day before one is "PH -1 day"'),
    (r"\(?(sunrise|sunset|dawn|dusk)", "help is open by the clock: write times"),
    (r'"', "what people should know besides the hours belongs in the text"),
    (r"\|", 'separate rules by ";"'),
    (r".*[–—−]", 'put a plain hyphen between times and days: "Mo-Fr 08:30-15:00"'),
    (r"\d\d:\d\d(-\d\d:\d\d)?[+/]", "say when it closes; what is not known is left out"),
    (r"-$", 'no spaces around the hyphen: "Mo-Fr 08:30-15:00"'),
    (r"(Mo|Tu|We|Th|Fr|Sa|Su)\b", 'begin a new rule with ";": "Mo-Fr 09:00-15:00; Sa 10:00-12:00"'),
    (r";", "nothing follows it: take it away"),
    (r"24/7", '"24/7" stands alone, or first: "24/7; Dec 24 off"'),
)


class ScheduleError(ValueError):
    """Opening hours that cannot be. ``column`` counts from 1 in the text; ``hint`` says what would be right."""

    def __init__(self, message: str, column: int, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


def strange_word(word: str, column: int) -> ScheduleError:
    """The error for a word that means nothing where it stands."""
    if not word:
        return ScheduleError("found no hours" if column == 1 else "found nothing at the end", column, EXAMPLE)
    for pattern, hint in REFUSED:
        if re.match(pattern, word):
            return ScheduleError(f'found "{word}"', column, hint)
    return ScheduleError(f'found "{word}"', column, _nearest(word) or EXAMPLE)


def _nearest(word: str) -> str | None:
    letters = re.match(r"[^\W\d_]+", word)
    if not letters:
        return None
    name = letters[0].lower()
    near = KNOWN.get(name) or next((KNOWN[n] for n in get_close_matches(name, KNOWN, 1, 0.6)), None)
    return f'did you mean "{near}"?' if near and near != letters[0] else None
