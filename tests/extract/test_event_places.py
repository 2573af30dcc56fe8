"""Where an event happened: what its own clause says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import pytest
from parses import parsed, predicate_of

from dateline.extract.syntax.words import Sentence
from dateline.extract.where.atlas import Atlas, Placed
from dateline.extract.where.places import place_of
from dateline.model.location import Location, LocationKind
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.recognition import INSIDE_NAME
from dateline.resolve.places.resolution import PlaceChoice, Toponym

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


#: The verbs of the nouns that tell of an event below.
VERBS: Final = {"siege": "ended", "warning": "issued"}


def found(
    written: str, head: str, *, more: tuple[PlaceChoice, ...] = ()
) -> Placed | None:
    """Return the place of an event."""
    sentence = parsed(written)
    atlas = Atlas((*choices(sentence), *more), GAZETTEER)
    verb = VERBS.get(head, "")
    kind = "ELECTION" if head == "elected" else "OTHER"
    predicate = predicate_of(sentence, head, kind, verb=verb)
    return place_of(predicate, sentence, atlas)


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
    "behind whom it happens to": (
        (
            "Man=man/NN/nsubj>met met=meet/VBD/ROOT by/IN/prep>met "
            "envoys=envoy/NNS/pobj>by in/IN/prep>envoys Accra/NNP/pobj>in@GPE "
            "~././punct>met"
        ),
        "met",
        "Accra GH city",
    ),
    "a hospital": (
        (
            "Man=man/NN/nsubj>died died=die/VBD/ROOT at/IN/prep>died "
            "hospital/NN/pobj>at in/IN/prep>hospital Accra/NNP/pobj>in@GPE "
            "~././punct>died"
        ),
        "died",
        "hospital in Accra GH city",
    ),
    "behind its subject": (
        (
            "Police/NNS/nsubj>shot in/IN/prep>Police Accra/NNP/pobj>in@GPE "
            "shot=shoot/VBD/ROOT men=man/NNS/dobj>shot ~././punct>shot"
        ),
        "shot",
        "Accra GH city",
    ),
    "under siege": (
        (
            "Accra/NNP/nsubj>ended@GPE ended=come/VBD/ROOT under/IN/prep>ended "
            "siege/NN/pobj>under ~././punct>ended"
        ),
        "siege",
        "Accra GH city",
    ),
    "of what is held": (
        (
            "The/DT/det>siege siege/NN/nsubj>ended of/IN/prep>siege "
            "Accra/NNP/pobj>of@GPE ended=end/VBD/ROOT"
        ),
        "siege",
        "Accra GH city",
    ),
    "elected": (
        (
            "Ann/NNP/nsubjpass>elected was=be/VBD/auxpass>elected "
            "elected=elect/VBN/ROOT mayor/NN/oprd>elected of/IN/prep>mayor "
            "Accra/NNP/pobj>of@GPE"
        ),
        "elected",
        "Accra GH city",
    ),
    "where": (
        (
            "In/IN/prep>met Accra/NNP/pobj>In@GPE ~,/,/punct>met "
            "where/WRB/advmod>marched men=man/NNS/nsubj>marched "
            "marched=march/VBD/relcl>Accra ~,/,/punct>met they/PRP/nsubj>met "
            "met=meet/VBD/ROOT"
        ),
        "marched",
        "Accra GH city",
    ),
    "a building": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked an/DT/det>hotel Accra/NNP/compound>hotel@GPE "
            "hotel/NN/pobj>in ~././punct>attacked"
        ),
        "attacked",
        "Accra hotel GH city",
    ),
    "a side of what is named": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked the/DT/det>south south/NN/pobj>in of/IN/prep>south "
            "Kosovo/NNP/pobj>of@GPE ~././punct>attacked"
        ),
        "attacked",
        "south of Kosovo XK country",
    ),
    "struck": (
        (
            "Accra/NNP/nsubjpass>bombed@GPE was=be/VBD/auxpass>bombed "
            "bombed=bomb/VBN/ROOT ~././punct>bombed"
        ),
        "bombed",
        "Accra GH city",
    ),
    "the smaller of two": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked Ghana/NNP/pobj>in@GPE near/IN/prep>attacked "
            "Accra/NNP/pobj>near@GPE ~././punct>attacked"
        ),
        "attacked",
        "Accra GH city",
    ),
    "the first of two countries": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "in/IN/prep>attacked Kosovo/NNP/pobj>in@GPE near/IN/prep>attacked "
            "Accra/NNP/pobj>near@GPE ~././punct>attacked"
        ),
        "attacked",
        "Kosovo XK country",
    ),
    "unknown": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT in/IN/prep>attacked "
            "Zzyzx/NNP/pobj>in@GPE"
        ),
        "attacked",
        "Zzyzx GH other",
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


@pytest.mark.parametrize(
    ("written", "head"),
    [
        (
            (
                "They/PRP/nsubj>issued issued=issue/VBD/ROOT a/DT/det>warning "
                "warning/NN/dobj>issued in/IN/prep>issued Accra/NNP/pobj>in@GPE"
            ),
            "warning",
        ),
        (
            (
                "Accra/NNP/nsubj>ended@GPE in/IN/prep>Accra Ghana/NNP/pobj>in@GPE "
                "ended=close/VBD/ROOT schools=school/NNS/dobj>ended"
            ),
            "ended",
        ),
        (
            (
                "Ann/NNP/nsubj>ended@PERSON ended=come/VBD/ROOT under/IN/prep>ended "
                "siege/NN/pobj>under ~././punct>ended"
            ),
            "siege",
        ),
    ],
    ids=["a danger", "a town in its country", "someone"],
)
def test_what_is_named_beside_an_event_is_not_its_place(
    written: str, head: str
) -> None:
    """Where a storm is feared, where a town lies, and who is beset."""
    assert found(written, head) is None


@pytest.mark.parametrize(
    ("head", "town", "place"),
    [
        ("Court", ACCRA, "Accra Court GH building"),
        ("Court", GHANA, ""),
        ("Bakery", ACCRA, ""),
    ],
)
def test_a_house_named_after_a_town_stands_in_it(
    head: str, town: Location, place: str
) -> None:
    """A court does; a bakery has shops all over, an embassy is abroad."""
    written = (
        "Man=man/NN/nsubj>died died=die/VBD/ROOT at/IN/prep>died "
        f"{town.name}/NNP/compound>{head}@ORG {head}/NNP/pobj>at@+ ~././punct>died"
    )
    at = len("Man died at ")
    name = Toponym(town.name, at, at + len(town.name), INSIDE_NAME)
    placed = found(written, "died", more=(PlaceChoice(name, town, None, "known"),))

    if place:
        assert placed is not None
        location = placed.location
        assert place == f"{location.name} {location.country} {location.kind.value}"
        assert location.uncertainty_km == 25.0
    else:
        assert placed is None


NEAR_ACCRA: Final = attrs.evolve(ACCRA, relation="near", uncertainty_km=25.0)
WEST: Final = attrs.evolve(GHANA, relation="western")


@pytest.mark.parametrize(
    ("written", "place", "shown"),
    [
        (
            (
                "Rebels=rebel/NNS/nsubj>camped camped=camp/VBD/ROOT "
                "near/IN/prep>camped Accra/NNP/pobj>near@GPE ~././punct>camped"
            ),
            NEAR_ACCRA,
            ("Accra", "near", 25.0),
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>camped camped=camp/VBD/ROOT in/IN/prep>camped "
                "western/JJ/amod>Ghana Ghana/NNP/pobj>in@GPE ~././punct>camped"
            ),
            WEST,
            ("western Ghana", "", None),
        ),
        (
            (
                "Rebels/NNS/nsubj>camped camped=camp/VBD/ROOT near/IN/prep>camped "
                "the/DT/det>barracks Accra/NNP/compound>barracks@GPE "
                "barracks/NNS/pobj>near ~././punct>camped"
            ),
            NEAR_ACCRA,
            ("Accra barracks", "near", 25.0),
        ),
    ],
)
def test_a_relation_stays_with_the_place(
    written: str, place: Location, shown: tuple[str, str, float | None]
) -> None:
    """Unless the name says it already: nothing is "western western Ghana"."""
    sentence = parsed(written)
    entity = sentence.entities[0]
    toponym = Toponym(
        entity.text, entity.words[0].start, entity.words[-1].end, entity.label
    )
    atlas = Atlas([PlaceChoice(toponym, place, None, "the only one")], GAZETTEER)
    placed = place_of(predicate_of(sentence, "camped"), sentence, atlas)

    assert placed is not None
    location = placed.location
    assert shown == (location.name, location.relation, location.uncertainty_km)


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
    istanbul = Location("Istanbul", country="TR", latitude=41.01, longitude=28.95)
    assert atlas.part("downtown Istanbul", istanbul) is None


def test_what_lies_in_a_town_is_found_by_the_town() -> None:
    """A hospital in Accra is in Accra, in Ghana."""
    placed = found(*PLACES["a hospital"][:2])

    assert placed is not None
    assert ("Accra",) == placed.location.within


def staged(written: str, head: str, type_: str) -> str:
    """Return the place of an event noun, or nothing."""
    sentence = parsed(written)
    atlas = Atlas(list(choices(sentence)), GAZETTEER)
    placed = place_of(predicate_of(sentence, head, type_), sentence, atlas)
    return placed.location.name if placed else ""


@pytest.mark.parametrize(
    ("name", "dep", "type_", "place"),
    [
        ("Ghana", "compound", "PROTEST", "Ghana"),
        ("Ghana", "poss", "PROTEST", "Ghana"),
        ("Ghana", "compound", "ASSAULT", ""),
        ("Accra", "compound", "ASSAULT", "Accra"),
        ("Accra", "poss", "ASSAULT", ""),
        ("Accra", "compound", "STATEMENT", ""),
    ],
)
def test_an_event_may_be_named_after_its_place(
    name: str, dep: str, type_: str, place: str
) -> None:
    """The Accra attack was in Accra, a Ghana attack or Accra's may be by them."""
    written = (
        f"The/DT/det>talks {name}/NNP/{dep}>talks@GPE talks=talk/NNS/nsubj>ended "
        "ended=end/VBD/ROOT"
    )

    assert place == staged(written, "talks", type_)


