"""Pages that are made from the same things: one language at one place.

A group's fingerprint holds all that its pages are made from: what its reader can be shown (``Directory.as_read``, and
the pages are made from nothing else), the interface's words, where the site stands, and the program itself. A group
whose fingerprint is the standing site's need not be made again.
"""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import requires, version
from pathlib import Path

import urolig
from urolig.web.addresses import Address
from urolig.web.site import Site

PACKAGE = Path(urolig.__file__).parent
SOURCES = (".py", ".html", ".css", ".js")


def groups(addresses: Sequence[Address]) -> Mapping[str, tuple[Address, ...]]:
    """Group name (``nb/asker``) -> its pages, in order. Pages before a place is chosen belong to none."""
    found: dict[str, list[Address]] = {}
    for address in addresses:
        if address.place is not None:
            found.setdefault(f"{address.lang}/{address.place}", []).append(address)
    return {name: tuple(members) for name, members in found.items()}


def fingerprint(site: Site, members: Sequence[Address]) -> str:
    """The digest of all that a group's pages are made from."""
    options = site.options
    parts = [
        program(),
        options.base_path,
        str(options.base_url),
        options.catalogues.name,
        site.as_read(members[0]).directory.digest,
        *(address.url for address in members),
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def program() -> str:
    """The digest of the program's own files, and of the versions of what it stands on."""
    digest = hashlib.sha256()
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in SOURCES):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    for name in sorted(_dependencies()):
        digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()


def _dependencies() -> set[str]:
    """The distributions the package names, without those that only its tests need."""
    named = (need for need in requires("urolig") or [] if "extra ==" not in need)
    return {need.split(";")[0].split("<")[0].split(">")[0].split("=")[0].split("[")[0].strip() for need in named}
