"""The story of a build, in order: gather, check, index, freeze, finish, switch."""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from urolig.content import Diagnostic
from urolig.publish.errors import OutError
from urolig.publish.finish import Finished, finish
from urolig.publish.gather import check, gather
from urolig.publish.manifest import made_before
from urolig.publish.pages import make_pages
from urolig.publish.plan import Plan, make_plan
from urolig.publish.progress import Reporter, Silence, Step
from urolig.publish.standing import Standing
from urolig.publish.switch import Outlet, opened, refuse_foreign, switch, whole_path


@dataclass(frozen=True)
class BuildSettings:
    """What to build from, and where to. ``only`` names places; none means all of them."""

    content: Path
    translations: Path
    out: Path = Path("public")
    base_url: str | None = None
    only: tuple[str, ...] = ()
    jobs: int = os.cpu_count() or 1
    cache: Path = Path(".cache")


@dataclass(frozen=True)
class BuildResult:
    """A site that was published. ``changed`` is False when the very same bytes stood there before."""

    out: Path
    id: str
    changed: bool
    pages: int
    files: int
    size: int
    reused: int
    warnings: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """What ``build --json`` prints."""
        return {**asdict(self), "out": str(self.out)}

    def in_words(self) -> str:
        """What an editor reads when the build is done."""
        kept = f", {self.reused} files as they were" if self.reused else ""
        size = f"{self.size / 1_000_000:.1f} MB"
        lines = [f"{self.out} stands: {self.pages} pages, {size}, in {sum(self.seconds.values()):.1f} s{kept}."]
        if self.warnings:
            lines.append(f"{len(self.warnings)} warnings: `check` lists them.")
        return "\n".join([*lines, *self.notes])


def build(settings: BuildSettings, reporter: Reporter | None = None) -> BuildResult:
    """Read, check and publish. Raises BuildError, and then the standing site is as it was."""
    told = Timed(reporter or Silence())
    try:
        _refuse_overlap(settings)
        told.step("gather")
        gathered = gather(settings.content, settings.translations, settings.cache)
        told.step("check")
        checked = check(gathered)
        told.step("index")
        plan = make_plan(checked, settings.base_url, settings.only)
        return _publish(plan, settings.out, settings.jobs, told, checked.warnings)
    finally:
        told.close()


def publish(plan: Plan, out: Path, jobs: int = 1, reporter: Reporter | None = None) -> BuildResult:
    """The second half of the story, for a plan that is already known: freeze, finish, switch."""
    told = Timed(reporter or Silence())
    try:
        return _publish(plan, out, jobs, told, ())
    finally:
        told.close()


def _publish(plan: Plan, out: Path, jobs: int, told: "Timed", warnings: tuple[Diagnostic, ...]) -> BuildResult:
    try:
        with opened(out) as outlet:
            before = outlet.live
            finished = _make(plan, outlet, jobs, told)
            return _result(plan, outlet, before, finished, warnings, told)
    except OSError as error:
        raise OutError(
            f"{out} could not be published: {error}.", "Is the disk full, or the folder not yours?"
        ) from error


def _make(plan: Plan, outlet: Outlet, jobs: int, told: "Timed") -> list[Finished]:
    new = outlet.new_folder()
    standing = Standing(outlet.out, *made_before(outlet.out))
    told.step("freeze", len(plan.addresses))
    pages, groups = make_pages(plan, new, standing, jobs, told.tick)
    told.step("finish")
    finished = finish(plan, pages, groups, new, standing)
    told.step("switch")
    switch(outlet, new)
    told.end()
    return finished


def _result(
    plan: Plan,
    outlet: Outlet,
    before: str | None,
    finished: list[Finished],
    warnings: tuple[Diagnostic, ...],
    told: "Timed",
) -> BuildResult:
    entries = [entry for done in finished for entry in done.entries]
    return BuildResult(
        out=outlet.out,
        id=outlet.live or "",
        changed=outlet.live != before,
        pages=len(plan.addresses),
        files=len(entries) + 1,
        size=sum(entry.size for entry in entries),
        reused=sum(done.reused for done in finished),
        warnings=warnings,
        notes=tuple(_notes(plan)),
        seconds=told.seconds,
    )


def _notes(plan: Plan) -> Iterator[str]:
    if plan.where.base_url is None:
        yield "No sitemap.xml: it needs `address` in site.yml, or --base-url."
    if not plan.contact:
        yield "No .well-known/security.txt: site.yml names no contact."
    elif not plan.checked_on:
        yield "No .well-known/security.txt: no fact has been verified yet."


def _refuse_overlap(settings: BuildSettings) -> None:
    out = whole_path(settings.out)
    for source in (settings.content, settings.translations):
        if source.resolve() in (out, *out.parents) or out in source.resolve().parents:
            raise OutError(f"{settings.out} and {source} lie in each other.", "Name another folder with --out.")
    refuse_foreign(out)


class Timed:
    """A reporter that also remembers how long each step took."""

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self.seconds: dict[str, float] = {}
        self._step: Step | None = None
        self._since = 0.0

    def step(self, step: Step, total: int = 0) -> None:
        """A step begins, and the one before ends."""
        self.end()
        self._step, self._since = step, time.perf_counter()
        self.reporter.step(step, total)

    def end(self) -> None:
        """The step under way ends."""
        if self._step:
            self.seconds[self._step] = time.perf_counter() - self._since
        self._step = None

    def tick(self) -> None:
        """One thing is done."""
        self.reporter.tick()

    def note(self, text: str) -> None:
        """Worth a line."""
        self.reporter.note(text)

    def close(self) -> None:
        """The build ended."""
        self.end()
        self.reporter.close()
