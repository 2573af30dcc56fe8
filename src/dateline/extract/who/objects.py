"""Objects that no act is done to: what is sent, given, made, or no one at all."""

from __future__ import annotations

from typing import Final

from ...model.actor import ActorKind
from ...model.types import Role
from ...resolve.organisations import ActorNouns
from ..syntax.clauses import subjects_of
from ..syntax.words import Word
from ..what.predicates import Predicate

__all__ = ["is_made", "is_moved", "is_no_one", "is_sum", "mover_of", "sends_them"]

#: What these types act with is no one they act upon: "sent police".
_MOVES: Final = frozenset({"MOBILIZE", "RETREAT"})
#: What these verbs take to someone is not whom they act upon.
_GIVES: Final = frozenset(
    "add assign send dispatch fly ship give provide lend donate deliver supply offer "
    "hand transfer grant".split()
)
_FINDS: Final = frozenset({"discover", "find", "identify", "recover", "retrieve"})
_SENDS: Final = frozenset({"send", "dispatch", "deploy"})
_WITHDRAWS: Final = frozenset({"withdraw", "redeploy"})
_SUMS: Final = frozenset({"MONEY", "PERCENT", "QUANTITY"})
#: "Expected 305 million": of people they would be "people".
_LARGE: Final = frozenset({"million", "billion", "trillion"})
#: What these bring about was no one before: "set up a commission".
_MAKES: Final = frozenset(
    "constitute create establish form found institute launch unveil".split()
)
_BURST: Final = frozenset({"burst", "break", "breach", "overflow", "overtop"})
_UNIONS: Final = frozenset({"alliance", "coalition", "partnership", "union"})
#: "Took office": it is no one.
_TAKEN: Final = frozenset({"take", "leave", "hold", "assume", "seek", "win"})


def is_no_one(word: Word, head: Word) -> bool:
    """Whether it is what "took office", "burst its banks", "an alliance with" mean."""
    if word.lemma == "bank" and head.lemma in _BURST:
        return True
    if word.lemma in _UNIONS and any(c.lower in {"a", "an"} for c in word.all("det")):
        return True
    if word.lemma == "opposition" and any(p.lower == "to" for p in word.all("prep")):
        # "Defended their opposition to the plan": what they think.
        return True
    if word.lemma == "foundation" and head.lemma == "lay":
        return True
    return word.lemma in {"counsel", "office"} and head.lemma in _TAKEN


def is_moved(predicate: Predicate) -> bool:
    """Whether the object is only what someone is sent: "sent doctors to Mali"."""
    if predicate.clause.passive:
        return False
    if predicate.head.lemma in _SENDS:
        return sends_them(predicate.head)
    if predicate.head.lemma in _WITHDRAWS:
        return not any(map(_is_a_person, predicate.head.all("dobj")))
    given = predicate.head.lemma in _GIVES and any(
        w.lower in {"to", "into"} for w in predicate.head.all("prep", "dative")
    )
    return given or predicate.type.name in _MOVES


def sends_them(verb: Word) -> bool:
    """Whether it is "send inspectors", who are no one that it is done to."""
    sent = verb.all("dobj") if verb.lemma in _SENDS else []
    return bool(sent) and not any(w.tag == "PRP" or _is_a_person(w) for w in sent)


def mover_of(predicate: Predicate) -> Role | None:
    """
    Return the part of who "were sent", None where it is done to them.

    Troops that are deployed move, so they act where no one else is named. Who finds a
    body has killed no one.
    """
    head = predicate.head
    if predicate.type.name == "DEATH" and head.lemma in _FINDS:
        return None if predicate.clause.passive else Role.OTHER
    if not predicate.clause.passive or head.lemma not in _SENDS | _WITHDRAWS:
        return None
    if any(w.tag == "PRP" or _is_a_person(w) for w in subjects_of(predicate.verb)):
        return None
    if predicate.type.name not in _MOVES | {"AID"}:
        # "Three men were sent to prison": it is done to them.
        return None
    force = any(map(_is_force, subjects_of(predicate.verb)))
    acts = predicate.type.name in _MOVES or force
    return Role.AGENT if acts and not head.all("agent") else Role.OTHER


def is_made(noun: Word) -> bool:
    """Whether it is what its verb brings about: "established a commission"."""
    verb = noun.head
    up = verb.lemma == "set" and any(c.lower == "up" for c in verb.all("prt"))
    # A name is someone from then on: "founded Acme".
    common = noun.dep == "dobj" and noun.entity is None
    return common and (up or verb.lemma in _MAKES)


def is_sum(word: Word) -> bool:
    """Whether it is an amount, and no one."""
    if word.tag == "CD" and word.lower in _LARGE and not word.all("prep"):
        return True
    return word.entity is not None and word.entity.label in _SUMS


def _is_force(word: Word) -> bool:
    kind = ActorNouns.built_in().kinds.get(word.lemma)
    return kind in {ActorKind.MILITARY, ActorKind.POLICE}


def _is_a_person(word: Word) -> bool:
    return word.entity is not None and word.entity.label == "PERSON"
