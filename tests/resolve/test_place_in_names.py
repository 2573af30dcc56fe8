"""Places inside the names of what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.in_names import civic_places, places_in_names
from dateline.resolve.places.recognition import INSIDE_NAME, find_toponyms


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Macon Police Department", "ORG", ["Macon"]),
        ("the Macon City Council", "ORG", ["Macon"]),
        ("Bibb County Library Friends", "ORG", ["Bibb County"]),
        ("Texas Cotton Growers", "ORG", ["Texas"]),
        ("University of Georgia", "ORG", ["Georgia"]),
        ("University of Kentucky College of Law", "ORG", ["Kentucky"]),
        ("Friends of Lebanon", "ORG", ["Lebanon"]),
        ("Friends of Macon", "ORG", []),
        ("Friends of Quuxley", "ORG", []),
        ("University of Quuxley", "ORG", []),
        ("Bank of England", "ORG", []),
        ("Macon Bakery", "ORG", []),
        ("Quuxley Police Department", "ORG", []),
        ("American Police Association", "ORG", []),
        ("Western State Hospital", "ORG", []),
        ("United States Department of Salt", "ORG", ["United States"]),
        ("City Council", "ORG", []),
        ("Georgia Police", "PERSON", []),
        ("Macon County", "DATE", []),
    ],
)
def test_what_belongs_to_a_place_bears_its_name(
    gazetteer: Gazetteer, name: str, label: str, expected: list[str]
) -> None:
    """A police department is of its town; a bakery may be of a Mr Macon."""
    spans = places_in_names(gazetteer, name, [((0, len(name)), label)], ())

    assert expected == [name[slice(*span)] for span in spans]


@pytest.mark.parametrize("label", ["ORG", "PERSON", "EVENT"])
def test_what_is_a_place_elsewhere_is_one_in_a_name(
    gazetteer: Gazetteer, label: str
) -> None:
    """Where the text tells of Macon, its bakery is of Macon."""
    for name in ("Macon Bakery", "Friends of Macon"):
        spans = places_in_names(gazetteer, name, [((0, len(name)), label)], {"Macon"})
        found = [name[slice(*span)] for span in spans]
        assert (["Macon"] if label == "ORG" or name[0] == "M" else []) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macon Police Chief Ann Lee spoke.", ["Macon"]),
        ("Then Macon Volunteer Fire Department came.", []),
        ("the Macon Volunteer Fire Department came.", ["Macon"]),
        ("Ann Lee spoke.", []),
    ],
)
def test_civic_bodies_are_seen_without_a_recogniser(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    """What only a town has says that a town is named before it."""
    assert expected == [text[slice(*s)] for s in civic_places(gazetteer, text)]


def test_places_in_names_say_that_they_are(gazetteer: Gazetteer) -> None:
    """They carry a label of their own, and take nothing from other names."""
    text = "Macon Police Department sent two men to Macon with dogs."
    name = "Macon Police Department"
    at = text.index("Macon with")
    found = find_toponyms(gazetteer, text, [(0, len(name), "ORG"), (at, at + 5, "GPE")])

    assert [("Macon", INSIDE_NAME), ("Macon", "GPE")] == [
        (toponym.text, toponym.label) for toponym in found
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A Panama-flagged tanker sank.", INSIDE_NAME),
        ("Panama-backed rebels fled.", INSIDE_NAME),
        ("A Panama-wide strike began.", "GPE"),
        ("In Panama a strike began.", "GPE"),
    ],
)
def test_what_a_land_backs_or_flags_may_be_anywhere(
    gazetteer: Gazetteer, text: str, label: str
) -> None:
    """Its name says whose a thing is, and not where."""
    at = text.index("Panama")
    [toponym] = find_toponyms(gazetteer, text, [(at, at + len("Panama"), "GPE")])

    assert label == toponym.label
