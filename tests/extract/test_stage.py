"""Where an event happened whose own sentence does not say."""

from __future__ import annotations

from typing import Final

import attrs
import pytest
from parses import predicate_of
from told import EXPLODED, Told

from dateline.extract.certainty.own_words import Standing
from dateline.model.types import Certainty
from dateline.temporal import find_timexes

DIED: Final = "Men=man/NNS/nsubj>died died=die/VBD/ROOT ~././punct>died"


class TestArticle:
    """What the rest of the article tells."""

    def test_the_attack_is_where_it_was_told_first(self) -> None:
        """ "An attack in Accra … . The attack …"; an attack is another one."""
        first = (
            "An/DT/det>attack attack/NN/nsubj>began in/IN/prep>attack "
            "Accra/NNP/pobj>in@GPE began=begin/VBD/ROOT"
        )
        again = "{}/DT/det>attack attack/NN/nsubj>ended ended=end/VBD/ROOT"
        told = Told(first, again.format("The"), again.format("An"))

        assert "Accra" == told.place(0, ("attack", "ASSAULT"))[0][0]
        assert [("Accra", "where “attack” is told first")] == told.place(
            1, ("ended", "OTHER")
        )
        assert [] == told.place(2, ("ended", "OTHER"))

    def test_one_of_two_attacks_is_not_guessed(self) -> None:
        """Two places of one noun say nothing of the third."""
        first = (
            "An/DT/det>attack attack/NN/nsubj>began in/IN/prep>attack "
            "{}/NNP/pobj>in@GPE began=begin/VBD/ROOT"
        )
        told = Told(
            first.format("Accra"),
            first.format("Togo"),
            "The/DT/det>attack attack/NN/nsubj>ended ended=end/VBD/ROOT",
        )
        told.place(0, ("attack", "ASSAULT"))
        told.place(1, ("attack", "ASSAULT"))

        assert [] == told.place(2, ("ended", "OTHER"))

    def test_the_next_sentence_goes_on_there(self) -> None:
        """With room around it; the one behind that is nowhere."""
        told = Told(EXPLODED, DIED, "He/PRP/nsubj>ate ate=eat/VBD/ROOT", DIED)
        told.place(0, ("exploded", "ASSAULT"))

        assert [("Accra", "the place last set as scene")] == told.place(
            1, ("died", "DEATH")
        )
        assert [] == told.place(2, ("ate", "OTHER"))
        told.place(2)
        assert ["the country that the article is about"] != [
            why for _, why in told.place(3, ("died", "DEATH"))
        ]

    def test_another_time_is_another_scene(self) -> None:
        """ "Two men died in 2019" did not die of today's bomb."""
        told = Told(EXPLODED, DIED)
        told.place(0, ("exploded", "ASSAULT"))
        (timex,) = find_timexes("in 2019", published="2020-01-01")

        assert [] == told.place(1, ("died", "DEATH"), timex=timex)

    def test_what_has_happened_before_is_another_scene(self) -> None:
        """ "Men have died": here or elsewhere."""
        perfect = (
            "Men=man/NNS/nsubj>died have/VBP/aux>died died=die/VBN/ROOT ~././punct>died"
        )
        told = Told(EXPLODED, perfect)
        told.place(0, ("exploded", "ASSAULT"))

        assert [] == told.place(1, ("died", "DEATH"))

    @pytest.mark.parametrize("kind", ["STATEMENT", "BUSINESS", "SANCTION"])
    def test_what_needs_no_spot_has_none(self, kind: str) -> None:
        """A statement's place is not guessed."""
        told = Told(EXPLODED, DIED)
        told.place(0, ("exploded", "ASSAULT"))

        assert [] == told.place(1, ("died", kind))

    @pytest.mark.parametrize(
        "certainty", [Certainty.PLANNED, Certainty.NEGATED, Certainty.POSSIBLE]
    )
    def test_what_did_not_happen_happened_nowhere(self, certainty: Certainty) -> None:
        """Nor is a place guessed for what may come."""
        told = Told(EXPLODED, DIED)
        told.place(0, ("exploded", "ASSAULT"))
        died = predicate_of(told.sentences[1], "died", "DEATH")

        assert [] == told.places(1, [attrs.evolve(died, standing=Standing(certainty))])

    def test_the_first_paragraph_is_told_from_the_dateline(self) -> None:
        """Until another place is named; the next paragraph is told from nowhere."""
        line = (
            "ACCRA/NNP/ROOT@GPE ~,/,/punct>ACCRA May/NNP/dep>ACCRA 3/CD/dep>ACCRA "
            "-/:/punct>ACCRA"
        )
        away = (
            "It/PRP/nsubj>fell fell=fall/VBD/ROOT in/IN/prep>fell Togo/NNP/pobj>in@GPE"
        )
        told = Told(line, DIED, DIED, f"¶{DIED}")
        moved = Told(line, away, DIED)

        for at in (1, 2):
            assert [("Accra", "dateline of the article")] == told.place(
                at, ("died", "DEATH")
            )
        assert [] == told.place(3, ("died", "BUSINESS"))
        assert (
            "dateline of the article"
            not in dict(told.place(3, ("died", "DEATH"))).values()
        )
        assert [] == moved.place(2, ("died", "DEATH"))

    def test_the_country_is_the_last_resort(self) -> None:
        """As wide as it is, and not where the sentence names another country."""
        home = (
            "In/IN/prep>met Ghana/NNP/pobj>In@GPE they/PRP/nsubj>met met=meet/VBD/ROOT"
        )
        away = (
            "Men=man/NNS/nsubj>died from/IN/prep>Men Togo/NNP/pobj>from@GPE "
            "died=die/VBD/ROOT"
        )
        told = Told(home, home, home, DIED, away)

        assert [("Ghana", "the country that the article is about")] == told.place(
            3, ("died", "DEATH")
        )
        assert [] == told.place(4, ("died", "DEATH"))
        assert [] == told.place(3, ("died", "BUSINESS"))

    def test_an_article_about_no_country_has_none(self) -> None:
        """Nor does a headline take one from below it."""
        told = Told(
            "In/IN/prep>met Ghana/NNP/pobj>In@GPE they/PRP/nsubj>met met=meet/VBD/ROOT",
            "In/IN/prep>met Togo/NNP/pobj>In@GPE they/PRP/nsubj>met met=meet/VBD/ROOT",
            DIED,
        )

        assert [] == told.place(2, ("died", "DEATH"))
