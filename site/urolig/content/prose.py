"""Markdown -> Prose: a few marks for strong words, links, headings, lists and quotes, through an allow-list.

Everything that reaches Python-Markdown has passed ``guard``; everything that leaves it passes nh3 all the same.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from urolig.content.guard import LONGEST_BLOCK, Problem, problems_in_body, problems_in_field
from urolig.model import Prose, direction

MARKS = re.compile(r"[*_\[\]<>`\\{}|]|\n[ \t]*\n|^[ \t]*(?:[-+>#]|\d+[.)])", re.MULTILINE)
"""Without any of these a text holds no Markdown: it only needs to be escaped."""

BLOCKS = frozenset({"indent", "hashheader", "olist", "ulist", "quote"})
UNWANTED_BLOCKS = frozenset({"code", "setextheader", "hr", "reference"})
UNWANTED_INLINE = (
    *("backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak", "html", "entity"),
)
TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "span"}
ATTRIBUTES = {"a": {"href"}, "span": {"lang", "dir"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "ol": {"start"}}

OTHER_LANGUAGE = r":([a-z]{2,3})\[((?:\\.|[^\]\\])+)\]"
"""``:nb[Jeg trenger tolk.]``: words in another language than the text around them (WCAG 3.1.2)."""

AMPERSAND = "&amp;"
HEADING_ID = re.compile(r"[ \t]*\{#([a-z][a-z0-9-]*)\}[ \t]*$")
BLOCK_END = re.compile(r"</(?:p|h[2-4]|li|blockquote)>")
TAG = re.compile(r"<[^>]*>")

Resolve = Callable[[str], str]
"""Turns the address of a link into the one that is kept. Raises LinkRefusedError."""


class LinkRefusedError(Exception):
    """A link that may not be, or leads nowhere."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text that has been read: the prose, the ids of its headings, and what was wrong with it."""

    prose: Prose
    ids: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


class Renderer:
    """Reads Markdown, with one reader for fields and one for bodies: making one takes longer than using it."""

    def __init__(self) -> None:
        self._ours = _Ours()
        self._field = _markdown(frozenset(), self._ours)
        self._body = _markdown(BLOCKS, self._ours)
        self._cleaner = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes={"https", "ref"}, link_rel=None)

    def field(self, text: str, resolve: Resolve) -> Rendered:
        """A field of text. One paragraph becomes inline HTML, several become ``<p>`` each."""
        if len(text) <= LONGEST_BLOCK and not MARKS.search(text):
            words = " ".join(text.split())
            return Rendered(Prose(html.escape(words, quote=False), words))
        problems = problems_in_field(text)
        if problems:
            return Rendered(Prose("", ""), problems=tuple(problems))
        return self._render(self._field, text, resolve, inline=True)

    def body(self, text: str, resolve: Resolve) -> Rendered:
        """The body of a page: headings from ``h2`` with ids, paragraphs, lists, quotes."""
        if not text.strip():
            return Rendered(Prose("", ""))
        problems = problems_in_body(text)
        if problems:
            return Rendered(Prose("", ""), problems=tuple(problems))
        return self._render(self._body, text, resolve, inline=False)

    def _render(self, reader: Markdown, text: str, resolve: Resolve, *, inline: bool) -> Rendered:
        self._ours.begin(text, resolve)
        # Python-Markdown leaves what looks like an entity as it is; here every sign means itself.
        markup = self._cleaner.clean(reader.reset().convert(text.replace("&", AMPERSAND)))
        if inline:
            markup = " ".join(markup.split())
            if markup.count("<p>") == 1:
                markup = markup.removeprefix("<p>").removesuffix("</p>")
        ours = self._ours
        return Rendered(Prose(markup, plain_text(markup)), frozenset(ours.ids), tuple(ours.problems))


def plain_text(markup: str) -> str:
    """The words of some HTML: one line for each paragraph, heading and list item."""
    blocks = (html.unescape(TAG.sub("", block)).split() for block in BLOCK_END.split(markup))
    return "\n".join(" ".join(words) for words in blocks if words)


def slug(words: str) -> str:
    """An id made of a heading's words: ``Hva skjer på skolen?`` becomes ``hva-skjer-pa-skolen``."""
    folded = words.casefold().translate({ord("ø"): "o", ord("æ"): "ae", ord("ß"): "ss", ord("đ"): "d", ord("ł"): "l"})
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _markdown(blocks: frozenset[str], ours: "_Ours") -> Markdown:
    """A reader that knows only the marks of docs/content-format.md."""
    reader = Markdown(extensions=["sane_lists"], output_format="html")
    reader.preprocessors.deregister("html_block")
    for name in UNWANTED_BLOCKS | BLOCKS - blocks:
        reader.parser.blockprocessors.deregister(name, strict=False)
    for name in UNWANTED_INLINE:
        reader.inlinePatterns.deregister(name, strict=False)
    reader.inlinePatterns.register(_OtherLanguage(OTHER_LANGUAGE, reader), "language", 185)
    reader.treeprocessors.register(ours, "urolig", -10)
    return reader


class _OtherLanguage(InlineProcessor):
    """A span that says its language and direction, so that it is read aloud and set right."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        span = Element("span", {"lang": match[1], "dir": direction(match[1])})
        span.text = match[2]
        return span, match.start(0), match.end(0)


class _Ours(Treeprocessor):
    """What Python-Markdown leaves to us: addresses of links, ids of headings."""

    def __init__(self) -> None:
        super().__init__()
        self.begin("", str)

    def begin(self, text: str, resolve: Resolve) -> None:
        """Forget the last text."""
        self._text, self._resolve = text, resolve
        self.ids: dict[str, None] = {}
        self.problems: list[Problem] = []

    def run(self, root: Element) -> None:
        """Called with the whole tree, when the words have been read."""
        for link in root.iter("a"):
            self._settle_link(link)
        headings = [element for element in root.iter() if element.tag in ("h2", "h3", "h4")]
        named = [(heading, _take_id(heading)) for heading in headings]
        self.ids = dict.fromkeys(id for _, id in named if id)
        for number, (heading, id) in enumerate(named, start=1):
            heading.set("id", id or self._new_id(slug("".join(heading.itertext()).replace(AMPERSAND, "")), number))

    def _settle_link(self, link: Element) -> None:
        address = link.get("href", "").replace(AMPERSAND, "&")
        if not "".join(link.itertext()).strip():
            self._refuse(address, "E302", f"a link without words: {address[:60]}", "expected [words](path)")
            return
        try:
            link.attrib = {"href": self._resolve(address).replace("&", AMPERSAND)}
        except LinkRefusedError as refused:
            self._refuse(address, refused.code, refused.message, refused.hint)

    def _refuse(self, address: str, code: str, message: str, hint: str) -> None:
        offset = max(0, self._text.find(f"]({address}"))
        at = self._text.find(address, offset)
        self.problems.append(Problem(max(0, at), address, code, message, hint))

    def _new_id(self, wanted: str, number: int) -> str:
        id = wanted if wanted and wanted[0].isalpha() else f"section-{number}"
        while id in self.ids:
            id = f"{id}-{number}"
        self.ids[id] = None
        return id


def _take_id(heading: Element) -> str | None:
    """The id written behind a heading's words, taken off them."""
    last = heading[-1] if len(heading) else None
    words = (heading.text if last is None else last.tail) or ""
    named = HEADING_ID.search(words)
    if named is None:
        return None
    if last is None:
        heading.text = words[: named.start()]
    else:
        last.tail = words[: named.start()]
    return named[1]
