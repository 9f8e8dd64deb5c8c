"""Every frozen page, parsed when a test asks for it."""

import json
from pathlib import Path

import pytest

from frozen_files import Frozen, file_of


@pytest.fixture(scope="session")
def pages(frozen: Path) -> list[Frozen]:
    """All pages that build.json names."""
    listed = json.loads((frozen / "build.json").read_text(encoding="utf-8"))["pages"]
    return [Frozen(p["url"], p["kind"], p["id"], p["lang"], p["place"], file_of(frozen, p["url"])) for p in listed]


@pytest.fixture(scope="session")
def sample(pages: list[Frozen]) -> list[Frozen]:
    """A few pages of every kind, language and place: what slow tests look at."""
    chosen: dict[tuple[str, str, str | None], Frozen] = {}
    for page in pages:
        chosen.setdefault((page.kind, page.lang, page.place), page)
    return list(chosen.values())
