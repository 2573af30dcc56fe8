"""What the words of a sentence say about which event came first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...model.report import Link, Relation
from ...model.types import Certainty
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word
from ..what.predicates import Predicate

__all__ = ["links_of"]

_AFTER: Final = frozenset({"after", "following", "since", "upon", "once", "when"})
_BEFORE: Final = frozenset({"before", "until"})
_ENDING: Final = frozenset({"end", "halt", "stop", "conclude"})
_EARLIER: Final = frozenset({Tense.PLUPERFECT, Tense.PAST, Tense.PERFECT})
_LATER: Final = frozenset({Certainty.ANTICIPATED, Certainty.PLANNED})


def links_of(
    predicate: Predicate,
    others: Sequence[Predicate],
    before: Predicate | None = None,
) -> Iterator[Link]:
    """
    Yield what the sentence says of an event's order to the others in it.

    Args:
        predicate: The event.

        others: The events of the same sentence, itself included.

        before: The event of the sentence before that this one goes on from.
    """
    if before is not None:
        first, last = before.trigger[0], before.trigger[-1]
        yield Link(Relation.AFTER, first.start, last.end, "told as what came next")
    by_word = {w.i: other for other in others for w in other.trigger}
    for relation, other, why in _links(predicate, by_word):
        if other is not predicate:
            trigger = other.trigger
            yield Link(relation, trigger[0].start, trigger[-1].end, why)


_Found = tuple[Relation, Predicate, str]


def _links(predicate: Predicate, by_word: Mapping[int, Predicate]) -> Iterator[_Found]:
    yield from _connective(predicate, by_word)
    yield from _consequence(predicate, by_word)
    yield from _report(predicate, by_word)
    yield from _phase(predicate, by_word)


def _connective(
    predicate: Predicate, by_word: Mapping[int, Predicate]
) -> Iterator[_Found]:
    """Read "After the vote, they left": they left after the vote."""
    for child in predicate.verb.children:
        if predicate.nominal and len(predicate.trigger) == 1:
            return
        mark = _mark(child)
        relation = Relation.AFTER if mark in _AFTER else Relation.BEFORE
        if mark not in _AFTER | _BEFORE:
            continue
        inner = [child] if child.is_verb else child.all("pobj", "pcomp")
        for word in inner:
            other = by_word.get(word.i)
            if other is not None:
                yield relation, other, f"“{mark}”"


def _mark(child: Word) -> str:
    if child.dep == "prep":
        return child.lower
    if child.dep != "advcl":
        return ""
    mark = child.child("mark")
    # "When" joins events in either order; only "since" and "after" tell.
    return mark.lower if mark is not None and mark.lower != "when" else ""


def _consequence(
    predicate: Predicate, by_word: Mapping[int, Predicate]
) -> Iterator[_Found]:
    """Read ", prompting them to leave" and ", which enraged them": both follow."""
    verb = predicate.verb
    if predicate.nominal and len(predicate.trigger) == 1:
        return
    participle = verb.dep == "advcl" and verb.tag == "VBG" and not verb.child("mark")
    caused = verb.dep in {"xcomp", "ccomp"} and verb.head.dep == "advcl"
    clausal = verb.dep == "relcl" and verb.head.is_verb
    above = verb.head.head if caused else verb.head
    other = by_word.get(above.i)
    if (participle or caused or clausal) and other is not None:
        behind = verb.i > above.i
        if behind and (caused or clausal):
            yield Relation.AFTER, other, f"“{verb.head.text}” as its consequence"


def _report(predicate: Predicate, by_word: Mapping[int, Predicate]) -> Iterator[_Found]:
    """Put what was reported before the report, what is foreseen after it."""
    reporter = predicate.standing.reporter
    other = by_word.get(reporter.i) if reporter is not None else None
    if other is None:
        return
    if predicate.standing.certainty in _LATER:
        yield Relation.AFTER, other, f"foreseen: “{other.head.text}”"
    elif read_clause(predicate.verb).tense in _EARLIER and not _is_going_on(predicate):
        yield Relation.BEFORE, other, f"reported: “{other.head.text}”"


def _is_going_on(predicate: Predicate) -> bool:
    return predicate.clause.progressive


def _phase(predicate: Predicate, by_word: Mapping[int, Predicate]) -> Iterator[_Found]:
    """Read "the intervention ended the war" and "since 1999, when it ended"."""
    verb = predicate.verb
    if predicate.nominal and predicate.head.dep == "nsubj" and verb.lemma in _ENDING:
        for noun in verb.all("dobj"):
            other = by_word.get(noun.i)
            if other is not None:
                yield Relation.ENDS, other, f"“{verb.text}”"
    if verb.dep == "relcl" and verb.head.dep == "pobj":
        preposition = verb.head.head
        other = by_word.get(preposition.head.i)
        ended = predicate.nominal and predicate.head.dep == "dobj"
        if preposition.lower == "since" and other is not None and not ended:
            yield Relation.STARTS, other, "“since”, with what happened then"
    if predicate.standing.certainty is Certainty.NEGATED:
        return
    above = predicate.head.head
    other = by_word.get(above.i)
    if (
        predicate.nominal
        and len(predicate.trigger) == 1
        and predicate.head.dep == "dobj"
        and other is not None
        and other.standing.certainty is Certainty.NEGATED
    ):
        yield Relation.STARTS, other, f"not “{above.text}” before it"
