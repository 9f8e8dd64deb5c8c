"""The interface's words for the model's values, and how dates and numbers are said. All through gettext."""

import re
from datetime import date

from babel.dates import format_skeleton
from flask import Flask, g
from flask_babel import format_date
from markupsafe import Markup, escape

from urolig.model import ENDONYMS, Audience, ChannelKind, ContactRole, Lang, Prose, ServiceKind, TheySee, direction
from urolig.web.interface import LazyString, gettext, lazy_gettext
from urolig.web.reader import language_attributes
from urolig.web.site import Site

DAY = 24 * 60

KINDS: dict[ServiceKind, LazyString] = {
    ServiceKind.EMERGENCY: lazy_gettext("Emergency"),
    ServiceKind.HELPLINE: lazy_gettext("Helpline"),
    ServiceKind.CHAT: lazy_gettext("Chat"),
    ServiceKind.COUNSELLING: lazy_gettext("Counselling"),
    ServiceKind.OUTREACH: lazy_gettext("Out where young people are"),
    ServiceKind.CONTACT_POINT: lazy_gettext("Contact point"),
    ServiceKind.PROGRAMME: lazy_gettext("Programme"),
    ServiceKind.GUIDE: lazy_gettext("Guide"),
}
AUDIENCES: dict[Audience, LazyString] = {
    Audience.CHILD: lazy_gettext("Children"),
    Audience.YOUTH: lazy_gettext("Young people"),
    Audience.PARENT: lazy_gettext("Parents and other adults"),
    Audience.PROFESSIONAL: lazy_gettext("People who work with children"),
}
ROLES: dict[ContactRole, LazyString] = {
    ContactRole.SCHOOL_NURSE: lazy_gettext("School nurse and pupil health"),
    ContactRole.PREVENTIVE_TEAM: lazy_gettext("Preventive youth team"),
    ContactRole.FIELD_ASSISTANTS: lazy_gettext("Field workers"),
    ContactRole.POLICE: lazy_gettext("Police contact"),
}
LEVELS: dict[str, LazyString] = {
    "lower-secondary": lazy_gettext("Lower secondary school"),
    "upper-secondary": lazy_gettext("Upper secondary school"),
    "compulsory": lazy_gettext("Compulsory school"),
    "adapted": lazy_gettext("Adapted compulsory school"),
}
CHANNELS: dict[ChannelKind, LazyString] = {
    ChannelKind.PHONE: lazy_gettext("Phone"),
    ChannelKind.SMS: lazy_gettext("Text message"),
    ChannelKind.CHAT: lazy_gettext("Chat"),
    ChannelKind.WEB: lazy_gettext("Website"),
    ChannelKind.EMAIL: lazy_gettext("E-mail"),
    ChannelKind.VISIT: lazy_gettext("Visit"),
    ChannelKind.LETTER: lazy_gettext("Letter"),
    ChannelKind.APP: lazy_gettext("App"),
}
THEY_SEE: dict[TheySee, LazyString] = {
    TheySee.NOTHING: lazy_gettext("They cannot see who you are."),
    TheySee.NUMBER: lazy_gettext("They may see the number you call from."),
    TheySee.IDENTITY: lazy_gettext("They see who you are."),
}


def install_wording(app: Flask, site: Site) -> None:
    """Give templates the filters that turn values into words."""
    app.jinja_env.filters.update(
        day=day,
        number=number,
        prose=lambda text: prose(site, text),
        paragraphs=lambda text, lang, style="": paragraphs(site, text, lang, style),
        endonym=lambda lang: ENDONYMS.get(lang, lang),
    )
    app.jinja_env.globals.update(
        direction=direction,
        foreign=lambda lang: Markup(" " + language_attributes(lang)) if lang != g.address.lang else "",
    )


def day(value: date) -> str:
    """A date as people say it: «21. november 2026», always in Western digits."""
    return str(format_date(value, "long")).translate(_WESTERN)


def month_day(value: date) -> str:
    """A date in the coming year: «21. november»."""
    return str(format_skeleton("MMMMd", value, locale=g.address.lang)).translate(_WESTERN)


def clock(minute: int) -> str:
    """A time of day as the language writes it: 15.30 or 15:30. Midnight at the end of a day is 24.00."""
    minute = minute if minute <= DAY else minute - DAY
    return gettext("%(hour)s:%(minute)s", hour=f"{minute // 60:02}", minute=f"{minute % 60:02}")


def number(value: str) -> Markup:
    """A phone number kept together and left to right in every script."""
    return Markup('<bdi dir="ltr" class="number">{}</bdi>').format(value)


def prose(site: Site, text: Prose) -> Markup:
    """Sanitised HTML with its ``ref:`` links turned into addresses of this reader's language and place."""
    if "ref:" not in text.html:
        return Markup(text.html)
    return Markup(_REF.sub(lambda match: _address(site, match[1], match[2], match[3] or ""), text.html))


def paragraphs(site: Site, text: Prose, lang: Lang, style: str = "") -> Markup:
    """A text as one paragraph or several, marked with its language when that is not the page's."""
    marks = [f'class="{style}"'] if style else []
    if lang != g.address.lang:
        marks.append(language_attributes(lang))
    tag = "div" if text.html.startswith("<p>") else "p"
    return Markup(f"<{' '.join([tag, *marks])}>{prose(site, text)}</{tag}>")


def _address(site: Site, kind: str, id: str, fragment: str) -> str:
    address = g.address
    if kind == "page" and id == "urgent":
        kind, id = "urgent", ""
    if not site.has(kind, id, address.lang, address.place):
        kind, id, fragment = nearest_page(site, kind, id)
    return f'href="{escape(site.url(kind, id, address.lang, address.place) + fragment)}"'


def nearest_page(site: Site, kind: str, id: str) -> tuple[str, str, str]:
    """Where a link leads when this place has no such page: a shared text may name the other country's services."""
    if g.address.place is None:
        return "municipality", "", ""
    return {"service": "services", "topic": "topics", "school": "services"}.get(kind, "home"), "", ""


_REF = re.compile(r'href="ref:([a-z-]+)/([^"#]+)(#[^"]*)?"')
_WESTERN = {ord("٠") + i: str(i) for i in range(10)}
