"""Actors and places: what is held, what is refused, what is shown."""

from __future__ import annotations

import math
import re
from typing import Any

import pytest

from dateline.errors import InvalidValueError
from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location, LocationKind, distance_km


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(90, 180), (-90, -180), (0, 0), (90.0, 0.5), (1, 180.0)],
)
def test_every_point_of_the_globe_is_held(latitude: float, longitude: float) -> None:
    """The poles and the date line included."""
    place = Location("x", latitude=latitude, longitude=longitude)

    assert (latitude, longitude) == (place.latitude, place.longitude)


@pytest.mark.parametrize(
    ("latitude", "longitude", "said"),
    [
        (90.001, 0.0, "latitude runs from -90 to 90 degrees, got 90.001"),
        (-90.001, 0.0, "latitude runs from -90 to 90 degrees, got -90.001"),
        (0.0, 180.001, "longitude runs from -180 to 180 degrees, got 180.001"),
        (0.0, -180.001, "longitude runs from -180 to 180 degrees, got -180.001"),
        (math.nan, 0.0, "latitude runs from -90 to 90 degrees, got nan"),
        ("7", 0.0, "latitude runs from -90 to 90 degrees, got '7'"),
        (7.0, None, "latitude and longitude come together, got 7.0 and None"),
        (None, 7.0, "latitude and longitude come together, got None and 7.0"),
    ],
)
def test_a_point_off_the_globe_is_refused(
    latitude: Any, longitude: Any, said: str
) -> None:
    """Half a point too; the message names the value and the bounds."""
    with pytest.raises(InvalidValueError, match=f"^{said}$"):
        Location("x", latitude=latitude, longitude=longitude)


@pytest.mark.parametrize("wrong", [-0.1, math.inf, math.nan, "5"])
def test_an_uncertainty_is_a_distance(wrong: Any) -> None:
    """From nothing to anything finite."""
    with pytest.raises(InvalidValueError, match="is a number of kilometres from 0, g"):
        Location("x", uncertainty_km=wrong)


@pytest.mark.parametrize("right", [None, 0, 0.0, 7, 20_000.0])
def test_an_uncertainty_may_be_nothing(right: float | None) -> None:
    """Known to the point, or not known at all."""
    assert right == Location("x", uncertainty_km=right).uncertainty_km


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0, 0), (0, 0), 0.0),
        ((0, 0), (0, 1), 111.195),
        ((0, 0), (1, 0), 111.195),
        ((60, 0), (60, 1), 55.597),
        ((-60, 10), (-60, 11), 55.597),
        ((0, 179), (0, -179), 222.390),
        ((90, 0), (-90, 0), 20_015.115),
        ((0, 0), (0, 180), 20_015.115),
        ((45, 0), (-45, 180), 20_015.115),
    ],
)
def test_distances_follow_great_circles(
    a: tuple[float, float], b: tuple[float, float], km: float
) -> None:
    """Over the date line, over the poles, and the same both ways."""
    assert distance_km(a, b) == pytest.approx(km, abs=0.001)
    assert distance_km(b, a) == pytest.approx(km, abs=0.001)


def test_a_place_without_a_point_has_no_distance() -> None:
    """None is not far and not near."""
    assert Location("x").distance_km(0.0, 0.0) is None
    assert 0.0 == Location("x", latitude=0, longitude=0).distance_km(0.0, 0.0)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Location("Albin"), "Location('Albin')"),
        (Location("Albin", country="XK"), "Location('Albin', XK)"),
        (
            Location("Albin", relation="near", admin1="North", country="XK"),
            "Location('Albin', near, North, XK)",
        ),
        (
            Location("Albin", latitude=0.0, longitude=-7.25),
            "Location('Albin', 0, -7.25)",
        ),
    ],
)
def test_a_place_is_shown_by_what_tells_it_from_others(
    place: Location, shown: str
) -> None:
    """Nothing is shown that is not known; the equator is known."""
    assert shown == repr(place)


@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (Actor("Albin"), "Actor('Albin')"),
        (Actor("Albin", kind=ActorKind.PERSON), "Actor('Albin', person)"),
        (Actor("Albin", country="XK"), "Actor('Albin', XK)"),
        (
            Actor("Albin", affiliation=("Union", "Board")),
            "Actor('Albin', of Union > Board)",
        ),
        (
            Actor("A", kind=ActorKind.PARTY, country="XK", affiliation=["B"]),
            "Actor('A', party, XK, of B)",
        ),
    ],
)
def test_an_actor_is_shown_by_what_tells_it_from_others(
    actor: Actor, shown: str
) -> None:
    """Kind, country and what it belongs to, as far as known."""
    assert shown == repr(actor)


@pytest.mark.parametrize("country", ["", "XK", "US"])
def test_a_country_is_two_capitals_or_unknown(country: str) -> None:
    """For people and places alike."""
    assert country == Actor("x", country=country).country
    assert country == Location("x", country=country).country


@pytest.mark.parametrize("country", ["xk", "Xk", "X", "XKX", "X1", "ÄÖ", "  ", None, 7])
def test_what_is_no_country_is_refused(country: Any) -> None:
    """The message names the value and the standard."""
    said = f"is two capital letters of ISO 3166-1, got {re.escape(repr(country))}$"
    with pytest.raises(InvalidValueError, match=said):
        Actor("x", country=country)
    with pytest.raises(InvalidValueError, match=said):
        Location("x", country=country)


@pytest.mark.parametrize("name", ["", "  ", "\n", None, 7])
def test_a_name_has_letters_in_it(name: Any) -> None:
    """Blanks name no one."""
    for noun in (Actor, Location):
        with pytest.raises(InvalidValueError, match="name must be a text"):
            noun(name)


def test_names_come_in_a_list() -> None:
    """A single text would fall apart into letters."""
    one: Any = "Union"
    for make in (
        lambda: Actor("x", aliases=one),
        lambda: Actor("x", affiliation=one),
        lambda: Location("x", within=one),
    ):
        with pytest.raises(
            InvalidValueError, match="in a tuple, got the single text '"
        ):
            make()


def test_aliases_and_ids_are_sets_and_the_rest_has_an_order() -> None:
    """Aliases and ids are sorted, each once; what contains what is left as it is."""
    actor = Actor(
        "x",
        aliases=["c", "b", "c"],
        affiliation=["z", "a"],
        ids=[("wikidata", "Q2"), ("geonames", "1"), ("wikidata", "Q2")],
    )

    assert ("b", "c") == actor.aliases
    assert ("z", "a") == actor.affiliation
    assert (("geonames", "1"), ("wikidata", "Q2")) == actor.ids
    assert {"x", "b", "c"} == actor.names


@pytest.mark.parametrize("noun", [Actor, Location])
def test_a_kind_is_one_of_ours(noun: Any) -> None:
    """Not its text."""
    with pytest.raises(InvalidValueError, match="kind must be"):
        noun("x", kind="person")


def test_kinds_read_as_they_are_written() -> None:
    """In an error, and at the prompt."""
    assert "ActorKind.PERSON" == repr(ActorKind.PERSON)
    assert "LocationKind.CITY" == repr(LocationKind.CITY)
