"""Whether somebody answers now, in words: everything the page's clock will ever say, written down by the build.

No clock is read. The script on the page (``static/js/hours/now.js``) only counts minutes and picks the words.
"""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from babel.dates import get_day_names
from flask import g
from markupsafe import Markup

from urolig.hours import Closed, Open, Saying, Spell, first_day, in_zone, midnight, timeline, twin_data
from urolig.model import Channel, Place, Schedule
from urolig.web.inline import inline_clock
from urolig.web.interface import gettext
from urolig.web.site import Site
from urolig.web.wording import clock, day, month_day

CLOCKED = frozenset({"home", "topic", "urgent", "service", "school", "guide"})
"""The kinds of pages that say who answers now. Lists of words and the search have enough to carry."""


def hours_now(site: Site, channel: Channel) -> str:
    """What the clock of this page needs to know of a channel; empty where no clock runs or nobody knows the hours."""
    address, schedule, verified = g.address, channel.schedule, channel.verified
    if address.kind not in CLOCKED or schedule is None or verified is None:
        return ""
    place = site.directory.places[address.place]
    key = (address.lang, place.country, place.zone, schedule.value, verified.due)
    if key not in site.hours:
        site.hours[key] = _written(site, place, schedule, verified.due)
    return site.hours[key]


def clock_script() -> Markup:
    """The clock, right after what it speaks of: it has spoken before that is painted."""
    return Markup(f"<script>{inline_clock()}</script>")


@dataclass(frozen=True, slots=True)
class Moment:
    """Another time than now, for the preview: a script that sets the page's clock to it, and its words."""

    script: Markup
    words: str


def shown_at(site: Site, place: Place | None) -> Moment | None:
    """The moment at which the preview shows a place's pages, by the place's own clock; None for now."""
    at = site.options.at
    if at is None or place is None:
        return None
    at = in_zone(at, ZoneInfo(place.zone))
    milliseconds = int(at.timestamp()) * 1000
    script = f"{{const now=Date.now,away={milliseconds}-now();Date.now=()=>now()+away}}"
    return Moment(Markup(f"<script>{script}</script>"), f"{at:%A} {at.day} {at:%B %Y, %H:%M}")


def _written(site: Site, place: Place, schedule: Schedule, due: date) -> str:
    zone, first = ZoneInfo(place.zone), first_day(site.directory)
    days = timeline(schedule, place.country, zone, first, due)
    start = int(midnight(first, zone).timestamp()) // 60
    unchecked = gettext("Not checked after %(day)s. We do not know the opening hours", day=day(due))
    return twin_data(start, days, lambda spell: saying(spell, schedule.always), ("unknown", unchecked))


def saying(spell: Spell, always: bool = False) -> Saying:
    """The class of the status line and its words: «Closed now. Opens tomorrow 09:00»."""
    when = _when(spell)
    if spell.kind is Open and always:
        return "open", gettext("Open around the clock")
    if spell.kind is Open:
        return "open", gettext("Open now, until %(when)s", when=when) if when else gettext("Open now")
    if spell.kind is Closed:
        return "closed", gettext("Closed now. Opens %(when)s", when=when) if when else gettext("Closed now")
    if when:
        return "unknown", gettext("We do not know today's hours. Opens %(when)s", when=when)
    return "unknown", gettext("We do not know the opening hours")


def _when(spell: Spell) -> str:
    """«15:00», «tomorrow 09:00», «Monday 09:00», «January 3 09:00»; nothing when there is no such moment."""
    if spell.end is None:
        return ""
    minute = spell.end.hour * 60 + spell.end.minute
    hour = clock(minute or 24 * 60)
    if spell.ahead == 0:
        return hour
    if spell.ahead == 1:
        return gettext("tomorrow %(clock)s", clock=hour)
    that_day = spell.end.date() if minute else date.fromordinal(spell.end.toordinal() - 1)
    soon = spell.ahead < 7
    name = get_day_names("wide", locale=g.address.lang)[that_day.weekday()] if soon else month_day(that_day)
    return gettext("%(day)s %(clock)s", day=name, clock=hour)
