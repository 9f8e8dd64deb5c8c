"""Which word somebody meant: exact beats spelling beats compound beats typo."""

import pytest

from urolig.search.language import language
from urolig.search.vocabulary import Kind, Vocabulary, edits

NORWEGIAN = Vocabulary(
    language("no"), dict.fromkeys(["hasj", "mobb", "fest", "hjemm", "søppel", "fravær", "skol", "selvskad"], 1)
)
SWEDISH = Vocabulary(language("sv"), dict.fromkeys(["skol", "frånvaro", "självmord", "tank", "bråk"], 1))


@pytest.mark.parametrize(
    ("vocabulary", "typed", "stems", "kind"),
    [
        (NORWEGIAN, "hasj", ["hasj"], Kind.EXACT),
        (NORWEGIAN, "mobbinga", ["mobb"], Kind.EXACT),
        (NORWEGIAN, "soppel", ["søppel"], Kind.SPELLING),
        (NORWEGIAN, "hassj", ["hasj"], Kind.SPELLING),
        (NORWEGIAN, "hjemmefest", ["hjemm", "fest"], Kind.COMPOUND),
        (NORWEGIAN, "skolefravær", ["skol", "fravær"], Kind.COMPOUND),
        (SWEDISH, "skolfrånvaro", ["skol", "frånvaro"], Kind.COMPOUND),
        (SWEDISH, "självmordstankar", ["självmord", "tank"], Kind.COMPOUND),
        (NORWEGIAN, "fråvær", ["fravær"], Kind.SPELLING),
        (NORWEGIAN, "frvær", ["fravær"], Kind.TYPO),
        (NORWEGIAN, "selvkading", ["selvskad"], Kind.TYPO),
    ],
)
def test_a_typed_word_finds_the_surest_reading(
    vocabulary: Vocabulary, typed: str, stems: list[str], kind: Kind
) -> None:
    readings = vocabulary.readings(typed)
    assert [(reading.stem, reading.kind) for reading in readings] == [(stem, kind) for stem in stems]


def test_a_typo_never_changes_the_first_letter() -> None:
    assert NORWEGIAN.readings("vasj") == ()


def test_a_known_word_is_never_taken_for_another() -> None:
    assert [reading.stem for reading in NORWEGIAN.readings("fest")] == ["fest"]


def test_surer_readings_weigh_more() -> None:
    typed = ["hasj", "hassj", "hjemmefest", "selvkading"]
    weights = [NORWEGIAN.readings(word)[0].weight for word in typed]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_a_number_is_no_typo_of_another() -> None:
    assert Vocabulary(language("no"), {"88000111": 1}).readings("88000112") == ()


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("hasj", "hasj", 0),
        ("hasj", "hsaj", 1),
        ("hasj", "has", 1),
        ("hasj", "haasj", 1),
        ("mobbing", "mobning", 1),
        ("a", "bcd", 3),
    ],
)
def test_neighbouring_letters_swapped_are_one_slip(one: str, other: str, distance: int) -> None:
    assert edits(one, other, 2) == distance
    assert edits(other, one, 2) == distance
