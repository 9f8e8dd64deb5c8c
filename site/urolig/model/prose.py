"""Text that has been read, sanitised and is safe to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """Sanitised HTML and the same words as plain text.

    A link to something of ours has ``href="ref:<kind>/<id>[#fragment]"`` (``ref:service/rusinfo``,
    ``ref:topic/cannabis``, ``ref:page/privacy``): its address depends on who reads, and where.
    """

    html: str
    text: str

    def __bool__(self) -> bool:
        return bool(self.text)
