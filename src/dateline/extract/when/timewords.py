"""Which words of a sentence a time belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...errors import UnreadableTimeError
from ...model.precision import DAY_SECONDS, Precision
from ...model.when import Bound, When
from ...temporal import Timex
from ..certainty.timetables import is_in_force, is_put_off
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Sentence, Word
from ..what.predicates import Predicate
from .bearings import HAPPENINGS, bearing_of, word_before

__all__ = [
    "covers",
    "depth",
    "head_word",
    "holds",
    "is_a_day",
    "is_alone",
    "is_decided",
    "is_finer",
    "is_in_name",
    "names_year",
    "or_later",
    "plain",
    "start_of",
]


#: "Up from 4 pence a year earlier": the day of what it is compared with.
_COMPARED: Final = frozenset({"from", "than", "compared"})
_LIKE: Final = frozenset({"as", "like", "unlike"})
_JOINTS: Final = (["or"], ["and"])
#: "A period of Monday and Tuesday": of then, and no thing of its own.
_STRETCHES: Final = frozenset({"course", "period", "span", "stretch"})
_CHANGES: Final = frozenset(
    "climb decline decrease drop fall gain grow increase jump plunge rise sink slip "
    "surge".split()
)
#: What is decided lies ahead of that.
_DECIDES: Final = frozenset("agree choose decide elect move opt vote".split())
#: So long ago a day without a year may be one to come, in seconds.
_NEWS: Final = 7 * DAY_SECONDS
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_BACK: Final = frozenset({"ago", "before", "earlier", "previously"})
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
#: What happens to someone happens when what does it to him does.
_HARMS: Final = frozenset({"ACCIDENT", "ASSAULT", "DEATH", "DISASTER"})
_BY_WHAT: Final = frozenset({"in", "by", "of", "during", "from", "at", "as"})
#: "In a statement on Monday": what was done in it was done then.
_OCCASIONS: Final = frozenset(
    "address auction ballot briefing ceremony championship conference cup election "
    "final game interview letter match meeting message olympics poll post primary "
    "race referendum runoff session speech statement summit tournament tweet vote "
    "war".split()
)
_RESULTS: Final = frozenset(
    "deficit earning earnings growth income loss profit result revenue sale surplus "
    "turnover".split()
)
_PERIODS: Final = frozenset({"half", "quarter", "year"})
_TELLS: Final = frozenset({"announce", "post", "publish", "record", "report"})
_CIRCUMSTANCES: Final = frozenset(
    "across along behind by inside into off on onto outside through to under with "
    "without".split()
)
_WHERE: Final = frozenset({"at", "from", "in", "near"})
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday".split()
)
#: What is not held when it was to be.
_CANCELS: Final = frozenset(
    "adjourn ban cancel delay forbid postpone prohibit reschedule scrap".split()
)
_CLOSING: Final = frozenset({"closing", "opening"})
_IN: Final = frozenset({"in", "at", "during"})
_SOON: Final = frozenset({"soon", "shortly", "immediately"})
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})


def is_a_day(when: When) -> bool:
    """Whether a span is told to the day, or more exactly."""
    unit = when.precision
    return unit is Precision.DAY or (unit is not None and unit.finer(Precision.DAY))


def depth(word: Word, predicate: Predicate) -> int:
    """Count the words between a time and the words that tell the event."""
    chain = (word, *word.ancestors())
    goals = {*predicate.trigger, predicate.verb}
    return next((at for at, above in enumerate(chain) if above in goals), len(chain))


def is_alone(predicate: Predicate) -> bool:
    """Whether a noun tells the event by itself, without a verb."""
    return predicate.nominal and len(predicate.trigger) == 1


def plain(timex: Timex) -> When:
    """Return the span of the words themselves, whatever stands before them."""
    try:
        return When.from_edtf(timex.value)
    except UnreadableTimeError:
        return timex.when


def holds(word: Word, predicate: Predicate) -> bool:
    """Whether a time belongs to the clause or the noun of a predicate."""
    head, alone = predicate.head, is_alone(predicate)
    if _is_no_day(word, predicate):
        return False
    if not alone and bearing_of(word, predicate.verb) is not None:
        return False
    if predicate.nominal and head in {word, *word.ancestors()}:
        return not _is_inside(word, predicate)
    if alone or _is_of_a_noun(word, predicate.verb):
        return False
    for above in (word, *word.ancestors()):
        # "From Monday" dates it; "from 4 pence a year ago" does not.
        ruled = above is word.head and word.dep in {"pobj", "pcomp"}
        if above.lower in _COMPARED and above is not word and not ruled:
            return False
        if above in predicate.trigger or above is predicate.verb:
            return True
        if _is_put_off_thing(above, predicate.verb):
            return False
        # "Was declared eliminated in 2011."
        other_verb = above.is_verb and above.dep not in {"aux", "auxpass", "oprd"}
        inside_noun = above.is_noun and above is not word and not _is_time(above)
        # "Took control in May", "Sales in May fell": the time means the verb.
        passes_on = (above.i < word.i or _is_occasion(above)) and (
            above.dep in {"dobj", "nsubj", "nsubjpass"}
            or _is_setting(above)
            or _is_beside_verb(above, word)
            or _is_occasion(above)
            or above.head.lower == "without"
            or _is_harm(above, predicate)
        )
        if other_verb or (inside_noun and not passes_on and above.dep != "npadvmod"):
            return False
    return False


def _is_no_day(word: Word, predicate: Predicate) -> bool:
    """Whether a time measures, compares, or says from or up to when it is so."""
    verb, above = predicate.verb, word.head
    if _is_backward_measure(word) or _is_soon_after(word, predicate):
        return True
    if _is_compared(word, verb) or is_put_off(above) or is_in_force(word, verb):
        return True
    if above.lower == "since" and above.head not in {verb, *predicate.trigger}:
        # "The ban, in force since 2011, was lifted" another day.
        return read_clause(verb).tense is Tense.PAST
    # "As in 2009."
    return above.head.dep == "prep" and above.head.lower in _LIKE


def _is_inside(word: Word, predicate: Predicate) -> bool:
    """
    Whether it is 2019 in "the trial of a man who shot her in 2019".

    "The raid that failed in 2019" was then; "the trial that opened in 2019 ended"
    another day.
    """
    noun = predicate.head
    clause = next((a for a in word.ancestors() if a.is_verb or a is noun), noun)
    if clause is noun or noun not in clause.ancestors():
        return False
    its_own = clause.dep == "acl" or is_alone(predicate)
    return clause.head is not noun or not its_own


def _is_of_a_noun(word: Word, verb: Word) -> bool:
    """Whether it is "the talks of 3 May", "results for 2023", "the closing price"."""
    preposition = word.head
    if verb.lemma in _TELLS and word.lemma in _PERIODS:
        # "Posted a profit in the first quarter."
        return any(w.lemma in _RESULTS for n in verb.all("dobj") for w in n.subtree())
    noun = word_before(word, verb) if word.dep == "pobj" else None
    if noun is None or not noun.is_noun or _is_time(noun):
        return False
    if noun.lemma in _STRETCHES:
        return False
    if preposition.lower == "for":
        return not read_clause(verb).passive
    price = any(c.lower in _CLOSING for c in noun.all("amod", "compound"))
    return price or (preposition.lower == "of" and preposition.head is noun)


def head_word(timex: Timex, sentence: Sentence) -> Word | None:
    """Return the word of a time expression that hangs on something outside."""
    words = [w for w in sentence.words if w.start < timex.end and timex.start < w.end]
    return next((w for w in words if w.head not in words or w.head is w), None)


def start_of(timex: Timex) -> int:
    """Return where a time begins, to look it up by."""
    return timex.start


def is_in_name(timex: Timex, sentence: Sentence) -> bool:
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


def covers(timex: Timex, word: Word) -> bool:
    """Whether a word is part of a time."""
    return timex.start <= word.start and word.end <= timex.end


def names_year(timex: Timex) -> bool:
    """Whether its words leave no doubt of the year, nor whether it is over."""
    return bool(_YEAR.search(timex.text))


def is_decided(timex: Timex, word: Word, predicate: Predicate, today: Bound) -> bool:
    """Whether it is "in June" in "voted to close it in June": of the closing."""
    verb, head = predicate.verb, predicate.head
    if verb.lemma not in _DECIDES or head is verb or names_year(timex):
        return False
    first = timex.when.first
    old = first is not None and today.start - first.start > _NEWS
    return old and head in word.ancestors()


def is_finer(when: When, other: When) -> bool:
    """Whether a span is told more exactly than another; one open end tells less."""
    if _is_open(when) is not _is_open(other):
        return _is_open(other)
    if when.precision is None or other.precision is None:
        return other.precision is None
    return when.precision.finer(other.precision)


def or_later(timex: Timex, timexes: Sequence[Timex], text: str) -> When:
    """Return the span of "late on Monday or early on Tuesday": both days."""
    for other in timexes:
        between = text[timex.end : other.start].split()
        ends = timex.when.first, other.when.last
        if between[:1] not in _JOINTS or between[1:] not in ([], ["on"]):
            continue
        if not all(ends) or _is_open(timex.when) or _is_open(other.when):
            continue
        if timex.when.before(other.when):
            return When(*ends)
    return timex.when


def _is_open(when: When) -> bool:
    """Whether it is "after midnight", which has no end."""
    return (when.first is None) is not (when.last is None)


def _is_backward_measure(word: Word) -> bool:
    """Whether a span measures a superlative: "the worst in a decade"."""
    within = word.head.lower
    if within in {"on", "at", "by"} or (within == "in" and word.tag in {"CD", "NNP"}):
        # "Nigeria first asked in 1974" is told when; "the first in a decade" is not.
        return False
    above = next((a for a in word.ancestors() if a.is_noun or a.is_verb), None)
    if above is not None and any(map(_ranks, above.children)):
        return True
    preposition = word.head
    return preposition.lower in {"in", "since"} and any(
        noun.i == preposition.i - 1 and any(map(_ranks, noun.children))
        for noun in preposition.head.subtree()
    )


def _ranks(word: Word) -> bool:
    """Whether it is a superlative, or "third" in "the third crisis in a year"."""
    ordinal = word.entity is not None and word.entity.label == "ORDINAL"
    return word.tag in {"JJS", "RBS"} or ordinal or word.lower == "first"


def _is_compared(word: Word, verb: Word) -> bool:
    """Whether it is "fell from a year ago", which is no day of the fall."""
    if word.head.lower == "from" and verb.lemma in _CHANGES:
        return True
    return word.lower in _BACK and word.head.lower in _COMPARED | {"to", "with"}


def _is_soon_after(word: Word, predicate: Predicate) -> bool:
    """Whether it is "soon" in "they soon fled": from then on, not from now."""
    return word.lower in _SOON and read_clause(predicate.verb).tense in _OVER


def _is_setting(noun: Word) -> bool:
    """Whether it is where something happened: "in the village of Atara on May 3"."""
    names = (noun, *(name for of in noun.all("prep") for name in of.all("pobj")))
    return noun.dep == "pobj" and any(
        name.entity is not None and name.entity.label in _PLACES
        for name in (names if any(c.lower == "of" for c in noun.children) else (noun,))
    )


def _is_put_off_thing(noun: Word, verb: Word) -> bool:
    """Whether it is "the march on Monday" of one that was called off."""
    off = verb.lemma in {"call", "put"} and any(c.lower == "off" for c in verb.children)
    undergone = noun.dep == "nsubjpass" and noun.head is verb
    return undergone and (off or verb.lemma in _CANCELS)


def _is_beside_verb(noun: Word, time: Word) -> bool:
    """
    Whether the day behind a noun means the verb: "ended without a deal on Friday".

    What is held on a day has one of its own: "agreed to a meeting on Friday".
    """
    if noun.dep != "pobj" or not noun.head.head.is_verb:
        return False
    if noun.lemma == "time":
        return noun.head.lower == "for"
    around = _CIRCUMSTANCES
    if not _DAYS.isdisjoint(word.lower for word in time.subtree()):
        # "At a home on Elm Road on Friday": no house is of a day.
        around = _CIRCUMSTANCES | _WHERE
    return noun.head.lower in around and noun.lemma not in HAPPENINGS


def _is_occasion(noun: Word) -> bool:
    """Whether it is "in the 2019 election", or the seats that were won in it."""
    if noun.dep != "pobj":
        return False
    counted = noun.head.lower == "of" and noun.head.head.dep == "dobj"
    # "In a raid on Monday, they were freed."
    first = noun.lemma in HAPPENINGS and noun.i < noun.head.head.i
    return counted or (noun.head.lower in _IN and (first or noun.lemma in _OCCASIONS))


def _is_harm(noun: Word, predicate: Predicate) -> bool:
    """Whether a noun tells how someone came to harm: "hurt in a blast on May 3"."""
    return (
        noun.dep == "pobj"
        and noun.head.lower in _BY_WHAT
        and predicate.type.name in _HARMS
    )


def _is_time(noun: Word) -> bool:
    """Whether a noun above a time is part of it: "the evening of May 3"."""
    return noun.entity is not None and noun.entity.label in {"DATE", "TIME"}
