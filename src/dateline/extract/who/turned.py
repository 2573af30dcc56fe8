"""Parties that stand where another role does: "received aid from", "merged with"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.actor import ActorKind
from ...model.types import Role
from ...resolve.organisations import ActorNouns
from ..syntax.clauses import subjects_of
from ..syntax.words import Word
from ..what.predicates import Predicate

__all__ = [
    "blame_parts",
    "companions_of",
    "expellers_of",
    "firers_of",
    "givers_of",
    "hosts_of",
    "is_blame",
    "is_passive",
    "is_someone",
    "is_undergone",
    "others_beside",
]

#: Verbs whose subject undergoes what they tell.
_UNDERGONE: Final = frozenset(
    "die drown perish starve collapse sink derail capsize crash recover suffer "
    "vanish disappear erupt receive inherit".split()
)
#: Of these, what one can do to another as well: "they sank the boat".
_DONE_TOO: Final = frozenset(
    {"sink", "derail", "capsize", "crash", "collapse", "recover"}
)
#: What one who faces it undergoes: charges, a fine, protests.
_FACED: Final = frozenset({"ACCUSE", "ASSAULT", "COERCE", "LEGAL", "SANCTION"})
#: "Is committed to", "are opposed to": whose subject takes a stand.
_STANCES: Final = frozenset(
    "commit oppose determine resolve dedicate devote concern alarm outrage".split()
)
#: What both sides do to each other.
_MUTUAL: Final = frozenset(
    "merge meet agree negotiate talk confer clash fight trade sign compromise "
    "cooperate collaborate reconcile".split()
)
_BESIDE: Final = frozenset({"along", "together"})
#: Who "is responsible" is blamed.
_BLAMED: Final = frozenset({"responsible", "culpable", "complicit", "guilty"})

_EXPEL: Final = frozenset({"banish", "deport", "expel"})
_RECALL: Final = frozenset({"pull", "recall", "withdraw"})
_ENVOYS: Final = frozenset({"ambassador", "consul", "diplomat", "envoy"})
#: What is done with a weapon by who strikes with it.
_FIRED: Final = frozenset("fired launched dropped detonated planted claimed".split())


def is_passive(predicate: Predicate) -> bool:
    """Whether its subject undergoes it by its form: not "is committed to"."""
    head = predicate.head
    stance = head.lemma in _STANCES and not head.all("agent")
    return predicate.clause.passive and not stance


def is_undergone(predicate: Predicate) -> bool:
    """Whether its subject undergoes it, by its form or by its meaning."""
    head = predicate.head
    if is_passive(predicate):
        return True
    if head.lemma == "receive" and predicate.type.name == "CONSULT":
        # "The king received the envoy": he met him.
        return False
    if head.lemma == "face" and predicate.type.name in _FACED:
        return True
    done = head.lemma in _DONE_TOO and head.all("dobj")
    return head.lemma in _UNDERGONE and not done


def expellers_of(verb: Word) -> Iterator[Word]:
    """Yield Peru for "was expelled from Peru", where nobody else is named."""
    if verb.lemma in _EXPEL and not verb.all("agent"):
        for preposition in verb.all("prep"):
            if preposition.lower == "from":
                yield from preposition.all("pobj")


def firers_of(weapon: Word) -> Iterator[Word]:
    """Yield the army for "missiles fired by the army", the rebels for "rebel-fired"."""
    for participle in weapon.all("acl", "amod"):
        if participle.lower in _FIRED:
            for agent in participle.all("agent"):
                yield from agent.all("pobj")
            yield from participle.all("npadvmod")


def hosts_of(envoy: Word) -> Iterator[Word]:
    """Yield Chad for "recalled its ambassador to Chad", which it is done to."""
    own = any(word.tag == "PRP$" for word in envoy.all("poss"))
    if envoy.lemma in _ENVOYS and envoy.head.lemma in _RECALL and own:
        for preposition in envoy.all("prep"):
            if preposition.lower in {"to", "in", "from"}:
                yield from preposition.all("pobj")


def givers_of(head: Word) -> Iterator[Word]:
    """Yield Peru for "received aid from Peru"."""
    things = head.all("dobj") if head.lemma == "receive" else []
    for word in (head, *things) if things else ():
        for preposition in word.all("prep"):
            if preposition.lower == "from":
                yield from preposition.all("pobj")


def is_blame(predicate: Predicate) -> bool:
    """Whether it is "was responsible for the raid", and not "for painting it"."""
    head = predicate.head
    if head.lemma != "be":
        return False
    return any(
        word.lower in _BLAMED and not any(p.all("pcomp") for p in word.all("prep"))
        for word in head.all("acomp")
    )


def blame_parts(predicate: Predicate) -> Iterator[tuple[Word, Role]]:
    """Yield the parties of "Oslo said that Chad was responsible": Oslo blames Chad."""
    yield from ((w, Role.RECIPIENT) for w in subjects_of(predicate.verb))
    reporter = predicate.standing.reporter
    if reporter is not None:
        yield from ((w, Role.AGENT) for w in subjects_of(reporter))


def others_beside(predicate: Predicate) -> Iterator[Word]:
    """Yield the other side of "merged with", "agreed with them to": it acts as well."""
    for verb in dict.fromkeys((predicate.head, predicate.verb)):
        for preposition in verb.all("prep") if verb.lemma in _MUTUAL else ():
            if preposition.lower == "with":
                yield from preposition.all("pobj")


def companions_of(verb: Word) -> Iterator[tuple[Word, Role]]:
    """
    Yield who is in it too: "sued the bank along with Chad", "left together with her".

    Where it is done to someone it is done to both: "held her along with two others".
    """
    near = [w for w in verb.children if w.lower in _BESIDE]
    behind = (c for w in (verb, *near) for c in w.children if c.lower == "with")
    for preposition in behind:
        beside = (preposition.head, *near, *preposition.all("advmod"))
        if any(w.lower in _BESIDE and w.i == preposition.i - 1 for w in beside):
            suffered = verb.all("auxpass") or any(map(is_someone, verb.all("dobj")))
            role = Role.RECIPIENT if suffered else Role.AGENT
            yield from ((word, role) for word in preposition.all("pobj"))


def is_someone(noun: Word) -> bool:
    """Whether it is a person, or people."""
    kind = ActorNouns.built_in().kinds.get(noun.lemma)
    known = kind in {ActorKind.PERSON, ActorKind.GROUP} or noun.tag == "PRP"
    return known or (noun.entity is not None and noun.entity.label == "PERSON")
