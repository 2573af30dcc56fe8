"""Rules for dates that the calendar names: days, months, years, decades."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from ..model.precision import Precision
from .grammar import Match, Rule, rule
from .meanings import Fixed, Meaning, Yearly
from .points import Point, day_point, month_point, year_point

__all__ = ["RULES"]

#: Words before a bare "may", "march" or the like that make it a month.
_BEFORE_MONTH: Final = frozenset(
    "in last next this since until till by of during through early late mid each "
    "every from and or to before after for".split()
)
_AMBIGUOUS: Final = frozenset({"may", "march", "mar", "jan", "dec", "sep"})


def _day(year: int, month: int, day: int) -> Point | None:
    try:
        return day_point(dt.date(year, month, day))
    except ValueError:
        return None


def _yearly_day(month: int, day: int) -> Yearly | None:
    if _day(2000, month, day) is None:
        return None
    return Yearly(lambda year: _day(year, month, day), f"XXXX-{month:02}-{day:02}")


def _full_year(two_digits: int) -> int:
    return (1900 if two_digits > 40 else 2000) + two_digits  # noqa: PLR2004


@rule(
    "{month} .? ({day}|{day:ordinal}) (, {year}|{year})?",
    example=(
        "It opened on May 3, 2019.",
        "2021-09-27",
        (("May 3, 2019", "2019-05-03"),),
    ),
)
def month_day(match: Match) -> Meaning | None:
    """A month and a day, with or without the year."""
    return _read_day(match)


@rule(
    "({day}|{day:ordinal}) of? {month} .? ,? {year}?",
    example=("It opened on 3 May 2019.", "2021-09-27", (("3 May 2019", "2019-05-03"),)),
)
def day_month(match: Match) -> Meaning | None:
    """A day and a month, with or without the year."""
    return _read_day(match)


def _read_day(match: Match) -> Meaning | None:
    day = match["day"]
    if "year" not in match:
        return _yearly_day(match["month"], day)
    point = _day(match["year"], match["month"], day)
    return Fixed(point) if point else None


@rule(
    "{month} .? ,? of? {year}",
    example=(
        "It opened in May 2019.",
        "2021-09-27",
        (("May 2019", "2019-05"),),
    ),
)
def month_year(match: Match) -> Meaning:
    """A month of a given year."""
    return Fixed(month_point(match["year"], match["month"]))


@rule(
    "dir:(last|next|this|past)? {month}",
    example=("It opened in June.", "2021-09-27", (("June", "2021-06"),)),
)
def month(match: Match) -> Meaning | None:
    """A month without its year."""
    number, direction = match["month"], match.get("dir", "")
    first, *_ = match.groups["month"]
    word = match.tokens.words[first]
    if not direction and word in _AMBIGUOUS and match.before() not in _BEFORE_MONTH:
        return None
    if word in {"may", "march"} and not _capital(match, first):
        return None
    at: Callable[[int], Point] = lambda year: month_point(year, number)  # noqa: E731
    direction = "last" if direction == "past" else direction
    return Yearly(at, f"XXXX-{number:02}", direction)


def _capital(match: Match, index: int) -> bool:
    return match.tokens.capital(index)


@rule(
    "{year}",
    example=("It opened in 2011.", "2021-09-27", (("2011", "2011"),)),
)
def year(match: Match) -> Meaning | None:
    """A year of four digits."""
    number = match["year"]
    tokens, first = match.tokens, match.first
    if match.before() in {"$", "£", "€", "#", "-", "/", ".", ","} and tokens.glued(
        first
    ):
        return None
    if match.after() in {"%", "-", "/"} and tokens.glued(match.last):
        return None
    cue = match.before() in _BEFORE_YEAR
    if not cue and not 1700 <= number <= 2100:  # noqa: PLR2004
        return None
    if not cue and match.after().endswith("s") and match.after() not in _AFTER_YEAR:
        return None
    return Fixed(year_point(number))


_BEFORE_YEAR: Final = frozenset(
    "in since until till by of during through early late mid from before after year".split()
)
_AFTER_YEAR: Final = frozenset(
    "elections sales earnings results as was has is games olympics olympic its this".split()
)


@rule(
    "the? ({decade_year}|{decade_short})",
    example=(
        "Prices fell in the 1980s.",
        "2021-09-27",
        (("the 1980s", "198"),),
    ),
)
def decade(match: Match) -> Meaning:
    """A decade."""
    if "decade_year" in match:
        number = match["decade_year"]
    else:
        number = _full_year(match["decade_short"])
    return Fixed(Point(Precision.DECADE, number // 10))


@rule(
    "the? {ordinal} century",
    example=("A 19th century house.", "2021-09-27", (("19th century", "18"),)),
)
def century(match: Match) -> Meaning:
    """A century, counted from the first."""
    return Fixed(Point(Precision.CENTURY, match["ordinal"] - 1))


@rule(
    "{iso_date}",
    example=("Due 2021-09-27.", None, (("2021-09-27", "2021-09-27"),)),
)
def iso_date(match: Match) -> Meaning | None:
    """A date as ISO 8601 writes it."""
    year, month, day, *_ = match["iso_date"]
    point = _day(int(year), int(month), int(day))
    return Fixed(point) if point else None


RULES: Final[tuple[Rule, ...]] = (
    month_day,
    day_month,
    month_year,
    month,
    year,
    decade,
    century,
    iso_date,
)
