"""How an act bears on what has a day: "condemned the raid on Monday"."""

from __future__ import annotations

import enum
from typing import Final

from ..syntax.clauses import words_below
from ..syntax.words import Word

__all__ = ["HAPPENINGS", "Bearing", "bearing_of", "word_before"]

#: What has a day of its own, and may be named by it.
HAPPENINGS: Final = frozenset(
    "attack auction ballot blast bombing ceremony championship concert conference "
    "coup crash cup deadline debate decision election explosion festival final fire "
    "flood funeral game hearing interview invasion killing launch leak march mass "
    "massacre match meeting murder olympics outage party poll primary protest race "
    "raid rally referendum report riot robbery round ruling runoff sentencing session "
    "shooting show siege sitting speech storm strike summit talk tournament trial "
    "verdict vigil visit vote war wedding".split()
)
#: What one does about something that has been.
_REACTS: Final = frozenset(
    "applaud blame condemn criticise criticize decry defend denounce deplore discuss "
    "examine hail investigate lament mourn praise probe recall regret review study "
    "welcome".split()
)
_BEHIND: Final = frozenset({"about", "after", "following", "over"})
#: Who calls for a strike on Friday, or calls it off, may do so before.
_SETS_UP: Final = frozenset(
    "abandon announce ban block call cancel delay demand forbid invite move plan "
    "postpone prepare promise propose reschedule schedule scrap set summon urge "
    "warn".split()
)
_TOWARDS: Final = frozenset({"for", "of", "to"})
#: For what was done: "jailed for the robbery"; but one leaves "for the talks".
_FOR: Final = frozenset(
    "apologise apologize arrest blame charge convict criticise criticize fine fire "
    "indict jail praise punish sack sentence sue suspend thank".split()
)
#: "In connection with the raid", "in response to it".
_LINKS: Final = frozenset({"connection", "response", "reaction"})
#: "The winner of the match", "a suspect in the raid".
_OF: Final = frozenset({"behind", "from", "in", "of"})
#: "A round of talks" is held when they are.
_PARTS: Final = frozenset(
    "day hour month number rest round series spate start string wave week "
    "weekend year".split()
)


class Bearing(enum.Enum):
    """When an act came that a day behind a happening does not date."""

    #: On that day or later: it was condemned.
    SINCE = "since"
    #: On that day or sooner: it came "before the vote on Monday".
    UNTIL = "until"
    #: It was called for, or called off, and may be to come.
    OPEN = "open"


def bearing_of(time: Word, verb: Word) -> Bearing | None:
    """
    Return how an act bears on the happening that a day stands right behind.

    Then it may be the day of either. None where the day is that of the act.

    Args:
        time: The head of the time.

        verb: The act.
    """
    noun = word_before(time, verb)
    while noun is not None and noun is not verb:
        if noun.is_noun and noun.lemma in HAPPENINGS:
            return _bearing(noun, verb)
        if not (noun.is_noun or noun.dep == "prep" or noun.tag == "NNP"):
            return None
        noun = noun.head
    return None


def word_before(time: Word, verb: Word) -> Word | None:
    """Return the word before a time and its preposition, in the clause of a verb."""
    top = time.head if time.dep == "pobj" else time
    first = min(word.i for word in top.subtree())
    return words_below(verb).get(first - 1)


def _bearing(noun: Word, verb: Word) -> Bearing | None:
    above = noun.head
    if noun.dep in {"dobj", "nsubjpass"}:
        return _of_object(verb) if above is verb else None
    if noun.dep != "pobj":
        return None
    owner, name = above.head, above.lower
    if owner is verb or (owner.dep == "dobj" and owner.head is verb):
        if name in _BEHIND or (name == "for" and verb.lemma in _FOR):
            return Bearing.SINCE
        if name == "before":
            return Bearing.UNTIL
        if name in _TOWARDS and verb.lemma in _SETS_UP:
            return Bearing.OPEN
    linked = owner.lemma in _LINKS and owner.dep == "pobj" and owner.head.head is verb
    return Bearing.SINCE if linked or _belongs_to(noun) else None


def _of_object(verb: Word) -> Bearing | None:
    if verb.lemma in _REACTS:
        return Bearing.SINCE
    off = verb.lemma == "put" and any(c.lower == "off" for c in verb.all("prt"))
    return Bearing.OPEN if off or verb.lemma in _SETS_UP else None


def _belongs_to(noun: Word) -> bool:
    """Whether it is the raid of "a suspect in the raid", and not of a "round of"."""
    owner = noun.head.head
    dated = owner.entity is not None and owner.entity.label in {"DATE", "TIME"}
    if not owner.is_noun or dated or owner.lemma in _PARTS | HAPPENINGS:
        return False
    undergoes = owner.dep in {"dobj", "nsubjpass", "pobj"}
    return undergoes and noun.head.lower in _OF
