"""Places and houses that are someone where they act: "the city sued"."""

from __future__ import annotations

from typing import Final

from .mentions import Mention
from .organisations import ActorNouns

__all__ = ["does", "is_a_room"]

#: "Searched his office" names a room.
_OWN: Final = frozenset({"his", "her", "my", "our"})
_CUPBOARDS: Final = frozenset({"medicine", "filing", "kitchen", "display", "glass"})
#: What places and houses do not do on purpose.
_IS: Final = frozenset(
    "be become boast burn catch celebrate collapse contain cover date experience face "
    "fall flood get grow have house include lie lose mourn need remain rise see seem "
    "shake sink sit stand stretch suffer".split()
)
_SHUT: Final = frozenset({"close", "open", "reopen", "shut"})
#: Who is told so answers for it: "criticised the hospital", "sued the city".
_TOLD: Final = frozenset(
    "accuse ask blame censure criticise criticize fine order penalise penalize praise "
    "prosecute rebuke reprimand sanction sue thank urge warn".split()
)


def is_a_room(mention: Mention) -> bool:
    """Whether it is "his office", "offices", "a medicine cabinet": where, not who."""
    if mention.head == "cabinet":
        return not _CUPBOARDS.isdisjoint(mention.words)
    if mention.head == "board" and mention.text == "board":
        return not mention.determiner
    bare = mention.plural and not mention.modifiers
    return mention.head == "office" and (bare or mention.determiner in _OWN)


def does(mention: Mention, nouns: ActorNouns) -> bool:
    """Whether it acts or answers for it: "the city sued", and no "the city grew"."""
    house = mention.head not in nouns.territories
    if mention.plural and house:
        return False
    if mention.undergoes:
        return mention.verb in _TOLD
    return mention.subject and mention.verb not in (_IS | _SHUT if house else _IS)
