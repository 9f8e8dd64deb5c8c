"""The guided finder, visited node by node: every question, every answer, every outcome."""

import lxml.html

from urolig.model import Audience
from urolig.web.views.guide import fits


def walk(client, url, seen):
    """Every page of the guide that can be reached from one of them."""
    if url in seen:
        return
    page = lxml.html.document_fromstring(client.get(url).data)
    seen[url] = page
    if page.get("data-page") == "guide":
        for link in page.xpath("//main//ul[@class='answers']//a"):
            walk(client, link.get("href"), seen)


def test_every_answer_leads_on_and_every_outcome_names_somebody(client, site):
    seen = {}
    walk(client, site.url("guide", "", "nb", "lilleby"), seen)
    guide = [address.url for address in site.addresses if address.kind == "guide" and address.place == "lilleby"]
    assert {url for url in guide if url.startswith("/nb/")} == {
        url for url, page in seen.items() if page.get("data-page") == "guide"
    }
    for url, page in seen.items():
        if url.count("/") > 6:
            assert page.xpath("//main//a[starts-with(@href,'tel:')]"), url
            assert len(page.find_class("card")) <= 4, url


def test_not_knowing_is_always_an_answer(directory):
    for answers in (directory.guide.who, directory.guide.noticed, directory.guide.age):
        assert answers[-1].id == "unknown"
        assert answers[-1].audience is None
        assert not answers[-1].topics
        assert answers[-1].ages is None


def test_danger_leads_to_the_urgent_page(client, site):
    page = lxml.html.document_fromstring(client.get(site.url("guide", "parent", "nb", "lilleby")).data)
    assert site.url("urgent", "", "nb", "lilleby") in [a.get("href") for a in page.xpath("//main//li/a")]


def test_every_given_answer_can_be_changed(client, site, directory):
    who, noticed, age = (
        directory.guide.who[0].id,
        next(a.id for a in directory.guide.noticed if not a.urgent),
        directory.guide.age[0].id,
    )
    page = lxml.html.document_fromstring(client.get(site.url("guide", f"{who}/{noticed}/{age}", "nb", "lilleby")).data)
    changes = [a.get("href") for a in page.xpath("//dl//a")]
    assert changes == [
        site.url("guide", "", "nb", "lilleby"),
        site.url("guide", who, "nb", "lilleby"),
        site.url("guide", f"{who}/{noticed}", "nb", "lilleby"),
    ]


def test_services_for_others_are_left_out(client, site, directory):
    young = next(a for a in directory.guide.who if a.audience is Audience.YOUTH)
    outcomes = [
        a for a in site.addresses if a.kind == "guide" and a.id.startswith(f"{young.id}/") and a.id.count("/") == 2
    ]
    for address in outcomes:
        page = lxml.html.document_fromstring(client.get(address.url).data)
        for id in page.xpath("//main//article/@data-service"):
            assert {Audience.YOUTH, Audience.CHILD} & set(directory.services[id].audience), address.url


def test_national_line_for_this_person_comes_first_after_the_places_own(client, site, directory):
    place = directory.places["lilleby"]
    lines = {"young": place.child_line, "parent": place.adult_line, "unknown": place.adult_line}
    calm = [a.id for a in directory.guide.noticed if not a.urgent]
    for who, line in lines.items():
        for noticed in calm:
            page = tree_of(client, site.url("guide", f"{who}/{noticed}/unknown", "nb", "lilleby"))
            shown = [directory.services[id] for id in page.xpath("//main//article/@data-service")]
            national = [service.id for service in shown if "lilleby" not in service.area]
            assert national[:1] == [line], (who, noticed)


def tree_of(client, url):
    """A page of the example."""
    return lxml.html.document_fromstring(client.get(url).data)


def test_age_limits_are_kept_and_silence_excludes_nobody(directory):
    anybody = directory.guide.who[-1]
    for age in directory.guide.age:
        for service in directory.services.values():
            if age.ages and service.maximum_age is not None and age.ages[0] > service.maximum_age:
                assert not fits(service, anybody, age)
            if service.maximum_age is None and service.minimum_age is None:
                assert fits(service, anybody, age)
