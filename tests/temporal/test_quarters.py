"""Quarters of years and of games, and years that are only numbered."""

from __future__ import annotations

import pytest

from dateline.temporal import find_timexes

DAY = "2021-11-02"


@pytest.mark.parametrize(
    "text",
    [
        "He ran 40 yards for a touchdown in the third quarter.",
        "In the first quarter of the game, they led by nine.",
        "The Hawks scored twice in the fourth quarter.",
    ],
)
def test_quarter_of_a_game_is_no_date(text: str) -> None:
    """Games have four as well."""
    assert find_timexes(text, published=DAY) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales fell in the third quarter.", ["2021-Q3"]),
        ("It sold more video players in Q3.", ["2021-Q3"]),
        ("Money for fiscal years 2010 and 2011.", ["2010", "2011"]),
        ("He played in weeks 14 and 16.", []),
        ("It took years.", ["PXY"]),
    ],
)
def test_quarter_of_a_year_is_one(text: str, values: list[str]) -> None:
    """And years that have a number are those years, not a length."""
    assert values == [timex.value for timex in find_timexes(text, published=DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "They won gold at the Winter Olympics.",
        "They live in Spring Valley.",
        "It was told to The Sunday Times.",
        "He wrote of Bloody Sunday.",
        "She works for USA Today.",
    ],
)
def test_name_that_has_a_time_in_it_is_none(text: str) -> None:
    """Games, towns, papers and days of history have names."""
    assert find_timexes(text, published=DAY) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened in Spring 2019.", "2019-SP"),
        ("It opened in Spring, Smith said.", "2021-SP"),
        ("It rained last Sunday in Times Square.", "2021-10-31"),
        ("Today the talks began.", "2021-11-02"),
    ],
)
def test_time_beside_a_name_is_one(text: str, value: str) -> None:
    """A capital letter alone makes no name."""
    (timex,) = find_timexes(text, published=DAY)

    assert value == timex.value
