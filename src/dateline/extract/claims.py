"""What is only claimed: by a suit, by critics, by who "claims" and "alleges"."""

from __future__ import annotations

from typing import Final

from .clauses import subjects_of
from .words import Word

__all__ = ["HEARSAY", "hedge_of", "is_claim"]

#: Someone says so, and no one says who.
HEARSAY: Final = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
_HEDGES: Final = HEARSAY | frozenset(
    "apparently likely maybe perhaps possibly presumably probably seemingly".split()
)

#: These verbs leave open whether it is so.
_CLAIM: Final = frozenset("allege argue claim contend insist maintain".split())
#: What these say is what they are to prove.
_PLEAS: Final = frozenset(
    "allegation complaint indictment lawsuit motion petition rumor rumour suit".split()
)
_AGAINST: Final = frozenset({"critic", "opponent", "plaintiff", "detractor"})


def hedge_of(verb: Word) -> str:
    """Return "allegedly" or "probably", with which a verb is told; else nothing."""
    hedges = (c.lower for c in verb.all("advmod") if c.lower in _HEDGES)
    return next(hedges, "")


def is_claim(verb: Word) -> bool:
    """
    Whether what a verb of saying reports is no more than someone's claim.

    "The union claims the firm lied", "the suit says that police beat her"; "the firm
    said it had lied" is a report.
    """
    if verb.lemma in _CLAIM:
        return True
    return any(word.lemma in _PLEAS | _AGAINST for word in subjects_of(verb))
