"""The table of places answers for names as news writes them."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator

import pytest

from dateline.model.location import LocationKind
from dateline.resolve.places.gazetteer import Gazetteer


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Leposavić", "XK"),
        ("LEPOSAVIC", "XK"),
        ("St. Petersburg", "RU"),
        ("Saint Petersburg", "RU"),
        ("the city of Basra", "IQ"),
        ("Hama province", "SY"),
        ("Bombay", "IN"),
        ("Paris", "FR"),
        ("New York", "US"),
    ],
)
def test_the_best_known_place_comes_first(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    """A bare name means its best known bearer, however it is spelt."""
    assert country == gazetteer.lookup(name)[0].country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Elba", "IT"),
        ("Lofoten Islands", "NO"),
        ("Snake Island", "UA"),
        ("Puget Sound", "US"),
        ("Lake Turkana", "KE"),
        ("River Shannon", "IE"),
    ],
)
def test_islands_and_waters_are_known(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    """News names them, though no list of towns does."""
    assert country == gazetteer.lookup(name)[0].country


def test_every_bearer_of_a_name_is_found(gazetteer: Gazetteer) -> None:
    """An ambiguous name gives the country and the division alike."""
    kinds = [(place.kind, place.country) for place in gazetteer.lookup("Georgia")]

    assert (LocationKind.COUNTRY, "GE") in kinds
    assert (LocationKind.REGION, "US") in kinds


def test_an_unknown_name_has_no_places(gazetteer: Gazetteer) -> None:
    """Not found is empty, not an error."""
    assert () == gazetteer.lookup("Qwertyville-upon-Nowhere")
    assert () == gazetteer.lookup("")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "US"),
        ("the United States", "US"),
        ("Britain", "GB"),
        ("South Korea", "KR"),
        ("the Czech Republic", "CZ"),
        ("Kosovo", "XK"),
        ("Belgrade", None),
    ],
)
def test_countries_are_known_by_their_usual_names(
    gazetteer: Gazetteer, name: str, code: str | None
) -> None:
    """Short forms and articles do not hide a country."""
    assert code == gazetteer.country(name)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Serbian", "RS"),
        ("Serbs", "RS"),
        ("Kosovar", "XK"),
        ("Dutch", "NL"),
        ("Americans", "US"),
        ("Lebanese", "LB"),
        ("purple", None),
    ],
)
def test_peoples_and_adjectives_name_their_country(
    gazetteer: Gazetteer, word: str, code: str | None
) -> None:
    """Adjectives, singulars and plurals lead to the state."""
    assert code == gazetteer.demonym(word)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Belgrade", "RS"),
        ("Pristina", "XK"),
        ("Washington", "US"),
        ("Beijing", "CN"),
        ("the Kremlin", "RU"),
        ("the White House", "US"),
        ("Downing Street", "GB"),
        ("Kiev", "UA"),
        ("Washington, D.C.", "US"),
        ("Chicago", None),
    ],
)
def test_capitals_and_seats_stand_for_governments(
    gazetteer: Gazetteer, name: str, code: str | None
) -> None:
    """News says "Belgrade" and "the Kremlin" for governments."""
    assert code == gazetteer.capital_of(name)


@pytest.mark.parametrize(
    ("short", "division"),
    [
        ("Va.", ("US", "Virginia")),
        ("TX", ("US", "Texas")),
        ("Ont.", ("CA", "Ontario")),
        ("Xyz.", None),
    ],
)
def test_abbreviated_divisions_are_written_out(
    gazetteer: Gazetteer, short: str, division: tuple[str, str] | None
) -> None:
    """Newspapers and post offices shorten states and provinces."""
    assert division == gazetteer.division(short)


def test_an_unknown_code_is_its_own_name(gazetteer: Gazetteer) -> None:
    """A code without a country is shown as it is."""
    assert "Serbia" == gazetteer.country_name("RS")
    assert "QQ" == gazetteer.country_name("QQ")


def test_a_place_becomes_a_location(gazetteer: Gazetteer) -> None:
    """What is said of the event goes along, what is known of the place stays."""
    place = gazetteer.lookup("Jarinje")[0]
    location = place.to_location(relation="2 km from", uncertainty_km=3)

    assert ("Jarinje", LocationKind.BORDER, "XK") == (
        location.name,
        location.kind,
        location.country,
    )
    assert place.point == (location.latitude, location.longitude)
    assert ("2 km from", 3) == (location.relation, location.uncertainty_km)
    assert location.disputed


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("Serbia", 100, 250),
        ("Texas", 300, 700),
        ("Africa", 2_000, 5_000),
        ("Black Sea", 300, 600),
        ("Mount Everest", 1, 10),
    ],
)
def test_what_is_no_point_tells_how_far_it_reaches(
    gazetteer: Gazetteer, name: str, least: int, most: int
) -> None:
    """A country or a sea is a circle, in kilometres; a town is not."""
    location = gazetteer.lookup(name)[0].to_location()

    assert location.uncertainty_km is not None
    assert least <= location.uncertainty_km <= most
    assert gazetteer.lookup("Belgrade")[0].to_location().uncertainty_km is None


def test_an_island_is_no_town_that_only_sounds_like_it(gazetteer: Gazetteer) -> None:
    """Valentia Island is Irish, and an unknown island is not the Wien of Austria."""
    assert "Valencia" in {place.name for place in gazetteer.lookup("Valentia")}
    assert {"IE"} == {place.country for place in gazetteer.lookup("Valentia Island")}
    assert "Vienna" == gazetteer.lookup("Wien")[0].name
    assert () == gazetteer.lookup("Wien Island")
    assert "EG" == gazetteer.lookup("Sinai Peninsula")[0].country


def test_a_table_that_no_one_needs_is_closed() -> None:
    """From Python 3.13 on, whatever is left open is warned of."""
    gazetteer = Gazetteer.open()
    table = gazetteer._table  # noqa: SLF001 - what is tested
    assert gazetteer.capital_of("the Kremlin") == "RU"
    del gazetteer
    gc.collect()

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        table.execute("SELECT 1")
