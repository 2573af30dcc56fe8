"""When each event of an article happened, and why that is the answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import attrs

from ...model.precision import Precision
from ...model.types import Certainty
from ...model.when import Bound, Shape, When
from ...temporal import Timex
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Sentence, Word
from ..what.nominals import BEGIN_OR_END
from ..what.predicates import Predicate
from .dated import Dated
from .neighbours import Neighbours
from .tenses import AHEAD
from .timewords import (
    covers,
    depth,
    head_word,
    holds,
    is_a_day,
    is_alone,
    is_decided,
    is_finer,
    is_in_name,
    or_later,
    plain,
    start_of,
)
from .undated import by_tense

__all__ = ["Dating"]

_NOW: Final = frozenset({"MD", "VBP", "VBZ"})
_CONNECTIVES: Final = frozenset(
    {"after", "afterwards", "later", "then", "subsequently", "following", "thereafter"}
)
_MEANWHILE: Final = frozenset({"as", "while", "when"})
#: What would have been, had something else been, lies behind.
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})
_COARSE: Final = frozenset({"month", "quarter", "season", "half", "year", "decade"})


def _joins(word: Word, sentence: Sentence) -> bool:
    """
    Whether a word joins its sentence to the one before: "then", "after that".

    Inside a sentence "after" joins what stands in it; "then-President" joins nothing.
    """
    if word.lower not in _CONNECTIVES or word.tag not in {"RB", "IN", "VBG"}:
        return False
    if word.tag != "RB" and word.i > 1:
        return False
    return not sentence.text.startswith("-", word.end)


def _is_means(verb: Word) -> bool:
    """Whether it is "storming" in "they ended the siege by storming the house"."""
    return verb.dep == "pcomp" and verb.head.lower == "by"


def _has_its_time(verb: Word, before: Timex) -> bool:
    """Whether it is "opened in 1972 and closed after a fire": when that was."""
    words = [
        *verb.all("prep", "advmod"),
        *(w for c in verb.all("advcl") for w in c.children),
    ]
    marked = any(w.lower in _CONNECTIVES | _MEANWHILE for w in words)
    return marked and verb.dep == "conj" and verb.head.end < before.start < verb.start


def _is_over(predicate: Predicate) -> bool:
    """Whether a clause asserts its event in the past tense."""
    sure = predicate.standing.certainty is Certainty.ASSERTED
    past = read_clause(predicate.verb).tense is Tense.PAST
    return sure and past and not is_alone(predicate)


def _begins_later(end: When, begin: When) -> bool:
    """Whether both have a begin, and that of *end* is the later one."""
    first, last = begin.first, end.first
    return first is not None and last is not None and first.start < last.start


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
    #: The sentence that was asked about last, and its times.
    _of: tuple[Sentence, list[Timex]] | None = None
    #: The day of publication.
    _today: Bound = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Keep the day."""
        first = self.published.first
        assert first is not None  # noqa: S101 - an article has a date
        self._today = Bound(Precision.DAY.floor(first.start))

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
        beside = self._beside(predicate, sentence, done)
        dated = (
            self._phase(predicate, sentence)
            or own
            or beside.above()
            or self._of_governor(predicate, sentence, done)
            or beside.below()
            or self._after_background(predicate, sentence)
            or self._by_tense(predicate, sentence, done)
        )
        if own is not None and self._is_background(own.when):
            self._background, self._background_at = own.when, sentence.index
        return self._closed(self._ended(dated, predicate, sentence), predicate)

    def in_passing(self, predicate: Predicate, sentence: Sentence) -> Dated:
        """Return when something happened that is no news: by its own words, or open."""
        return self._own(predicate, sentence) or Dated(When(), "named in passing")

    def words_of_time(self, sentence: Sentence, *, lasting: bool = True) -> set[int]:
        """Return where the words stand that tell a time, or also for how long."""
        found: set[int] = set()
        for timex in self._in(sentence):
            if timex.type == "DURATION" and timex.anchor is None and not lasting:
                continue
            head = head_word(timex, sentence)
            if head is not None and head.dep in {"nsubj", "nsubjpass", "dobj", "attr"}:
                continue
            found.update(
                word.i
                for word in sentence.words
                if word.start < timex.end and timex.start < word.end
            )
        return found

    def _in(self, sentence: Sentence) -> list[Timex]:
        if self._of is None or self._of[0] is not sentence:
            first = bisect_left(self.timexes, sentence.start, key=start_of)
            last = bisect_left(self.timexes, sentence.end, key=start_of)
            times = self.timexes[first:last]
            found = [t for t in times if not is_in_name(t, sentence)]
            self._of = sentence, found
        return self._of[1]

    def _own(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Return the time that stands in the event's own clause."""
        best: Dated | None = None
        nearest = 0
        for timex in self._in(sentence):
            word = head_word(timex, sentence)
            if word is None or not timex.when.dated or not holds(word, predicate):
                continue
            if word.lower == "ago" and predicate.standing.certainty in AHEAD:
                # "Will look into the killings two years ago": those were then.
                continue
            if self._cannot_be(timex.when, predicate) or is_decided(
                timex, word, predicate, self._today
            ):
                continue
            deep = depth(word, predicate)
            finer = best is not None and is_finer(timex.when, best.when)
            if best is None or deep < nearest or (deep == nearest and finer):
                nearest = deep
                times = self._in(sentence)
                both = or_later(timex, times, sentence.text)
                when = plain(timex) if is_alone(predicate) else both
                best = Dated(when, f"“{timex.text}” in its clause", timex)
        return best or self._relative(predicate, sentence)

    def _cannot_be(self, when: When, predicate: Predicate) -> bool:
        """Whether it is the day of a dividend that was declared: past, and to come."""
        if read_clause(predicate.verb).tense is Tense.FUTURE:
            # "Will face the winner of Sunday's match": that one was before.
            last, told = when.last, predicate.standing.reporter
            return last is not None and told is None and when.before(self.published)
        # "Signed him until 2027": nor is that when it was over.
        edge = when.first or when.last
        if not _is_over(predicate) or edge is None:
            return False
        return edge.start >= self._today.end

    def _closed(self, dated: Dated, predicate: Predicate) -> Dated:
        """Close "after 6 p.m." of what is over with the publication."""
        when, day = dated.when, self._today
        open_end = when.first is not None and when.last is None
        if not open_end or when.shape is not Shape.WITHIN or not _is_over(predicate):
            return dated
        if when.first is None or when.first.start >= day.end:
            return dated
        return attrs.evolve(dated, when=When(when.first, day))

    def _ended(self, dated: Dated, predicate: Predicate, sentence: Sentence) -> Dated:
        """End what "had been held since May" with what is told of then, "was freed"."""
        when, day, verb = dated.when, self._today, predicate.verb
        lasting = when.shape is Shape.THROUGHOUT and when.last == day
        # "He said that he had lived there since 1999" is not over.
        told = predicate.standing.reporter is None
        if not (lasting and told and read_clause(verb).tense is Tense.PLUPERFECT):
            return dated
        for other in (*verb.ancestors(), *verb.all("advcl")):
            end = self._of_verb(other, predicate, sentence) if other.is_verb else None
            if end is not None and _begins_later(end.when, when):
                return attrs.evolve(dated, when=attrs.evolve(when, last=end.when.last))
        return dated

    def _relative(self, predicate: Predicate, sentence: Sentence) -> Dated | None:
        """Return the time that a clause with "when" or "which" is hung on."""
        verb = predicate.verb
        while verb.dep == "conj" and verb.head.is_verb:
            verb = verb.head
        if verb.dep not in {"relcl", "advcl"}:
            return None
        when = next((c for c in verb.all("advmod") if c.lower == "when"), None)
        timex = next(
            (
                t
                for t in self._in(sentence)
                if covers(t, verb.head)
                # "The first walkout since 2011, when they struck".
                or (when and 0 <= when.start - t.end <= len(", "))
            ),
            None,
        )
        if timex is None or timex.type not in {"DATE", "TIME"}:
            return None
        return Dated(plain(timex), f"“{timex.text}, when …”", timex)

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
        if is_alone(predicate):
            return self._of_clause(predicate, sentence)
        shares = verb.dep == "conj" and not verb.all("nsubj", "nsubjpass")
        # "Gave it millions in 2021 and wants them back", "may sue", "has left": later.
        now = verb.tag == "VBZ" or any(a.tag in _NOW for a in verb.all("aux"))
        shares = shares and not (now and verb.head.tag == "VBD")
        shares = shares or (
            (verb.dep in {"advcl", "xcomp", "ccomp"} or _is_means(verb))
            and read_clause(verb).tense is Tense.NONE
        )
        if not shares:
            return None
        for above in verb.ancestors():
            dated = done.get(above.i)
            if dated is None and above.is_verb:
                dated = self._of_verb(above, predicate, sentence)
            if dated is not None and dated.timex is not None:
                if _has_its_time(verb, dated.timex):
                    day = self._today
                    first = dated.when.first
                    by = first is None or first.start < day.end
                    when = When(first, day if by else None)
                    why = f"after what is dated “{dated.timex.text}”"
                    return Dated(when, why, dated.timex, lent=True)
                if verb.tag == "VBN" and verb.dep == "advcl":
                    # "Accused of theft, he resigned on Monday": by then.
                    why = f"by “{dated.timex.text}”, as “{above.text}” tells"
                    return Dated(When(last=dated.when.last), why, dated.timex)
                return Dated(dated.when, f"as “{above.text}”", dated.timex)
            if above.is_verb and read_clause(above).finite:
                break
        return None

    def _beside(
        self, predicate: Predicate, sentence: Sentence, done: dict[int, Dated]
    ) -> Neighbours:
        """Return the clauses beside an event, and how to date them."""

        def date_of(verb: Word) -> Dated | None:
            return done.get(verb.i) or self._of_verb(verb, predicate, sentence)

        times = self._in(sentence)
        return Neighbours(predicate, sentence, times, date_of, self._today)

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
        # "Then-President" is an office, and joins nothing.
        if not any(_joins(word, sentence) for word in sentence.words):
            return None
        first, last = self._background.first, self._background.last
        when = When(
            attrs.evolve(first, approximate=True) if first else None,
            attrs.evolve(last, approximate=True) if last else None,
        )
        why = "carried on from the sentence before by its connective"
        return Dated(when, why, carried=True)

    def _by_tense(
        self, predicate: Predicate, sentence: Sentence, done: dict[int, Dated]
    ) -> Dated:
        day, said = self._today, self._said(predicate, sentence)
        return by_tense(predicate, done, day=day, said=said)

    def _said(
        self, predicate: Predicate, sentence: Sentence
    ) -> tuple[Bound, Bound] | None:
        """Return the day on which someone said it, if the words tell it."""
        said = predicate.standing.reporter
        dated = self._of_verb(said, predicate, sentence) if said is not None else None
        if dated is None or not is_a_day(dated.when):
            return None
        first, last = dated.when.first, dated.when.last
        by_now = first is not None and first.start < self._today.end
        return (
            (first, last) if by_now and first is not None and last is not None else None
        )

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
