"""What tense tells of an event that no words date, and a date of one without tense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from ...model.types import Certainty
from ...model.when import Bound, Shape, When
from ..syntax.clauses import Tense, read_clause
from ..what.predicates import Predicate
from .dated import Dated
from .tenses import AHEAD
from .timewords import is_alone

__all__ = ["by_tense", "foreseen"]

_MEANWHILE: Final = frozenset({"as", "while", "when"})
#: What would have been, had something else been, lies behind.
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})


def by_tense(
    predicate: Predicate,
    done: Mapping[int, Dated],
    *,
    day: Bound,
    said: tuple[Bound, Bound] | None = None,
) -> Dated:
    """
    Place an undated clause by its tense against when it was said, or printed.

    Args:
        predicate: The event.

        done: What is already dated in the sentence, by position of its head.

        day: The day of publication.

        said: The begin and end of the day on which someone said it, if it is told.
    """
    first, last = said or (day, day)
    then = "when it was said" if said else "publication"
    clause = read_clause(predicate.verb)
    certainty = predicate.standing.certainty
    over = any(a.lemma == "have" for a in predicate.verb.all("aux"))
    may_come = certainty is Certainty.POSSIBLE and clause.tense is Tense.MODAL
    reported = predicate.standing.reporter is not None
    to_be = clause.tense is Tense.FUTURE or (reported and clause.modal == "would")
    # "It will not open", "said that it would not": from now on.
    may_come = may_come or (certainty is Certainty.NEGATED and to_be)
    # "They would not leave unless he paid": he may yet.
    past = clause.tense in _OVER and predicate.verb.dep != "advcl"
    unmet = certainty is Certainty.CONDITIONAL and (over or past)
    if (certainty in AHEAD and not unmet) or (may_come and not over):
        return Dated(When(first=first), f"{certainty.value}: on or after {then}")
    if certainty is Certainty.NEGATED and clause.tense is Tense.PERFECT:
        begin = _begin_of_object(predicate, done)
        when = When(begin, last, shape=Shape.THROUGHOUT)
        return Dated(when, f"not so up to {then}")
    now = clause.tense in {Tense.PRESENT, Tense.PERFECT}
    now = now or (reported and clause.tense is Tense.PAST)
    lasting = clause.progressive and now and not predicate.nominal
    if reported and any(
        c.lower in _MEANWHILE for a in predicate.verb.all("advcl") for c in a.children
    ):
        # "He was running when it hit him": then, and not until now.
        lasting = False
    # "Has been under protection" lasts; "has rescued two men" is done.
    kept = predicate.nominal and predicate.type.name == "AID"
    state = kept and clause.tense is Tense.PERFECT
    state = state or (predicate.type.name == "STATE" and now)
    if lasting or state:
        when = When(last=last, shape=Shape.THROUGHOUT)
        return Dated(when, f"going on at {then}")
    return Dated(When(last=last), f"told as past: on or before {then}")


def foreseen(predicate: Predicate, dated: Dated, published: When) -> Predicate:
    """
    Return "the 2025 election" of an earlier year as an event to come.

    A noun has no tense: what it tells lies ahead if its date does.

    Args:
        predicate: The event.

        dated: Its time.

        published: When the article was published.
    """
    sure = predicate.standing.certainty is Certainty.ASSERTED
    ahead = dated.when.dated and published.before(dated.when)
    if not (sure and ahead and is_alone(predicate)):
        return predicate
    standing = attrs.evolve(
        predicate.standing, certainty=Certainty.ANTICIPATED, why="dated ahead"
    )
    return attrs.evolve(predicate, standing=standing)


def _begin_of_object(predicate: Predicate, done: Mapping[int, Dated]) -> Bound | None:
    for noun in predicate.head.all("dobj"):
        dated = done.get(noun.i)
        if dated is not None:
            return dated.when.first
    return None
