"""Where an event happened that shares its place with another clause of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from ...model.location import LocationKind
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Sentence, Word
from ..what.predicates import Predicate
from ..when.dated import Dated
from .atlas import Atlas, Placed
from .places import INSIDE, ON_THE_SPOT, SPEECH, behind, placed_by

__all__ = ["Beside"]

#: "As he left a hotel" is where he was shot; "as a storm swept Ireland" is not.
_MEANWHILE: Final = frozenset({"as", "while"})
#: What befell a land that "has been" so ever since.
_BEFELL: Final = ON_THE_SPOT | {"MOBILIZE"}
_LAND: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})


@attrs.frozen
class Beside:
    """
    The clauses of one sentence, side by side.

    Args:
        atlas: The places of the article.

        sentence: The sentence.

        predicates: What it tells.
    """

    atlas: Atlas
    sentence: Sentence
    predicates: Sequence[Predicate]

    def place(
        self,
        predicate: Predicate,
        dates: Mapping[int, Dated],
        own: Mapping[int, Placed],
    ) -> Placed | None:
        """
        Return where an event happened whose own clause does not say.

        Args:
            predicate: The event.

            dates: When the events happened, by the position of their heads.

            own: The places that clauses of the sentence give, by the same.
        """
        return (
            self._there(predicate)
            or self._before(predicate, dates[predicate.head.i])
            or self._behind(predicate, dates, own)
            or self._at_once(predicate, own)
            or self._ever_since(predicate)
        )

    def _there(self, predicate: Predicate) -> Placed | None:
        """Return Malta for "a firm in Malta, and moved the money there"."""
        verbs = {predicate.head, predicate.verb}
        there = next(
            (w for v in verbs for w in v.all("advmod") if w.lower == "there"), None
        )
        if there is None:
            return None
        named = [
            choice
            for choice in self.atlas.within(self.sentence.start, there.start)
            if choice.toponym.label != "NORP"
        ]
        if len({choice.location for choice in named}) != 1:
            return None
        last = named[-1].toponym
        why = f"“there” takes up “{last.text}”; {named[-1].reason}"
        return Placed(named[-1].location, why, last.start, last.end)

    def _before(self, predicate: Predicate, date: Dated) -> Placed | None:
        """Return where "was held in Accra and charged" says that the second was."""
        verb = predicate.verb
        speaks = predicate.type.name in SPEECH
        if verb.dep != "conj" or not verb.head.is_verb or speaks:
            return None
        subjects = [word.i for word in verb.head.all("nsubj", "nsubjpass")]
        alone = not verb.all("nsubj", "nsubjpass")
        another_time = date.timex is not None and date.timex.start > verb.start
        for word, preposition in behind(verb.head, INSIDE):
            # "In Ghana, police shot and men fled": both are in Ghana.
            fronted = bool(subjects) and word.i < min(subjects)
            # "Marched and sang in Accra": at the end it holds for both.
            if fronted or (alone and not (word.i < verb.i and another_time)):
                why = f"“{preposition}” in the clause that it is joined to"
                placed = placed_by(word, why, self.sentence, self.atlas)
                if placed is not None:
                    return placed
        return None

    def _behind(
        self,
        predicate: Predicate,
        dates: Mapping[int, Dated],
        own: Mapping[int, Placed],
    ) -> Placed | None:
        """Return where "marched and burnt tyres in Accra" says that the first was."""
        if predicate.type.name not in ON_THE_SPOT:
            return None
        date = dates[predicate.head.i]
        for other in self.predicates:
            placed = own.get(other.head.i)
            if placed is None or placed.start < other.verb.start:
                continue
            same_time = date.timex is None or date.when == dates[other.head.i].when
            there = other.type.name in ON_THE_SPOT and any(
                placed.start <= word.start < placed.end for word in _spots(other.verb)
            )
            if same_time and there and _go_on(predicate.verb, other.verb):
                return attrs.evolve(
                    placed, why=f"“{other.head.text}”, which it is joined to, is there"
                )
        return None

    def _at_once(
        self, predicate: Predicate, own: Mapping[int, Placed]
    ) -> Placed | None:
        """Return the place of a clause of the same sentence that happens there too."""
        if predicate.type.name in SPEECH:
            return None
        for other in self.predicates:
            placed = own.get(other.head.i)
            if placed is None or other is predicate or other.type.name in SPEECH:
                continue
            if _at_once(predicate, other):
                return attrs.evolve(
                    placed, why=f"in its sentence, where “{other.head.text}” is"
                )
        return None

    def _ever_since(self, predicate: Predicate) -> Placed | None:
        """
        Return Ghana for the war in "since the war ended, Ghana has been calm".

        Only where Ghana is what the article is about, and no other place is named.
        """
        home = self.atlas.home
        above = _since(predicate.head)
        if predicate.type.name not in _BEFELL or above is None or home is None:
            return None
        if read_clause(above).tense is not Tense.PERFECT:
            return None
        named = self.atlas.within(self.sentence.start, self.sentence.end)
        places = {c.location.name for c in named if c.toponym.label != "NORP"}
        for subject in above.all("nsubj", "nsubjpass") if len(places) == 1 else ():
            why = f"what “{subject.text}” has been ever since"
            placed = placed_by(subject, why, self.sentence, self.atlas)
            if placed is None or placed.location.kind not in _LAND:
                continue
            if placed.location.name == home.name:
                return placed
        return None


def _go_on(first: Word, last: Word) -> bool:
    """Whether one subject did two things in one go, the first told without a place."""
    verb = last
    while verb.dep == "conj" and verb is not first:
        if verb.all("nsubj", "nsubjpass") or not verb.head.is_verb:
            return False
        verb = verb.head
    joined = {c.lower for v in (first, *_between(first, last)) for c in v.all("cc")}
    where = any(True for head in (first, *first.all("dobj")) for _ in _spots(head))
    same = read_clause(first).tense is read_clause(last).tense
    return verb is first is not last and joined == {"and"} and same and not where


def _between(first: Word, last: Word) -> Iterator[Word]:
    """Yield the verbs of a row that stand between two of it."""
    verb = last.head
    while verb is not first and verb.dep == "conj":
        yield verb
        verb = verb.head


def _spots(head: Word) -> Iterator[Word]:
    return (word for word, _ in behind(head, INSIDE))


def _since(word: Word) -> Word | None:
    """Return the verb that a word stands before, behind "since"."""
    for above in (word, *word.ancestors()):
        marked = above.dep == "advcl" and any(
            mark.lower == "since" for mark in above.all("mark")
        )
        if marked or (above.dep == "prep" and above.lower == "since"):
            return above.head if above.head.is_verb else None
    return None


def _at_once(one: Predicate, other: Predicate) -> bool:
    """Whether two clauses of a sentence tell what happens in one place."""
    if one.verb is other.verb:
        return one.nominal and one.head.dep in {"nsubj", "nsubjpass", "dobj"}
    return _hangs_on(one.verb, other.verb) or _opens_with_when(other.verb, one.verb)


def _hangs_on(verb: Word, above: Word) -> bool:
    """Whether a clause only goes on with the one above: "…, killing 12"."""
    top = verb
    while top.dep == "conj" and top.head.is_verb:
        top = top.head
    if top.dep != "advcl" or top.head is not above:
        return False
    loose = top.tag in {"VBG", "VBN"} and not top.all("aux", "auxpass", "mark", "prep")
    return loose or _opens_with_when(top, above)


def _opens_with_when(verb: Word, above: Word) -> bool:
    """Whether a clause tells at what: "when a bomb went off", "as he left"."""
    if verb.dep != "advcl" or verb.head is not above:
        return False
    opening = {c.lower for c in verb.children if c.dep in {"mark", "advmod"}}
    same = any(noun.tag == "PRP" for noun in verb.all("nsubj", "nsubjpass"))
    return "when" in opening or (same and not opening.isdisjoint(_MEANWHILE))
