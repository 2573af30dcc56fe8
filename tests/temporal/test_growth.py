"""The cost grows with the length of a text, whatever the text is."""

from __future__ import annotations

import time

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


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12 ",
        "1-",
        "1.",
        "1:",
        "-",
        " ",
        "\n",
        "'",
        "Monday ",
        "May 5, ",
        "the ",
        "two years and ",
        "the first of the last ",
        "since until after ",
        "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}",
    ],
)
def test_four_times_the_text_takes_no_sixteen_times_as_long(piece: str) -> None:
    """Nothing in the tokens, the rules or the joins looks back over it all."""
    short = piece * (8_000 // len(piece))
    seconds("warm up")

    assert seconds(short * 4) < _MOST * max(seconds(short), 0.002)
