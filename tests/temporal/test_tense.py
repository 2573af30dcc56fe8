"""Which words tell that a clause looks back or ahead."""

from __future__ import annotations

import pytest

from dateline.temporal import find_timexes

#: A Tuesday.
DAY = "2009-03-24"


def value(text: str) -> str:
    """Return the value of the one expression of a text."""
    (timex,) = find_timexes(text, published=DAY)
    return timex.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agreed to meet on Friday.", "2009-03-27"),
        ("They agreed on Friday to meet.", "2009-03-20"),
        ("On Friday, the parties agreed to meet again.", "2009-03-20"),
        ("She hoped to pick a builder on Thursday.", "2009-03-26"),
        ("The union vowed to strike in April.", "2009-04"),
        ("The council has decided to admit two members in May.", "2009-05"),
        ("The council decided to close two schools in December.", "2008-12"),
        ("The troupe prepares to leave on Friday.", "2009-03-27"),
        ("They had no choice but to leave on Friday.", "2009-03-20"),
    ],
)
def test_promise_looks_ahead(text: str, expected: str) -> None:
    """What was promised lies ahead; when it was promised does not."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town plans to vote on Friday.", "2009-03-27"),
        ("The town plans a vote on Friday.", "2009-03-27"),
        ("He told of his holiday plans for a trip Friday.", "2009-03-20"),
        ("She outlined a new spending plan Friday.", "2009-03-20"),
    ],
)
def test_plan_is_a_verb_or_a_noun(text: str, expected: str) -> None:
    """Only who plans something looks ahead."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An engineer will test the pump on Friday, Mr. Ray said.", "2009-03-27"),
        ("They approved the cuts on Friday, which will hurt.", "2009-03-20"),
        ("On Friday, the court will hear them.", "2009-03-27"),
        ("The rocket would have crossed the bay Friday.", "2009-03-20"),
    ],
)
def test_clause_ends_at_the_comma(text: str, expected: str) -> None:
    """The verb of the next clause, or of who says so, does not count."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday, Dr. Ray of St. Anne will speak.", "2009-03-27"),
        ("In April, Smith vs. Jones was decided.", "2008-04"),
        ("He left Friday. Ms. Ray will speak.", "2009-03-20"),
    ],
)
def test_abbreviation_ends_no_sentence(text: str, expected: str) -> None:
    """The stop after "Mr." is part of it."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed talks beginning in June.", "2009-06"),
        ("The law was passed, effective Aug. 20.", "2009-08-20"),
        ("They came for a series starting on Friday.", "2009-03-27"),
        ("The deadline was moved to July.", "2008-07"),
        ("Work was delayed until Aug. 1.", "2009-08-01"),
    ],
)
def test_what_begins_lies_ahead(text: str, expected: str) -> None:
    """So does what lasts until a day of the summer."""
    assert expected == value(text)


def test_name_of_someone_who_speaks_is_no_month() -> None:
    """Someone may be called April."""
    assert find_timexes("We are open, April said.", published=DAY) == []
    assert find_timexes("It was a cold April, she said.", published=DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held last Friday in Dover.", "2009-03-20"),
        ("He was held last week in the park.", "2009-W12"),
        ("It opens on the last Friday in May.", "2009-05-29"),
        ("It opens on the last day in the month.", "2009-03-31"),
    ],
)
def test_last_day_in_a_place_is_no_part_of_it(text: str, expected: str) -> None:
    """Only months, years and the like have days inside."""
    assert expected == value(text)


def test_last_day_of_someone_is_not_yesterday() -> None:
    """A day that someone has is told by what it was."""
    assert find_timexes("Her last day at the post was quiet.", published=DAY) == []


def test_second_of_two_days_follows_the_first() -> None:
    """What the first day was is not asked again, further from its verb."""
    text = "The storm will reach the coast late on Friday or early Saturday. Gas rose."
    found = find_timexes(text, published=DAY)

    assert [timex.value for timex in found] == ["2009-03-27", "2009-03-28"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote, set for Nov. 4, follows a ruling.", "2014-11-04"),
        ("The court set bail on Nov. 4.", "2013-11-04"),
        ("Sales fell in the week beginning 5 May.", "2014-W19"),
        ("On Friday, she cut short the planned trip.", "2014-05-09"),
        ("On Friday, she cut short the hastily planned trip.", "2014-05-09"),
        ("On Friday she is widely expected to leave.", "2014-05-16"),
        ("It shuts for a year, beginning 5 May.", "2015-05-05"),
    ],
)
def test_what_is_set_for_a_day_is_to_come(text: str, expected: str) -> None:
    """A week that begins on a day may well be over, a change from then on is not."""
    found = find_timexes(text, published="2014-05-14")

    assert expected in [one.value for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained overnight on Saturday.", "2014-05-10TNI"),
        ("Prices fell overnight.", "2014-05-14TNI"),
    ],
)
def test_overnight_belongs_to_the_day_beside_it(text: str, expected: str) -> None:
    """Without one it is the night of the publication."""
    found = find_timexes(text, published="2014-05-14")

    assert expected == found[0].value


def test_a_quarter_may_be_named_the_other_way_round() -> None:
    """Analysts write 1Q as well as Q1."""
    (found,) = find_timexes("Profit fell in 1Q 2014.", published="2014-05-14")

    assert found.value == "2014-Q1"
