"""Every page is whole: one heading, its language, a title of its own, and nothing from elsewhere."""

import re
from collections import Counter
from itertools import pairwise

import html5lib

RIGHT_TO_LEFT = {"ar"}


def test_every_page_says_what_it_is(pages):
    for page in pages:
        html = page.tree
        assert html.get("lang") == page.lang, page.url
        assert html.get("dir") == ("rtl" if page.lang in RIGHT_TO_LEFT else "ltr"), page.url
        assert html.get("data-page") == page.kind, page.url
        assert html.get("data-place") == page.place, page.url
        assert len(html.findall(".//h1")) == 1, page.url
        assert html.find(".//main") is not None, page.url
        assert html.find(".//a[@data-leave]") is not None, page.url


def test_interface_speaks_the_language_of_the_page(pages):
    leave = {
        "nb": "Forlat siden",
        "nn": "Forlat sida",
        "sv": "Lämna sidan",
        "en": "Leave this page",
        "ar": "غادر الصفحة",
    }
    for page in pages:
        assert page.tree.find(".//a[@data-leave]").text_content() == leave[page.lang], page.url


def test_titles_tell_pages_apart(pages):
    titles = Counter((page.lang, page.tree.findtext(".//title")) for page in pages)
    assert [title for title, number in titles.items() if number > 1] == []


def test_headings_leave_out_no_level(sample):
    for page in sample:
        levels = [int(h.tag[1]) for h in page.tree.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, page.url
        assert all(b - a <= 1 for a, b in pairwise(levels)), (page.url, levels)


def test_ids_stand_once(pages):
    for page in pages:
        ids = Counter(element.get("id") for element in page.tree.iter() if element.get("id"))
        assert [id for id, number in ids.items() if number > 1] == [], page.url


def test_pages_are_well_formed_html(sample):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    for page in sample:
        parser.parse(page.path.read_text(encoding="utf-8"))


def test_nothing_comes_from_elsewhere(pages):
    for page in pages:
        tree = page.tree
        for element in tree.iter(
            "script", "img", "iframe", "link", "source", "audio", "video", "object", "embed", "use"
        ):
            address = (
                element.get("src") or element.get("data") or (element.get("href") if element.tag == "link" else None)
            )
            rel = element.get("rel", "")
            if address and rel not in ("canonical", "alternate"):
                assert address.startswith(("data:", "/")) and not address.startswith("//"), (page.url, address)
        assert "@import" not in (tree.findtext(".//style") or ""), page.url
        assert not re.search(r"url\((?!['\"]?data:)", tree.findtext(".//style") or ""), page.url


def test_no_page_sends_a_form_with_what_was_typed(pages):
    for page in pages:
        for field in page.tree.iter("input", "textarea", "select"):
            assert field.get("form") == "quiet", page.url
        for form in page.tree.iter("form"):
            assert form.get("method", "get") in ("get", "dialog"), page.url


def test_search_forms_lead_to_the_search_page(pages):
    search = {(p.lang, p.place): p.url for p in pages if p.kind == "search"}
    for page in pages:
        if page.kind in ("home", "search"):
            form = page.tree.find(".//form[@role='search']")
            assert form.get("action") == search[page.lang, page.place], page.url
            assert form.find(".//input[@name='q']") is not None, page.url


def test_parts_in_another_language_say_so(pages):
    """A Norwegian or Swedish text on an Arabic page has its own language and direction."""
    topics = [p for p in pages if p.kind == "topic" and p.lang == "ar"][:40]
    for page in topics:
        for heading in page.tree.iter("h1"):
            foreign = heading.get("lang")
            text = heading.text_content()
            if re.search("[a-zåäöæø]{4}", text):
                assert foreign and heading.get("dir") == "ltr", (page.url, text)


def test_no_inline_handlers_and_no_script_addresses(pages):
    for page in pages:
        for element in page.tree.iter():
            if not isinstance(element.tag, str):
                continue
            assert not any(name.startswith("on") for name in element.attrib), page.url
            assert not element.get("href", "").startswith("javascript:"), page.url
            assert element.get("style") is None, page.url


def test_reader_is_told_when_a_text_is_another_language(pages):
    for page in pages:
        if page.kind in ("topic", "service") and page.tree.find(".//h1").get("lang"):
            assert page.tree.find_class("note"), page.url