@pytest.mark.parametrize(
    ("type_", "place"), [("STATEMENT", ""), ("ACCUSE", ""), ("COERCE", "Accra")]
)
def test_what_is_said_lies_elsewhere(type_: str, place: str) -> None:
    """The place of what someone speaks of is not where he speaks."""
    sentence = parsed(
        "Men=man/NNS/nsubj>stopped stopped=stop/VBD/ROOT a/DT/det>march "
        "march/NN/dobj>stopped in/IN/prep>march Accra/NNP/pobj>in@GPE"
    )
    atlas = Atlas(list(choices(sentence)), GAZETTEER)
    placed = place_of(predicate_of(sentence, "stopped", type_), sentence, atlas)

    assert place == (placed.location.name if placed else "")


def test_a_country_is_that_of_most_names() -> None:
    """More than half of the names lie in it; of two halves there is none."""
    people = PlaceChoice(Toponym("Serbs", 1, 6, "NORP"), KOSOVO, None, "its people")

    assert "GH" == Atlas((people, *HOME), GAZETTEER).country
    assert "" == Atlas((people, people, *HOME), GAZETTEER).country
    assert "" == Atlas((), GAZETTEER).country


def test_unknown_names_make_no_country() -> None:
    """Where they lie was guessed from the others."""
    guess = Location("Quuxley", country="GH")
    unknown = PlaceChoice(Toponym("Quuxley", 1, 8), guess, None, "unknown name")
    people = PlaceChoice(Toponym("Serbs", 1, 6, "NORP"), KOSOVO, None, "its people")

    assert "" == Atlas((people, unknown, unknown, unknown), GAZETTEER).country


