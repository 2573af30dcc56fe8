"""Whom "he" or "she" cannot be, by the noun or the title that someone goes by."""

from __future__ import annotations

from typing import Final

from .mentions import Mention

__all__ = ["is_woman"]

_WOMEN: Final = frozenset(
    "woman girl lady wife widow mother grandmother stepmother daughter granddaughter "
    "sister aunt niece queen princess duchess baroness actress waitress nun mom mum "
    "policewoman congresswoman businesswoman spokeswoman chairwoman saleswoman "
    "girlfriend bride mrs ms miss mme".split()
)
_MEN: Final = frozenset(
    "man boy gentleman husband widower father grandfather stepfather son grandson "
    "brother uncle nephew king prince duke baron actor waiter monk dad priest pope "
    "policeman congressman businessman spokesman salesman boyfriend bridegroom groom "
    "mr sir imam".split()
)


def is_woman(mention: Mention) -> bool | None:
    """
    Return what its noun, or the title before its name, says; None if nothing.

    >>> is_woman(Mention("the widow", 0, 9, "widow"))
    True
    >>> is_woman(Mention("Okafor", 0, 6, "okafor", name="Okafor", title="Mr."))
    False
    >>> is_woman(Mention("the nurse", 0, 9, "nurse"))
    """
    titles = [word.strip(".").lower() for word in mention.title.split()]
    for word in titles if mention.name else [mention.head]:
        if word in _WOMEN:
            return True
        if word in _MEN:
            return False
    return None
