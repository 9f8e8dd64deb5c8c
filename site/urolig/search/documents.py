"""What is indexed: a Directory's topics, services and schools as tokens per field, in one language.

Fields, strongest first: ``name`` (titles and everyday names), ``term`` (the words for a worry), ``said`` (what people
say), ``pair`` (two words said together), ``sign`` (summaries and signs), ``body``, ``part`` (what compounds are made
of), ``topic`` (the concepts a document is about) and, for topics, ``gram`` (letters, for when no word is known).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from urolig.model import Directory, Lang, Place, Prose, School, Service, ServiceText, Topic, TopicText, stand_in
from urolig.search.language import Language, family
from urolig.search.text import bare, numbers, words
from urolig.search.vocabulary import Vocabulary
from urolig.search.whoosh_index import Document

LENGTHS: Mapping[str, float] = {
    "name": 0.3,
    "term": 0.3,
    "said": 0.6,
    "heard": 0.6,
    "pair": 0.6,
    "sign": 0.6,
    "body": 0.75,
    "part": 0.5,
    "topic": 0.2,
    "gram": 0.6,
}
"""How much less a word counts in a long field (BM25's b)."""

VOCABULARY_FIELDS = ("name", "term", "said", "heard", "sign", "body")
GRAM = 4
FEW = 3
"""A service that answers more worries than this says little about each."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words of one document before they are tokens: texts per field, and the topics it is about."""

    id: str
    texts: Mapping[str, tuple[str, ...]]
    topics: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()


def topic_sources(directory: Directory, table: str) -> tuple[Source, ...]:
    """All topics as the languages of one family speak of them. A topic it has no word for is left out."""
    heard = _heard(directory, table)
    found = (_topic(topic, table, heard[topic.id]) for topic in directory.topics.values())
    return tuple(source for source in found if any(source.texts.values()))


def place_sources(directory: Directory, place: Place, lang: Lang) -> tuple[Source, ...]:
    """A place's services and schools, as a reader of ``lang`` meets them."""
    services = (_service(service, place, lang) for service in directory.services_of(place))
    schools = (_school(school, lang) for school in directory.schools_of(place))
    return (*services, *schools)


def vocabulary_of(sources: Iterable[Source], language: Language) -> Vocabulary:
    """Every stem of the sources, and in how many of them it stands."""
    counts: Counter[str] = Counter()
    for source in sources:
        counts.update({language.stem(word) for text in _all_texts(source) for word in words(text)})
    return Vocabulary(language, counts)


def document(source: Source, vocabulary: Vocabulary) -> Document:
    """A source as tokens."""
    language = vocabulary.language
    fields: dict[str, list[str]] = {}
    parts: list[str] = []
    for field, texts in source.texts.items():
        found = [words(text) for text in texts]
        fields[field] = [language.stem(word) for text in found for word in text]
        parts.extend(part for text in found for word in text for part in vocabulary.parts(word))
    spoken = [words(text) for field in ("term", "said") for text in source.texts.get(field, ())]
    fields["pair"] = [pair for text in spoken for pair in pairs(text, language)]
    if source.id.startswith("topic/"):
        fields["gram"] = [gram for text in spoken for word in text for gram in grams(word, language)]
    fields["part"] = parts
    fields["topic"] = list(source.topics)
    fields["name"] = [*fields.get("name", ()), *source.tokens]
    return Document(source.id, fields)


def pairs(found: Sequence[str], language: Language) -> list[str]:
    """Words that stand next to each other, or with one between, whatever their order: «gi bort», «bort … gi»."""
    stems = [(language.stem(word), language.is_stop(word)) for word in found]
    near = [(stems[i], stems[j]) for i in range(len(stems)) for j in range(i + 1, min(i + 3, len(stems)))]
    return ["+".join(sorted((a, b))) for (a, dull), (b, dim) in near if not (dull and dim)]


def grams(word: str, language: Language) -> list[str]:
    """A word's runs of four letters, with its beginning and end marked; nothing for words of grammar."""
    if language.is_stop(word) or word.isdigit():
        return []
    marked = f"^{bare(word)}$"
    return [marked[i : i + GRAM] for i in range(max(1, len(marked) - GRAM + 1))]


def _all_texts(source: Source) -> Iterator[str]:
    return (text for field in VOCABULARY_FIELDS for text in source.texts.get(field, ()))


def _heard(directory: Directory, table: str) -> dict[str, list[str]]:
    """Per topic what people say to the services that answer it, when a service answers few."""
    heard: dict[str, list[str]] = defaultdict(list)
    for service in directory.services.values():
        if len(service.topics) <= FEW:
            said = [s for text in service.texts.values() if family(text.lang) == table for s in text.sentences]
            for topic in service.topics:
                heard[topic].extend(said)
    return heard


def _topic(topic: Topic, table: str, heard: Sequence[str]) -> Source:
    langs = [lang for lang in _langs(topic) if family(lang) == table]
    texts = [topic.texts[lang] for lang in langs if lang in topic.texts]
    labels = [topic.labels[lang] for lang in langs if lang in topic.labels]
    return Source(
        id=f"topic/{topic.id}",
        topics=(topic.id,),
        texts={
            "name": (*labels, *(text.title for text in texts), *(text.hint for text in texts)),
            "term": tuple(term for lang in langs for term in topic.terms.get(lang, ())),
            "said": tuple(sentence for lang in langs for sentence in topic.sentences.get(lang, ())),
            "heard": tuple(dict.fromkeys(heard)),
            "sign": tuple(line.text for text in texts for line in _signs(text)),
            "body": tuple(line.text for text in texts for line in _rest(text)),
        },
    )


def _langs(topic: Topic) -> list[Lang]:
    return sorted({*topic.labels, *topic.terms, *topic.sentences, *topic.texts})


def _signs(text: TopicText) -> tuple[Prose, ...]:
    return (text.summary, *text.danger_if, *text.signs.common, *text.signs.talk, *text.signs.act)


def _rest(text: TopicText) -> tuple[Prose, ...]:
    return (*text.tonight, *text.begin, text.young, text.own_child, text.other_child, text.at_work, text.body)


def _service(service: Service, place: Place, lang: Lang) -> Source:
    shown = stand_in(lang, service.source_lang, service.texts)
    text = service.texts[shown] if shown else None
    names = dict.fromkeys(name for own in service.texts.values() for name in (own.name, *own.alternate_names))
    said = tuple(s for own in service.texts.values() if family(own.lang) == family(lang) for s in own.sentences)
    return Source(
        id=f"service/{service.id}",
        topics=service.topics,
        tokens=_dialled(service),
        texts={
            "name": tuple(names),
            "said": said,
            "sign": (text.summary.text, text.for_whom.text) if text else (),
            "body": tuple(line.text for line in _details(text)) if text else (),
        },
    )


def _details(text: ServiceText) -> tuple[Prose, ...]:
    return (text.who_answers, *text.what_happens, text.who_gets_to_know, text.fees, text.when_closed, text.body)


def _dialled(service: Service) -> tuple[str, ...]:
    """A printed number as it may be typed from a bill: as shown, and as dialled from abroad."""
    shown = (number for c in service.printed_channels for number in numbers(words(c.value)) if c.is_live)
    dialled = (c.dial.lstrip("+0") for c in service.printed_channels if c.dial)
    return tuple(dict.fromkeys((*shown, *dialled)))


def _school(school: School, lang: Lang) -> Source:
    note = school.note.get(lang)
    return Source(
        id=f"school/{school.id}",
        texts={"name": (school.name, *school.aliases), "body": (note,) if note else ()},
    )
