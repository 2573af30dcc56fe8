"""Expressions that stand side by side and are one: "9 a.m. Monday"."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from ..model.precision import Precision
from .daytime import PartOf, Timed
from .grammar import Found
from .lengths import DIRECTIONS, Ago, Duration, YearBefore
from .meanings import Beside, Fixed, Meaning, Relative
from .points import year_point
from .rules.anchored import Anchored
from .rules.places import Placed
from .rules.quarters import Period
from .tokens import Tokens
from .weekdays import Weekday, WeekdayIn, WeekendOf
from .yearly import InYear, Yearly

__all__ = ["join_neighbours"]

#: How many tokens may stand between two that belong together.
_MOST_BETWEEN: Final = 2
_SIDE_BY_SIDE: Final = frozenset({"", ","})
_IN_A_YEAR: Final = frozenset({"", "of", "in", ",", "of the"})
_LISTED: Final = frozenset({"and", "or", "to", "-", "through", "until", ","})
_TIED: Final = frozenset({"on", "at", "of", ", at", ", on"})


def join_neighbours(found: Iterable[Found], tokens: Tokens) -> list[Found]:
    """Return the expressions, those that belong together as one."""
    joined = [one for one in _joined(found, tokens) if _stands(one.meaning)]
    near = [
        (index, " ".join(tokens.words[left.last : right.first]))
        for index, (left, right) in enumerate(itertools.pairwise(joined))
        if 0 < right.first - left.last <= _MOST_BETWEEN
    ]
    # A year goes from the back of a list to its front, a day the other way.
    back = near[::-1]
    for places, lend in ((back, _lend_year), (near, _lend_day), (back, _share_day)):
        for index, glue in places:
            joined[index : index + 2] = lend(joined[index], joined[index + 1], glue)
    return joined


def _joined(found: Iterable[Found], tokens: Tokens) -> Iterator[Found]:
    left: Found | None = None
    for right in found:
        if left is None:
            left = right
            continue
        one = None
        near = right.first - left.last <= _MOST_BETWEEN
        if near and _may_tie(type(left.meaning), type(right.meaning)):
            glue = " ".join(tokens.words[left.last : right.first])
            one = _tie(left, right, glue)
        if one is None:
            yield left
        left = one or right
    if left:
        yield left


def _tie(left: Found, right: Found, glue: str) -> Found | None:
    """Return what two neighbours are together, or None where they are two."""
    if glue == "":
        # "Later" is told by the length before it, "since" by the date after it.
        if isinstance(right.meaning, Anchored) and isinstance(left.meaning, Duration):
            return left
        if isinstance(left.meaning, Anchored):
            return right
    joined = _join(left.meaning, right.meaning, glue)
    return left._replace(last=right.last, meaning=joined) if joined else None


def _stands(meaning: Meaning) -> bool:
    """Whether a meaning says something without the words after it."""
    if isinstance(meaning, PartOf):
        return False
    if isinstance(meaning, Placed):
        return meaning.inside is not None
    return not isinstance(meaning, Beside) or meaning.alone or meaning.date is not None


def _is_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Fixed):
        return meaning.point.unit is Precision.YEAR
    return isinstance(meaning, Relative) and meaning.unit is Precision.YEAR


def _is_whole(meaning: Meaning) -> bool:
    """Whether it is a month or a year, inside which days can be counted."""
    whole = {Precision.MONTH, Precision.YEAR}
    if isinstance(meaning, Fixed):
        return meaning.point.unit in whole
    if isinstance(meaning, Relative):
        return meaning.unit in whole
    is_month = isinstance(meaning, Yearly) and meaning.pattern.count("-") == 1
    return is_month or isinstance(meaning, InYear)


def _is_named(unit: Precision, meaning: Meaning) -> bool:
    """Whether it is a month or a year of the calendar, and that is the unit."""
    if isinstance(meaning, Fixed):
        return meaning.point.unit is unit
    return unit is Precision.MONTH and isinstance(meaning, Yearly | InYear)


def _is_date(meaning: Meaning) -> bool:
    """Whether it is a day that the calendar names."""
    if isinstance(meaning, Fixed):
        return meaning.point.unit is Precision.DAY
    if isinstance(meaning, InYear):
        return _is_date(meaning.part)
    return isinstance(meaning, Yearly) and meaning.pattern.count("-") == 2  # noqa: PLR2004


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Relative):
        return meaning.unit is Precision.DAY
    return _is_date(meaning) or isinstance(meaning, Weekday | WeekdayIn | Placed)


def _beside(left: Beside, right: Meaning, glue: str) -> Meaning | None:
    """The day after | Christmas; the year before | 2015."""
    fits = left.date is None and glue == ""
    fits = fits and (_is_day(right) or _is_named(left.unit, right))
    return attrs.evolve(left, date=right) if fits else None


def _part_of_day(left: PartOf, right: Meaning, glue: str) -> Meaning | None:
    """The morning of | May 3."""
    return Timed(left.part, right) if glue == "" and _is_day(right) else None


def _named_week(left: Beside | WeekendOf, right: Meaning, glue: str) -> Meaning | None:
    """Easter week | 2022."""
    if glue == "" and isinstance(left.date, Yearly) and _is_year(right):
        return attrs.evolve(left, date=InYear(left.date, right))
    return None


def _placed(left: Placed, right: Meaning, glue: str) -> Meaning | None:
    """The first Monday of | May."""
    fits = left.inside is None and glue == "" and _is_whole(right)
    return attrs.evolve(left, inside=right) if fits else None


def _time_of_day(left: Timed, right: Meaning, glue: str) -> Meaning | None:
    """9 a.m. | Monday."""
    fits = left.day is None and _is_day(right) and glue in {"", ",", "of"}
    return attrs.evolve(left, day=right) if fits else None


def _time_and_date(left: Timed, right: Meaning, glue: str) -> Meaning | None:
    """9 a.m. Monday, | May 3."""
    fits = isinstance(left.day, Weekday) and _is_date(right) and glue in {"", ","}
    return attrs.evolve(left, day=right) if fits else None


def _time_and_part(left: Timed, right: Timed, glue: str) -> Meaning | None:
    """9 p.m. | last night."""
    fits = glue == "" and left.day is None and right.day and right.clock.isalpha()
    if not fits:
        return None
    if left.either and right.clock != "MO":
        left = left.twelve_hours_later()
    return attrs.evolve(left, day=right.day)


def _day_and_time(left: Meaning, right: Timed, glue: str) -> Meaning | None:
    """Monday | 9 a.m."""
    fits = right.day is None and _is_day(left) and glue in _SIDE_BY_SIDE
    return attrs.evolve(right, day=left) if fits else None


def _weekday_of_week(left: Weekday, right: Relative, glue: str) -> Meaning | None:
    """Monday | next week."""
    fits = right.unit is Precision.WEEK and glue in {"", "of"}
    return WeekdayIn(left.number, right) if fits else None


def _weekday_and_date(_: Weekday, right: Meaning, glue: str) -> Meaning | None:
    """Monday, | May 3."""
    return right if _is_date(right) and glue in {"", ",", ", the"} else None


def _date_and_weekday(left: Meaning, right: Weekday, glue: str) -> Meaning | None:
    """May 3, | Monday."""
    bare = not right.direction and glue in _SIDE_BY_SIDE
    return left if _is_date(left) and bare else None


def _lengths(left: Duration, right: Duration, glue: str) -> Meaning | None:
    """Two years and | six months."""
    return left.plus(right) if glue in {"", ",", "and", ", and"} else None


def _counted(left: Duration, right: Meaning, glue: str) -> Meaning | None:
    """Two weeks from | Monday."""
    fits = glue == "from" and _is_day(right) and not left.frame
    return Ago(left, 1, right) if fits else None


def _in_year(left: Yearly, right: Meaning, glue: str) -> Meaning | None:
    """June | last year."""
    if left.direction:
        return None
    if isinstance(right, YearBefore):
        return InYear(left, Relative(Precision.YEAR, -1)) if glue == "" else None
    return InYear(left, right) if _is_year(right) and glue in _IN_A_YEAR else None


def _year_first(left: Meaning, right: Yearly, glue: str) -> Meaning | None:
    """This year's | third quarter."""
    fits = _is_year(left) and not right.direction and glue in {"", "'s"}
    return InYear(right, left) if fits else None


