"""Which language a question is in: the table whose words it uses most. The page's own wins a tie."""

from collections.abc import Mapping, Sequence

from urolig.search.language import language
from urolig.search.vocabulary import Vocabulary

STOP_WORD = 1.0
KNOWN_WORD = 0.6
HOME = 0.5
"""The lead a page's own language starts with."""


def guess(found: Sequence[str], page: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    """The family of languages a question is in, among those we have words for."""
    votes = {family: _vote(found, vocabulary) for family, vocabulary in vocabularies.items()}
    votes[page] = votes.get(page, 0.0) + HOME
    return min(votes, key=lambda family: (-votes[family], family != page, family))


def _vote(found: Sequence[str], vocabulary: Vocabulary) -> float:
    table = language(vocabulary.language.family)
    grammar = [word for word in found if table.is_stop(word)]
    known = [word for word in found if word in table.weak or table.stem(word) in vocabulary]
    return STOP_WORD * len(grammar) + KNOWN_WORD * len(set(known) - set(grammar))
