"""Compressed copies."""

import gzip

import brotli

from urolig.publish.compress import HEAVY, compressed

TEXT = b"<p>You need not be sure.</p>\n" * 100


def test_both_copies_hold_the_very_same_text() -> None:
    copies = compressed("index.html", TEXT)
    assert brotli.decompress(copies[".br"]) == TEXT
    assert gzip.decompress(copies[".gz"]) == TEXT


def test_a_copy_carries_no_time_and_no_name() -> None:
    flags, *time = compressed("index.html", TEXT)[".gz"][3:8]
    assert flags == 0
    assert time == [0, 0, 0, 0]


def test_what_is_small_or_packed_already_gets_no_copy() -> None:
    assert compressed("index.html", b"<p>Hello") == {}
    assert compressed("picture.png", TEXT) == {}


def test_an_asset_is_packed_harder_than_a_page() -> None:
    words = "\n".join(f"word{n * n % 977} shard{n * 31 % 613}" for n in range(1000)).encode()
    assert len(compressed("assets/nb.0123.json", words)[".br"]) < len(compressed("nb.json", words)[".br"]) < HEAVY


def test_a_heavy_page_is_packed_as_hard_as_an_asset() -> None:
    words = "\n".join(f"word{n * n % 977} shard{n * 31 % 613}" for n in range(4000)).encode()
    page = compressed("words.html", words)[".br"]
    assert page == compressed("assets/words.0123.html", words)[".br"]
    assert brotli.decompress(page) == words
