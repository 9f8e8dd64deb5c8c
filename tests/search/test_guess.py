"""A question may be in another language than the page."""

import pytest

from urolig.search import Searcher
from urolig.search.guess import guess
from urolig.search.text import words


@pytest.mark.parametrize(
    ("text", "page", "family"),
    [
        ("jeg er urolig for sønnen min", "no", "no"),
        ("eg er uroleg for sonen min", "no", "no"),
        ("jag är orolig för min son", "no", "sv"),
        ("I am worried about my son", "no", "en"),
        ("أنا قلق على ابني", "no", "ar"),
        ("jeg er urolig for sønnen min", "en", "no"),
        ("hasj", "no", "no"),
        ("", "no", "no"),
        ("qwxz", "sv", "sv"),
    ],
)
def test_the_language_is_the_one_whose_words_are_used(searcher: Searcher, text: str, page: str, family: str) -> None:
    assert guess(words(text), page, searcher.listener.lexicons) == family
