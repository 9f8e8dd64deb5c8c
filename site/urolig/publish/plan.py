"""What a build is going to write: known as a whole before the first byte is written."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from flask import Flask

from urolig import __version__
from urolig.model import Directory
from urolig.publish.errors import BuildError
from urolig.publish.gather import Checked
from urolig.web import WebOptions, create_app
from urolig.web.addresses import Address, all_addresses
from urolig.web.assets import assets

OWN_FILES = (
    ".nojekyll",
    ".well-known/security.txt",
    "_headers",
    "build.json",
    "files.json",
    "nginx.conf.snippet",
    "robots.txt",
    "sitemap.xml",
)
"""What ``finish`` adds to pages and assets."""

SEGMENT = r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*"
PAGE_URL = re.compile(rf"/(?:{SEGMENT}/)*(?:{SEGMENT}\.[a-z0-9]+)?")
"""An address that any file server maps to one file, without quoting: ``/``, ``/nb/asker/``, ``/404.html``."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where the site will be read: ``base_url`` without a last slash, or None when nobody has said; and its path."""

    base_url: str | None = None

    @property
    def base_path(self) -> str:
        """The path all addresses begin with: ``/`` or ``/hjelp/``."""
        return urlsplit(self.base_url or "").path.rstrip("/") + "/"


@dataclass(frozen=True)
class Plan:
    """The pages and the application that makes them, the assets, and what the files around them say.

    ``checked_on`` is the newest day on which somebody verified a fact.
    """

    app: Flask
    addresses: tuple[Address, ...]
    assets: Mapping[str, bytes]
    where: Where
    content_digest: str
    contact: str | None = None
    checked_on: date | None = None
    only: tuple[str, ...] = ()
    version: str = __version__

    @property
    def counts(self) -> Mapping[str, int]:
        """How many pages, and how many different services, topics and schools they show."""
        shown = Counter(kind for kind, _ in {(a.kind, a.id) for a in self.addresses})
        return {
            "pages": len(self.addresses),
            "places": len({a.place for a in self.addresses if a.place}),
            "languages": len({a.lang for a in self.addresses if a.lang}),
            "services": shown["service"],
            "topics": shown["topic"],
            "schools": shown["school"],
        }


def make_plan(checked: Checked, base_url: str | None, only: tuple[str, ...]) -> Plan:
    """The plan for checked content. Raises BuildError for a wish that cannot be met."""
    directory = checked.directory
    where = Where(_whole_url(base_url or directory.settings.address))
    places = _known_places(only, directory)
    options = WebOptions(
        catalogues=checked.catalogues, base_path=where.base_path, base_url=where.base_url, places=places
    )
    addresses = all_addresses(directory, places)
    plan = Plan(
        app=create_app(directory, options),
        addresses=addresses,
        assets=assets(),
        where=where,
        content_digest=directory.digest,
        contact=directory.settings.contact or _about(addresses, where),
        checked_on=_newest_check(directory),
        only=only,
    )
    inspect(plan)
    return plan


def inspect(plan: Plan) -> None:
    """Every page and file has a place of its own in any file system. Raises BuildError."""
    for address in plan.addresses:
        if not PAGE_URL.fullmatch(address.url):
            raise BuildError(f"The address {address.url} cannot be a file.", "Addresses end in / or in .html.")
    names = [*(file_of(address.url) for address in plan.addresses), *plan.assets, *OWN_FILES]
    for name, number in Counter(name.casefold() for name in names).items():
        if number > 1:
            raise BuildError(f"{number} pages or files want the name {name}.", "Give one of them another id.")


def file_of(url: str) -> str:
    """The file a page becomes, below the site's root: what a file server looks for at its address."""
    return url.removeprefix("/") + ("index.html" if url.endswith("/") else "")


def _whole_url(url: str | None) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise BuildError(f"--base-url {url} is not the address of a site.", "Such as https://hjelp.example.no/hjelp")
    if not PAGE_URL.fullmatch(parts.path.rstrip("/") + "/"):
        raise BuildError(f"--base-url {url} has a path with signs that need quoting.", "Plain letters and digits only.")
    return url.rstrip("/")


def _known_places(only: Iterable[str], directory: Directory) -> tuple[str, ...] | None:
    for place in only:
        if place not in directory.places:
            near = difflib.get_close_matches(place, directory.places, 1)
            known = ", ".join(sorted(directory.places))
            raise BuildError(
                f"There is no place called {place}.", f'Did you mean "{near[0]}"?' if near else f"Known: {known}"
            )
    return tuple(only) or None


def _about(addresses: tuple[Address, ...], where: Where) -> str | None:
    """The page that says who stands behind the site, for a site that names no other contact."""
    about = next((a.url for a in addresses if (a.kind, a.id) == ("page", "about")), None)
    return where.base_url + about if where.base_url and about else None


def _newest_check(directory: Directory) -> date | None:
    return max(_checks(directory), default=None)


def _checks(directory: Directory) -> Iterator[date]:
    for service in directory.services.values():
        for channel in service.channels:
            if channel.verified:
                yield channel.verified.on
