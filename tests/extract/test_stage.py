"""Where an event happened whose own clause does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
import pytest
from parses import LEXICON, parsed, predicate_of

from dateline.extract.atlas import Atlas
from dateline.extract.dating import Dated
from dateline.extract.predicates import Predicate
from dateline.extract.stage import Stage
from dateline.extract.standing import Standing
from dateline.extract.words import Sentence
from dateline.model.location import Location, LocationKind
from dateline.model.types import Certainty
from dateline.model.when import When
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.places import PlaceChoice, Toponym
from dateline.temporal import Timex, find_timexes

GAZETTEER: Final = Gazetteer.open()
ACCRA: Final = Location(
    "Accra", kind=LocationKind.CITY, country="GH", latitude=5.56, longitude=-0.2
)
GHANA: Final = Location(
    "Ghana", kind=LocationKind.COUNTRY, country="GH", uncertainty_km=300.0
)
TOGO: Final = Location("Togo", kind=LocationKind.COUNTRY, country="TG")
KNOWN: Final = {"Accra": ACCRA, "ACCRA": ACCRA, "Ghana": GHANA, "Togo": TOGO}

EXPLODED: Final = (
    "bomb/NN/nsubj>exploded exploded=explode/VBD/ROOT in/IN/prep>exploded "
    "Accra/NNP/pobj>in@GPE "
)
DIED: Final = "Men=man/NNS/nsubj>died died=die/VBD/ROOT ~././punct>died"


class Told:
    """An article that is told sentence by sentence."""

    def __init__(self, *written: str) -> None:
        self.sentences: list[Sentence] = []
        before = ""
        for index, one in enumerate(written):
            before += "\n\n" if one.startswith("¶") else " " if before else ""
            sentence = parsed(one.removeprefix("¶"), before=before, index=index)
            before = sentence.text
            self.sentences.append(sentence)
        atlas = Atlas(list(self._choices()), GAZETTEER)
        self.stage = Stage(before, atlas, LEXICON)

    def _choices(self) -> Sequence[PlaceChoice]:
        return [
            PlaceChoice(
                Toponym(e.text, e.words[0].start, e.words[-1].end, e.label),
                KNOWN[e.text],
                None,
                "the only one",
            )
            for sentence in self.sentences
            for e in sentence.entities
            if e.text in KNOWN
        ]

    def place(
        self, at: int, *events: tuple[str, str], timex: Timex | None = None
    ) -> list[tuple[str, str]]:
        """Return the names and the reasons of the places of some events."""
        sentence = self.sentences[at]
        predicates = [predicate_of(sentence, head, kind) for head, kind in events]
        return self.places(at, predicates, timex=timex)

    def places(
        self, at: int, predicates: list[Predicate], *, timex: Timex | None = None
    ) -> list[tuple[str, str]]:
        """Return the same of predicates that are made already."""
        when = When.of(2020) if timex is None else When.of(2019)
        dates = {p.head.i: Dated(when, "said so", timex) for p in predicates}
        found = self.stage.place(predicates, self.sentences[at], dates)
        return [
            (found[p.head.i].location.name, found[p.head.i].why)
            for p in predicates
            if p.head.i in found
        ]


class TestSentence:
    """Other clauses of the same sentence."""

    @pytest.mark.parametrize(
        "clause",
        [
            "killing=kill/VBG/advcl>exploded",
            "when/WRB/advmod>killing killing=kill/VBD/advcl>exploded",
            "as/IN/mark>killing it/PRP/nsubj>killing killing=kill/VBD/advcl>exploded",
        ],
    )
    def test_what_only_goes_on_is_there_too(self, clause: str) -> None:
        """ "…, killing ten", "when it fell", "as it fell"."""
        told = Told(EXPLODED + clause)

        accra, killing = told.place(0, ("exploded", "ASSAULT"), ("killing", "ASSAULT"))
        assert "Accra" == accra[0] == killing[0]
        assert "in its sentence, where “exploded” is" == killing[1]

    @pytest.mark.parametrize(
        "clause",
        [
            "after/IN/mark>met envoys=envoy/NNS/nsubj>met met=meet/VBD/advcl>exploded",
            "as/IN/mark>met envoys=envoy/NNS/nsubj>met met=meet/VBD/advcl>exploded",
            "which/WDT/nsubj>met met=meet/VBD/relcl>bomb",
        ],
    )
    def test_what_happens_elsewhere_is_not(self, clause: str) -> None:
        """After it, or meanwhile to others, may be anywhere."""
        told = Told(EXPLODED + clause)

        assert 1 == len(told.place(0, ("exploded", "ASSAULT"), ("met", "CONSULT")))

    def test_when_tells_the_place_of_what_is_above_it(self) -> None:
        """ "Men died when a bomb exploded in Accra"."""
        told = Told(
            "Men=man/NNS/nsubj>died died=die/VBD/ROOT when/WRB/advmod>exploded "
            "bomb/NN/nsubj>exploded exploded=explode/VBD/advcl>died "
            "in/IN/prep>exploded Accra/NNP/pobj>in@GPE"
        )

        found = told.place(0, ("died", "DEATH"), ("exploded", "ASSAULT"))
        assert ["Accra", "Accra"] == [name for name, _ in found]

    def test_what_is_said_of_it_is_not_said_there(self) -> None:
        """A minister who accuses someone when a bomb explodes may be far."""
        told = Told(
            f"{EXPLODED}when/WRB/advmod>blamed Ann/NNP/nsubj>blamed "
            "blamed=blame/VBD/advcl>exploded"
        )

        assert 1 == len(told.place(0, ("exploded", "ASSAULT"), ("blamed", "ACCUSE")))

    @pytest.mark.parametrize(
        ("subject", "fronted", "places"),
        [
            ("", False, 2),
            ("police/NNS/nsubj>held ", False, 1),
            ("police/NNS/nsubj>held ", True, 2),
        ],
    )
    def test_joined_clauses_share_it(
        self, subject: str, *, fronted: bool, places: int
    ) -> None:
        """Without a subject of its own, or where it stands in front of both."""
        where = "in/IN/prep>shot Accra/NNP/pobj>in@GPE "
        told = Told(
            f"{where if fronted else ''}men=man/NNS/nsubjpass>shot "
            f"shot=shoot/VBN/ROOT {'' if fronted else where}and/CC/cc>shot "
            f"{subject}held=hold/VBN/conj>shot"
        )

        found = told.place(0, ("shot", "ASSAULT"), ("held", "COERCE"))
        assert places == len(found)

    def test_joined_clauses_of_other_times_do_not(self) -> None:
        """ "Was founded in Accra and bought a mill in 2019"."""
        text = (
            "It/PRP/nsubj>grew grew=grow/VBD/ROOT in/IN/prep>grew "
            "Accra/NNP/pobj>in#1@GPE bought=buy/VBD/conj>grew "
            "mills=mill/NNS/dobj>bought in/IN/prep>bought 2019/CD/pobj>in#2"
        )
        told = Told(text)
        (timex,) = find_timexes(told.sentences[0].text, published="2020-01-01")

        assert [] == told.place(0, ("bought", "BUSINESS"), timex=timex)
        assert 1 == len(told.place(0, ("bought", "BUSINESS")))


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
