"""Verbs that lost their subject, each with the sentence that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import named, parsed, word

from dateline.extract.repairs.subjects import (
    mend_all_subject,
    mend_carrier,
    mend_demanded_verb,
    mend_fronted_subject,
    mend_hidden_root,
    mend_initials_subject,
    mend_inserted_saying,
    mend_named,
    mend_noun_root,
    mend_split_subject,
    mend_swallowed_subject,
)
from dateline.extract.syntax.words import Sentence


def hangs(sentence: Sentence, text: str) -> tuple[str, str]:
    """Return how a word hangs, and on what."""
    own = word(sentence, text)
    return own.dep, own.head.text


CALLED: Final = (
    "Berg/NNP/ROOT ,/,/punct>Berg banker/NN/appos>Berg ,/,/punct>Berg "
    "called=call/VBD/acl>Berg {prep}/IN/prep>called {noun}/pobj>{prep}"
)


@pytest.mark.parametrize(
    ("prep", "noun", "dep"),
    [
        ("for", "bans=ban/NNS", "ROOT"),
        ("on", "him/PRP", "ROOT"),
        ("to", "fires=fire/NNS", "acl"),
        ("in", "Chad/NNP", "acl"),
    ],
)
def test_a_noun_is_no_verb_of_a_sentence(prep: str, noun: str, dep: str) -> None:
    """She "called for bans", and was "called to fires"."""
    sentence = parsed(CALLED.format(prep=prep, noun=noun))
    mend_noun_root(sentence.words)

    assert dep == word(sentence, "called").dep
    assert (dep == "ROOT") == (word(sentence, "Berg").dep == "nsubj")


def test_called_on_a_day_may_be_passive() -> None:
    """A day is no one whom she called on."""
    sentence = parsed(
        "Berg/NNP/ROOT called=call/VBD/acl>Berg on/IN/prep>called "
        "Monday/NNP/pobj>on@DATE"
    )
    mend_noun_root(sentence.words)

    assert ("acl", "Berg") == hangs(sentence, "called")


def test_the_town_of_a_dateline_is_no_subject() -> None:
    """ "Lima: The mayor signed a deal today": what is behind it is told."""
    sentence = parsed(
        "Lima/NNP/ROOT :/:/punct>Lima mayor/NN/nsubj>signed signed=sign/VBD/acl>Lima "
        "deal/NN/dobj>signed today/NN/npadvmod>Lima"
    )
    mend_noun_root(sentence.words)

    assert ("ROOT", "signed") == hangs(sentence, "signed")
    assert ("dep", "signed") == hangs(sentence, "Lima")
    assert ("npadvmod", "signed") == hangs(sentence, "today")


@pytest.mark.parametrize(
    "written",
    [
        "town/NN/ROOT mayor/NN/nsubj>built built=build/VBD/acl>town",
        "town/NN/ROOT built=build/VBN/acl>town by/IN/prep>built",
        (
            "deal/NN/ROOT is=be/VBZ/cop>deal signed=sign/VBD/acl>deal "
            "it/PRP/dobj>signed was=be/VBD/aux>deal"
        ),
        "he/PRP/nsubj>ran ran=run/VBD/ROOT",
    ],
)
def test_other_roots_stay(written: str) -> None:
    """A clause behind a noun that nothing shows to be the verb of the sentence."""
    sentence = parsed(written)
    before = [(own.dep, own.head.text) for own in sentence.words]
    mend_noun_root(sentence.words)

    assert before == [(own.dep, own.head.text) for own in sentence.words]


INSERTED: Final = (
    "Berg/NNP/nsubj>said ,/,/punct>Berg called=call/VBN/acl>Berg {object} "
    ",/,/punct>said office/NN/nsubj>said said=say/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("thing", "dep"),
    [("Lind/NNP/oprd>called", "ccomp"), ("now/RB/advmod>called", "acl")],
)
def test_a_stray_comma_hides_what_was_said(thing: str, dep: str) -> None:
    """ "Berg, called Lind, her office said": that she called him."""
    sentence = parsed(INSERTED.format(object=thing))
    mend_inserted_saying(sentence.words)

    assert dep == word(sentence, "called").dep
    if dep == "ccomp":
        assert ("nsubj", "called") == hangs(sentence, "Berg")
        assert ("dobj", "called") == hangs(sentence, "Lind")


def test_one_subject_is_no_insertion() -> None:
    """ "Berg, called the Fox, said": she was called so."""
    sentence = parsed(
        "Berg/NNP/nsubj>said called=call/VBN/acl>Berg Fox/NNP/oprd>called "
        "said=say/VBD/ROOT"
    )
    mend_inserted_saying(sentence.words)

    assert ("acl", "Berg") == hangs(sentence, "called")


CARRIED: Final = (
    "bus/NN/{first}>said carrying=carry/VBG/acl>bus pilgrims=pilgrim/NNS/dobj>carrying "
    "overturned=overturn/VBN/acl>pilgrims {by} killing=kill/VBG/{killing} "
    "dozens=dozen/NNS/dobj>killing police/NNS/nsubj>said said=say/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("first", "killing"),
    [("nsubj", "advcl>carrying"), ("dep", "acl>bus"), ("dep", "advcl>overturned")],
)
def test_what_carries_people_does_what_was_said_of_them(
    first: str, killing: str
) -> None:
    """The bus overturned and killed, and does not speak."""
    sentence = parsed(CARRIED.format(first=first, killing=killing, by=""))
    mend_carrier(sentence.words)

    assert ("ccomp", "said") == hangs(sentence, "overturned")
    assert ("nsubj", "overturned") == hangs(sentence, "bus")
    assert ("advcl", "overturned") == hangs(sentence, "killing")


@pytest.mark.parametrize(
    "text",
    [
        CARRIED.format(first="nsubj", killing="acl>bus", by="by/IN/agent>overturned"),
        (
            "man/NN/nsubj>said carrying=carry/VBG/acl>man bag/NN/dobj>carrying "
            "stolen=steal/VBN/acl>bag said=say/VBD/ROOT"
        ),
    ],
    ids=["what was done to them", "he speaks"],
)
def test_what_is_carried_may_have_its_own_past(text: str) -> None:
    """ "A man carrying a bag stolen from a shop said": the bag was stolen."""
    sentence = parsed(text)
    before = [(one.dep, one.head.i) for one in sentence.words]
    mend_carrier(sentence.words)

    assert before == [(one.dep, one.head.i) for one in sentence.words]


SWALLOWED: Final = (
    "In/IN/prep>voiced Chad/NNP/pobj>In {between} Berg/NNP/conj>Chad "
    "voiced=voice/VBD/ROOT {more} hope/NN/dobj>voiced"
)


@pytest.mark.parametrize(
    ("between", "more", "dep"),
    [
        (",/,/punct>Chad", "", "nsubj"),
        ("and/CC/cc>Chad", "", "conj"),
        (",/,/punct>Chad", "she/PRP/nsubj>voiced", "conj"),
    ],
)
def test_a_subject_is_no_second_place(between: str, more: str, dep: str) -> None:
    """ "In Chad, Berg voiced hope": she is no second Chad."""
    sentence = parsed(SWALLOWED.format(between=between, more=more))
    mend_swallowed_subject(sentence.words)

    assert dep == word(sentence, "Berg").dep


@pytest.mark.parametrize(
    "written",
    [
        "Chad/NNP/dobj>saw ,/,/punct>Chad Berg/NNP/conj>Chad saw=see/VBD/ROOT",
        (
            "ran/VBD/ROOT Chad/NNP/nsubj>ran ,/,/punct>Chad Berg/NNP/conj>Chad "
            "sang=sing/VBD/conj>ran"
        ),
        "came=come/VBD/ROOT",
    ],
)
def test_what_is_in_no_phrase_before_the_verb_stays(written: str) -> None:
    """Only what stands in a phrase in front of its verb was swallowed by it."""
    sentence = parsed(written)
    mend_swallowed_subject(sentence.words)

    assert not any(own.dep == "nsubj" and own.text == "Berg" for own in sentence.words)


@pytest.mark.parametrize(
    "written",
    [
        "that/IN/mark>quit mayor/NN/nsubj>quit quit/NN/ccomp>asked",
        "that/IN/mark>quit the/DT/det>quit mayor/NN/compound>quit quit/NN/ccomp>asked",
    ],
)
def test_what_is_demanded_is_a_verb(written: str) -> None:
    """ "Asked that the mayor quit": the bare form is none of a noun."""
    sentence = parsed(f"they/PRP/nsubj>asked asked=ask/VBD/ROOT {written}")
    mend_demanded_verb(sentence.words)

    assert word(sentence, "quit").tag == "VB"
    assert ("nsubj", "quit") == hangs(sentence, "mayor")


@pytest.mark.parametrize(
    "written",
    [
        "mayor/NN/nsubj>quit quit/NN/ccomp>asked",
        "that/IN/mark>quit quit/NN/ccomp>asked",
        "that/IN/mark>quit it/PRP/nsubj>quit is=be/VBZ/cop>quit quit/NN/ccomp>asked",
    ],
)
def test_a_noun_that_is_told_stays_one(written: str) -> None:
    """Without "that" and a subject nothing shows that it is a verb."""
    sentence = parsed(f"they/PRP/nsubj>asked asked=ask/VBD/ROOT {written}")
    mend_demanded_verb(sentence.words)

    assert word(sentence, "quit").tag == "NN"


@pytest.mark.parametrize(
    ("name", "dep", "names"),
    [
        ("UNDA/RB/advmod>gave", "nsubj", [("UNDA", "ORG")]),
        ("UNDA/RB/advmod>gave@GPE", "nsubj", [("UNDA", "GPE")]),
        ("Soon/RB/advmod>gave", "advmod", []),
        ("UN/RB/advmod>gave", "advmod", []),
        ("UNDA/RB/advmod>gave she/PRP/nsubj>gave", "advmod", []),
    ],
)
def test_initials_before_a_verb_are_who_did_it(
    name: str, dep: str, names: list[tuple[str, str]]
) -> None:
    """A name in capitals is no adverb, where the verb has no subject."""
    sentence = parsed(f"{name} gave=give/VBD/ROOT bread/NN/dobj>gave")
    mend_initials_subject(sentence.words)

    assert dep == sentence.words[0].dep
    assert names == named(sentence)


def test_capitals_say_nothing_where_all_is_in_capitals() -> None:
    """Then any word may be an adverb."""
    sentence = parsed("SOON/RB/advmod>FELL FELL=fall/VBD/ROOT")
    mend_initials_subject(sentence.words)

    assert ("advmod", "FELL") == hangs(sentence, "SOON")


@pytest.mark.parametrize("own", [True, False])
def test_who_names_someone_is_the_subject(own: bool) -> None:  # noqa: FBT001 - a case
    """ "After he left, the council named Berg to replace him" names her."""
    above, root = ("replace", "ROOT") if own else ("council", "acl>council")
    top = "nsubj>replace" if own else "ROOT"
    sentence = parsed(
        f"Later/RB/advmod>{above} council/NN/{top} named=name/VBN/acl>council "
        "Berg/NNP/oprd>named to/TO/aux>replace "
        f"replace/VB/{root} him/PRP/dobj>replace"
    )
    mend_named(sentence.words)

    assert ("ROOT", "named") == hangs(sentence, "named")
    assert ("nsubj", "named") == hangs(sentence, "council")
    assert ("dobj", "named") == hangs(sentence, "Berg")
    assert ("xcomp", "named") == hangs(sentence, "replace")
    assert "VBD" == word(sentence, "named").tag


@pytest.mark.parametrize(
    "written",
    [
        # "A council named Berg will replace him."
        (
            "council/NN/nsubj>replace named=name/VBN/acl>council Berg/NNP/oprd>named "
            "will/MD/aux>replace replace/VB/ROOT him/PRP/dobj>replace"
        ),
        # "A plan named to honour Berg."
        (
            "plan/NN/ROOT named=name/VBN/acl>plan to/TO/aux>honour "
            "honour/VB/xcomp>named Berg/NNP/dobj>honour"
        ),
    ],
)
def test_who_is_named_so_names_no_one(written: str) -> None:
    """A name behind a participle may be that of the noun."""
    sentence = parsed(written)
    before = [(own.dep, own.head.text) for own in sentence.words]
    mend_named(sentence.words)

    assert before == [(own.dep, own.head.text) for own in sentence.words]


ABOARD: Final = (
    "Ferry/NNP/nsubj>sank sank=sink/VBD/ROOT and/CC/cc>sank {every}/DT/advmod>aboard "
    "aboard/RB/advmod>rescued {own} were=be/VBD/auxpass>rescued "
    "rescued=rescue/VBN/conj>sank"
)


@pytest.mark.parametrize(
    ("every", "own", "mended"),
    [
        ("all", "", True),
        ("none", "", True),
        ("almost", "", False),
        ("all", "men/NNS/nsubjpass>rescued", False),
    ],
)
def test_all_aboard_are_someone(every: str, own: str, *, mended: bool) -> None:
    """They are rescued, and not what sank."""
    sentence = parsed(ABOARD.format(every=every, own=own))
    mend_all_subject(sentence.words)

    subjects = word(sentence, "rescued").all("nsubjpass")
    assert mended == (word(sentence, every) in subjects)
    assert mended == (word(sentence, "aboard").head is word(sentence, every))


#: "In the city of Lyon armed men robbed a bank": *Lyon* and *men* as one place.
FRONTED: Final = (
    "In/IN/prep>robbed the/DT/det>city city/NN/pobj>In of/IN/prep>city {name} "
    "{more} men=man/NNS/pobj>of robbed=rob/VBD/{dep} bank/NN/dobj>robbed"
)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("Lyon/NNP/compound>men", ""),
        ("Lyon/NNP/nmod>men", "armed/JJ/amod>men"),
        ("Lyon/NNP/pobj>of", ""),
        ("New/NNP/compound>men York/NNP/compound>men", "armed/JJ/amod>men"),
    ],
)
def test_who_stands_behind_the_name_of_a_place_does_it(name: str, more: str) -> None:
    """The place ends with its name."""
    sentence = parsed(FRONTED.format(name=name, more=more, dep="ROOT"))
    mend_fronted_subject(sentence.words)

    place = name.rsplit(maxsplit=1)[-1].partition("/")[0]
    assert ("nsubj", "robbed") == hangs(sentence, "men")
    assert ("pobj", "of") == hangs(sentence, place)
    if more:
        assert ("amod", "men") == hangs(sentence, "armed")
    if place == "York":
        assert ("compound", "York") == hangs(sentence, "New")


@pytest.mark.parametrize(
    "written",
    [
        # "In the city of men": no name ends the place.
        FRONTED.format(name="old/JJ/amod>men", more="", dep="ROOT"),
        # "Thieves in the city of Lyon men robbed": someone else did it.
        "Thieves=thief/NNS/nsubj>robbed "
        + FRONTED.format(name="Lyon/NNP/compound>men", more="", dep="ROOT"),
        # "They left and, in the city of Lyon men, robbed": so did they.
        "left=leave/VBD/ROOT "
        + FRONTED.format(name="Lyon/NNP/compound>men", more="", dep="conj>left"),
    ],
)
def test_other_fronted_places_stay(written: str) -> None:
    """A place that ends in no name has swallowed no one."""
    sentence = parsed(written)
    mend_fronted_subject(sentence.words)

    assert ("pobj", "of") == hangs(sentence, "men")


@pytest.mark.parametrize(
    ("behind", "end", "root"),
    [
        ("", "~././punct>coach", "overturned"),
        ("", "", "coach"),
        ("by/IN/agent>overturned", "~././punct>coach", "coach"),
    ],
)
def test_a_verb_behind_what_it_carried(behind: str, end: str, root: str) -> None:
    """A sentence needs a verb; a caption and a passive need none."""
    sentence = parsed(
        "coach/NN/ROOT carrying=carry/VBG/acl>coach pupils=pupil/NNS/dobj>carrying "
        f"overturned=overturn/VBN/acl>pupils {behind} today/NN/npadvmod>carrying {end}"
    )
    mend_hidden_root(sentence.words)

    assert root == sentence.root.text
    assert (root == "overturned") == (("nsubj", root) == hangs(sentence, "coach"))
    assert (root == "overturned") == (("npadvmod", root) == hangs(sentence, "today"))


@pytest.mark.parametrize(
    ("noun", "subject"),
    [
        ("frigate/NN/npadvmod>fired", "frigate"),
        ("Monday/NN/npadvmod>fired@DATE", "Navy"),
        ("twice/RB/advmod>fired", "Navy"),
    ],
)
def test_a_noun_behind_a_name_is_whose_it_is(noun: str, subject: str) -> None:
    """ "A Navy frigate fired"; on a day, or twice, the Navy does."""
    sentence = parsed(
        f"a/DT/det>Navy Navy/NNP/nsubj>fired {noun} fired=fire/VBD/ROOT "
        "shots=shot/NNS/dobj>fired"
    )
    mend_split_subject(sentence.words)

    assert [word(sentence, subject)] == word(sentence, "fired").all("nsubj")
    assert hangs(sentence, "a") == ("det", subject)
