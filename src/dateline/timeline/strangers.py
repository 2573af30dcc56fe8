"""What two reports of no common story have in common if they match."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from .families import SAYING
from .match import worded_alike
from .traits import Traits

__all__ = ["could_match", "marks"]


def could_match(a: Traits, b: Traits) -> bool:
    """
    Whether two reports without a common story might match; "no" is certain.

    They do so for one theme, for the same words, or for all of agent, recipient
    and place; for speech, for the same words alone.
    """
    if not a.family:
        return True
    agents, others = a.agents.related(b.agents), a.others.related(b.others)
    if not agents and not others:
        return False
    if a.family not in SAYING:
        if not a.about.isdisjoint(b.about):
            return True
        if agents and others and a.place and b.place:
            return True
    return worded_alike(a, b)


def marks(a: Traits) -> Collection[str]:
    """Return marks of which two reports for which `could_match` holds share one."""
    return a.about.union(a.words, _PLACED if a.place else ())


#: The mark of all that has a place; no word.
_PLACED: Final = ("",)
