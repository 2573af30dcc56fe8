"""Whose thing an act is done to: "rejected Oslo's offer"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.actor import ActorKind
from ...resolve.organisations import ActorNouns
from ..syntax.words import Word
from .own_acts import voices_its_own

__all__ = ["antecedent_of", "owners_of"]


#: Whose these are, it is done to.
_BODIES: Final = frozenset({"body", "corpse", "remains"})


def owners_of(verb: Word) -> Iterator[Word]:
    """Yield whose offer was rejected: it is done to them."""
    for noun in verb.all("dobj"):
        for owner in [] if voices_its_own(noun) else noun.all("poss"):
            named = owner.entity is not None or owner.tag == "WP$"
            if owner.tag != "PRP$" and named and not _is_of_a_person(noun, owner):
                yield antecedent_of(owner)
        for of in noun.all("prep") if noun.lemma in _BODIES else ():
            if of.lower == "of":
                yield from (part for w in of.all("pobj") for part in w.conjuncts())


def antecedent_of(possessor: Word) -> Word:
    """Return the noun that "whose" takes up."""
    if possessor.tag != "WP$":
        return possessor
    clause = next((a for a in possessor.ancestors() if a.dep == "relcl"), None)
    return clause.head if clause is not None else possessor


def _is_of_a_person(noun: Word, owner: Word) -> bool:
    """Whether it is "questioned Okafor's wife": she is, and he is not."""
    person = owner.entity is not None and owner.entity.label == "PERSON"
    return person and ActorNouns.built_in().kinds.get(noun.lemma) is ActorKind.PERSON
