"""A time that is counted from another happening: "a day before it fell"."""

from __future__ import annotations

import re
from typing import Final

from ...model.precision import DAY_SECONDS, Precision, from_civil, to_civil
from ...model.when import Bound, When

__all__ = ["moved"]

_OFFSET: Final = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)
_DAYS: Final = {"D": 1, "W": 7}
_MONTHS: Final = {"M": (1, Precision.MONTH), "Y": (12, Precision.YEAR)}


def moved(when: When, offset: str, sign: int) -> When | None:
    """
    Return the span that lies so far from another, no finer than the words.

    Args:
        when: The span that is counted from, closed on both sides.

        offset: A TIMEX3 duration of days, weeks, months or years: "P2D".

        sign: -1 for before, 1 for after.

    Returns:
        The span, None where the length is of another kind or *when* is open.

    >>> str(moved(When.of(2022, 11, 15), "P1D", -1))
    '2022-11-14'
    >>> str(moved(When.of(2022, 11, 15), "P2Y", 1))
    '2024'
    """
    length = _OFFSET.fullmatch(offset)
    if length is None or when.first is None or when.last is None:
        return None
    count, unit = sign * int(length[1]), length[2]
    if unit in _DAYS:
        step = count * _DAYS[unit] * DAY_SECONDS
        first, last = (
            Bound(Precision.DAY.floor(second + step))
            for second in (when.first.start, when.last.end - 1)
        )
        return When(first, last)
    months, precision = _MONTHS[unit]
    return When(
        *(
            _months_on(second, count * months, precision)
            for second in (when.first.start, when.last.end - 1)
        )
    )


def _months_on(second: int, count: int, precision: Precision) -> Bound:
    year, month, *_ = to_civil(second)
    year, month = divmod(12 * year + month - 1 + count, 12)
    return Bound(precision.floor(from_civil(year, month + 1)), precision)
