"""Text that has been read, sanitised and is safe to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """Sanitised HTML and the same words as plain text.

    A field of text that is one paragraph is inline HTML, ready for a ``<p>`` or ``<li>`` of the page's own; one of
    several paragraphs has a ``<p>`` around each. A body is block HTML: headings from ``h2``, with ids. In ``text``
    every paragraph, heading and list item is a line of its own.

    A link to something of ours has ``href="ref:<kind>/<id>[#fragment]"`` (``ref:service/rusinfo``,
    ``ref:topic/cannabis``, ``ref:page/privacy``): its address depends on who reads, and where.
    """

    html: str
    text: str

    def __bool__(self) -> bool:
        return bool(self.text)
