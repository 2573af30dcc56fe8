"""What one article tells twice is one event, and two deeds are two."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: Told again: the words of one event, each with its report.
ONCE: Final = {
    "left dead": (
        (
            "A bomb exploded in a market in Basra on Monday, killing 12 people. "
            "The blast left 12 people dead, police said."
        ),
        {"killing", "left"},
    ),
    "jailed and sentenced": (
        (
            "The court jailed Bo Berg for nine years on Monday. "
            "Berg was sentenced to nine years in prison."
        ),
        {"jailed", "sentenced"},
    ),
    "quit and stepped down": (
        (
            "Bo Berg quit as mayor of Lund on Monday. "
            "Berg stepped down as mayor of Lund after a row over taxes."
        ),
        {"quit", "stepped"},
    ),
    "destroyed and gutted": (
        "A fire destroyed a mill in Leeds on Monday. The blaze gutted the mill.",
        {"destroyed", "gutted"},
    ),
    "a launch": (
        "NASA launched a probe to Mars on Monday. The launch took place in Florida.",
        {"launched", "launch"},
    ),
    "approved and passed": (
        (
            "Parliament approved the water bill on Monday. "
            "Parliament passed the water bill by nine votes."
        ),
        {"approved", "passed"},
    ),
}
#: Another deed: the words of events that are none of them one.
TWICE: Final = {
    "rose and raised": (
        "Shares in Marden rose 3 percent on Monday. Marden raised its dividend.",
        ("rose", "raised"),
    ),
    "held once more": (
        (
            "Police arrested Rui Tavares at his house in Lima in May. "
            "Rui Tavares was rearrested at his house in May."
        ),
        ("arrested", "rearrested"),
    ),
}


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


@pytest.mark.parametrize(("text", "words"), ONCE.values(), ids=ONCE.keys())
def test_the_same_deed_in_other_words(
    reader: Parser, text: str, words: set[str]
) -> None:
    """One event has a report for each time that it is told."""
    timeline = reader.parse(text, published="2024-05-15")
    told = [
        {r.trigger.exact.split()[0] for r in event.reports if r.trigger}
        for event in timeline
    ]

    assert words in told


@pytest.mark.parametrize(("text", "words"), TWICE.values(), ids=TWICE.keys())
def test_another_deed_of_the_same_people(
    reader: Parser, text: str, words: tuple[str, str]
) -> None:
    """Words of one family are no one event where the clauses share nothing."""
    timeline = reader.parse(text, published="2024-05-15")
    told = [
        {r.trigger.exact.split()[-1] for r in event.reports if r.trigger}
        for event in timeline
    ]

    assert all({word} in told for word in words)
