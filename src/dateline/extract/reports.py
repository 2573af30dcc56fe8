"""From the predicates of an article to its reports: every field with its reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from ..model.actor import Actor
from ..model.article import Article
from ..model.report import Attribution, Link, Reason, Relation, Report
from ..model.types import Role
from ..resolve.actors import Cast
from ..resolve.places.gazetteer import Gazetteer
from ..resolve.places.recognition import find_toponyms
from ..resolve.places.resolution import resolve_places
from ..temporal import Timex
from .syntax.appositives import appositive_of, by_name
from .syntax.mentions import mention_of, mentions_in, pairs_in
from .syntax.words import Sentence, Word
from .what.doers import type_by_doer
from .what.headlines import Headlines
from .what.lexicon import Lexicon
from .what.passing import find_in_passing
from .what.pointing import is_single, points_back, told_before
from .what.predicates import Predicate, find_predicates
from .what.quantities import quantities_of
from .what.scenery import is_mood
from .what.weighing import weighed_type
from .what.wording import say
from .what.worth import worth_telling
from .when.dated import Dated
from .when.dating import Dating
from .when.ordering import links_of
from .when.undated import foreseen
from .where.atlas import Atlas, Placed
from .where.homeland import at_home
from .where.places import is_no_people
from .where.stage import Stage
from .who.attribution import find_cue
from .who.parties import Parties
from .who.themes import Theme, theme_of

__all__ = ["find_reports"]

_PLACES: Final = frozenset({"GPE", "LOC", "FAC", "NORP"})
#: Adverbs that the parser does not always see as part of their verb.
_PARTICLES: Final = frozenset({"away", "back", "down", "off", "out", "over", "up"})

#: What a predicate tells, and whether the text gives it a time of its own.
_Draft = tuple[Predicate, Report, bool]


def find_reports(
    article: Article,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    *,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    actors: Mapping[str, Actor],
    statements: bool = False,
    mentions: bool = False,
) -> Iterator[Report]:
    """
    Yield what each passage of an article says happened, in text order.

    Args:
        article: The article.

        sentences: Its sentences, parsed.

        timexes: Its time expressions.

        lexicon: Which words tell of which type of event.

        gazetteer: Where names of places are looked up.

        actors: Actors of the caller's own, by name.

        statements: Whether to tell of sayings that only frame or hold a view.

        mentions: Whether to tell of whatever means an event, news or not.
    """
    atlas = _find_places(article, sentences, gazetteer)
    times = [(timex.start, timex.end) for timex in timexes]
    cast = Cast(gazetteer, actors, places=atlas.by_name, home=atlas.country)
    _meet_everyone(cast, sentences, times)
    scene = _Scene(
        article,
        Parties(article, cast, lexicon),
        lexicon,
        Dating(article.when, timexes),
        atlas,
    )
    stage = Stage(article.text, atlas, lexicon)
    before: Predicate | None = None
    headlines = Headlines()
    told: list[Report] = []
    for sentence in sentences:
        predicates = find_predicates(sentence, lexicon)
        drafts = list(_draft(scene, stage, sentence, predicates, before))
        worth = list(
            worth_telling(
                drafts, lexicon, published=article.when, statements=statements
            )
        )
        for predicate, report in worth:
            if sentence.headline:
                headlines.news.append(report)
                continue
            found = headlines.take(report, sentence)
            if found is not None:
                yield found
                report = _linked(report, found)  # noqa: PLW2901 - the same, linked
            if points_back(predicate):
                report = told_before(report, told)  # noqa: PLW2901
            if is_single(predicate):
                told.append(report)
            yield report
        if mentions:
            yield from _left_out(drafts, worth)
            taken = {word.i for draft, *_ in drafts for word in draft.trigger}
            for predicate in find_in_passing(sentence, lexicon, taken):
                yield scene.mention(predicate, sentence, told)
        headlines.titled += sentence.headline
        before = predicates[-1] if predicates else None
    yield from headlines.news if mentions else headlines.left()


def _draft(
    scene: _Scene,
    stage: Stage,
    sentence: Sentence,
    predicates: Sequence[Predicate],
    before: Predicate | None,
) -> Iterator[_Draft]:
    """Date and place the events of a sentence, and put their reports together."""
    done: dict[int, Dated] = {}
    for predicate in sorted(predicates, key=_nouns_first):
        dated = scene.dating.date(predicate, sentence, done)
        for word in predicate.trigger:
            done[word.i] = dated
    places = stage.place(predicates, sentence, done)
    for predicate in predicates:
        if not predicate.nominal and is_mood(predicate.verb):
            continue
        dated = done[predicate.head.i]
        predicate = foreseen(predicate, dated, scene.article.when)  # noqa: PLW2901
        links = links_of(predicate, predicates, before if dated.carried else None)
        placed = places.get(predicate.head.i)
        report = scene.report(predicate, links, sentence, dated, placed)
        yield predicate, report, dated.timex is not None and not dated.lent


def _left_out(
    drafts: Iterable[_Draft], worth: Iterable[tuple[Predicate, Report]]
) -> Iterator[Report]:
    """Yield the reports of what is no news."""
    told = {predicate.head.i for predicate, _ in worth}
    return (report for predicate, report, _ in drafts if predicate.head.i not in told)


def _linked(report: Report, told: Report) -> Report:
    """Link a report of the lead to the headline that it tells again."""
    trigger = told.trigger
    assert trigger is not None  # noqa: S101 - it was read in the headline
    same = Link(Relation.SAME, trigger.start, trigger.end, "the news of the headline")
    return attrs.evolve(report, links=(*report.links, same))


def _nouns_first(predicate: Predicate) -> tuple[int, int]:
    """Date an object before the verb that depends on its date."""
    alone = predicate.nominal and len(predicate.trigger) == 1
    return (0 if alone else 1, predicate.head.i)


def _meet_everyone(
    cast: Cast, sentences: Sequence[Sentence], times: Sequence[tuple[int, int]]
) -> None:
    """Introduce every mention that is no time: no one is called Luther King Day."""
    for sentence in sentences:
        for mention, word in mentions_in(sentence):
            at = bisect_left(times, (word.end,)) - 1
            if at >= 0 and word.start < times[at][1]:
                continue
            renamed = appositive_of(word)
            cast.introduce(mention, mention_of(renamed, sentence) if renamed else None)
        for pair in pairs_in(sentence):
            cast.introduce_pair(*pair)


def _find_places(
    article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Atlas:
    """Choose what each name of a place means, and tell the recogniser's slips."""
    entities = {
        (e.words[0].start, e.words[-1].end): e for s in sentences for e in s.entities
    }
    for name in entities.values():
        if is_no_people(name, gazetteer):
            name.label = "GPE"
    toponyms = find_toponyms(
        gazetteer, article.text, ((*span, e.label) for span, e in entities.items())
    )
    for toponym in toponyms:
        entity = entities.get((toponym.start, toponym.end))
        if entity is not None and entity.label not in _PLACES:
            entity.label = "GPE"
    return Atlas(
        resolve_places(
            article.text,
            toponyms,
            gazetteer,
            publisher=article.publisher,
            url=article.url,
        ),
        gazetteer,
    )


