"""What may be planned, and what must not."""

from dataclasses import replace

import pytest

from publish.fake_site import fake_plan
from urolig.publish import BuildError
from urolig.publish.plan import Where, file_of, inspect
from urolig.web.addresses import Address


def address(url: str) -> Address:
    return Address(url, "topic", "x", "nb", "fjordvik")


def test_an_address_becomes_the_file_a_file_server_looks_for() -> None:
    assert file_of("/") == "index.html"
    assert file_of("/nb/asker/") == "nb/asker/index.html"
    assert file_of("/404.html") == "404.html"


@pytest.mark.parametrize("url", ["/nb/asker", "nb/", "/nb//", "/../", "/a/./", "/%20/", "/a b/", "/skule/æ/", "/a/?q="])
def test_an_address_that_cannot_be_a_plain_file_is_refused(url: str) -> None:
    with pytest.raises(BuildError, match="cannot be a file"):
        inspect(replace(fake_plan(), addresses=(address(url),)))


@pytest.mark.parametrize("taken", ["/nb/fjordvik/0/", "/NB/fjordvik/0/", "/robots.txt", "/assets/search.0123456789.js"])
def test_two_things_never_want_the_same_file(taken: str) -> None:
    plan = fake_plan()
    with pytest.raises(BuildError, match="want the name"):
        inspect(replace(plan, addresses=(*plan.addresses, address(taken))))


def test_the_base_path_is_the_path_of_the_base_url() -> None:
    assert Where(None).base_path == "/"
    assert Where("https://hjelp.fjordvik.example").base_path == "/"
    assert Where("https://fjordvik.example/a/hjelp").base_path == "/a/hjelp/"
