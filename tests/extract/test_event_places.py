"""Where an event happened: what its own clause says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from parses import parsed, predicate_of

from dateline.extract.places import Atlas, Placed, place_of
from dateline.extract.words import Sentence
from dateline.model.location import Location, LocationKind
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.places import PlaceChoice, Toponym

GAZETTEER: Final = Gazetteer.open()
ACCRA: Final = Location(
    "Accra", kind=LocationKind.CITY, country="GH", latitude=5.56, longitude=-0.2
)
GHANA: Final = Location("Ghana", kind=LocationKind.COUNTRY, country="GH")
KOSOVO: Final = Location(
    "Kosovo", kind=LocationKind.COUNTRY, country="XK", disputed=True
)
KNOWN: Final = {place.name: place for place in (ACCRA, GHANA, KOSOVO)}


def choices(sentence: Sentence) -> Iterator[PlaceChoice]:
    """Yield what the names in a sentence mean, from a gazetteer of three."""
    for entity in sentence.entities:
        place = KNOWN.get(entity.text)
        if place is not None:
            toponym = Toponym(
                entity.text, entity.words[0].start, entity.words[-1].end, entity.label
            )
            yield PlaceChoice(toponym, place, None, "the only one")


def found(
    written: str, head: str, *, more: tuple[PlaceChoice, ...] = ()
) -> Placed | None:
    """Return the place of an event."""
    sentence = parsed(written)
    atlas = Atlas((*choices(sentence), *more), GAZETTEER)
    return place_of(predicate_of(sentence, head), sentence, atlas)


#: An article that has named Ghana twice before.
HOME: Final = tuple(
    PlaceChoice(Toponym("Ghana", at, at + 5, "GPE"), GHANA, None, "the only one")
    for at in (1_000, 2_000)
)

PLACES: Final[dict[str, tuple[str, str, str]]] = {
    "in": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked Accra/NNP/pobj>in@GPE ~././punct>attacked"
        ),
        "attacked",
        "Accra GH city",
    ),
    "in before to": (
        (
            "Rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT to/IN/prep>fled "
            "Ghana/NNP/pobj>to@GPE in/IN/prep>fled Accra/NNP/pobj>in@GPE "
            "~././punct>fled"
        ),
        "fled",
        "Accra GH city",
    ),
    "to": (
        (
            "Rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT to/IN/prep>fled "
            "Ghana/NNP/pobj>to@GPE ~././punct>fled"
        ),
        "fled",
        "Ghana GH country",
    ),
    "object": (
        "storm/NN/nsubj>hit hit/VBD/ROOT Accra/NNP/dobj>hit@GPE",
        "hit",
        "Accra GH city",
    ),
    "behind its object": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked in/IN/prep>attacked Accra/NNP/pobj>in@GPE "
            "~././punct>attacked"
        ),
        "attacked",
        "Accra GH city",
    ),
    "border": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "at/IN/prep>attacked the/DT/det>border Ghana/NNP/compound>border@GPE "
            "border/NN/pobj>at ~././punct>attacked"
        ),
        "attacked",
        "Ghana border GH border",
    ),
    "border as object": (
        (
            "Rebels=rebel/NNS/nsubj>blocked blocked=block/VBD/ROOT "
            "the/DT/det>border Ghana/NNP/compound>border@GPE "
            "border/NN/dobj>blocked ~././punct>blocked"
        ),
        "blocked",
        "Ghana border GH border",
    ),
    "unknown": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT in/IN/prep>attacked "
            "Zzyzx/NNP/pobj>in@GPE"
        ),
        "attacked",
        "Zzyzx  other",
    ),
    "the region": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked the/DT/det>region region/NN/pobj>in "
            "~././punct>attacked"
        ),
        "attacked",
        "Ghana GH country",
    ),
    "the north": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked the/DT/det>north north/NN/pobj>in "
            "~././punct>attacked"
        ),
        "attacked",
        "north of Ghana GH country",
    ),
    "a border": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "at/IN/prep>attacked a/DT/det>border border/NN/pobj>at "
            "~././punct>attacked"
        ),
        "attacked",
        "border GH border",
    ),
}


@pytest.mark.parametrize(
    ("written", "head", "place"), PLACES.values(), ids=PLACES.keys()
)
def test_an_event_has_the_place_of_its_clause(
    written: str, head: str, place: str
) -> None:
    """Inside goes before towards; "the region" is what the article is about."""
    placed = found(written, head, more=HOME)

    assert placed is not None
    location = placed.location
    assert place == f"{location.name} {location.country} {location.kind.value}"
    assert placed.why


@pytest.mark.parametrize(
    "written",
    [
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "~././punct>attacked"
        ),
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked May/NNP/pobj>in@DATE ~././punct>attacked"
        ),
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked a/DT/det>region region/NN/pobj>in "
            "~././punct>attacked"
        ),
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT in/IN/prep>attacked "
            "KFOR/NNP/pobj>in@ORG"
        ),
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT to/IN/prep>attacked "
            "Serbs=serb/NNPS/pobj>to@NORP"
        ),
    ],
)
def test_an_event_without_a_place_has_none(written: str) -> None:
    """Months, organisations and peoples are no places."""
    assert found(written, "attacked", more=HOME) is None


@pytest.mark.parametrize(
    "written",
    [
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked the/DT/det>region region/NN/pobj>in "
            "~././punct>attacked"
        ),
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked the/DT/det>north north/NN/pobj>in "
            "~././punct>attacked"
        ),
    ],
)
def test_the_region_of_an_article_that_names_none_is_unknown(written: str) -> None:
    """No place is made up."""
    assert found(written, "attacked") is None


DISTANCES: Final = {
    "kilometers": (
        (
            "Rebels/NNS/nsubj>camped camped=camp/VBD/ROOT two/CD/nummod>kilometers "
            "kilometers=kilometer/NNS/npadvmod>camped from/IN/prep>camped "
            "Accra/NNP/pobj>from@GPE"
        ),
        ("two kilometers from", 2.0),
    ),
    "miles": (
        (
            "Rebels/NNS/nsubj>camped camped=camp/VBD/ROOT 10/CD/nummod>miles "
            "miles=mile/NNS/npadvmod>camped outside/IN/prep>camped "
            "Accra/NNP/pobj>outside@GPE"
        ),
        ("10 miles outside", 16.09344),
    ),
    "vague number": (
        (
            "Rebels/NNS/nsubj>camped camped=camp/VBD/ROOT 2-3/CD/nummod>miles "
            "miles=mile/NNS/npadvmod>camped near/IN/prep>camped Accra/NNP/pobj>near@GPE"
        ),
        ("near", None),
    ),
    "no number": (
        (
            "Rebels/NNS/nsubj>camped camped=camp/VBD/ROOT "
            "miles=mile/NNS/npadvmod>camped from/IN/prep>camped Accra/NNP/pobj>from@GPE"
        ),
        ("", None),
    ),
    "near": (
        (
            "Rebels=rebel/NNS/nsubj>camped camped=camp/VBD/ROOT "
            "near/IN/prep>camped Accra/NNP/pobj>near@GPE ~././punct>camped"
        ),
        ("near", None),
    ),
    "in": (
        (
            "Rebels=rebel/NNS/nsubj>camped camped=camp/VBD/ROOT in/IN/prep>camped "
            "Accra/NNP/pobj>in@GPE ~././punct>camped"
        ),
        ("", None),
    ),
}


@pytest.mark.parametrize(
    ("written", "distance"), DISTANCES.values(), ids=DISTANCES.keys()
)
def test_a_distance_is_kept_as_the_words_give_it(
    written: str, distance: tuple[str, float | None]
) -> None:
    """ "Two kilometers from" is a relation and an uncertainty in kilometres."""
    placed = found(written, "camped")

    assert placed is not None
    location = placed.location
    assert distance == (location.relation, location.uncertainty_km)


def test_an_article_is_at_home_where_it_names_most() -> None:
    """Cities and peoples have no say in it."""
    people = PlaceChoice(Toponym("Serbs", 1, 6, "NORP"), KOSOVO, None, "its people")
    city = PlaceChoice(Toponym("Accra", 8, 13, "GPE"), ACCRA, None, "the only one")

    assert Atlas((), GAZETTEER).home is None
    assert Atlas((people, people, city), GAZETTEER).home is None
    assert GHANA == Atlas((people, people, city, *HOME), GAZETTEER).home


def test_places_are_found_by_where_they_stand() -> None:
    """From the first offset on, up to but not with the second."""
    atlas = Atlas(HOME, GAZETTEER)

    assert list(HOME) == list(atlas.within(0, 3_000))
    assert [HOME[1]] == list(atlas.within(1_001, 2_001))
    assert [] == list(atlas.within(1_001, 2_000))


def test_a_part_of_a_place_has_a_point_of_its_own() -> None:
    """Northern Kosovo is in the table; the north of a moon is not."""
    atlas = Atlas((), GAZETTEER)

    north = atlas.part("northern Kosovo", KOSOVO)
    assert north is not None
    assert ("northern Kosovo", "XK", True) == (
        north.name,
        north.country,
        north.disputed,
    )
    assert atlas.part("northern Atlantis", KOSOVO) is None
    assert atlas.part("northern Kosovo", GHANA) is None


def test_a_joined_verb_shares_the_place_before_it() -> None:
    """ "Was held in Accra and charged": both in Accra, unless it has a subject."""
    held = (
        "Men=man/NNS/nsubjpass>held were=be/VBD/auxpass>held held=hold/VBN/ROOT "
        "in/IN/prep>held Accra/NNP/pobj>in@GPE and/CC/cc>held "
    )
    shared = found(held + "charged=charge/VBN/conj>held", "charged")
    alone = found(
        held + "police/NNS/nsubj>charged charged=charge/VBD/conj>held", "charged"
    )

    assert shared is not None
    assert "Accra" == shared.location.name
    assert "joined" in shared.why
    assert alone is None
