"""What a visitor reads, on the pages of an invented municipality."""

from dataclasses import replace
from datetime import date

import lxml.html
import pytest

from urolig.model import Method
from urolig.search import Searcher
from urolig.web import WebOptions, create_app


def tree(client, url):
    answer = client.get(url)
    assert answer.status_code == 200, url
    return lxml.html.document_fromstring(answer.data)


def main_text(page):
    return " ".join(page.find(".//main").text_content().split())


def test_every_page_of_the_list_is_there(client, site):
    for address in site.addresses:
        assert client.get(address.url).status_code == 200, address.url


def test_unknown_address_says_so_and_still_leads_to_help(client):
    answer = client.get("/nb/nowhere/")
    assert answer.status_code == 404
    page = lxml.html.document_fromstring(answer.data)
    assert page.get("data-page") == "not-found"
    assert page.xpath("//main//a")


def test_address_without_its_last_slash_is_led_on(client):
    answer = client.get("/nb/lilleby")
    assert (answer.status_code, answer.headers["Location"].split("localhost")[-1]) == (308, "/nb/lilleby/")


def test_front_page_asks_in_every_language(client):
    page = tree(client, "/")
    assert {section.get("lang") for section in page.xpath("//main/section")} == {"nb", "nn", "sv", "en", "ar"}


def test_service_with_a_number_can_be_called(client, site, directory):
    for service in directory.services.values():
        phone = service.channel("phone")
        if phone and site.has("service", service.id, "nb", "lilleby"):
            page = tree(client, site.url("service", service.id, "nb", "lilleby"))
            assert page.xpath(f"//main//a[@href='tel:{phone.dial}']"), service.id


def test_service_without_a_number_shows_who_reaches_it(client, site, directory):
    silent = [s for s in directory.services.values() if not any(c.is_live for c in s.printed_channels)]
    assert silent
    for service in silent:
        for place in ("lilleby", "norge"):
            if site.has("service", service.id, "nb", place):
                page = tree(client, site.url("service", service.id, "nb", place))
                assert page.xpath("//main//a[starts-with(@href,'tel:')]"), service.id


def test_untranslated_text_says_so_and_carries_its_language(client, site, directory):
    topic = next(t for t in directory.topics.values() if "ar" not in t.texts)
    page = tree(client, site.url("topic", topic.id, "ar", "lilleby"))
    heading = page.find(".//h1")
    assert heading.get("lang") == "nb"
    assert heading.get("dir") == "ltr"
    assert page.find_class("note")


@pytest.mark.parametrize(
    ("method", "stale", "checked", "notes"),
    [
        (Method.MACHINE, False, None, ["translated by a machine"]),
        (Method.MACHINE, True, None, ["original text has changed", "translated by a machine"]),
        (Method.MACHINE, False, date(2026, 11, 1), []),
        (Method.HUMAN, False, None, []),
        (Method.HUMAN, True, None, ["original text has changed"]),
    ],
)
def test_stale_and_made_by_a_machine_are_two_marks(directory, catalogues, method, stale, checked, notes):
    topic = next(t for t in directory.topics.values() if t.texts.get("en") and t.texts["en"].translation)
    mark = replace(topic.texts["en"].translation, method=method, stale=stale, checked=checked)
    texts = {**topic.texts, "en": replace(topic.texts["en"], translation=mark)}
    changed = replace(directory, topics={**directory.topics, topic.id: replace(topic, texts=texts)})
    page = tree(create_app(changed, WebOptions(catalogues=catalogues)).test_client(), f"/en/lilleby/topic/{topic.id}/")
    said = [note.text_content() for note in page.find_class("note")]
    assert len(said) == len(notes)
    assert all(words in note for words, note in zip(notes, said, strict=True))


@pytest.mark.parametrize("lang", ["nb", "en", "ar"])
def test_numbers_are_isolated_from_the_direction_of_the_text(client, lang):
    page = tree(client, f"/{lang}/lilleby/")
    for link in page.xpath("//a[starts-with(@href,'tel:')]"):
        assert link.xpath(".//bdi[@dir='ltr']")


def test_pages_made_in_one_context_speak_their_own_languages(app):
    """As a freezer makes them: within one application context."""
    with app.app_context():
        client = app.test_client()
        said = [tree(client, f"/{lang}/lilleby/").find(".//h1").text_content() for lang in ("nb", "ar", "nb", "en")]
    assert said == [
        "Er du urolig for et barn?",
        "هل أنت قلق على طفل؟",
        "Er du urolig for et barn?",
        "Are you worried about a child?",
    ]


def test_demonstration_line_goes_away_by_one_setting(directory, catalogues):
    quiet = replace(directory, settings=replace(directory.settings, demonstration=False))
    loud = replace(directory, settings=replace(directory.settings, demonstration=True))
    for given, expected in ((quiet, 0), (loud, 1)):
        page = tree(create_app(given, WebOptions(catalogues=catalogues)).test_client(), "/nb/lilleby/")
        assert len(page.find_class("demonstration")) == expected


def test_base_path_stands_before_every_address(directory, catalogues):
    client = create_app(directory, WebOptions(catalogues=catalogues, base_path="/hjelp/")).test_client()
    page = tree(client, "/nb/lilleby/")
    inner = [a.get("href") for a in page.iter("a") if a.get("href", "").startswith("/")]
    assert inner
    assert all(href.startswith("/hjelp/") for href in inner)


def test_published_search_field_belongs_to_a_form_that_goes_nowhere(client):
    page = tree(client, "/nb/lilleby/")
    assert page.find(".//input[@name='q']").get("form") == "quiet"
    assert page.get_element_by_id("quiet").get("method") == "dialog"


def test_preview_answers_a_search_without_scripts(directory, catalogues, site):
    options = WebOptions(catalogues=catalogues, preview=True, searcher=Searcher(directory))
    client = create_app(directory, options).test_client()
    topic = next(iter(directory.topics.values()))
    words = topic.terms["nb"][0]
    answer = client.get(site.url("search", "", "nb", "lilleby"), query_string={"q": words})
    page = lxml.html.document_fromstring(answer.data)
    results = page.xpath("//*[@data-results]")[0]
    assert results.get("data-query") == words
    assert f"topic/{topic.id}" in [hit.get("data-id") for hit in results.xpath(".//li[@data-id]")]
