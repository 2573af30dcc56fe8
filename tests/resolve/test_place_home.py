"""A publisher's name and address tell where it is at home."""

from __future__ import annotations

import pytest

from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.home import home_places


@pytest.mark.parametrize(
    ("publisher", "url", "expected"),
    [
        ("The Belfast Evening Echo", "", ["Belfast"]),
        ("The Daily Herald", "", []),
        ("", "https://www.thetampatribune.com/news/1", ["Tampa"]),
        ("", "https://news.example.ie/1", ["Ireland"]),
        ("", "https://leedsnews.co.uk", ["Leeds", "United Kingdom"]),
        ("", "https://dailyherald.tv/1", []),
        ("", "not an address", []),
        ("", "", []),
    ],
)
def test_homes_are_read(publisher: str, url: str, expected: list[str]) -> None:
    """The words of the press are left out; the ending tells a country."""
    with Gazetteer.open() as gazetteer:
        homes = home_places(gazetteer, publisher=publisher, url=url)

        assert expected == [places[0].name for places in homes]
