"""Deeds that are done in someone's name: "a rebel attack", "Norwegian aid"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.actor import ActorKind
from ...resolve.belongings import GOVERNING
from ...resolve.organisations import ActorNouns
from ..syntax.words import Word

__all__ = ["acts_for_someone", "doers_before", "members_of"]

#: What does something as if it were who does it: "a US airstrike killed two men".
_ACTS: Final = frozenset(
    "airstrike strike attack raid bombing shelling offensive operation invasion "
    "bombardment intervention assault ambush crackdown sanction aid assistance "
    "funding".split()
)
#: What else stands behind the noun for who does it: "a police investigation".
_DONE: Final = _ACTS | frozenset(
    "advance appeal ban fire inquiry investigation offer patrol pledge probe proposal "
    "response retreat search withdrawal".split()
)
#: What it is done with.
_WITH: Final = frozenset(
    "air arms artillery bomb cyber drone ground gun knife missile mortar naval "
    "rocket suicide".split()
)
#: Who are many, though the noun before a deed is one.
_MEMBERS: Final = frozenset(
    "guerrilla insurgent militant paramilitary rebel separatist".split()
)
_BEFORE: Final = ("compound", "nmod", "amod")
_FORCES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE})


def acts_for_someone(noun: Word) -> bool:
    """Whether a deed that is a subject acts in the name of who does it."""
    return noun.lemma in _ACTS


def doers_before(noun: Word) -> Iterator[Word]:
    """Yield the rebels of "a rebel attack", and not the police of "a police car"."""
    before = noun.all(*_BEFORE)
    before += [w for weapon in before if weapon.lower in _WITH for w in weapon.children]
    # "A NATO military intervention": NATO's.
    if noun.lemma not in _DONE or any(w.entity is not None for w in before):
        return
    kinds = ActorNouns.built_in().kinds
    near = max((w.i for w in before if w.lower not in _WITH), default=-1)
    for word in before:
        force = kinds.get(word.lemma) in _FORCES or word.lemma in GOVERNING
        if word.i == near and force:
            yield word


def members_of(word: Word) -> str:
    """Return "rebels" for the word of "a rebel attack", nothing for a body."""
    before = word.dep in _BEFORE and word.entity is None
    return f"{word.lemma}s" if before and word.lemma in _MEMBERS else ""