@attrs.frozen
class _Scene:
    """What is known about an article while its events are put together."""

    article: Article
    parties: Parties
    lexicon: Lexicon
    dating: Dating
    atlas: Atlas

    def report(
        self,
        predicate: Predicate,
        links: Iterable[Link],
        sentence: Sentence,
        dated: Dated,
        placed: Placed | None,
    ) -> Report:
        """Put one report together."""
        head, first, last = predicate.head, predicate.trigger[0], predicate.trigger[-1]
        leave_out = self.dating.words_of_time(sentence)
        dates = self.dating.words_of_time(sentence, lasting=False)
        attribution = self._attribution(predicate, sentence)
        speaker = attribution.speaker if attribution and attribution.direct else None
        participants = tuple(
            self.parties.of(
                predicate,
                sentence,
                placed=placed,
                leave_out=leave_out,
                speaker=speaker,
            )
        )
        placed = placed or at_home(predicate, participants, self.atlas)
        alone = all(part.role is not Role.RECIPIENT for part in participants)
        theme = theme_of(predicate, sentence, self.lexicon, aimed=alone)
        kind = weighed_type(predicate, participants, self.lexicon)
        return Report(
            say(predicate, sentence, leave_out=dates),
            type=type_by_doer(kind, predicate, participants, self.lexicon),
            when=dated.when,
            participants=participants,
            location=placed.location if placed else None,
            certainty=predicate.standing.certainty,
            attribution=attribution,
            quantities=quantities_of(predicate, sentence),
            theme=theme.text,
            lemma=" ".join(_base_form(head)),
            trigger=self.article.quote(first.start, last.end),
            quote=self.article.quote(sentence.start, sentence.end),
            links=links,
            reasons=_reasons(predicate, dated, placed, theme),
        )

    def mention(
        self, predicate: Predicate, sentence: Sentence, told: Sequence[Report]
    ) -> Report:
        """Put together what is only named, and link it to what it points back at."""
        dated = self.dating.in_passing(predicate, sentence)
        report = self.report(predicate, (), sentence, dated, None)
        return told_before(report, told) if points_back(predicate) else report

    def _attribution(
        self, predicate: Predicate, sentence: Sentence
    ) -> Attribution | None:
        cue = find_cue(predicate, sentence)
        if cue is None:
            return None
        speaker = self._speaker(cue.speaker, cue.sentence) if cue.speaker else None
        return Attribution(speaker, cue.text, cue.direct)

    def _speaker(self, word: Word, sentence: Sentence) -> Actor | None:
        """Return who a word names; whoever speaks is someone, known or not."""
        mention = mention_of(by_name(word), sentence)
        speakers = self.parties.cast.who(mention)
        if speakers:
            return speakers[0]
        if mention.pronoun or not word.is_noun:
            return None
        return Actor(mention.text)


def _base_form(head: Word) -> Iterator[str]:
    """Yield "step" and "down" for "stepped down", whose meaning needs both."""
    yield head.lemma
    for word in head.all("prt", "advmod"):
        if word.dep == "prt" or (word.i == head.i + 1 and word.lower in _PARTICLES):
            yield word.lower


def _reasons(
    predicate: Predicate, dated: Dated, placed: Placed | None, theme: Theme
) -> Iterator[Reason]:
    trigger = predicate.trigger
    timex = dated.timex
    yield Reason("type", f"“{predicate.head.lemma}”", trigger[0].start, trigger[-1].end)
    yield Reason(
        "when", dated.why, timex.start if timex else None, timex.end if timex else None
    )
    yield Reason("certainty", predicate.standing.why)
    if placed:
        yield Reason("location", placed.why, placed.start, placed.end)
    if theme.why:
        yield Reason("theme", theme.why, theme.start, theme.end)
