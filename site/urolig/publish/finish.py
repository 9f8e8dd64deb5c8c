"""From frozen pages to a whole site: compressed copies, headers, signposts and the manifest."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from urolig.publish.compress import compressed
from urolig.publish.headers import Inline, headers_file, inline_of, nginx_snippet, policy
from urolig.publish.manifest import MANIFEST, FileEntry, GroupEntry, build_json, manifest_json, sha256_of
from urolig.publish.plan import Plan
from urolig.publish.signposts import robots, security_txt, sitemap
from urolig.publish.standing import Standing


class Finished(NamedTuple):
    """A file with its compressed copies; ``reused`` when all of them were taken from the standing site."""

    entries: tuple[FileEntry, ...]
    inline: Inline | None
    reused: bool


def finish(
    plan: Plan, pages: list[Finished], groups: Mapping[str, GroupEntry], folder: Path, standing: Standing
) -> list[Finished]:
    """Put assets, headers, signposts and the manifest beside the finished ``pages``: then the site is whole."""
    finished = [*pages, *(_write(folder, standing, name, content) for name, content in plan.assets.items())]
    own = _own_files(plan, policy(done.inline for done in finished if done.inline))
    finished += [_write(folder, standing, name, content) for name, content in own.items()]
    (folder / MANIFEST).write_bytes(manifest_json((entry for done in finished for entry in done.entries), groups))
    return finished


def finish_file(folder: Path, standing: Standing, name: str, content: bytes) -> Finished:
    """Put a file's compressed copies into ``folder``. The file itself is put there only when it is ``reused``."""
    inline = inline_of(content) if name.endswith(".html") else None
    entry = FileEntry(name, len(content), sha256_of(content))
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    reused = standing.lend(entry, content, folder)
    if reused is not None:
        return Finished((entry, *reused), inline, True)
    made = []
    for ending, small in compressed(name, content).items():
        (folder / (name + ending)).write_bytes(small)
        made.append(FileEntry(name + ending, len(small), sha256_of(small)))
    return Finished((entry, *made), inline, False)


def _write(folder: Path, standing: Standing, name: str, content: bytes) -> Finished:
    finished = finish_file(folder, standing, name, content)
    if not finished.reused:
        (folder / name).write_bytes(content)
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
