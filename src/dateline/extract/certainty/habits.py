"""What is so as a rule, or of anyone: a habit is no event."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Clause, Tense, subjects_of
from ..syntax.words import Word

__all__ = ["is_anyone", "is_habit"]

_AS_A_RULE: Final = frozenset(
    "commonly customarily generally habitually normally often rarely regularly "
    "routinely seldom sometimes traditionally typically usually whenever".split()
)
_OVER: Final = frozenset({Tense.PAST, Tense.PRESENT, Tense.PERFECT, Tense.PLUPERFECT})
_ANYONE: Final = frozenset({"anybody", "anyone", "whoever"})


def is_habit(verb: Word, clause: Clause) -> bool:
    """
    Whether it is said of a kind, or as a rule: "women do not vote there".

    "Guards often beat them", "they fled whenever it rained" tell of no one time.
    """
    if clause.tense in _OVER and _is_as_a_rule(verb):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    bare = subject is not None and subject.tag == "NNS" and not subject.children
    present = clause.tense is Tense.PRESENT
    return present and bare and clause.negated and not clause.progressive


def _is_as_a_rule(verb: Word) -> bool:
    """Whether a verb has "often" beside it, or a clause with "whenever"."""
    for word in verb.children:
        if word.dep == "advmod" and word.lower in _AS_A_RULE:
            return True
        for when in word.all("advmod") if word.dep == "advcl" else ():
            if when.lower == "whenever" and when.quoted is verb.quoted:
                return True
    return False


def is_anyone(verb: Word) -> bool:
    """Whether it is "was jailed" in "anyone who fled was jailed": of no one known."""
    return any(noun.lower in _ANYONE for noun in subjects_of(verb))
