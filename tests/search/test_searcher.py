"""A worried question finds the worry and the help, whatever its words; nothing is never the answer."""

import time
from dataclasses import replace

import pytest

from urolig.model import Directory
from urolig.search import Answer, Searcher, answer_as_json


def ask(searcher: Searcher, text: str, lang: str = "nb", place: str = "lilleby") -> list[str]:
    return [hit.id for hit in searcher.search(text, lang, place).hits]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hasj", "cannabis"),
        ("sønnen min røyker hasj", "cannabis"),
        ("hassj", "cannabis"),
        ("hasjrøyking", "cannabis"),
        ("det lukter så rart på rommet til gutten", "cannabis"),
        ("ingen vil leke med dattera mi", "bullying"),
        ("mobbes på skolen", "bullying"),
        ("mobing", "bullying"),
        ("kutter seg", "self-harm"),
        ("jenta har sår på armen", "self-harm"),
    ],
)
def test_what_people_say_finds_the_worry(searcher: Searcher, text: str, topic: str) -> None:
    assert ask(searcher, text)[0] == f"topic/{topic}"


@pytest.mark.parametrize(
    ("text", "lang", "topic"),
    [
        ("my son smokes weed", "nb", "cannabis"),
        ("nobody wants to play with my daughter", "nb", "bullying"),
        ("han röker hasch", "nb", "cannabis"),
        ("sønnen min røyker hasj", "en", "cannabis"),
    ],
)
def test_a_question_in_another_language_finds_the_same(searcher: Searcher, text: str, lang: str, topic: str) -> None:
    assert ask(searcher, text, lang)[0] == f"topic/{topic}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("barnelyset", "service/barnelyset"),
        ("barnetelefonen", "service/barnelyset"),
        ("helsesøster", "service/helsesykepleier-lilleby"),
        ("880 00 111", "service/barnelyset"),
        ("hvem er +47 880 00 444", "service/nattvakta"),
        ("bakken skole", "school/bakken-skole"),
        ("barnevernet lilleby", "service/barnevern-lilleby"),
    ],
)
def test_a_name_or_a_number_finds_its_own(searcher: Searcher, text: str, found: str) -> None:
    assert ask(searcher, text)[0] == found


def test_an_unprinted_number_is_not_found(searcher: Searcher) -> None:
    assert "service/helsesykepleier-lilleby" not in ask(searcher, "880 00 666")[:1]


def test_a_worry_leads_to_the_services_that_answer_it(searcher: Searcher) -> None:
    services = [found for found in ask(searcher, "hasj") if found.startswith("service/")]
    assert "service/ungdomslaget-lilleby" in services
    assert set(services) <= {
        f"service/{service.id}" for service in searcher.directory.services.values() if "cannabis" in service.topics
    }


def test_what_is_not_offered_any_more_comes_last(searcher: Searcher) -> None:
    services = [found for found in ask(searcher, "hasj") if found.startswith("service/")]
    assert "service/kveldspraten-lilleby" not in services[:-1]


def test_a_place_finds_its_own_and_its_countrys_only(searcher: Searcher) -> None:
    assert not any(found.endswith("-lilleby") for found in ask(searcher, "hasj", place="norge"))


@pytest.mark.parametrize(
    "text", ["", "   ", "?!", "😀", "qqqq zzzz", "1", "ж", "\u200f", "'; DROP TABLE", "a" * 100_000]
)
def test_no_text_is_left_without_an_answer(searcher: Searcher, text: str) -> None:
    answer = searcher.search(text, "nb", "lilleby")
    assert answer.nearest
    assert any(hit.id.startswith("topic/") for hit in answer.hits)
    assert "service/barnelyset" in [hit.id for hit in answer.hits]


def test_words_nobody_knows_are_named(searcher: Searcher) -> None:
    assert searcher.search("sønnen min xyzzy", "nb", "lilleby").unknown_words == ("xyzzy",)


def test_a_hit_says_which_words_led_to_it(searcher: Searcher) -> None:
    answer = searcher.search("Sønnen min røyker HASJ!", "nb", "lilleby")
    assert answer.hits[0].matched[0] == "hasj"
    service = next(hit for hit in answer.hits if hit.id == "service/ungdomslaget-lilleby")
    assert "hasj" in service.matched


def test_a_hit_says_in_which_language_it_is_written(searcher: Searcher) -> None:
    langs = {hit.id: hit.lang for hit in searcher.search("helsesøster hasj", "en", "lilleby").hits}
    assert langs["topic/cannabis"] == "en"
    assert langs["service/helsesykepleier-lilleby"] == "nb"


def test_danger_lifts_the_emergency_service_to_the_top(searcher: Searcher) -> None:
    answer = searcher.search("hun har tatt 40 tabletter", "nb", "lilleby")
    assert answer.crisis
    assert {"service/nod-112", "service/nod-113"} & {hit.id for hit in answer.hits[:2]}


def test_the_same_question_gets_the_same_answer_from_a_new_searcher(lilleby: Directory, searcher: Searcher) -> None:
    texts = ["hasj", "ingen vil leke", "qqqq", "my son is sad", "skole"]
    fresh = Searcher(lilleby)
    assert [fresh.search(t, "nb", "lilleby") for t in texts] == [searcher.search(t, "nb", "lilleby") for t in texts]


def test_the_order_of_services_in_the_content_does_not_matter(lilleby: Directory, searcher: Searcher) -> None:
    turned = replace(lilleby, services=dict(reversed(lilleby.services.items())))
    assert ask(Searcher(turned), "hasj") == ask(searcher, "hasj")


def test_limit_is_kept(searcher: Searcher) -> None:
    assert len(searcher.search("hasj", "nb", "lilleby", limit=2).hits) == 2


def test_an_unknown_place_is_a_key_error(searcher: Searcher) -> None:
    with pytest.raises(KeyError):
        searcher.search("hasj", "nb", "nowhere")


def test_the_command_lines_answer_has_ids_and_scores_only(searcher: Searcher) -> None:
    answer: Answer = searcher.search("hasj", "nb", "lilleby")
    told = answer_as_json(answer)
    assert told == {"crisis": False, "hits": [{"id": hit.id, "score": hit.score} for hit in answer.hits]}


def test_a_very_long_text_costs_no_more_than_a_long_one(searcher: Searcher) -> None:
    searcher.search("hasj", "nb", "lilleby")
    start = time.process_time()
    searcher.search("vil ikke leve hasj mobbing " * 50_000, "nb", "lilleby")
    assert time.process_time() - start < 2
