"""Every page, made by Frozen-Flask into a folder of its own. See ``docs/decisions/0005-frozen-flask.md``."""

import mimetypes
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from flask import Flask
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from urolig.publish.errors import PageError
from urolig.publish.workers import spread

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


def freeze(app: Flask, urls: Sequence[str], folder: Path, jobs: int, tick: Callable[[], None]) -> None:
    """Make the pages at ``urls``, those and no others. Raises PageError for one that cannot be made.

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
    spread(urls, jobs, partial(_freeze_some, app), tick)


def _freeze_some(app: Flask, urls: Sequence[str]) -> Iterator[str]:
    at = ""

    def listed() -> Iterator[str]:
        nonlocal at
        for url in urls:
            at = url
            yield url

    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(listed)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FrozenFlaskWarning)
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)  # our list is the router; it has no endpoints
        try:
            for page in freezer.freeze_yield():
                yield str(page.url)
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
