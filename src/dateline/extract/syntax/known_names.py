"""Know the organisations of the table where the recogniser parts or joins them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from ...resolve.organisations import Organisations
from .words import Entity, Sentence, Word

__all__ = ["know_names"]

#: How many words a name has at most.
_LONGEST: Final = 6


def know_names(sentence: Sentence) -> None:
    """
    Mark "Doctors Without Borders", and two of them that "and" joins apart.

    A longer name around one that is known stays: "Amnesty International UK".
    """
    firsts = _first_words()
    for word in sentence.words:
        if word.text in firsts:
            known = _known_from(word.i, sentence)
            if known:
                Entity(known, "ORG")
    for entity in sentence.entities:
        if entity.label == "ORG":
            _part(entity)


@functools.cache
def _first_words() -> frozenset[str]:
    names = Organisations.built_in().by_name
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


def _known_from(first: int, sentence: Sentence) -> Sequence[Word]:
    """Return the longest known name that begins at a word, if none is around it."""
    every, find = sentence.words, Organisations.built_in().find
    for last in range(min(first + _LONGEST, len(every)), first + 1, -1):
        words = every[first:last]
        if find(sentence.text[words[0].start : words[-1].end]) is None:
            continue
        inside = {word.i for word in words}
        around = {w.i for word in words if word.entity for w in word.entity.words}
        return words if around < inside else ()
    return ()


def _part(entity: Entity) -> None:
    """Part "Amnesty International and Human Rights Watch", which are two."""
    find, words = Organisations.built_in().find, entity.words
    at = next((n for n, word in enumerate(words) if word.lower == "and"), 0)
    if not at:
        return
    first, second = words[:at], words[at + 1 :]
    texts = (" ".join(word.text for word in part) for part in (first, second))
    if not second or not any(find(text) for text in texts):
        return
    words[at].entity = None
    Entity(first, "ORG")
    Entity(second, "ORG")
    if first[-1].head in second:
        _list(first, words[at], second)


def _list(first: Sequence[Word], joint: Word, second: Sequence[Word]) -> None:
    """Let the first stand beside the second, and not before it as a part of it."""
    last = second[-1]
    for word in second[:-1]:
        if word.head in first:
            word.hang(last, "compound")
    first[-1].hang(last, "conj")
    joint.hang(last, "cc")
