"""Texts that would take for ever are refused before they are read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from urolig.content.guard import LONGEST, LONGEST_BLOCK, problems_in_body, problems_in_field
from urolig.content.prose import Renderer

SITE = Path(__file__).resolve().parents[2] / "site"

HOSTILE = {
    "opening brackets": "[" * 20_000,
    "half links": "[](" * 20_000,
    "half links in paragraphs": "[]((\n\n" * 4_000 + "[](" * 70,
    "nested list": "\n".join("  " * depth + "- a" for depth in range(400)),
    "nested list on one line": "- " * 400 + "a",
    "nested quote": ">" * 400 + " a",
    "nested quote and list": "> - " * 400 + "a",
    "asterisks": "*" * 100_000,
    "brackets side by side": "[a] " * 61,
    "half links side by side": "](" * 61,
    "marks side by side": "*a " * 121,
    "asterisks apart": "*a " * 13_000,
    "underscores": "_" * 100_000,
    "underscores in words": "_a_b" * 9_000,
    "backticks": "`" * 100_000,
    "brackets in brackets": "[[[[a]]]](https://a.example/)",
    "a great many links": "[a](b)\n" * 5_000,
    "one long line": "a" * 100_000,
    "one long paragraph": "a b\n" * 9_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_tangle_is_refused_with_a_hint(name: str) -> None:
    found = problems_in_body(HOSTILE[name])
    assert found and {problem.code for problem in found} == {"E307"}
    assert all(problem.message and problem.hint for problem in found)
    assert "E307" in {problem.code for problem in problems_in_field(HOSTILE[name])} or name.startswith("nested")


def test_hostile_texts_are_answered_at_once(tmp_path: Path) -> None:
    """Together, body and field, in a process of their own: seconds, where the reader alone would take for ever."""
    program = tmp_path / "read.py"
    program.write_text(
        "import json, sys\n"
        "from urolig.content.prose import Renderer\n"
        "renderer = Renderer()\n"
        "for text in json.load(sys.stdin):\n"
        "    assert renderer.body(text, str).problems and renderer.field(text, str).problems\n"
    )
    subprocess.run(
        [sys.executable, program],
        input=json.dumps(list(HOSTILE.values())),
        text=True,
        check=True,
        timeout=20,
        env={**os.environ, "PYTHONPATH": str(SITE)},
    )


STUBBORN = {
    "paragraphs": "a\n\n" * (LONGEST // 3),
    "headings": "## a\n\n" * (LONGEST // 6),
    "quotes": "> a\n\n" * (LONGEST // 5),
    "escapes": "\\a\\* " * 100 + "\n\n",
    "strong words": ("**a*b_c" * 17 + "\n\n") * 300,
    "links": ("[a](https://a.example/) " * 40 + "\n\n") * 40,
    "half links": (("[a](" + "x" * 60) * 59 + "\n\n") * 10,
    "mails": "a" * 3_000 + " @ " + "b.c@" * 200,
    "digits": "1 " * 1_900,
    "capitals": "Ola " * 900,
}


@pytest.mark.parametrize("name", STUBBORN)
def test_the_worst_that_is_let_through_is_still_read(name: str) -> None:
    text = STUBBORN[name][:LONGEST]
    assert problems_in_body(text) == []
    assert Renderer().body(text, str).prose.text


def test_what_people_write_passes() -> None:
    text = "## Hva skjer? {#what}\n\n"
    text += "Du *kan* ringe. **Ingen** spør (først).\n\n- a\n- b\n    - c\n\n1. en\n2. to\n\n> Hei\n"
    assert problems_in_body(text) == []


@pytest.mark.parametrize("text", ["a" * (LONGEST_BLOCK + 1), "- punkt", "1. punkt", "> sitat", "## Overskrift", "# x"])
def test_a_field_holds_paragraphs_only(text: str) -> None:
    (found,) = problems_in_field(text)
    assert found.code in ("E307", "E308")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# x", "E305"),
        ("### x", "E305"),
        ("## x\n\n#### y", "E305"),
        ("##### x", "E305"),
        ("##x", "E305"),
        ("##", "E305"),
        ("- # x", "E305"),
        ("> # x", "E305"),
        ("## x {#X}", "E306"),
        ("## x {#a}\n\n## y {#a}", "E306"),
        ("x\n===", "E308"),
        ("x\n\n---", "E308"),
        ("* * *", "E308"),
        ("```", "E308"),
    ],
)
def test_headings_go_down_one_step_at_a_time(text: str, code: str) -> None:
    assert [problem.code for problem in problems_in_body(text)] == [code]
