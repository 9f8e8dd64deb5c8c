"""Links by content path: from a file an editor can see to a reference that every language and place can follow."""

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from urolig.content.catalogue import Catalogue, Entry, Kind
from urolig.content.diagnostics import Report, Spot, near, quoted
from urolig.content.prose import LinkRefusedError

REFERENCES = {
    Kind.SERVICE: "service",
    Kind.TOPIC: "topic",
    Kind.TOPIC_TEXT: "topic",
    Kind.PAGE: "page",
    Kind.SCHOOL: "school",
}

ENDS = (".nb.md", ".sv.md", ".en.md", ".yml")
"""What may be left out at the end of a link."""

OURS = "expected a path such as /no/services/rusinfo.nb.md"


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A link to a heading, to be looked up when all files have been read."""

    path: str
    spot: Spot
    id: str
    targets: tuple[Entry, ...]
    named: Entry | None


@dataclass(slots=True)
class Links:
    """Resolves links, and remembers which headings they count on."""

    catalogue: Catalogue
    headings: dict[str, frozenset[str]] = field(default_factory=dict)
    fragments: list[_Fragment] = field(default_factory=list)

    def resolve(self, entry: Entry, address: str) -> str:
        """The address that is kept for a link in a file. Raises LinkRefusedError."""
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address) or address.startswith("//"):
            return foreign(address)
        if address.startswith("#") and address != "#":
            return address
        path, _, fragment = address.partition("#")
        kind, id, _, _ = self._target(entry, path)
        return f"ref:{kind}/{id}" + (f"#{fragment}" if fragment else "")

    def note_fragment(self, entry: Entry, address: str, spot: Spot) -> None:
        """Remember a link to a heading; ``report_lost`` looks for it."""
        path, _, id = address.partition("#")
        if not id or "//" in path:
            return
        if path:
            _, _, targets, named = self._target(entry, path)
        else:
            targets, named = (entry,), entry
        self.fragments.append(_Fragment(entry.file.path, spot, unquote(id), targets, named))

    def report_lost(self, report: Report) -> None:
        """Report links to headings that are not there, or not in every language."""
        for link in self.fragments:
            named = link.named or link.targets[0]
            ids = self.headings.get(named.file.name)
            if ids is None:
                continue
            if link.id not in ids:
                guess = near(link.id, ids)
                hint = f'did you mean "#{guess}"?' if guess else f"known: {', '.join(sorted(ids)) or 'none'}"
                message = f"no heading {quoted('#' + link.id)} in {named.file.path}"
                report.add(link.path, link.spot, "E304", message, hint)
                continue
            for other in link.targets:
                if link.id not in self.headings.get(other.file.name, {link.id}):
                    message = f"the heading {quoted('#' + link.id)} is missing here; {link.path} links to it"
                    hint = f"give the same heading its id: {{#{link.id}}}"
                    report.add(other.file.path, Spot(), "W506", message, hint)

    def _target(self, entry: Entry, path: str) -> tuple[str, str, tuple[Entry, ...], Entry | None]:
        """What a path leads to: its kind, its id, all its files, and the very one that is named."""
        folder = posixpath.dirname(entry.file.name)
        name = posixpath.normpath(path[1:] if path.startswith("/") else posixpath.join(folder, path))
        named = self.catalogue.by_name.get(name)
        found = named or next((f for end in ENDS if (f := self.catalogue.by_name.get(f"{name}{end}"))), None)
        if found is None:
            raise LinkRefusedError("E303", f"no file for the link {quoted(path)}", self._nearest(name))
        kind = REFERENCES.get(found.kind)
        if kind is None:
            raise LinkRefusedError("E302", f"{quoted(path)} is not a page that can be read", OURS)
        texts = Kind.TOPIC_TEXT if found.kind is Kind.TOPIC else found.kind
        siblings = self.catalogue.files(texts, found.id, found.country)
        return kind, found.id, tuple(siblings) or (found,), named if named and named.lang else None

    def _nearest(self, name: str) -> str:
        folder, base = posixpath.split(name)
        guess = near(base, [posixpath.basename(n) for n in self.catalogue.by_name if posixpath.dirname(n) == folder])
        if guess:
            guess = posixpath.join(folder, guess)
        else:
            guess = next((n for n in sorted(self.catalogue.by_name) if posixpath.basename(n) == base), None)
        return f'did you mean "/{guess}"?' if guess else OURS


def foreign(address: str) -> str:
    """An address of somebody else's site: https, whole, and nothing hidden in it. Raises LinkRefusedError."""
    if address.startswith(("mailto:", "tel:", "sms:")):
        hint = "numbers and addresses are facts: link to the service instead"
        raise LinkRefusedError("E302", f"a link to {quoted(address)}", hint)
    if address.startswith("http://"):
        raise LinkRefusedError("E302", f"a link without encryption: {quoted(address)}", "expected https://…")
    if not is_https(address):
        raise LinkRefusedError("E302", f"a link to {quoted(address)}", f"{OURS}, or https://…")
    return address


def is_https(address: str) -> bool:
    """Whether an address is a whole https address, without a name, a password or a port in it."""
    if not re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(?:[/?#][^\s<>\"'\\`{}|^]*)?", address):
        return False
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return all(0 < len(label) < 64 and label == label.strip("-") for label in host.split("."))
