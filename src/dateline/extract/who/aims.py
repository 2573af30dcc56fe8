"""Whom the aim or the cause of an act names: "a strike over Acme's plan"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..syntax.clauses import read_clause, subjects_of
from ..syntax.words import Word
from ..what.predicates import Predicate
from ..what.purposes import purposes_of

__all__ = ["aims_of", "claimed_of", "ruled_on", "shared_by"]

#: What is given to someone so that he may do something.
_GRANTS: Final = frozenset(
    "approval authorisation authorization clearance consent go-ahead leave licence "
    "license mandate permission permit".split()
)
#: What a protest is: "in response to", "in protest at".
_ANSWERS: Final = frozenset({"anger", "opposition", "protest", "reaction", "response"})
_AT: Final = frozenset({"against", "at", "over", "to"})
_EMBASSIES: Final = frozenset({"consulate", "embassy"})
#: What forces do to whom they are sent against, or to his threats.
_OPPOSE: Final = frozenset(
    "confront contain counter deter dislodge oust pursue repel resist".split()
)
#: What is said of someone, and looked into.
_CLAIMS: Final = frozenset({"accusation", "allegation", "claim", "suspicion"})
_LOOK: Final = frozenset({"examine", "investigate", "probe"})
#: Between these, "after talks with the mayor" tells who talked.
_SHARED: Final = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_DURING: Final = frozenset({"after", "at", "during", "following", "in"})
_MODALS: Final = frozenset({"will", "would"})


def aims_of(predicate: Predicate) -> Iterator[Word]:
    """Yield the nouns that say what an act is for, or what it answers to."""
    verb, kind = predicate.verb, predicate.type.name
    if any(noun.lemma in _GRANTS for noun in verb.all("dobj")):
        for clause in verb.all("advcl", "ccomp"):
            if any(mark.lower == "for" for mark in clause.all("mark")):
                yield from clause.all("nsubj", "nsubjpass")
    if kind == "PROTEST":
        for word in dict.fromkeys((verb, predicate.head)):
            for preposition in word.all("prep"):
                yield from _protested(preposition)
    elif kind == "MOBILIZE":
        for purpose in purposes_of(verb):
            if purpose.lemma in _OPPOSE:
                yield from (w for o in purpose.all("dobj") for w in o.conjuncts())


def _protested(preposition: Word) -> Iterator[Word]:
    """Yield Acme for "over Acme's plan", the decision for "in response to it"."""
    nouns = preposition.all("pobj")
    if preposition.lower == "over":
        yield from (w for n in nouns for w in n.all("poss") if w.tag != "PRP$")
    elif preposition.lower == "outside":
        yield from (noun for noun in nouns if noun.lemma in _EMBASSIES)
    elif preposition.lower == "in":
        for answer in nouns:
            if answer.lemma in _ANSWERS:
                for at in answer.all("prep"):
                    yield from at.all("pobj") if at.lower in _AT else ()


def claimed_of(claim: Word) -> Iterator[Word]:
    """Yield the officers of "opened an inquiry into claims that officers beat him"."""
    above = claim.head
    looked_into = above.lower == "into" or above.lemma in _LOOK
    if claim.lemma in _CLAIMS and looked_into:
        for clause in claim.all("acl", "ccomp"):
            if any(mark.lower == "that" for mark in clause.all("mark")):
                yield from (p for w in clause.all("nsubj") for p in w.conjuncts())


def ruled_on(clause: Word) -> Iterator[Word]:
    """Yield the banks of "a bill that would tax banks"."""
    subjects = {word.lower for word in clause.all("nsubj")}
    if subjects & {"that", "which"} and _MODALS & {w.lower for w in clause.all("aux")}:
        yield from (part for word in clause.all("dobj") for part in word.conjuncts())


def shared_by(predicate: Predicate) -> list[Word]:
    """Return the union of "the union left after talks with the mayor": it talked."""
    noun, verb = predicate.head, predicate.verb
    if predicate.type.name not in _SHARED or noun.dep != "pobj":
        return []
    if noun.head.lower not in _DURING or noun.head.head is not verb:
        return []
    others = any(word.lower == "with" for word in noun.all("prep"))
    owned = noun.all("poss", "compound", "nmod", "acl") or any(
        word.entity is not None for word in noun.all("amod")
    )
    if not others or owned or read_clause(verb).passive:
        return []
    return subjects_of(verb)
