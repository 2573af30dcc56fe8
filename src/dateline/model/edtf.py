"""
EDTF, the text form of a span of time: read and write, one inverse of the other.

Source: `EDTF <https://www.loc.gov/standards/datetime/>`_ (ISO 8601-2:2019),
levels 0 and 1 whole but for years outside 1 to 9999, and of level 2 the sets of
consecutive dates, quarters and halves. Weeks (``2021-W39``), hours and minutes
are the reduced forms of ISO 8601-1, which EDTF leaves out.
"""

from __future__ import annotations

import re
from typing import Final

from ..errors import InvalidValueError, UnreadableTimeError
from .precision import Precision, from_civil, to_civil
from .when import Bound, Shape, When

__all__ = ["format_edtf", "parse_edtf"]

_DATE: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)"
    r"(?:-W(?P<week>\d\d)|-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
    r"(?P<hedge>[?~%])?",
    re.ASCII,
)
_NOT_HELD: Final = (
    (re.compile(r"[{},]"), "a set of several dates is no single span"),
    (re.compile(r"^-|^Y"), "years run from 0001 to 9999"),
    (re.compile(r"[?~%].*-\d"), "only a whole date can be hedged, not a part of it"),
    (re.compile(r"X"), "unspecified digits must stand at the end"),
    (re.compile(r"S\d"), "significant digits are not held; write the year alone"),
)
_HINT: Final = "write it as EDTF, for example 2021-09-27, 2021-09~ or ../2021"
_HALF_BASE: Final = 40
_QUARTER_BASE: Final = 33
_SEASON_BASE: Final = 21
_CODES: Final = {
    **{_SEASON_BASE + n: (Precision.SEASON, 3 + 3 * n) for n in range(4)},
    **{_QUARTER_BASE + n: (Precision.QUARTER, 1 + 3 * n) for n in range(4)},
    **{_HALF_BASE + n: (Precision.HALF, 1 + 6 * n) for n in range(2)},
}
_CODE_OF: Final = {unit: code for code, unit in _CODES.items()}
#: Characters of the full form that each unit keeps, and what follows them.
_CUT: Final = {
    Precision.CENTURY: (2, "XX"),
    Precision.DECADE: (3, "X"),
    Precision.YEAR: (4, ""),
    Precision.MONTH: (7, ""),
    Precision.DAY: (10, ""),
    Precision.HOUR: (13, "Z"),
    Precision.MINUTE: (16, "Z"),
    Precision.SECOND: (19, "Z"),
}
_HEDGES: Final = {"": (False, False), "~": (True, False), "?": (False, True)}
_UNDATED: Final = "XXXX"
#: Twice the longest span that can be held, hedges, zones and all.
_LONGEST: Final = 120


def parse_edtf(text: str) -> When:
    """
    Read an EDTF date, interval or set.

    An open (``..``) and an unknown (empty) side are both None. ``2004-XX`` is
    read as the year and ``2004-06-XX`` as the month, which span the same time.
    A time without a zone is laid on UTC.

    Raises:
        UnreadableTimeError: If *text* is no EDTF, or one that cannot be held.

    >>> parse_edtf("2021-09-24~/2021-09-27").shape
    Shape.THROUGHOUT
    """
    if len(text) > _LONGEST:
        shown = text[:_LONGEST]
        msg = f"a span has at most {_LONGEST} characters, got {len(text):,}; {_HINT}"
        raise UnreadableTimeError(msg, text=shown, span=(0, len(shown)))
    if text == _UNDATED:
        return When()
    if "/" in text:
        first, _, last = text.partition("/")
        shape = Shape.THROUGHOUT
    elif text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        first, last, shape = (
            first or "..",
            (last or "..") if dots else first,
            Shape.WITHIN,
        )
    else:
        first, last, shape = text, text, Shape.WITHIN
        if first in {"", ".."}:
            msg = "no date between the sides"
            raise _unreadable(msg, text, text)
    bounds = [_read_bound(part, text) for part in (first, last)]
    try:
        return When(*bounds, shape=shape)
    except InvalidValueError as error:
        msg = "the interval ends before it begins"
        raise _unreadable(msg, text, text) from error


