"""Who is hit or helped where an act takes place: "stormed a barracks in Mali"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..syntax.words import Word
from ..what.predicates import Predicate
from ..what.purposes import purposes_of

__all__ = ["helped_there", "hit_there", "is_place"]

_DEEPEST: Final = 4
_PLACES: Final = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC"})
#: What leads from an act to what it is for.
_LEADS: Final = frozenset({"acl", "dobj", "pcomp", "pobj", "prep"})


def hit_there(predicate: Predicate, is_party: Callable[[Word], bool]) -> Iterator[Word]:
    """Yield Mali in "stormed a barracks in Mali", where no one else is hit."""
    verb = predicate.head
    things = verb.all("dobj") + predicate.verb.all("nsubjpass")
    if predicate.type.name != "ASSAULT" or not things or any(map(is_party, things)):
        return
    for preposition in verb.all("prep"):
        if preposition.lower == "in":
            yield from filter(is_place, preposition.all("pobj"))


def helped_there(predicate: Predicate) -> Iterator[Word]:
    """Yield Mali in "gave 5 million for aid in Mali", where no one else is."""
    verb = predicate.head
    if predicate.type.name != "AID" or not verb.is_verb:
        return
    level = [*verb.all("dobj", "prep"), *purposes_of(verb)]
    for _ in range(_DEEPEST):
        for word in level:
            if word.lower == "in" and word.head is not verb:
                yield from filter(is_place, word.all("pobj"))
        down = [word for word in level if word.lower != "in"]
        level = [c for word in down for c in word.children if c.dep in _LEADS]


def is_place(word: Word) -> bool:
    """Whether it is the name of a place, or of who is there."""
    return word.entity is not None and word.entity.label in _PLACES
