"""Names that share a noun: "Serbian and Kosovo envoys", "the armies of both"."""

from __future__ import annotations

from typing import Final

from .mentions import Mention, Modifier, Tie

__all__ = ["parts_of_several"]

#: Of these each has one: "the presidents of Peru and Chile" are two people.
_ONE_EACH: Final = frozenset(
    "ambassador army cabinet chancellor council court emperor government king leader "
    "military minister ministry navy parliament premier president queen senate "
    "speaker".split()
)


def parts_of_several(mention: Mention) -> list[tuple[Modifier, str]]:
    """
    Return the names that "and" joins before or behind a plural, each with its part.

    Before a noun the names may stand without "and"; possessors and what stands
    behind "of" are several only with it. "Russia's Wagner fighters" are one.
    """
    before = [m for m in mention.modifiers if m.tie is Tie.BEFORE]
    owners = [m for m in mention.modifiers if m.tie in {Tie.BEFORE, Tie.POSSESSOR}]
    behind = [m for m in mention.modifiers if m.tie is Tie.BEHIND and m.word == "of"]
    if len(owners) > 1 and len(before) < len(owners) and _are_joined(mention, owners):
        _, _, noun = mention.text.partition(f"{owners[-1].text}")
        noun = _of_one(noun.removeprefix("'s").removeprefix("’s").strip(), mention)
        return [(owner, f"{owner.text}'s {noun}") for owner in owners]
    if len(before) > 1:
        last = mention.text.rsplit(" ", 1)[-1]
        return [(name, f"{name.text} {last}") for name in before]
    if len(behind) > 1 and _are_joined(mention, behind):
        noun, _, _ = mention.text.partition(" of ")
        noun = _of_one(noun, mention)
        noun = noun[0].lower() + noun[1:] if noun[1:2].islower() else noun
        return [(name, f"{noun} of {name.text}") for name in behind]
    return []


def _of_one(noun: str, mention: Mention) -> str:
    """Return "foreign minister" for the "foreign ministers" of two countries."""
    if mention.head not in _ONE_EACH:
        return noun
    return " ".join((*noun.split()[:-1], mention.head))


def _are_joined(mention: Mention, names: list[Modifier]) -> bool:
    """Whether "and" stands before the last name."""
    first, _, _ = mention.text.rpartition(names[-1].text)
    return first.rstrip().endswith(" and")
