"""The command line. Exit codes: 0 fine, 1 problems found, 2 wrong usage; ``--json`` prints one document."""

import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from urolig import __version__
from urolig.content import Diagnostic
from urolig.hours import gaps, gaps_as_json, gaps_in_words, now_as_json, now_in_words, who_answers
from urolig.model import Directory, Place
from urolig.publish import BuildError, BuildSettings, ContentError, build, gather, reporter_for, rollback, serve
from urolig.search import Answer, Searcher, answer_as_json

PACKAGED = Path(__file__).parent / "_data"
"""Content and translations as the wheel carries them, for a folder that has none of its own."""


WIDEST = 120
"""Longer lines than this are not shown again below their problem."""


class DefaultGroup(click.Group):
    """``build.py --out DIR`` means ``build.py build --out DIR``."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front when none is named."""
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = ["build", *args]
        return super().parse_args(context, args)


def content_option(command: Callable[..., None]) -> Callable[..., None]:
    """Where the content lies: the folder's own, or the one that came with the package."""
    return click.option(
        "--content", type=click.Path(path_type=Path), default=None, help="The content folder (default: ./content)."
    )(command)


json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout, nothing else.")


@click.group(cls=DefaultGroup)
@click.version_option(__version__, prog_name="urolig")
def main() -> None:
    """From a worry about a child to one real person who can be reached now."""
    # A command lives for seconds and keeps what it reads: looking for garbage meanwhile takes a sixth of its time.
    gc.disable()


@main.command("build")
@content_option
@click.option("--out", type=click.Path(path_type=Path), default=Path("public"), help="Where the site is published.")
@click.option("--base-url", help="The site's address in the world, such as https://hjelp.example.no/hjelp")
@click.option("--only", multiple=True, metavar="PLACE", help="Build only this place (may be repeated).")
@click.option("--jobs", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Processes that make pages.")
@json_option
def build_command(
    content: Path | None, out: Path, base_url: str | None, only: tuple[str, ...], jobs: int, as_json: bool
) -> None:
    """Check everything, make every page, and publish it in one stroke."""
    settings = BuildSettings(
        content=content_folder(content),
        translations=translations_folder(),
        out=out,
        cache=Path(".cache"),
        base_url=base_url,
        only=tuple(place for named in only for place in named.split(",")),
        jobs=jobs,
    )
    try:
        result = build(settings, reporter_for(sys.stderr))
    except ContentError as error:
        report(error.diagnostics, as_json, settings.content)
        fail(error, quiet=as_json)
    except BuildError as error:
        fail(error)
    if as_json:
        click.echo(json.dumps(result.as_json()))
    else:
        click.echo(result.in_words())


@main.command("check")
@content_option
@json_option
def check_command(content: Path | None, as_json: bool) -> None:
    """Tell every problem of the content: where, what, and how to mend it."""
    folder = content_folder(content)
    gathered = gather(folder, translations_folder(), Path(".cache"))
    report(gathered.diagnostics, as_json, folder)
    errors = sum(diagnostic.severity == "error" for diagnostic in gathered.diagnostics)
    if not as_json:
        warnings = len(gathered.diagnostics) - errors
        click.echo(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}.", err=bool(errors))
    sys.exit(1 if errors else 0)


@main.command("search")
@click.argument("words", nargs=-1)
@click.option("--lang", default="nb", show_default=True)
@click.option("--place", default="norge", show_default=True)
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Lines of lang, place, query, by tabs.",
)
@content_option
@json_option
def search_command(
    words: tuple[str, ...], lang: str, place: str, batch: Path | None, content: Path | None, as_json: bool
) -> None:
    """Ask the search what it finds for some words."""
    if bool(words) == bool(batch):
        raise click.UsageError("Give either words to search for or --batch FILE.")
    directory = read(content)
    asked = _batch(batch, directory) if batch else [(lang, known_place(directory, place).id, " ".join(words))]
    searcher = Searcher(directory)
    answers = [searcher.search(query, lang, place) for lang, place, query in asked]
    if as_json:
        documents = [answer_as_json(answer) for answer in answers]
        click.echo(json.dumps(documents if batch else documents[0], ensure_ascii=False))
        return
    for (_, _, query), answer in zip(asked, answers, strict=True):
        click.echo(_in_words(query, answer))


@main.command("now")
@click.option("--place", required=True)
@click.option("--at", help='A moment by the place\'s own clock, such as "2026-12-24 19:00" (default: now).')
@content_option
@json_option
def now_command(place: str, at: str | None, content: Path | None, as_json: bool) -> None:
    """Tell who answers at a moment, until when, and who comes after."""
    directory = read(content)
    now = who_answers(directory, known_place(directory, place), _moment(at))
    click.echo(json.dumps(now_as_json(now), ensure_ascii=False) if as_json else now_in_words(now), nl=as_json)


