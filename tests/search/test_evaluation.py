"""The figures are counted right, so that a drop is seen."""

import pytest

from urolig.search import Searcher, evaluate, evaluation_as_json, evaluation_as_text, read_judgements

LINES = [
    "# lang\tplace\tkind\tquery\ttopics\tservices",
    "nb\tlilleby\tw\thasj\tcannabis\tungdomslaget-lilleby",
    "",
    "nb\tlilleby\tk\thasj\tbullying\t",
    "en\tlilleby\tc\the is hitting mum right now\tself-harm\tnod-112",
    "nb\tlilleby\tn\tjeg vil dø\tself-harm\t",
]


def test_lines_become_judgements() -> None:
    judgements = read_judgements(LINES)
    assert [judgement.kind for judgement in judgements] == ["w", "k", "c", "n"]
    assert judgements[0].right == {"topic/cannabis", "service/ungdomslaget-lilleby"}


def test_a_broken_line_is_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_judgements([LINES[0], "nb\tlilleby\thasj"])


def test_figures_count_right_answers_and_alarms(searcher: Searcher) -> None:
    evaluation = evaluate(searcher, read_judgements(LINES))
    assert evaluation.groups["kind w"].among_three == 1.0
    assert evaluation.groups["kind k"].among_three == 0.0
    assert evaluation.groups["all"].count == 4
    assert (evaluation.dangers_seen, evaluation.dangers) == (1, 1)
    assert (evaluation.false_alarms, evaluation.others) == (1, 3)


def test_figures_are_printed_and_told(searcher: Searcher) -> None:
    evaluation = evaluate(searcher, read_judgements(LINES))
    assert "danger seen: 1 of 1; false alarms: 1 of 3" in evaluation_as_text(evaluation)
    assert evaluation_as_json(evaluation)["crisis"] == {"dangers": 1, "seen": 1, "others": 3, "false_alarms": 1}
