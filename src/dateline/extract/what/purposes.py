"""Whom an act is meant for or against: "sent money to help the farmers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..syntax.clauses import read_clause
from ..syntax.words import Word
from .lexicon import Lexicon
from .senses import sense_of_verb

__all__ = ["meant_for", "opposed_by", "purposes_of"]

#: What one does for someone, besides what the lexicon calls help.
_GOOD: Final = frozenset(
    "aid assist benefit defend equip feed help house integrate protect reassure "
    "rebuild relieve shelter support sustain train".split()
)
#: Types of acts, and the types of what they may be meant to do to someone.
_MEANT: Final = {
    "AID": frozenset({"AID"}),
    "SUPPORT": frozenset({"AID"}),
    "COOPERATE": frozenset({"AID"}),
    "AGREE": frozenset({"AID"}),
    "CONSULT": frozenset({"AID"}),
    "MOBILIZE": frozenset({"ASSAULT", "COERCE"}),
    "COERCE": frozenset({"ASSAULT", "COERCE"}),
    "ASSAULT": frozenset({"ASSAULT", "COERCE"}),
}
#: What a mediator means to do to a quarrel.
_SETTLES: Final = frozenset(
    "avert bridge calm defuse ease end heal mend prevent reconcile resolve settle "
    "solve".split()
)
_HELP: Final = "AID"


def meant_for(verb: Word, kind: str, lexicon: Lexicon) -> Iterator[Word]:
    """
    Yield whom the purpose of an act is to help or to harm.

    Args:
        verb: The verb of the act.

        kind: The type of the act: aid is meant to help, forces are sent to fight.

        lexicon: Which verbs tell of help and of force.
    """
    wanted = _MEANT.get(kind, frozenset())
    for purpose in purposes_of(verb):
        sense = sense_of_verb(purpose, lexicon)
        good = (purpose.lemma in _GOOD or _meets_needs(purpose)) and _HELP in wanted
        if good or (sense is not None and sense.type.name in wanted):
            for lower in purpose.all("ccomp", "xcomp"):
                # "To help farmers recover": the farmers are the subject below.
                if not any(word.tag in {"WP", "WDT"} for word in lower.children):
                    yield from lower.all("nsubj")
            yield from (w for noun in purpose.all("dobj") for w in noun.conjuncts())
        elif kind == "CONSULT" and purpose.lemma in _SETTLES:
            yield from _sides(purpose)


def _meets_needs(purpose: Word) -> bool:
    """Whether it is "to meet the needs of farmers"."""
    return purpose.lemma == "meet" and any(
        noun.lemma == "need" for noun in purpose.all("dobj")
    )


def _sides(purpose: Word) -> Iterator[Word]:
    """Yield Chad and Mali for "to resolve the rift between Chad and Mali"."""
    for quarrel in purpose.all("dobj"):
        for preposition in quarrel.all("prep"):
            if preposition.lower in {"between", "among"}:
                yield from (p for w in preposition.all("pobj") for p in w.conjuncts())


def purposes_of(verb: Word) -> Iterator[Word]:
    """Yield "help" in "gave money to help" and in "an effort designed to help"."""
    nouns = verb.all("dobj")
    behind = [p for noun in nouns for p in noun.all("acl")]
    below = [lower for p in behind if p.tag == "VBN" for lower in p.all("xcomp")]
    for purpose in (*verb.all("advcl"), *behind, *below):
        to = any(aux.lower == "to" for aux in purpose.all("aux"))
        if to and purpose.tag == "VB" and not read_clause(purpose).finite:
            yield purpose


def opposed_by(verb: Word) -> Iterator[Word]:
    """Yield Chad for "mobilised troops for a war against Chad"."""
    todo = [w for w in verb.children if w.dep in {"prep", "dobj", "advcl", "acl"}]
    while todo:
        word = todo.pop(0)
        if word.lower == "against":
            yield from (part for w in word.all("pobj") for part in w.conjuncts())
        elif not read_clause(word).finite if word.is_verb else True:
            todo += [w for w in word.children if w.dep in {"prep", "pobj", "acl"}]
