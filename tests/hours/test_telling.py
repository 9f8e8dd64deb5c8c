"""The answer as JSON keeps its promised shape, and as words says who, until when, who then, and what instead."""

from datetime import datetime

from lilleby import directory, lilleby

from urolig.hours import now_as_json, now_in_words, who_answers

AFTERNOON = who_answers(directory(), lilleby(), datetime.fromisoformat("2026-11-25T14:30"))


def test_json_has_the_promised_shape() -> None:
    told = now_as_json(AFTERNOON)
    assert list(told) == ["place", "at", "zone", "open", "closed", "unknown"]
    assert (told["place"], told["at"], told["zone"]) == ("lilleby", "2026-11-25T14:30+01:00", "Europe/Oslo")
    assert told["open"][0] == {
        "id": "service/barnevern-lilleby",
        "channel": "phone",
        "value": "880 00 555",
        "until": "2026-11-25T15:00+01:00",
    }
    assert told["open"][-1]["until"] is None
    assert told["closed"][0] == {"id": "service/nattvakta", "channel": "phone", "opens": "2026-11-25T15:00+01:00"}
    assert told["unknown"] == [{"id": "service/barnelyset", "channel": "chat"}]


def test_words_say_who_until_when_and_who_takes_over() -> None:
    words = now_in_words(AFTERNOON)
    assert "Lilleby, Wednesday 25 November 2026, 14:30 (Europe/Oslo)" in words
    assert "Barnevernet i Lilleby (phone) 880 00 555, until 15:00 (here)" in words
    assert "From 15:00: Nattvakta (phone)" in words
    assert "opens 15:00; instead: " in words


def test_words_say_that_a_check_date_has_passed() -> None:
    late = who_answers(directory(), lilleby(), datetime.fromisoformat("2027-06-01T10:00"))
    assert "Barnevernet i Lilleby (phone), not checked since it was due on 2027-05-21; instead: " in now_in_words(late)
