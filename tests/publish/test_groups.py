"""Pages of an unchanged place and language are not made again; and nobody can tell from the site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from example_content import write_example
from urolig.publish import BuildResult, BuildSettings, build
from urolig.publish.manifest import faults, made_before

ROOT = Path(__file__).resolve().parents[2]
Edit = Callable[[Path], None]


def published(content: Path, out: Path) -> BuildResult:
    return build(BuildSettings(content, ROOT / "translations", out, cache=out.parent / "cache", jobs=1))


def edit(path: str, old: str, new: str) -> Edit:
    def change(content: Path) -> None:
        text = (content / path).read_text(encoding="utf-8")
        assert old in text
        (content / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def first_line(path: str, field: str, value: str) -> Edit:
    def change(content: Path) -> None:
        lines = (content / path).read_text(encoding="utf-8").splitlines(keepends=True)
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{field}:"))
        lines[at] = f"{field}: {value}\n"
        (content / path).write_text("".join(lines), encoding="utf-8")

    return change


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


EDITS = {
    "a topic's original": first_line("shared/topics/cannabis.nb.md", "title", "En ny overskrift"),
    "a topic's translation": first_line("shared/topics/cannabis.en.md", "title", "A new heading"),
    "a page of all places": first_line("shared/pages/about.nb.md", "title", "Et nytt navn på siden"),
    "a setting": edit("site.yml", "demonstration: yes", "demonstration: no"),
    "nothing": lambda content: None,
}


@pytest.mark.parametrize("change", EDITS)
def test_site_after_a_change_is_the_one_made_from_nothing(tmp_path: Path, change: str) -> None:
    content = write_example(tmp_path / "content")
    published(content, tmp_path / "public")
    EDITS[change](content)
    after = published(content, tmp_path / "public")
    fresh = published(content, tmp_path / "fresh")
    assert files(tmp_path / "public") == files(tmp_path / "fresh")
    assert faults(tmp_path / "public") == []
    assert after.id == fresh.id


def test_only_groups_that_read_the_change_are_made_again(tmp_path: Path) -> None:
    content = write_example(tmp_path / "content")
    published(content, tmp_path / "public")
    before = made_before(tmp_path / "public").groups
    EDITS["a topic's translation"](content)
    published(content, tmp_path / "public")
    after = made_before(tmp_path / "public").groups
    changed = {name for name in before if before[name].fingerprint != after[name].fingerprint}
    assert changed
    assert all(name.startswith("en/") or name.startswith("ar/") for name in changed), changed


def test_page_that_was_cut_short_by_hand_is_made_again(tmp_path: Path) -> None:
    content = write_example(tmp_path / "content")
    published(content, tmp_path / "public")
    whole = files(tmp_path / "public")
    page = tmp_path / "public" / "nb" / "lilleby" / "index.html"
    page.unlink()
    page.write_bytes(b"cut")
    published(content, tmp_path / "public")
    assert files(tmp_path / "public") == whole
