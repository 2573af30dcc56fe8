"""Values at the edge of what can be held are refused or made one."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidValueError
from dateline.model.location import Location
from dateline.model.precision import FIRST, Precision
from dateline.model.report import Report
from dateline.model.source import Source
from dateline.model.when import Bound, When


@pytest.mark.parametrize(
    "published", ["0001-01-01T00:30:00+02:00", "9999-12-31T23:30:00-02:00"]
)
def test_a_time_that_utc_does_not_have_is_refused(published: str) -> None:
    """A zone can push a time out of the calendar; the error says so."""
    with pytest.raises(InvalidValueError, match="years run from 1 to 9999"):
        Source(published=published)


def test_minus_zero_names_the_same_place_as_zero() -> None:
    """Equal places make equal reports, on either side of nothing."""
    zero, minus = (
        Report("x", location=Location("Gulf of Guinea", latitude=0.0, longitude=x))
        for x in (0.0, -0.0)
    )

    assert zero.location == minus.location
    assert zero == minus


@pytest.mark.parametrize("unit", Precision)
def test_the_first_unit_of_the_calendar_can_be_written(unit: Precision) -> None:
    """What a span can hold, EDTF can say; the winter before year 1 is held by none."""
    if unit is Precision.SEASON:
        with pytest.raises(InvalidValueError, match="no season starts at"):
            Bound(FIRST, unit)
        return
    when = When(Bound(FIRST, unit), Bound(FIRST, unit))

    assert when == When.from_edtf(when.to_edtf())
