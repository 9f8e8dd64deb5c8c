"""From frozen pages to a whole site: compressed copies, headers, signposts and the manifest."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from urolig.publish.compress import compressed
from urolig.publish.headers import Inline, headers_file, inline_of, nginx_snippet, policy
from urolig.publish.manifest import MANIFEST, FileEntry, build_json, digests, manifest_json, sha256_of
from urolig.publish.plan import Plan, file_of
from urolig.publish.signposts import robots, security_txt, sitemap
from urolig.publish.standing import Standing
from urolig.publish.workers import spread


class Finished(NamedTuple):
    """A file with its compressed copies; ``reused`` when all of them were taken from the standing site."""

    entries: tuple[FileEntry, ...]
    inline: Inline | None
    reused: bool


def finish(plan: Plan, folder: Path, standing: Path, jobs: int, tick: Callable[[], None]) -> list[Finished]:
    """Make the frozen pages in ``folder`` a whole site, taking what ``standing`` has with the same bytes."""
    for name, content in plan.assets.items():
        _write(folder / name, content)
    before = Standing(standing, digests(standing))
    names = [*map(file_of, plan.addresses), *plan.assets]
    finished: list[Finished] = spread(names, jobs, partial(_finish_some, folder, before), tick)
    own = _own_files(plan, policy(done.inline for done in finished if done.inline))
    for name, content in own.items():
        _write(folder / name, content)
    finished += _finish_some(folder, before, list(own))
    _write(folder / MANIFEST, manifest_json(entry for done in finished for entry in done.entries))
    return finished


def _own_files(plan: Plan, content_security_policy: str) -> Mapping[str, bytes]:
    """Everything but pages, assets and the manifest. A sitemap needs to know where the site is."""
    where = plan.where
    texts = {
        ".nojekyll": "",
        "_headers": headers_file(content_security_policy, where.base_path, _tops(plan)),
        "nginx.conf.snippet": nginx_snippet(content_security_policy, where.base_path),
        "robots.txt": robots(where.base_url),
    }
    if where.base_url:
        texts["sitemap.xml"] = sitemap(plan.addresses, where.base_url)
    if plan.contact and plan.checked_on:
        texts[".well-known/security.txt"] = security_txt(plan.contact, plan.checked_on, where.base_url)
    return {name: text.encode("utf-8") for name, text in texts.items()} | {"build.json": build_json(plan)}


def _tops(plan: Plan) -> list[str]:
    """What the pages' addresses begin with: ``nb/*``, ``404.html``."""
    below = [address.url.removeprefix("/").partition("/") for address in plan.addresses]
    return sorted({first + ("/*" if slash else "") for first, slash, _ in below} - {""})


def _finish_some(folder: Path, standing: Standing, names: Sequence[str]) -> Iterator[Finished]:
    for name in names:
        yield _finish_one(folder, standing, name)


def _finish_one(folder: Path, standing: Standing, name: str) -> Finished:
    content = (folder / name).read_bytes()
    inline = inline_of(content) if name.endswith(".html") else None
    entry = FileEntry(name, len(content), sha256_of(content))
    reused = standing.lend(entry, folder)
    if reused is not None:
        return Finished((entry, *reused), inline, True)
    made = []
    for ending, small in compressed(name, content).items():
        _write(folder / (name + ending), small)
        made.append(FileEntry(name + ending, len(small), sha256_of(small)))
    return Finished((entry, *made), inline, False)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def total_size(finished: Iterable[Finished]) -> int:
    """The bytes of all files."""
    return sum(entry.size for done in finished for entry in done.entries)
