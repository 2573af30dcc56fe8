"""The id of a report changes with everything that it says."""

from __future__ import annotations

from typing import Any, Final

import attrs
import pytest

from dateline import Actor, Location, Participant, Report, Role
from dateline.model.actor import ActorKind
from dateline.model.location import LocationKind

#: Another value for each field of a place and of an actor.
OTHER_PLACE: Final[dict[str, Any]] = {
    "name": "Elsewhere",
    "kind": LocationKind.CITY,
    "country": "GH",
    "admin1": "Ashanti",
    "latitude": 1.0,
    "longitude": 1.0,
    "uncertainty_km": 5.0,
    "geonames_id": 7,
    "disputed": True,
    "relation": "near",
    "within": ("Ghana",),
}
OTHER_ACTOR: Final[dict[str, Any]] = {
    "name": "Someone",
    "kind": ActorKind.PARTY,
    "country": "GH",
    "affiliation": ("Union",),
    "title": "chair",
    "aliases": ("S.",),
    "ids": (("wikidata", "Q1"),),
}


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Location)])
def test_each_field_of_a_place_counts(field: str) -> None:
    """Two reports of unlike places are two reports."""
    place = Location("Here", latitude=0.0, longitude=0.0)
    other = attrs.evolve(place, **{field: OTHER_PLACE[field]})

    assert (
        Report("It rains", location=place).id != Report("It rains", location=other).id
    )


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Actor)])
def test_each_field_of_an_actor_counts(field: str) -> None:
    """Two reports of unlike actors are two reports."""
    actor = Actor("One")
    other = attrs.evolve(actor, **{field: OTHER_ACTOR[field]})
    ids = {
        Report("One speaks", participants=[Participant(who, Role.AGENT)]).id
        for who in (actor, other)
    }

    assert 2 == len(ids)
