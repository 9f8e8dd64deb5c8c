"""Files a page may ask for after the first touch: hashed names, so that they may be kept for ever."""

import hashlib
from collections.abc import Mapping
from functools import cache

from urolig.web.inline import STATIC

_MEDIA = {
    "js": "text/javascript",
    "css": "text/css",
    "svg": "image/svg+xml",
    "html": "text/html",
    "json": "application/json",
}


def media_type(name: str) -> str:
    """The MIME type by a file's ending, whatever the machine's own table says."""
    return _MEDIA.get(name.rsplit(".", 1)[-1], "application/octet-stream")


@cache
def assets() -> Mapping[str, bytes]:
    """Path below the site's root -> content, of every file in ``static/assets``."""
    folder = STATIC / "assets"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return {hashed_name(path.name, path.read_bytes()): path.read_bytes() for path in found}


def hashed_name(name: str, content: bytes) -> str:
    """``search.js`` -> ``assets/search.1f3a….js``."""
    stem, ending = name.rsplit(".", 1)
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}"
