"""Where an event happened that shares its place with another clause."""

from __future__ import annotations

from typing import Final

import pytest
from told import EXPLODED, Told

from dateline.temporal import find_timexes


@pytest.mark.parametrize(
    "clause",
    [
        "killing=kill/VBG/advcl>exploded",
        "when/WRB/advmod>killing killing=kill/VBD/advcl>exploded",
        "as/IN/mark>killing it/PRP/nsubj>killing killing=kill/VBD/advcl>exploded",
    ],
)
def test_what_only_goes_on_is_there_too(clause: str) -> None:
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
def test_what_happens_elsewhere_is_not(clause: str) -> None:
    """After it, or meanwhile to others, may be anywhere."""
    told = Told(EXPLODED + clause)

    assert 1 == len(told.place(0, ("exploded", "ASSAULT"), ("met", "CONSULT")))


def test_when_tells_the_place_of_what_is_above_it() -> None:
    """ "Men died when a bomb exploded in Accra"."""
    told = Told(
        "Men=man/NNS/nsubj>died died=die/VBD/ROOT when/WRB/advmod>exploded "
        "bomb/NN/nsubj>exploded exploded=explode/VBD/advcl>died "
        "in/IN/prep>exploded Accra/NNP/pobj>in@GPE"
    )

    found = told.place(0, ("died", "DEATH"), ("exploded", "ASSAULT"))
    assert ["Accra", "Accra"] == [name for name, _ in found]


def test_what_is_said_of_it_is_not_said_there() -> None:
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
def test_joined_clauses_share_it(subject: str, *, fronted: bool, places: int) -> None:
    """Without a subject of its own, or where it stands in front of both."""
    where = "in/IN/prep>shot Accra/NNP/pobj>in@GPE "
    told = Told(
        f"{where if fronted else ''}men=man/NNS/nsubjpass>shot "
        f"shot=shoot/VBN/ROOT {'' if fronted else where}and/CC/cc>shot "
        f"{subject}held=hold/VBN/conj>shot"
    )

    found = told.place(0, ("shot", "ASSAULT"), ("held", "COERCE"))
    assert places == len(found)


def test_joined_clauses_of_other_times_do_not() -> None:
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


#: "Men marched and burnt huts in Accra", and what it says of the marching.
ROW: Final = (
    "Men=man/NNS/nsubj>marched marched=march/VBD/ROOT {first}{cc}/CC/cc>marched "
    "{subject}burnt=burn/{tag}/conj>marched huts=hut/NNS/dobj>burnt "
    "{where}/IN/prep>burnt Accra/NNP/pobj>{where}@GPE"
)
PLAIN: Final = {
    "first": "",
    "cc": "and",
    "subject": "",
    "tag": "VBD",
    "where": "near",
}


def test_the_first_of_a_row_is_where_the_last_is() -> None:
    """ "Men marched and burnt huts in Accra": both there, for the last one's reason."""
    told = Told(ROW.format_map(PLAIN))

    marched, burnt = told.place(0, ("marched", "PROTEST"), ("burnt", "ASSAULT"))
    assert ("Accra", "“burnt”, which it is joined to, is there") == marched
    assert "Accra" == burnt[0]


@pytest.mark.parametrize(
    "other",
    [
        {"cc": "but"},
        {"subject": "police/NNS/nsubj>burnt "},
        {"tag": "VBG"},
        {"where": "from"},
        {"first": "in/IN/prep>marched town/NN/pobj>in "},
    ],
    ids=["but", "another subject", "another tense", "from", "a place of its own"],
)
def test_the_first_may_be_elsewhere(other: dict[str, str]) -> None:
    """Only one subject that does both in one go is surely in one place."""
    told = Told(ROW.format_map(PLAIN | other))

    assert 1 >= len(told.place(0, ("marched", "PROTEST"), ("burnt", "ASSAULT")))


@pytest.mark.parametrize(("cc", "places"), [("and", 2), ("but", 1)])
def test_a_row_of_three_shares_it_too(cc: str, places: int) -> None:
    """ "Marched, fought and burnt in Accra", whatever the parser hangs on what."""
    told = Told(
        "Men=man/NNS/nsubj>marched marched=march/VBD/ROOT ~,/,/punct>marched "
        f"fought=fight/VBD/conj>marched {cc}/CC/cc>fought burnt=burn/VBD/conj>fought "
        "huts=hut/NNS/dobj>burnt near/IN/prep>burnt Accra/NNP/pobj>near@GPE"
    )

    found = told.place(0, ("marched", "PROTEST"), ("burnt", "ASSAULT"))
    assert places == len(found)


