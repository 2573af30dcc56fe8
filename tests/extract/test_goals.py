"""To whom something is given, wherever the parser hung "to"."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.who.goals import goals_of

GAVE: Final = (
    "they/PRP/nsubj>gave gave=give/VBD/ROOT bust/NN/dobj>gave of/IN/prep>bust "
    "king/NN/pobj>of {behind}"
)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("to/IN/prep>king Oslo/NNP/pobj>to", ["Oslo"]),
        ("to/IN/prep>bust Oslo/NNP/pobj>to", ["Oslo"]),
        (
            "to/IN/prep>bust Oslo/NNP/pobj>to and/CC/cc>Oslo Bergen/NNP/conj>Oslo",
            ["Oslo", "Bergen"],
        ),
        (
            (
                "made=make/VBN/acl>bust in/IN/prep>made Rome/NNP/pobj>in "
                "to/IN/prep>Rome Oslo/NNP/pobj>to"
            ),
            ["Oslo"],
        ),
        ("sold=sell/VBD/relcl>bust to/IN/prep>sold Oslo/NNP/pobj>to", []),
        ("to/TO/aux>sell sell/VB/acl>bust to/IN/prep>sell Oslo/NNP/pobj>to#2", []),
        (
            "and/CC/cc>king envoy/NN/conj>king to/IN/prep>envoy Oslo/NNP/pobj>to",
            [],
        ),
        ("to/IN/prep>king Oslo/NNP/pobj>to#1 to/IN/prep>gave Bergen/NNP/pobj>to#2", []),
        (
            "to/IN/prep>bust Bergen/NNP/pobj>to#1 to/IN/prep>Bergen Oslo/NNP/pobj>to#2",
            ["Oslo"],
        ),
        ("", []),
    ],
)
def test_to_whom_it_is_given(behind: str, expected: list[str]) -> None:
    """What no clause inside the object owns, and no noun that asks for "to"."""
    sentence = parsed(GAVE.format(behind=behind))

    assert expected == [own.text for own in goals_of(word(sentence, "gave"))]


def test_only_what_is_given_goes_to_someone() -> None:
    """ "Saw the road to Oslo": nothing goes there."""
    sentence = parsed(
        "saw=see/VBD/ROOT bust/NN/dobj>saw to/IN/prep>bust Oslo/NNP/pobj>to"
    )

    assert not list(goals_of(word(sentence, "saw")))
