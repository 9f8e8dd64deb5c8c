"""The content we publish keeps its promises: nobody stands without a number, and what the sources name can be found."""

from datetime import datetime
from pathlib import Path

import pytest

from urolig.content import load
from urolig.hours import Need, who_answers
from urolig.model import Status
from urolig.search import Searcher

ROOT = Path(__file__).resolve().parents[1]
NIGHTS = [datetime(2026, 12, 2, 3, 0), datetime(2026, 12, 24, 19, 0), datetime(2027, 1, 1, 3, 0)]
"""An ordinary night, Christmas Eve, and the first night of the year."""

NAMED = [
    ("SLT", "nb", "asker", "slt-asker"),
    ("FUT", "nb", "asker", "fut-asker"),
    ("familieveileder i FUT", "nb", "asker", "familieveileder-fut-asker"),
    ("Utsett", "nb", "asker", "utsett-asker"),
    ("samtale med helsesykepleier 8. trinn", "nb", "asker", "helsesamtale-8-trinn-asker"),
    ("politiet besøker 9. trinn", "nb", "asker", "politiforedrag-9-trinn-asker"),
    ("skolens kontakt i politiet", "nb", "asker", "skolekontakt-politi-asker"),
    ("SLT", "nb", "baerum", "slt-baerum"),
    ("ungdomsteam", "nb", "baerum", "ungdomsteam-baerum"),
    ("barnevernvakten", "nb", "baerum", "barnevernvakt-asker-baerum"),
    ("helsesøster", "nb", "norge", "helsesykepleier"),
    ("fältassistenter", "sv", "sundsvall", "faltassistenter-sundsvall"),
    ("fältare", "sv", "sundsvall", "faltassistenter-sundsvall"),
    ("soc", "sv", "sundsvall", "socialtjansten-sundsvall"),
    ("medborgarlöfte", "sv", "avesta", "medborgarlofte"),
    ("samtycke sekretess", "sv", "avesta", "samtycke-avesta"),
    ("kommunpolis", "sv", "avesta", "kommunpolis-avesta"),
    ("Brå", "sv", "avesta", "bra-avesta"),
    ("föräldratelefonen", "sv", "landskrona", "foraldratelefon-landskrona"),
    ("orosamtal", "sv", "landskrona", "orosamtal-landskrona"),
    ("ungdomsforum", "sv", "landskrona", "ungdomsforum-landskrona"),
    ("kontaktpolis", "sv", "landskrona", "kontaktpolis-landskrona"),
    ("öppen rådgivning", "sv", "landskrona", "oppen-radgivning-landskrona"),
]


@pytest.fixture(scope="module")
def real():
    loaded = load(ROOT / "content")
    assert loaded.directory is not None, "\n".join(map(str, loaded.diagnostics))
    return loaded.directory


@pytest.fixture(scope="module")
def searcher(real):
    return Searcher(real)


def test_content_has_no_errors_and_no_hard_sentences():
    found = [d for d in load(ROOT / "content").diagnostics if d.severity == "error" or d.code in ("W501", "W502")]
    assert found == []


def test_five_municipalities_and_both_countries_are_there(real):
    assert set(real.places) == {"norge", "sverige", "asker", "baerum", "sundsvall", "avesta", "landskrona"}


@pytest.mark.parametrize("at", NIGHTS, ids=str)
def test_somebody_answers_for_every_worry_in_every_place_at_night(real, at):
    for place in real.places.values():
        for topic in real.topics:
            now = who_answers(real, place, at, Need.TALK, topic)
            talking = [reach for reach in now.open if reach.step.service.id not in place.emergency]
            assert talking, (place.id, topic)


def test_every_topic_has_a_service_in_both_countries(real):
    for country in ("norge", "sverige"):
        for topic in real.topics.values():
            assert real.services_for(topic, real.places[country]), (country, topic.id)


def test_what_is_historical_shows_no_number_and_says_what_is_open(real):
    historical = [s for s in real.services.values() if s.status is Status.HISTORICAL]
    assert len(historical) == 6
    for service in historical:
        assert service.printed_channels == ()
        assert all(real.routes(service, real.places[place]) for place in service.area)


def test_everything_is_written_in_english_too(real):
    for thing in (*real.services.values(), *real.topics.values(), *real.pages.values()):
        assert "en" in thing.texts, thing.path


def test_norwegian_content_is_written_in_both_standards(real):
    for service in real.services.values():
        if service.source_lang == "nb":
            assert "nn" in service.texts, service.path


def test_topics_pages_and_national_services_are_there_in_arabic(real):
    national = [s for s in real.services.values() if {"norge", "sverige"} & set(s.area)]
    for thing in (*national, *real.topics.values(), *real.pages.values()):
        assert "ar" in thing.texts, thing.path


def test_translations_say_who_made_them(real):
    for thing in (*real.services.values(), *real.topics.values(), *real.pages.values()):
        originals = [lang for lang, text in thing.texts.items() if text.translation is None]
        assert 1 <= len(originals) <= 2, thing.path
        assert set(originals) <= {"nb", "sv"}, thing.path


@pytest.mark.parametrize(("query", "lang", "place", "expected"), NAMED)
def test_what_the_sources_name_is_found_by_its_name(searcher, query, lang, place, expected):
    hits = [hit.id for hit in searcher.search(query, lang, place).hits[:3]]
    assert f"service/{expected}" in hits
