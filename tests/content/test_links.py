"""Links by content path lead to what they name, in every language, or are refused."""

import pytest

from content.example_copy import Content
from urolig.content.links import is_https

ABOUT = "shared/pages/about.nb.md"


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("/no/services/barnelyset.nb.md", "ref:service/barnelyset"),
        ("/no/services/barnelyset", "ref:service/barnelyset"),
        ("../../no/lilleby/services/barnevern-lilleby.en.md", "ref:service/barnevern-lilleby"),
        ("/shared/topics/cannabis.nb.md", "ref:topic/cannabis"),
        ("/shared/topics/cannabis.yml", "ref:topic/cannabis"),
        ("../topics/cannabis", "ref:topic/cannabis"),
        ("privacy.en.md#what-we-store", "ref:page/privacy#what-we-store"),
        ("privacy#what-others-see", "ref:page/privacy#what-others-see"),
        ("/no/pages/urgent.nb.md", "ref:page/urgent"),
        ("/no/lilleby/schools/bakken-skole.yml", "ref:school/bakken-skole"),
        ("/no/lilleby/schools/bakken-skole", "ref:school/bakken-skole"),
        ("#hvem-star-bak", "#hvem-star-bak"),
        ("https://lilleby.example/a?b=c#d", "https://lilleby.example/a?b=c#d"),
    ],
)
def test_a_path_becomes_a_reference(path: str, reference: str, content: Content) -> None:
    content.append(ABOUT, f"\nSe [her]({path}).\n")
    loaded = content.load()
    assert loaded.directory is not None, loaded.diagnostics
    assert f'<a href="{reference}">her</a>' in loaded.directory.pages["about"].texts["nb"].body.html


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("", "E303"),
        ("#", "E303"),
        ("/no/services/barnelyset.sv.md", "E303"),
        ("/no/services/", "E303"),
        ("../../../etc/passwd", "E303"),
        ("/site.yml", "E302"),
        ("/no/country.yml", "E302"),
        ("/no/lilleby/municipality", "E302"),
        ("privacy.nb.md#nowhere", "E304"),
        ("#nowhere", "E304"),
        ("http://lilleby.example/", "E302"),
        ("HTTPS://lilleby.example/", "E302"),
        ("https://user:pass@lilleby.example/", "E302"),
        ("https://lilleby.example:8080/", "E302"),
        ("https://localhost/", "E302"),
        ("vbscript:x", "E302"),
        ("JavaScript:x", "E302"),
        ("file:///etc/passwd", "E302"),
        ("mailto:a@b.example", "E302"),
        ("sms:112", "E302"),
        ("///x.example/", "E302"),
        ("\\\\\\\\x.example", "E303"),
    ],
)
def test_a_link_that_leads_nowhere_good_is_refused_at_its_place(path: str, code: str, content: Content) -> None:
    content.append(ABOUT, f"\nSe [her]({path}).\n")
    found = [d for d in content.load().diagnostics if d.severity == "error"]
    assert [(d.path, d.code) for d in found] == [(f"content/{ABOUT}", code)]
    assert found[0].hint
    lines = (content.root / ABOUT).read_text("utf-8").split("\n")
    assert found[0].line == len(lines) - 1


def test_a_heading_missing_in_one_language_is_a_warning(content: Content) -> None:
    content.edit("shared/pages/privacy.en.md", " {#what-we-store}", "")
    content.edit("shared/pages/privacy.en.md", "What we store", "What is kept")
    found = content.found("W506")
    assert {d.path for d in found} == {"content/shared/pages/privacy.en.md"}
    assert content.found("E304")[0].path == "content/no/services/foreldrelyset.en.md"


def test_a_link_within_a_wrapped_field_is_found_on_its_own_line(content: Content) -> None:
    old = "summary: Et lys er på. Du kan banke på."
    content.edit(ABOUT, old, "summary: >-\n  Et lys er på.\n  Du kan [banke\n  på](/nowhere.nb.md).")
    (found,) = content.found("E303")
    assert (found.line, found.column) == (6, 7)


@pytest.mark.parametrize("address", ["https://a.example/", "https://a-b.example/c/d?e=f#g", "https://www.a.no"])
def test_whole_addresses_are_https(address: str) -> None:
    assert is_https(address)


@pytest.mark.parametrize(
    "address",
    [
        "a.example",
        "https://",
        "https://a",
        "https://-a.no/",
        "https://a..no/",
        "https://a.no/ b",
        'https://a.no/"',
        "https://[::1]/",
    ],
)
def test_parts_of_addresses_are_not(address: str) -> None:
    assert not is_https(address)