def format_edtf(when: When) -> str:
    """
    Write the shortest EDTF that holds all of *when*.

    >>> format_edtf(When(last=Bound.of(2021, 9, 27)))
    '[..2021-09-27]'
    """
    if not when.dated and when.shape is Shape.WITHIN:
        return _UNDATED
    first = _write_bound(when.first) if when.first else ""
    last = _write_bound(when.last) if when.last else ""
    if when.shape is Shape.THROUGHOUT:
        return f"{first or '..'}/{last or '..'}"
    return first if when.first == when.last else f"[{first}..{last}]"


def _read_bound(part: str, text: str) -> Bound | None:
    if part in {"", ".."}:
        return None
    match = _DATE.fullmatch(part)
    if match is None:
        reasons = (why for pattern, why in _NOT_HELD if pattern.search(part))
        raise _unreadable(next(reasons, f"not a date; {_HINT}"), part, text)
    approximate, uncertain = _HEDGES.get(match["hedge"] or "", (True, True))
    try:
        start, precision = _read_unit(match)
        return Bound(start, precision, approximate=approximate, uncertain=uncertain)
    except InvalidValueError as error:
        raise _unreadable(str(error), part, text) from error


def _read_unit(match: re.Match[str]) -> tuple[int, Precision]:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month or match["week"] or match["hour"]:
            msg = f"no unit inside an unspecified year: {match[0]}"
            raise InvalidValueError(msg)
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return from_civil(max(1, int(year.replace("X", "0")))), precision
    if match["week"]:
        return _week_start(int(year), int(match["week"])), Precision.WEEK
    if month is None or month == "XX":
        if day not in {None, "XX"} or match["hour"]:
            msg = f"unspecified digits must stand at the end: {match[0]}"
            raise InvalidValueError(msg)
        return from_civil(int(year)), Precision.YEAR
    if day is None and int(month) in _CODES:
        precision, first_month = _CODES[int(month)]
        return from_civil(int(year), first_month), precision
    if day is None or day == "XX":
        if match["hour"]:
            msg = f"a time of day needs a day: {match[0]}"
            raise InvalidValueError(msg)
        return from_civil(int(year), int(month)), Precision.MONTH
    start = from_civil(int(year), int(month), int(day))
    return (start, Precision.DAY) if match["hour"] is None else _read_time(start, match)


def _read_time(day: int, match: re.Match[str]) -> tuple[int, Precision]:
    hour, minute, second = (
        int(match[name] or 0) for name in ("hour", "minute", "second")
    )
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - the clock's own
        msg = f"no such time of day: {match[0]}"
        raise InvalidValueError(msg)
    precision = Precision.HOUR
    if match["minute"]:
        precision = Precision.SECOND if match["second"] else Precision.MINUTE
    zone = (match["zone"] or "Z").replace(":", "")
    offset = 0
    if zone != "Z":
        offset = int(zone[1:3]) * 3_600 + int(zone[3:] or 0) * 60
        offset = -offset if zone[0] == "-" else offset
    return day + hour * 3_600 + minute * 60 + second - offset, precision


def _week_start(year: int, week: int) -> int:
    fourth = from_civil(year, 1, 4)
    start = Precision.WEEK.floor(fourth) + (week - 1) * Precision.WEEK.size
    if not week or _week_year(start) != year:
        msg = f"no week {week} in {year:04}"
        raise InvalidValueError(msg)
    return start


def _week_year(start: int) -> int:
    return to_civil(start + 3 * Precision.DAY.size)[0]


def _write_bound(bound: Bound) -> str:
    hedge = {(True, False): "~", (False, True): "?", (True, True): "%"}
    mark = hedge.get((bound.approximate, bound.uncertain), "")
    return _write_unit(bound.start, bound.precision) + mark


def _write_unit(start: int, precision: Precision) -> str:
    year, month, day, hour, minute, second = to_civil(start)
    if precision is Precision.WEEK:
        week_year = _week_year(start)
        number = (start - _week_start(week_year, 1)) // Precision.WEEK.size + 1
        return f"{week_year:04}-W{number:02}"
    if code := _CODE_OF.get((precision, month)):
        return f"{year:04}-{code}"
    full = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
    width, tail = _CUT[precision]
    return full[:width] + tail


def _unreadable(reason: str, part: str, text: str) -> UnreadableTimeError:
    at = text.find(part) if part else 0
    return UnreadableTimeError(reason, text=text, span=(at, at + len(part)))
