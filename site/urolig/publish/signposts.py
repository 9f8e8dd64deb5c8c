"""What tells machines the way: ``robots.txt``, ``sitemap.xml`` and ``.well-known/security.txt``."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from xml.sax.saxutils import quoteattr

from urolig.web.addresses import Address, alternates

SECURITY_YEAR = timedelta(days=364)
"""RFC 9116 recommends that a security.txt expires less than a year ahead."""


def robots(base_url: str | None) -> str:
    """Everybody is welcome to read everything; the sitemap is named when there is one (RFC 9309)."""
    rules = "User-agent: *\nAllow: /\n"
    return f"{rules}Sitemap: {base_url}/sitemap.xml\n" if base_url else rules


def sitemap(addresses: Sequence[Address], base_url: str) -> str:
    """All pages with the same page in other languages (https://www.sitemaps.org/protocol.html, hreflang).

    Addresses that name a file (``/404.html``) are not for visiting and are left out.
    """
    return "\n".join(_sitemap_lines(tuple(a for a in addresses if a.url.endswith("/")), base_url)) + "\n"


def _sitemap_lines(addresses: tuple[Address, ...], base_url: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">')
    for group in alternates(addresses).values():
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(a.lang)} href={quoteattr(base_url + a.url)}/>'
            for a in group
            if len(group) > 1
        )
        for address in group:
            yield f"<url><loc>{base_url}{address.url}</loc>{links}</url>"
    yield "</urlset>"


def security_txt(contact: str, checked_on: date, base_url: str | None) -> str:
    """Where to report a hole (RFC 9116). It expires a year after the newest check of a fact.

    So no clock is asked, and a site whose facts nobody has checked for a year stops promising that somebody answers.
    """
    expires = (checked_on + SECURITY_YEAR).isoformat()
    lines = [f"Contact: {_as_uri(contact)}", f"Expires: {expires}T00:00:00Z"]
    if base_url:
        lines.append(f"Canonical: {base_url}/.well-known/security.txt")
    return "\n".join(lines) + "\n"


def _as_uri(contact: str) -> str:
    return contact if contact.startswith(("https://", "mailto:", "tel:")) else f"mailto:{contact}"
