"""Who is the kin of whom: "his wife" is "Okafor's wife"."""

from __future__ import annotations

from typing import Final

import attrs

from ..model.actor import ActorKind
from .mentions import Mention
from .pronouns import Topics

__all__ = ["KIN", "kin_of_someone"]

KIN: Final = frozenset(
    "aunt brother cousin daughter ex-husband ex-wife father father-in-law grandfather "
    "grandmother granddaughter grandson half-brother half-sister husband mother "
    "mother-in-law nephew niece sister son son-in-law stepfather stepson uncle widow "
    "widower wife".split()
)
_WHOSE: Final = {"his": "he", "her": "she"}


def kin_of_someone(mention: Mention, topics: Topics) -> str:
    """
    Return "Okafor's wife" for "his wife", nothing where it is open whose.

    Unlike "him", "his" may be that of the subject beside it: "Okafor left his wife".
    In "Berg saw Okafor and his wife" it is that of the one it is joined to.
    """
    pronoun = _WHOSE.get(mention.determiner)
    if mention.head not in KIN or pronoun is None or " " in mention.text:
        return ""
    people = {
        name: entry
        for name, entry in topics.people(attrs.evolve(mention, head=pronoun)).items()
        if entry.mention.head not in KIN
    }
    joined = [n for n, e in people.items() if mention.start in e.mention.joined]
    beside = [
        name
        for name, entry in people.items()
        if entry.mention.subject and entry.mention.clause == mention.clause
    ]
    owners = joined or beside or list(people)
    if not owners:
        # Who was only "him" in the sentence before.
        actor = topics.pronoun(attrs.evolve(mention, head=pronoun))
        owners = [actor.name] if actor and actor.kind is ActorKind.PERSON else []
    return f"{owners[0].split()[-1]}'s {mention.text}" if len(owners) == 1 else ""
