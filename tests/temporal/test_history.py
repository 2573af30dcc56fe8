"""Histories: days and months of the year that was told last, and old years."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.temporal import find_timexes

DAY: Final = "2021-09-27"
#: Three old years make a history.
OPENING: Final = "The fort was built in 1652, burned in 1701 and rebuilt in 1788. "


def values(text: str, published: str | None = DAY) -> list[str]:
    """Return the values of a text that stand behind its opening."""
    found = find_timexes(OPENING + text, published=published)
    return [timex.value for timex in found if timex.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 9 April the duke came.", ["1788-04-09"]),
        ("In June the duke came.", ["1788-06"]),
        ("In June 1790 he came. On 9 August he left.", ["1790-06", "1790-08-09"]),
        # From November to March a winter has passed.
        ("In November 1790 he came. In March he left.", ["1790-11", "1791-03"]),
        ("It stood from April to October 1790. He came on 9 April.", None),
        # The winter after the last one is still to come.
        ("In August 2021 he came. In January he left.", ["2021-08", "2021-01"]),
        # What is longer than a year says nothing of which.
        ("In the 19th century it fell. On 9 April he came.", ["18", "1788-04-09"]),
        ("In the 1890s it fell. In June he came.", ["189", "1788-06"]),
        ("In June 1790 he came. On 20 September he left.", ["1790-06", "1790-09-20"]),
        # A day of these weeks may be news, if no other day of that year was told.
        ("On 20 September it opened again.", ["2021-09-20"]),
        ("On 9 October it will open again.", ["2021-10-09"]),
        # A year without that day.
        ("In 1790 he came. On 29 February he left.", ["1790", "2020-02-29"]),
    ],
)
def test_a_history_goes_on_in_the_year_told_last(
    text: str, told: list[str] | None
) -> None:
    """The year is that of the date before, or the next where that is nearer."""
    found = values(text)

    assert (told or ["1790-04", "1790-10", "1790-04-09"]) == found


@pytest.mark.parametrize(
    "text",
    [
        "On 9 April the duke came. He left on Monday.",
        "On 9 April the duke came. He left last week.",
        "On 9 April the duke came. He left yesterday.",
        "On 9 April the duke came. He left two months ago.",
        "On 9 April the duke came. He left at the weekend.",
    ],
)
def test_what_speaks_of_this_week_is_news(text: str) -> None:
    """One word that counts from the publication, and the year is this one."""
    assert "2021-04-09" == values(text)[0]


def test_two_old_years_make_no_history() -> None:
    """News tells when a firm was founded too."""
    text = "The firm, founded in 1652 and sold in 1788, closed on 9 April."

    assert "2021-04-09" == find_timexes(text, published=DAY)[-1].value


def test_a_history_has_alternatives() -> None:
    """The year is a guess, and the other one is told."""
    [*_, day] = find_timexes(OPENING + "On 9 April he came.", published=DAY)

    assert ["1789-04-09"] == [other.value for other in day.alternatives]


def test_without_a_publication_no_year_is_guessed() -> None:
    """Nothing is known to be long past."""
    assert ["XXXX-04-09"] == values("On 9 April he came.", published=None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1066 William came.", ["1066"]),
        ("It fell in 1187.", ["1187"]),
        ("It stood between 1390 and 1402.", ["1390", "1402"]),
        ("It lasted from 1337 to 1453.", ["1337", "1453"]),
        ("It has stood since 1390, when he came.", ["1390"]),
        ("In the year 987 he died.", ["0987"]),
        # Numbers of things, and times of day.
        ("He lived in 1200 houses.", []),
        ("It was open from 1200 to 1330.", []),
        ("It has been open since 1230.", []),
        ("A crowd of 1200 came.", []),
        ("He sold it to 1390 Club members.", []),
        ("In the year 40 people died.", ["2021"]),
    ],
)
def test_old_years_are_told_from_numbers(text: str, told: list[str]) -> None:
    """Four digits before 1400 are a year where no noun stands behind "in" and them."""
    assert told == [t.value for t in find_timexes(text, published=DAY)]
