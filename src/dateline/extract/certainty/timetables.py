"""What lies ahead because a day is set for it, whatever its tense."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause, words_below
from ..syntax.governors import reported_certainty
from ..syntax.words import Word

__all__ = [
    "is_in_court",
    "is_in_force",
    "is_off",
    "is_put_off",
    "is_scheduled",
    "what_is_due",
]

_SCHEDULE: Final = frozenset("plan schedule slate set expect due slat".split())
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow january "
    "february march april may june july august september october november "
    "december".split()
)
#: What is done now and holds until then.
_PUTS_OFF: Final = frozenset(
    "adjourn ban bar block cancel close defer delay extend freeze ground halt jail "
    "postpone prolong push put remand reschedule restrict shut suspend".split()
)
#: What is done now, for a day ahead.
_SETS: Final = frozenset("arrange book call fix plan schedule set".split())
#: "Moved the vote from Friday to Sunday", "gave them until Friday".
_MOVES: Final = frozenset(
    "adjourn bring defer delay move postpone push put reschedule shift".split()
)
_DROPS: Final = frozenset("abandon abort call drop prevent scrap shelve".split())
_GRANTS: Final = frozenset({"allow", "give"})
#: "Promised help by Friday".
_PROMISES: Final = frozenset(
    "agree aim ask demand expect offer order pledge promise request urge vow "
    "want".split()
)
_UNTIL: Final = {
    "until": _PUTS_OFF | _GRANTS,
    "till": _PUTS_OFF | _GRANTS,
    "for": _SETS,
    "to": _MOVES,
    "from": _MOVES,
    "by": _PROMISES,
}
#: What holds from a time on that is not when it was so ordered.
_ORDERS: Final = _PUTS_OFF | frozenset(
    "allow announce approve cancel cut impose increase introduce lift limit lower "
    "order prohibit raise reduce require".split()
)
_FROM: Final = frozenset({"from", "starting", "beginning"})
_COURTS: Final = frozenset({"court", "dock", "tribunal"})
_AGAIN: Final = frozenset("every each most any through to and or -".split())


def is_scheduled(verb: Word, *, headline: bool = False) -> bool:
    """
    Whether a day is set for it, so that it lies ahead whenever it is said.

    "The launch is planned for May", and the present of timetables: "the trial
    starts on Monday". A headline tells in that tense what has happened.
    """
    clause = read_clause(verb)
    if verb.lemma in _SCHEDULE and clause.passive:
        return any(_names(noun, {"DATE", "TIME"}) for noun in _behind(verb, "for"))
    simple = clause.tense is Tense.PRESENT and not clause.progressive
    if headline or not simple or clause.passive or clause.negated:
        return False
    if verb.lemma == "be" or reported_certainty(verb.lemma) is not None:
        return False
    days = [*verb.all("npadvmod"), *_behind(verb)]
    return any(_names(noun, {"DATE"}) and _is_one_day(noun) for noun in days)


def is_put_off(preposition: Word) -> bool:
    """Whether it is "until" or "for" in "closed it until May", "called it for May"."""
    verbs = _UNTIL.get(preposition.lower)
    if verbs is None:
        return False
    verb = next((word for word in preposition.ancestors() if word.is_verb), None)
    if verb is None or verb.lemma not in verbs:
        return False
    # "It is set for May": then, and no one says when that was done.
    return verbs is not _SETS or not read_clause(verb).passive


def is_off(verb: Word) -> bool:
    """Whether it is "planned" in "a vigil planned for Monday was called off"."""
    if verb.lemma not in _SCHEDULE or verb.head.dep not in {"dobj", "nsubjpass"}:
        return False
    return verb.head.head.lemma in _PUTS_OFF | _MOVES | _DROPS


def is_in_force(time: Word, verb: Word) -> bool:
    """Whether it is when an order holds: "effective Friday", "from 6 p.m. to 8"."""
    above = preposition = time.head
    while above is not verb and above.head is not above:
        if above.lower == "effective":
            return True
        above = above.head
    if preposition.lower == "of" and preposition.head.lower == "as":
        return True
    first = min(word.i for word in time.subtree())
    below = words_below(verb)
    before = (below.get(first - 1), below.get(first - 2))
    if any(word is not None and word.lower == "effective" for word in before):
        return True
    if verb.lemma not in _ORDERS:
        return False
    if any(a.lower in _FROM for a in time.ancestors() if a is not verb):
        return True
    begins = (word for word in below.values() if word.lower in _FROM)
    return preposition.lower == "to" and any(w.i < preposition.i for w in begins)


def what_is_due(verb: Word) -> Word | None:
    """Return "due" in "is due in court", "the ruling is due on 3 May"."""
    due = next((c for c in verb.all("acomp") if c.lower == "due"), None)
    if verb.lemma != "be" or due is None or due.all("xcomp"):
        return None
    if any(c.lower == "to" for c in due.all("prep")):
        return None
    parts = (due, *verb.all("prep", "npadvmod"))
    behind = [word for part in parts for word in part.subtree()]
    dated = any(w.entity is not None and w.entity.label == "DATE" for w in behind)
    return due if dated or is_in_court(due) else None


def is_in_court(due: Word) -> bool:
    """Whether who is due is due in court."""
    return any(w.lemma in _COURTS for p in due.all("prep") for w in p.all("pobj"))


def _behind(verb: Word, *more: str) -> list[Word]:
    """Return the nouns behind "on", "in", "at" of a verb."""
    prepositions = {"on", "in", "at", *more}
    found = [p for p in verb.all("prep") if p.lower in prepositions]
    return [noun for preposition in found for noun in preposition.all("pobj")]


def _names(noun: Word, labels: set[str]) -> bool:
    return noun.entity is not None and noun.entity.label in labels


def _is_one_day(noun: Word) -> bool:
    """Whether it is a day that comes once: "Monday", "3 May", and no "Mondays"."""
    assert noun.entity is not None  # noqa: S101 - it names a date
    words = {word.lower for word in (*noun.entity.words, *noun.all("det"))}
    return not _DAYS.isdisjoint(words) and _AGAIN.isdisjoint(words)
