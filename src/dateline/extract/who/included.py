"""Who is named with others: "20 people, including the mayor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..syntax.appositives import by_name
from ..syntax.words import Word

__all__ = ["included_in"]

_TOGETHER: Final = frozenset({"along", "together"})


def included_in(many: Word) -> Iterator[Word]:
    """
    Yield those of many who are named, or who are someone known.

    "Including ten children" names no one. So are those whom someone is "together
    with", or "along with".
    """
    for preposition in many.all("prep"):
        beside = {word.lower for word in preposition.all("advmod")}
        joined = preposition.lower == "with" and not beside.isdisjoint(_TOGETHER)
        if preposition.lower == "including" or joined:
            for noun in preposition.all("pobj"):
                yield from filter(_is_known, map(by_name, noun.conjuncts()))


def _is_known(noun: Word) -> bool:
    the = any(word.lower == "the" for word in noun.all("det"))
    return noun.tag == "NNP" or (noun.tag == "NN" and the)
