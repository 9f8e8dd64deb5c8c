"""The command line's promises: exit codes, JSON and nothing else, and words an editor can act on."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from example_content import write_example
from urolig.cli import main

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def workplace(tmp_path, monkeypatch):
    """A folder of a municipality's own, with content and catalogues."""
    write_example(tmp_path / "content")
    shutil.copytree(ROOT / "translations", tmp_path / "translations")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_check_of_whole_content_is_zero_and_an_empty_list(workplace):
    result = run("check", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_check_names_every_problem_with_its_place(workplace):
    path = workplace / "content" / "site.yml"
    path.write_text(path.read_text(encoding="utf-8") + "leeve: https://nowhere.example\n", encoding="utf-8")
    result = run("check", "--json")
    [problem] = json.loads(result.stdout)
    assert result.exit_code == 1
    assert set(problem) == {"path", "line", "column", "code", "severity", "message", "hint"}
    assert problem["path"] == "content/site.yml"
    assert "leave" in problem["hint"]


def test_build_is_what_happens_when_no_command_is_named(workplace):
    result = run("--only", "lilleby", "--jobs", "1")
    assert result.exit_code == 0, result.output
    listed = json.loads((workplace / "public" / "build.json").read_text(encoding="utf-8"))
    assert {page["place"] for page in listed["pages"]} == {None, "lilleby"}
    page = (workplace / "public" / "nb" / "lilleby" / "index.html").read_text(encoding="utf-8")
    assert "Er du urolig for et barn?" in page, "the interface's own words are in the page's language"


def test_broken_content_leaves_the_standing_site(workplace):
    assert run("--only", "lilleby", "--jobs", "1").exit_code == 0
    before = (workplace / "public" / "build.json").read_bytes()
    (workplace / "content" / "site.yml").write_text("name: \t\n", encoding="utf-8")
    result = run("--only", "lilleby", "--jobs", "1")
    assert result.exit_code == 1
    assert "content/site.yml:1:" in result.stdout
    assert "Traceback" not in result.output
    assert (workplace / "public" / "build.json").read_bytes() == before


def test_search_answers_as_promised(workplace, directory):
    words = next(iter(directory.topics.values())).terms["nb"][0]
    result = run("search", words, "--lang", "nb", "--place", "lilleby", "--json")
    answer = json.loads(result.stdout)
    assert isinstance(answer["crisis"], bool)
    assert answer["hits"]
    for hit in answer["hits"]:
        assert hit["id"].split("/")[0] in ("service", "topic", "school")
        assert isinstance(hit["score"], float)


def test_batch_answers_in_the_order_of_the_lines(workplace):
    asked = "# lang\tplace\tquery\nnb\tlilleby\tskole\nen\tnorge\tschool\n"
    (workplace / "asked.tsv").write_text(asked, encoding="utf-8")
    result = run("search", "--batch", "asked.tsv", "--json")
    one = json.loads(run("search", "skole", "--lang", "nb", "--place", "lilleby", "--json").stdout)
    answers = json.loads(result.stdout)
    assert len(answers) == 2
    assert answers[0] == one


def test_now_tells_who_answers(workplace):
    result = run("now", "--place", "lilleby", "--at", "2026-12-24T19:00", "--json")
    answer = json.loads(result.stdout)
    assert set(answer) == {"place", "at", "zone", "open", "closed", "unknown"}
    assert answer["place"] == "lilleby"
    assert answer["at"].startswith("2026-12-24T19:00")
    for reach in answer["open"]:
        assert set(reach) == {"id", "channel", "value", "until"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("now", "--place", "atlantis"),
        ("now", "--place", "lilleby", "--at", "tomorrow"),
        ("search",),
        ("search", "words", "--batch", "asked.tsv"),
        ("check", "--content", "nowhere"),
        ("publish",),
        ("--jobs", "0"),
    ],
)
def test_wrong_usage_is_two_and_says_what_was_expected(workplace, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stderr


def test_unknown_place_is_one_with_a_guess(workplace):
    result = run("--only", "lilebi")
    assert result.exit_code == 1
    assert "lilleby" in result.stderr


def test_rollback_without_an_earlier_build_says_so(workplace):
    result = run("rollback")
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_build_tells_everything_as_one_json_document(workplace):
    result = run("--only", "lilleby", "--jobs", "1", "--json")
    assert json.loads(result.stdout)["pages"] > 0
