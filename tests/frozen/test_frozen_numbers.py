"""A wrong number harms a frightened person: every one on the site is a confirmed one, and dials what it shows."""

import re
from pathlib import Path

import pytest

from urolig.content import load


@pytest.fixture(scope="module")
def real():
    loaded = load(Path(__file__).parents[2] / "content")
    assert loaded.directory is not None
    return loaded.directory


def digits(text):
    return re.sub(r"\D", "", text)


def test_every_number_dials_what_it_shows_and_is_confirmed(pages, real):
    printed = {
        c.dial: digits(c.value)
        for s in real.services.values()
        for c in s.printed_channels
        if c.kind in ("phone", "sms")
    }
    seen = 0
    for page in pages:
        for link in page.tree.iter("a"):
            href = link.get("href", "")
            if href.startswith(("tel:", "sms:")):
                dial = href.split(":", 1)[1]
                shown = digits(" ".join(link.xpath(".//bdi//text()")))
                assert printed.get(dial) == shown, (page.url, href)
                assert digits(dial).endswith(shown.lstrip("0")), (page.url, href)
                seen += 1
    assert seen > len(pages)


def test_a_service_that_must_be_verified_shows_no_number_of_its_own(pages, real):
    hidden = {
        (s.id, digits(c.value))
        for s in real.services.values()
        for c in s.channels
        if c not in s.printed_channels and c.kind in ("phone", "sms")
    }
    printed = {
        digits(c.value) for s in real.services.values() for c in s.printed_channels if c.kind in ("phone", "sms")
    }
    for page in pages:
        if page.kind != "service":
            continue
        text = digits(page.tree.find(".//main").text_content())
        for id, number in hidden:
            if id == page.id and number not in printed and len(number) > 4:
                assert number not in text, page.url


def test_every_topic_and_service_page_has_somebody_to_call(pages):
    for page in pages:
        if page.kind in ("topic", "service", "home", "urgent", "school"):
            calls = [a for a in page.tree.find(".//main").iter("a") if a.get("href", "").startswith("tel:")]
            assert calls, page.url


def test_danger_is_one_tap_away_on_every_page_of_a_place(pages):
    for page in pages:
        if page.place:
            assert any(a.get("href") in ("tel:112", "tel:113") for a in page.tree.iter("a")), page.url


def test_home_to_a_number_takes_two_taps(pages):
    """Every tile of a place's home leads to a page with a number."""
    by_url = {page.url: page for page in pages}
    for home in (page for page in pages if page.kind == "home"):
        tiles = home.tree.xpath("//ul[contains(@class,'tiles')]//a")
        assert 0 < len(tiles) <= 9
        for tile in tiles:
            assert any(a.get("href", "").startswith("tel:") for a in by_url[tile.get("href")].tree.iter("a"))


def test_unverified_hours_never_say_open(pages):
    for page in pages:
        for status in page.tree.find_class("status"):
            if "unknown" in status.get("class"):
                assert not re.search("døgnåpent|öppet dygnet|open around", status.text_content().casefold()), page.url
