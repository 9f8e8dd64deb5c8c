"""Killed at any moment, a build leaves the old site or the new one, byte by byte, and nothing to repair.

``bench/kill.py`` does the same a hundred times with the real site.
"""

import importlib
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publish.fake_site import fake_plan, files_of
from urolig.publish import publish, rollback
from urolig.publish import switch as switching

building = importlib.import_module("urolig.publish.build")
PAGES = 40
KILLS = 15


def start(out: Path, words: str) -> int:
    """A build in a process of its own; returns its number."""
    child = os.fork()
    if child == 0:
        publish(fake_plan(words, PAGES), out, jobs=2)
        os._exit(0)
    return child


def test_killed_at_random_moments_the_site_is_always_a_whole_one(tmp_path: Path) -> None:
    out = tmp_path / "public"
    whole = {}
    for words in ("two", "one"):
        began = time.monotonic()
        publish(fake_plan(words, PAGES), out, jobs=2)
        longest = time.monotonic() - began
        whole[words] = files_of(out)
    chance = random.Random(1)
    for number in range(KILLS):
        child = start(out, ("two", "one")[number % 2])
        time.sleep(longest * chance.uniform(0, 1.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert files_of(out) in whole.values()
    publish(fake_plan("two", PAGES), out)
    assert files_of(out) == whole["two"]


def die(*_args: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dies_after(function: Callable[..., object]) -> Callable[..., None]:
    def killed(*args: object) -> None:
        function(*args)
        die()

    return killed


MOMENTS = {
    "before the pages": (building, "make_pages", die, "one"),
    "before the manifest": (building, "finish", die, "one"),
    "before the history is written": (switching, "flush", die, "one"),
    "before the switch": (switching, "_replace", die, "one"),
    "just after the switch": (switching, "_replace", dies_after(switching._replace), "two"),
    "while old builds are removed": (switching, "_remove", dies_after(switching._remove), "two"),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_a_known_moment_nothing_needs_repair(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "public"
    for words in ("before", "older", "old", "zero", "one"):
        publish(fake_plan(words), out)
    module, name, replacement, expected = MOMENTS[moment]
    with monkeypatch.context() as patch:
        patch.setattr(module, name, replacement)
        child = os.fork()
        if child == 0:
            publish(fake_plan("two"), out)
            os._exit(0)
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    assert files_of(out) == files_of_a(tmp_path / "other", expected)
    rollback(out)
    assert files_of(out) == files_of_a(tmp_path / "other", {"one": "zero", "two": "one"}[expected])


def files_of_a(out: Path, words: str) -> dict[str, bytes]:
    publish(fake_plan(words), out)
    return files_of(out)
