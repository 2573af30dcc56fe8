"""The words around a name tell where it is."""

from __future__ import annotations

import pytest

from dateline.resolve.places.context import (
    Relation,
    capitalised_runs,
    county_lists,
    county_word,
    dateline_places,
    holders,
    in_division,
    relation_to,
    residences,
)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("in Paris, Texas, on", "Paris", ["Texas"]),
        ("in Paris, Lamar County, Texas", "Paris", ["Lamar County", "Texas"]),
        ("in Paris (Texas) on", "Paris", ["Texas"]),
        ("in Paris in Texas on", "Paris", ["Texas"]),
        ("in Mitrovica, in northern Kosovo", "Mitrovica", ["Kosovo"]),
        ("Syria's Hama fell", "Hama", ["Syria"]),
        ("Iraq’s southern city of Basra", "Basra", ["Iraq"]),
        ("in Paris today", "Paris", []),
    ],
)
def test_containers_are_found(text: str, name: str, expected: list[str]) -> None:
    """Behind a comma, in brackets, after "in", or as an owner."""
    start = text.index(name)

    assert expected == list(holders(text, start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("PRISTINA, Sept 27 - Troops moved.", ["PRISTINA"]),
        ("LONDON (AP) \N{EM DASH} Shares fell.", ["LONDON"]),
        ("ATHENS, Ga. -- Rain fell.", ["ATHENS"]),
        ("Fire at mill. PORT ROYAL - A fire broke out.", ["PORT ROYAL"]),
        ("He said that NATO - the alliance - waits.", []),
        ("DATE: 2 May", []),
    ],
)
def test_datelines_are_found(text: str, places: list[str]) -> None:
    """A place in capitals before a dash opens a story."""
    assert places == [text[slice(*span)] for span in dateline_places(text)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("2 km from Jarinje", "Jarinje", Relation("2 km from", 2)),
        ("ten miles outside Kirkuk", "Kirkuk", Relation("ten miles outside", 16.09344)),
        ("1,200 kilometres east of Perth", "Perth", 1200),
        ("500 meters from Erez", "Erez", 0.5),
        ("two miles (3.2 km) from Erez", "Erez", 3.218688),
        ("close to Mosul", "Mosul", Relation("close to", 25)),
        ("near the border with Serbia", "Serbia", 25),
        ("in eastern Ukraine", "Ukraine", Relation("eastern")),
        ("the mayor of Kyiv", "Kyiv", None),
        ("talks between Kosovo", "Kosovo", None),
    ],
)
def test_relations_are_read(
    text: str, name: str, expected: Relation | float | None
) -> None:
    """Distances come in kilometres; a side has none."""
    relation = relation_to(text, text.index(name))

    if isinstance(expected, int | float):
        assert relation is not None
        assert expected == relation.distance_km
    else:
        assert expected == relation


def test_lists_of_counties_are_taken_apart() -> None:
    """Each name of the list is a county."""
    text = "schools in Ash, Birch and Cedar counties closed"
    spans = list(county_lists(text))

    assert ["Ash", "Birch", "Cedar"] == [text[slice(*span)] for span in spans]
    assert all(county_word(text, end) for _, end in spans)
    assert not county_word("in Ash today", 6)


def test_states_behind_towns_are_found() -> None:
    """The town and the short form of its state are two names."""
    text = "from Macon, Ga., and Troy, NY, to Rome, he said"
    found = [[text[slice(*span)] for span in pair] for pair in in_division(text)]

    assert [["Macon", "Ga."], ["Troy", "NY"]] == found


def test_residences_are_found() -> None:
    """Where people live stands behind their age or their party."""
    text = "Jo Day, 31, of Bad Axe, met Al Fox, R-St. Cloud."

    assert ["Bad Axe", "St. Cloud"] == [text[slice(*s)] for s in residences(text)]


def test_runs_of_capitals_keep_their_offsets() -> None:
    """The words of a run are told with where it starts."""
    text = "The New Delhi talks of Asia"

    assert [(0, ("The", "New", "Delhi")), (23, ("Asia",))] == list(
        capitalised_runs(text)
    )
