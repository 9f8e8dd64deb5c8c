"""A content as large as five municipalities in two countries, made of the example's files: about 800 files."""

import re
from pathlib import Path

from example_content import EXAMPLE, write_example

SERVICES = 116
TOPICS = 36
LANGUAGES = ("nn", "sv", "ar")
TOPIC_LANGUAGES = (*LANGUAGES, "en")


def write_large_content(root: Path) -> Path:
    """Write the example and many copies of its service and its topic, each in all its languages."""
    write_example(root)
    helpline = EXAMPLE / "no" / "services" / "foreldrelyset"
    for number in range(SERVICES - 10):
        _copy(helpline, root / "no" / "services" / f"helpline-{number}", number, LANGUAGES)
    topic = EXAMPLE / "shared" / "topics" / "cannabis"
    labels = topic.with_suffix(".yml").read_text("utf-8")
    for number in range(TOPICS - 3):
        words = "".join(f"    - ord {number} {place} som folk skriver om kvelden\n" for place in range(60))
        facts = labels.replace("terms:\n  nb:\n", f"terms:\n  nb:\n{words}")
        (root / "shared" / "topics" / f"topic-{number}.yml").write_text(facts, "utf-8")
        _copy(topic, root / "shared" / "topics" / f"topic-{number}", number, TOPIC_LANGUAGES)
    return root


def _copy(source: Path, target: Path, number: int, languages: tuple[str, ...]) -> None:
    """One original and its translations, with more words in the body than the example has."""
    original = source.with_suffix(".nb.md").read_text("utf-8")
    translation = source.with_suffix(".en.md").read_text("utf-8")
    more = "".join(f"\nHer står det litt mer om nummer {n}. Du kan lese det når du vil.\n" for n in range(8))
    original = re.sub(r"^name: .*", f"name: Hjelp {number}", original, flags=re.MULTILINE)
    target.with_suffix(".nb.md").write_text(original + more, "utf-8")
    for lang in languages:
        target.with_suffix(f".{lang}.md").write_text(translation + more, "utf-8")
