"""What a server should say with every file: for Netlify and Cloudflare Pages (``_headers``) and for nginx."""

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from urolig.publish.errors import BuildError

MOST_INLINE = 24
"""Styles and scripts are shared by all pages; a policy that names more hashes than this has met a page's own."""

INLINE = re.compile(rb"<(style|script)((?:\s[^>]*)?)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
DATA_BLOCK = re.compile(rb"""\btype\s*=\s*["']?(?!module\b|text/javascript\b)""", re.IGNORECASE)
EXTERNAL = re.compile(rb"\bsrc\s*=", re.IGNORECASE)

PERMISSIONS = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)
"""What a page about a worry never needs of a phone."""

PAGES_CACHE = "public, max-age=300, must-revalidate"
"""A corrected number is with everybody within five minutes."""

ASSETS_CACHE = "public, max-age=31536000, immutable"


class Inline(NamedTuple):
    """The CSP sources (``'sha256-…'``) of a page's inline styles and scripts."""

    styles: frozenset[str]
    scripts: frozenset[str]


def inline_of(html: bytes) -> Inline:
    """The inline styles and scripts of a page. A data block (``application/ld+json``) is no script."""
    styles: set[str] = set()
    scripts: set[str] = set()
    for tag, attributes, text in INLINE.findall(html):
        if tag.lower() == b"style":
            styles.add(_source(text))
        elif not EXTERNAL.search(attributes) and not DATA_BLOCK.search(attributes):
            scripts.add(_source(text))
    return Inline(frozenset(styles), frozenset(scripts))


def policy(found: Iterable[Inline]) -> str:
    """The Content-Security-Policy that lets these pages work and nothing else (CSP level 3)."""
    pages = list(found)
    styles = sorted(set().union(*(page.styles for page in pages)))
    scripts = sorted(set().union(*(page.scripts for page in pages)))
    if len(styles) + len(scripts) > MOST_INLINE:
        raise BuildError(
            f"The pages hold {len(styles) + len(scripts)} different inline styles and scripts.",
            "They must be the same on all pages: put what differs into attributes or data blocks.",
        )
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(["style-src", *(styles or ["'none'"])]),
            " ".join(["script-src", "'self'", *scripts]),
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def security_headers(content_security_policy: str) -> tuple[tuple[str, str], ...]:
    """Header and value, the same for every file."""
    return (
        ("Content-Security-Policy", content_security_policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in PERMISSIONS)),
    )


def headers_file(content_security_policy: str, base_path: str, tops: Iterable[str]) -> str:
    """``_headers``. ``tops`` are the first segments of the pages' addresses.

    No two rules give the same header to the same file: Cloudflare would join their values.
    https://developers.cloudflare.com/pages/configuration/headers/ · https://docs.netlify.com/manage/routing/headers/
    """
    lines = [f"{base_path}*", *(f"  {name}: {value}" for name, value in security_headers(content_security_policy))]
    for path in [base_path, *(f"{base_path}{top}" for top in tops)]:
        lines += [path, f"  Cache-Control: {PAGES_CACHE}"]
    lines += [f"{base_path}assets/*", f"  Cache-Control: {ASSETS_CACHE}"]
    return "\n".join(lines) + "\n"


def nginx_snippet(content_security_policy: str, base_path: str) -> str:
    """The same for nginx. Errors are not cached: Cache-Control has no ``always``."""
    headers = security_headers(content_security_policy)
    lines = [
        f"# Include this where the built folder is the {'root' if base_path == '/' else 'alias'}:",
        f"#     {_nginx_example(base_path)}",
        "charset utf-8;",
        "gzip_static on;",
        "# brotli_static on;  # with the module ngx_brotli: the .br files are there",
        f"error_page 404 {base_path}404.html;",
        f'set $urolig_cache "{PAGES_CACHE}";',
        f'if ($uri ~ "^{re.escape(base_path)}assets/") {{ set $urolig_cache "{ASSETS_CACHE}"; }}',
        "add_header Cache-Control $urolig_cache;",
        *(f'add_header {name} "{value}" always;' for name, value in headers),
    ]
    return "\n".join(lines) + "\n"


def _nginx_example(base_path: str) -> str:
    if base_path == "/":
        return "server { root /srv/urolig/public; include /srv/urolig/public/nginx.conf.snippet; }"
    return f"location {base_path} {{ alias /srv/urolig/public/; include /srv/urolig/public/nginx.conf.snippet; }}"


def _source(text: bytes) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode('ascii')}'"
