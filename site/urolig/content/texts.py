"""Fields and bodies of prose: rendered, their links resolved, their problems put in their place in the file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from urolig.content.catalogue import Entry
from urolig.content.diagnostics import Spot
from urolig.content.fields import Read, listed
from urolig.content.links import Links
from urolig.content.prose import LinkRefusedError, Rendered, Renderer
from urolig.content.reading import Reading
from urolig.content.tree import Node, Text
from urolig.model import Prose

EMPTY = Prose("", "")
MOST_LINKS = 100


@dataclass(frozen=True, slots=True)
class Passage:
    """Some prose and where it stands, kept for the checks that need to know the whole content."""

    reading: Reading
    node: Text | None
    words: str

    def where(self, snippet: str) -> Spot:
        """Where some of its words stand in the file."""
        if self.node is not None:
            return self.reading.where(self.node, snippet)
        return self.reading.where_in_body(snippet)


@dataclass(slots=True)
class Texts:
    """Reads all prose of a content, and remembers it."""

    links: Links
    renderer: Renderer = field(default_factory=Renderer)
    passages: list[Passage] = field(default_factory=list)

    def text(self, reading: Reading, name: str, node: Node) -> Prose | None:
        """A field of text."""
        if not isinstance(node, Text):
            reading.error(node.spot, "E102", f"{name}: expected a text, found several", f"write {name}: and the text")
            return None
        found = self._rendered(reading, node.value, self.renderer.field, lambda _, words: reading.where(node, words))
        self.passages.append(Passage(reading, node, found.prose.text))
        return found.prose

    def texts(self, at_least: int, at_most: int | None = None) -> Read:
        """A list of texts."""
        return listed(self.text, at_least, at_most)

    def said(self, read: Read) -> Read:
        """Plain words that are read as prose too: a heading, a hint."""

        def read_said(reading: Reading, name: str, node: Node) -> str | None:
            words: str | None = read(reading, name, node)
            if words is not None and isinstance(node, Text):
                self.passages.append(Passage(reading, node, words))
            return words

        return read_said

    def body(self, reading: Reading) -> Prose:
        """The body of a file."""
        found = self._rendered(reading, reading.body, self.renderer.body, lambda at, _: reading.spot_in_body(at))
        if not found.problems:
            self.links.headings[reading.entry.file.name] = found.ids
        self.passages.append(Passage(reading, None, found.prose.text))
        return found.prose

    def _rendered(
        self,
        reading: Reading,
        text: str,
        render: Callable[[str, Callable[[str], str]], Rendered],
        where: Callable[[int, str], Spot],
    ) -> Rendered:
        entry: Entry = reading.entry
        followed: list[str] = []
        tried = count()

        def resolve(address: str) -> str:
            if reading.is_full or next(tried) >= MOST_LINKS:
                raise LinkRefusedError("E307", "a great many links in one text", "expected a few, where they help")
            kept = self.links.resolve(entry, address)
            followed.append(address)
            return kept

        found = render(text, resolve)
        for problem in found.problems:
            reading.error(where(problem.offset, problem.snippet), problem.code, problem.message, problem.hint)
        for address in followed:
            if "#" in address:
                self.links.note_fragment(entry, address, where(max(0, text.find(address)), address))
        return found
