"""Names of places are told from people, firms and teams."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.recognition import find_toponyms, names_place


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("He went to Madrid.", "Madrid", "GPE", True),
        ("Quuxley said no.", "Quuxley", "GPE", False),
        ("They met in Quuxley.", "Quuxley", "GPE", True),
        ("Serbian police came.", "Serbian", "NORP", True),
        ("Republican leaders came.", "Republican", "NORP", False),
        ("Chelsea won again.", "Chelsea", "ORG", False),
        ("They met in Chelsea.", "Chelsea", "ORG", True),
        ("They met in Chelsea Town Hall.", "Chelsea", "ORG", False),
        ("They met near Jordan.", "Jordan", "PERSON", True),
        ("Jordan scored.", "Jordan", "PERSON", False),
        ("They left the Jarinje border.", "Jarinje", "PERSON", True),
        ("A fire in Ventura County spread.", "Ventura County", "ORG", True),
        ("The Brandenburg gate.", "Brandenburg", "FAC", True),
        ("It rained in May.", "May", "DATE", False),
        ("He left the town of Macon.", "Macon", "NORP", True),
        ("They fished in the Quux River.", "Quux River", "LOC", True),
        ("Quux River is low.", "Quux River", "LOC", True),
        ("Quux Tower is low.", "Quux Tower", "LOC", False),
        ("the north", "north", "LOC", False),
        ("A probe went to Mars.", "Mars", "GPE", False),
        ("A storm hit Jupiter, Florida.", "Jupiter", "GPE", True),
        ("An Acme plant in Acmeville.", "Acmeville", "ORG", False),
    ],
)
def test_labels_and_setting_decide(
    gazetteer: Gazetteer, text: str, name: str, label: str, *, expected: bool
) -> None:
    """A team is no town, unless one can be in it."""
    start = text.index(name)

    assert expected is names_place(
        gazetteer, text, start, start + len(name), label=label
    )


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("PRISTINA - Troops left.", {}, ["PRISTINA"]),
        ("She left Athens, Ga., late.", {}, ["Athens", "Ga."]),
        ("She left Quuxley, Ga., late.", {}, ["Ga."]),
        ("Ed Ray, 42, of Macon, fell.", {}, ["Macon"]),
        ("Crowds in Laurel and Knox counties.", {}, ["Laurel", "Knox"]),
        ("Iran and the Turks met.", {}, ["Iran", "Turks"]),
        ("Four vehicles at the Jarinje border.", {}, ["Jarinje"]),
        ("MACON - Troops left.", {"MACON": "ORG"}, ["MACON"]),
        ("May 3, 2009 MACON -- Troops left.", {}, ["MACON"]),
        ("Ann Lee of Macon, 42, fell.", {"Ann Lee": "PERSON"}, ["Macon"]),
        ("Acme of Macon, fell.", {"Acme": "ORG"}, []),
        ("Macon police met.", {"Macon": "ORG"}, ["Macon"]),
        ("the Macon-based maker", {"Macon": "PERSON"}, ["Macon"]),
        ("Macon beat them.", {"Macon": "ORG"}, []),
        ("the mayor of Macon,", {"Macon": "PERSON"}, ["Macon"]),
        ("Egypt met Jordan.", {"Egypt": "PERSON", "Jordan": "PERSON"}, ["Egypt"]),
        ("Tbilisi says so.", {}, ["Tbilisi"]),
        ("Michigan State won.", {"Michigan": "GPE"}, []),
        ("Rain in Washington State.", {"Washington": "GPE"}, ["Washington"]),
        (
            "in Athens and Macon, it fell",
            {"Athens": "GPE", "Macon": "PERSON"},
            ["Athens", "Macon"],
        ),
        (
            "in Athens and Macon Mills",
            {"Athens": "GPE", "Macon Mills": "ORG"},
            ["Athens"],
        ),
        (
            "in Athens, Macon and Rome",
            {"Athens": "GPE", "Macon": "ORG", "Rome": "ORG"},
            ["Athens", "Macon", "Rome"],
        ),
        ("in Athens, Macon fell", {"Athens": "GPE", "Macon": "ORG"}, ["Athens"]),
        (
            "in Athens and Macon, it fell",
            {"Athens": "GPE", "Macon": "STORM"},
            ["Athens"],
        ),
        ("Sen. Bo Ray, D-N.D., spoke.", {}, ["N.D."]),
        ("Quuxley is gone.", {}, []),
        ("a ship off County Kerry", {"County Kerry": "ORG"}, ["County Kerry"]),
        ("landfall in Elbow Cay", {"Elbow Cay": "FAC"}, ["Elbow Cay"]),
        ("a day in the Oval Hall", {"the Oval Hall": "FAC"}, []),
        ("at Bari Airport", {"Bari Airport": "ORG"}, ["Bari Airport"]),
        ("QUUXLEY - Rain fell in Xyz, QQ.", {}, []),
        ("Crowds in Quux and Knox counties.", {}, ["Knox"]),
        ("the Gaza Strip's north", {"the Gaza Strip's": "LOC"}, ["Gaza Strip"]),
        ("He saw Bari. Bari was calm.", {"Bari": "GPE"}, ["Bari", "Bari"]),
        ("He saw Bari. Bari Stores shut.", {"Bari": "GPE"}, ["Bari"]),
        ("Ms Jordan spoke. Jordan left.", {"Jordan": "PERSON"}, []),
        ("Bank of England cut rates.", {"Bank of England": "ORG"}, []),
    ],
)
def test_names_of_places_are_found(
    gazetteer: Gazetteer, text: str, entities: dict[str, str], expected: list[str]
) -> None:
    """What a recogniser misses is found by its setting; what it names is kept."""
    spans = [
        (at, at + len(name), label)
        for name, label in entities.items()
        for at in range(len(text))
        if text.startswith(name, at) and (label != "GPE" or at == text.index(name))
    ]
    names = find_toponyms(gazetteer, text, spans)

    assert expected == [name.text for name in names]
    assert expected == [text[name.start : name.end] for name in names]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("Bari declined.", []),
        ("They live in Bari.", ["Bari"]),
        ("Bari police came.", ["Bari"]),
        ("Bari, Italy, is calm.", ["Bari", "Italy"]),
    ],
)
def test_the_last_name_of_a_person_is_no_town(
    gazetteer: Gazetteer, rest: str, expected: list[str]
) -> None:
    """Unless the words around it say so."""
    text = f"Ann Bari spoke. {rest}"
    at = text.index("Bari", 9)
    entities = [(0, 8, "PERSON"), (at, at + 4, "GPE")]

    assert expected == [n.text for n in find_toponyms(gazetteer, text, entities)]
