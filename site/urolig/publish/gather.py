"""The first two steps of a build: read everything, and know everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from urolig.content import Diagnostic, Loaded, load
from urolig.model import Directory
from urolig.publish.errors import ContentError
from urolig.web.catalogues import CatalogueError, compile_catalogues

CATALOGUE = "E900"
"""The code of a gap in the interface's own words: Flask-Babel would show English there and say nothing."""


@dataclass(frozen=True)
class Gathered:
    """What was read: the directory and the compiled catalogues, each None when it has errors."""

    directory: Directory | None
    catalogues: Path | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Checked:
    """Content and catalogues without errors. ``warnings`` are worth an editor's time, but stop nothing."""

    directory: Directory
    catalogues: Path
    warnings: tuple[Diagnostic, ...]


def gather(content: Path, translations: Path, cache: Path) -> Gathered:
    """Read content and catalogues and report every problem of both. Never raises for what an editor wrote."""
    return with_catalogues(load(content), translations, cache)


def with_catalogues(loaded: Loaded, translations: Path, cache: Path) -> Gathered:
    """Content that was read already, and the interface's words in its languages."""
    if loaded.directory is None:
        return Gathered(None, None, loaded.diagnostics)
    try:
        catalogues = compile_catalogues(translations, cache, loaded.directory.settings.languages)
    except CatalogueError as error:
        return Gathered(loaded.directory, None, loaded.diagnostics + _as_diagnostics(error))
    return Gathered(loaded.directory, catalogues, loaded.diagnostics)


def check(gathered: Gathered) -> Checked:
    """The same, known to be whole. Raises ContentError with everything that was found."""
    failed = any(diagnostic.severity == "error" for diagnostic in gathered.diagnostics)
    if failed or gathered.directory is None or gathered.catalogues is None:
        raise ContentError(gathered.diagnostics)
    return Checked(gathered.directory, gathered.catalogues, gathered.diagnostics)


def _as_diagnostics(error: CatalogueError) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(path, line, 1, CATALOGUE, "error", message, "every text of the interface needs its words here")
        for path, line, message in error.problems
    )
