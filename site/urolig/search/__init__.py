"""Search: a Directory becomes Whoosh indexes, a question becomes an answer. No I/O but this package's own tables.

::

    text        letters and words                  documents    a Directory as tokens per field
    language    stems, stop words                  whoosh_index the one module that knows Whoosh
    vocabulary  exact, spelling, compound, typo    shelf        an index and its vocabulary
    concepts    the words for a worry              worries      what a question is about
    guess       the question's language            searcher     the answer
    question    a question as weighted tokens      crisis       is somebody in danger now
    evaluation  how good the answers are
"""

from urolig.search.crisis import Crisis
from urolig.search.evaluation import (
    Evaluation,
    Judgement,
    evaluate,
    evaluation_as_json,
    evaluation_as_text,
    read_judgements,
)
from urolig.search.searcher import Answer, Hit, Searcher, answer_as_json
from urolig.search.shelf import Shelf, build_index, build_topic_index

__all__ = [
    "Answer",
    "Crisis",
    "Evaluation",
    "Hit",
    "Judgement",
    "Searcher",
    "Shelf",
    "answer_as_json",
    "build_index",
    "build_topic_index",
    "evaluate",
    "evaluation_as_json",
    "evaluation_as_text",
    "read_judgements",
]
