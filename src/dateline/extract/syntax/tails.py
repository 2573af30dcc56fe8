"""How far a noun phrase goes: "drivers with Serbian plates"."""

from __future__ import annotations

from typing import Final

from .clauses import answers
from .words import Word

__all__ = ["tail_of"]

_BEHIND: Final = frozenset({"of", "in", "with", "from", "for"})
#: "Accused the police of force": what stands behind "of" is the verb's.
_OF: Final = frozenset(
    "accuse acquit assure clear convict convince cure deprive inform notify remind rid "
    "rob strip suspect warn".split()
)
#: What is fought for, and for how long: no one's.
_ENDS: Final = frozenset("control day hour month power time week year".split())
_LONGEST_TAIL: Final = 6


def tail_of(head: Word) -> Word:
    """Return the last word of "drivers with Serbian plates"; short tails only."""
    last = head
    for preposition in head.all("prep"):
        if preposition.lower == "of" and head.head.lemma in _OF and head.dep == "dobj":
            break
        if preposition.lower == "for" and _ENDS & {
            w.lemma for w in preposition.children
        }:
            break
        if preposition.lower in {"for", "from"} and _is_of_the_deed(preposition, head):
            break
        words = list(preposition.subtree())
        end = max(words, key=lambda w: w.i)
        if preposition.i == last.i + 2 and end.lower in {"law", "laws"}:
            # "Her brother-in-law": one word in three.
            return end
        if (
            preposition.lower in _BEHIND
            and preposition.i == last.i + 1
            and len(words) <= _LONGEST_TAIL
            and not any(w.is_verb for w in words)
        ):
            last = end
    return last


def _is_of_the_deed(preposition: Word, head: Word) -> bool:
    """Whether it is "expelled members for racism", "freed men from a mine"."""
    undergone = head.dep in {"dobj", "nsubjpass"}
    named = any(noun.entity is not None for noun in preposition.all("pobj"))
    return undergone and not named and (preposition.lower == "from" or answers(head))
