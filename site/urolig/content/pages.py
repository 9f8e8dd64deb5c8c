"""Pages of prose, and the guide's questions."""

from typing import Any

from urolig.content.catalogue import Entry
from urolig.content.diagnostics import Spot, quoted
from urolig.content.fields import Field, Read, Schema, distinct, listed, per_language, read_fields
from urolig.content.reading import Reading, open_file
from urolig.content.sheets import Desk, read_sheets
from urolig.content.texts import Texts
from urolig.content.tree import Fields, Items, Node
from urolig.content.values import choice, flag, plain, shaped, topic
from urolig.model import Answer, Audience, Guide, Page, PageText, stand_in

SHARED_PAGES = ("about", "privacy", "safe-browsing", "accessibility")
COUNTRY_PAGES = ("urgent", "reporting", "calling")
UNKNOWN = "unknown"


def page_text(texts: Texts) -> Schema:
    """The fields of a page, in each language."""
    return (
        Field("title", texts.said(plain), required=True),
        Field("summary", texts.text, required=True),
    )


def read_page(entries: list[Entry], desk: Desk) -> Page | None:
    """One page from its files in all languages; None when one of them has errors."""
    sheets = read_sheets(entries, desk, page_text(desk.texts))
    if any(desk.report.is_broken(entry.file.path) for entry in entries):
        return None
    texts = {s.lang: PageText(s.lang, s.values["title"], s.values["summary"], s.body, s.translation) for s in sheets}
    return Page(entries[0].id, entries[0].country, texts, sheets[0].reading.path)


def report_missing_pages(desk: Desk, top: str) -> None:
    """The pages every site has, and those every country has."""
    catalogue = desk.known.catalogue
    there = {entry.file.name.split(".")[0] for entry in catalogue.entries}
    countries = sorted({entry.country for entry in catalogue.entries if entry.country})
    wanted = [f"shared/pages/{id}" for id in SHARED_PAGES]
    wanted += [f"{country}/pages/{id}" for country in countries for id in COUNTRY_PAGES]
    for name in wanted:
        if name not in there:
            message, hint = "is missing in every language", f"expected a file such as {top}/{name}.nb.md"
            desk.report.add(f"{top}/{name}", Spot(), "E001", message, hint)


def answer_schema(said: Read) -> Schema:
    """The fields of one answer of the guide."""
    return (
        Field("id", shaped("[a-z0-9]+(?:-[a-z0-9]+)*", "a-z, digits and -"), required=True),
        Field("labels", per_language(plain), required=True),
        Field("audience", choice(Audience)),
        Field("topics", distinct(topic)),
        Field("ages", ages),
        Field("urgent", flag),
        Field("because", per_language(said)),
    )


def ages(reading: Reading, name: str, node: Node) -> tuple[int, int] | None:
    """From and to, in whole years: ``12-17``."""
    found = shaped("[0-9]{1,2}-[0-9]{1,2}", "from and to, such as 12-17")(reading, name, node)
    if found is None:
        return None
    least, most = (int(years) for years in found.split("-"))
    if least > most:
        reading.error(node.spot, "E106", f"{name}: {least} is above {most}", "exchange the two")
        return None
    return least, most


def read_guide(entry: Entry, desk: Desk) -> Guide | None:
    """``shared/guide.yml``; None when it has errors."""
    reading = open_file(entry, desk.known, desk.report)
    if reading.tree is None:
        return None
    schema = answer_schema(desk.texts.said(plain))

    def answer(reading: Reading, name: str, node: Node) -> dict[str, Any] | None:
        if not isinstance(node, Fields):
            reading.error(node.spot, "E102", f"{name}: expected fields", "such as - id: parent, and labels: below it")
            return None
        return read_fields(reading, node, schema)

    guide = tuple(Field(name, listed(answer, 1), required=True) for name in ("who", "noticed", "age"))
    values = read_fields(reading, reading.tree, guide)
    for field in guide:
        _check_answers(reading, field.name, values[field.name])
    if reading.failed:
        return None
    lists = {name: tuple(_answer(answer, reading.languages) for answer in values[name]) for name in values}
    return Guide(**lists)


def _check_answers(reading: Reading, name: str, answers: tuple[dict[str, Any], ...] | None) -> None:
    """«I do not know» stands last in every list; ids are unique; every language has its words."""
    if not answers:
        return
    spots = _spots(reading, name, len(answers))
    ids = [answer["id"] for answer in answers]
    if ids[-1] != UNKNOWN:
        reading.error(spots[-1], "E101", f'{name}: the last answer is not "unknown"', "end the list with - id: unknown")
    for spot, answer, place in zip(spots, answers, range(len(ids)), strict=True):
        if answer["id"] in ids[:place]:
            reading.error(spot, "E112", f"{name}: {quoted(answer['id'])} stands twice", "give each answer its own id")
        missing = [lang for lang in reading.languages if lang not in (answer["labels"] or {lang: ""})]
        if answer["labels"] == {}:
            reading.error(spot, "E101", f"{name}: an answer without words", "expected labels: and then nb: …")
        elif missing and reading.known.languages_are_settled:
            reading.error(spot, "W505", f"{name}: labels are missing in {', '.join(missing)}", "add them")


def _spots(reading: Reading, name: str, count: int) -> list[Spot]:
    node = reading.tree.values.get(name) if isinstance(reading.tree, Fields) else None
    spots = [value.spot for value in node.values if isinstance(value, Fields)] if isinstance(node, Items) else []
    return (spots + [reading.spot_of(name)] * count)[:count]


def _answer(values: dict[str, Any], languages: tuple[str, ...]) -> Answer:
    """An answer has words in every language of the site: its own, or those of the language nearest to it."""
    given = {name: value for name, value in values.items() if value is not None}
    labels = given["labels"]
    nearest = {lang: stand_in(lang, languages[0], labels) or languages[0] for lang in languages}
    given["labels"] = {lang: labels[near] for lang, near in nearest.items()}
    return Answer(**given)
