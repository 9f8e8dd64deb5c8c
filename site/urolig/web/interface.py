"""The interface's own words, typed: gettext as Flask-Babel speaks it, in the language of the page being made."""

from typing import Any

import flask_babel
from flask_babel.speaklater import LazyString

__all__ = ["LazyString", "gettext", "lazy_gettext"]


def gettext(message: str, **values: Any) -> str:
    """The words for a message, with its ``%(name)s`` filled in."""
    return str(flask_babel.gettext(message, **values))


def lazy_gettext(message: str) -> LazyString:
    """Words looked up when they are printed: for tables that outlive a request."""
    return flask_babel.lazy_gettext(message)
