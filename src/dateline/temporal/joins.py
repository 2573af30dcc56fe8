"""Expressions that stand side by side and are one: "9 a.m. Monday"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from ..model.precision import Precision
from .grammar import Found
from .lengths import Duration, YearBefore
from .meanings import Beside, Fixed, InYear, Meaning, Relative, Timed, Weekday, Yearly
from .points import year_point
from .rules_anchored import Anchored
from .rules_quarters import Period
from .tokens import Tokens

__all__ = ["join_neighbours"]

_MOST_BETWEEN: Final = 2
_LISTS: Final = frozenset({"and", "or", "to", "-", "through", "until", ","})
_YEAR_GLUE: Final = frozenset({"", "of", "in", ",", "of the"})


def join_neighbours(found: Iterable[Found], tokens: Tokens) -> Iterator[Found]:
    """Yield the expressions, those that belong together as one."""
    left: Found | None = None
    for right in found:
        if left is None:
            left = right
            continue
        if right.first == left.last and isinstance(left.meaning, Anchored):
            left = right
            continue
        after_length = right.first == left.last and isinstance(left.meaning, Duration)
        if after_length and isinstance(right.meaning, Anchored):
            continue
        if right.first - left.last <= _MOST_BETWEEN:
            glue = " ".join(tokens.words[left.last : right.first])
            joined = _join(left.meaning, right.meaning, glue)
            if joined:
                left = attrs.evolve(left, last=right.last, meaning=joined)
                continue
            left, right = _lend_day(_lend_year(left, right, glue), right, glue)
        if _stands(left.meaning):
            yield left
        left = right
    if left and _stands(left.meaning):
        yield left


def _stands(meaning: Meaning) -> bool:
    """Whether a meaning says something without the words after it."""
    return not isinstance(meaning, Beside) or meaning.alone or meaning.date is not None


def _is_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Fixed):
        return meaning.point.unit is Precision.YEAR
    return isinstance(meaning, Relative) and meaning.unit is Precision.YEAR


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Fixed):
        return meaning.point.unit is Precision.DAY
    if isinstance(meaning, Relative):
        return meaning.unit is Precision.DAY
    if isinstance(meaning, Yearly):
        return meaning.pattern.count("-") == 2  # noqa: PLR2004 - "XXXX-05-03"
    return isinstance(meaning, Weekday)


def _join(left: Meaning, right: Meaning, glue: str) -> Meaning | None:
    """Return what two neighbours mean together, or None where they are two."""
    if isinstance(left, Beside) and left.date is None:
        return attrs.evolve(left, date=right) if glue == "" and _is_day(right) else None
    if isinstance(left, Timed) and left.day is None and _is_day(right):
        return attrs.evolve(left, day=right) if glue in {"", ",", "of"} else None
    if isinstance(right, Timed) and right.day is None and _is_day(left):
        return attrs.evolve(right, day=left) if glue in {"", ","} else None
    if isinstance(left, Weekday) and glue in {"", ",", ", the"}:
        return (
            right
            if _is_day(right) and not isinstance(right, Weekday | Relative)
            else None
        )
    if isinstance(right, Weekday) and glue in {"", ","} and not right.direction:
        return (
            left if _is_day(left) and not isinstance(left, Weekday | Relative) else None
        )
    if isinstance(left, Yearly) and not left.direction:
        if _is_year(right) and glue in _YEAR_GLUE:
            return InYear(left, right)
        if isinstance(right, YearBefore) and glue == "":
            return InYear(left, Relative(Precision.YEAR, -1))
    if isinstance(right, Yearly) and not right.direction and _is_year(left):
        return InYear(right, left) if glue in {"", "'s"} else None
    if isinstance(left, Period) and left.shift and isinstance(right, Duration):
        return right if glue == "" else None
    if isinstance(left, Period) and isinstance(right, YearBefore | Relative):
        return Period(-4) if glue in {"", "of"} else None
    if isinstance(right, Period) and _is_year(left) and glue in {"", "'s"}:
        return Period(-4) if isinstance(left, Relative) and left.shift == -1 else right
    return None


def _lend_year(left: Found, right: Found, glue: str) -> Found:
    """Give a month or a day the year that stands after the next one."""
    year = right.meaning.point.year if isinstance(right.meaning, Fixed) else None
    if glue not in _LISTS or year is None or right.meaning == Fixed(year_point(year)):
        return left
    if isinstance(left.meaning, Yearly) and not left.meaning.direction:
        meaning = InYear(left.meaning, Fixed(year_point(year)))
        return attrs.evolve(left, meaning=meaning)
    return left


def _lend_day(left: Found, right: Found, glue: str) -> tuple[Found, Found]:
    """Give a time of day the day that a preposition ties to it."""
    if glue not in {"on", "at", "of", ", at", ", on"}:
        return left, right
    for time, day in ((left, right), (right, left)):
        if isinstance(time.meaning, Timed) and time.meaning.day is None:
            if _is_day(day.meaning):
                lent = attrs.evolve(
                    time, meaning=attrs.evolve(time.meaning, day=day.meaning)
                )
                return (lent, right) if time is left else (left, lent)
    return left, right
