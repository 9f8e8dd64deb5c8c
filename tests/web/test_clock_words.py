"""What the page's clock is fed with, on the pages of an invented municipality."""

from datetime import datetime

import lxml.html
import pytest

from urolig.web import WebOptions, create_app
from urolig.web.inline import inline_clock, inline_scripts
from urolig.web.now import CLOCKED


def tree(client, url):
    return lxml.html.document_fromstring(client.get(url).data)


def told(client, url):
    """All that the first clock on a page can say, as (class, words)."""
    words = tree(client, url).xpath("//*[@data-hours]")[0].get("data-hours").split("|")[3:]
    return set(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "/nb/lilleby/tjeneste/foreldrelyset/",
            {
                ("open", "Åpent nå, til 14.30"),
                ("closed", "Stengt nå. Åpner 15.00"),
                ("closed", "Stengt nå. Åpner i morgen 11.00"),
                ("closed", "Stengt nå. Åpner mandag 11.00"),
                ("unknown", "Vi vet ikke åpningstidene i dag. Åpner mandag 11.00"),
                ("unknown", "Ikke kontrollert etter 21. mai 2027. Vi vet ikke åpningstidene"),
            },
        ),
        (
            "/en/lilleby/service/foreldrelyset/",
            {
                ("open", "Open now, until 14:30"),
                ("closed", "Closed now. Opens tomorrow 11:00"),
                ("closed", "Closed now. Opens Monday 11:00"),
                ("unknown", "Not checked after May 21, 2027. We do not know the opening hours"),
            },
        ),
        (
            "/ar/lilleby/service/foreldrelyset/",
            {
                ("open", "مفتوح الآن حتى 14:30"),
                ("closed", "مغلق الآن. يفتح غدًا 11:00"),
                ("closed", "مغلق الآن. يفتح الاثنين 11:00"),
            },
        ),
    ],
)
def test_all_that_will_be_said_stands_on_the_page_in_its_language(client, url, expected):
    assert expected <= told(client, url)


def test_a_line_that_never_closes_says_so_until_its_check_date(client):
    assert told(client, "/nb/lilleby/tjeneste/politivakta/") == {
        ("open", "Døgnåpent"),
        ("unknown", "Ikke kontrollert etter 21. mai 2027. Vi vet ikke åpningstidene"),
    }


def test_midnight_is_the_end_of_its_day(client):
    assert ("open", "Åpent nå, til 24.00") not in told(client, "/nb/lilleby/tjeneste/nattvakta/")
    assert ("open", "Åpent nå, til i morgen 08.00") in told(client, "/nb/lilleby/tjeneste/nattvakta/")


def test_the_plain_hours_are_printed_beside_an_empty_line(client):
    page = tree(client, "/nb/lilleby/tjeneste/foreldrelyset/")
    empty, plain = page.xpath("(//p[@class='answered'])[1]/span")
    assert (empty.get("class"), empty.text) == ("status", None)
    assert (plain.get("class"), plain.text) == ("status hours", "Mandag til fredag 11.00–14.30, 15.00–18.00")


def test_ways_with_other_hours_have_lines_of_their_own(client):
    page = tree(client, "/nb/lilleby/tjeneste/barnelyset/")
    lines = [" ".join(line.text_content().split()) for line in page.xpath("//section[@data-now]//p[@class='answered']")]
    assert lines[0] == "Telefon: Døgnåpent"
    assert lines[1].startswith("SMS: Mandag til fredag 16.15–22.45")
    assert len(lines) == 3


def test_every_page_that_says_who_answers_has_a_clock_and_no_other_has(client, site):
    for address in site.addresses:
        if address.lang == "nb":
            page = tree(client, address.url)
            clocks = [script for script in page.iter("script") if "data-hours" in (script.text or "")]
            strips = page.xpath("//section[@data-now]")
            assert len(clocks) == len(strips) == (address.kind in CLOCKED and bool(strips)), address.url
            assert bool(strips) == (address.kind in CLOCKED - {"guide"} or address.id.count("/") == 2), address.url
            assert strips or not page.xpath("//*[@data-hours]"), address.url


def test_both_scripts_together_are_light():
    assert len(inline_scripts()) + len(inline_clock()) <= 1_500


def test_preview_at_a_moment_sets_the_clock_and_says_so(directory, catalogues):
    options = WebOptions(catalogues=catalogues, preview=True, at=datetime(2026, 12, 24, 19, 0))
    page = tree(create_app(directory, options).test_client(), "/nb/lilleby/")
    assert page.xpath("//*[@data-preview]")[0].text_content() == (
        "Preview: the site as on Thursday 24 December 2026, 19:00"
    )
    assert "1798135200000" in page.xpath("//head/script")[1].text


def test_published_pages_know_no_other_moment(client):
    page = tree(client, "/nb/lilleby/")
    assert not page.xpath("//*[@data-preview]")
    assert len(page.xpath("//head/script")) == 1


@pytest.mark.parametrize("url", ["/nb/lilleby/", "/nb/lilleby/akutt/"])
def test_who_answers_when_is_printed_without_a_clock(client, url):
    shifts = tree(client, url).find_class("shifts")[0]
    assert [" ".join(line.text_content().split()) for line in shifts][:4] == [
        "Mandag til fredag",
        "00.00–08.00: Nattvakta",
        "08.00–11.30: Barnevernet i Lilleby",
        "11.30–12.00: Barnelyset",
    ]
