"""Where an event is said to be: at a distance, or in the capital of a nation."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A sentence with one event, and the name and the country of its place.
PLACES: Final = {
    "Fire gutted a mill on the outskirts of Lahore.": ("outskirts of Lahore", "PK"),
    "Clerks marched through Tbilisi on Monday.": ("Tbilisi", "GE"),
    "Clerks marched through the streets of Tbilisi.": ("streets of Tbilisi", "GE"),
    "A lorry exploded on a motorway near Naples.": ("Naples", "IT"),
    "A clerk died in a collision with a bus in Dublin.": ("Dublin", "IE"),
    "Rain ruined the third day of the fair in Lisbon.": ("Lisbon", "PT"),
    "The champion died of a stroke at his home in Lisbon.": ("Lisbon", "PT"),
    "A clerk died in Aleppo on Monday.": ("Aleppo", "SY"),
    "An explosion at a plant outside Naples killed five clerks.": ("Naples", "IT"),
    "Two men were shot in the Danish capital.": ("Danish capital", "DK"),
    "The ship sank off the Libyan coast.": ("Libyan coast", "LY"),
    "The ship sank in Greek waters.": ("Greek waters", "GR"),
    "A quake struck 40 km south of Antofagasta.": ("south of Antofagasta", "CL"),
    "Two men were shot in the Ugandan capital, Kampala.": ("Kampala", "UG"),
    "A gunman shot a clerk in Boulder, Colorado.": ("Boulder", "US"),
    "A court in Leeds convicted a clerk of thefts in Bosnia.": ("Leeds", "GB"),
    "The army shelled Aleppo on Sunday.": ("Aleppo", "SY"),
    "Lisbon will host the fair in May.": ("Lisbon", "PT"),
    # Here nothing says where.
    "A clerk was convicted of thefts in Bosnia.": None,
    "Norland closed its border on Monday.": None,
    "The Danish government resigned.": None,
    "The law went through the Danish parliament on Monday.": None,
    "The general spoke on Monday on the war in Mali.": None,
}


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


@pytest.mark.parametrize(("sentence", "place"), PLACES.items())
def test_an_event_is_where_its_words_say(
    reader: Parser, sentence: str, place: tuple[str, str] | None
) -> None:
    """The place, with its country; no town where the words name none."""
    for report in reader.parse(sentence, published="2024-05-15").reports:
        found = report.location
        assert place == ((found.name, found.country) if found else None)


def test_a_capital_that_is_not_named_has_no_point(reader: Parser) -> None:
    """It lies somewhere in its country."""
    text = "Two men were shot in the Danish capital."
    timeline = reader.parse(text, published="2024-05-15")
    (place,) = (report.location for report in timeline.reports)

    assert place is not None
    assert place.latitude is None
    assert "Denmark" in place.within
