"""The interface's own words: ``.po`` files compiled into a cache, and refused when they are not whole."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from urolig.model import Lang

SOURCE: Lang = "en"
"""The language the program's own words are written in: it needs no catalogue."""


@dataclass(frozen=True)
class CatalogueError(Exception):
    """Catalogues that would let a page fall back to English without anybody noticing.

    ``problems`` holds (path, line, message) of every missing file and every missing, fuzzy or superfluous word.
    """

    problems: tuple[tuple[str, int, str], ...]

    def __str__(self) -> str:
        return "\n".join(f"{path}:{line}  {message}" for path, line, message in self.problems)


def compile_catalogues(translations: Path, cache: Path, languages: tuple[Lang, ...]) -> Path:
    """Compile every language's catalogue; returns the folder for Flask-Babel. Raises CatalogueError."""
    template = _read(translations / "messages.pot", None)
    problems: list[tuple[str, int, str]] = []
    compiled: list[tuple[Lang, Catalog]] = []
    for lang in languages:
        if lang == SOURCE:
            continue
        path = translations / lang / "LC_MESSAGES" / "messages.po"
        if not path.is_file():
            problems.append((_shown(path, translations), 1, f"no catalogue for {lang}, which site.yml offers"))
            continue
        catalogue = _read(path, lang)
        problems += [(_shown(path, translations), line, text) for line, text in _gaps(catalogue, template)]
        compiled.append((lang, catalogue))
    if problems:
        raise CatalogueError(tuple(problems))
    folder = cache / "catalogues" / _digest(translations)
    for lang, catalogue in compiled:
        _write(folder / lang / "LC_MESSAGES" / "messages.mo", catalogue)
    return folder


def require_catalogues(folder: Path, languages: tuple[Lang, ...]) -> None:
    """Every language's compiled catalogue is there. Raises CatalogueError: nobody else would say so."""
    wanted = {lang: folder / lang / "LC_MESSAGES" / "messages.mo" for lang in languages if lang != SOURCE}
    missing = [
        (str(path), 1, f"no compiled catalogue for {lang}") for lang, path in wanted.items() if not path.is_file()
    ]
    if missing:
        raise CatalogueError(tuple(missing))


def _gaps(catalogue: Catalog, template: Catalog) -> list[tuple[int, str]]:
    wanted = {_key(m): m for m in template if m.id}
    there = {_key(m): m for m in catalogue if m.id}
    gaps = [(1, f"missing: {_shown_id(m)}") for key, m in wanted.items() if key not in there]
    for key, message in there.items():
        line = message.lineno or 1
        if key not in wanted:
            gaps.append((line, f"no longer used: {_shown_id(message)}"))
        elif message.fuzzy or not _whole(message, catalogue):
            gaps.append((line, f"not translated: {_shown_id(message)}"))
    return gaps


def _whole(message: Message, catalogue: Catalog) -> bool:
    if isinstance(message.string, (list, tuple)):
        return len(message.string) == catalogue.num_plurals and all(message.string)
    return bool(message.string)


def _key(message: Message) -> tuple[str, str | None]:
    return (_shown_id(message), message.context)


def _shown_id(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (list, tuple)) else str(message.id)


def _read(path: Path, lang: Lang | None) -> Catalog:
    try:
        with path.open("rb") as file:
            return read_po(file, locale=lang, abort_invalid=True)
    except (OSError, ValueError, UnicodeError) as error:
        raise CatalogueError(((path.name, 1, f"cannot be read: {error}"),)) from error


def _write(path: Path, catalogue: Catalog) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        write_mo(file, catalogue)
    beside.replace(path)


def _digest(translations: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(translations.glob("*/LC_MESSAGES/messages.po")):
        digest.update(path.relative_to(translations).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _shown(path: Path, translations: Path) -> str:
    return f"{translations.name}/{path.relative_to(translations).as_posix()}"
