"""Count what people say, per topic and language, and look for sentences that stand twice or come from judgements.

    python bench/content/sentences.py [JUDGEMENTS.tsv]

A line of JUDGEMENTS holds language, place, kind, query …, set apart by tabs. Exit 1 when a sentence stands twice or is
one of the queries.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from urolig.content import load
from urolig.model import Directory

LANGUAGES = ("nb", "sv", "nn", "en", "ar", "uk", "pl", "so", "fi")


def main(judgements: Path | None) -> int:
    """Print the table and what is wrong; 1 when something is."""
    directory = load(Path("content")).directory
    if directory is None:
        sys.exit("The content has errors: run `python build.py check`.")
    print(f"{'topic':24}" + "".join(f"{lang:>6}" for lang in LANGUAGES))
    said: Counter[str] = Counter()
    for topic in directory.topics.values():
        counts = [len(topic.sentences.get(lang, ())) for lang in LANGUAGES]
        print(f"{topic.id:24}" + "".join(f"{count:>6}" for count in counts))
        said.update(_plain(sentence) for lang in LANGUAGES for sentence in topic.sentences.get(lang, ()))
    print(f"{'all':24}" + "".join(f"{_total(directory, lang):>6}" for lang in LANGUAGES))
    twice = sorted(sentence for sentence, number in said.items() if number > 1)
    copied = sorted(_queries(judgements) & said.keys()) if judgements else []
    print(f"{len(twice)} stand twice: {twice[:10]}")
    print(f"{len(copied)} are judgements' queries: {copied[:10]}")
    return bool(twice or copied)


def _total(directory: Directory, lang: str) -> int:
    return sum(len(topic.sentences.get(lang, ())) for topic in directory.topics.values())


def _queries(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {_plain(line.split("\t")[3]) for line in lines if line.count("\t") >= 3 and not line.startswith("#")}


def _plain(sentence: str) -> str:
    return re.sub(r"\W+", " ", sentence.casefold()).strip()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
