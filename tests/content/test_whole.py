"""What only the whole content can tell: whether everybody can reach somebody."""

import re

from content.example_copy import Content

BARNEVERN = "no/lilleby/services/barnevern-lilleby.nb.md"


def _silence(content: Content, name: str) -> None:
    """Take the channels of a service away."""
    file = content.root / name
    file.write_text(re.sub(r"channels:\n(?: .*\n)+", "", file.read_text("utf-8")), "utf-8")


def test_a_line_a_place_counts_on_must_be_printed(content: Content) -> None:
    content.edit("no/services/foreldrelyset.nb.md", "    confidence: confirmed", "    confidence: single")
    (found,) = content.found("E402")
    assert found.path == "content/no/country.yml"
    assert found.message.startswith('adult_line: "foreldrelyset"')


def test_an_emergency_service_must_have_its_number(content: Content) -> None:
    _silence(content, "no/services/nod-113.nb.md")
    assert {d.path for d in content.found("E401")} == {"content/no/services/nod-113.nb.md"}
    assert [d.message for d in content.found("E402")] == ['emergency: "nod-113" has no number that is printed']


def test_a_municipality_with_nobody_to_call_is_an_error(content: Content) -> None:
    names = [f"no/services/{id}.nb.md" for id in ("barnelyset", "foreldrelyset", "politivakta", "nattvakta")]
    for name in (*names, BARNEVERN):
        _silence(content, name)
    assert [d.path for d in content.found("E400")] == ["content/no/lilleby/municipality.yml"]
    assert "content/no/lilleby/services/ungdomslaget-lilleby.nb.md" in {d.path for d in content.found("E401")}


def test_services_that_only_point_at_each_other_are_found(content: Content) -> None:
    _silence(content, BARNEVERN)
    content.edit(BARNEVERN, "alternative: nattvakta", "via: [ungdomslaget-lilleby]\nalternative: nattvakta")
    assert {d.path.rpartition("/")[2] for d in content.found("E403")} == {
        "barnevern-lilleby.nb.md",
        "ungdomslaget-lilleby.nb.md",
    }


def test_an_alternative_must_answer_and_serve_the_same_place(content: Content) -> None:
    content.edit("no/services/foreldrelyset.nb.md", "alternative: barnelyset", "alternative: barnevern-lilleby")
    content.edit(BARNEVERN, "alternative: nattvakta", "alternative: kveldspraten-lilleby")
    said = {d.path.rpartition("/")[2]: d.message for d in content.found("E401")}
    assert "does not serve every place" in said["foreldrelyset.nb.md"]
    assert "has no number that is printed" in said["barnevern-lilleby.nb.md"]


def test_a_worry_that_no_service_answers_is_a_warning(content: Content) -> None:
    for file in sorted(content.root.rglob("*.nb.md")):
        text = file.read_text("utf-8")
        file.write_text(text.replace(", self-harm]", "]").replace("[self-harm]", "[cannabis]"), "utf-8")
    (found,) = content.found("W504")
    assert (found.path, found.severity) == ("content/shared/topics/self-harm.yml", "warning")
    assert content.load().directory is not None


def test_the_same_words_twice_in_one_language_are_a_warning(content: Content) -> None:
    content.edit("shared/topics/cannabis.yml", "    - hasj\n", "    - hasj\n    - Hasj\n")
    (found,) = content.found("W503")
    assert (found.line, found.column, found.hint) == (14, 7, "it stands on line 13 already: keep one")


def test_a_label_missing_in_a_main_language_is_an_error_and_in_another_a_warning(content: Content) -> None:
    content.edit("shared/topics/cannabis.yml", "  nb: Cannabis\n  nn: Cannabis\n", "")
    said = {(d.code, d.message) for d in content.load().diagnostics}
    assert ("E101", "labels: the name in nb is missing") in said
    assert ("W505", "labels: the name in nn is missing") in said


def test_a_guide_answer_lends_its_words_from_the_nearest_language(content: Content) -> None:
    content.edit("shared/guide.yml", "      nn: Mor, far eller ein annan vaksen\n", "")
    loaded = content.load()
    assert [d.code for d in loaded.diagnostics] == ["W505"]
    assert loaded.directory is not None
    assert loaded.directory.guide.who[0].label("nn") == "Mor, far eller en annen voksen"


def test_the_guide_always_lets_one_not_know(content: Content) -> None:
    content.edit(
        "shared/guide.yml",
        "  - id: unknown\n    labels:\n      nb: Vet ikke",
        "  - id: other\n    labels:\n      nb: Annet",
    )
    (found,) = content.found("E101")
    assert found.message == 'who: the last answer is not "unknown"'


def test_an_office_that_answers_all_night_is_a_warning(content: Content) -> None:
    """An emergency line or a helpline may; somebody who meets young people by day hardly does."""
    content.edit("no/services/barnelyset.nb.md", "kind: helpline", "kind: counselling")
    (found,) = content.found("W508")
    assert (found.path, found.severity) == ("content/no/services/barnelyset.nb.md", "warning")
    assert content.load().directory is not None


def test_an_emergency_service_may_be_reached_through_another(content: Content) -> None:
    name = "no/services/nod-113.nb.md"
    _silence(content, name)
    content.edit(name, "status: active", "status: active\nvia: [nod-112]")
    assert content.found("E401") == []
