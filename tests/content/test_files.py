"""Files that are no text, lie outside, or do not belong: each is said once, and nothing else breaks over it."""

import os
from pathlib import Path

import pytest

from content.example_copy import Content
from urolig.content import load

ABOUT = "shared/pages/about.nb.md"


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b"", "E006", "1:1"),
        (b" \n\n", "E006", "1:1"),
        ("---\ntitle: Sp\u00f8rsm\u00e5l\n---\n".encode("latin-1"), "E007", "2:10"),
        ("---\ntitle: Om\n---\n".encode("utf-16"), "E007", "1:1"),
        (b"---\ntitle: O\x00m\n---\n", "E008", "2:9"),
        ("---\ntitle: Om \u202etsub\n---\n".encode(), "E008", "2:11"),
        (b"title: Om\n", "E009", "1:1"),
        (b"---\ntitle: Om\n", "E009", "1:1"),
        (b"---\n- Om\n---\n", "E102", "2:1"),
        (b"---\n---\n", "E102", "2:1"),
    ],
    ids=["empty", "blank", "latin-1", "utf-16", "nul", "bidi", "no front matter", "not closed", "list", "no fields"],
)
def test_a_file_that_is_no_text_is_said_with_its_place(data: bytes, code: str, where: str, content: Content) -> None:
    content.write(ABOUT, data)
    said = [str(diagnostic) for diagnostic in content.load().diagnostics if ABOUT in diagnostic.path]
    assert len(said) == 1
    assert said[0].startswith(f"content/{ABOUT}:{where}  {code} ")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(content: Content) -> None:
    before = content.load().directory
    text = (content.root / ABOUT).read_bytes()
    content.write(ABOUT, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    after = content.load()
    assert before is not None and after.directory is not None and not after.diagnostics
    assert after.directory.pages["about"].texts == before.pages["about"].texts


def test_a_file_of_ten_megabytes_is_not_even_read(content: Content) -> None:
    content.write(ABOUT, b"---\ntitle: " + b"a" * 10_000_000)
    (found,) = content.found("E005")
    assert found.path == f"content/{ABOUT}"
    assert "10 000 011 bytes" in found.message and "200 kB" in found.hint


@pytest.mark.parametrize("target", ["/etc/passwd", "about.en.md", "missing.md"])
def test_a_link_to_another_file_is_refused_wherever_it_leads(target: str, content: Content) -> None:
    (content.root / ABOUT).unlink()
    (content.root / ABOUT).symlink_to(target)
    (found,) = content.found("E004")
    assert found.path == f"content/{ABOUT}" and "copy" in found.hint


def test_a_link_to_a_folder_is_not_followed(content: Content) -> None:
    (content.root / "no" / "lilleby" / "pages").symlink_to(content.root / "shared" / "pages")
    assert [d.path for d in content.found("E004")] == ["content/no/lilleby/pages"]


def test_a_folder_or_a_pipe_in_a_files_place_is_said(content: Content) -> None:
    (content.root / "shared" / "pages" / "help.nb.md").mkdir()
    os.mkfifo(content.root / "shared" / "pages" / "pipe.nb.md")
    said = {d.path: d.code for d in content.load().diagnostics}
    assert said["content/shared/pages/help.nb.md"] == "E002"
    assert said["content/shared/pages/pipe.nb.md"] == "E003"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("no/services/Rusinfo.nb.md", "no/services/<id>.<language>.md"),
        ("no/services/rusinfo.md", "no/services/<id>.<language>.md"),
        ("no/servises/rusinfo.nb.md", 'did you mean the folder "services"?'),
        ("no/lilleby/municipalty.yml", 'did you mean "municipality.yml"?'),
        ("no/country.yaml", "ends with .yml"),
        ("shared/topics/cannabis.text", "shared/topics/<id>.yml"),
        ("notes.md", "known: site.yml"),
    ],
)
def test_a_file_without_a_place_is_told_where_it_could_lie(name: str, hint: str, content: Content) -> None:
    content.write(name, "---\nname: x\n---\n")
    found = [d for d in content.found("E002") if d.path == f"content/{name}"]
    assert len(found) == 1 and hint in found[0].hint


def test_names_that_cannot_be_printed_are_said_printably(content: Content) -> None:
    (Path(os.fsdecode(bytes(content.root) + b"/no/\xff\n.md"))).write_text("x")
    (found,) = content.found("E002")
    assert str(found).encode("utf-8") and "\n" not in found.path


def test_hidden_files_are_left_alone(content: Content) -> None:
    before = content.load().directory
    content.write(".DS_Store", b"\x00")
    content.write("no/.about.md.swp", b"\xff")
    after = content.load()
    assert before and after.directory and after.directory.digest == before.digest and not after.diagnostics


@pytest.mark.parametrize("exists", [True, False])
def test_no_content_at_all_is_an_error_and_no_traceback(exists: bool, tmp_path: Path) -> None:
    root = tmp_path / "content"
    if exists:
        root.mkdir()
    loaded = load(root)
    assert loaded.directory is None
    assert [d.code for d in loaded.diagnostics] == ["E001"]


def test_one_broken_file_makes_no_other_file_wrong(content: Content) -> None:
    """References to something whose file cannot be read are not reported too."""
    content.write("no/services/barnelyset.nb.md", b"\xff\xfe")
    content.write("no/lilleby/municipality.yml", b"")
    content.write("shared/topics/cannabis.yml", b"a: [")
    said = {d.path for d in content.load().diagnostics if d.severity == "error"}
    assert said == {
        "content/no/services/barnelyset.nb.md",
        "content/no/lilleby/municipality.yml",
        "content/shared/topics/cannabis.yml",
    }


def test_what_must_be_there_is_missed(content: Content) -> None:
    for name in ("site.yml", "no/country.yml", "no/lilleby/municipality.yml", "shared/guide.yml"):
        (content.root / name).unlink()
    for lang in ("nb", "en"):
        (content.root / "no" / "pages" / f"urgent.{lang}.md").unlink()
    missing = {d.path for d in content.found("E001")}
    assert missing == {
        "content/site.yml",
        "content/no/country.yml",
        "content/no/lilleby/municipality.yml",
        "content/shared/guide.yml",
        "content/no/pages/urgent",
    }


def test_an_id_stands_in_one_folder_only(content: Content) -> None:
    text = (content.root / "no/services/barnelyset.nb.md").read_text("utf-8")
    content.write("no/lilleby/services/barnelyset.nb.md", text)
    said = [str(d) for d in content.found("E010")]
    assert said and all("barnelyset" in line for line in said)
