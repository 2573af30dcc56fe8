"""When each event of an article happened, and why that is the answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import attrs

from ..errors import UnreadableTimeError
from ..model.precision import Precision
from ..model.types import Certainty
from ..model.when import Bound, Shape, When
from ..temporal import Timex
from .clauses import Tense, read_clause
from .nominals import BEGIN_OR_END
from .predicates import Predicate
from .tenses import AHEAD
from .words import Sentence, Word

__all__ = ["Dated", "Dating"]

_CONNECTIVES: Final = frozenset(
    {"after", "afterwards", "later", "then", "subsequently", "following", "thereafter"}
)
_MEANWHILE: Final = frozenset({"as", "while", "when"})
_LASTING: Final = frozenset({"STATE", "AID"})
#: What would have been, had something else been, lies behind.
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})
_COARSE: Final = frozenset({"month", "quarter", "season", "half", "year", "decade"})


@attrs.frozen
class Dated:
    """
    The time of an event and the words it rests on.

    Args:
        when: The span.

        why: The rule, in words.

        timex: The time expression, None where there is none.

        carried: Whether it goes on from the sentence before.
    """

    when: When
    why: str
    timex: Timex | None = None
    carried: bool = False


@attrs.define
class Dating:
    """
    The dates of one article's events, asked for in text order.

    Args:
        published: The publication, a day or a second.

        timexes: The time expressions of the article, in text order.
    """

    published: When
    timexes: Sequence[Timex]
    _background: When | None = None
    _background_at: int = -1

    def date(
        self, predicate: Predicate, sentence: Sentence, done: dict[int, Dated]
    ) -> Dated:
        """
        Return when a predicate's event happened.

        Args:
            predicate: The event.

            sentence: Where it stands.

            done: What is already dated in the sentence, by position of its head.
        """
        own = self._own(predicate, sentence)
        dated = (
            self._phase(predicate, sentence)
            or own
            or self._beside(predicate, sentence, done)
            or self._of_governor(predicate, sentence, done)
            or self._after_background(predicate, sentence)
            or self._by_tense(predicate, done)
        )
        if own is not None and self._is_background(own.when):
            self._background, self._background_at = own.when, sentence.index
        return dated

    def words_of_time(self, sentence: Sentence) -> set[int]:
        """Return the positions of the words that tell a time."""
        found: set[int] = set()
        for timex in self._in(sentence):
            head = _head_word(timex, sentence)
            if head is not None and head.dep in {"nsubj", "nsubjpass", "dobj", "attr"}:
                continue
            found.update(
                word.i
                for word in sentence.words
                if word.start < timex.end and timex.start < word.end
            )
        return found

    def _in(self, sentence: Sentence) -> list[Timex]:
        first = bisect_left(self.timexes, sentence.start, key=_start)
        last = bisect_left(self.timexes, sentence.end, key=_start)
        return [t for t in self.timexes[first:last] if not _is_in_name(t, sentence)]

    def _own(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Return the time that stands in the event's own clause."""
        best: Dated | None = None
        nearest = 0
        for timex in self._in(sentence):
            word = _head_word(timex, sentence)
            if word is None or not timex.when.dated or not _holds(word, predicate):
                continue
            depth = _depth(word, predicate)
            finer = best is not None and _is_finer(timex.when, best.when)
            if best is None or depth < nearest or (depth == nearest and finer):
                nearest = depth
                when = _plain(timex) if _is_alone(predicate) else timex.when
                best = Dated(when, f"“{timex.text}” in its clause", timex)
        return best or self._relative(predicate, sentence)

    def _relative(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Return the time that a clause with "when" or "which" is hung on."""
        verb = predicate.verb
        while verb.dep == "conj" and verb.head.is_verb:
            verb = verb.head
        if verb.dep not in {"relcl", "advcl"}:
            return None
        timex = next((t for t in self._in(sentence) if _covers(t, verb.head)), None)
        if timex is None or timex.type not in {"DATE", "TIME"}:
            return None
        return Dated(_plain(timex), f"“{timex.text}, when …”", timex)

    def _phase(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Return the span of a war that "ended in 1999": up to then."""
        verb, head = predicate.verb, predicate.head
        ended = verb.lemma in {"end", "stop", "halt", "conclude"}
        if not predicate.nominal or head is verb or not ended:
            return None
        undergoes = head.dep == "dobj" or (head.dep == "nsubj" and not verb.all("dobj"))
        if not undergoes or verb.lemma not in BEGIN_OR_END:
            return None
        dated = self._of_verb(verb, predicate, sentence)
        if dated is None:
            return None
        when = When(last=dated.when.last, shape=Shape.THROUGHOUT)
        return Dated(when, f"it {verb.text} then", dated.timex)

    def _of_governor(
        self, predicate: Predicate, sentence: Sentence, done: dict[int, Dated]
    ) -> Dated | None:
        """Take the time of the clause that this one is joined to."""
        verb = predicate.verb
        if _is_alone(predicate):
            return self._of_clause(predicate, sentence)
        shares = verb.dep == "conj" and not verb.all("nsubj", "nsubjpass")
        shares = shares or (
            verb.dep in {"advcl", "xcomp", "ccomp"}
            and read_clause(verb).tense is Tense.NONE
        )
        if not shares:
            return None
        for above in verb.ancestors():
            dated = done.get(above.i)
            if dated is None and above.is_verb:
                dated = self._of_verb(above, predicate, sentence)
            if dated is not None and dated.timex is not None:
                return Dated(dated.when, f"as “{above.text}”", dated.timex)
            if above.is_verb and read_clause(above).finite:
                break
        return None

    def _beside(
        self, predicate: Predicate, sentence: Sentence, done: dict[int, Dated]
    ) -> Dated | None:
        """Date "after it fell, they left on Monday": it fell by Monday."""
        verb = predicate.verb
        mark = verb.child("mark", "advmod")
        if verb.dep != "advcl" or mark is None or not verb.head.is_verb:
            return None
        dated = done.get(verb.head.i) or self._of_verb(verb.head, predicate, sentence)
        if dated is None or dated.timex is None:
            return None
        why = f"“{mark.lower}” what is dated “{dated.timex.text}”"
        if mark.lower in _MEANWHILE and dated.when.shape is Shape.WITHIN:
            return Dated(dated.when, why, dated.timex)
        if mark.lower == "after":
            return Dated(When(last=dated.when.last), why, dated.timex)
        return None

    def _of_clause(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Give the subject of a verb of happening the time of the verb."""
        verb, head = predicate.verb, predicate.head
        if head.dep not in {"nsubj", "nsubjpass"} or not verb.is_verb:
            return None
        if read_clause(verb).tense in {Tense.PRESENT, Tense.NONE}:
            return None
        return self._of_verb(verb, predicate, sentence)

    def _of_verb(
        self, verb: Word, predicate: Predicate, sentence: Sentence
    ) -> Dated | None:
        """Return the time in a verb's clause, be the verb an event or not."""
        clause = attrs.evolve(
            predicate,
            head=verb,
            clause=read_clause(verb),
            trigger=(verb,),
            nominal=False,
        )
        return self._own(clause, sentence)

    def _after_background(
        self, predicate: Predicate, sentence: Sentence
    ) -> Dated | None:
        """Carry a past year on to what "following" or "shortly after" joins to it."""
        if self._background is None or sentence.index > self._background_at + 1:
            return None
        if read_clause(predicate.verb).tense is not Tense.PAST:
            return None
        words = {w.lower for w in sentence.words if w.tag in {"RB", "IN", "VBG"}}
        if not words & _CONNECTIVES:
            return None
        first, last = self._background.first, self._background.last
        when = When(
            attrs.evolve(first, approximate=True) if first else None,
            attrs.evolve(last, approximate=True) if last else None,
        )
        why = "carried on from the sentence before by its connective"
        return Dated(when, why, carried=True)

    def _by_tense(self, predicate: Predicate, done: dict[int, Dated]) -> Dated:
        """Place an undated clause by its tense against the publication."""
        day = self._publication_day()
        clause = read_clause(predicate.verb)
        certainty = predicate.standing.certainty
        over = any(a.lemma == "have" for a in predicate.verb.all("aux"))
        may_come = certainty is Certainty.POSSIBLE and clause.tense is Tense.MODAL
        unmet = certainty is Certainty.CONDITIONAL and (over or clause.tense in _OVER)
        if (certainty in AHEAD and not unmet) or (may_come and not over):
            return Dated(When(first=day), f"{certainty.value}: on or after publication")
        if certainty is Certainty.NEGATED and clause.tense is Tense.PERFECT:
            begin = self._begin_of_object(predicate, done)
            when = When(begin, day, shape=Shape.THROUGHOUT)
            return Dated(when, "not so up to publication")
        now = clause.tense in {Tense.PRESENT, Tense.PERFECT}
        lasting = clause.progressive and now and not predicate.nominal
        state = predicate.type.name in _LASTING and clause.tense is Tense.PERFECT
        if lasting or state:
            when = When(last=day, shape=Shape.THROUGHOUT)
            return Dated(when, "going on at publication")
        return Dated(When(last=day), "told as past: on or before publication")

    def _begin_of_object(
        self, predicate: Predicate, done: dict[int, Dated]
    ) -> Bound | None:
        for noun in predicate.head.all("dobj"):
            dated = done.get(noun.i)
            if dated is not None:
                return dated.when.first
        return None

    def _publication_day(self) -> Bound:
        first = self.published.first
        assert first is not None  # noqa: S101 - an article has a date
        return Bound(Precision.DAY.floor(first.start))

    def _is_background(self, when: When) -> bool:
        """Whether a time is a month or more of the past, told as a whole."""
        unit = when.precision
        closed = when.first is not None and when.shape is Shape.WITHIN
        return (
            closed
            and unit is not None
            and unit.value in _COARSE
            and when.before(self.published)
        )


def _depth(word: Word, predicate: Predicate) -> int:
    """Count the words between a time and the words that tell the event."""
    chain = (word, *word.ancestors())
    goals = {*predicate.trigger, predicate.verb}
    return next((at for at, above in enumerate(chain) if above in goals), len(chain))


def _is_alone(predicate: Predicate) -> bool:
    """Whether a noun tells the event by itself, without a verb."""
    return predicate.nominal and len(predicate.trigger) == 1


def _plain(timex: Timex) -> When:
    """Return the span of the words themselves, whatever stands before them."""
    try:
        return When.from_edtf(timex.value)
    except UnreadableTimeError:
        return timex.when


def _holds(word: Word, predicate: Predicate) -> bool:
    """Whether a time belongs to the clause or the noun of a predicate."""
    head = predicate.head
    if _is_backward_measure(word):
        return False
    if predicate.nominal and head in {word, *word.ancestors()}:
        return True
    if _is_alone(predicate):
        return False
    for above in (word, *word.ancestors()):
        if above in predicate.trigger or above is predicate.verb:
            return True
        other_verb = above.is_verb and above.dep not in {"aux", "auxpass"}
        inside_noun = above.is_noun and above is not word and not _is_time(above)
        # "Took control in May", "Sales in May fell": the time means the verb.
        passes_on = above.dep in {"dobj", "nsubj", "nsubjpass"} and above.i < word.i
        if other_verb or (inside_noun and not passes_on and above.dep != "npadvmod"):
            return False
    return False


def _head_word(timex: Timex, sentence: Sentence) -> Word | None:
    """Return the word of a time expression that hangs on something outside."""
    words = [w for w in sentence.words if w.start < timex.end and timex.start < w.end]
    return next((w for w in words if w.head not in words or w.head is w), None)


def _start(timex: Timex) -> int:
    return timex.start


def _is_in_name(timex: Timex, sentence: Sentence) -> bool:
    """Whether the words belong to a name: "The Daily Telegraph"."""
    return any(
        word.entity is not None
        and word.entity.label in {"ORG", "PERSON", "WORK_OF_ART", "FAC", "GPE", "LAW"}
        and any(
            part.end <= timex.start or timex.end <= part.start
            for part in word.entity.words
        )
        for word in sentence.words
        if word.start < timex.end and timex.start < word.end
    )


def _covers(timex: Timex, word: Word) -> bool:
    return timex.start <= word.start and word.end <= timex.end


def _is_finer(when: When, other: When) -> bool:
    if when.precision is None or other.precision is None:
        return other.precision is None
    return when.precision.finer(other.precision)


def _is_backward_measure(word: Word) -> bool:
    """Whether a span measures a superlative: "the worst in a decade"."""
    above = next((a for a in word.ancestors() if a.is_noun or a.is_verb), None)
    return above is not None and any(
        c.tag in {"JJS", "RBS"} or c.lower == "first" for c in above.children
    )


def _is_time(noun: Word) -> bool:
    """Whether a noun above a time is part of it: "the evening of May 3"."""
    return noun.entity is not None and noun.entity.label in {"DATE", "TIME"}
