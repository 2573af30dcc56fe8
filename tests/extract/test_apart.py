"""What hangs on a verb and belongs to a clause of its own is told apart."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.who.apart import stands_apart

MALI: Final = "Mali/NNP/nsubj>{0} {0}/VBD/ROOT "

APART: Final = {
    "one who follows": (
        MALI.format("left")
        + "~,/,/punct>left with/IN/prep>left Chad/NNP/pobj>with following/VBG/acl>Chad",
        "Chad",
        True,
    ),
    "one of two who follow": (
        MALI.format("left") + "~,/,/punct>left with/IN/prep>left Chad/NNP/pobj>with "
        "and/CC/cc>Chad Togo/NNP/conj>Chad following/VBG/prep>with",
        "Togo",
        True,
    ),
    "one who is met": (
        MALI.format("met") + "with/IN/prep>met Chad/NNP/pobj>with",
        "Chad",
        False,
    ),
    "those who stand there": (
        MALI.format("clashed") + "with/IN/prep>clashed men/NNS/pobj>with "
        "guarding/VBG/acl>men",
        "men",
        False,
    ),
    "one who left as well": (
        MALI.format("withdrew") + "from/IN/prep>withdrew Gao/NNP/pobj>from#1 "
        "and/CC/cc>Gao Chad/NNP/conj>Gao from/IN/prep>withdrew Kidal/NNP/pobj>from#2",
        "Chad",
        True,
    ),
    "the second of two": (
        MALI.format("bought") + "from/IN/prep>bought Togo/NNP/pobj>from "
        "and/CC/cc>Togo Chad/NNP/conj>Togo in/IN/prep>bought May/NNP/pobj>in",
        "Chad",
        False,
    ),
    "an object": (MALI.format("met") + "Chad/NNP/dobj>met", "Chad", False),
}


@pytest.mark.parametrize(("written", "noun", "apart"), APART.values(), ids=APART.keys())
def test_who_stands_apart(written: str, noun: str, *, apart: bool) -> None:
    """Only one who has a clause, or the rest of one, of his own."""
    assert apart is stands_apart(word(parsed(written), noun))
