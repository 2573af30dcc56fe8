"""Nouns that name someone only by the words they stand with: "the head of state"."""

from __future__ import annotations

import re
from typing import Final

from ..model.actor import ActorKind
from .mentions import Mention, Tie

__all__ = ["kind_in_company"]

_HEAD_OF: Final = re.compile(
    r"\b(?:chair|head)s? of (?:the |an? |its |his |her |their )?(\w+)", re.IGNORECASE
)
#: What has a head that is no one.
_THINGS: Final = frozenset(
    "bed broccoli cabbage cattle cauliflower column garlic hair hammer household "
    "lettuce list pack page pier pin queue river sheep stairs steam table valley "
    "village".split()
)
#: What a unit is that fights: elsewhere it may be a flat or a firm.
_ARMED: Final = frozenset(
    "armored armoured army artillery combat commando elite forces infantry militia "
    "military police rebel special tank".split()
)
#: What works on things: "a nerve agent".
_SUBSTANCES: Final = frozenset(
    "active biological bleaching chemical cleaning nerve raising software "
    "wetting".split()
)
_BRASS: Final = frozenset({"army", "military", "top"})
#: What a campaign does as a span of time and not as those who run it.
_GOES_ON: Final = frozenset(
    "be become begin center centre collapse continue cost end face fail falter focus "
    "gain go have last lose move open resume see start stop succeed take".split()
)


def kind_in_company(mention: Mention) -> ActorKind | None:
    """
    Return the kind of actor that a noun is beside these words, None where it is none.

    "The head of the tax office", "the chair of the board", "Serbian units", "the army
    command", "its top brass" and "Berg's campaign" are someone; the head of a queue,
    a housing unit and a nerve agent are not.
    """
    named = (w for m in mention.modifiers for w in m.text.split())
    words = {word.lower() for word in (*mention.words, *named)}
    match mention.head:
        case "chair" | "head":
            led = _HEAD_OF.search(mention.text)
            if led is None or led[1].lower() in _THINGS:
                return None
            return ActorKind.GROUP if mention.plural else ActorKind.PERSON
        case "unit":
            people = any(m.label == "NORP" for m in mention.modifiers)
            if "police" in words:
                return ActorKind.POLICE
            return ActorKind.MILITARY if people or words & _ARMED else None
        case "agent":
            if words & _SUBSTANCES:
                return None
            return ActorKind.GROUP if mention.plural else ActorKind.PERSON
        case "command":
            return ActorKind.MILITARY if words & _ARMED else None
        case "brass":
            return ActorKind.MILITARY if words & _BRASS else None
        case "campaign":
            return ActorKind.ORGANISATION if _is_run_for(mention) else None
    return None


def _is_run_for(mention: Mention) -> bool:
    """Whether it is "Berg's campaign sued": those who work for her."""
    theirs = any(
        m.label == "PERSON" and m.tie in {Tie.POSSESSOR, Tie.BEFORE}
        for m in mention.modifiers
    )
    return theirs and mention.subject and mention.verb not in _GOES_ON
