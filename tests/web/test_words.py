"""Words stand where a reader of the language looks for them."""

from urolig.web.words import alphabetical, initial


def by_self(word):
    return word


def test_norwegian_ends_with_ae_oe_aa():
    assert alphabetical(["ånd", "østers", "ære", "zoo", "angst"], "nb", by_self) == [
        "angst",
        "zoo",
        "ære",
        "østers",
        "ånd",
    ]


def test_swedish_ends_with_aa_ae_oe():
    assert alphabetical(["öl", "ärr", "ånger", "zutt"], "sv", by_self) == ["zutt", "ånger", "ärr", "öl"]


def test_the_neighbours_letters_stand_with_our_own():
    assert initial("ätstörning", "nb") == "Æ"
    assert initial("øl", "sv") == "Ö"


def test_accents_do_not_move_a_word():
    assert initial("écstasy", "nb") == "E"


def test_a_digit_has_its_own_heading():
    assert initial("3-åring", "nb") == "#"


def test_arabic_words_stand_under_their_first_letter():
    assert initial("قلق", "ar") == "ق"
