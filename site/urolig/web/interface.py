"""The interface's own words, typed: gettext in the language of the page that is being made.

Flask-Babel finds the catalogue once a page; after that a word costs one look-up. (Asking Flask-Babel for every word
is a fifth of the time it takes to make a page.)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import flask_babel
from flask import Flask, g
from flask_babel.speaklater import LazyString

from urolig.model import Lang

__all__ = ["LazyString", "gettext", "install_interface", "lazy_gettext", "listen", "speaking"]


def install_interface(app: Flask) -> None:
    """Let templates find words the same way; call after Flask-Babel has been installed."""
    app.jinja_env.install_gettext_callables(_word, _words, newstyle=True)  # type: ignore[attr-defined]


def listen() -> None:
    """Find the catalogue of the page that is about to be made.

    Pages that are made one after another within one application context (as a freezer does) share what Flask-Babel
    remembers: without a refresh all of them would speak the first one's language.
    """
    flask_babel.refresh()
    _find()


def _find() -> None:
    g.translations = flask_babel.get_domain().get_translations()


@contextmanager
def speaking(lang: Lang) -> Iterator[None]:
    """Another language for a part of a page."""
    before = g.translations
    with flask_babel.force_locale(lang):
        _find()
        yield
    g.translations = before


def gettext(message: str, **values: Any) -> str:
    """The words for a message, with its ``%(name)s`` filled in."""
    return _word(message) % values if values else _word(message)


def lazy_gettext(message: str) -> LazyString:
    """Words looked up when they are printed: for tables that outlive a request."""
    return LazyString(_word, message)


def _word(message: str) -> str:
    return str(g.translations.ugettext(message))


def _words(one: str, many: str, number: int) -> str:
    return str(g.translations.ungettext(one, many, number))
