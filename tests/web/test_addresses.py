"""The list of pages is whole, and each page has one address."""

from collections import Counter

from urolig.web.addresses import all_addresses, alternates, guide_ids
from urolig.web.paths import path


def test_no_two_pages_share_an_address(directory):
    urls = Counter(address.url for address in all_addresses(directory))
    assert max(urls.values()) == 1


def test_list_is_the_same_every_time(directory):
    assert all_addresses(directory) == all_addresses(directory)


def test_one_place_alone_leaves_the_others_out(directory):
    places = {address.place for address in all_addresses(directory, ("lilleby",))}
    assert places == {None, "lilleby"}


def test_path_words_are_in_the_language_of_the_page():
    assert path("topic", "cannabis", "nb", "asker") == "/nb/asker/tema/cannabis/"
    assert path("topic", "cannabis", "sv", "sundsvall") == "/sv/sundsvall/amne/cannabis/"
    assert path("topic", "cannabis", "ar", "asker") == "/ar/asker/topic/cannabis/"
    assert path("urgent", "", "nn", "asker") == "/nn/asker/akutt/"
    assert path("search", "", "nb", "asker") == "/nb/asker/sok/"


def test_ids_are_the_same_in_all_languages(directory):
    for group in alternates(all_addresses(directory)).values():
        assert len({address.lang for address in group}) == len(group)


def test_guide_has_a_page_for_every_way_through_it(directory):
    guide = directory.guide
    calm = [answer for answer in guide.noticed if not answer.urgent]
    outcomes = [id for id in guide_ids(directory) if id.count("/") == 2]
    assert len(outcomes) == len(guide.who) * len(calm) * len(guide.age)
