"""Who answers now, and when nobody does: as JSON for machines, as plain sentences for editors at the command line."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from urolig.hours.gaps import Gap
from urolig.hours.ladder import Now, Reach, Rung, Step
from urolig.hours.state import Closed, Open, Unknown
from urolig.model import Place

RUNGS = {
    Rung.DAY_OFFICE: "here",
    Rung.DUTY: "on duty",
    Rung.NATIONAL: "in the whole country",
    Rung.EMERGENCY: "in danger",
}


def now_as_json(now: Now) -> dict[str, Any]:
    """The answer in the shape that the command line promises."""
    return {
        "place": now.place.id,
        "at": _moment(now.at),
        "zone": now.zone,
        "open": [
            {**_who(reach), "value": reach.step.channel.value, "until": _moment(reach.state.until)}
            for reach in now.open
            if isinstance(reach.state, Open)
        ],
        "closed": [
            {**_who(reach), "opens": _moment(reach.state.opens)}
            for reach in now.closed
            if isinstance(reach.state, Closed)
        ],
        "unknown": [_who(reach) for reach in now.unknown],
    }


def now_in_words(now: Now) -> str:
    """The answer as lines of English: open first, then closed, then what we do not know."""
    name = now.place.name(now.place.main_lang)
    lines = [f"{name}, {now.at:%A %d %B %Y, %H:%M} ({now.zone})"]
    lines += ["", "Open:", *(f"  {_open(reach, now)}" for reach in now.open)] if now.open else ["", "Nobody is open."]
    if now.then and isinstance(now.open[0].state, Open) and now.open[0].state.until:
        lines.append(f"  From {_clock(now.open[0].state.until, now.at)}: {_name(now.then, now)}")
    if now.closed:
        lines += ["", "Closed:", *(f"  {_closed(reach, now)}" for reach in now.closed)]
    if now.unknown:
        lines += ["", "Unknown hours:", *(f"  {_unknown(reach, now)}" for reach in now.unknown)]
    return "\n".join(lines) + "\n"


def gaps_as_json(place: Place, found: Sequence[Gap]) -> list[dict[str, Any]]:
    """Each gap with its need, its first minute and the one after its last, counted from Monday's midnight."""
    return [
        {
            "place": place.id,
            "need": gap.need.value,
            "begins": gap.begins,
            "ends": gap.ends,
            "from": gap.first,
            "to": gap.last,
        }
        for gap in found
    ]


def gaps_in_words(place: Place, found: Sequence[Gap]) -> str:
    """The gaps of a place, need by need, or that there are none."""
    name = place.name(place.main_lang)
    if not found:
        return f"{name}: somebody answers at every hour of the ordinary week."
    return "\n".join([f"{name}: nobody but the emergency number", *(f"  {gap}" for gap in found)])


def _who(reach: Reach) -> dict[str, Any]:
    return {"id": f"service/{reach.step.service.id}", "channel": reach.step.channel.kind.value}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def _open(reach: Reach, now: Now) -> str:
    until = reach.state.until if isinstance(reach.state, Open) else None
    end = f"until {_clock(until, now.at)}" if until else "round the clock"
    return f"{_name(reach.step, now)} {reach.step.channel.value}, {end} ({RUNGS[reach.step.rung]})"


def _closed(reach: Reach, now: Now) -> str:
    opens = reach.state.opens if isinstance(reach.state, Closed) else None
    when = f"opens {_clock(opens, now.at)}" if opens else "no opening in sight"
    return f"{_name(reach.step, now)}, {when}{_instead(reach, now)}"


def _unknown(reach: Reach, now: Now) -> str:
    due = reach.state.due if isinstance(reach.state, Unknown) else None
    why = f", not checked since it was due on {due.isoformat()}" if due else ""
    return f"{_name(reach.step, now)}{why}{_instead(reach, now)}"


def _instead(reach: Reach, now: Now) -> str:
    return f"; instead: {_name(reach.alternative, now)}" if reach.alternative else ""


def _name(step: Step, now: Now) -> str:
    text = step.service.texts.get(now.place.main_lang) or step.service.texts[step.service.source_lang]
    return f"{text.name} ({step.channel.kind})"


def _clock(moment: datetime, at: datetime) -> str:
    return f"{moment:%H:%M}" if moment.date() == at.date() else f"{moment:%A %d %B %H:%M}"
