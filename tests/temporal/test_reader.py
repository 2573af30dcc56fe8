"""What whole sentences say about time, class by class."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.errors import InvalidValueError, UnreadableTimeError
from dateline.model.precision import Precision
from dateline.model.when import Shape, When
from dateline.temporal import TenseSpan, Timex, find_timexes

#: A Monday.
DAY = "2021-09-27"


def values(text: str, published: object = DAY) -> list[tuple[str, str]]:
    """Return the words found and their values."""
    found = find_timexes(text, published=published)  # type: ignore[arg-type]
    return [(timex.text, timex.value) for timex in found]


def only(text: str, published: str | None = DAY) -> Timex:
    """Return the one expression of a text."""
    (timex,) = find_timexes(text, published=published)
    return timex


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Troops crossed the river Monday.", "2021-09-27"),
        ("Troops crossed the river on Monday.", "2021-09-27"),
        ("Troops had crossed the river earlier Monday.", "2021-09-27"),
        ("Troops crossed the river on Friday.", "2021-09-24"),
        ("Troops will cross the river on Friday.", "2021-10-01"),
        ("Troops are to cross the river on Friday.", "2021-10-01"),
        ("The vote was postponed until Friday.", "2021-10-01"),
        ("The vote had been scheduled for Friday.", "2021-09-24"),
        ("She may arrive as early as Friday.", "2021-10-01"),
        ("They will discuss Friday's ruling.", "2021-09-24"),
        ("Troops crossed the river last Monday.", "2021-09-20"),
        ("Troops crossed the river last Friday.", "2021-09-24"),
        ("Troops cross the river next Friday.", "2021-10-01"),
        ("Troops cross the river this Friday.", "2021-10-01"),
        ("It closed down 4% from the previous Friday.", "2021-09-17"),
        ("Troops cross the river on Wednesday next week.", "2021-10-06"),
        ("Troops crossed the river on Fri.", "2021-09-24"),
        ("Troops must cross the river by Friday.", "2021-10-01"),
        ("The exercise ends Friday.", "2021-10-01"),
    ],
)
def test_weekday_follows_the_clause(text: str, value: str) -> None:
    """A weekday is the latest one, or the next where the clause looks ahead."""
    assert value == only(text).value


def test_tense_that_is_handed_over_beats_the_words() -> None:
    """A parse knows better than the nearest word."""
    text = "The committee that met Friday agreed."
    ahead = [TenseSpan(0, len(text), "future")]

    (back,) = find_timexes(text, published=DAY)
    (coming,) = find_timexes(text, published=DAY, tenses=ahead)

    assert ("2021-09-24", "2021-10-01") == (back.value, coming.value)


def test_each_clause_has_its_own_tense() -> None:
    """The tense of one clause says nothing about the next."""
    text = "They meet Friday, they talk Friday."
    tenses = [TenseSpan(18, 35, "future"), TenseSpan(0, 17, "past")]

    found = find_timexes(text, published=DAY, tenses=tenses)

    assert ["2021-09-24", "2021-10-01"] == [timex.value for timex in found]


def test_innermost_clause_is_asked() -> None:
    """A clause inside another has a tense of its own."""
    text = "They said that they will meet Friday, and left."
    tenses = [
        TenseSpan(0, len(text), "past"),
        TenseSpan(10, 14, "past"),
        TenseSpan(15, 37, "future"),
    ]

    (timex,) = find_timexes(text, published=DAY, tenses=tenses)

    assert "2021-10-01" == timex.value
    assert "2021-09-24" == find_timexes(text, published=DAY, tenses=tenses[:2])[0].value


def test_the_other_reading_is_kept_with_its_reason() -> None:
    """What the words also allow is not lost."""
    (other,) = only("Troops crossed the river on Friday.").alternatives

    assert "2021-10-01" == other.value
    assert When.of(2021, 10, 1) == other.when
    assert "look ahead" in other.reason


def test_weekdays_in_a_list_follow_each_other() -> None:
    """Monday or Tuesday are neighbours, whichever week it is."""
    text = "The storm will arrive late on Monday or early Tuesday."

    found = find_timexes(text, published="2021-09-26")

    assert ["2021-09-27", "2021-09-28"] == [timex.value for timex in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened in June.", "2021-06"),
        ("It opened in November.", "2020-11"),
        ("It will open in November.", "2021-11"),
        ("It is to be finished by March.", "2022-03"),
        ("It has been closed since December.", "2020-12"),
        ("It opened last June.", "2021-06"),
        ("It opened last December.", "2020-12"),
        ("It opens next June.", "2022-06"),
        ("It opened in June last year.", "2020-06"),
        ("It opened in June of 2019.", "2019-06"),
        ("It opened on Nov. 3.", "2021-11-03"),
        ("It opened on March 3.", "2021-03-03"),
        ("It opened on Feb. 20.", "2021-02-20"),
        ("Profits for the year ended Jan. 31 rose.", "2021-01-31"),
        ("It opened on 3 May, 2019.", "2019-05-03"),
        ("It opened on the 3rd of May.", "2021-05-03"),
        ("It opened on May the 3rd.", "2021-05-03"),
        ("It opened on Monday, May 3, 2021.", "2021-05-03"),
        ("It opened on May 3, 2021, Monday.", "2021-05-03"),
    ],
)
def test_year_that_is_not_said_is_found(text: str, value: str) -> None:
    """Months and days take the year of the words, the tense or nearness."""
    assert value in [timex.value for timex in find_timexes(text, published=DAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Whose 2008 declaration was rejected.", "2008"),
        ("It has stood since 1999.", "1999"),
        ("It happened in 2011.", "2011"),
        ("In mid-2011 it closed.", "2011"),
        ("A law of the year two thousand and five.", "2005"),
        ("In nineteen eighty-nine it fell.", "1989"),
        ("The crash of '87.", "1987"),
        ("In the '80s it grew.", "198"),
        ("In the eighties it grew.", "198"),
        ("In the 1980s it grew.", "198"),
        ("A castle of the 12th century.", "11"),
        ("A temple built in 300 BC.", "BC0300"),
        ("Sales in fiscal 2020 fell.", "2020"),
        ("Since 2021-03 it is closed.", "2021-03"),
    ],
)
def test_years_in_all_forms(text: str, value: str) -> None:
    """Years, decades and centuries, in digits and in words."""
    assert value == only(text).value


@pytest.mark.parametrize(
    "text",
    [
        "The post lies barely two kilometers (1.2 miles) away.",
        "The army stationed four vehicles there.",
        "A crash killed 27 people and 2,000 sheep.",
        "They may march in the sun, and some will fall.",
        "A second man opened the spring.",
        "It costs $2000, or 1,995 euros.",
        "Some 1900 people and 2000 troops came.",
        "Call 555-1212 or 1-800-2011.",
        "Two men in their early 20s, one in his 60s.",
        "A 10-year-old girl and a man of 52 years old.",
        "The Sat Nav and the Sun were silent.",
        "He read the Daily Express.",
        "It is a third of the price, and three-quarters of the cost.",
        "They won 3:2.",
        "March on the capital!",
        "",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    """Numbers, ages, names and homonyms are not times."""
    assert [] == values(text)


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("In early 2011 it closed.", "2011", "START"),
        ("At the beginning of March it closed.", "2021-03", "START"),
        ("By mid-June it closed.", "2021-06", "MID"),
        ("At the end of the year it closed.", "2021", "END"),
        ("Late last week it closed.", "2021-W38", "END"),
        ("It closed by year-end.", "2021", "END"),
        ("It lasted about two weeks.", "P2W", "APPROX"),
        ("It lasted nearly two weeks.", "P2W", "LESS_THAN"),
        ("It lasted more than two weeks.", "P2W", "MORE_THAN"),
        ("It lasted at least two weeks.", "P2W", "EQUAL_OR_MORE"),
        ("It lasted up to two weeks.", "P2W", "EQUAL_OR_LESS"),
        ("It closed almost two years ago.", "2019", "LESS_THAN"),
        ("It closed around Nov. 1.", "2021-11-01", "APPROX"),
        ("It closed at about 7 p.m.", "2021-09-27T19:00", "APPROX"),
    ],
)
def test_modifier_is_taken_in(text: str, value: str, mod: str) -> None:
    """Parts and hedges are kept as the modifier of TIMEX3."""
    timex = only(text)

    assert (value, mod) == (timex.value, timex.mod)


@pytest.mark.parametrize(
    "text", ["It was about Monday.", "They talked over the weekend."]
)
def test_preposition_is_no_modifier(text: str) -> None:
    """ "About" and "over" belong to lengths."""
    timex = only(text)

    assert timex.mod is None
    assert not timex.text.startswith(("about", "over"))


def test_hedged_date_is_approximate() -> None:
    """Around the first of November is not the first of November."""
    assert When.from_edtf("2021-11-01~") == only("It closed around Nov. 1.").when


def test_weekend_is_two_days() -> None:
    """The weekend before a Monday."""
    timex = only("Planes flew close to the border over the weekend.")

    assert "2021-W38-WE" == timex.value
    assert When.from_edtf("[2021-09-25..2021-09-26]") == timex.when


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will rain over the weekend.", "2021-W39-WE"),
        ("It rained last weekend.", "2021-W38-WE"),
        ("It rains next weekend.", "2021-W39-WE"),
    ],
)
def test_weekend_follows_the_clause(text: str, value: str) -> None:
    """Weekends look back or ahead as weekdays do."""
    assert value == only(text).value


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        (
            "For several days, helicopters have been flying over the region.",
            "PXD",
            "2021-09-24~/2021-09-27",
        ),
        ("It is the worst flood in a decade.", "P10Y", "2011~/2021-09-27"),
        ("Prices fell over the past three months.", "P3M", "2021-06~/2021-09-27"),
        ("Prices may fall in the next two weeks.", "P2W", "[2021-09-27..2021-W41~]"),
        ("It took three weeks.", "P3W", "XXXX"),
        ("In the weeks to come it may rain.", "PXW", "XXXX"),
        ("It will open in three days.", "P3D", "2021-09-30"),
        ("It will open within three days.", "P3D", "[2021-09-27..2021-09-30~]"),
        ("For several days the minister denied it.", "PXD", "XXXX"),
    ],
)
def test_length_is_placed_where_the_words_place_it(
    text: str, value: str, edtf: str
) -> None:
    """Lengths reach from or to the publication, or stay undated."""
    timex = only(text)

    assert ("DURATION", value) == (timex.type, timex.value)
    assert When.from_edtf(edtf) == timex.when


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It took two and a half years.", "P2Y6M"),
        ("It took 2 1/2 years.", "P2Y6M"),
        ("It took a minute and a half.", "PT1M30S"),
        ("It took half a day.", "PT12H"),
        ("It took twenty-four hours.", "PT24H"),
        ("It took two hundred and ten years.", "P210Y"),
        ("It took two to three weeks.", "P2W"),
        ("It took a couple of months.", "P2M"),
        ("It took a dozen years.", "P12Y"),
        ("It took hundreds of years.", "PXY"),
        ("It took weeks.", "PXW"),
        ("A five-year plan.", "P5Y"),
        ("A decades-long dispute.", "PXY"),
        ("A week-long visit.", "P1W"),
        ("He was jailed for two years and six months.", "P2Y6M"),
        ("He talked for an hour and 30 seconds.", "PT1H30S"),
        ("It lasted a day and two hours.", "P1DT2H"),
        ("It lasted 1 year, 2 days and 3 hours.", "P1Y2DT3H"),
        ("It lasted two days, two days and 3 hours.", "P2DT3H"),
        ("It lasted 1/2 hour.", "PT30M"),
        ("It lasted one second.", "PT1S"),
        ("Two more weeks passed.", "P2W"),
        ("Over the last year and a half it fell.", "P1Y6M"),
        ("The news came hours after the vote.", "PTXH"),
        ("Eight trading days passed.", "P8D"),
        ("A fortnight passed.", "P2W"),
        ("It lasted two centuries.", "P200Y"),
        ("It went on for a while.", "PXX"),
    ],
)
def test_lengths_in_all_forms(text: str, value: str) -> None:
    """Numbers in digits, words and fractions; vague ones stay vague."""
    assert value in [timex.value for timex in find_timexes(text, published=DAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened three days ago.", "2021-09-24"),
        ("It opened two weeks ago.", "2021-W37"),
        ("It opened a month ago.", "2021-08"),
        ("It opened five years ago.", "2016"),
        ("It opened a century ago.", "1921"),
        ("It opened a fortnight ago.", "2021-09-13"),
        ("It opened three hours ago.", "PT3H"),
        ("It opened several years ago.", "PAST_REF"),
        ("It opened weeks ago.", "PAST_REF"),
        ("It opens two weeks from now.", "2021-W41"),
        ("It opened a year ago.", "2020"),
    ],
)
def test_counted_date_is_no_finer_than_its_unit(text: str, value: str) -> None:
    """Two weeks ago is a week, not a day."""
    assert value == only(text).value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened in May 2019 and closed the following year.", "2020"),
        ("It opened on May 3, 2019, and closed the next day.", "2019-05-04"),
        ("It opened on May 3, 2019, and closed that same week.", "2019-W18"),
        ("It opened in 2019, more than the year before.", "2018"),
        ("It opened in May 2019 and closed that same day.", "2019-05-XX"),
        ("It opened in May 2019 and closed the next day.", "XXXX-XX-XX"),
        ("It opened on May 3, 2019, at 9 p.m.", "2019-05-03T21:00"),
    ],
)
def test_text_has_a_time_of_its_own(text: str, value: str) -> None:
    """Some words count from the date that was mentioned last."""
    assert value == find_timexes(text, published=DAY)[-1].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met at 10 p.m. Wednesday.", "2021-09-22T22:00"),
        ("They met on Wednesday, 10:30 a.m.", "2021-09-22T10:30"),
        ("They met at noon on Wednesday.", "2021-09-22T12:00"),
        ("They met at midnight Friday.", "2021-09-24T24:00"),
        ("They met at 5 p.m. EST, Nov. 6.", "2021-11-06T17:00"),
        ("They met at half past three.", "2021-09-27T03:30"),
        ("They met at a quarter to nine p.m.", "2021-09-27T20:45"),
        ("They met at five minutes past noon.", "2021-09-27T12:05"),
        ("They met at 1500 GMT.", "2021-09-27T15:00"),
        ("They meet tonight at 8.", "2021-09-27T20:00"),
        ("They meet tomorrow afternoon at 5.", "2021-09-28T17:00"),
        ("They met at 4 in the morning.", "2021-09-27T04:00"),
        ("They met at 9 yesterday morning.", "2021-09-26T09:00"),
        ("They met at 3:15 in the afternoon.", "2021-09-27T15:15"),
        ("They met on Friday morning.", "2021-09-24TMO"),
        ("They met last night.", "2021-09-26TNI"),
        ("They met at dawn Friday.", "2021-09-24TMO"),
        ("They met by dusk.", "2021-09-27TEV"),
        ("They met overnight.", "2021-09-27TNI"),
        ("They met by mid-afternoon.", "2021-09-27TAF"),
        ("Filed 2021-09-25T10:30:05+02:00.", "2021-09-25T10:30:05"),
        ("Filed 2021-09-25T10:30:05Z.", "2021-09-25T10:30:05"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    """Clock times and parts of the day find their day."""
    assert value == find_timexes(text, published=DAY)[0].value


def test_zone_is_counted_in() -> None:
    """Five in New York is ten in Greenwich; an hour stays an hour."""
    when = only("They met at 5 p.m. EST.").when

    assert When.from_edtf("2021-09-27T22Z") == when
    assert Precision.HOUR is when.precision


def test_zone_in_digits_is_counted_in() -> None:
    """The moment of an ISO 8601 timestamp."""
    when = only("Filed 2021-09-25T10:30:05+02:00.").when

    assert When.from_edtf("2021-09-25T08:30:05Z") == when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is open from 9 to 11 a.m.",
            [("9", "2021-09-27T09:00"), ("11 a.m.", "2021-09-27T11:00")],
        ),
        (
            "It is open from 11 to 2 p.m.",
            [("11", "2021-09-27T11:00"), ("2 p.m.", "2021-09-27T14:00")],
        ),
        (
            "It ran on June 3, 4 and 6.",
            [("June 3", "2021-06-03"), ("4", "2021-06-04"), ("6", "2021-06-06")],
        ),
        (
            "It ran on 3, 4 and 6 June.",
            [("3", "2021-06-03"), ("4", "2021-06-04"), ("6 June", "2021-06-06")],
        ),
        (
            "It ran in May and June 2019.",
            [("May", "2019-05"), ("June 2019", "2019-06")],
        ),
        ("The season of 1980/81.", [("1980", "1980"), ("81", "1981")]),
        ("The season of 1999-00.", [("1999", "1999"), ("00", "2000")]),
    ],
)
def test_lists_share_a_part(text: str, expected: list[tuple[str, str]]) -> None:
    """What stands once belongs to all."""
    assert expected == values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet on Monday nights.", "XXXX-WXX-1TNI"),
        ("They meet daily.", "P1D"),
        ("They meet twice a week.", "P1W"),
        ("It costs $3 million a year.", "P1Y"),
        ("They meet every other month.", "P2M"),
        ("They meet every three months.", "P3M"),
        ("They meet each July.", "XXXX-07"),
        ("They meet every morning.", "XXXX-XX-XXTMO"),
    ],
)
def test_what_comes_again_is_a_set(text: str, value: str) -> None:
    """Sets are undated and say how often."""
    timex = only(text)

    assert ("SET", value) == (timex.type, timex.value)
    assert not timex.when.dated


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("There are talks right now.", "PRESENT_REF", "2021-09-27"),
        ("Prices recently rose.", "PAST_REF", "[..2021-09-27]"),
        ("Prices will soon rise.", "FUTURE_REF", "[2021-09-27..]"),
        ("Islam will one day be larger.", "FUTURE_REF", "[2021-09-27..]"),
    ],
)
def test_deictic_words_lie_around_the_publication(
    text: str, value: str, edtf: str
) -> None:
    """Now, then and soon have a side, and no made-up distance."""
    timex = only(text)

    assert value == timex.value
    assert When.from_edtf(edtf) == timex.when


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the third quarter sales fell.", "2021-Q3"),
        ("In the fourth quarter sales will fall.", "2021-Q4"),
        ("Fourth-quarter sales fell.", "2020-Q4"),
        ("In the second half of 2020 sales fell.", "2020-H2"),
        ("Sales fell this quarter.", "2021-Q3"),
        ("Sales fell in the last quarter.", "2021-Q2"),
        ("Sales fell last spring.", "2021-SP"),
        ("Sales fell in the winter of 1994.", "1994-WI"),
        ("Sales fell over the summer.", "2021-SU"),
        ("Sales fell in the spring of 2014.", "2014-SP"),
        ("Sales fell in the spring of '98.", "1998-SP"),
        ("Sales fell this fall.", "2021-FA"),
    ],
)
def test_quarters_halves_and_seasons(text: str, value: str) -> None:
    """Parts of the year of three and six months."""
    assert value == only(text).value


def test_figures_are_compared_with_the_same_quarter() -> None:
    """A year ago, in a report on a quarter, is that quarter of the year before."""
    text = (
        "Net income for the third quarter was $5 million, up from $4 million a year "
        "ago. In the quarter, sales rose. For the first nine months, income was $9 "
        "million, up from $8 million a year earlier."
    )

    found = find_timexes(text, published="2021-11-02")

    assert ["2021-Q3", "2020-Q3", "2021-Q3", "P9M", "2020"] == [
        timex.value for timex in found
    ]


@pytest.mark.parametrize(
    ("text", "edtf", "signal"),
    [
        ("It has been protected since 1999.", "1999/2021-09-27", "since"),
        ("It stays shut until Friday.", "../2021-09-24", "until"),
        ("They sell the rest by 2023.", "[..2023]", "by"),
        ("It runs until the end of 2022.", "../2022", "until"),
        ("They left before 2019.", "[..2019]", "before"),
        ("They left after 2019.", "[2019..]", "after"),
    ],
)
def test_preposition_makes_the_span(text: str, edtf: str, signal: str) -> None:
    """The value is that of the words; the span counts the preposition in."""
    timex = only(text)

    assert When.from_edtf(edtf) == timex.when
    assert signal == timex.signal


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It ran from 1990 to 1995.", "1990/1995"),
        ("It fell between 2008 and 2011.", "[2008..2011]"),
        ("It runs May 3-5, 2022.", "2022-05-03/2022-05-05"),
        ("It ran Monday through Wednesday.", "2021-09-27/2021-09-29"),
    ],
)
def test_both_ends_of_a_range_have_its_span(text: str, edtf: str) -> None:
    """Whichever end an event hangs on, it has the whole range."""
    found = find_timexes(text, published=DAY)

    assert [When.from_edtf(edtf)] * 2 == [timex.when for timex in found]


def test_since_a_later_date_stays_open() -> None:
    """What begins after the publication does not end at it."""
    timex = only("It will be closed since 2030.")

    assert When.from_edtf("2030/..") == timex.when


def test_a_range_that_runs_backwards_is_no_range() -> None:
    """From 1995 to 1990 is two years."""
    found = find_timexes("It went from 1995 to 1990.", published=DAY)

    assert ["1995", "1990"] == [timex.value for timex in found]
    assert [When.of(1995), When.of(1990)] == [timex.when for timex in found]


@pytest.mark.parametrize(
    ("text", "direction", "offset", "words", "close"),
    [
        ("The barriers fell shortly after the deal.", "after", "", "the deal", True),
        ("Two days after the vote, he left.", "after", "P2D", "the vote", False),
        ("He left two days before the vote.", "before", "P2D", "the vote", False),
        ("Since the war, few came.", "since", "", "the war", False),
        ("Until the war, few came.", "until", "", "the war", False),
        ("Since taking office, he slept.", "since", "", "taking office", False),
    ],
)
def test_happening_that_anchors_a_time_is_pointed_at(
    text: str,
    direction: str,
    offset: str,
    words: str,
    close: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    """Whoever knows the happening can place the time."""
    timex = only(text)
    anchor = timex.anchor

    assert anchor is not None
    assert (direction, offset, close) == (anchor.direction, anchor.offset, anchor.close)
    assert anchor.start is not None
    assert text[anchor.start :].startswith(words)
    assert not timex.when.dated


@pytest.mark.parametrize(
    "text",
    ["He resigned shortly after.", "He later resigned.", "He resigned afterwards."],
)
def test_anchor_that_is_not_named_has_no_place(text: str) -> None:
    """Shortly after what? The text before knows."""
    timex = only(text)

    assert timex.anchor is not None
    assert timex.anchor.start is None
    assert "" == timex.value


def test_length_counts_on_from_the_last_date() -> None:
    """Two days later than a date that was given can be placed."""
    found = find_timexes("It began on May 3, 2021. Two days later it ended.")

    assert ["2021-05-03", "P2D"] == [timex.value for timex in found]
    assert When.of(2021, 5, 5) == found[1].when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "It began in October 2018. A week later it ended.",
            "[2018-10-08..2018-11-07]",
        ),
        ("It began in 2018. Three days later it ended.", "[2018-01-04..2019-01-03]"),
        ("It began in 2018. Two months later it ended.", "[2018-03..2019-02]"),
        ("It began in 2009. Two years later it ended.", "2011"),
    ],
)
def test_later_is_no_finer_than_what_it_is_counted_from(text: str, when: str) -> None:
    """A week after something of October is no week in particular."""
    *_, later = find_timexes(text)

    assert when == later.when.to_edtf()


def test_since_before_a_date_is_a_preposition() -> None:
    """Since Monday is one expression, not two."""
    assert [("Monday", "2021-09-27")] == values("It has rained since Monday.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opens on 31 February.", "31 February"),
        ("It opens on Feb. 29, 2021.", "Feb. 29, 2021"),
        ("It opens on 2021-02-30.", "2021-02-30"),
        ("It opens on 13/13/2021.", "13/13/2021"),
        ("It opens at 25:61.", "25:61"),
        ("It opens in 2021-W54.", "2021-W54"),
        ("It opened 2021-02-03T25:00.", "2021-02-03T25:00"),
        ("25:61", "25:61"),
        ("It opens at 10:75 p.m.", "10:75 p.m."),
        ("It opens on June 31st, 2021.", "June 31st, 2021"),
        ("It opens on the 32nd of May.", "the 32nd of May"),
        (
            "It opens on the fifth Friday in February 2021.",
            "the fifth Friday in February 2021",
        ),
    ],
)
def test_impossible_date_is_reported_not_mended(text: str, words: str) -> None:
    """It has a fault and no value; strict readers stop there."""
    timex = only(text)

    assert (words, "", When()) == (timex.text, timex.value, timex.when)
    assert timex.fault
    with pytest.raises(UnreadableTimeError) as caught:
        find_timexes(text, published=DAY, strict=True)
    assert (timex.start, timex.end) == caught.value.span
    assert timex.fault == caught.value.reason


def test_strict_reader_reads_what_is_possible() -> None:
    """Nothing is wrong with the 29th of February of some year."""
    (timex,) = find_timexes("It opens on Feb. 29.", published=DAY, strict=True)

    assert "2024-02-29" == timex.value


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("Due 5/6/2021.", "2021-05-06", ["2021-06-05"]),
        ("Due 5.6.2021.", "2021-06-05", ["2021-05-06"]),
        ("Due 5/5/2021.", "2021-05-05", []),
        ("Due 25/6/2021.", "2021-06-25", []),
        ("Due 6/25/99.", "1999-06-25", []),
        ("Due 31-Oct-19.", "2019-10-31", []),
    ],
)
def test_order_of_digits_is_kept_open(text: str, value: str, other: list[str]) -> None:
    """Month first with slashes, day first with points; the other is kept."""
    timex = only(text)

    assert value == timex.value
    assert other == [one.value for one in timex.alternatives]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is held on the first Monday of May 2022.", "2022-05-02"),
        ("It is held on the last Friday of this month.", "2021-09-24"),
        ("It is held on the last day of February 2024.", "2024-02-29"),
        ("It is held on the 20th of next month.", "2021-10-20"),
        ("It is held on the 15th.", "2021-09-15"),
        ("It was told on the 15th that he left.", "2021-09-15"),
        ("It was held on Tuesday the 19th.", "2021-10-19"),
        ("It is held the day after Christmas.", "2021-12-26"),
        ("It is held in the week of Oct. 4.", "2021-W40"),
        ("It is held in Easter week 2022.", "2022-W15"),
    ],
)
def test_days_told_by_their_place(text: str, value: str) -> None:
    """Days counted in a month, or from another day."""
    assert value == find_timexes(text, published=DAY)[0].value


def test_week_of_a_month_is_a_part_of_it() -> None:
    """The first week of a month has no agreed first day."""
    timex = only("It is held in the first week of May 2022.")

    assert ("2022-05", "START") == (timex.value, timex.mod)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Monday.", "XXXX-WXX-1"),
        ("They met in May.", "XXXX-05"),
        ("They met on May 3.", "XXXX-05-03"),
        ("They met last week.", "XXXX"),
        ("They met over the weekend.", "XXXX-WXX-WE"),
        ("They met two days ago.", "XXXX"),
        ("They met a year ago.", "XXXX"),
        ("They met at 9 a.m.", "XXXX-XX-XXT09:00"),
        ("They met last summer.", "XXXX-SU"),
        ("They met now.", "PRESENT_REF"),
        ("Sales for the quarter fell.", "XXXX-QX"),
        ("They met on the 15th.", "XXXX-XX-15"),
        ("They met on Monday next week.", "XXXX-WXX-1"),
        ("They met on the first Monday of May.", "XXXX-XX-XX"),
        ("They met for a decade.", "P10Y"),
        ("They met in May last year.", "XXXX-05"),
    ],
)
def test_without_publication_relative_words_stay_undated(text: str, value: str) -> None:
    """Nothing reads the clock: what is not known is not made up."""
    timex = find_timexes(text)[0]

    assert value == timex.value
    assert not timex.when.dated


def test_absolute_words_need_no_publication() -> None:
    """May 3, 2019 is that day whoever reads it."""
    assert When.of(2019, 5, 3) == only("It opened on May 3, 2019.", None).when
    assert When.from_edtf("1999/..") == only("It has stood since 1999.", None).when


@pytest.mark.parametrize(
    "published",
    [
        dt.date(2021, 9, 27),
        "2021-09-27T23:30:00-05:00",
        dt.datetime(2021, 9, 27, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    ],
)
def test_publication_counts_in_its_own_zone(published: object) -> None:
    """Today is the day on the paper, not the day in Greenwich."""
    assert [("today", "2021-09-27")] == values("It rains today.", published)


@pytest.mark.parametrize("published", ["yesterday", dt.datetime(2021, 9, 27), 7])  # noqa: DTZ001 - it must be refused
def test_publication_that_is_no_date_is_refused(published: object) -> None:
    """The value is named, and the way out."""
    with pytest.raises(InvalidValueError, match="publication"):
        values("It rains today.", published)


@pytest.mark.parametrize("published", ["0001-01-01", "0002-03-01", "9999-12-31"])
def test_ends_of_the_calendar_are_no_errors(published: str) -> None:
    """What lies outside the years 1 to 9999 stays undated."""
    text = (
        "Last Monday, next week, last century, Easter, June, May 5, Feb. 29, a year "
        "ago, 3000 years ago, next Christmas, the day after tomorrow, Ramadan."
    )

    found = find_timexes(text, published=published)

    assert 12 == len(found)
    assert "XXXX" in {timex.value for timex in found}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\N{PARTY POPPER} on Monday \N{PARTY POPPER} they met", "Monday"),
        ("Caf\N{LATIN SMALL LETTER E}\N{COMBINING ACUTE ACCENT} on Monday", "Monday"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}stanbul on Monday", "Monday"),
        ("on\n  Monday\tnight", "Monday\tnight"),
        ("this year\N{RIGHT SINGLE QUOTATION MARK}s plan", "this year"),
        ("May 3\N{EN DASH}5", "May 3"),
    ],
)
def test_offsets_are_those_of_characters(text: str, words: str) -> None:
    """Emoji, combining marks and letters that grow in lower case keep offsets."""
    timex = find_timexes(text, published=DAY)[0]

    assert words == timex.text == text[timex.start : timex.end]


def test_blank_line_parts_expressions() -> None:
    """A headline and the first words below it are not one date."""
    assert [("May", "2021-05"), ("2019", "2019")] == values(
        "It came in May\n\n2019 ends."
    )


def test_newspaper_title_is_no_month_without_a_cue() -> None:
    """The same letters mean a month only with a capital and a cue."""
    assert [("May", "2021-05")] == values("They may come in May.")
    assert [("March", "2021-03")] == values("The March accession was a march.")


def test_span_of_a_length_lasts() -> None:
    """Helicopters that have been flying for days flew throughout."""
    timex = only("For three days, helicopters have been flying.")

    assert Shape.THROUGHOUT is timex.when.shape
    assert timex.when.approximate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left two days after.", [("two days", "P2D")]),
        ("She stayed, and he left the day before.", [("the day before", "XXXX-XX-XX")]),
        ("It is no more than June.", [("June", "2021-06")]),
        ("The late two weeks were hard.", [("two weeks", "P2W")]),
        ("It came no later than planned.", []),
        ("It came later than planned.", []),
        ("Take 3 may be enough.", []),
        ("Ann and Jan came.", []),
        ("It came much later.", []),
        ("The final days dragged on, minutes apart.", []),
        ("It begins at ninety minutes past six.", [("ninety minutes", "PT90M")]),
        (
            "It ran every day from now on to later.",
            [("every day", "P1D"), ("now", "PRESENT_REF")],
        ),
        ("In the last week of the war.", []),
        ("In the last month of the war.", []),
        ("The fatal minutes passed.", []),
        (
            "It rained on Saturday and Friday.",
            [("Saturday", "2021-09-25"), ("Friday", "2021-09-24")],
        ),
        ("It rained his weekends.", []),
        (
            "It fell the day after Oct. 3, 2019.",
            [("the day after Oct. 3, 2019", "2019-10-04")],
        ),
        (
            "They met at noon on October 3, 2019.",
            [("noon", "2019-10-03T12:00"), ("October 3, 2019", "2019-10-03")],
        ),
        ("The score of 10:30 stands.", []),
        ("It begins at 10:75 tonight.", [("10:75", ""), ("tonight", "2021-09-27TNI")]),
        ("It begins by 90 minutes past six.", [("90 minutes", "PT90M")]),
        ("It begins ten minutes to six people.", [("ten minutes", "PT10M")]),
        ("Between 9 and 11 people came.", []),
        (
            "It is open from 13:00 to 2 p.m.",
            [("13:00", "2021-09-27T13:00"), ("2 p.m.", "2021-09-27T14:00")],
        ),
        (
            "It opened on May 3, 2019, and closed the next morning.",
            [("May 3, 2019", "2019-05-03"), ("the next morning", "2019-05-04TMO")],
        ),
        ("They travel by night.", []),
        ("Now, he says, it rains.", []),
        ("In coming months it will grow.", [("coming months", "FUTURE_REF")]),
        ("As soon as he came, it rained.", []),
        ("It ended too soon.", []),
        ("Happy days.", []),
        ("The last week of June was dry.", [("The last week of June", "2021-06")]),
        ("It set back 3 years of work.", [("3 years", "P3Y")]),
        ("He was set two years back.", [("two years", "P2Y")]),
        ("It fell a year before the war.", [("a year", "P1Y")]),
        ("Four flights a week.", [("a week", "P1W")]),
        ("Sales for the quarter fell.", [("the quarter", "2021-Q2")]),
        ("In the quarter-century since.", [("the quarter-century", "P25Y")]),
        (
            "Sales fell in the quarter ended June 30.",
            [("the quarter", "2021-Q2"), ("June 30", "2021-06-30")],
        ),
        (
            "The year-ago third quarter was weak.",
            [("The year-ago third quarter", "2019-Q3")],
        ),
        ("The seventh quarter was weak.", []),
        ("The second half of the match was weak.", []),
        ("The second half was weak.", []),
        ("A year-ago loss.", [("year-ago", "2020-Q2")]),
        ("It fell this second.", []),
        ("That same second it fell.", []),
        ("In the night of the long knives.", []),
        ("Later in the summer it fell.", [("Later in the summer", "2021-SU")]),
        ("The year of the rat.", []),
        (
            "The year ended March 31 was weak.",
            [("The year", "P1Y"), ("March 31", "2021-03-31")],
        ),
        ("It rose by 2000% in post-1999 Europe.", [("1999", "1999")]),
        ("It has 1999-2 parts, and 2000+ more.", [("1999-2", "1999-02")]),
        ("Twenty-one of them, twenty three in all.", []),
        ("In twenty fifteen it closed.", [("twenty fifteen", "2015")]),
        ("It ran 1999 - 2004.", [("1999", "1999"), ("2004", "2004")]),
        ("Ring 1999-2004-2008.", []),
        ("They moved '87 cars.", []),
        ("It opened on 5/14 and took 1/2.", [("5/14", "2021-05-14")]),
        ("It is on 5/14/x or on 5 / 14.", []),
        ("It ran 2014/10, 1990-2080.", [("2014/10", "2014-10")]),
        ("It rained on 3 Mondays.", []),
        ("Over the upcoming two weeks.", [("the upcoming two weeks", "P2W")]),
        (
            "It ran from the 13th to the 15th of July.",
            [("the 13th", "2021-07-13"), ("the 15th of July", "2021-07-15")],
        ),
        ("In the 1985's it fell.", [("1985", "1985")]),
        ("In the 1980's it fell.", [("the 1980's", "198")]),
        ("It comes next Christmas.", [("next Christmas", "2021-12-25")]),
        ("It opens this December.", [("this December", "2021-12")]),
        ("It had been there until Friday.", [("Friday", "2021-09-24")]),
        (
            "On the third Thursday of April and on the 4th floor.",
            [("the third Thursday of April", "2021-04-15")],
        ),
        ("Tuesday the 32nd.", [("Tuesday the 32nd", "XXXX-XX-32")]),
        ("The day after June 2019.", [("June 2019", "2019-06")]),
        ("The 5th of their children.", []),
        ("The first Monday of the season.", []),
        (
            "They meet at noon on the first Monday of May 2022.",
            [
                ("noon", "2022-05-02T12:00"),
                ("the first Monday of May 2022", "2022-05-02"),
            ],
        ),
        (
            "It ran Monday, Tuesday and Sunday.",
            [
                ("Monday", "2021-09-27"),
                ("Tuesday", "2021-09-28"),
                ("Sunday", "2021-10-03"),
            ],
        ),
        (
            "It ran in May, June and July last year.",
            [("May", "2020-05"), ("June", "2020-06"), ("July last year", "2020-07")],
        ),
        (
            "The year-earlier nine months were weak.",
            [("The year-earlier nine months", "P9M")],
        ),
        ("The quarter a year ago was weak.", [("The quarter a year ago", "2020-Q2")]),
        ("This year's quarter was weak.", [("This year's quarter", "2021-Q2")]),
        ("The 2019 quarter was weak.", [("The 2019 quarter", "2019-Q2")]),
        ("Last May 3 it fell.", [("Last May 3", "2021-05-03")]),
        (
            "It fell on Christmas Eve last year.",
            [("Christmas Eve last year", "2020-12-24")],
        ),
        (
            "They met at noon tomorrow, and at noon on Oct. 3 last year.",
            [
                ("noon tomorrow", "2021-09-28T12:00"),
                ("noon", "2020-10-03T12:00"),
                ("Oct. 3 last year", "2020-10-03"),
            ],
        ),
        (
            "They met on Friday at a quarter to nine p.m.",
            [
                ("Friday", "2021-09-24"),
                ("a quarter to nine p.m.", "2021-09-24T20:45"),
            ],
        ),
        ("From last May to daily use.", [("last May", "2021-05"), ("daily", "P1D")]),
        (
            "It rained on Friday and next Sunday.",
            [("Friday", "2021-09-24"), ("next Sunday", "2021-10-03")],
        ),
        ("It opens a week from Monday.", [("a week from Monday", "2021-10-04")]),
    ],
)
def test_what_stands_around_the_words_decides(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The same words are one time, another, or none."""
    found = [(words, value) for words, value in values(text) if value or "75" in words]

    assert expected == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It closed three days after Christmas.", When.of(2020, 12, 28)),
        ("It closed three days before Oct. 4, 2020.", When.of(2020, 10, 1)),
    ],
)
def test_length_beside_a_date_is_counted_from_it(text: str, day: When) -> None:
    """The value stays a length; the span is the day it leads to."""
    length = find_timexes(text, published="2021-01-10")[0]

    assert "P3D" == length.value
    assert day == length.when


@pytest.mark.parametrize(
    ("name", "dawn"),
    [
        ("the March 9 Movement", "2021-09-27TMO"),
        ("the offer of March 9", "2021-03-09TMO"),
        ("March 9 moved", "2021-03-09TMO"),
    ],
)
def test_a_day_in_a_name_is_not_the_day_told_of(name: str, dawn: str) -> None:
    """What comes next is not of that day, as it is where one was told of."""
    text = f"They were known for {name}. They entered the town at dawn."
    *_, last = find_timexes(text, published="2021-09-27")

    assert ("dawn", dawn) == (last.text, last.value)
