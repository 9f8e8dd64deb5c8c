"""Danger now: whom to call, and nothing else above it."""

from collections.abc import Mapping
from typing import Any

from urolig.web.addresses import Address
from urolig.web.frame import lines
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.timetable import who_when
from urolig.web.views.home import talk_now


def urgent(site: Site, reader: Reader, _address: Address) -> Mapping[str, Any]:
    """The emergency numbers in the country's order, then the lines for children and parents."""
    page = site.directory.page("urgent", reader.place)
    return {
        "text": reader.text(page.texts),
        "emergency": lines(site, reader, reader.place.emergency),
        "now": talk_now(site, reader),
        "who_when": who_when(site, reader),
    }