def _period_of_length(left: Period, right: Duration, glue: str) -> Meaning | None:
    """The year-earlier | nine months."""
    return right if left.shift and glue == "" else None


def _period_before(_: Period, right: Meaning, glue: str) -> Meaning | None:
    """The quarter | a year ago."""
    last = isinstance(right, YearBefore) or right == Relative(Precision.YEAR, -1)
    return Period(-4) if last and glue in {"", "of"} else None


def _period_of_year(left: Meaning, right: Period, glue: str) -> Meaning | None:
    """Last year's | quarter."""
    if not _is_year(left) or glue not in {"", "'s"}:
        return None
    return Period(-4) if left == Relative(Precision.YEAR, -1) else right


_Join = Callable[[Any, Any, str], Meaning | None]
_Kinds = type[Any] | tuple[type[Any], ...]

#: What can be a year, a day that the calendar names, and a day.
_YEARS: Final = (Fixed, Relative)
_DATES: Final = (Fixed, InYear, Yearly)
_DAYS: Final = (*_DATES, Relative, Weekday, WeekdayIn, Placed)
#: Kinds of the left and of the right neighbour, and what may make them one.
_JOINS: Final[tuple[tuple[_Kinds, _Kinds, _Join], ...]] = (
    (Beside, _DAYS, _beside),
    ((Beside, WeekendOf), _YEARS, _named_week),
    (PartOf, _DAYS, _part_of_day),
    (Placed, (*_YEARS, *_DATES), _placed),
    (Timed, _DAYS, _time_of_day),
    (Timed, _DATES, _time_and_date),
    (Timed, Timed, _time_and_part),
    (_DAYS, Timed, _day_and_time),
    (Weekday, Relative, _weekday_of_week),
    (Weekday, _DATES, _weekday_and_date),
    (_DATES, Weekday, _date_and_weekday),
    (Duration, Duration, _lengths),
    (Duration, _DAYS, _counted),
    (Yearly, (*_YEARS, YearBefore), _in_year),
    (_YEARS, Yearly, _year_first),
    (Period, Duration, _period_of_length),
    (Period, (Relative, YearBefore), _period_before),
    (_YEARS, Period, _period_of_year),
)


