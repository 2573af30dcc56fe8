"""What the time of one clause tells of the time of another beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from ...model.when import Bound, Shape, When
from ...temporal import Timex
from ..syntax.clauses import Tense, read_clause
from ..syntax.governors import reported_certainty
from ..syntax.words import Sentence, Word
from ..what.nominals import is_measured
from ..what.predicates import Predicate
from .bearings import Bearing, bearing_of
from .dated import Dated
from .offsets import moved
from .timewords import head_word, is_a_day, is_alone, names_year

__all__ = ["Neighbours"]

_MEANWHILE: Final = frozenset({"as", "while", "when"})
_ORDERS: Final = frozenset({"after", "before"})
_AFTER: Final = frozenset({"after", "following", "since"})
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})
#: What comes of a blast, a raid or a crash there and then.
_HARMS: Final = frozenset("burn damage destroy die hurt injure kill wound".split())


@attrs.frozen
class Neighbours:
    """
    The clauses beside an event that has no time of its own.

    Args:
        predicate: The event.

        sentence: Where it stands.

        timexes: The time expressions of the sentence.

        date_of: Gives the time that stands in the clause of a verb.

        day: The day of publication.
    """

    predicate: Predicate
    sentence: Sentence
    timexes: Sequence[Timex]
    date_of: Callable[[Word], Dated | None]
    day: Bound

    def above(self) -> Dated | None:
        """Return the time that what it is counted from, or goes before, gives it."""
        return self._counted() or self._counted_back() or self._beside()

    def below(self) -> Dated | None:
        """Return the time that what hangs on it, or is joined to it, gives it."""
        tense = read_clause(self.predicate.verb).tense
        if is_alone(self.predicate) or tense not in _OVER | {Tense.PERFECT}:
            return None
        if tense is Tense.PERFECT:
            return self._of_noun() or self._about()
        return (
            self._of_coordination()
            or self._of_participle()
            or self._of_clause()
            or self._of_cause()
            or self._of_noun()
            or self._of_infinitive()
            or self._about()
        )

    def _counted(self) -> Dated | None:
        """Count from what a clause tells: "a day before it fell on Tuesday"."""
        verb = self.predicate.verb
        for timex, start in self._offsets():
            word = head_word(timex, self.sentence)
            if word is None or verb not in {word, *word.ancestors()}:
                continue
            clause = next(
                (c for c in verb.all("advcl") if c.is_verb and c.start >= start), None
            )
            dated = self.date_of(clause) if clause else None
            if dated is not None and clause is not None:
                found = _moved(dated, timex, clause)
                if found is not None:
                    return found
        return None

    def _counted_back(self) -> Dated | None:
        """Count back: "fell on Tuesday, two days after the army left"."""
        marker, above = self._marker()
        if marker is None or above is None:
            return None
        for timex, _ in self._offsets():
            if 0 <= marker.start - timex.end <= 1:
                dated = self.date_of(above)
                return _moved(dated, timex, above, back=True) if dated else None
        return None

    def _offsets(self) -> Iterator[tuple[Timex, int]]:
        for timex in self.timexes:
            anchor = timex.anchor
            if anchor is not None and anchor.start is not None and anchor.offset:
                yield timex, anchor.start

    def _marker(self) -> tuple[Word | None, Word | None]:
        """Return "after" and the verb that is told of as later, if it stands there."""
        verb, head = self.predicate.verb, self.predicate.head
        if is_alone(self.predicate):
            # "Two weeks after the accident."
            behind = head.head
            return (behind, verb) if behind.head is verb else (None, None)
        if verb.dep == "pcomp":
            return verb.head, verb.head.head
        mark = verb.child("mark", "advmod")
        return (mark, verb.head) if verb.dep == "advcl" else (None, None)

    def _beside(self) -> Dated | None:
        """Date "after it fell, they left on Monday": it fell by Monday."""
        if is_alone(self.predicate):
            return self._behind()
        marker, above = self._marker()
        if marker is None or above is None or not above.is_verb:
            return None
        dated = self.date_of(above)
        if dated is None or dated.timex is None:
            return None
        why = f"“{marker.lower}” what is dated “{dated.timex.text}”"
        meanwhile = (
            marker.lower in _MEANWHILE and marker is not self.predicate.verb.head
        )
        # "In 2009 it ended when he threw a stone": he did so in that year.
        then = dated.timex.when if dated.when.first is None else dated.when
        if meanwhile and then.shape is Shape.WITHIN:
            return Dated(then, why, dated.timex)
        if marker.lower == "after":
            return Dated(When(last=dated.when.last), why, dated.timex)
        over = read_clause(above).tense in _OVER
        if marker.lower == "before" and over and _starts_by(dated.when, self.day):
            return Dated(When(dated.when.first, self.day), why, dated.timex)
        return None

    def _behind(self) -> Dated | None:
        """Date "after months of talks they signed on Monday": up to then."""
        head, verb = self.predicate.head, self.predicate.verb
        measured = is_measured(head)
        behind = head.head.head.head if measured else head.head
        if behind.lower not in {"after", "following"} or behind.head is not verb:
            return None
        dated = self.date_of(verb)
        if dated is None or dated.timex is None:
            return None
        shape = Shape.THROUGHOUT if measured else Shape.WITHIN
        why = f"“{behind.lower}” it came what is dated “{dated.timex.text}”"
        return Dated(When(last=dated.when.last, shape=shape), why, dated.timex)

    def _of_coordination(self) -> Dated | None:
        """Take the day behind "raided the house and arrested two men on Friday"."""
        verb = self.predicate.verb
        if read_clause(verb).tense is not Tense.PAST:
            return None
        for last in verb.all("conj"):
            if not last.is_verb or last.all("nsubj", "nsubjpass", "aux", "auxpass"):
                continue
            found = self._day_of(last)
            if found is not None and found.timex and found.timex.start > last.start:
                return found
        return None

    def _of_participle(self) -> Dated | None:
        """Take the day behind "opened fire, killing two people, on Friday"."""
        for clause in self.predicate.verb.all("advcl"):
            bare = clause.tag == "VBG" and not clause.all("mark", "nsubj", "advmod")
            found = self._day_of(clause) if bare else None
            if found is not None:
                return found
        return None

    def _of_infinitive(self) -> Dated | None:
        """Date "ordered to pay in 1994": then, or before it was to be paid."""
        for lower in self.predicate.verb.all("xcomp"):
            dated = self.date_of(lower)
            if dated is None or dated.timex is None or dated.when.last is None:
                continue
            if names_year(dated.timex) and dated.when.last.end <= self.day.start:
                why = f"by “{dated.timex.text}”, when it was to be done"
                return Dated(When(last=dated.when.last), why, dated.timex, lent=True)
        return None

    def _of_cause(self) -> Dated | None:
        """Take the day of "a bomb exploded on Friday and two were killed"."""
        verb = self.predicate.verb
        if verb.lemma not in _HARMS:
            return None
        above = [verb.head] if verb.dep in {"conj", "parataxis"} else []
        for other in (*above, *verb.all("parataxis")):
            if not other.is_verb or reported_certainty(other.lemma) is not None:
                continue
            found = self._day_of(other)
            if found is not None:
                return attrs.evolve(found, lent=True)
        return None

    def _day_of(self, clause: Word) -> Dated | None:
        """Return the day that a clause tells, if it is over."""
        dated = self.date_of(clause)
        if dated is None or dated.timex is None or not is_a_day(dated.when):
            return None
        if not _starts_by(dated.when, self.day):
            return None
        return Dated(dated.when, f"as “{clause.text}”", dated.timex)

    def _of_clause(self) -> Dated | None:
        """Date "two died when it sank on Friday": then; "after it sank": since then."""
        for marker, clause in _clauses(self.predicate.verb):
            dated = self._day_of(clause)
            if dated is None:
                continue
            why = f"“{marker.lower}” what is dated “{dated.when}”"
            if marker.lower in _MEANWHILE:
                when = dated.when
            elif marker.lower == "after":
                when = When(dated.when.first, self.day)
            else:
                when = When(last=dated.when.last)
            return Dated(when, why, dated.timex, lent=True)
        return None

    def _of_noun(self) -> Dated | None:
        """Date "fled after the coup of 1982": since then, up to the publication."""
        words = {self.predicate.verb, *self.predicate.trigger}
        for marker in (p for word in words for p in word.all("prep")):
            if marker.lower not in _AFTER | _ORDERS:
                continue
            timex = next((t for t in self.timexes if self._is_of(t, marker)), None)
            if timex is None or not _starts_by(timex.when, self.day):
                continue
            later = marker.lower in _AFTER
            first, last = timex.when.first, timex.when.last
            when = When(first, self.day) if later else When(last=last)
            why = f"“{marker.lower}” what is dated “{timex.text}”"
            return Dated(when, why, timex, lent=True)
        return None

    def _about(self) -> Dated | None:
        """Bound "condemned the raid on Monday": on the day of the raid, or later."""
        for timex in self.timexes:
            word = head_word(timex, self.sentence)
            if word is None or not _starts_by(timex.when, self.day):
                continue
            bearing = bearing_of(word, self.predicate.verb)
            if bearing is Bearing.SINCE:
                why = f"not before “{timex.text}”, a day of what it is about"
                return Dated(When(timex.when.first, self.day), why, timex, lent=True)
            if bearing is Bearing.UNTIL:
                why = f"not after “{timex.text}”, a day of what it came before"
                return Dated(When(last=timex.when.last), why, timex, lent=True)
        return None

    def _is_of(self, timex: Timex, marker: Word) -> bool:
        """Whether it is the time of the noun behind "after", and not that noun."""
        word = head_word(timex, self.sentence)
        if word is None or not timex.when.dated:
            return False
        return any(noun in word.ancestors() for noun in marker.all("pobj"))


def _starts_by(when: When, day: Bound) -> bool:
    """Whether a time does not begin after the publication."""
    return when.first is not None and when.first.start < day.end


def _clauses(verb: Word) -> Iterator[tuple[Word, Word]]:
    """Yield the clauses of time that hang on a verb, with what joins them."""
    for clause in verb.all("advcl"):
        marker = clause.child("mark", "advmod")
        if marker is not None and marker.lower in _MEANWHILE | _ORDERS:
            yield marker, clause
    for marker in verb.all("prep"):
        if marker.lower in _ORDERS:
            yield from ((marker, clause) for clause in marker.all("pcomp"))


def _moved(
    dated: Dated, timex: Timex, clause: Word, *, back: bool = False
) -> Dated | None:
    """Return what lies so far from a date as a time expression says."""
    anchor = timex.anchor
    assert anchor is not None  # noqa: S101 - only those are asked about
    later = (anchor.direction != "before") is not back
    when = moved(dated.when, anchor.offset, 1 if later else -1)
    if when is None:
        return None
    return Dated(when, f"“{timex.text}” {anchor.direction} “{clause.text}”", timex)
