"""The map shows where places are, on land that is where it should be."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import Page

from dateline.model.event import Event
from dateline.model.location import Location, LocationKind
from dateline.view.map import draw_map
from dateline.view.outlines import Point, Window, borders, land

PLACES: dict[str, tuple[Point, bool]] = {
    "the middle of France": ((2.5, 46.5), True),
    "Kansas": ((-98.0, 38.5), True),
    "Antarctica": ((100.0, -80.0), True),
    "the south pole, beyond the date line": ((185.0, -86.0), True),
    "the Southern Ocean": ((-150.0, -60.0), False),
    "the Atlantic": ((-40.0, 32.0), False),
    "the Caspian Sea": ((51.0, 41.5), False),
    "an island of Fiji": ((178.0, -17.8), True),
    "the Chukchi peninsula, beyond the date line": ((182.0, 67.0), True),
    "the Pacific, beyond the date line": ((215.0, 5.0), False),
}


def is_inside(point: Point, rings: list[Sequence[Point]]) -> bool:
    """Whether a ray from the point crosses the rings an odd number of times."""
    x, y = point
    crossed = 0
    for ring in rings:
        for at, (x2, y2) in enumerate(ring):
            x1, y1 = ring[at - 1]
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossed += 1
    return crossed % 2 == 1


@pytest.mark.parametrize(("point", "dry"), PLACES.values(), ids=PLACES)
def test_land_is_where_it_should_be(point: Point, dry: bool) -> None:  # noqa: FBT001 - from the table
    """And sea where there is none, on both sides of the date line."""
    x, y = point
    window = Window(x - 4, y - 4, x + 4, y + 4)

    assert dry == is_inside(point, list(land(window)))


WINDOWS = st.builds(
    lambda west, south, wide, high: Window(west, south, west + wide, south + high),
    st.floats(-180, 180),
    st.floats(-90, 80),
    st.floats(1, 90),
    st.floats(1, 10),
)


@given(WINDOWS)
def test_outlines_stay_in_the_window(window: Window) -> None:
    """Land is cut at its edges; of a border one end of each step is inside."""
    near = 1e-9
    for ring in land(window):
        for x, y in ring:
            assert window.west - near <= x <= window.east + near
            assert window.south - near <= y <= window.north + near
    for line in borders(window):
        assert len(line) > 1
        for a, b in itertools.pairwise(line):
            assert window.holds(a) or window.holds(b)


def draw(events: Sequence[Event]) -> str:
    """Draw a map without a menu of places."""
    return draw_map(events, {})


def at(name: str, north: float, east: float, **fields: object) -> Event:
    """Return an event at a point."""
    place = Location(name, latitude=north, longitude=east, **fields)  # type: ignore[arg-type]
    return Event.of(f"It rains in {name}", location=place)


def test_without_a_point_there_is_no_map() -> None:
    """A name alone is nowhere on the globe."""
    assert "" == draw([Event.of("It rains", location=Location("Accra"))])
    assert "" == draw([])


def test_a_place_is_shown_with_its_events() -> None:
    """More of them make a larger dot; its name is beside it, and in words."""
    page = Page(draw([at("Accra", 5.6, -0.2)] * 9 + [at("Lagos", 6.5, 3.4)]))
    accra, lagos = page.all("circle")

    assert float(accra["r"]) > float(lagos["r"])
    assert float(accra["cx"]) < float(lagos["cx"])
    assert float(accra["cy"]) > float(lagos["cy"])
    assert ["Accra: 9 events", "Lagos: 1 event"] == page.texts["title"]
    assert {"Accra", "Lagos"} <= set(page.texts["text"])
    assert "figcaption" not in page.texts


def test_a_place_knows_its_choice_in_the_menu() -> None:
    """So that a click on it can choose it; one that has none cannot."""
    events = [at("Accra", 5.6, -0.2), at("Lagos", 6.5, 3.4)]
    spots = Page(draw_map(events, {"Lagos": 7})).all("g")

    assert [None, "7"] == [spot.get("data-p") for spot in spots]


def test_a_country_is_hollow_and_a_doubt_is_drawn() -> None:
    """Somewhere in it; and within so many kilometres."""
    kind = LocationKind.COUNTRY
    drawn = draw([at("Ghana", 8.0, -2.0, kind=kind, uncertainty_km=300.0)])

    assert 'class="spot wide"' in drawn
    assert 'class="around"' in drawn
    assert "A hollow dot lies somewhere" in drawn


def test_a_map_across_the_date_line_is_narrow() -> None:
    """Fiji and Samoa are neighbours, and no band around the globe."""
    page = Page(draw([at("Suva", -18.1, 178.4), at("Apia", -13.8, -171.8)]))
    apia, suva = page.all("circle")

    assert 0 < float(suva["cx"]) < float(apia["cx"]) < 320
    assert {"180°", "175° W"} <= set(page.texts["text"])


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.text("ab ", min_size=1), st.floats(-90, 90), st.floats(-180, 180))
        .filter(lambda place: place[0].strip())
        .map(lambda place: at(*place)),
        min_size=1,
        max_size=12,
    )
)
def test_every_place_is_on_the_map(events: list[Event]) -> None:
    """Wherever it is, poles and the date line too."""
    page = Page(draw(events))
    places = {
        (e.location.name, e.location.latitude, e.location.longitude)
        for e in events
        if e.location
    }
    height = float(page.all("svg")[0]["viewbox"].split()[3])

    assert len(places) == len(page.all("circle"))
    for circle in page.all("circle"):
        assert 0 <= float(circle["cx"]) <= 320
        assert -0.1 <= float(circle["cy"]) <= height + 0.1
    for text in page.all("text"):
        assert 0 <= float(text["x"]) <= 320


def test_a_map_of_the_world_is_small() -> None:
    """Lines finer than a pixel are not sent."""
    places = [("Lima", -12.0, -77.0), ("Oslo", 59.9, 10.7), ("Perth", -31.9, 115.9)]

    assert 10_000 < len(draw([at(*place) for place in places])) < 150_000
