"""All pages of a plan: those of unchanged groups taken from the standing site, the others made."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from urolig.publish.finish import Finished, finish_file
from urolig.publish.freeze import freeze
from urolig.publish.groups import fingerprint, groups
from urolig.publish.headers import Inline
from urolig.publish.manifest import GroupEntry
from urolig.publish.plan import Plan, file_of
from urolig.publish.standing import Standing
from urolig.web import Site

Pages = tuple[list[Finished], Mapping[str, GroupEntry]]


def make_pages(plan: Plan, folder: Path, standing: Standing, jobs: int, tick: Callable[[], None]) -> Pages:
    """Every page in ``folder``, in the plan's order, and what each group of them was made from."""
    site = plan.app.extensions.get("urolig")
    prints = _fingerprints(site, plan) if isinstance(site, Site) else {}
    done: dict[str, Finished] = {}
    for name, print_ in prints.items():
        before = standing.groups.get(name)
        if before is not None and before.fingerprint == print_:
            done.update(_taken(plan, name, before, folder, standing))
    for _ in done:
        tick()
    urls = [address.url for address in plan.addresses if address.url not in done]
    made = freeze(plan.app, urls, folder, jobs, partial(_finished, folder, standing), tick)
    done.update(zip(urls, made, strict=True))
    pages = [done[address.url] for address in plan.addresses]
    return pages, {name: _entry(plan, name, print_, done) for name, print_ in prints.items()}


def _finished(folder: Path, standing: Standing, url: str, page: bytes) -> Finished:
    return finish_file(folder, standing, file_of(url), page)


def _fingerprints(site: Site, plan: Plan) -> dict[str, str]:
    return {name: fingerprint(site, members) for name, members in groups(plan.addresses).items()}


def _members(plan: Plan, name: str) -> list[str]:
    lang, _, place = name.partition("/")
    return [a.url for a in plan.addresses if (a.lang, a.place) == (lang, place)]


def _taken(plan: Plan, name: str, before: GroupEntry, folder: Path, standing: Standing) -> Mapping[str, Finished]:
    """A whole group's pages from the standing site; nothing when one of them is not there as it should be."""
    inline = Inline(frozenset(before.styles), frozenset(before.scripts))
    taken: dict[str, Finished] = {}
    for url in _members(plan, name):
        (folder / file_of(url)).parent.mkdir(parents=True, exist_ok=True)
        entries = standing.lend_unread(file_of(url), folder)
        if entries is None:
            return _given_back(taken, folder)
        taken[url] = Finished(entries, inline, True)
    return taken


def _given_back(taken: Mapping[str, Finished], folder: Path) -> Mapping[str, Finished]:
    for done in taken.values():
        for entry in done.entries:
            (folder / entry.name).unlink()
    return {}


def _entry(plan: Plan, name: str, print_: str, done: Mapping[str, Finished]) -> GroupEntry:
    inline = [found for url in _members(plan, name) if (found := done[url].inline)]
    styles = sorted(frozenset().union(*(i.styles for i in inline)))
    scripts = sorted(frozenset().union(*(i.scripts for i in inline)))
    return GroupEntry(print_, tuple(styles), tuple(scripts))
