"""A place is found by its name, and by the names of what it lies in."""

from __future__ import annotations

from typing import Any

import pytest

from dateline import Event, Location, Timeline
from dateline.errors import InvalidValueError

CROSSING = Location("the Jarinje crossing", country="XK", within=("Kosovo", "Zvecan"))
TIMELINE = Timeline.of(
    Event.of("Guards close a crossing", when="2021-09-27", location=CROSSING),
    Event.of("A ship docks", when="2021-09-28", location=Location("Odesa")),
    Event.of("A minister speaks", when="2021-09-29"),
)


@pytest.mark.parametrize(
    "asked", ["Kosovo", "kosovo", "Zvecan", "XK", "the Jarinje crossing", CROSSING]
)
def test_a_place_is_found_by_what_it_lies_in(asked: str | Location) -> None:
    """Country, division, code and its own name all lead to it."""
    found = TIMELINE.filter(location=asked)

    assert ["Guards close a crossing"] == [event.what for event in found]


def test_a_place_elsewhere_is_not_found() -> None:
    """No event is anywhere that was not said."""
    assert not TIMELINE.filter(location="Serbia")


@pytest.mark.parametrize(
    "asked",
    [
        {"near": (100.0, 0.0)},
        {"near": (0.0, 181.0)},
        {"bbox": (0.0, -91.0, 1.0, 0.0)},
        {"bbox": (0.0, 0.0, 200.0, 0.0)},
    ],
    ids=str,
)
def test_a_point_off_the_globe_is_refused(asked: dict[str, Any]) -> None:
    """Nothing could be found there, and latitude and longitude are easily swapped."""
    with pytest.raises(InvalidValueError, match="degrees north from -90 to 90"):
        Timeline().filter(**asked)
