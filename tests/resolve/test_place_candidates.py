"""A name has the candidates that its spelling and its container leave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.model.location import LocationKind
from dateline.resolve.places.candidates import Area, areas_named, candidates, held
from dateline.resolve.places.gazetteer import Gazetteer


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ohioans", ("Ohio", "US")),
        ("Berliners", ("Berlin", "DE")),
        ("Fla.", ("Florida", "US")),
        ("NSW", ("New South Wales", "AU")),
        ("L.A.", ("Los Angeles", "US")),
        ("U.S.", ("United States", "US")),
        ("Serbs", ("Serbia", "RS")),
        ("Chechens", ("Chechen", "RU")),
        ("Houston, Texas", ("Houston", "US")),
        ("Houston, Scotland", ("Houston", "GB")),
        ("Houston, Nowhere", ("Houston", "US")),
        ("Serbia's", ("Serbia", "RS")),
    ],
)
def test_the_first_candidate_is(
    gazetteer: Gazetteer, name: str, first: tuple[str, str]
) -> None:
    """Peoples, short states and containers within the name are read."""
    place = candidates(gazetteer, name, 0, len(name))[0]

    assert first == (place.name, place.country)


@pytest.mark.parametrize("name", ["Quuxlians", "quuxlian", "Quux", "Quux, Texas"])
def test_a_name_may_have_no_candidates(gazetteer: Gazetteer, name: str) -> None:
    """Neither as a place nor as its people."""
    assert [] == candidates(gazetteer, name, 0, len(name))


def test_two_capitals_behind_a_comma_are_a_state(gazetteer: Gazetteer) -> None:
    """Alone they may be a city that all the world knows."""
    town, state = "LA", "Lafayette, LA"

    assert "Los Angeles" == candidates(gazetteer, town, 0, 2)[0].name
    assert "Louisiana" == candidates(gazetteer, state, 11, 13)[0].name


def test_a_list_of_counties_has_counties(gazetteer: Gazetteer) -> None:
    """In "Clay and Knox counties" Clay is no town."""
    text = "Clay and Knox counties"

    assert all(place.admin2 for place in candidates(gazetteer, text, 0, 4))


def test_areas_are_countries_and_divisions(gazetteer: Gazetteer) -> None:
    """A container may be either, and one name may be both."""
    areas = areas_named(gazetteer, "Georgia")

    assert {Area("GE"), Area("US", "Georgia")} <= set(areas)
    assert [] == areas_named(gazetteer, "Quux")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Athens, Georgia, is", "Georgia"),
        ("Athens, Clarke County, Georgia, is", "Clarke County, Georgia"),
        ("Athens, London and Rome", ""),
        ("Athens is", ""),
    ],
)
def test_a_container_must_contain(gazetteer: Gazetteer, text: str, told: str) -> None:
    """A list of towns names no containers."""
    span = (0, len("Athens"))

    assert told == held(gazetteer, text, span, candidates(gazetteer, text, *span))[1]


def test_an_area_contains_what_is_smaller(gazetteer: Gazetteer) -> None:
    """A country is in no country, a state in no state, a county in its state."""
    states = gazetteer.lookup("Texas")
    county = gazetteer.lookup("Lamar County")[0]

    assert not Area("US").contains(gazetteer.lookup("United States")[0])
    assert Area("US").contains(states[0])
    assert not Area("US", "Texas").contains(states[0])
    assert Area("US", county.admin1).contains(county)
    assert not Area("US", county.admin1, county.admin2).contains(county)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Baghdad International Airport", "Baghdad"),
        ("Manchester airport", "Manchester"),
        ("Odesa Naval Base", "Odesa"),
        ("Logan Airport", ""),
        ("Baghdad Stories", ""),
    ],
)
def test_a_facility_is_in_the_large_town_of_its_name(
    gazetteer: Gazetteer, name: str, town: str
) -> None:
    """As a building somewhere around it; a small town's name says nothing."""
    places = candidates(gazetteer, name, 0, len(name))

    assert town == (places[0].name if places else "")
    assert {LocationKind.BUILDING} >= {place.kind for place in places}
    assert {25.0} >= {place.radius_km for place in places}


def test_the_west_is_no_place(gazetteer: Gazetteer) -> None:
    """Though provinces bear the name."""
    assert gazetteer.lookup("West")
    assert [] == candidates(gazetteer, "West", 0, 4)
