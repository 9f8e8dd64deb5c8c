"""What is served is the old site or the new one, whole; the ones before stay for a rollback."""

import errno
import importlib
import os
import shutil
import sys
from pathlib import Path

import pytest

from publish.fake_site import fake_plan, files_of
from urolig.publish import BusyError, OutError, PageError, publish, rollback
from urolig.publish import switch as switching
from urolig.publish.lock import locked
from urolig.publish.manifest import build_id, faults
from urolig.publish.switch import KEPT, opened


@pytest.fixture(params=["swapped folders", "a link"])
def out(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where to publish, on a system that can swap folders (where this one can) and on one that cannot."""
    if request.param == "a link":
        monkeypatch.setattr(switching, "can_exchange", lambda folder: False)
    return tmp_path / "public"


def says(out: Path) -> str:
    return next(word for word in ("first", "second", "third", "fourth", "fifth", "sixth") if word in text_of(out))


def text_of(out: Path) -> str:
    return (out / "en/fjordvik/5/index.html").read_text()


def builds_beside(out: Path) -> list[Path]:
    return [path for path in (out.parent / ".public-builds").iterdir() if path.is_dir()]


def test_a_site_is_whole_by_its_own_manifest(out: Path) -> None:
    publish(fake_plan("first"), out)
    assert faults(out) == []
    (out / "robots.txt").write_text("changed")
    (out / "index.html.br").unlink()
    assert faults(out) == ["missing: index.html.br", "changed: robots.txt"]


class Watch:
    """Looks at a folder before every step that Python takes on the disk: as if it were killed there."""

    def __init__(self, out: Path) -> None:
        self.out, self.looking, self.seen = out, False, set[frozenset[tuple[str, bytes]]]()
        sys.addaudithook(self)

    def __call__(self, event: str, _details: object) -> None:
        if self.looking and event.startswith(("os.", "shutil.", "open")):
            self.looking = False
            self.seen.add(frozenset(files_of(self.out).items()))
            self.looking = True


def test_before_every_single_step_on_the_disk_the_site_is_a_whole_one(out: Path) -> None:
    publish(fake_plan("first", pages=2), out)
    old = frozenset(files_of(out).items())
    watch = Watch(out)
    watch.looking = True
    publish(fake_plan("second", pages=2), out)
    rollback(out)
    publish(fake_plan("second", pages=2), out)
    watch.looking = False
    assert watch.seen == {old, frozenset(files_of(out).items())}


def test_a_rollback_brings_the_very_bytes_of_the_build_before(out: Path) -> None:
    publish(fake_plan("first"), out)
    before = files_of(out)
    publish(fake_plan("second"), out)
    assert says(out) == "second"
    assert rollback(out) == build_id(out)
    assert files_of(out) == before


def test_building_is_the_way_forward_again(out: Path) -> None:
    for words in ("first", "second"):
        publish(fake_plan(words), out)
    rollback(out)
    publish(fake_plan("second"), out)
    assert says(out) == "second"
    rollback(out)
    assert says(out) == "first"


def test_one_can_go_back_as_far_as_builds_are_kept(out: Path) -> None:
    for words in ("first", "second", "third", "fourth", "fifth", "sixth"):
        publish(fake_plan(words), out)
    went_back = []
    for _ in range(KEPT):
        rollback(out)
        went_back.append(says(out))
    assert went_back == ["fifth", "fourth", "third"]
    with pytest.raises(OutError, match="no earlier build"):
        rollback(out)
    assert says(out) == "third"


def test_no_more_builds_lie_on_the_disk_than_are_kept(out: Path) -> None:
    for words in ("first", "second", "third", "fourth", "fifth", "sixth"):
        publish(fake_plan(words), out)
    served_from_there = 1 if out.is_symlink() else 0
    assert len(builds_beside(out)) == KEPT + served_from_there


def test_the_same_build_again_is_no_step_to_go_back_to(out: Path) -> None:
    publish(fake_plan("first"), out)
    assert publish(fake_plan("second"), out).changed
    assert not publish(fake_plan("second"), out).changed
    rollback(out)
    assert says(out) == "first"


def test_a_site_changed_by_hand_is_put_right_by_the_next_build(out: Path) -> None:
    publish(fake_plan("first"), out)
    right = files_of(out)
    page = out / "en/fjordvik/0/index.html"
    page.unlink()
    page.write_text("by hand")
    (out / "extra.html").write_text("by hand")
    (out / "index.html.gz").unlink()
    publish(fake_plan("first"), out)
    assert files_of(out) == right


def test_a_damaged_earlier_build_is_never_brought_back(out: Path) -> None:
    publish(fake_plan("first"), out)
    publish(fake_plan("second"), out)
    for folder in builds_beside(out):
        if folder.resolve() != out.resolve():
            (folder / "en/fjordvik/5/index.html").unlink()
    with pytest.raises(OutError, match="damaged"):
        rollback(out)
    assert says(out) == "second"


def test_a_failed_build_leaves_the_standing_site_and_the_next_one_tidies(out: Path) -> None:
    publish(fake_plan("first"), out)
    before = files_of(out)
    failing = fake_plan("second")
    failing.app.view_functions["page"] = lambda path: 1 // 0
    with pytest.raises(PageError):
        publish(failing, out)
    assert files_of(out) == before
    publish(fake_plan("second"), out)
    assert says(out) == "second"
    rollback(out)
    assert says(out) == "first"


def test_a_full_disk_is_told_in_a_sentence_and_the_standing_site_stands(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(fake_plan("first"), out)

    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(importlib.import_module("urolig.publish.build"), "finish", full)
    with pytest.raises(OutError, match="No space left"):
        publish(fake_plan("second"), out)
    assert says(out) == "first"


def test_after_the_served_folder_was_taken_away_the_next_build_puts_one_there(out: Path) -> None:
    publish(fake_plan("first"), out)
    publish(fake_plan("second"), out)
    if out.is_symlink():
        out.unlink()
    else:
        shutil.rmtree(out)
    publish(fake_plan("third"), out)
    assert says(out) == "third"


def test_an_empty_folder_may_be_used(out: Path) -> None:
    out.mkdir()
    publish(fake_plan("first"), out)
    assert says(out) == "first"


def test_files_that_are_not_ours_are_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.txt").write_text("years of work")
    with pytest.raises(OutError, match="no build of ours"):
        publish(fake_plan(), tmp_path / "thesis")
    assert files_of(tmp_path) == {"thesis/chapter.txt": b"years of work"}


def test_a_link_to_another_folder_and_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "public").symlink_to("elsewhere")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutError, match="link"):
        publish(fake_plan(), tmp_path / "public")
    with pytest.raises(OutError, match="file"):
        publish(fake_plan(), tmp_path / "file")


def test_two_builds_never_write_into_the_same_folder(out: Path) -> None:
    publish(fake_plan("first"), out)
    with locked(out.parent / ".public-builds/lock"), pytest.raises(BusyError), opened(out, patience=0):
        pass
    publish(fake_plan("second"), out)
    assert says(out) == "second"


def test_what_did_not_change_is_taken_from_the_standing_site(out: Path) -> None:
    first = publish(fake_plan("first", pages=20), out)
    again = publish(fake_plan("second", pages=20), out)
    assert first.reused == 0
    changed = {"en/fjordvik/19/index.html", "build.json"}
    assert again.reused == len([name for name in files_of(out) if not name.endswith((".br", ".gz"))]) - len(changed) - 1
    assert faults(out) == []


def test_a_damaged_copy_in_the_standing_site_is_not_taken_over(out: Path) -> None:
    publish(fake_plan("first"), out)
    right = files_of(out)
    (out / "index.html.br").write_bytes(b"damaged")
    publish(fake_plan("first"), out)
    assert files_of(out) == right


def test_a_page_that_did_not_change_keeps_its_date(out: Path) -> None:
    """So that rsync sends and a browser fetches only what is new."""
    publish(fake_plan("first"), out)
    os.utime(out / "index.html", (1_000_000, 1_000_000))
    publish(fake_plan("second"), out)
    assert (out / "index.html").stat().st_mtime == 1_000_000
    assert (out / "en/fjordvik/5/index.html").stat().st_mtime > 1_000_000
