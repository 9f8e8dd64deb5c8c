"""Styles and the boot script, gathered from their component files and put into every page: one request a page."""

import re
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin

STATIC = Path(__file__).parent / "static"


ALWAYS = ("frame", "button", "leave")
"""The components that stand on every page."""


@cache
def inline_styles(components: str = "") -> str:
    """The tokens, the base, and the CSS of the components a template names (``"card lists"``), in layer order."""
    names = ["layers.css", "tokens.css", "base.css"]
    names += [f"components/{name}.css" for name in (*ALWAYS, *components.split())]
    return str(rcssmin.cssmin("".join(_read(f"css/{name}") for name in (*names, "print.css"))))


@cache
def inline_scripts() -> str:
    """The boot script: what must be there before the first touch, and nothing else."""
    return str(rjsmin.jsmin(_read("js/boot.js")))


@cache
def inline_clock() -> str:
    """The clock: its pure part and its page part as one script, with names that nobody else on the page sees."""
    parts = (_read("js/hours/schedule.js"), _read("js/hours/now.js"))
    return str(rjsmin.jsmin(f"{{{_MODULE_WORDS.sub('', ''.join(parts))}}}"))


_MODULE_WORDS = re.compile(r"^(?:export (?=const)|import .*)", re.MULTILINE)


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
