"""The words that name parties become actors, and no place or time does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from parses import LEXICON, parsed, predicate_of

from dateline.extract.syntax.mentions import mentions_in
from dateline.extract.where.atlas import Placed
from dateline.extract.who.parties import Parties
from dateline.model.article import Article
from dateline.model.location import Location
from dateline.resolve.actors import Cast
from dateline.resolve.places.gazetteer import Gazetteer


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


def parties(
    written: str, head: str, type_: str, gazetteer: Gazetteer, *, where: str = ""
) -> list[str]:
    """Return the participants of an event that happened where a word says."""
    sentence = parsed(written)
    cast = Cast(gazetteer)
    for mention, _ in mentions_in(sentence):
        cast.introduce(mention)
    article = Article(sentence.text, published="2023-05-10")
    start = sentence.text.find(where)
    found = Parties(article, cast, LEXICON).of(
        predicate_of(sentence, head, type_),
        sentence,
        placed=Placed(Location(where), "", start, start + len(where))
        if where
        else None,
        leave_out={own.i for own in sentence.words if own.text == "Monday"},
    )
    return [f"{part.role.value} {part.actor.name}" for part in found]


REBELS: Final = "Rebels=rebel/NNS/nsubj>{0} {0}={1}/VBD/ROOT "


def test_a_raid_is_by_the_country_before_it(gazetteer: Gazetteer) -> None:
    """What is condemned is not the adjective but the country."""
    written = REBELS.format("condemned", "condemn") + (
        "raid/NN/dobj>condemned Malian/JJ/amod>raid@NORP"
    )

    assert ["agent rebels", "recipient Mali"] == parties(
        written, "condemned", "ACCUSE", gazetteer
    )


def test_an_adjective_of_no_country_is_a_people(gazetteer: Gazetteer) -> None:
    """Where the gazetteer has no country, the people are meant."""
    written = REBELS.format("condemned", "condemn") + (
        "raid/NN/dobj>condemned Norse/JJ/amod>raid@NORP"
    )

    assert ["agent rebels", "recipient Norse"] == parties(
        written, "condemned", "ACCUSE", gazetteer
    )


def test_a_country_that_is_spoken_to_is_no_place(gazetteer: Gazetteer) -> None:
    """An ultimatum to Mali is given to someone, a march to Mali goes somewhere."""
    written = REBELS.format("turned", "turn") + (
        "to/IN/prep>turned Mali/NNP/pobj>to@GPE"
    )

    assert ["agent rebels", "recipient Mali"] == parties(
        written, "turned", "REQUEST", gazetteer, where="Mali"
    )
    assert ["agent rebels"] == parties(
        written, "turned", "MOBILIZE", gazetteer, where="Mali"
    )


def test_the_country_of_what_is_hit_is_hit(gazetteer: Gazetteer) -> None:
    """A barn is no one; the country it stands in is hit, and is where it is."""
    written = REBELS.format("shelled", "shell") + (
        "barn/NN/dobj>shelled in/IN/prep>barn Mali/NNP/pobj>in@GPE"
    )

    assert ["agent rebels", "recipient Mali"] == parties(
        written, "shelled", "ASSAULT", gazetteer, where="Mali"
    )


def test_no_country_is_hit_by_itself(gazetteer: Gazetteer) -> None:
    """Mali's army that shells a barn in Mali does not act upon Mali."""
    written = (
        "Mali/NNP/poss>army@GPE army/NN/nsubj>shelled shelled=shell/VBD/ROOT "
        "barn/NN/dobj>shelled in/IN/prep>barn Mali/NNP/pobj>in#2@GPE"
    )
    written = written.replace("in#2", "in")

    assert ["agent Mali army"] == parties(written, "shelled", "ASSAULT", gazetteer)


def test_whom_an_attack_on_others_touches_is_told_apart(gazetteer: Gazetteer) -> None:
    """Who condemns an attack on guards does nothing to the guards."""
    written = REBELS.format("condemned", "condemn") + (
        "attack/NN/dobj>condemned on/IN/prep>attack guards=guard/NNS/pobj>on"
    )

    assert ["agent rebels", "other guards"] == parties(
        written, "condemned", "ACCUSE", gazetteer
    )


def test_a_time_is_no_party(gazetteer: Gazetteer) -> None:
    """Nobody is done to on Monday by being Monday."""
    written = REBELS.format("attacked", "attack") + (
        "on/IN/prep>attacked Monday/NNP/pobj>on"
    )

    assert ["agent rebels"] == parties(written, "attacked", "ASSAULT", gazetteer)
