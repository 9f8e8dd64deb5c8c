"""robots.txt, sitemap.xml and security.txt."""

from datetime import date
from xml.etree import ElementTree

from publish.fake_site import fake_plan
from urolig.publish.signposts import robots, security_txt, sitemap

SITE = "https://hjelp.fjordvik.example/hjelp"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_sitemap_names_every_page_and_its_other_languages() -> None:
    plan = fake_plan(pages=2)
    urls = ElementTree.fromstring(sitemap(plan.addresses, SITE)).findall("s:url", NAMES)
    found = {
        url.findtext("s:loc", "", NAMES): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
        }
        for url in urls
    }
    assert set(found) == {SITE + address.url for address in plan.addresses if address.url != "/404.html"}
    assert found[f"{SITE}/"] == {}
    assert found[f"{SITE}/nb/fjordvik/0/"] == {"nb": f"{SITE}/nb/fjordvik/0/", "en": f"{SITE}/en/fjordvik/0/"}


def test_robots_names_the_sitemap_when_there_is_one() -> None:
    assert robots(SITE).endswith(f"Sitemap: {SITE}/sitemap.xml\n")
    assert "Sitemap" not in robots(None)


def test_security_txt_runs_out_a_year_after_the_newest_check_whatever_today_is() -> None:
    said = security_txt("webmaster@fjordvik.example", date(2026, 3, 1), SITE)
    assert said.splitlines() == [
        "Contact: mailto:webmaster@fjordvik.example",
        "Expires: 2027-02-28T00:00:00Z",
        f"Canonical: {SITE}/.well-known/security.txt",
    ]
    assert security_txt("https://fjordvik.example/contact", date(2026, 3, 1), None).startswith("Contact: https://")