@pytest.mark.parametrize("kinds", [("BUSINESS", "CRIME"), ("CRIME", "BUSINESS")])
def test_what_needs_no_spot_takes_none_from_behind(kinds: tuple[str, str]) -> None:
    """ "Cut costs and opened a plant in Accra": the costs were cut anywhere."""
    told = Told(ROW.format_map(PLAIN))

    found = told.place(0, *zip(("marched", "burnt"), kinds, strict=True))
    assert 1 == len(found)


def test_what_is_hung_on_the_first_at_the_end_holds_for_both() -> None:
    """However the parser hangs "in Accra" behind two verbs."""
    told = Told(
        "Men=man/NNS/nsubj>marched marched=march/VBD/ROOT and/CC/cc>marched "
        "sang=sing/VBD/conj>marched in/IN/prep>marched Accra/NNP/pobj>in@GPE"
    )

    assert 2 == len(told.place(0, ("marched", "PROTEST"), ("sang", "PROTEST")))


class TestThere:
    """The word that takes up a place."""

    TEXT: Final = (
        "He/PRP/nsubj>met met=meet/VBD/ROOT Ann/NNP/dobj>met in/IN/prep>Ann "
        "{}/NNP/pobj>in@GPE and/CC/cc>met hid=hide/VBD/conj>met "
        "gold/NN/dobj>hid there/RB/advmod>hid"
    )

    def test_is_the_place_named_before(self) -> None:
        """ "Met Ann in Accra and hid gold there"."""
        told = Told(self.TEXT.format("Accra"))

        assert [("Accra", "“there” takes up “Accra”; the only one")] == told.place(
            0, ("hid", "OTHER")
        )

    def test_is_not_guessed_among_two(self) -> None:
        """Nor where none was named."""
        two = "In/IN/prep>met Togo/NNP/pobj>In@GPE " + self.TEXT.format("Accra")

        ((_, why),) = Told(two).place(0, ("hid", "OTHER"))
        assert "there" not in why
        assert [] == Told(self.TEXT.format("Zzyzx")).place(0, ("hid", "OTHER"))


class TestEverSince:
    """What befell a land that has been so since."""

    HOME: Final = (
        "In/IN/prep>met Ghana/NNP/pobj>In@GPE they/PRP/nsubj>met met=meet/VBD/ROOT"
    )
    PREP: Final = (
        "Since/IN/prep>been the/DT/det>war war/NN/pobj>Since {}/NNP/nsubj>been@GPE "
        "has=have/VBZ/aux>been been=be/{}/ROOT calm/JJ/acomp>been"
    )
    CLAUSE: Final = (
        "Since/IN/mark>ended war/NN/nsubj>ended ended=end/VBD/advcl>been "
        "{}/NNP/nsubj>been@GPE has=have/VBZ/aux>been been=be/{}/ROOT "
        "calm/JJ/acomp>been"
    )

    @pytest.mark.parametrize("text", [PREP, CLAUSE])
    def test_happened_there(self, text: str) -> None:
        """ "Since the war, Ghana has been calm", in an article about Ghana."""
        told = Told(self.HOME, text.format("Ghana", "VBN"))

        ghana, why = told.place(1, ("war", "ASSAULT"))[0]
        assert "Ghana" == ghana
        assert why.startswith("what “Ghana” has been ever since")

    @pytest.mark.parametrize(
        ("land", "tag", "kind"),
        [
            ("Togo", "VBN", "ASSAULT"),
            ("Accra", "VBN", "ASSAULT"),
            ("Ghana", "VBD", "ASSAULT"),
            ("Ghana", "VBN", "ELECTION"),
        ],
    )
    def test_may_have_happened_elsewhere(self, land: str, tag: str, kind: str) -> None:
        """Another land, a town, what was only once so, an election abroad."""
        text = self.PREP.format(land, tag)
        if tag == "VBD":
            text = text.replace("has=have/VBZ/aux>been ", "")
        told = Told(self.HOME, self.HOME, text)

        assert [] == [
            why for _, why in told.place(2, ("war", kind)) if "ever since" in why
        ]
