"""Which language a question is in: the one whose words it uses most. The page's own wins a tie."""

from collections.abc import Mapping, Sequence

from urolig.model import Directory
from urolig.search.language import FAMILIES, family, language
from urolig.search.text import words

STOP_WORD = 1.0
KNOWN_WORD = 0.6
HOME = 0.5
"""The lead a page's own language starts with."""

Lexicons = Mapping[str, frozenset[str]]
"""Per family of languages, the words that the topics' names, terms and sentences use, as they are written."""


def lexicons(directory: Directory) -> Lexicons:
    """The words of every family of languages in which a topic has any."""
    found: dict[str, set[str]] = {table: set() for table in FAMILIES}
    for topic in directory.topics.values():
        labels = {lang: (label,) for lang, label in topic.labels.items()}
        for spoken in (labels, topic.terms, topic.sentences):
            for lang, texts in spoken.items():
                found[family(lang)].update(word for text in texts for word in words(text))
    return {table: frozenset(known) for table, known in found.items() if known}


def guess(found: Sequence[str], page: str, known: Lexicons) -> str:
    """The family of languages a question is in, among those we have words for."""
    votes = {table: _vote(found, table, lexicon) for table, lexicon in known.items()}
    votes[page] = votes.get(page, 0.0) + HOME
    return min(votes, key=lambda table: (-votes[table], table != page, table))


def _vote(found: Sequence[str], table: str, lexicon: frozenset[str]) -> float:
    spoken = language(table)
    grammar = sum(spoken.is_stop(word) for word in found)
    known = sum(not spoken.is_stop(word) and (word in lexicon or word in spoken.weak) for word in found)
    return STOP_WORD * grammar + KNOWN_WORD * known
