"""What every page says. A view takes an address and hands over a template and everything it prints."""

from collections.abc import Callable, Mapping
from typing import Any

from urolig.web.addresses import Address
from urolig.web.frame import frame
from urolig.web.reader import Reader
from urolig.web.site import Site
from urolig.web.views import around, guide, home, school, search, service, topic, urgent

Said = Mapping[str, Any]
View = Callable[[Site, Reader, Address], Said]

VIEWS: Mapping[str, View] = {
    "home": home.home,
    "topic": topic.topic,
    "topics": topic.topics,
    "service": service.service,
    "services": service.services,
    "school": school.school,
    "schools": school.schools,
    "urgent": urgent.urgent,
    "guide": guide.guide,
    "words": search.words,
    "page": around.page,
    "language": around.language,
}


def view(site: Site, address: Address, query: str) -> tuple[str, Said]:
    """The template and the words of the page at an address. ``query`` is what the preview's visitor asked."""
    if address.place is None:
        return f"pages/{address.kind}.html", {**frame(site, None, address), **around.placeless(site, address)}
    reader = Reader(address.lang, site.directory.places[address.place])
    if address.kind == "search":
        said = search.search(site, reader, query)
    else:
        said = VIEWS[address.kind](site, reader, address)
    return f"pages/{address.kind}.html", {**frame(site, reader, address), **said}
