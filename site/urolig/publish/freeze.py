"""Every page, made by Frozen-Flask into a folder of its own. See ``docs/decisions/0005-frozen-flask.md``."""

import mimetypes
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from flask import Flask
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning
from werkzeug.test import create_environ, run_wsgi_app
from werkzeug.wrappers import Response

from urolig.publish.errors import PageError
from urolig.publish.workers import spread

R = TypeVar("R")
Finish = Callable[[str, bytes], R]
"""What is done with a page (its address, its bytes) the moment it is made, before it is written."""

MEDIA_TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
"""What a page's ending means (IANA media types). Frozen-Flask holds it against what the application said."""


def freeze(
    app: Flask, urls: Sequence[str], folder: Path, jobs: int, finish: Finish[R], tick: Callable[[], None]
) -> list[R]:
    """Make the pages at ``urls``, those and no others; what ``finish`` says of each. Raises PageError.

    A redirect, another status than 200 and an ending that does not fit the media type are errors.
    """
    app.config.update(
        FREEZER_DESTINATION=str(folder.absolute()),
        FREEZER_REMOVE_EXTRA_FILES=False,
        FREEZER_REDIRECT_POLICY="error",
        FREEZER_RELATIVE_URLS=False,
        PROPAGATE_EXCEPTIONS=True,
    )
    _know_media_types(urls)
    return spread(urls, jobs, partial(_freeze_some, app, finish), tick)


class PageClient:
    """Asks the application for pages: what Frozen-Flask needs of Flask's test client, at a quarter of its price."""

    def __init__(self, app: Flask, taken: Callable[[str, bytes], None]) -> None:
        self.app = app
        self.taken = taken
        self.environ = create_environ("/")

    def get(self, url: str, follow_redirects: bool, base_url: str | None) -> Response:
        """One page, handed to ``taken`` when it is one."""
        asked = {**self.environ, "PATH_INFO": url, "REQUEST_URI": url, "RAW_URI": url}
        response = Response(*run_wsgi_app(self.app.wsgi_app, asked, buffered=True))
        if response.status_code == 200:
            self.taken(url, response.get_data())
        return response


def _freeze_some(app: Flask, finish: Finish[R], urls: Sequence[str]) -> Iterator[R]:
    at = ""
    finished: list[R] = []

    def listed() -> Iterator[str]:
        nonlocal at
        for url in urls:
            at = url
            yield url

    client = PageClient(app, lambda url, content: finished.append(finish(url, content)))
    app.test_client_class = lambda *_args, **_options: client  # type: ignore[assignment]
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(listed)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FrozenFlaskWarning)
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)  # our list is the router; it has no endpoints
        try:
            for _page in freezer.freeze_yield():
                yield finished.pop()
        except Exception as error:
            raise PageError(f"The page {at} could not be made: {_said(error)}") from error


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, (ValueError, FrozenFlaskWarning)) else f"{type(error).__name__}: {error}"


def _know_media_types(urls: Sequence[str]) -> None:
    """Every page's ending means what our table says, whatever the machine's ``/etc/mime.types`` holds."""
    for url in urls:
        ending = PurePosixPath(url).suffix
        if not url.endswith("/") and ending not in MEDIA_TYPES:
            raise PageError(f"The page {url} has an ending nobody has given a media type.")
    for ending, media_type in MEDIA_TYPES.items():
        mimetypes.add_type(media_type, ending)
