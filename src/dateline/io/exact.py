"""Spans that a calendar can show as they are, without making anything up."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..model.precision import LAST, Precision, to_civil
from ..model.types import Certainty
from ..model.when import Shape, When

__all__ = ["HAPPENS", "Moment", "exact_span", "utc"]

Moment = dt.date | dt.datetime

#: Units that a calendar shows as they are.
_EXACT: Final = frozenset({Precision.DAY, Precision.MINUTE, Precision.SECOND})
#: What may be shown on a day: it was so, or it is to be expected.
HAPPENS: Final = frozenset(Certainty) - {
    Certainty.DENIED,
    Certainty.NEGATED,
    Certainty.CONDITIONAL,
    Certainty.GENERIC,
}


def exact_span(when: When) -> tuple[Moment, Moment | None] | None:
    """
    Return the start and the exclusive end of what is known to the day or minute.

    Days are dates, the rest is in UTC. The end is None for a single second. The
    answer is None where a bound is open, hedged or coarser than a day, and where
    all that is known is that it happened on one of several days.

    >>> exact_span(When.of(2021, 9, 27))
    (datetime.date(2021, 9, 27), datetime.date(2021, 9, 28))
    >>> exact_span(When.of(2021, 9)) is None
    True
    """
    first, last = when.first, when.last
    if first is None or last is None or when.approximate or when.uncertain:
        return None
    units = {first.precision, last.precision}
    if not units <= _EXACT or (len(units) > 1 and Precision.DAY in units):
        return None
    if (when.shape is Shape.WITHIN and first != last) or last.end >= LAST:
        return None
    start, end = utc(first.start), utc(last.end)
    if Precision.DAY in units:
        return start.date(), end.date()
    single = first == last and first.precision is Precision.SECOND
    return start, None if single else end


def utc(second: int) -> dt.datetime:
    """Return the moment of a second of :mod:`dateline.model.precision`."""
    year, month, day, hour, minute, rest = to_civil(second)
    return dt.datetime(year, month, day, hour, minute, rest, tzinfo=dt.UTC)
