"""What axe can see, on every kind of page, in both themes and both directions."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

# The newest tags are off by default in axe: name them all.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PLACES = {("nb", "asker"), ("sv", "sundsvall"), ("en", "norge"), ("ar", "asker")}


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing(visit, served, frozen, width, theme):
    listed = json.loads((frozen / "build.json").read_text(encoding="utf-8"))["pages"]
    chosen = {}
    for page in listed:
        if (page["lang"], page["place"]) in PLACES or page["place"] is None:
            chosen.setdefault((page["kind"], page["lang"]), page["url"])
    tab = visit(viewport={"width": width, "height": 800}, color_scheme=theme, bypass_csp=True).new_page()
    axe, found = Axe(), []
    for url in chosen.values():
        tab.goto(served + url)
        result = axe.run(tab, options={"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
        found += [(url, v["id"], v["nodes"][0]["html"][:120]) for v in result.response["violations"]]
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{url} scrolls sideways"
    assert found == []
