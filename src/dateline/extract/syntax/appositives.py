"""Nouns side by side that name one: "the maker Acme", "a spokesman, Bo Berg"."""

from __future__ import annotations

from typing import Final

from .words import Word

__all__ = ["appositive_of", "by_name"]

#: How far behind a noun its name stands: "a spokesman, Jean-Luc van Dam".
_NEAR: Final = 5
_FARTHER: Final = 20
#: What has several people in it and is none of them; a rival may be one.
_SEVERAL: Final = frozenset(
    "band clan coalition community couple crew crowd delegation duo family gang group "
    "mob pair party staff team trio union".split()
)


def by_name(word: Word) -> Word:
    """Return the name behind a noun: "Acme" for "the maker Acme"."""
    name = appositive_of(word)
    # "One of the best singers in Peru, Ada Berg": the name stands farther off.
    near = _FARTHER if word.tag == "CD" else _NEAR
    if name is None or name.tag != "NNP" or name.i > word.i + near:
        return word
    person = name.entity is not None and name.entity.label == "PERSON"
    unnamed = word.entity is None or word.entity.label != "PERSON"
    return name if word.tag in {"NN", "NNS"} or (person and unnamed) else word


def appositive_of(word: Word) -> Word | None:
    """
    Return the noun that says what a noun is, or names it.

    "A group led by the directors, Ada Berg and Bo Lind" is neither of them.
    """
    # "Ada Berg, 48, a teacher": her age is not what she is.
    beside = (w for w in word.children if w.dep == "appos" and w.tag != "CD")
    name = next(beside, None)
    if name is None or name.entity is None or name.entity.label != "PERSON":
        return name
    return None if word.lemma in _SEVERAL and word.tag == "NN" else name
