"""Nouns that stand where a party would, and belong to a clause of their own."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Word

__all__ = ["stands_apart"]

_PARTICIPLES: Final = frozenset({"VBG", "VBN"})
#: How far behind a name its participle stands: "with Lind following".
_NEXT: Final = 2


def stands_apart(word: Word) -> bool:
    """
    Whether a noun is what another clause tells of, though it hangs on a verb.

    In "she shut the schools, with Lind following suit" Lind does so too; in "Mali
    withdrew from the north and Chad from the south" Chad withdrew.
    """
    first = word
    while first.dep == "conj":
        first = first.head
    preposition = first.head
    if first.dep != "pobj":
        return False
    return _is_gapped(word, preposition) or _is_absolute(first, preposition)


def _is_gapped(word: Word, preposition: Word) -> bool:
    """Whether the same preposition follows at once: "and Chad from"."""
    if word.dep != "conj":
        return False
    others = (*word.all("prep"), *preposition.head.all("prep"))
    return any(o.i == word.i + 1 and o.lower == preposition.lower for o in others)


def _is_absolute(noun: Word, preposition: Word) -> bool:
    """Whether it is ", with Lind following": what goes on beside the deed."""
    above = preposition.head
    before = preposition.i - 1
    comma = any(c.text == "," and c.i == before for c in above.all("punct"))
    if preposition.lower != "with" or not comma:
        return False
    last = max(part.i for part in noun.conjuncts())
    near = (*noun.children, *preposition.children, *above.children)
    return any(
        w.tag in _PARTICIPLES and last < w.i <= last + _NEXT and not w.all("agent")
        for w in near
    )
