"""An editor looks at Christmas Eve: the preview's clock goes from there."""

from datetime import datetime

import pytest

from example_content import write_example
from urolig.publish import BuildSettings
from urolig.publish.preview import previewing
from urolig.search import Searcher

pytestmark = pytest.mark.browser


def test_the_preview_shows_the_site_as_at_the_moment(visit, tmp_path, pytestconfig):
    settings = BuildSettings(
        write_example(tmp_path / "content"), pytestconfig.rootpath / "translations", cache=tmp_path / "cache"
    )
    said = []
    with previewing(settings, "127.0.0.1", 0, Searcher, said.append, datetime(2026, 12, 24, 17, 59)) as address:
        page = visit(timezone_id="Asia/Tokyo").new_page()
        page.goto(f"{address}nb/lilleby/tjeneste/foreldrelyset/")
        assert page.locator("[data-preview]").inner_text() == "Preview: the site as on Thursday 24 December 2026, 17:59"
        assert page.locator("[data-now] .status").first.inner_text() == "Åpent nå, til 18.00"
        page.context.close()
