"""How a place or an affiliation is held against the words of a careful reader."""

from __future__ import annotations

from typing import Any, Final

import pytest
from seed_places import Verdict, affiliations, place_verdict

from dateline import Actor, ActorKind, Event, Location, LocationKind, Role
from dateline.model.report import Participant
from dateline.resolve.places.gazetteer import Gazetteer

GAZETTEER: Final = Gazetteer.open()
GHANA: Final = Location("Ghana", kind=LocationKind.COUNTRY, country="GH")
ACCRA: Final = Location("port of Accra", country="GH", within=("Ghana", "Accra"))
NORTH: Final = Location("northern Ghana", country="GH", within=("Ghana",))
GATE: Final = Location("border gate", country="GH", within=("Ghana",))
LOME: Final = Location("Lome", country="TG", within=("Togo",))


def entry(place: str = "", *agents: str) -> dict[str, Any]:
    """Return what a reader expects."""
    return {"place": place, "agents": agents, "recipients": (), "mediators": ()}


@pytest.mark.parametrize(
    ("wanted", "location", "verdict"),
    [
        ("", None, None),
        ("(a road; no place stated)", None, None),
        ("", GHANA, Verdict.UNASKED),
        ("Ghana", None, Verdict.MISSING),
        ("Ghana", GHANA, Verdict.RIGHT),
        ("Ghana", LOME, Verdict.WRONG),
        ("Accra, Ghana", ACCRA, Verdict.RIGHT),
        ("Accra, Ghana", GHANA, Verdict.COARSE),
        ("Accra, Ghana", LOME, Verdict.WRONG),
        ("Osu (Accra), Ghana", ACCRA, Verdict.WRONG),
        ("Ghana", ACCRA, Verdict.WRONG),
        ("northern Ghana", NORTH, Verdict.RIGHT),
        ("northern Ghana", GHANA, Verdict.COARSE),
        ("Ghana, especially the north", NORTH, Verdict.RIGHT),
        ("border gate of Ghana", GATE, Verdict.RIGHT),
        ("the Ghana-Togo border", GATE, Verdict.RIGHT),
        ("Lome and Accra", LOME, Verdict.RIGHT),
    ],
)
def test_place_is_held_against_its_words(
    wanted: str, location: Location | None, verdict: Verdict | None
) -> None:
    """Too coarse is told apart from wrong, and silence from both."""
    event = Event.of("Men met", when="2020", location=location)

    assert verdict is place_verdict(entry(wanted), event, GAZETTEER)


def test_what_was_not_found_has_no_place() -> None:
    """A place of a missing event is missing too."""
    assert Verdict.MISSING is place_verdict(entry("Accra"), None, GAZETTEER)


ENVOY: Final = Actor("Ama Boateng", affiliation=("African Union",))
ARMY: Final = Actor("army", kind=ActorKind.MILITARY, affiliation=("Ghana",))
STATE: Final = Actor("Ghana", kind=ActorKind.COUNTRY, country="GH")


@pytest.mark.parametrize(
    ("party", "actor", "verdict"),
    [
        ("Ama Boateng (African Union)", ENVOY, Verdict.RIGHT),
        ("Ama Boateng (Togo)", ENVOY, Verdict.WRONG),
        ("Kofi Mensah (Togo)", ENVOY, Verdict.MISSING),
        ("Ghana (armed forces)", ARMY, Verdict.RIGHT),
        ("Ghana (government)", STATE, Verdict.RIGHT),
        ("Ghana (government)", ARMY, Verdict.WRONG),
        ("the government (of Ghana)", ARMY, Verdict.RIGHT),
        ("the government (of Togo)", ARMY, Verdict.WRONG),
    ],
)
def test_affiliation_is_held_against_what_is_understood(
    party: str, actor: Actor, verdict: Verdict
) -> None:
    """Of whom nothing more is understood nothing is asked."""
    event = Event.of(
        "Envoys met", when="2020", participants=[Participant(actor, Role.AGENT)]
    )

    found = list(affiliations(entry("", "Kofi", party), event))
    assert [(party, verdict)] == found
