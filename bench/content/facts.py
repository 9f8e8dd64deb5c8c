"""Hold the content against a folder of verified facts, and list what differs.

    python bench/content/facts.py FACTS

FACTS holds `services.yaml`, `topics.yaml` and `municipalities.yaml`. Exit 1 when something differs: a service, topic,
school or municipality that is missing, a digit that the facts do not hold, a confidence that was changed on the way.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from urolig.content import load
from urolig.model import Channel, Directory, Service

KINDS = {"phone": "phone", "sms": "sms", "chat": "chat", "url": "web", "email": "email"}


def main(folder: Path) -> int:
    """Print every difference, then the counts; 1 when there was any."""
    loaded = load(Path("content"))
    if loaded.directory is None:
        print(*loaded.diagnostics, sep="\n")
        return 1
    facts = {name: _read(folder / f"{name}.yaml")[name] for name in ("services", "topics", "municipalities")}
    found = [
        *_services(loaded.directory, facts["services"]),
        *_topics(loaded.directory, facts["topics"]),
        *_municipalities(loaded.directory, facts["municipalities"]),
    ]
    print(*found, sep="\n")
    counts = {name: len(entries) for name, entries in facts.items()}
    schools = sum(len(m["schools"]) for m in facts["municipalities"])
    print(f"{len(found)} differences; the facts hold {counts} and {schools} schools")
    return bool(found)


def _services(directory: Directory, facts: list[dict[str, Any]]) -> Iterator[str]:
    known = {entry["id"]: entry for entry in facts}
    for id in sorted(known.keys() ^ directory.services.keys()):
        yield f"service {id}: only in {'the facts' if id in known else 'the content'}"
    for id, entry in known.items():
        service = directory.services.get(id)
        if service is not None:
            yield from (f"service {id}: {what}" for what in _service(service, entry))


def _service(service: Service, entry: dict[str, Any]) -> Iterator[str]:
    if service.status != entry["status"]:
        yield f"status {service.status}, the facts say {entry['status']}"
    if service.exists != entry["exists"]["confidence"]:
        yield f"exists {service.exists}, the facts say {entry['exists']['confidence']}"
    if set(service.topics) != set(entry["topics"]):
        yield f"topics {sorted(set(service.topics) ^ set(entry['topics']))} differ"
    by_kind = {channel.kind.value: channel for channel in service.channels}
    for name, kind in KINDS.items():
        fact = entry[name] if isinstance(entry[name], dict) else None
        channel = by_kind.pop(kind, None)
        if (fact is None) != (channel is None):
            yield f"{kind}: only in {'the content' if fact is None else 'the facts'}"
        elif fact is not None and channel is not None:
            yield from _channel(channel, fact, entry["hours"])
    yield from (f"{kind}: only in the content" for kind in by_kind)


def _channel(channel: Channel, fact: dict[str, Any], hours: Any) -> Iterator[str]:
    if _digits(channel.value) != _digits(fact["value"]) or ("//" in channel.value and channel.value != fact["value"]):
        yield f"{channel.kind}: {channel.value}, the facts say {fact['value']}"
    if channel.dial and channel.dial != fact["dial"]:
        yield f"{channel.kind}: dials {channel.dial}, the facts say {fact['dial']}"
    if channel.confidence != fact["confidence"]:
        yield f"{channel.kind}: {channel.confidence}, the facts say {fact['confidence']}"
    name = "url" if channel.kind == "web" else channel.kind.value
    rule = hours.get(name) if isinstance(hours, dict) else None
    said = rule["value"] if isinstance(rule, dict) and rule["confidence"] == "confirmed" else "null"
    written = channel.schedule.value if channel.schedule else "null"
    if said != written:
        yield f"{channel.kind}: hours {written}, the facts say {said}"


def _topics(directory: Directory, facts: list[dict[str, Any]]) -> Iterator[str]:
    known = {entry["id"]: entry for entry in facts}
    for id in sorted(known.keys() ^ directory.topics.keys()):
        yield f"topic {id}: only in {'the facts' if id in known else 'the content'}"
    for id in known.keys() & directory.topics.keys():
        topic = directory.topics[id]
        if topic.acute != (known[id]["acute"] == "true"):
            yield f"topic {id}: acute differs"
        for lang, terms in known[id]["terms"].items():
            missing = {term.casefold() for term in terms} - {term.casefold() for term in topic.terms.get(lang, ())}
            if missing:
                yield f"topic {id}: terms in {lang} without {sorted(missing)}"


def _municipalities(directory: Directory, facts: list[dict[str, Any]]) -> Iterator[str]:
    for entry in facts:
        place = directory.places.get(entry["id"])
        if place is None or place.code != entry["code"]["value"]:
            yield f"municipality {entry['id']}: missing, or another code"
            continue
        named = {school.name: school for school in directory.schools_of(place)}
        for school in entry["schools"]:
            if school["name"] not in named:
                yield f"school {school['name']}: missing in {entry['id']}"
            elif named[school["name"]].confidence != school["confidence"]:
                yield f"school {school['name']}: confidence differs"
        for name in named.keys() - {school["name"] for school in entry["schools"]}:
            yield f"school {name}: only in the content"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
