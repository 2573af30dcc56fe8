"""Mend sentences that put their subject last: "Killed were two nurses"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..syntax.words import Word

__all__ = ["INVERSIONS", "mend_fronted_participle", "mend_well_as"]


def mend_fronted_participle(words: list[Word]) -> None:
    """
    Read "Hurt in the crash was Ada Berg", "Leading the talks was she" with a subject.

    It was taken for what the auxiliary says of no one.
    """
    for verb in words:
        if verb.tag not in {"VBN", "VBG"} or verb.all("nsubj", "nsubjpass"):
            continue
        behind = (
            c for c in verb.all("aux", "auxpass") if c.lemma == "be" and c.i > verb.i
        )
        be = next(behind, None)
        subject = be.child("attr", "nsubj") if be is not None else None
        if be is None or subject is None:
            continue
        undergone = verb.tag == "VBN"
        subject.hang(verb, "nsubjpass" if undergone else "nsubj")
        be.dep = "auxpass" if undergone else "aux"
        verb.clause = None


def mend_well_as(words: list[Word]) -> None:
    """
    Read "The army as well as the police fired" as what both of them did.

    The second was taken for who alone did it, in a clause behind the first.
    """
    root = next(w for w in words if w.head is w)
    for verb in root.all("relcl") if root.is_noun else ():
        other = verb.child("nsubj", "nsubjpass")
        if other is None or other.i < root.i:
            continue
        between = words[root.i + 1 : min(word.i for word in other.subtree())]
        if [word.lower for word in between] != ["as", "well", "as"]:
            continue
        dep = other.dep
        root.children.remove(verb)
        verb.head, verb.dep = verb, "ROOT"
        root.hang(verb, dep)
        other.hang(root, "conj")
        verb.clause = root.clause = None
        return


#: In this order.
INVERSIONS: Final[tuple[Callable[[list[Word]], None], ...]] = (
    mend_fronted_participle,
    mend_well_as,
)
