"""How sure a clause presents what it tells, in words of its own."""

from __future__ import annotations

from typing import Final

import attrs

from ...model.types import Certainty
from ..syntax.clauses import Clause, Tense, is_of_some_one, read_clause
from ..syntax.governors import reported_certainty
from ..syntax.words import Word
from .claims import hedge_of
from .conditions import depends
from .habits import is_habit
from .prospects import falls_short, is_in_a_text
from .timetables import is_scheduled

__all__ = ["Standing", "weigh_words"]

_MODALS: Final = {
    "can": Certainty.GENERIC,
    **dict.fromkeys(("may", "might", "could"), Certainty.POSSIBLE),
    **dict.fromkeys(("must", "should", "ought", "shall"), Certainty.REQUESTED),
}
#: To hold or read something is not to say so.
_WITH_CLAUSE: Final = frozenset(
    "add continue discover find hear hold know learn observe point publish read "
    "realize remember see show write".split()
)
#: "It may not open": nor may it be known that it will not.
_MAY: Final = frozenset({"may", "might"})
#: What is held, or foreseen, not to be so is told as that.
_HELD: Final = frozenset({Certainty.POSSIBLE, Certainty.ANTICIPATED, Certainty.PLANNED})
#: "He should have resigned": he did not.
_OUGHT: Final = frozenset({"should", "ought"})
_DUTY: Final = frozenset({"must", "shall"})
#: Who is charged has been charged.
_CHARGED: Final = frozenset({"accuse", "charge", "indict", "suspect"})
#: "She says", "they expect": the present in which news reports what was said.
_SAID_NOW: Final = frozenset(
    {Certainty.ASSERTED, Certainty.ANTICIPATED, Certainty.REQUESTED, Certainty.DENIED}
)


@attrs.frozen
class Standing:
    """
    What is to be thought of a clause.

    Attributes:
        certainty: How sure it is presented.

        reporter: The verb of saying above it, None where the article speaks.

        why: The word or form that decided.
    """

    certainty: Certainty
    reporter: Word | None = None
    why: str = "plain statement"


def weigh_words(verb: Word, outer: Standing, *, headline: bool) -> Standing | None:
    """
    Weigh what a clause says of itself against what stands above it.

    Args:
        verb: The verb of the clause.

        outer: What the words above make of it.

        headline: Whether it stands in one.

    Returns:
        The standing; None where the clause tells of no event.
    """
    clause = read_clause(verb)
    if outer.certainty is not Certainty.ASSERTED:
        if clause.negated and outer.certainty in _HELD and clause.modal not in _MAY:
            return attrs.evolve(outer, certainty=Certainty.NEGATED, why="negation")
        vague = outer.certainty is Certainty.POSSIBLE and not headline
        if vague and _is_of_no_time(verb, clause):
            return attrs.evolve(outer, certainty=Certainty.GENERIC, why="opinion")
        return outer
    if is_habit(verb, clause):
        return attrs.evolve(outer, certainty=Certainty.GENERIC, why="habit")
    short = falls_short(verb)
    # "They must not enter" asks them not to.
    if short or (clause.negated and clause.modal not in _MAY | _DUTY):
        why = short or "negation"
        return attrs.evolve(outer, certainty=Certainty.NEGATED, why=why)
    if is_scheduled(verb, headline=headline):
        if clause.tense is Tense.PLUPERFECT:
            # "Had been planned for Monday": and was not to be, or is over.
            return None
        return attrs.evolve(outer, certainty=Certainty.PLANNED, why=verb.lemma)
    if clause.tense is Tense.FUTURE:
        ahead = Certainty.CONDITIONAL if depends(verb) else Certainty.ANTICIPATED
        return attrs.evolve(outer, certainty=ahead, why="future")
    if clause.tense is Tense.MODAL:
        return _modal(verb, clause, outer)
    if clause.tense is Tense.PRESENT and not clause.progressive and not headline:
        if _is_news_now(verb, clause):
            return outer
        return attrs.evolve(outer, certainty=Certainty.GENERIC, why="simple present")
    hedge = hedge_of(verb)
    return (
        attrs.evolve(outer, certainty=Certainty.POSSIBLE, why=hedge) if hedge else outer
    )


def _is_news_now(verb: Word, clause: Clause) -> bool:
    """Whether it is "she says", "he is charged": news in the present tense."""
    habit = verb.dep == "relcl" and verb.head.tag != "NNP"
    said = reported_certainty(verb.lemma) in _SAID_NOW and not is_in_a_text(verb)
    said = said and (
        verb.lemma not in _WITH_CLAUSE
        or not verb.all("dobj")
        or bool(verb.all("ccomp"))
    )
    charged = clause.passive and verb.lemma in _CHARGED and is_of_some_one(verb)
    return charged or (said and not habit)


def _is_of_no_time(verb: Word, clause: Clause) -> bool:
    """Whether it is "breaks" in "critics believe the law breaks a treaty"."""
    if clause.tense is not Tense.PRESENT or clause.progressive or is_scheduled(verb):
        return False
    top = verb
    while top.dep == "conj" and top.head.is_verb:
        top = top.head
    return top.dep == "ccomp" and reported_certainty(verb.lemma) is None


def _modal(verb: Word, clause: Clause, outer: Standing) -> Standing | None:
    """Weigh "may", "should", "would"; what should have been tells of nothing."""
    modal, over = clause.modal, any(a.lemma == "have" for a in verb.all("aux"))
    if (modal == "would" and is_in_a_text(verb)) or (over and modal in _OUGHT):
        return None
    certainty = Certainty.CONDITIONAL
    if not depends(verb):
        said = outer.reporter is not None and not over
        certainty = Certainty.ANTICIPATED if said else certainty
        # "Only the king may declare war": a rule.
        rule = any(c.lower == "only" for n in verb.all("nsubj") for c in n.children)
        certainty = Certainty.GENERIC if rule else _MODALS.get(modal, certainty)
    return attrs.evolve(outer, certainty=certainty, why=modal)
