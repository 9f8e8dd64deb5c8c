"""Parts that many pages share are made once: a place's footer, a service's card."""

from collections.abc import Hashable
from typing import Any

from flask import g, render_template
from markupsafe import Markup

from urolig.web.contacts import Card
from urolig.web.now import CLOCKED
from urolig.web.site import Site


def made_once(site: Site, component: str, key: tuple[Hashable, ...], **said: Any) -> Markup:
    """A component's HTML for the language and place of this page; ``key`` is what else tells one from another."""
    address = g.address
    whole = (component, address.lang, address.place, *key)
    if whole not in site.components:
        html = render_template(f"components/{component}.html", address=address, **said)
        site.components[whole] = Markup(html)
    return site.components[whole]


def contact_card(site: Site, card: Card, level: int = 3) -> Markup:
    """A service's card with its name as a heading of some level; with a clock on pages that have one."""
    key = (card.service.id, level, g.address.kind in CLOCKED)
    return made_once(site, "card", key, card=card, level=level)
