"""The answer to a question at a place: first the worry, in whatever language, then the help that answers it.

Two indexes are asked. The topics' (one per family of languages, shared by all places) says what the worry is; the
place's (one per language and place: its services and schools) knows names, and is led to services by the worry.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from urolig.model import Directory, Lang, Place, Service, Status, stand_in
from urolig.search.crisis import Crisis
from urolig.search.language import family
from urolig.search.question import HELP_FIELDS, Question, ask
from urolig.search.shelf import Shelf, build_index
from urolig.search.text import LONGEST, words
from urolig.search.whoosh_index import Weighted
from urolig.search.worries import Listener, Worries, Worry

LED = 4
"""How many worries lead to services."""
LEAD = 0.15
"""How much of a worry's score a service inherits (times the rarity of services for it)."""
TOPIC = 1.8
"""How a worry's page stands to the services that answer it."""
OWN_PLACE = 1.15
LIVE = 1.05
UNREACHED = 0.8
HISTORICAL = 0.3
NAMED = 2.0
"""Whoever types a service's own name wants that service, also when it is no longer offered."""
URGENT = 0.95
"""In danger the emergency service that fits best stands this close to the best hit."""
LEAST = 0.12
"""A hit weaker than this part of the best one says nothing."""
NEAREST = 3
"""How many worries are shown when no word was known."""
WHY = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, the question's words that led to it, and the language it is written in."""

    id: str
    score: float
    matched: tuple[str, ...]
    lang: Lang


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question finds. ``nearest``: no word was known; these are the nearest worries and lines that answer."""

    crisis: bool
    hits: tuple[Hit, ...]
    nearest: bool
    unknown_words: tuple[str, ...]


def answer_as_json(answer: Answer) -> dict[str, object]:
    """The answer as the command line prints it."""
    return {"crisis": answer.crisis, "hits": [{"id": hit.id, "score": hit.score} for hit in answer.hits]}


class Searcher:
    """Answers questions about one Directory. Indexes are built when they are first needed, and kept."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.listener = Listener(directory)
        self.crisis = Crisis()
        self._shelves: dict[tuple[Lang, str], Shelf] = {}

    def shelf(self, lang: Lang, place: str) -> Shelf:
        """The index of a language and place."""
        if (lang, place) not in self._shelves:
            self._shelves[lang, place] = build_index(self.directory, lang, place)
        return self._shelves[lang, place]

    def search(self, query: str, lang: Lang, place: str, limit: int = 20) -> Answer:
        """What a question finds at a place, best first: never nothing, whatever the text."""
        here = self.directory.places[place]
        found = words(query[:LONGEST])
        worries = self.listener.hear(found, family(lang))
        shelf = self.shelf(lang, place)
        question = ask(found, shelf.vocabulary, HELP_FIELDS)
        named = {service.id for service in self.directory.services_of(here) if _is_name(found, service)}
        hits = [*self._topics(worries, here, lang), *self._help(worries, question, shelf, here, lang)]
        hits = [self._called(hit, named) for hit in hits]
        known = bool(hits) and (worries.known or question.is_known)
        crisis = self.crisis.fires(query)
        if crisis:
            hits = self._urgent(hits, here, lang)
        best = _best(hits, limit) if known or crisis else self._nearest(hits, here, lang, limit)
        unknown = tuple(word for word in worries.unknown_words if word in question.unknown)
        return Answer(crisis, best, not (known or crisis), unknown)

    def _called(self, hit: Hit, named: set[str]) -> Hit:
        """A hit whose own name was typed, freed of what counts against it."""
        id = hit.id.removeprefix("service/")
        if id not in named:
            return hit
        past = self.directory.services[id].status is Status.HISTORICAL
        return replace(hit, score=hit.score * NAMED / (HISTORICAL if past else 1.0))

    def _urgent(self, hits: Sequence[Hit], place: Place, lang: Lang) -> list[Hit]:
        """The hits with the emergency service that fits best lifted to the top."""
        scores = {hit.id: hit.score for hit in hits}
        numbers = [f"service/{name}" for name in place.emergency if name in self.directory.services]
        if not numbers:
            return list(hits)
        best = max(numbers, key=lambda found: scores.get(found, 0.0))
        shown = self._shown(self.directory.services[best.removeprefix("service/")], lang)
        top = max([URGENT, *(score * URGENT for score in scores.values())])
        own = next((hit for hit in hits if hit.id == best), Hit(best, 0.0, (), shown))
        return [*(hit for hit in hits if hit.id != best), replace(own, score=max(own.score, top))]

    def _topics(self, worries: Worries, place: Place, lang: Lang) -> Iterable[Hit]:
        return (self._topic(w.topic, w.score * TOPIC, w.matched, place, lang) for w in worries.found)

    def _topic(self, topic: str, score: float, matched: tuple[str, ...], place: Place, lang: Lang) -> Hit:
        shown = stand_in(lang, place.main_lang, self.directory.topics[topic].texts) or lang
        return Hit(f"topic/{topic}", score, matched[:WHY], shown)

    def _help(self, worries: Worries, question: Question, shelf: Shelf, place: Place, lang: Lang) -> Iterable[Hit]:
        leads = worries.found[:LED]
        tags = [Weighted("topic", worry.topic, worry.score * LEAD) for worry in leads]
        for found, score in shelf.index.scores([*question.tokens, *tags]).items():
            kind, _, name = found.partition("/")
            own = question.matched(shelf.holds[found])
            if kind == "school":
                yield Hit(found, score, own[:WHY], place.main_lang)
                continue
            service = self.directory.services[name]
            matched = tuple(dict.fromkeys((*own, *_led(service, leads))))[:WHY]
            yield Hit(found, score * self._standing(service, place), matched, self._shown(service, lang))

    def _standing(self, service: Service, place: Place) -> float:
        """Near before far, reachable before not, today's before yesterday's."""
        if service.status is Status.HISTORICAL:
            return HISTORICAL
        own = OWN_PLACE if place.id in service.area else 1.0
        if any(channel.is_live for channel in service.printed_channels):
            return own * LIVE
        return own if service.printed_channels or service.via else own * UNREACHED

    @staticmethod
    def _shown(service: Service, lang: Lang) -> Lang:
        return stand_in(lang, service.source_lang, service.texts) or service.source_lang

    def _nearest(self, hits: Sequence[Hit], place: Place, lang: Lang, limit: int) -> tuple[Hit, ...]:
        """The worries whose letters are nearest, else the ones shown first here; then the lines that answer."""
        topics = _best([hit for hit in hits if hit.id.startswith("topic/")], NEAREST)
        tiles = place.tiles or self.directory.country_of(place).tiles
        topics = topics or tuple(self._topic(topic, 0.0, (), place, lang) for topic in tiles[:NEAREST])
        return (*topics, *self._lines(place, lang))[:limit]

    def _lines(self, place: Place, lang: Lang) -> Iterable[Hit]:
        for line in dict.fromkeys((place.child_line, place.adult_line, *place.duty)):
            service = self.directory.services.get(line)
            if service:
                yield Hit(f"service/{line}", 0.0, (), self._shown(service, lang))


def _is_name(found: Sequence[str], service: Service) -> bool:
    """Whether the words are the beginning of one of a service's names, in any language."""
    names = (name for text in service.texts.values() for name in (text.name, *text.alternate_names))
    return bool(found) and any(tuple(words(name))[: len(found)] == tuple(found) for name in names)


def _led(service: Service, leads: Sequence[Worry]) -> Iterable[str]:
    return (word for worry in leads if worry.topic in service.topics for word in worry.matched)


def _best(hits: Sequence[Hit], limit: int) -> tuple[Hit, ...]:
    """The best first; equal ones by id. What is far behind the best says nothing and is left out."""
    ordered = sorted(hits, key=lambda hit: (-hit.score, hit.id))
    return tuple(hit for hit in ordered[:limit] if hit.score >= ordered[0].score * LEAST)
