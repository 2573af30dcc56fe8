"""Time is laid out in order, evenly within a piece, and folded where empty."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.precision import Precision, from_civil
from dateline.model.when import When
from dateline.testing import whens
from dateline.view.scale import Scale
from dateline.view.ticks import ticks

SPANS = st.lists(whens(dated=True), min_size=1, max_size=8)


def scale_of(*edtf: str, apart: float = 5) -> Scale:
    """Lay out spans on a thousand units."""
    spans = map(When.from_edtf, edtf)
    return Scale.of(spans, width=1_000, apart=apart, gap=30, least=60)


@given(SPANS)
def test_later_is_never_left_of_earlier(spans: list[When]) -> None:
    """Bounds keep their order, and all lie on the line."""
    scale = Scale.of(spans, width=100, apart=1, gap=3, least=8)
    bounds = [bound for when in spans for bound in (when.first, when.last) if bound]
    points = sorted({at for bound in bounds for at in (bound.start, bound.end)})
    places = [scale.at(point) for point in points]

    assert sorted(places) == places
    assert 0 <= places[0] <= places[-1] <= 100


@given(SPANS)
def test_pieces_do_not_touch(spans: list[When]) -> None:
    """They fill the line from end to end, a gap between any two."""
    scale = Scale.of(spans, width=100, apart=1, gap=3, least=8)

    assert 0 == scale.pieces[0].left
    assert 100 == pytest.approx(scale.pieces[-1].right)
    for before, after in itertools.pairwise(scale.pieces):
        assert before.end <= after.start
        assert before.right + 3 == pytest.approx(after.left)


@given(SPANS)
def test_ticks_stand_in_order_and_apart(spans: list[When]) -> None:
    """Each piece has at least one, none finer than the dates in it."""
    scale = Scale.of(spans, width=100, apart=1, gap=3, least=8)
    marked = ticks(scale, apart=6)
    places = [tick.at for tick in marked]

    assert sorted(places) == places
    for piece in scale.pieces:
        inside = [at for at in places if piece.left <= at <= piece.right]
        assert inside
        assert all(b - a > 4 for a, b in itertools.pairwise(inside))


def test_what_lies_far_off_does_not_crowd_a_week() -> None:
    """The empty years are folded away, and the days can be told apart."""
    week = [f"2021-09-{day}" for day in range(20, 28)]
    scale = scale_of("1999", *week)

    assert 2 == len(scale.pieces)
    assert scale.at(from_civil(2021, 9, 21)) - scale.at(from_civil(2021, 9, 20)) > 50


def test_a_line_with_room_is_not_folded() -> None:
    """Neither where events are few, nor where they are spread."""
    assert 1 == len(scale_of("1999", "2004", "2021-09-27").pieces)
    assert 1 == len(scale_of(*(str(year) for year in range(1900, 2000))).pieces)


def test_no_unit_is_folded_in_two() -> None:
    """A year that someone names stays whole, however empty."""
    scale = scale_of("1999", "2011-01-01", "2011-01-02", "2011-01-03")

    assert not any(
        from_civil(1999) < edge < from_civil(2000)
        for piece in scale.pieces
        for edge in (piece.start, piece.end)
    )


def test_a_second_within_a_fold_lies_in_its_middle() -> None:
    """Spans run through it."""
    scale = scale_of("1999", "2021-09-20", "2021-09-21", "2021-09-22")
    before, after = scale.pieces

    assert (before.right + after.left) / 2 == scale.at(from_civil(2010))


@pytest.mark.parametrize(
    ("edtf", "labels"),
    [
        (("1900", "1999"), ["1900", "1905", "…", "2000"]),
        (("2021",), ["2021", "2022"]),
        (("2021-03", "2021-05"), ["Mar 2021", "Apr", "May", "Jun"]),
        (("2021-09-27", "2021-09-29"), ["27 Sep 2021", "28", "29", "30"]),
        (("2021-12-31", "2022-01-01"), ["31 Dec 2021", "1 Jan 2022", "2"]),
        (("2021-09-27T14:05", "2021-09-27T14:08"), ["14:05 27 Sep 2021", "…", "14:09"]),
        (
            ("2021-09-27T14:05:09Z", "2021-09-27T14:05:10Z"),
            ["14:05:08 27 Sep 2021", "…", "14:05:11"],
        ),
    ],
)
def test_ticks_are_round_units_of_the_calendar(
    edtf: tuple[str, ...], labels: list[str]
) -> None:
    """What neighbours share stands at the first of them only."""
    marked = ticks(scale_of(*edtf, apart=0), apart=44)
    said = [f"{tick.label} {tick.context}".strip() for tick in marked]

    if "…" in labels:
        cut = labels.index("…")
        said = [*said[:cut], "…", *said[len(said) - len(labels) + cut + 1 :]]
    assert labels == said


def test_a_piece_knows_its_finest_date() -> None:
    """So that no tick is finer."""
    assert Precision.DAY is scale_of("2021", "2021-09-27").pieces[0].finest
    assert Precision.YEAR is scale_of("2021", "2023").pieces[0].finest
