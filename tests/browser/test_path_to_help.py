"""From a worry to a number, as a parent, a young person and a newcomer walk it: with scripts and without."""

import re

import pytest

pytestmark = pytest.mark.browser

WALKS = [
    ("nb", "asker", "/nb/asker/", "alcohol-drugs"),
    ("sv", "sundsvall", "/sv/sundsvall/", "school-absence"),
    ("en", "asker", "/en/asker/", "bullying"),
    ("ar", "sundsvall", "/ar/sundsvall/", "violence-at-home"),
]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(("lang", "place", "home", "topic"), WALKS, ids=[walk[0] for walk in WALKS])
def test_home_topic_service_number(visit, served, lang, place, home, topic, scripts):
    page = visit(java_script_enabled=scripts).new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + home)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("html").get_attribute("dir") == ("rtl" if lang == "ar" else "ltr")

    page.locator(f".tiles a[href$='/{topic}/']").click()
    assert page.locator("html").get_attribute("data-id") == topic
    assert page.locator("main a[href^='tel:']").first.is_visible()

    page.locator("main .card h3 a").first.click()
    assert page.locator("html").get_attribute("data-page") == "service"
    number = page.locator("main a[href^='tel:']").first
    assert number.is_visible()
    shown = re.sub(r"\D", "", number.locator("bdi").inner_text())
    assert number.get_attribute("href").endswith(shown.lstrip("0"))
    assert number.bounding_box()["height"] >= 48

    assert all(url.startswith(served) for url in asked)
    assert len([url for url in asked if not url.endswith("favicon.ico")]) == 3


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_guide_leads_to_somebody_in_three_answers(visit, served, scripts):
    page = visit(java_script_enabled=scripts).new_page()
    page.goto(served + "/nb/asker/")
    page.get_by_role("link", name="Usikker? Svar på tre korte spørsmål").click()
    for _ in range(3):
        page.locator("main .answers a").nth(1).click()
    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert page.locator(".given dd").count() == 3
    page.locator(".given a").last.click()
    assert page.locator("html").get_attribute("data-id").count("/") == 1


def test_danger_in_the_guide_goes_straight_to_urgent(visit, served):
    page = visit().new_page()
    page.goto(served + "/sv/sundsvall/vagvisare/parent/")
    page.get_by_role("link", name="Någon är i fara just nu").click()
    assert page.locator("html").get_attribute("data-page") == "urgent"
    assert page.locator("main a[href='tel:112']").first.is_visible()


def test_language_switch_stays_on_the_page(visit, served):
    page = visit().new_page()
    page.goto(served + "/nb/asker/tema/cannabis/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="English").click()
    assert page.url == served + "/en/asker/topic/cannabis/"


def test_search_button_without_scripts_opens_the_words_and_sends_nothing(visit, served):
    page = visit(java_script_enabled=False).new_page()
    page.goto(served + "/nb/asker/")
    page.locator("input[name=q]").fill("noe ingen andre skal se")
    page.get_by_role("button", name="Finn hjelp").click()
    assert page.url.rstrip("?") == served + "/nb/asker/sok/"
    assert page.get_by_role("link", name="hasj").first.is_visible()


def test_enter_in_the_field_opens_the_search_page_and_sends_nothing(visit, served):
    page = visit().new_page()
    asked = []
    page.goto(served + "/nb/asker/")
    page.on("request", lambda request: asked.append(request.url))
    page.locator("input[name=q]").fill("noe ingen andre skal se")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nb/asker/sok/**")
    assert page.url.rstrip("?") == served + "/nb/asker/sok/"
    assert not any("ingen" in url for url in asked)


def test_back_after_leaving_shows_nothing_of_ours(visit, served):
    context = visit()
    context.route("https://**", lambda route: route.fulfill(body="<title>elsewhere</title>", content_type="text/html"))
    page = context.new_page()
    page.goto("about:blank")
    for address in ("/nb/asker/", "/nb/asker/tema/", "/nb/asker/tema/cannabis/"):
        page.goto(served + address)
    page.locator("[data-leave]").click()
    page.wait_for_url("https://**")
    for _ in range(3):
        page.go_back(wait_until="commit")
        page.wait_for_timeout(300)
        assert not page.url.startswith(served) or page.locator("html").get_attribute("hidden") is not None


def test_three_shifts_leave(visit, served):
    context = visit()
    context.route("https://**", lambda route: route.fulfill(body="elsewhere"))
    page = context.new_page()
    page.goto(served + "/nb/asker/")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://**")


def test_nothing_is_stored_before_anybody_asks(visit, served):
    context = visit()
    page = context.new_page()
    for address in ("/nb/asker/", "/nb/asker/tema/cannabis/", "/nb/asker/tjeneste/rusinfo/"):
        page.goto(served + address)
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
