"""The cost grows with the length of a text, whatever the text is."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from dateline.temporal import find_timexes

#: How much longer four times the text may take; a square would take sixteen.
_MOST = 9


def seconds(text: str) -> float:
    """Return the least processor time of three readings."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        find_timexes(text, published="2021-09-27")
        times.append(time.process_time() - begin)
    return min(times)


#: What is repeated: marks, digits, halves of rules, and whole expressions.
PIECES = [
    "1",
    "12 ",
    "1,000,",
    "one hundred and ",
    "1-",
    "1.",
    "1:",
    "1/",
    "2011-",
    "-",
    "mid-",
    "(",
    " ",
    "\n",
    "'",
    "e\N{COMBINING ACUTE ACCENT}",
    "\N{ALARM CLOCK}",
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}",
    "Monday ",
    "Monday Tuesday Friday ",
    "January ",
    "May 5, ",
    "May 3-5, ",
    "2021-09-27 ",
    "the ",
    "two years and ",
    "three days ago ",
    "every Monday ",
    "from 1990 to 1995 ",
    "Q1 ",
    "6pm ",
    "now ",
    "the first of the last ",
    "more than the end of ",
    "since until after ",
]


def steps(text: str) -> int:
    """Return how many functions a reading calls, those written in C included."""
    count = 0

    def step(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(step)
    try:
        find_timexes(text, published="2021-09-27")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    """Steps are counted, not seconds: the machine has no say."""
    short = piece * (2_000 // len(piece))
    find_timexes(short * 2, published="2021-09-27")

    assert steps(short * 2) <= 2.1 * steps(short) + 200


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_no_sixteen_times_as_long(piece: str) -> None:
    """Nothing in the tokens, the rules or the joins looks back over it all."""
    short = piece * (8_000 // len(piece))
    seconds("warm up")

    assert seconds(short * 4) < _MOST * max(seconds(short), 0.002)
