"""The last step: what is served is the old site or the new one, whole, at every instant.

Beside ``public`` lies ``.public-builds``:

    public                   what is served: a folder, or a link where the system cannot swap folders
    .public-builds/lock      held by the one build that may write here
    .public-builds/history   the ids of what has been published, oldest first
    .public-builds/1, 2, …   the builds before, and the one being made

What ``public`` holds is the truth. The history only says in which order builds came; a folder that neither is served
nor stands in the history before the served one is a leftover and goes. So a build killed at any moment needs no
repair: the next one tidies. See ``docs/decisions/0004-atomic-publishing.md``.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from urolig.publish.errors import OutError
from urolig.publish.exchange import can_exchange, exchange, flush
from urolig.publish.lock import PATIENCE_SECONDS, locked
from urolig.publish.manifest import MANIFEST, build_id, faults

KEPT = 3
"""How many earlier builds stay for a rollback."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """The folder ``out`` that is served, and the store beside it. Made by ``opened``, which holds the lock."""

    out: Path

    @property
    def store(self) -> Path:
        """Where earlier builds and the next one lie: on the same file system, so that they can be swapped in."""
        return self.out.parent / f".{self.out.name}-builds"

    @property
    def live(self) -> str | None:
        """The id of what is served; None when nothing of ours is."""
        return build_id(self.out)

    def new_folder(self) -> Path:
        """An empty folder for the next build."""
        taken = {path.name for path in self.store.iterdir()}
        folder = self.store / next(str(n) for n in range(1, len(taken) + 2) if str(n) not in taken)
        folder.mkdir()
        return folder


@contextmanager
def opened(out: Path, patience: float = PATIENCE_SECONDS) -> Iterator[Outlet]:
    """The outlet at ``out``, locked and tidied. Raises OutError when it is not ours, BusyError when it is locked."""
    outlet = Outlet(whole_path(out))
    refuse_foreign(outlet.out)
    try:
        outlet.store.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutError(f"{outlet.store} cannot be made: {error.strerror}.") from error
    with locked(outlet.store / "lock", patience):
        tidy(outlet)
        yield outlet


def whole_path(path: Path) -> Path:
    """The absolute path without ``..``; a link at its end stays a link."""
    return path.resolve() if path.name in ("", "..") else path.parent.resolve() / path.name


def refuse_foreign(out: Path) -> None:
    """Raises OutError unless the absolute path ``out`` may be replaced: not there, empty, or a site of ours."""
    if out.is_symlink():
        if out.exists() and out.resolve().parent != Outlet(out).store.resolve():
            raise OutError(f"{out} is a link to another folder.", "Name the folder itself with --out.")
    elif out.is_dir():
        if any(out.iterdir()) and build_id(out) is None:
            raise OutError(
                f"{out} holds files that no build of ours has made.",
                "Nothing was touched. Move them away, or name another folder with --out.",
            )
    elif out.exists():
        raise OutError(f"{out} is a file.", "Name a folder with --out.")


def switch(outlet: Outlet, new: Path) -> None:
    """Publish the whole build in ``new``; what was served becomes the newest of the earlier builds."""
    published = build_id(new)
    if published is None:
        raise OutError(f"{new} is not a whole build.")
    flush(new)
    if published != outlet.live:
        _write_history(outlet, [*_history(outlet), published])
    _replace(outlet, new)
    tidy(outlet)


def rollback(out: Path) -> str:
    """Publish the build before the served one again; returns its id. Building again is the way forward."""
    with opened(out) as outlet:
        earlier = {build_id(folder): folder for folder in _folders(outlet)}
        before = _before(_history(outlet), outlet.live)
        if not before:
            raise OutError(f"There is no earlier build of {out}.", "It is there after the next build.")
        if lacking := faults(earlier[before[-1]]):
            raise OutError(f"The earlier build is damaged ({lacking[0]}).", "Build again from the content you want.")
        _replace(outlet, earlier[before[-1]])
        tidy(outlet)
        return before[-1]


def tidy(outlet: Outlet) -> None:
    """Forget what is too old or was never published, and remove it. Killed here, the next start goes on."""
    before = _before(_history(outlet), outlet.live)
    folders = {build_id(folder): folder for folder in reversed(_folders(outlet))}
    kept = [build for build in before if build in folders][-KEPT:]
    _write_history(outlet, kept + ([outlet.live] if outlet.live else []))
    for path in outlet.store.iterdir():
        if path.name in ("lock", "history") or path in [folders[build] for build in kept] or _is_served(outlet, path):
            continue
        _remove(path)


def _before(history: list[str], live: str | None) -> list[str]:
    """What was published before the served build. All of it when the served one is unknown to the history."""
    if live not in history:
        return history
    return history[: len(history) - 1 - history[::-1].index(live)]


def _replace(outlet: Outlet, new: Path) -> None:
    try:
        if outlet.out.is_symlink() or not (outlet.out.exists() or can_exchange(outlet.store)):
            _point_to(outlet, new)
        elif outlet.out.exists():
            exchange(new, outlet.out)
        else:
            new.rename(outlet.out)
    except OSError as error:
        raise OutError(
            f"{outlet.out} cannot be replaced in one step: {error.strerror or error}.",
            "Move it away and build again, or name a folder on another disk with --out.",
        ) from error
    flush(outlet.store)


def _point_to(outlet: Outlet, new: Path) -> None:
    link = outlet.store / "link"
    link.symlink_to(Path(outlet.store.name, new.name), target_is_directory=True)
    link.replace(outlet.out)


def _is_served(outlet: Outlet, path: Path) -> bool:
    return outlet.out.is_symlink() and outlet.out.resolve() == path.resolve()


def _folders(outlet: Outlet) -> list[Path]:
    return sorted(path for path in outlet.store.iterdir() if path.is_dir() and not _is_served(outlet, path))


def _history(outlet: Outlet) -> list[str]:
    try:
        return [str(build) for build in json.loads((outlet.store / "history").read_bytes())]
    except (OSError, ValueError, TypeError):
        return []


def _write_history(outlet: Outlet, builds: list[str]) -> None:
    if builds == _history(outlet):
        return
    beside = outlet.store / "history.new"
    beside.write_text(json.dumps(builds), encoding="utf-8")
    beside.replace(outlet.store / "history")


def _remove(path: Path) -> None:
    """Without its manifest first: a folder that is half removed must not look like a whole build."""
    if path.is_dir() and not path.is_symlink():
        (path / MANIFEST).unlink(missing_ok=True)
        shutil.rmtree(path, ignore_errors=True)  # what will not go now is tried again by the next build
    else:
        path.unlink()
