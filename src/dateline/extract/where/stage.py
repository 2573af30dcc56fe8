"""
Where an event happened whose own clause does not say.

First the other clauses of its sentence are asked, then the article: what names the
same event again, the dateline, the place last set as scene, the country. Each is
told as a reason of its own, and nothing is taken from a sentence that names another
place: a reader has to agree that it happened there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from ...model.location import LocationKind
from ...model.types import Certainty
from ..syntax.clauses import Tense
from ..syntax.datelines import end_of_dateline
from ..syntax.words import Sentence
from ..what.lexicon import Lexicon
from ..what.predicates import Predicate
from ..when.dated import Dated
from .atlas import Atlas, Placed
from .beside import Beside
from .places import ON_THE_SPOT, SPEECH, place_of

__all__ = ["Stage"]

_IN_THE_COUNTRY: Final = ON_THE_SPOT | {"ELECTION"}
_IN_THE_TOWN: Final = ON_THE_SPOT | {"CONSULT", "ELECTION", "LEGAL", "SPORT"}
_WIDE: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT, Tense.NONE})
#: Where a paragraph begins; a dateline opens one of the first, and is not long.
_PARAGRAPH: Final = re.compile(r"(?:\A|\n)\s*")
_FIRST: Final = 4
_LINE: Final = 150
#: How far from the last scene its sequel may be, in kilometres.
_SCENE_KM: Final = 25.0


@attrs.define
class Stage:
    """
    The place that an article is at, told sentence by sentence in text order.

    Args:
        text: The article.

        atlas: Its places.

        lexicon: Which nouns tell of events.
    """

    text: str
    atlas: Atlas
    lexicon: Lexicon
    _last: tuple[int, Placed, Dated] | None = None
    _again: dict[str, Placed | None] = attrs.field(factory=dict)
    _dateline: Placed | None = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Find the dateline."""
        self._dateline = _dateline_of(self.text, self.atlas)

    def place(
        self,
        predicates: Sequence[Predicate],
        sentence: Sentence,
        dates: Mapping[int, Dated],
    ) -> dict[int, Placed]:
        """
        Return where the events of a sentence happened, by the offset of their heads.

        Args:
            predicates: The events.

            sentence: Where they stand.

            dates: When they happened, by the position of their heads.
        """
        found = {}
        for predicate in predicates:
            placed = place_of(predicate, sentence, self.atlas)
            if placed is not None:
                found[predicate.head.i] = placed
        own = dict(found)
        beside = Beside(self.atlas, sentence, predicates)
        for predicate in predicates:
            if predicate.head.i in own:
                continue
            placed = (
                beside.place(predicate, dates, own)
                or self._named_again(predicate)
                or self._of_the_article(predicate, sentence, dates[predicate.head.i])
            )
            if placed is not None:
                found[predicate.head.i] = placed
        self._note(predicates, sentence, found, dates)
        return found

    def _note(
        self,
        predicates: Sequence[Predicate],
        sentence: Sentence,
        found: Mapping[int, Placed],
        dates: Mapping[int, Dated],
    ) -> None:
        """Keep what the next sentence may take up."""
        for predicate in predicates:
            placed = found.get(predicate.head.i)
            if placed is None or predicate.type.name in SPEECH:
                continue
            key = predicate.head.lemma
            before = self._again.get(key, placed)
            same = before is not None and before.location.name == placed.location.name
            self._again[key] = placed if same else None
            local = placed.location.kind not in _WIDE
            if local and predicate.type.name in ON_THE_SPOT:
                self._last = (sentence.index, placed, dates[predicate.head.i])

    def _named_again(self, predicate: Predicate) -> Placed | None:
        """Return where "the attack" was when it was told first."""
        nouns = [predicate.head] if predicate.nominal else []
        nouns += predicate.verb.all("nsubj", "nsubjpass")
        for noun in nouns:
            definite = any(c.lower in {"the", "this"} for c in noun.all("det"))
            placed = self._again.get(noun.lemma)
            if placed and definite and self.lexicon.noun_type(noun.lemma):
                return attrs.evolve(placed, why=f"where “{noun.lemma}” is told first")
        return None

    def _of_the_article(
        self, predicate: Predicate, sentence: Sentence, date: Dated
    ) -> Placed | None:
        """Return the weaker answers of the article, the most exact first."""
        told = predicate.standing.certainty is Certainty.ASSERTED
        if not told or predicate.clause.tense not in _OVER:
            return None
        here = self.atlas.within(sentence.start, sentence.end)
        kind = predicate.type.name
        if not here and kind in _IN_THE_TOWN and self._opens(sentence):
            return self._dateline
        once = predicate.clause.tense is not Tense.PERFECT
        if not here and once and kind in ON_THE_SPOT and self._goes_on(sentence, date):
            return self._sequel()
        countries = {choice.location.country for choice in here}
        if kind in _IN_THE_COUNTRY and countries <= {self.atlas.country}:
            return self._country(sentence)
        return None

    def _opens(self, sentence: Sentence) -> bool:
        """Whether a sentence is told from the dateline: in its paragraph, unmoved."""
        line = self._dateline
        if line is None or sentence.headline or sentence.start < line.end:
            return False
        moved = self.atlas.within(line.end, sentence.start)
        between = self.text[line.end : sentence.start].lstrip()
        return not moved and "\n" not in between

    def _goes_on(self, sentence: Sentence, date: Dated) -> bool:
        """Whether a sentence follows the last scene and tells no other time."""
        if self._last is None or sentence.headline:
            return False
        index, _, before = self._last
        same_time = date.timex is None or date.when == before.when
        return sentence.index == index + 1 and same_time

    def _sequel(self) -> Placed | None:
        assert self._last is not None  # noqa: S101 - it goes on
        _, placed, _ = self._last
        place = placed.location
        return Placed(
            attrs.evolve(
                place,
                relation="",
                uncertainty_km=max(_SCENE_KM, place.uncertainty_km or 0),
            ),
            "the place last set as scene",
            placed.start,
            placed.end,
        )

    def _country(self, sentence: Sentence) -> Placed | None:
        """Return the country of the article, as wide as it is."""
        home = self.atlas.land(self.atlas.country)
        if home is None or sentence.headline:
            return None
        return Placed(
            attrs.evolve(home.location, relation=""),
            "the country that the article is about",
            home.toponym.start,
            home.toponym.end,
        )


def _dateline_of(text: str, atlas: Atlas) -> Placed | None:
    """Return the town that the dateline of an article names."""
    for match in itertools.islice(_PARAGRAPH.finditer(text), _FIRST):
        end = match.end() + end_of_dateline(text[match.end() : match.end() + _LINE])
        choice = next(iter(atlas.within(match.end(), end)), None)
        if choice is not None:
            return Placed(choice.location, "dateline of the article", match.end(), end)
    return None
