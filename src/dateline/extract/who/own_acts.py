"""Objects that are what their subject does or says itself: "voiced its support for"."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Word

__all__ = ["favours", "stops_its_own", "voices_its_own"]

#: To say one of these is to do it.
_VOICED: Final = frozenset(
    "backing commitment condemnation opposition pledge readiness recognition "
    "solidarity support willingness".split()
)
#: "Its support of Mali" goes to Mali; "the commitment of Mali" is Mali's.
_FAVOURS: Final = frozenset("backing condemnation recognition support".split())
_VOICE: Final = frozenset(
    "affirm confirm convey declare express fulfil fulfill honor honour keep offer "
    "pledge promise reaffirm reiterate repeat restate stress underline underscore "
    "voice".split()
)
#: What one does to a deed of one's own: "cancelled a visit to", "lifted the ban on".
_CHANGES: Final = frozenset(
    "abandon call cancel cut defer delay drop ease end extend freeze halt lift loosen "
    "maintain postpone prolong relax renew resume scrap shelve stop suspend tighten "
    "withdraw".split()
)


def voices_its_own(noun: Word) -> bool:
    """Whether it is the support of "reiterated Turkey's support for": its speaker's."""
    verb = noun.head
    return noun.dep == "dobj" and noun.lemma in _VOICED and verb.lemma in _VOICE


def favours(noun: Word) -> bool:
    """Whether "of" behind it is for whom it is: "voiced its support of Mali"."""
    return noun.lemma in _FAVOURS and any(w.tag == "PRP$" for w in noun.all("poss"))


def stops_its_own(noun: Word) -> bool:
    """
    Whether it is the visit of "cancelled a visit to Oslo", and not another's.

    "Ended Mali's siege of the town" names whose it was.
    """
    owned = any(word.is_noun for word in noun.all("poss"))
    by = any(word.lower in {"by", "from"} for word in noun.all("prep", "agent"))
    return noun.dep == "dobj" and noun.head.lemma in _CHANGES and not owned and not by
