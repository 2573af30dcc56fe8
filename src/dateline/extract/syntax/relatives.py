"""What a relative clause is about: "the order that Okafor sought"."""

from __future__ import annotations

from typing import Final

from .words import Word

__all__ = ["is_relative", "lowest_of", "relative_object"]

_WHEN: Final = frozenset(
    "day hour minute moment month morning night place reason time way week year".split()
)


def relative_object(verb: Word) -> Word | None:
    """
    Return "order" for "the order that Okafor sought", whose object it is.

    It may be that of a lower verb: "a tax that they vowed to fight".
    """
    own = verb.all("nsubj") if verb.dep == "relcl" else []
    if not own or any(w.tag in {"WP", "WDT", "WP$"} for w in own[0].subtree()):
        # "Who left", "some of whom left", "whose shares fell".
        return None
    lowest = lowest_of(verb)
    objects = lowest.all("dobj")
    relative = any(map(is_relative, objects))
    behind = verb.all("ccomp", "xcomp", "acomp", "advmod")
    # "The house they live in": that is what it is about.
    stranded = [word for word in verb.all("prep") if not word.all("pobj", "pcomp")]
    complete = objects or behind or stranded
    if (complete and not relative) or not verb.head.is_noun:
        return None
    # "The day he died": when, and no one.
    return verb.head if relative or verb.head.lemma not in _WHEN else None


def lowest_of(verb: Word) -> Word:
    """Return "fight" of "vowed to fight"."""
    lower = verb.child("xcomp")
    return verb if lower is None or not lower.is_verb else lowest_of(lower)


def is_relative(word: Word) -> bool:
    """Whether it is "whom", "which", or "that" in their place."""
    return word.tag in {"WP", "WDT"} or (word.lower == "that" and word.tag == "IN")
