"""Whatever an editor gets wrong: one line with path, line and column, the cause, and a way out."""

from dataclasses import dataclass

import pytest

from content.example_copy import Content

LYSET = "no/services/foreldrelyset.nb.md"
LYSET_EN = "no/services/foreldrelyset.en.md"
BARNELYSET = "no/services/barnelyset.nb.md"
TOPIC = "shared/topics/cannabis.nb.md"
TERMS = "shared/topics/cannabis.yml"
LILLEBY = "no/lilleby/municipality.yml"
SCHOOL = "no/lilleby/schools/bakken-skole.yml"
ABOUT = "shared/pages/about.nb.md"
COUNTRY = "no/country.yml"


@dataclass(frozen=True)
class Mistake:
    """One change to one file, and what is said about it."""

    name: str
    file: str
    old: str
    new: str
    where: str
    code: str
    cause: str
    hint: str


MISTAKES = (
    Mistake("tab", LYSET, "kind: helpline", "kind:\thelpline", "15:6", "E021", "a tab", "use spaces"),
    Mistake("key twice", LYSET, "status: active", "kind: chat", "16:1", "E022", '"kind" stands twice', "line 15"),
    Mistake("unknown field", LYSET, "summary:", "sumary:", "3:1", "E100", 'unknown field "sumary"', 'mean "summary"?'),
    Mistake(
        "missing field", LYSET, "fees: Det koster ingenting.", "fees:", "10:1", "E101", "fees: is missing", "write"
    ),
    Mistake("list for text", LYSET, "fees: Det koster ingenting.", "fees: [a]", "10:7", "E102", "fees", "fees: and"),
    Mistake("choice", LYSET, "status: active", "status: activ", "16:9", "E103", 'found "activ"', 'mean "active"?'),
    Mistake("topic", LYSET, "[cannabis,", "[canabis,", "19:10", "E104", 'no topic "canabis"', 'mean "cannabis"?'),
    Mistake(
        "service",
        LYSET,
        "alternative: barnelyset",
        "alternative: barnelys",
        "30:14",
        "E104",
        "no service",
        "barnelyset",
    ),
    Mistake("date", LYSET, "on: 2026-11-21", "on: 2026-02-30", "29:20", "E105", '"2026-02-30"', "a real date"),
    Mistake(
        "date order", LYSET, "source_date: 2026-10-01", "source_date: 2026-12-01", "29:84", "E105", "after", "older"
    ),
    Mistake("age", LYSET, "anonymous: yes", "minimum_age: ti", "20:14", "E106", 'found "ti"', "a whole number"),
    Mistake(
        "ages", LYSET, "anonymous: yes", "minimum_age: 9\nmaximum_age: 8", "20:14", "E106", "9 is above", "exchange"
    ),
    Mistake("hours", LYSET, "Mo-Fr 11:00-14:30", "8.30-15", "26:12", "E107", "hours: found", ""),
    Mistake("hours backwards", LYSET, "11:00-14:30", "14:30-11:00", "26:18", "E107", "closes before", "11:00-14:30"),
    Mistake("digit too few", LYSET, "880 00 222", "880 00 22", "23:12", "E108", "too few digits", "digit by digit"),
    Mistake("other number", LYSET, "+4788000222", "+4788000223", "24:11", "E108", "another number", "+4788000222"),
    Mistake("no dial", LYSET, "    dial: +4788000222\n", "", "23:12", "E108", "dial is missing", "dial: +4788000222"),
    Mistake(
        "other country", LYSET, "880 00 222", "+46 8 465 004 00", "23:12", "E108", "not a number of NO", "own country"
    ),
    Mistake(
        "web", BARNELYSET, "https://barnelyset.example/\n", "barnelyset.example\n", "47:12", "E109", "value", "https://"
    ),
    Mistake(
        "chat",
        BARNELYSET,
        "https://barnelyset.example/c",
        "http://barnelyset.example/c",
        "41:12",
        "E109",
        "value",
        "https",
    ),
    Mistake(
        "twice", LYSET, "[cannabis, bullying]", "[bullying, bullying]", "19:20", "E112", "stands twice", "keep one"
    ),
    Mistake("one step", LYSET, "  - Dere finner ut av neste steg sammen.\n", "", "7:3", "E113", "found 1", "2 to 5"),
    Mistake(
        "unverified", LYSET, "    verified: {on", "    languages: [nb] #", "22:5", "E114", "confirmed", "verified: on"
    ),
    Mistake("fact twice", LYSET_EN, "translation:", "status: active\ntranslation:", "14:1", "E200", "status", LYSET),
    Mistake("source", LYSET_EN, "source: nb", "source: sv", "15:11", "E203", 'original in "sv"', "nb"),
    Mistake("method", LYSET_EN, "method: machine", "method: google", "17:11", "E103", '"google"', "human, machine"),
    Mistake("script", TOPIC, "## Hva", "<script>alert(1)</script>\n\n## Hva", "29:1", "E300", "raw HTML", "Markdown"),
    Mistake("handler", TOPIC, "summary: Du", "summary: <b onclick='x'>Du</b>", "4:10", "E300", "raw HTML", "Markdown"),
    Mistake("image", TOPIC, "Se også", "![](https://x.example/a.png)", "31:20", "E301", "an image", "leave it out"),
    Mistake("javascript", TOPIC, "(bullying.nb.md)", "(javascript:alert)", "31:38", "E302", "javascript", "https://"),
    Mistake("data", TOPIC, "(bullying.nb.md)", "(data:text/html,x)", "31:38", "E302", "data:", "https://"),
    Mistake("protocol", TOPIC, "(bullying.nb.md)", "(//x.example/)", "31:38", "E302", "//x.example", "https://"),
    Mistake("tel", TOPIC, "(bullying.nb.md)", "(tel:112)", "31:38", "E302", "tel:112", "link to the service"),
    Mistake(
        "link",
        TOPIC,
        "(bullying.nb.md)",
        "(bulying.nb.md)",
        "31:38",
        "E303",
        '"bulying.nb.md"',
        "/shared/topics/bullying",
    ),
    Mistake(
        "heading link", LYSET, "#what-we-store", "#what-we-stor", "37:66", "E304", "what-we-stor", "#what-we-store"
    ),
    Mistake("h1", TOPIC, "## Hva", "# Hva", "29:1", "E305", "one #", "begin with ##"),
    Mistake("heading gap", TOPIC, "## Hva", "#### Hva", "29:1", "E305", "with 4 #", "at most 2"),
    Mistake("attribute", TOPIC, "Noen hører", "{: onclick=x } Noen hører", "31:1", "E306", "an attribute", "{#id}"),
    Mistake(
        "number in prose", LYSET, "summary: En telefon", "summary: Ring 880 00 222, en", "3:15", "E310", "880", "facts"
    ),
    Mistake("hours in prose", LYSET, "fees: Det", "fees: Åpent 11:00. Det", "10:13", "E311", '"11:00"', "facts"),
    Mistake("mail in prose", LYSET, "fees: Det", "fees: Skriv til x@y.example. Det", "10:17", "E312", "x@y", "facts"),
    Mistake(
        "person",
        LYSET,
        "who_answers: En",
        "who_answers: Rektor Ola Nordmann. En",
        "5:21",
        "E313",
        "Ola Nordmann",
        "role",
    ),
    Mistake("language", TERMS, "  nn: Cannabis", "  da: Cannabis", "3:3", "E111", '"da"', "known"),
    Mistake(
        "place", SCHOOL, "ungdomslaget-lilleby", "ungdomslaget", "9:20", "E104", "ungdomslaget", "ungdomslaget-lilleby"
    ),
    Mistake("code", LILLEBY, "code: 0099", "code: 99", "3:7", "E102", '"99"', "four digits"),
    Mistake("blank item", TERMS, "    - gress", "    -", "14:6", "E101", "terms: nothing", "write it"),
    Mistake("zone", COUNTRY, "Europe/Oslo", "Europe/Osl", "8:7", "E103", "Europe/Osl", "Europe/Oslo"),
    Mistake("tiles", COUNTRY, "[cannabis, bullying,", "[cannabis, buling,", "16:19", "E104", "buling", "bullying"),
    Mistake("anchor", ABOUT, "title: Om", "title: &om Om", "2:8", "E023", "anchor", "quotes"),
    Mistake("alias", ABOUT, "title: Om Urolig", "title: *om", "2:8", "E023", "alias", "quotes"),
    Mistake("tag", ABOUT, "title: Om", "title: !!str Om", "2:8", "E023", "tag", "read as text"),
    Mistake("merge", LILLEBY, "  nb: Lilleby", "  <<: {nb: Lilleby}", "2:3", "E023", "merge", "write the fields out"),
    Mistake("colon", ABOUT, "summary: Et lys", "summary: Et: lys", "3:12", "E020", "mapping values", "quotes"),
    Mistake("open quote", ABOUT, "title: Om", 'title: "Om', "2:8", "E020", "cannot be read", "quote"),
)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_each_mistake_has_its_place_its_cause_and_a_hint(mistake: Mistake, content: Content) -> None:
    content.edit(mistake.file, mistake.old, mistake.new)
    loaded = content.load()
    at = f"content/{mistake.file}:{mistake.where}  {mistake.code} "
    said = [str(diagnostic) for diagnostic in loaded.diagnostics]
    matching = [line for line in said if line.startswith(at)]
    assert matching, f"expected {at}\n" + "\n".join(said)
    cause, _, hint = matching[0].partition("\n    ")
    assert mistake.cause in cause
    assert hint and mistake.hint in hint
    assert loaded.directory is None


def test_all_mistakes_are_reported_in_one_run(content: Content) -> None:
    files = {mistake.file: mistake for mistake in MISTAKES if not mistake.code.startswith("E02")}
    for mistake in files.values():
        content.edit(mistake.file, mistake.old, mistake.new)
    said = {(d.path, d.code) for d in content.load().diagnostics}
    assert {(f"content/{m.file}", m.code) for m in files.values()} <= said
