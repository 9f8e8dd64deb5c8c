"""YAML is plain keys and values, each text, each with its place; anything cleverer is refused."""

import pytest

from urolig.content import tree
from urolig.content.diagnostics import Spot
from urolig.content.tree import Fields, Items, RefusedError, Text, parse


@pytest.mark.parametrize(
    "value", ["no", "0301", "10:30", "02800", "1.0", "null", "~", "2026-11-21", "+47", "1e3", "0x1f"]
)
def test_every_value_is_the_text_it_shows(value: str) -> None:
    fields = parse(f"a: {value}\n")
    assert isinstance(fields, Fields)
    node = fields.values["a"]
    assert isinstance(node, Text) and node.value == value


def test_every_value_knows_its_place_from_the_files_first_line() -> None:
    fields = parse("a: x\nb:\n  - {c: y}\n", first_line=2)
    assert isinstance(fields, Fields)
    items = fields.values["b"]
    assert isinstance(items, Items)
    inner = items.values[0]
    assert isinstance(inner, Fields)
    assert (fields.keys["b"].spot, items.spot, inner.values["c"].spot) == (Spot(3, 1), Spot(4, 3), Spot(4, 9))


def test_the_reader_without_libyaml_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: x\nb:\n  - >-\n    y\n    z\n  - {c: 'd'}\n"
    fast = parse(text)
    monkeypatch.setattr(tree, "LOADER", tree.yaml.BaseLoader)
    assert parse(text) == fast


@pytest.mark.parametrize(
    ("text", "code", "spot"),
    [
        ("a: b\n\tc: d\n", "E021", Spot(2, 1)),
        ("a: &x b\n", "E023", Spot(1, 4)),
        ("a: &x [b]\nc: *x\n", "E023", Spot(1, 4)),
        ("a: *x\n", "E023", Spot(1, 4)),
        ("a: !x b\n", "E023", Spot(1, 4)),
        ("a: !!python/object/apply:os.system [ls]\n", "E023", Spot(1, 4)),
        ("a:\n  <<: {b: c}\n", "E023", Spot(2, 3)),
        ("? [a]\n: b\n", "E023", Spot(1, 3)),
        ("a: b\n---\nc: d\n", "E023", Spot(2, 1)),
        ("%YAML 1.2\n---\na: b\n", "E023", Spot(1, 1)),
        ("[" * 500_000, "E024", Spot(1, 9)),
        ("{a: " * 100_000, "E024", Spot(1, 33)),
        ("- " * 100_000, "E024", Spot(1, 17)),
        ("a: 'b\n", "E020", Spot(1, 4)),
        ("a: [b\n", "E020", Spot(2, 1)),
        ("a: b: c\n", "E020", Spot(1, 5)),
        ("a: @b\n", "E020", Spot(1, 4)),
        ("a: **b** c\n", "E020", Spot(1, 5)),
        ("a: b\n c: d\n", "E020", Spot(2, 3)),
    ],
)
def test_what_is_cleverer_or_broken_is_refused_at_its_place(text: str, code: str, spot: Spot) -> None:
    with pytest.raises(RefusedError) as refused:
        parse(text)
    assert (refused.value.code, refused.value.spot) == (code, spot)
    assert refused.value.message and refused.value.hint


def test_keys_that_stand_twice_are_kept_with_both_places() -> None:
    fields = parse("a: b\nc: d\na: e\n")
    assert isinstance(fields, Fields)
    assert [(again.spot, first.spot) for again, first in fields.twice] == [(Spot(3, 1), Spot(1, 1))]
