"""Times of day, parts of days, and the days that they are on."""

from __future__ import annotations

import pytest

from dateline.temporal import find_timexes

#: A Monday.
DAY = "2021-09-27"


def values(text: str) -> list[tuple[str, str]]:
    """Return the words found and their values."""
    return [(timex.text, timex.value) for timex in find_timexes(text, published=DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doors shut at 8.30pm.", [("8.30pm", "2021-09-27T20:30")]),
        ("The doors shut at 8.30 p.m.", [("8.30 p.m.", "2021-09-27T20:30")]),
        ("Shares rose 8.30 percent.", []),
        ("It rose 8.305 p.m. over.", []),
        ("It began at 13.30 p.m.", []),
    ],
)
def test_point_may_part_hours_and_minutes(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """As papers in Britain print it."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Open 9 a.m. to 4 p.m. Friday.", "2021-09-24T09:00", "2021-09-24T16:00"),
        ("Open from 9:30 to 11:00 on Friday.", "2021-09-24T09:30", "2021-09-24T11:00"),
        ("9:30 - 11:00", "2021-09-27T09:30", "2021-09-27T11:00"),
        ("It fell between 4am and 4.15am.", "2021-09-27T04:00", "2021-09-27T04:15"),
    ],
)
def test_both_ends_have_one_day(text: str, first: str, second: str) -> None:
    """The day after the second time is that of the first."""
    found = find_timexes(text, published=DAY)

    assert [first, second] == [timex.value for timex in found[:2]]


def test_score_is_no_time() -> None:
    """Two numbers with colons need a word that says that they are clocks."""
    assert values("They were timed 2:10 and then 2:20.") == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "It rained on the morning of May 3.",
            "the morning of May 3",
            "2021-05-03TMO",
        ),
        (
            "It rained on the night of Friday, May 7.",
            "the night of Friday, May 7",
            "2021-05-07TNI",
        ),
        (
            "It burned at 9 p.m. Friday, May 7.",
            "9 p.m. Friday, May 7",
            "2021-05-07T21:00",
        ),
        ("It burned at 9 p.m. last night.", "9 p.m. last night", "2021-09-26T21:00"),
        (
            "It burned at 9 p.m. Friday night.",
            "9 p.m. Friday night",
            "2021-09-24T21:00",
        ),
        ("It burned Friday night at 9.", "Friday night at 9", "2021-09-24T21:00"),
        ("It shuts tonight at 2am.", "tonight at 2am", "2021-09-28T02:00"),
    ],
)
def test_time_and_day_are_one(text: str, words: str, value: str) -> None:
    """A time of day takes the words for its day in."""
    assert [(words, value)] == values(text)


@pytest.mark.parametrize(
    "text", ["On the night of the fire he ran.", "At the moment of impact he slept."]
)
def test_part_of_what_is_no_day_is_left_alone(text: str) -> None:
    """Only days have mornings that the calendar knows."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opens two weeks from Monday.", "2021-10-11"),
        ("It opens a month from January 31, 2020.", "2020-02-29"),
        ("It opens a year from Christmas.", "2022-12-25"),
        ("It opens three days from Monday.", "2021-09-30"),
        ("It opens the week after next.", "2021-W41"),
        ("It opens Friday after next.", "2021-10-15"),
        ("He is well at the moment.", "PRESENT_REF"),
        ("It took half hour.", "PT30M"),
        ("After a half-century of peace.", "P50Y"),
    ],
)
def test_counted_from_a_day_it_is_a_day(text: str, value: str) -> None:
    """What the words count from is as fine as the answer."""
    (timex,) = find_timexes(text, published=DAY)

    assert value == timex.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The May-June term.", [("May", "2021-05"), ("June", "2021-06")]),
        ("In Mar-Apr it was dry.", [("Mar", "2021-03"), ("Apr", "2021-04")]),
        ("They may and will.", []),
    ],
)
def test_month_beside_a_month_is_one(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A word that may be a month is one where another month follows."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("It began at 3:30.", ["2021-09-27T15:30"]),
        ("It began at three o'clock.", ["2021-09-27T15:00"]),
        ("It began at 03:30.", []),
        ("It began at 15:30.", []),
        ("It began at 3:30 a.m.", []),
        ("It began at 3:30 GMT.", []),
    ],
)
def test_half_of_the_day_that_is_not_said_is_kept_open(
    text: str, others: list[str]
) -> None:
    """Half past three may be in the afternoon; the other reading is kept."""
    (timex,) = find_timexes(text, published=DAY)

    assert others == [other.value for other in timex.alternatives]


def test_day_in_a_month_of_another_year_is_kept() -> None:
    """The first Tuesday of the other June is the other reading."""
    (timex,) = find_timexes("It fell on the first Tuesday of June.", published=DAY)

    assert timex.value == "2021-06-01"
    assert [other.value for other in timex.alternatives] == ["2022-06-07"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell the year before last.", "the year before last", "2019"),
        ("It fell the night before last.", "the night before last", "2021-09-25TNI"),
        ("It fell the day before last Friday.", "day before last Friday", "2021-09-23"),
        ("It fell the year before 2015.", "the year before 2015", "2014"),
        ("It fell the month after May 2010.", "the month after May 2010", "2010-06"),
        ("It rained Labor Day weekend.", "Labor Day weekend", "2021-W35-WE"),
        ("It rained Easter weekend 2011.", "Easter weekend 2011", "2011-W16-WE"),
        ("It fell last night at 8.", "last night at 8", "2021-09-26T20:00"),
        ("It fell at 9:30 last night.", "9:30 last night", "2021-09-26T21:30"),
        ("It fell at 9:30 this morning.", "9:30 this morning", "2021-09-27T09:30"),
        (
            "It fell on the twenty-third day of May.",
            "the twenty-third day of May",
            "2021-05-23",
        ),
    ],
)
def test_neighbour_of_a_date_is_told_by_it(text: str, words: str, value: str) -> None:
    """The year before, the weekend at, and the evening of a date."""
    [(found, got)] = values(text)

    assert found.removeprefix("the ") == words.removeprefix("the ")
    assert value == got


def test_without_publication_a_weekend_stays_undated() -> None:
    """It needs a year."""
    (timex,) = find_timexes("It rained Labor Day weekend.")

    assert timex.value == "XXXX-WXX-WE"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the 1820s they fell out. Earlier in the day he spoke.", "2021-09-27"),
        ("On May 3 they fell out. Earlier in the day he spoke.", "2021-05-03"),
        ("It opened on Friday the 13th of August.", "2021-08-13"),
        ("It will cost more over the next year.", "P1Y"),
        ("It opened in 1999 and closed the next year.", "2000"),
        ("It shut after a quarter of a century.", "P25Y"),
        ("Prices rose over the past quarter-century.", "P25Y"),
        ("It opened in the first half of 2019.", "2019-H1"),
        ("It opened in the first half of the 20th century.", "19"),
        ("It opened in the first half of the 1980s.", "198"),
    ],
)
def test_words_around_say_which_unit(text: str, value: str) -> None:
    """A day is no decade, and half a century is no half year."""
    assert value == find_timexes(text, published=DAY)[-1].value
