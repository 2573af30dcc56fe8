"""What is asked of someone by saying that he must: "said Chad must hold the vote"."""

from __future__ import annotations

from typing import Final

from ...resolve.organisations import ActorNouns
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word

__all__ = ["demands", "is_demanded"]

_PARTIES: Final = frozenset({"GPE", "NORP", "ORG", "PERSON"})
#: "Oslo should pay" asks it to; "Acme should sell more" may be a guess.
_STATES: Final = frozenset({"GPE", "NORP"})
_MUST: Final = frozenset({"must", "ought"})
_HAVE: Final = frozenset({"have", "need"})


def demands(verb: Word) -> bool:
    """Whether all that a verb of saying tells is what someone else must do."""
    said = [clause for clause in verb.all("ccomp") if clause.is_verb]
    return bool(said) and all(_is_asked(clause) for clause in said)


def is_demanded(verb: Word) -> bool:
    """Whether a clause is what a saying demands, and so no event of its own."""
    return verb.dep == "ccomp" and verb.head.is_verb and demands(verb.head)


def _is_asked(clause: Word) -> bool:
    """Whether it is "Chad must hold the vote", of someone, and of a deed."""
    subjects = clause.all("nsubj")
    form = read_clause(clause)
    if form.passive or not subjects:
        return False
    if clause.lemma in _HAVE:
        lower = clause.child("xcomp")
        to = lower is not None and any(a.lower == "to" for a in lower.all("aux"))
        now = form.tense is Tense.PRESENT
        free = not clause.all("dobj")
        return to and free and now and all(map(_is_someone, subjects))
    if form.modal in _MUST:
        return all(map(_is_someone, subjects))
    return form.modal == "should" and all(_is_state(word) for word in subjects)


def _is_someone(noun: Word) -> bool:
    """Whether a noun names someone in particular: a name, "the mayor"."""
    named = noun.entity is not None and noun.entity.label in _PARTIES
    known = noun.is_noun and noun.lemma in ActorNouns.built_in().kinds
    return named or (known and bool(noun.all("det", "poss", "amod", "compound")))


def _is_state(noun: Word) -> bool:
    return noun.entity is not None and noun.entity.label in _STATES
