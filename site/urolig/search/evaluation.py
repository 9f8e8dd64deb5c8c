"""How good the answers are, asked with judgements: language, place, kind, question, right topics, right services.

A question is answered well when a right topic or service stands among the first three hits. Kinds: ``w`` what people
say, ``k`` keywords, ``t`` dialect, slang and slips, ``s`` a service by name, ``x`` another language than the page's,
``c`` danger now (the card must stand), ``n`` words of danger without danger (it must not).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from urolig.model import Lang
from urolig.search.searcher import Answer, Searcher

DANGER = "c"
FIRST = 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """A question somebody would ask, and what would be a right answer. ``right`` holds ids as hits have them."""

    lang: Lang
    place: str
    kind: str
    query: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one judgement: the ranks of the first right hit, topic and service; 0 when there is none."""

    judgement: Judgement
    answer: Answer
    rank: int
    topic_rank: int
    service_rank: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures of a group of judgements, as parts of one."""

    count: int
    first: float
    among_three: float
    reciprocal_rank: float
    topic_among_three: float
    service_among_three: float
    nothing_known: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures: of everything, per language and per kind; danger seen, and danger cried without cause."""

    groups: Mapping[str, Figures]
    dangers: int
    dangers_seen: int
    others: int
    false_alarms: int
    outcomes: tuple[Outcome, ...]


def read_judgements(lines: Iterable[str]) -> tuple[Judgement, ...]:
    """Judgements from tab-separated lines; lines that begin with ``#`` are remarks. Raises ValueError with the line."""
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 6:
            raise ValueError(f"line {number}: expected 6 columns between tabs, found {len(columns)}")
        lang, place, kind, query, topics, services = columns
        right = {f"topic/{id}" for id in _ids(topics)} | {f"service/{id}" for id in _ids(services)}
        found.append(Judgement(lang, place, kind, query, frozenset(right)))
    return tuple(found)


def evaluate(searcher: Searcher, judgements: Iterable[Judgement]) -> Evaluation:
    """Ask every question and count."""
    outcomes = tuple(_outcome(searcher, judgement) for judgement in judgements)
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for name in ("all", f"lang {outcome.judgement.lang}", f"kind {outcome.judgement.kind}"):
            groups[name].append(outcome)
    dangers = [o for o in outcomes if o.judgement.kind == DANGER]
    others = [o for o in outcomes if o.judgement.kind != DANGER]
    return Evaluation(
        groups={name: _figures(groups[name]) for name in sorted(groups)},
        dangers=len(dangers),
        dangers_seen=sum(o.answer.crisis for o in dangers),
        others=len(others),
        false_alarms=sum(o.answer.crisis for o in others),
        outcomes=outcomes,
    )


def evaluation_as_text(evaluation: Evaluation) -> str:
    """The figures as a table, in per cent."""
    head = f"{'':10} {'n':>4} {'s@1':>6} {'s@3':>6} {'MRR':>6} {'topic@3':>8} {'serv@3':>7} {'unknown':>8}"
    rows = (
        f"{name:10} {f.count:4} {f.first:6.1%} {f.among_three:6.1%} {f.reciprocal_rank:6.1%} "
        f"{f.topic_among_three:8.1%} {f.service_among_three:7.1%} {f.nothing_known:8.1%}"
        for name, f in evaluation.groups.items()
    )
    seen = f"danger seen: {evaluation.dangers_seen} of {evaluation.dangers}"
    cried = f"false alarms: {evaluation.false_alarms} of {evaluation.others}"
    return "\n".join((head, *rows, f"{seen}; {cried}"))


def evaluation_as_json(evaluation: Evaluation) -> dict[str, object]:
    """The figures as one JSON document."""
    fields = Figures.__dataclass_fields__
    return {
        "groups": {name: {f: getattr(figures, f) for f in fields} for name, figures in evaluation.groups.items()},
        "crisis": {
            "dangers": evaluation.dangers,
            "seen": evaluation.dangers_seen,
            "others": evaluation.others,
            "false_alarms": evaluation.false_alarms,
        },
    }


def _ids(written: str) -> list[str]:
    return [id for id in written.strip().split(",") if id]


def _outcome(searcher: Searcher, judgement: Judgement) -> Outcome:
    answer = searcher.search(judgement.query, judgement.lang, judgement.place)
    ids = [hit.id for hit in answer.hits]
    topics = [id for id in ids if id.startswith("topic/")]
    services = [id for id in ids if id.startswith("service/")]
    ranks = (_rank(found, judgement.right) for found in (ids, topics, services))
    return Outcome(judgement, answer, *ranks)


def _rank(ids: Sequence[str], right: frozenset[str]) -> int:
    return next((rank for rank, id in enumerate(ids, 1) if id in right), 0)


def _figures(outcomes: Sequence[Outcome]) -> Figures:
    count = len(outcomes)
    return Figures(
        count=count,
        first=sum(o.rank == 1 for o in outcomes) / count,
        among_three=sum(0 < o.rank <= FIRST for o in outcomes) / count,
        reciprocal_rank=sum(1 / o.rank for o in outcomes if o.rank) / count,
        topic_among_three=sum(0 < o.topic_rank <= FIRST for o in outcomes) / count,
        service_among_three=sum(0 < o.service_rank <= FIRST for o in outcomes) / count,
        nothing_known=sum(o.answer.nearest for o in outcomes) / count,
    )
