"""What else the sentence of an event speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..syntax.words import Word
from .predicates import Predicate

__all__ = ["scores_around", "words_around"]

#: Between the numbers of a score.
_TO: Final = frozenset({"-", "–"})


def scores_around(predicate: Predicate) -> Iterator[Word]:
    """Yield the last number of each score, or range, in the sentence."""
    if _TO.isdisjoint(words_around(predicate)):
        return
    words = {word.i: word for word in _top_of(predicate).subtree()}
    for at, word in words.items():
        first, last = words.get(at - 1), words.get(at + 1)
        if word.text in _TO and first and last and first.tag == last.tag == "CD":
            yield last


def words_around(predicate: Predicate) -> set[str]:
    """Return the lemmas of the sentence, which are asked for time and again."""
    top = _top_of(predicate)
    if top.memo is None:
        return {word.lemma for word in top.subtree()}
    if "lemmas" not in top.memo:
        top.memo["lemmas"] = {word.lemma for word in top.subtree()}
    lemmas: set[str] = top.memo["lemmas"]
    return lemmas


def _top_of(predicate: Predicate) -> Word:
    top = predicate.verb
    while top.head is not top:
        top = top.head
    return top
