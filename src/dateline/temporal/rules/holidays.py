"""Rules for days that have a name, and for what is told by another day."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from ...model.precision import Precision
from ..grammar import Match, Rule, rule
from ..holidays import HOLIDAYS
from ..meanings import Beside, Fixed, Meaning
from ..points import Point, day_point
from ..weekdays import WeekendOf
from ..yearly import Yearly
from .calendar import NINE_ELEVEN

__all__ = ["RULES"]

_NAMES: Final = "|".join(f"h{n}:({pattern})" for n, (pattern, _) in enumerate(HOLIDAYS))
_NINE, _ELEVEN = map(str, NINE_ELEVEN)
_INDEXES: Final = {f"h{n}": n for n in range(len(HOLIDAYS))}
#: At the ends of the calendar, a feast would be counted from beyond them.
_YEARS: Final = range(3, 9_998)
_DIRECTIONS: Final = {"past": "last", "this past": "last", "this coming": "next"}


@attrs.frozen
class Feast:
    """A named day, by its place in the table: called with a year, the day in it."""

    index: int

    def __call__(self, year: int) -> Point | None:
        """Return the day in a year; at the ends of the calendar there is none."""
        _, day_of = HOLIDAYS[self.index]
        return day_point(day_of(year)) if year in _YEARS else None


def _yearly(match: Match) -> Yearly:
    index = next(_INDEXES[name] for name in match.groups if name in _INDEXES)
    direction = match.get("dir", "")
    return Yearly(Feast(index), "XXXX-XX-XX", _DIRECTIONS.get(direction, direction))


@rule(
    f"dir:(last|next|this|past|this past|this coming)? ({_NAMES})",
    example=(
        "He left on Christmas Eve.",
        "2021-12-28",
        (("Christmas Eve", "2021-12-24"),),
    ),
)
def holiday(match: Match) -> Meaning:
    """A named day, computed for its year."""
    return _yearly(match)


@rule(
    f"({_NAMES}) (week|weekend)",
    example=(
        "They prayed as Easter week began.",
        "2021-03-30",
        (("Easter week", "2021-W13"),),
    ),
)
def holiday_week(match: Match) -> Meaning:
    """The week that leads to a named day, or holds it; the weekend at it."""
    if match.text.endswith("weekend"):
        return WeekendOf(_yearly(match))
    return Beside(Precision.WEEK, 0, _yearly(match))


@rule(
    "{hour} / {day}",
    example=("Since 9/11, rules are strict.", "2021-09-27", (("9/11", "2001-09-11"),)),
)
def nine_eleven(match: Match) -> Meaning | None:
    """The day that is known by its digits."""
    words = match.tokens.words
    if words[match.first] != _NINE or words[match.last - 1] != _ELEVEN:
        return None
    return Fixed(day_point(dt.date(2001, *NINE_ELEVEN)))


@rule(
    "the unit:(week|month) (of|beginning|starting|ending)",
    example=(
        "The hearing is in the week of May 3.",
        "2021-04-27",
        (("the week of May 3", "2021-W18"),),
    ),
)
def unit_of(match: Match) -> Meaning:
    """The week of a day."""
    return Beside(_UNITS[match["unit"]])


_UNITS: Final = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}


@rule(
    "the? unit:(day|week|month|year) side:(before|after)",
    example=(
        "He left the day after Christmas.",
        "2021-12-28",
        (("the day after Christmas", "2021-12-26"),),
    ),
)
def unit_beside(match: Match) -> Meaning | None:
    """The day before or after another."""
    shift = -1 if match["side"] == "before" else 1
    alone = match.after() in {".", ",", ";", "and"} and match.text.startswith("the ")
    return Beside(_UNITS[match["unit"]], shift, None, alone)


RULES: Final[tuple[Rule, ...]] = (
    holiday,
    holiday_week,
    nine_eleven,
    unit_of,
    unit_beside,
)
