"""Ask the search engine a file of judgements and print how well it answers.

    PYTHONPATH=site python bench/search/evaluate.py JUDGEMENTS.tsv [--content content] [--half open|closed] [--misses]

The lines are split by their number: while the engine is worked on, only the open half (1st, 3rd, 5th … judgement) may
be read or listed. The closed half gives figures, never lines.
"""

import argparse
import sys
import time
from pathlib import Path

from urolig.content import load
from urolig.search import Evaluation, Searcher, evaluate, evaluation_as_text, read_judgements

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Load, ask, print."""
    asked = arguments()
    loaded = load(asked.content)
    if loaded.directory is None:
        print(*loaded.diagnostics, sep="\n", file=sys.stderr)
        return 1
    judgements = read_judgements(asked.file.read_text(encoding="utf-8").splitlines())
    halves = {"open": judgements[0::2], "closed": judgements[1::2]}
    searcher = Searcher(loaded.directory)
    for half in [asked.half] if asked.half else list(halves):
        start = time.perf_counter()
        evaluation = evaluate(searcher, halves[half])
        print(f"\n{half} half, {time.perf_counter() - start:.1f} s\n{evaluation_as_text(evaluation)}")
        if asked.misses and half == "open":
            print(misses(evaluation))
    return 0


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--half", choices=["open", "closed"])
    parser.add_argument("--misses", action="store_true", help="list the open half's misses, with what came instead")
    return parser.parse_args()


def misses(evaluation: Evaluation) -> str:
    """Every question whose right answer is not among the first three, and what stood there."""
    missed = (o for o in evaluation.outcomes if not 0 < o.rank <= 3)
    return "\n".join(
        f"{o.judgement.lang} {o.judgement.kind} {o.judgement.query} -> {', '.join(hit.id for hit in o.answer.hits[:3])}"
        for o in missed
    )


if __name__ == "__main__":
    sys.exit(main())
