"""Every link leads somewhere: to a page that is there, and to a heading that is on it."""

import json
from urllib.parse import urlsplit

import lxml.html

from frozen_files import file_of


def test_links_and_fragments_resolve(frozen, pages):
    known = {page.url for page in pages}
    targets: dict[str, set[str]] = {}
    for page in pages:
        for element in page.tree.iter("a", "form", "link"):
            address = element.get("href") or element.get("action") or ""
            parts = urlsplit(address)
            if parts.scheme or element.get("rel") == "canonical" or not address:
                continue
            url = parts.path or page.url
            if url not in known:
                assert (frozen / url.lstrip("/")).is_file(), (page.url, address)
                continue
            if parts.fragment:
                targets.setdefault(url, ids(file_of(frozen, url)))
                assert parts.fragment in targets[url], (page.url, address)


def test_every_page_can_be_reached(pages):
    """From the front page by links and search buttons alone."""
    links = {
        page.url: {urlsplit(e.get("href") or e.get("action") or "").path for e in page.tree.iter("a", "form")}
        for page in pages
    }
    seen, waiting = {"/"}, ["/"]
    while waiting:
        for url in links[waiting.pop()] & links.keys() - seen:
            seen.add(url)
            waiting.append(url)
    assert set(links) - seen == {"/404.html"}


def test_languages_link_to_the_same_page(pages):
    by_url = {page.url: page for page in pages}
    for page in pages:
        for link in page.tree.xpath("//details[contains(@class,'languages')]//a"):
            other = by_url[link.get("href")]
            assert (other.kind, other.id, other.place) == (page.kind, page.id, page.place)
            assert other.lang == link.get("hreflang") == link.get("lang")


def test_a_site_below_a_path_keeps_all_its_links_there(frozen_below):
    listed = json.loads((frozen_below / "build.json").read_text(encoding="utf-8"))["pages"]
    known = {page["url"].removeprefix("/hjelp") for page in listed}
    assert known
    for url in known:
        tree = lxml.html.document_fromstring(file_of(frozen_below, url).read_bytes())
        for element in tree.iter("a", "form"):
            address = element.get("href") or element.get("action") or ""
            path = urlsplit(address).path
            if path.startswith("/") and not urlsplit(address).scheme:
                assert path.startswith("/hjelp/"), (url, address)
                assert path.removeprefix("/hjelp") in known, (url, address)


def ids(path):
    """Every id of a page."""
    return {
        element.get("id") for element in lxml.html.document_fromstring(path.read_bytes()).iter() if element.get("id")
    }
