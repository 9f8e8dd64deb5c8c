"""Whether somebody answers now, on the published pages: to the minute, by the town's clock, whatever the visitor's."""

import pytest

pytestmark = pytest.mark.browser

RUSINFO = "/nb/asker/tjeneste/rusinfo/"
"""A line with a break: Monday to Friday 11–14.30 and 15–18. Nobody has told us the hours of its chat."""

WORDS = [
    ("2026-11-25T11:29:59Z", "open", "Åpent nå, til 14.30"),
    ("2026-11-25T13:40:00Z", "closed", "Stengt nå. Åpner 15.00"),
    ("2026-11-25T14:00:00Z", "open", "Åpent nå, til 18.00"),
    ("2026-11-25T17:00:00Z", "closed", "Stengt nå. Åpner i morgen 11.00"),
    ("2026-11-25T23:00:00Z", "closed", "Stengt nå. Åpner 11.00"),
    ("2026-11-27T17:30:00Z", "closed", "Stengt nå. Åpner mandag 11.00"),
    ("2026-12-25T12:00:00Z", "unknown", "Vi vet ikke åpningstidene i dag. Åpner mandag 11.00"),
    ("2027-03-29T08:59:00Z", "unknown", "Vi vet ikke åpningstidene i dag. Åpner i morgen 11.00"),
    ("2027-03-30T08:59:00Z", "closed", "Stengt nå. Åpner 11.00"),
    ("2027-03-30T09:00:00Z", "open", "Åpent nå, til 14.30"),
    ("2027-05-21T15:59:00Z", "open", "Åpent nå, til 18.00"),
    ("2027-05-21T22:00:00Z", "unknown", "Ikke kontrollert etter 21. mai 2027. Vi vet ikke åpningstidene"),
    ("2031-01-01T12:00:00Z", "unknown", "Ikke kontrollert etter 21. mai 2027. Vi vet ikke åpningstidene"),
]


def status(page):
    line = page.locator("[data-now] .status").first
    return line.get_attribute("class").removeprefix("status "), line.inner_text()


@pytest.fixture
def at(visit, served):
    """Somebody who opens a page at a moment: ``at("2026-11-25T13:40:00Z", address)``."""

    def opened(moment, address=RUSINFO, zone="Europe/Oslo"):
        page = visit(timezone_id=zone).new_page()
        page.clock.install(time=moment)
        page.goto(served + address)
        return page

    return opened


@pytest.mark.parametrize(("moment", "kind", "words"), WORDS, ids=[moment for moment, *_ in WORDS])
def test_the_line_says_open_closed_or_unknown(at, moment, kind, words):
    page = at(moment)
    assert status(page) == (kind, words)
    assert page.locator("[data-now] .hours").first.inner_text() == "Mandag til fredag 11.00–14.30, 15.00–18.00"


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_a_visitor_far_away_reads_the_same(at, zone):
    for moment, kind, words in WORDS[::3]:
        assert status(at(moment, zone=zone)) == (kind, words)


def test_the_words_change_at_the_minute(at):
    page = at("2026-11-25T13:29:50Z")
    assert status(page) == ("open", "Åpent nå, til 14.30")
    page.clock.run_for(9_000)
    assert status(page) == ("open", "Åpent nå, til 14.30")
    page.clock.run_for(6_000)
    assert status(page) == ("closed", "Stengt nå. Åpner 15.00")


@pytest.mark.parametrize("event", ["document, 'visibilitychange'", "window, 'pageshow'"])
def test_a_phone_that_wakes_reads_the_clock_at_once(at, event):
    page = at("2026-11-25T13:00:00Z")
    page.clock.set_fixed_time("2026-11-26T01:30:00Z")
    target, name = event.split(", ")
    page.evaluate(f"{target}.dispatchEvent(new Event({name}))")
    assert status(page) == ("closed", "Stengt nå. Åpner 11.00")


def test_who_answers_stands_first_and_the_order_then_stays(at):
    page = at("2026-11-25T13:55:00Z", "/nb/asker/tema/alcohol-drugs/")
    shown = page.locator("[data-now] article")
    kinds = [bool(shown.nth(n).locator(".open").count()) for n in range(shown.count())]
    assert kinds == sorted(kinds, reverse=True)
    assert True in kinds
    order = shown.evaluate_all("cards => cards.map(card => card.dataset.service)")
    page.clock.run_for(6 * 3600_000)
    assert shown.evaluate_all("cards => cards.map(card => card.dataset.service)") == order


def test_past_every_check_date_nothing_is_open(at):
    for address in ("/nb/asker/", "/sv/sundsvall/", "/nb/asker/akutt/", "/en/asker/topic/bullying/"):
        page = at("2027-11-23T12:00:00Z", address)
        assert page.locator(".status.open").count() == 0, address
        assert page.locator(".status.unknown").count() > 0, address


def test_each_way_to_make_contact_has_its_own_hours(at):
    page = at("2026-11-25T09:00:00Z", "/nb/asker/tjeneste/alarmtelefonen/")
    lines = [" ".join(text.split()) for text in page.locator("[data-now] .answered").all_inner_texts()]
    assert lines[0] == "Telefon: Døgnåpent"
    assert lines[1].startswith("SMS, Chat: Stengt nå. Åpner 16.15")


@pytest.mark.parametrize("address", ["/nb/asker/", RUSINFO, "/nb/asker/tema/alcohol-drugs/", "/ar/sundsvall/urgent/"])
def test_nothing_moves_when_the_lines_are_filled(visit, served, address):
    page = visit().new_page()
    page.clock.set_fixed_time("2026-11-25T05:00:00Z")
    page.add_init_script(
        "window.moved = []; new PerformanceObserver(list => moved.push(...list.getEntries().map(e => e.value)))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(served + address)
    page.wait_for_timeout(500)
    assert page.locator("[data-now] .status:visible").count()
    assert page.evaluate("moved") == []


def test_without_scripts_the_plain_hours_stand_there(visit, served):
    page = visit(java_script_enabled=False).new_page()
    page.goto(served + RUSINFO)
    line = page.locator("[data-now] .status:visible").first
    assert line.inner_text() == "Mandag til fredag 11.00–14.30, 15.00–18.00"
    assert "Åpent nå" not in page.locator("main").inner_text()
    assert page.locator("main table td").first.inner_text() == "11.00–14.30, 15.00–18.00"
