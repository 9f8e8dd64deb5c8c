"""docs/content-format.md tells editors every field there is, and what every check means."""

import re
from pathlib import Path

import pytest

from urolig.content import CODES
from urolig.content.catalogue import Catalogue
from urolig.content.fields import Schema
from urolig.content.links import Links
from urolig.content.pages import answer_schema, page_text
from urolig.content.places import CONTACTS, COUNTRY, ILLUSTRATIONS, LEVELS, MUNICIPALITY, SITE, school_schema
from urolig.content.services import CHANNEL, FACTS, VERIFIED, service_text
from urolig.content.sheets import TRANSLATION
from urolig.content.texts import Texts
from urolig.content.topics import TOPIC, topic_text
from urolig.content.values import plain
from urolig.model import Audience, ChannelKind, Confidence, Method, ServiceKind, Status, TheySee

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "content-format.md"
TEXTS = Texts(Links(Catalogue()))

SECTIONS: dict[str, list[Schema]] = {
    "site.yml": [SITE],
    "Places": [COUNTRY, MUNICIPALITY],
    "Services": [service_text(TEXTS), FACTS, CHANNEL, VERIFIED],
    "Translations": [TRANSLATION],
    "Topics": [TOPIC, topic_text(TEXTS)],
    "Pages": [page_text(TEXTS)],
    "Schools": [school_schema(plain), CONTACTS],
    "The guide": [answer_schema(plain)],
}


def section(heading: str) -> str:
    """The part of the document under a heading that begins with these words."""
    parts = re.split(r"^## ", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)
    return next(part for part in parts if part.startswith(heading))


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_field_is_in_the_document(heading: str) -> None:
    words = set(re.findall(r"[\w-]+", section(heading)))
    fields = {field.name for schema in SECTIONS[heading] for field in schema}
    assert fields <= words


@pytest.mark.parametrize("kind", [Audience, ChannelKind, Confidence, Method, ServiceKind, Status, TheySee])
def test_every_choice_is_in_the_document(kind: type[Audience]) -> None:
    text = DOCUMENT.read_text("utf-8")
    assert all(f"`{member.value}`" in text for member in kind)


@pytest.mark.parametrize("word", ILLUSTRATIONS + LEVELS)
def test_every_word_of_a_list_is_in_the_document(word: str) -> None:
    assert f"`{word}`" in DOCUMENT.read_text("utf-8")


def test_every_code_is_in_the_document() -> None:
    text = section("What the check says")
    assert {code: f"| {code} | {meaning} |" in text for code, meaning in CODES.items()} == dict.fromkeys(CODES, True)
