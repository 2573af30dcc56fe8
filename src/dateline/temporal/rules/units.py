"""Rules for weeks, months and years that are named from where one stands."""

from __future__ import annotations

from typing import Final

from ...model.precision import Precision
from ..daytime import Timed
from ..grammar import Match, Rule, rule
from ..lengths import UNITS, Duration
from ..meanings import Meaning, Modified, Relative
from ..weekdays import WeekdayIn

__all__ = ["RULES"]

_SHIFTS: Final = {
    "last": -1,
    "past": -1,
    "this past": -1,
    "this": 0,
    "this same": 0,
    "the current": 0,
    "current": 0,
    "the present": 0,
    "previous": -1,
    "upcoming": 1,
    "the latest": -1,
    "the most recent": -1,
    "next": 1,
    "the coming": 1,
    "coming": 1,
    "this coming": 1,
    "the same": 0,
    "that": 0,
    "that same": 0,
    "the previous": -1,
    "the preceding": -1,
    "the prior": -1,
    "the following": 1,
    "the next": 1,
    "the": 0,
}
_SPOKEN_OF: Final = frozenset({"W", "M", "Y"})


@rule(
    "dir:(last|next|past|coming|this (past|coming|same)?|current|previous|upcoming"
    "|the (current|present|latest|most recent)) fiscal? {unit}",
    example=("Sales fell last month.", "2021-09-27", (("last month", "2021-08"),)),
)
def near_unit(match: Match) -> Meaning | None:
    """The unit before, at or after the publication."""
    unit = UNITS.get(match["unit"])
    of_something = match.before() == "the" and match.after() == "of"
    owned = match.before() in _OWNERS and match["dir"] in {"last", "next"}
    if unit is None or match.after() == "-" or of_something or owned:
        return None
    return Relative(unit, _SHIFTS[match["dir"]])


#: "Her last year" as a judge need not be the year just over.
_OWNERS: Final = frozenset("my your his her their our whose".split())


@rule(
    "the? ({weekday}|{unit}) after next",
    example=(
        "It opens the week after next.",
        "2021-09-27",
        (("the week after next", "2021-W41"),),
    ),
)
def after_next(match: Match) -> Meaning | None:
    """The unit after the next one."""
    if "weekday" in match:
        return WeekdayIn(match["weekday"], Relative(Precision.WEEK, 2))
    unit = UNITS.get(match["unit"])
    return Relative(unit, 2) if unit else None


@rule(
    "the? {unit} before last",
    example=(
        "It opened the year before last.",
        "2021-09-27",
        (("the year before last", "2019"),),
    ),
)
def before_last(match: Match) -> Meaning | None:
    """The unit before the last one."""
    kinds = match.tokens.lexeme(match.last) if match.after() else {}
    if kinds.keys() & {"weekday", "month", "season", "unit", "part"}:
        return None
    if match["unit"] == "NI":
        return Timed("NI", Relative(Precision.DAY, -2))
    unit = UNITS.get(match["unit"])
    return Relative(unit, -2) if unit else None


@rule(
    "dir:(that|that same|the same|the previous|the preceding|the prior|the following"
    "|the next) {unit}",
    example=(
        "It opened in May 2019 and closed the following year.",
        "2021-09-27",
        (("May 2019", "2019-05"), ("the following year", "2020")),
    ),
)
def other_unit(match: Match) -> Meaning | None:
    """The unit before, at or after the date mentioned last."""
    unit = UNITS.get(match["unit"])
    if unit is None or (unit is Precision.DAY and match.after() == "of"):
        return None
    if match["dir"] == "the next" and match.before() in _SPANNING:
        # "Over the next year" is a length from now on.
        return None
    return Relative(unit, _SHIFTS[match["dir"]], "reference")


_SPANNING: Final = frozenset({"over", "within", "during", "for"})


@rule(
    "the (full|whole|entire|calendar|fiscal|financial)? {unit}",
    example=("Sales for the year fell.", "2021-09-27", (("the year", "2021"),)),
)
def the_unit(match: Match) -> Meaning | None:
    """The week, month or year of the publication; a length where it "ended"."""
    unit = UNITS.get(match["unit"])
    if match["unit"] not in _SPOKEN_OF or match.after() in {"of", "-", "when", "after"}:
        return None
    if match.after() in {"ended", "ending"}:
        return Duration(1, match["unit"])
    return Relative(unit, 0) if unit else None


@rule(
    "(earlier|later) (in|on|during) the {unit}",
    example=(
        "It was delayed earlier in the year.",
        "2021-09-27",
        (("earlier in the year", "2021"),),
    ),
)
def within_unit(match: Match) -> Meaning | None:
    """An earlier or later part of the unit that the text is about."""
    unit = UNITS.get(match["unit"])
    if unit is None:
        return None
    base = "day" if unit is Precision.DAY else "published"
    return Modified(Relative(unit, 0, base), _PART[match.text.split()[0]])


_PART: Final = {"earlier": "START", "later": "END"}


@rule(
    "(the? year -? end|year 's end|the year 's end)",
    example=("It closes by year-end.", "2021-09-27", (("year-end", "2021"),)),
)
def year_end(_: Match) -> Meaning:
    """The end of the year of publication."""
    return Modified(Relative(Precision.YEAR), "END")


RULES: Final[tuple[Rule, ...]] = (
    near_unit,
    after_next,
    before_last,
    other_unit,
    the_unit,
    within_unit,
    year_end,
)
