"""What was to be and was not, and what only seems to be."""

from __future__ import annotations

from .clauses import Tense, read_clause
from .words import Word

__all__ = ["is_given_up", "is_how_it_seems", "was_to"]


def was_to(verb: Word) -> bool:
    """Whether it is "sing" in "she was to sing": seen from a time that is over."""
    above = verb.head
    if verb.dep != "xcomp" or above.lemma != "be":
        return False
    return read_clause(above).tense is Tense.PAST


def is_given_up(verb: Word) -> bool:
    """
    Whether it was to be, and the words say that it was not.

    "The bridge was to have opened"; "she was to sing on Friday but fell ill".
    """
    if not was_to(verb):
        return False
    if any(aux.lemma == "have" for aux in verb.all("aux")):
        return True
    return any(c.lower == "but" for v in (verb, verb.head) for c in v.all("cc"))


def is_how_it_seems(verb: Word) -> bool:
    """
    Whether "the law appears to allow it" tells how things look, and no deed.

    "They appear to have left", "they seem to be leaving" tell what may be so.
    """
    if read_clause(verb.head).tense is not Tense.PRESENT or not verb.head.is_verb:
        return False
    return not any(aux.lemma in {"have", "be"} for aux in verb.all("aux")) or any(
        aux.dep == "auxpass" for aux in verb.all("auxpass")
    )