def test_a_country_is_where_it_is_named_itself() -> None:
    """Neither its people nor its towns are the country."""
    people = PlaceChoice(Toponym("Ghanaians", 1, 9, "NORP"), GHANA, None, "people")
    city = PlaceChoice(Toponym("Accra", 10, 15, "GPE"), ACCRA, None, "the only one")

    assert HOME[0] == Atlas((people, city, *HOME), GAZETTEER).land("GH")
    assert None is Atlas((people, city), GAZETTEER).land("GH")
    assert None is Atlas(HOME, GAZETTEER).land("")


@pytest.mark.parametrize(
    ("verb", "preposition", "type_", "place"),
    [
        ("fled", "to", "OTHER", "Accra"),
        ("sold", "to", "BUSINESS", ""),
        ("flew", "from", "MOBILIZE", "Accra"),
        ("learned", "from", "OTHER", ""),
        ("fired", "on", "ASSAULT", "Accra"),
        ("leaned", "on", "COERCE", ""),
    ],
)
def test_a_party_is_no_place(
    verb: str, preposition: str, type_: str, place: str
) -> None:
    """Who is given something, or put under pressure, is not where it happens."""
    lemmas = {"fled": "flee", "flew": "fly", "fired": "fire", "sold": "sell"}
    sentence = parsed(
        f"Men=man/NNS/nsubj>{verb} {verb}={lemmas.get(verb, verb)}/VBD/ROOT "
        f"{preposition}/IN/prep>{verb} Accra/NNP/pobj>{preposition}@GPE"
    )
    atlas = Atlas(list(choices(sentence)), GAZETTEER)
    placed = place_of(predicate_of(sentence, verb, type_), sentence, atlas)

    assert place == (placed.location.name if placed else "")


@pytest.mark.parametrize(
    ("label", "country"), [("GPE", "XK"), ("NORP", "GH")], ids=["country", "people"]
)
def test_an_unknown_name_lies_in_the_country_before_it(
    label: str, country: str
) -> None:
    """ "Reached Kosovo, and Zzyzx" though the article is about Ghana."""
    sentence = parsed(
        "It/PRP/nsubj>fell left=leave/VBD/advcl>fell Kosovo/NNP/dobj>left@GPE "
        "fell=fall/VBD/ROOT in/IN/prep>fell Zzyzx/NNP/pobj>in@GPE"
    )
    first, second = sentence.entities
    named = PlaceChoice(
        Toponym("Kosovo", first.words[0].start, first.words[0].end, label),
        KOSOVO,
        None,
        "the only one",
    )
    unknown = PlaceChoice(
        Toponym("Zzyzx", second.words[0].start, second.words[0].end, "GPE"),
        Location("Zzyzx", country="GH"),
        None,
        "unknown name, by its company",
    )
    atlas = Atlas([named, unknown], GAZETTEER)
    placed = place_of(predicate_of(sentence, "fell"), sentence, atlas)

    assert placed is not None
    assert ("Zzyzx", country) == (placed.location.name, placed.location.country)
