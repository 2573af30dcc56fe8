"""What an act looks back at: "condemned the raid on Monday" may be Monday's raid."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Word

__all__ = ["HAPPENINGS", "looks_back", "word_before"]

#: What has a day of its own, and may be named by it.
HAPPENINGS: Final = frozenset(
    "attack auction ballot blast bombing ceremony championship concert conference "
    "coup crash cup deadline debate decision election explosion final fire flood "
    "funeral game hearing interview invasion killing launch leak massacre match "
    "meeting murder olympics outage party poll primary protest race raid rally "
    "referendum report riot robbery round ruling runoff sentencing session shooting "
    "show siege sitting speech storm strike summit talk tournament trial verdict "
    "visit vote war wedding".split()
)
#: What one does about something that has been.
_REACTS: Final = frozenset(
    "applaud blame condemn criticise criticize decry defend denounce deplore discuss "
    "examine hail investigate lament mourn praise probe recall regret review study "
    "welcome".split()
)
_OVER: Final = frozenset({"about", "over"})
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


def looks_back(time: Word, verb: Word) -> bool:
    """
    Whether a day stands right behind a happening that the act is about.

    Then it may be the day of either: the act came on it, or after it.

    Args:
        time: The head of the time.

        verb: The act.
    """
    noun = word_before(time, verb)
    while noun is not None and noun is not verb:
        if noun.is_noun and noun.lemma in HAPPENINGS:
            return _is_looked_back_at(noun, verb)
        if not (noun.is_noun or noun.dep == "prep" or noun.tag == "NNP"):
            return False
        noun = noun.head
    return False


def word_before(time: Word, verb: Word) -> Word | None:
    """Return the word before a time and its preposition, in the clause of a verb."""
    top = time.head if time.dep == "pobj" else time
    first = min(word.i for word in top.subtree())
    return next((word for word in verb.subtree() if word.i == first - 1), None)


def _is_looked_back_at(noun: Word, verb: Word) -> bool:
    above = noun.head
    if noun.dep in {"dobj", "nsubjpass"} and above is verb:
        return verb.lemma in _REACTS
    if noun.dep != "pobj":
        return False
    owner, name = above.head, above.lower
    about = name in _OVER or (name == "for" and verb.lemma in _FOR)
    if about and (owner is verb or (owner.dep == "dobj" and owner.head is verb)):
        return True
    if owner.lemma in _LINKS and owner.dep == "pobj":
        return owner.head.head is verb
    dated = owner.entity is not None and owner.entity.label in {"DATE", "TIME"}
    plain = owner.is_noun and owner.lemma not in _PARTS | HAPPENINGS and not dated
    return plain and name in _OF and owner.dep in {"dobj", "nsubjpass", "pobj"}
