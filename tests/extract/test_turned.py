"""Parties that stand where another role does."""

from __future__ import annotations

import pytest
from parses import parsed, predicate_of, word

from dateline.extract.who.turned import (
    blame_parts,
    expellers_of,
    firers_of,
    givers_of,
    hosts_of,
    is_blame,
    is_undergone,
    others_beside,
)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("from/IN/prep>expelled Oslo/NNP/pobj>from", ["Oslo"]),
        ("in/IN/prep>expelled Oslo/NNP/pobj>in", []),
        (
            (
                "from/IN/prep>expelled Oslo/NNP/pobj>from by/IN/agent>expelled "
                "king/NN/pobj>by"
            ),
            [],
        ),
    ],
)
def test_who_expels_is_left(behind: str, expected: list[str]) -> None:
    """Where nobody else is named."""
    sentence = parsed(f"expelled=expel/VBN/ROOT {behind}")

    assert expected == [own.text for own in expellers_of(word(sentence, "expelled"))]


def test_who_moves_is_expelled_by_no_one() -> None:
    """ "Was moved from Oslo" says nothing of who moved him."""
    sentence = parsed("moved=move/VBN/ROOT from/IN/prep>moved Oslo/NNP/pobj>from")

    assert not list(expellers_of(word(sentence, "moved")))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("fired=fire/VBN/acl>bomb by/IN/agent>fired army/NN/pobj>by", ["army"]),
        ("rebel/NN/npadvmod>claimed claimed=claim/VBN/amod>bomb", ["rebel"]),
        ("found=find/VBN/acl>bomb by/IN/agent>found army/NN/pobj>by", []),
    ],
)
def test_who_fires_strikes(written: str, expected: list[str]) -> None:
    """Not who finds the bomb."""
    sentence = parsed(
        f"bomb/NN/nsubj>struck {written} struck=strike/VBD/ROOT it/PRP/dobj>struck"
    )

    assert expected == [own.text for own in firers_of(word(sentence, "bomb"))]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "got=receive/VBD/ROOT aid/NN/dobj>got from/IN/prep>aid Oslo/NNP/pobj>from",
            ["Oslo"],
        ),
        (
            "got=receive/VBD/ROOT aid/NN/dobj>got from/IN/prep>got Oslo/NNP/pobj>from",
            ["Oslo"],
        ),
        ("got=receive/VBD/ROOT from/IN/prep>got Oslo/NNP/pobj>from", []),
        (
            "got=inherit/VBD/ROOT aid/NN/dobj>got in/IN/prep>got Oslo/NNP/pobj>in",
            [],
        ),
    ],
)
def test_who_gives_is_behind_from(written: str, expected: list[str]) -> None:
    """What is received comes from someone."""
    sentence = parsed(written)

    assert expected == [own.text for own in givers_of(word(sentence, "got"))]


@pytest.mark.parametrize(
    ("quality", "expected"),
    [
        ("guilty/JJ/acomp>is", True),
        ("responsible/JJ/acomp>is for/IN/prep>responsible raid/NN/pobj>for", True),
        (
            "responsible/JJ/acomp>is for/IN/prep>responsible paint/VBG/pcomp>for",
            False,
        ),
        ("old/JJ/acomp>is", False),
    ],
)
def test_who_is_responsible_is_blamed(quality: str, *, expected: bool) -> None:
    """For what happened, and not for a task."""
    sentence = parsed(f"Oslo/NNP/nsubj>is is=be/VBZ/ROOT {quality}")
    predicate = predicate_of(sentence, "is", "ACCUSE")

    assert expected is is_blame(predicate)
    assert ["Oslo"] == [own.text for own, _ in blame_parts(predicate)]


@pytest.mark.parametrize(("type_", "expected"), [("CONSULT", False), ("OTHER", True)])
def test_who_receives_a_guest_meets_him(type_: str, *, expected: bool) -> None:
    """And undergoes nothing."""
    sentence = parsed(
        "he/PRP/nsubj>received received=receive/VBD/ROOT Lind/NNP/dobj>received"
    )

    assert expected is is_undergone(predicate_of(sentence, "received", type_))


def test_the_other_side_acts_as_well() -> None:
    """With "agreed to" it stands by the verb above."""
    sentence = parsed(
        "they/PRP/nsubj>agreed agreed=agree/VBD/ROOT with/IN/prep>agreed "
        "Oslo/NNP/pobj>with to/TO/aux>march march/VB/xcomp>agreed "
        "for/IN/prep>march Lind/NNP/pobj>for"
    )
    predicate = predicate_of(sentence, "march", "AGREE", verb="agreed")

    assert ["Oslo"] == [own.text for own in others_beside(predicate)]


@pytest.mark.parametrize(
    ("owner", "verb", "expected"),
    [
        ("its/PRP$/poss>envoy", "recalled=recall", ["Oslo"]),
        ("the/DT/det>envoy", "recalled=recall", []),
        ("its/PRP$/poss>envoy", "praised=praise", []),
    ],
)
def test_a_recall_is_done_to_the_host(
    owner: str, verb: str, expected: list[str]
) -> None:
    """Of an envoy of one's own."""
    text = verb.partition("=")[0]
    sentence = parsed(
        f"they/PRP/nsubj>{text} {verb}/VBD/ROOT {owner} envoy/NN/dobj>{text} "
        "to/IN/prep>envoy Oslo/NNP/pobj>to"
    )

    assert expected == [own.text for own in hosts_of(word(sentence, "envoy"))]