def _join(left: Meaning, right: Meaning, glue: str) -> Meaning | None:
    """Return what two neighbours mean together, or None where they are two."""
    for make in _joins_of(type(left), type(right)):
        if joined := make(left, right, glue):
            return joined
    return None


@functools.cache
def _may_tie(left: type[Meaning], right: type[Meaning]) -> bool:
    """Whether two kinds of neighbours can ever be one."""
    return Anchored in {left, right} or bool(_joins_of(left, right))


@functools.cache
def _joins_of(left: type[Meaning], right: type[Meaning]) -> tuple[_Join, ...]:
    """Return what may make one of two kinds of neighbours."""
    return tuple(
        make
        for kind, other, make in _JOINS
        if issubclass(left, kind) and issubclass(right, other)
    )


def _lend_year(left: Found, right: Found, glue: str) -> tuple[Found, Found]:
    """Let the first of two have the year of the second: "May and June 2019"."""
    one, year = left.meaning, _year_of(right.meaning)
    if year and isinstance(one, Yearly) and not one.direction and glue in _LISTED:
        return left._replace(meaning=InYear(one, year)), right
    return left, right


def _lend_day(left: Found, right: Found, glue: str) -> tuple[Found, Found]:
    """Let a time of day have its day, a weekday its week, a length its origin."""
    one, other = left.meaning, right.meaning
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        later = one.number < other.number and not other.direction
        if later and glue.split(" ", 1)[0] in _LISTED:
            return left, right._replace(meaning=Weekday(other.number, "", one))
    if isinstance(one, Duration) and glue in DIRECTIONS and not one.frame:
        return left._replace(meaning=attrs.evolve(one, origin=other)), right
    if glue in _TIED:
        if isinstance(one, Timed) and one.day is None and _is_day(other):
            return left._replace(meaning=attrs.evolve(one, day=other)), right
        if isinstance(other, Timed) and other.day is None and _is_day(one):
            return left, right._replace(meaning=attrs.evolve(other, day=one))
    return left, right


def _share_day(left: Found, right: Found, glue: str) -> tuple[Found, Found]:
    """Let the first time of day have the day of the second: "9 to 11 on Monday"."""
    one, other = left.meaning, right.meaning
    if not (isinstance(one, Timed) and isinstance(other, Timed)):
        return left, right
    if one.day or not other.day or glue not in _LISTED:
        return left, right
    return left._replace(meaning=attrs.evolve(one, day=other.day)), right


def _year_of(meaning: Meaning) -> Meaning | None:
    """Return the year of a day or a month that has one."""
    if isinstance(meaning, InYear):
        return meaning.year
    if isinstance(meaning, Fixed) and not _is_year(meaning):
        return Fixed(year_point(meaning.point.year))
    return None
