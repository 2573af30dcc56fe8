"""
Hold places and affiliations against what a careful reader found in a seed.

A reader writes a place in words: "Tralee, Ireland", "about 2 km from Jarinje". It is
*right* if the location bears its names and its sides and lies in its country;
*coarse* if the location is only the country or the area that it lies in; *missing*
if there is none. Where the article does not say, any location is *unasked*.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from dateline import Actor, ActorKind, Event, Location, Role
from dateline.resolve.places.gazetteer import Gazetteer

__all__ = ["ROLES", "Verdict", "affiliations", "place_verdict", "stems"]

ROLES: Final = (
    ("agents", Role.AGENT),
    ("recipients", Role.RECIPIENT),
    ("mediators", Role.MEDIATOR),
)
_EMPTY: Final = frozenset(
    "the of a and government armed forces hundreds member".split()
)
_STEM: Final = 4
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
#: "Kerry and Clare": a location holds one of them.
_EITHER: Final = re.compile(r";| and ")
#: Words of a place that are no names but have to be there.
_SIDE: Final = re.compile(r"(?i)(?:north|south|east|west)\w*")
_UNDERSTOOD: Final = re.compile(r"(?P<name>\S.*?) \((?:of )?(?P<what>[^)]+)\)")
_KINDS: Final[Mapping[str, frozenset[ActorKind]]] = {
    "government": frozenset({ActorKind.GOVERNMENT, ActorKind.COUNTRY}),
    "armed forces": frozenset({ActorKind.MILITARY}),
}


class Verdict(enum.Enum):
    """What became of a place or an affiliation that a reader gave."""

    RIGHT = "right"
    COARSE = "coarse"
    WRONG = "wrong"
    MISSING = "missing"
    UNASKED = "unasked"


def place_verdict(
    entry: Mapping[str, Any], event: Event | None, gazetteer: Gazetteer
) -> Verdict | None:
    """
    Judge the place of an event, None where there is none and none is wanted.

    Args:
        entry: The expected entry.

        event: The event that tells it, None where it was not found.

        gazetteer: Where the names of countries are looked up.
    """
    wanted = _BRACKETS.sub("", entry["place"]).strip()
    location = event.location if event is not None else None
    if not wanted:
        return Verdict.UNASKED if location else None
    if location is None:
        return Verdict.MISSING
    first, _, around = wanted.rpartition(", ")
    country = gazetteer.country(around)
    if not country:
        first = wanted.partition(", ")[0]
    elif country != location.country:
        return Verdict.WRONG
    if any(_bears(location, one) for one in _EITHER.split(first or wanted)):
        return Verdict.RIGHT
    around_it = stems(location.name) < stems(entry["place"])
    return Verdict.COARSE if around_it else Verdict.WRONG


def _bears(location: Location, wanted: str) -> bool:
    """Whether all names of a place are those of a location, and none is too coarse."""
    own = stems(f"{location.relation} {location.name}")
    known = own | stems(" ".join(location.within))
    names = [
        word
        for word in re.findall(r"[\w-]+", wanted)
        if word[0].isupper() or _SIDE.fullmatch(word)
    ]
    # "The Kosovo-Serbia border" may be called by either.
    found = all(any(stems(half) <= known for half in n.split("-")) for n in names)
    return found and bool(own & stems(wanted.replace("-", " ")))


def affiliations(
    entry: Mapping[str, Any], event: Event | None
) -> Iterator[tuple[str, Verdict]]:
    """
    Yield each party with what is understood of it, and what became of that.

    "Diana Spinant (European Commission)" has to be affiliated to the Commission,
    "Serbia (government)" has to be a government or a state.
    """
    for field, role in ROLES:
        actors = event.actors(role) if event is not None else ()
        for party in entry[field]:
            told = _UNDERSTOOD.fullmatch(party)
            if told is None:
                continue
            # "The government" of itself names no one: any may be it.
            name = stems(told["name"])
            named = [a for a in actors if not name or name & _known(a)]
            if not named:
                yield party, Verdict.MISSING
            elif any(_belongs(actor, told["what"]) for actor in named):
                yield party, Verdict.RIGHT
            else:
                yield party, Verdict.WRONG


def _belongs(actor: Actor, what: str) -> bool:
    kinds = _KINDS.get(what)
    return actor.kind in kinds if kinds else stems(what) <= _known(actor)


def _known(actor: Actor) -> frozenset[str]:
    return stems(" ".join((*actor.names, *actor.affiliation)))


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say something."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)