@main.command("hours")
@click.option("--gaps", "wanted", is_flag=True, required=True, help="The hours in which only emergency numbers answer.")
@click.option("--place", help="One place only (default: every municipality).")
@content_option
@json_option
def hours_command(wanted: bool, place: str | None, content: Path | None, as_json: bool) -> None:
    """List every span of the ordinary week in which a municipality has nobody but the emergency number, per need."""
    directory = read(content)
    places = [known_place(directory, place)] if place else directory.municipalities()
    found = [(one, gaps(directory, one)) for one in places]
    if as_json:
        click.echo(json.dumps([document for one, those in found for document in gaps_as_json(one, those)]))
    else:
        click.echo("\n".join(gaps_in_words(one, those) for one, those in found))


@main.command("rollback")
@click.option("--out", type=click.Path(path_type=Path), default=Path("public"), help="Where the site is published.")
def rollback_command(out: Path) -> None:
    """Bring the build before this one back, at once."""
    try:
        click.echo(f"Now published: {rollback(out)}")
    except BuildError as error:
        fail(error)


@main.command("serve")
@content_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--at", help="Show the site as at this moment, such as 2026-12-24T19:00 (default: now).")
def serve_command(content: Path | None, host: str, port: int, at: str | None) -> None:
    """Preview the site on this machine, reloading whenever something is saved."""
    moment = _moment(at) if at else None
    gc.enable()
    settings = BuildSettings(
        content=content_folder(content), translations=translations_folder(), out=Path("public"), cache=Path(".cache")
    )
    try:
        serve(settings, host, port, Searcher, at=moment)
    except BuildError as error:
        fail(error)


def content_folder(named: Path | None) -> Path:
    """The content folder: the one that was named, ./content, or the package's own. Exits 2 when there is none."""
    return _folder(named, "content")


def translations_folder() -> Path:
    """The catalogues: ./translations, or the package's own."""
    return _folder(None, "translations")


def read(content: Path | None) -> Directory:
    """The directory; exits 1 with every problem when the content has errors."""
    from urolig.content import load

    folder = content_folder(content)
    loaded = load(folder)
    if loaded.directory is None:
        report(loaded.diagnostics, as_json=False, folder=folder, err=True)
        sys.exit(1)
    return loaded.directory


def known_place(directory: Directory, id: str) -> Place:
    """A place by its id. Raises a usage error that names those there are."""
    if id not in directory.places:
        raise click.BadParameter(
            f"there is no place {id!r}; known: {', '.join(sorted(directory.places))}", param_hint="--place"
        )
    return directory.places[id]


def report(diagnostics: Sequence[Diagnostic], as_json: bool, folder: Path, err: bool = False) -> None:
    """Every problem of a content folder, as lines for people or as one JSON list."""
    if as_json:
        click.echo(json.dumps([asdict(diagnostic) for diagnostic in diagnostics], ensure_ascii=False))
        return
    for diagnostic in diagnostics:
        head, *hint = str(diagnostic).split("\n")
        click.echo("\n".join([head, *_pointed(diagnostic, folder), *hint]), err=err)


def fail(error: BuildError, quiet: bool = False) -> NoReturn:
    """Say why, in an editor's words, and exit 1."""
    if not quiet:
        click.echo(str(error), err=True)
    sys.exit(1)


def _pointed(diagnostic: Diagnostic, folder: Path) -> list[str]:
    """The line with an error as it was written, and a caret below what is wrong."""
    path = folder.resolve().parent / diagnostic.path
    if diagnostic.severity != "error" or not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    line = lines[diagnostic.line - 1] if diagnostic.line <= len(lines) else ""
    if not line or len(line) > WIDEST or diagnostic.column > len(line) + 1:
        return []
    return [f"    {line.expandtabs(1)}", f"    {' ' * (diagnostic.column - 1)}^"]


def _folder(named: Path | None, name: str) -> Path:
    if named is not None:
        if not named.is_dir():
            raise click.BadParameter(f"{named} is not a folder", param_hint=f"--{name}")
        return named
    for folder in (Path(name), PACKAGED / name, Path(__file__).parents[2] / name):
        if folder.is_dir():
            return folder
    raise click.UsageError(f"There is no folder {name!r} here.")


def _moment(at: str | None) -> datetime:
    if at is None:
        return datetime.now().astimezone()
    try:
        return datetime.fromisoformat(at)
    except ValueError as error:
        raise click.BadParameter(f"{at!r} is not a moment such as 2026-12-24T19:00", param_hint="--at") from error


def _batch(path: Path, directory: Directory) -> list[tuple[str, str, str]]:
    asked = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        lang, place, query = (*line.split("\t"), "", "")[:3]
        if not query or place not in directory.places:
            raise click.BadParameter(
                f"line {number}: expected lang<TAB>place<TAB>query with a known place", param_hint="--batch"
            )
        asked.append((lang, place, query))
    return asked


def _in_words(query: str, answer: Answer) -> str:
    lines = [query, *(["  ! the emergency card stands above the results"] if answer.crisis else [])]
    lines += [
        f"  {hit.score:8.3f}  {hit.id}" + (f"  ({', '.join(hit.matched)})" if hit.matched else "")
        for hit in answer.hits
    ]
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
