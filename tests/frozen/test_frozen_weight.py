"""Light enough for one bar of signal: one request, few bytes (design §8)."""

import statistics
import zlib

WALL, MEDIAN = 9_000, 6_000


def test_pages_are_light(pages):
    sizes = {page.url: page.path.with_name(page.path.name + ".br").stat().st_size for page in pages}
    heaviest = max(sizes, key=sizes.__getitem__)
    assert sizes[heaviest] <= WALL, heaviest
    assert statistics.median(sizes.values()) <= MEDIAN


def test_boot_script_is_small(pages):
    for page in pages[:50]:
        assert sum(len(script.text or "") for script in page.tree.iter("script")) <= 1_500


def test_compressed_files_hold_the_same_page(sample):
    for page in sample:
        packed = page.path.with_name(page.path.name + ".gz").read_bytes()
        assert zlib.decompress(packed, wbits=31) == page.path.read_bytes()
