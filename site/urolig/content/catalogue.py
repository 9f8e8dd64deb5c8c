"""What each file is, told by its place and name alone: a file is named after its id.

site.yml · shared/guide.yml · shared/topics/<id>.yml · shared/topics/<id>.<lang>.md · shared/pages/<id>.<lang>.md
<country>/country.yml · <country>/services/<id>.<lang>.md · <country>/pages/<id>.<lang>.md
<country>/<municipality>/municipality.yml · …/services/<id>.<lang>.md · …/schools/<id>.yml
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from urolig.content.diagnostics import Report, Spot, near
from urolig.content.files import ContentFile


class Kind(StrEnum):
    """What a file holds."""

    SITE = "site"
    GUIDE = "guide"
    COUNTRY = "country"
    MUNICIPALITY = "municipality"
    SCHOOL = "school"
    TOPIC = "topic"
    TOPIC_TEXT = "topic text"
    PAGE = "page"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file whose place and name are understood. ``id`` is unique within its kind and place."""

    kind: Kind
    file: ContentFile
    id: str
    country: str | None = None
    municipality: str | None = None
    lang: str | None = None


ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
LANG = "[a-z]{2,3}(?:-[A-Za-z0-9]+)*"
COUNTRY = "(?P<country>(?!shared/)[a-z]{2})"
PLACE = rf"{COUNTRY}/(?P<municipality>(?!services/|pages/|schools/){ID})"
TEXT = rf"(?P<id>{ID})\.(?P<lang>{LANG})\.md"

SHAPES = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Kind.SITE, r"(?P<id>site)\.yml"),
        (Kind.GUIDE, r"shared/(?P<id>guide)\.yml"),
        (Kind.TOPIC, rf"shared/topics/(?P<id>{ID})\.yml"),
        (Kind.TOPIC_TEXT, rf"shared/topics/{TEXT}"),
        (Kind.PAGE, rf"shared/pages/{TEXT}"),
        (Kind.PAGE, rf"{COUNTRY}/pages/{TEXT}"),
        (Kind.COUNTRY, rf"{COUNTRY}/(?P<id>country)\.yml"),
        (Kind.SERVICE, rf"{COUNTRY}/services/{TEXT}"),
        (Kind.MUNICIPALITY, rf"{PLACE}/(?P<id>municipality)\.yml"),
        (Kind.SERVICE, rf"{PLACE}/services/{TEXT}"),
        (Kind.SCHOOL, rf"{PLACE}/schools/(?P<id>{ID})\.yml"),
    )
)

FOLDERS = ("shared/topics", "shared/pages", "services", "schools", "pages")


@dataclass(slots=True)
class Catalogue:
    """All entries, and the ids that may be named, before any file has been opened."""

    entries: list[Entry] = field(default_factory=list)
    by_name: dict[str, Entry] = field(default_factory=dict)
    _groups: dict[tuple[Kind, str], list[Entry]] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Take a file in."""
        self.entries.append(entry)
        self.by_name[entry.file.name] = entry
        self._groups.setdefault((entry.kind, entry.id), []).append(entry)

    def of(self, *kinds: Kind) -> list[Entry]:
        """The entries of some kinds, by file name."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of a kind that have a file."""
        return frozenset(entry.id for entry in self.entries if entry.kind is kind)

    def files(self, kind: Kind, id: str, country: str | None = None) -> list[Entry]:
        """The files of one thing in one country (or shared by all), one per language."""
        return [entry for entry in self.named(kind, id) if entry.country == country]

    def named(self, kind: Kind, id: str) -> list[Entry]:
        """The files of a kind and id, wherever they lie."""
        return self._groups.get((kind, id), [])

    def groups(self, kind: Kind) -> list[list[Entry]]:
        """All files of a kind, those of one thing together, in the order of their names."""
        groups: dict[tuple[str, str | None], list[Entry]] = {}
        for entry in self.of(kind):
            groups.setdefault((entry.id, entry.country), []).append(entry)
        return [groups[key] for key in sorted(groups, key=lambda key: (key[0], key[1] or ""))]


def catalogue(files: Iterable[ContentFile], report: Report) -> Catalogue:
    """Sort the files by what they are. A file that fits nowhere is reported, and so is an id that is taken."""
    whole = Catalogue()
    for file in files:
        entry = understand(file)
        if entry is None:
            report.add(file.path, Spot(), "E002", "this file has no place in the content", _expected(file.name))
            continue
        whole.add(entry)
    _refuse_taken_ids(whole, report)
    return whole


def understand(file: ContentFile) -> Entry | None:
    """What a file is; None when its place or name says nothing."""
    for kind, shape in SHAPES:
        match = shape.fullmatch(file.name)
        if match:
            parts = match.groupdict()
            return Entry(kind, file, parts["id"], parts.get("country"), parts.get("municipality"), parts.get("lang"))
    return None


def _expected(name: str) -> str:
    """What a file in this folder would be called."""
    folder, _, base = name.rpartition("/")
    leaf = folder.rsplit("/", 1)[-1]
    if base.endswith((".yaml", ".markdown", ".txt")):
        return "expected a name that ends with .yml or .md"
    if leaf in ("services", "pages") or (leaf == "topics" and base.endswith(".md")):
        return f"expected {folder}/<id>.<language>.md, the id in a-z, 0-9 and -: {folder}/rusinfo.nb.md"
    if leaf in ("schools", "topics"):
        return f"expected {folder}/<id>.yml, the id in a-z, 0-9 and -"
    guess = near(leaf, [f.rsplit("/", 1)[-1] for f in FOLDERS])
    if guess and guess != leaf:
        return f'did you mean the folder "{guess}"?'
    guess = near(base, ["country.yml", "municipality.yml", "site.yml", "guide.yml"])
    if guess and guess != base:
        return f'did you mean "{guess}"?'
    return "known: site.yml, country.yml, municipality.yml, and the folders services, schools, pages, shared/topics"


def _refuse_taken_ids(whole: Catalogue, report: Report) -> None:
    """Services and schools keep their id wherever they lie, so two folders cannot both use one."""
    first: dict[tuple[Kind, str], Entry] = {}
    for entry in whole.of(Kind.SERVICE, Kind.SCHOOL):
        other = first.setdefault((entry.kind, entry.id), entry)
        if other.file.name.rpartition("/")[0] != entry.file.name.rpartition("/")[0]:
            message = f'the id "{entry.id}" is taken by {other.file.path}'
            report.add(entry.file.path, Spot(), "E010", message, "give the file another name")
