"""Who is another name of someone, and who stands beside him."""

from __future__ import annotations

import pytest
from parses import parsed, word

from dateline.extract.repairs.lists import (
    mend_counted_names,
    mend_holder,
    mend_joined_appositive,
    mend_named_kind,
    mend_renamed_subject,
    mend_shot_dead,
)


@pytest.mark.parametrize(
    ("noun", "name", "one"),
    [
        ("the/DT/det>ferry ferry/NN/nsubj>sank", "Star/NNP/nsubj>sank", True),
        (
            "the/DT/det>ferry ferry/NN/nsubj>sank ~,/,/punct>sank",
            "Star/NNP/nsubj>sank",
            False,
        ),
        ("a/DT/det>ferry ferry/NN/nsubj>sank", "Star/NNP/nsubj>sank", False),
        ("the/DT/det>ferry ferry/NN/nsubj>sank", "crew/NN/nsubj>sank", False),
    ],
)
def test_a_noun_and_its_name_are_one(noun: str, name: str, *, one: bool) -> None:
    """With "the" before it and no comma, a noun is what the name behind it is."""
    sentence = parsed(f"{noun} {name} sank=sink/VBD/ROOT")
    mend_renamed_subject(sentence.words)

    assert one == (word(sentence, "ferry").dep == "compound")


BOTH = (
    "Berg/NNP/nsubj>left ~,/,/punct>Berg the/DT/det>mayor mayor/NN/appos>Berg "
    "{comma} and/CC/cc>mayor Lind/NNP/conj>mayor left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("comma", "head"), [("~,/,/punct>mayor", "Berg"), ("too/RB/advmod>mayor", "mayor")]
)
def test_who_is_joined_to_an_appositive(comma: str, head: str) -> None:
    """A comma closes what the first one is, so that the next is another one."""
    sentence = parsed(BOTH.format(comma=comma))
    mend_joined_appositive(sentence.words)

    assert head == word(sentence, "Lind").head.text


LISTED = (
    "king/NN/nsubj>left ~,/,/punct>king {whose} wife/NN/appos>king and/CC/cc>wife "
    "his/PRP$/poss>son son/NN/conj>wife {behind} left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("whose", "behind", "dep"),
    [
        ("her/PRP$/poss>wife", "all/DT/advmod>left", "conj"),
        ("the/DT/det>wife", "all/DT/advmod>left", "appos"),
        ("her/PRP$/poss>wife", "~,/,/punct>king", "appos"),
    ],
)
def test_a_list_of_their_own(whose: str, behind: str, dep: str) -> None:
    """What is the king's, and is closed by no comma, is no other name of his."""
    sentence = parsed(LISTED.format(whose=whose, behind=behind))
    mend_joined_appositive(sentence.words)

    assert dep == word(sentence, "wife").dep


COUNTED = (
    "{count}/CD/nsubj>left of/IN/prep>{count} the/DT/det>clerks "
    "clerks/NNS/pobj>of ~,/,/punct>{count} Berg/NNP/conj>{count}@PERSON "
    "and/CC/cc>Berg Lind/NNP/conj>Berg@{label} left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("count", "label", "dep"),
    [
        ("Two", "PERSON", "appos"),
        ("Three", "PERSON", "conj"),
        ("Some", "PERSON", "conj"),
        ("Two", "ORG", "conj"),
    ],
)
def test_as_many_names_as_are_counted(count: str, label: str, dep: str) -> None:
    """Two names behind "two of them" are those of the two."""
    sentence = parsed(COUNTED.format(count=count, label=label))
    mend_counted_names(sentence.words)

    assert dep == word(sentence, "Berg").dep


@pytest.mark.parametrize(("verb", "head"), [("shot=shoot", "shot"), ("saw=see", "men")])
def test_who_was_shot_dead(verb: str, head: str) -> None:
    """They are dead because they were shot; who saw dead men did not kill them."""
    text = verb.partition("=")[0]
    sentence = parsed(
        f"they/PRP/nsubj>{text} {verb}/VBD/ROOT dead/JJ/amod>men men/NNS/dobj>{text}"
    )
    mend_shot_dead(sentence.words)

    assert head == word(sentence, "dead").head.text


#: "The mayor of Lyon, Jean Roux, from his home": *Roux* as another name of Lyon.
HOLDER = (
    "shot=shoot/VBD/ROOT the/DT/det>{office} {office}/{tag}/dobj>shot "
    "of/IN/prep>{office} {place}/NNP/pobj>of ~,/,/punct>{place} "
    "Roux/NNP/{dep}>{place}@{label} ~,/,/punct>{place} at/IN/prep>Roux home/NN/pobj>at"
)


@pytest.mark.parametrize(
    ("office", "tag", "place", "dep", "label", "held"),
    [
        ("mayor", "NN", "Lyon", "appos", "PERSON", True),
        ("mayor", "NN", "Lyon", "conj", "PERSON", True),
        ("head", "NN", "Lyon", "appos", "PERSON", True),
        # A firm of that town, several mayors, a town that has no office.
        ("mayor", "NN", "Lyon", "appos", "ORG", False),
        ("mayors", "NNS", "Lyon", "appos", "PERSON", False),
        ("bridge", "NN", "Lyon", "appos", "PERSON", False),
        # Either of the two may bear the name.
        ("wife", "NN", "singer", "appos", "PERSON", False),
    ],
)
def test_a_name_between_commas_is_that_of_who_holds_an_office(
    office: str, tag: str, place: str, dep: str, label: str, *, held: bool
) -> None:
    """A person's name behind "the mayor of Lyon" is the mayor's."""
    written = HOLDER.format(office=office, tag=tag, place=place, dep=dep, label=label)
    sentence = parsed(written)
    mend_holder(sentence.words)

    name = word(sentence, "Roux")
    assert (("appos", office) if held else (dep, place)) == (name.dep, name.head.text)
    assert ("shot" if held else "Roux") == word(sentence, "at").head.text


def test_a_list_of_places_names_no_one() -> None:
    """With "and" between them, both are what the office is of."""
    sentence = parsed(
        "mayor/NN/ROOT of/IN/prep>mayor Lyon/NNP/pobj>of ~,/,/punct>Lyon "
        "and/CC/cc>Lyon Roux/NNP/conj>Lyon@PERSON"
    )
    mend_holder(sentence.words)

    assert "Lyon" == word(sentence, "Roux").head.text


KIND = (
    "they/PRP/nsubj>hired hired=hire/VBD/ROOT firm/NN/dobj>hired {between} "
    "Dunn/NNP/conj>firm@{label} {behind}"
)


@pytest.mark.parametrize(
    ("between", "label", "behind", "dep"),
    [
        ("~,/,/punct>firm", "ORG", "now/RB/advmod>hired", "appos"),
        ("~,/,/punct>firm and/CC/cc>firm", "ORG", "now/RB/advmod>hired", "conj"),
        ("~,/,/punct>firm", "GPE", "now/RB/advmod>hired", "conj"),
        ("~,/,/punct>firm", "ORG", "clerk/NN/conj>Dunn", "conj"),
    ],
)
def test_a_firm_and_its_name(between: str, label: str, behind: str, dep: str) -> None:
    """Without "and" a name between commas is that of the noun before it."""
    sentence = parsed(KIND.format(between=between, label=label, behind=behind))
    mend_named_kind(sentence.words)

    assert dep == word(sentence, "Dunn").dep
