"""How spans lie to each other, in every reading and in some."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pendulum
import pytest
from hypothesis import given

from dateline.errors import InvalidValueError
from dateline.model.precision import FIRST, LAST, Precision, from_civil
from dateline.model.when import Bound, Mode, Shape, When
from dateline.testing import whens

RELATIONS = ("before", "after", "overlaps", "during")
#: Initials of the relations that hold for certain, and of those that may hold.
TABLE = [
    # Two whole days, or one moment of each.
    ("2021-09-26", "2021-09-27", "b", "b"),
    ("2021-09-27", "2021-09-26", "a", "a"),
    ("2021-09-27", "2021-09-27", "d", "baod"),
    # A moment of a month and one of its days.
    ("2021-09", "2021-09-27", "", "baod"),
    ("2021-09-27", "2021-09", "d", "baod"),
    # What lasts and a moment at its edges.
    ("2021-09-25/2021-09-27", "2021-09-27", "", "bo"),
    ("2021-09-25/2021-09-27", "2021-09-25", "", "ao"),
    ("2021-09-25/2021-09-27", "2021-09-26", "o", "o"),
    ("2021-09-25/2021-09-27", "2021-09-28", "b", "b"),
    ("2021-09-25/2021-09-27", "2021-09-24", "a", "a"),
    ("2021-09-26", "2021-09-25/2021-09-27", "od", "od"),
    # Two that last.
    ("2021-09-01/2021-09-10", "2021-09-05/2021-09-15", "o", "o"),
    ("2021-09-01/2021-09-10", "2021-09-10/2021-09-15", "", "bo"),
    ("2021-09-05/2021-09-06", "2021-09-01/2021-09-10", "od", "od"),
    # Open sides.
    ("[..2021-09-26]", "2021-09-27", "b", "b"),
    ("[2021-09-28..]", "2021-09-27", "a", "a"),
    ("[..2021-09-27]", "2021-09-27", "", "baod"),
    ("../2021-09-27", "2021-09-26", "", "ao"),
    ("XXXX", "2021-09-27", "", "baod"),
    ("2021-09-27", "XXXX", "d", "baod"),
    # About a day is one day more on either side.
    ("2021-09-25~", "2021-09-27", "b", "b"),
    ("2021-09-26~", "2021-09-27", "", "baod"),
    ("2021-09-28~", "2021-09-27", "", "baod"),
    ("2021-09-29~", "2021-09-27", "a", "a"),
    ("2021-09-27", "2021-09-25~", "a", "a"),
    ("2021-09-27", "2021-09-28~", "", "bao"),
    ("2021-09-20~/2021-09-27", "2021-09-21", "", "ao"),
    ("2021-09-20~/2021-09-27", "2021-09-22", "o", "o"),
    ("2021-09-20/2021-09-27~", "2021-09-26", "", "bo"),
    ("2021-09-20/2021-09-27~", "2021-09-25", "o", "o"),
]


def holding(one: When, two: When, mode: Mode) -> str:
    """Return the initials of the relations that hold."""
    return "".join(n[0] for n in RELATIONS if getattr(one, n)(two, mode=mode))


@pytest.mark.parametrize(("one", "two", "certain", "possible"), TABLE)
def test_spans_lie_as_their_words_say(
    one: str, two: str, certain: str, possible: str
) -> None:
    """Before, after, overlapping, during: for certain, and as one may read it."""
    a, b = When.from_edtf(one), When.from_edtf(two)

    assert (certain, possible) == (holding(a, b, "certain"), holding(a, b, "possible"))


@given(whens(), whens())
def test_certain_is_what_is_meant_where_no_one_says(a: When, b: When) -> None:
    """The mode is asked for; the careful one goes without saying."""
    for name in RELATIONS:
        relation = getattr(a, name)

        assert relation(b) == relation(b, mode="certain")
        assert relation(b, mode="possible") or not relation(b)


@given(whens(), whens())
def test_bounds_decide_what_is_before(a: When, b: When) -> None:
    """What a span says of its beginning and end is what it is compared by."""
    assert (a.begins[0], a.ends[1]) == a.reach
    assert a.begins[0] <= a.begins[1] < a.ends[1]
    assert a.before(b) == (a.ends[1] <= b.begins[0])
    assert a.before(b, mode="possible") == (a.ends[0] <= b.begins[1])
    assert a.after(b) == b.before(a)
    assert a.overlaps(b) == b.overlaps(a)


DAY = 86_400


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("1970-01-11", (10, 11), (10, 11)),
        ("1970-01-11/1970-01-13", (10, 11), (12, 13)),
        ("1970-01-11~/1970-01-13", (9, 12), (12, 13)),
        ("1970-01-11/1970-01-13~", (10, 11), (11, 14)),
        ("1970-01-11~/1970-01-11~", (9, 12), (9, 12)),
        ("[1970-01-11..1970-01-13]", (10, 13), (10, 13)),
        ("[1970-01-11~..1970-01-13~]", (9, 14), (9, 14)),
    ],
)
def test_a_span_begins_and_ends_within_its_bounds(
    text: str, begins: tuple[int, int], ends: tuple[int, int]
) -> None:
    """Ranges in days: the last begin lies inside, the first end one second in."""
    when = When.from_edtf(text)

    assert (begins[0] * DAY, begins[1] * DAY - 1) == when.begins
    assert (ends[0] * DAY + 1, ends[1] * DAY) == when.ends


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2021-09-27", "day"),
        ("2021-09/2021-10-03", "month"),
        ("2021-09-27/2021-10", "month"),
        ("[..2021-09-27]", "day"),
        ("[2021..]", "year"),
    ],
)
def test_a_span_is_as_fine_as_its_coarser_bound(text: str, precision: str) -> None:
    """Whichever side that is; one known side speaks alone."""
    assert Precision(precision) is When.from_edtf(text).precision


def test_what_nothing_is_known_of_has_no_precision() -> None:
    """And no instants either."""
    nothing = When()

    assert (None, None, None) == (nothing.precision, nothing.start, nothing.end)
    assert not nothing.dated
    assert When.from_edtf("[2021..]").dated
    assert When.from_edtf("[..2021]").dated


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "plain"),
    [
        ("2021", False, False, "2021"),
        ("2021~/2022", True, False, "2021/2022"),
        ("2021/2022~", True, False, "2021/2022"),
        ("2021?/2022", False, True, "2021/2022"),
        ("2021/2022?", False, True, "2021/2022"),
        ("[2021%..]", True, True, "[2021..]"),
    ],
)
def test_a_hedge_on_either_side_counts(
    text: str, *, approximate: bool, uncertain: bool, plain: str
) -> None:
    """And can be taken away, with nothing else."""
    when = When.from_edtf(text)

    assert (approximate, uncertain) == (when.approximate, when.uncertain)
    assert plain == when.plain.to_edtf()


def test_instants_are_in_utc() -> None:
    """Half-open, and up to the last microsecond of the calendar."""
    month = When.of(2021, 9)
    last = When.of(9999)

    assert pendulum.datetime(2021, 9, 1) == month.start
    assert pendulum.datetime(2021, 10, 1) == month.end
    assert last.end is not None
    assert dt.datetime.max.replace(tzinfo=dt.UTC) == last.end
    assert dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.UTC) == (
        When.from_edtf("9999-12-31T23:59Z").start
    )


@pytest.mark.parametrize(
    ("parts", "text"),
    [((2021,), "2021"), ((2021, 9), "2021-09"), ((2021, 9, 7), "2021-09-07")],
)
def test_as_much_of_a_date_is_held_as_is_given(
    parts: tuple[int, ...], text: str
) -> None:
    """A year, a month or a day; about it where asked."""
    assert text == When.of(*parts).to_edtf()
    assert f"{text}~" == When.of(*parts, approximate=True).to_edtf()


def test_a_time_is_held_to_the_second() -> None:
    """On UTC, whatever zone it came in."""
    zone = dt.timezone(dt.timedelta(hours=2))

    assert "2021-09-27T05:04:03Z" == (
        When.from_date(dt.datetime(2021, 9, 27, 7, 4, 3, 999, tzinfo=zone)).to_edtf()
    )
    assert "2021-09-27" == When.from_date(dt.date(2021, 9, 27)).to_edtf()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Bound(FIRST - 1), f"from 1 to 9999, got second {FIRST - 1}"),
        (lambda: Bound(LAST), f"from 1 to 9999, got second {LAST}"),
        (lambda: Bound(1), "no day starts at second 1"),
        (lambda: Bound(0, Precision.WEEK), "no week starts at second 0"),
        (
            lambda: When(Bound.of(2021, 9, 27), Bound.of(2021, 9, 26)),
            r"must not lie before the first, got When.from_edtf\('\[2021-09-27",
        ),
        (lambda: When.from_date(dt.datetime(2021, 9, 27)), "needs a zone, got 2021"),  # noqa: DTZ001
    ],
)
def test_a_span_that_cannot_be_is_refused(make: Any, said: str) -> None:
    """The message names the value."""
    with pytest.raises(InvalidValueError, match=said):
        make()


@pytest.mark.parametrize("side", ["first", "last"])
def test_a_side_is_a_bound(side: str) -> None:
    """A date is none: it does not say how fine it is."""
    given: dict[str, Any] = {side: dt.date(2021, 9, 27)}

    with pytest.raises(InvalidValueError, match=rf"^{side} must be Bound or None, g"):
        When(**given)


def test_bounds_may_share_a_unit_or_lie_in_each_other() -> None:
    """From a day of a month to that month: the end is later."""
    assert "2021-09-27/2021-09" == (
        When(
            Bound.of(2021, 9, 27),
            Bound.of(2021, 9, precision=Precision.MONTH),
            shape=Shape.THROUGHOUT,
        ).to_edtf()
    )
    assert from_civil(2021, 9, 27) == Bound.of(2021, 9, 27).start
    assert 0 == Bound.of(2021).slack
    assert DAY == Bound.of(2021, approximate=True).slack
