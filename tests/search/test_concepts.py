"""The words for a worry are found in a question, in order, with small gaps."""

import pytest

from urolig.model import Directory
from urolig.search.concepts import Concepts
from urolig.search.language import language
from urolig.search.shelf import build_topic_index
from urolig.search.text import words


def topics_named(lilleby: Directory, text: str, family: str = "no") -> list[str]:
    shelf = build_topic_index(lilleby, family)
    assert shelf is not None
    found = Concepts(lilleby, language(family)).find(words(text), shelf.vocabulary)
    return [concept.topic for concept in found]


@pytest.mark.parametrize("text", ["hun kutter seg", "hun kuttet visst seg", "kutter hun virkelig seg"])
def test_a_phrase_is_found_with_its_words_in_order(lilleby: Directory, text: str) -> None:
    assert topics_named(lilleby, text) == ["self-harm"]


@pytest.mark.parametrize("text", ["seg kutter", "hun kutter poteter til middag og tok med litt til seg"])
def test_words_in_another_order_or_far_apart_are_no_phrase(lilleby: Directory, text: str) -> None:
    assert topics_named(lilleby, text) == []


def test_every_language_has_its_own_words(lilleby: Directory) -> None:
    assert topics_named(lilleby, "hasch", "sv") == ["cannabis"]
    assert topics_named(lilleby, "weed", "en") == ["cannabis"]


def test_the_questions_own_words_are_kept_for_saying_why(lilleby: Directory) -> None:
    shelf = build_topic_index(lilleby, "no")
    assert shelf is not None
    (concept,) = Concepts(lilleby, language("no")).find(words("sønnen min røyker HASJEN"), shelf.vocabulary)
    assert concept.words == "hasjen"
