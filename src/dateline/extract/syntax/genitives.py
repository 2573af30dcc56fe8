"""Names that end as if they owned something: "Moody's", "McDonald's"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...resolve.gender import is_first_name
from .words import Entity, Sentence, Word

__all__ = ["keep_genitives"]

_NAMED: Final = frozenset({"NNP", "NNPS"})
_STANDS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos"})
#: What someone may own begins with these: "Berg's new plan", "Berg's three".
_OWNED: Final = ("CD", "JJ", "NN", "VBG", "VBN")
_OTHERS: Final = frozenset({"GPE", "LOC", "NORP"})


def keep_genitives(sentences: Sequence[Sentence]) -> None:
    """
    Let "'s" be part of a name that owns nothing, wherever the article has it.

    "Moody's cut its rating" tells that there is a Moody's; then "Moody's rating"
    is of the same one. "A friend of Okafor's" is no such name.
    """
    pairs = [
        (name, mark)
        for sentence in sentences
        for name, mark in zip(sentence.words, sentence.words[1:], strict=False)
        if mark.tag == "POS" and mark.head is name and name.tag in _NAMED
    ]
    found = {name.text for name, mark in pairs if _owns_nothing(name, mark)}
    for name, mark in pairs:
        if name.text in found:
            mark.tag = name.tag
            words = name.entity.words if name.entity else (name,)
            Entity((*(word for word in words if word.i < mark.i), mark), "ORG")


def _owns_nothing(name: Word, mark: Word) -> bool:
    entity = name.entity
    if name.dep not in _STANDS or name.head.lower == "of":
        return False
    if entity is not None and (
        entity.label in _OTHERS
        or (len(entity.words) > 1 and is_first_name(entity.words[0].text))
    ):
        return False
    behind = min(
        (w for top in (name, *name.ancestors()) for w in top.subtree() if w.i > mark.i),
        key=lambda word: word.i,
        default=mark,
    )
    return not behind.tag.startswith(_OWNED)
