"""Whom an act is meant to help or harm."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed, word

from dateline.extract.what.purposes import meant_for, opposed_by

GAVE: Final = (
    "they/PRP/nsubj>gave gave=give/VBD/ROOT bread/NN/dobj>gave {to}/TO/aux>{verb} "
    "{verb}/VB/{dep} {who}"
)


@pytest.mark.parametrize(
    ("kind", "verb", "dep", "who", "expected"),
    [
        ("AID", "feed", "advcl>gave", "Oslo/NNP/dobj>feed", ["Oslo"]),
        ("AID", "feed", "acl>bread", "Oslo/NNP/dobj>feed", ["Oslo"]),
        (
            "AID",
            "feed",
            "advcl>gave",
            "Oslo/NNP/dobj>feed and/CC/cc>Oslo Bergen/NNP/conj>Oslo",
            ["Oslo", "Bergen"],
        ),
        (
            "AID",
            "help",
            "advcl>gave",
            "Oslo/NNP/nsubj>live live/VB/ccomp>help",
            ["Oslo"],
        ),
        (
            "AID",
            "help",
            "advcl>gave",
            "what/WP/dobj>said Oslo/NNP/nsubj>said said=say/VBD/ccomp>help",
            [],
        ),
        ("AID", "attack", "advcl>gave", "Oslo/NNP/dobj>attack", []),
        ("MOBILIZE", "attack", "advcl>gave", "Oslo/NNP/dobj>attack", ["Oslo"]),
        ("MOBILIZE", "feed", "advcl>gave", "Oslo/NNP/dobj>feed", []),
        ("DEATH", "feed", "advcl>gave", "Oslo/NNP/dobj>feed", []),
    ],
)
def test_a_purpose_names_whom_it_is_for(
    kind: str, verb: str, dep: str, who: str, expected: list[str]
) -> None:
    """Help is meant to help, and force to harm."""
    sentence = parsed(GAVE.format(to="to", verb=verb, dep=dep, who=who))
    found = meant_for(word(sentence, "gave"), kind, LEXICON)

    assert expected == [own.text for own in found]


def test_only_an_infinitive_is_a_purpose() -> None:
    """ "Gave bread, feeding Oslo" tells what came of it."""
    sentence = parsed(
        "gave=give/VBD/ROOT feeding=feed/VBG/advcl>gave Oslo/NNP/dobj>feeding"
    )

    assert not list(meant_for(word(sentence, "gave"), "AID", LEXICON))


def test_a_purpose_may_be_designed() -> None:
    """ "A plan designed to feed Oslo"."""
    sentence = parsed(
        "made=make/VBD/ROOT plan/NN/dobj>made designed=design/VBN/acl>plan "
        "to/TO/aux>feed feed/VB/xcomp>designed Oslo/NNP/dobj>feed"
    )

    found = meant_for(word(sentence, "made"), "AID", LEXICON)

    assert ["Oslo"] == [own.text for own in found]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("against/IN/prep>raised Oslo/NNP/pobj>against", ["Oslo"]),
        (
            (
                "for/IN/prep>raised war/NN/pobj>for against/IN/prep>war "
                "Oslo/NNP/pobj>against and/CC/cc>Oslo Bergen/NNP/conj>Oslo"
            ),
            ["Oslo", "Bergen"],
        ),
        (
            (
                "to/TO/aux>move move/VB/advcl>raised against/IN/prep>move "
                "Oslo/NNP/pobj>against"
            ),
            ["Oslo"],
        ),
        (
            (
                "as/IN/mark>rose rose=rise/VBD/advcl>raised against/IN/prep>rose "
                "Oslo/NNP/pobj>against"
            ),
            [],
        ),
        ("for/IN/prep>raised war/NN/pobj>for", []),
    ],
)
def test_forces_are_raised_against(behind: str, expected: list[str]) -> None:
    """The one behind "against", but not of another clause."""
    sentence = parsed(
        f"they/PRP/nsubj>raised raised=raise/VBD/ROOT men=man/NNS/dobj>raised {behind}"
    )

    found = opposed_by(word(sentence, "raised"))

    assert expected == [own.text for own in found]
