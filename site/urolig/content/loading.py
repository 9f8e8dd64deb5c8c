"""The story of reading the content: gather, sort, read each kind, look at the whole."""

from dataclasses import dataclass
from pathlib import Path

from urolig.content.catalogue import Catalogue, Entry, Kind, catalogue
from urolig.content.diagnostics import Diagnostic, Report, Spot
from urolig.content.files import digest, gather
from urolig.content.links import Links
from urolig.content.pages import read_guide, read_page, report_missing_pages
from urolig.content.places import Places, place_ids, read_places, read_schools, read_settings, report_missing
from urolig.content.reading import Known, open_file
from urolig.content.services import read_service
from urolig.content.sheets import Desk
from urolig.content.texts import Texts
from urolig.content.topics import read_topic
from urolig.content.whole import check_passages, check_reach, check_topics
from urolig.model import ENDONYMS, Directory, Guide, Page, Place, School, Service, Settings, Topic


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading a content: the directory, unless there was an error, and everything that was found."""

    directory: Directory | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Parts:
    """What could be read, before it is known whether it is everything."""

    settings: Settings | None
    places: dict[str, Place]
    services: dict[str, Service]
    topics: dict[str, Topic]
    schools: dict[str, School]
    pages: dict[str, Page]
    guide: Guide | None


def load(root: Path) -> Loaded:
    """Read all content below ``root``. Every problem is reported at once; nothing is written, nothing raised."""
    report = Report()
    root = root.absolute()
    files = gather(root, report)
    if not files:
        if not report.failed:
            report.add(root.name, Spot(), "E001", "there are no content files here", "expected site.yml and more")
        return Loaded(None, report.diagnostics())
    sorted_files = catalogue(files, report)
    desk, settings = _set_up(sorted_files, report, root.name)
    parts = _read(desk, settings)
    directory = _look_at_the_whole(parts, desk, digest(files))
    return Loaded(None if report.failed else directory, report.diagnostics())


def _set_up(files: Catalogue, report: Report, top: str) -> tuple[Desk, Settings | None]:
    """Settle what may be named, and report what every content must have."""
    known = Known(tuple(sorted(ENDONYMS)), files.ids(Kind.SERVICE), files.ids(Kind.TOPIC), {}, files)
    site = files.by_name.get("site.yml")
    settings = read_settings(site, known, report) if site else None
    desk = Desk(known, report, Texts(Links(files)))
    for name in ("site.yml", "shared/guide.yml"):
        if name not in files.by_name:
            report.add(f"{top}/{name}", Spot(), "E001", "is missing", "every content has this file")
    report_missing(known, report, top)
    report_missing_pages(desk, top)
    return desk, settings


def _read(desk: Desk, settings: Settings | None) -> _Parts:
    known, report = desk.known, desk.report
    files = known.catalogue
    readings = [open_file(entry, known, report) for entry in files.of(Kind.COUNTRY, Kind.MUNICIPALITY)]
    known.places.update(place_ids(readings))
    places = read_places(readings)
    guide = files.by_name.get("shared/guide.yml")
    return _Parts(
        settings=settings,
        places=_in_order(places),
        services=_services(desk, places),
        topics=_topics(desk, places),
        schools=read_schools(files.of(Kind.SCHOOL), known, report, desk.texts),
        pages=_pages(desk),
        guide=read_guide(guide, desk) if guide else None,
    )


def _in_order(places: Places) -> dict[str, Place]:
    """Countries first, then municipalities, each by id."""
    return dict(sorted(places.by_id.items(), key=lambda item: (item[1].parent is not None, item[0])))


def _services(desk: Desk, places: Places) -> dict[str, Service]:
    services = (read_service(entries, desk, places) for entries in desk.known.catalogue.groups(Kind.SERVICE))
    return {service.id: service for service in services if service}


def _topics(desk: Desk, places: Places) -> dict[str, Topic]:
    files = desk.known.catalogue
    main_languages = frozenset(p.main_lang for p in places.by_id.values() if p.parent is None)
    entries = sorted(files.of(Kind.TOPIC), key=lambda entry: entry.id)
    _report_texts_alone(desk, {entry.id for entry in entries})
    topics = (read_topic(entry, files.files(Kind.TOPIC_TEXT, entry.id), desk, main_languages) for entry in entries)
    return {topic.id: topic for topic in topics if topic}


def _report_texts_alone(desk: Desk, topics: set[str]) -> None:
    entry: Entry
    for entry in desk.known.catalogue.of(Kind.TOPIC_TEXT):
        if entry.id not in topics:
            message = f"there is no {entry.id}.yml beside this text"
            desk.report.add(entry.file.path, Spot(), "E001", message, "a topic's labels and words stand in its .yml")


def _pages(desk: Desk) -> dict[str, Page]:
    pages = (read_page(entries, desk) for entries in desk.known.catalogue.groups(Kind.PAGE))
    return {f"{page.country}/{page.id}" if page.country else page.id: page for page in pages if page}


def _look_at_the_whole(parts: _Parts, desk: Desk, content_digest: str) -> Directory:
    """Put the parts together and check what only the whole can tell, as far as the parts could be read."""
    settings = parts.settings or Settings("", desk.known.languages, "", "", "", demonstration=True)
    guide = parts.guide or Guide((), (), ())
    directory = Directory(
        settings, parts.places, parts.services, parts.topics, parts.schools, parts.pages, guide, content_digest
    )
    desk.texts.links.report_lost(desk.report)
    check_reach(directory, desk.known.services - parts.services.keys(), desk.report)
    check_topics(directory, desk.report)
    check_passages(desk.texts.passages, directory, desk.report)
    return directory
