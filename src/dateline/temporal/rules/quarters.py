"""Rules for quarters, halves, seasons and fiscal years."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from ...model.precision import Precision
from ..context import Context
from ..grammar import Match, Rule, rule
from ..meanings import Fixed, Meaning, Reading, read_point
from ..points import SEASON_CODES, PartOfYear, Point, year_point
from ..yearly import Yearly
from .calendar import full_year

__all__ = ["RULES"]

_FISCAL: Final = "(fiscal|fiscal -|financial)?"
_SPOKEN: Final = "(flat|strong|weak|fiscal|calendar|disappointing)?"


@attrs.frozen
class Period:
    """
    The quarter under report, or one some quarters off.

    Args:
        shift: How many quarters later; negative before.

        year: The year of it, where the words give one.

        number: Which quarter of its year, where the words say.
    """

    shift: int = 0
    year: int | None = None
    number: int | None = None

    def resolve(self, context: Context) -> Reading:
        """Count from the quarter mentioned last, or from the last complete one."""
        quarter = context.quarter
        if quarter is None and context.today:
            quarter = context.today.to(Precision.QUARTER).shift(-1)
        if quarter is None:
            return Reading("DATE", "XXXX-QX")
        if self.number:
            quarter = quarter.shift(-((quarter.ordinal + 1 - self.number) % 4))
        point = quarter.shift(self.shift)
        if self.year:
            point = Point(point.unit, self.year * 4 + point.ordinal % 4)
        reading = read_point(point)
        context.yearly = False
        return reading._replace(point=None) if self.shift or self.year else reading


@functools.cache
def _quarter(number: int, direction: str = "") -> Yearly:
    part = PartOfYear(Precision.QUARTER, number)
    return Yearly(part, f"XXXX-Q{number}", direction)


@functools.cache
def _half(number: int) -> Yearly:
    return Yearly(PartOfYear(Precision.HALF, number), f"XXXX-H{number}")


@rule(
    f"(the|a|its)? dir:(last|next)? {_SPOKEN} -?"
    f" ({{ordinal}} -? {_FISCAL} -? (quarter|qtr)|{{quarter}})",
    example=(
        "Sales fell in the third quarter.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"),),
    ),
)
def quarter(match: Match) -> Meaning | None:
    """A quarter of the year."""
    number = match["ordinal"] if "ordinal" in match else match["quarter"]
    if "ordinal" in match and _in_a_game(match):
        return None
    return _quarter(number, match.get("dir", "")) if 1 <= number <= 4 else None  # noqa: PLR2004


def _in_a_game(match: Match) -> bool:
    """Whether the sentence tells of a game, which has quarters of its own."""
    reach = slice(max(0, match.first - _REACH), match.last + _REACH)
    return not _GAME.isdisjoint(match.tokens.words[reach])


#: How many words on either side are looked at.
_REACH: Final = 12
_GAME: Final = frozenset(
    "touchdown touchdowns yard yards quarterback quarterbacks linebacker cornerback "
    "rebounds kickoff interception unanswered halftime layup dunk scored game".split()
)


@rule(
    "the? (first|last|final|second) two quarters",
    example=(
        "Sales fell in the first two quarters of 2020.",
        "2021-11-02",
        (("the first two quarters of 2020", "2020-H1"),),
    ),
)
def two_quarters(match: Match) -> Meaning:
    """Half a year, as two quarters."""
    return _half(1 if "first" in match.text else 2)


@rule(
    "the? which:(first|second|last|latter) -? half",
    example=(
        "Sales fell in the second half of 2020.",
        "2021-11-02",
        (("the second half of 2020", "2020-H2"),),
    ),
)
def half(match: Match) -> Meaning | None:
    """A half of the year."""
    if match.after() not in {"of", "results", "profit", "earnings", "loss", "net"}:
        return None
    if match.after() == "of" and not _time_like(match):
        return None
    return _half(1 if match["which"] == "first" else 2)


def _time_like(match: Match) -> bool:
    words = [match.after(2), match.after(3)]
    word = words[words[0] == "the"]
    if words[1] in {"decade", "century"}:
        return False
    short = word[:1] == "'" and not word.endswith("s")
    return _is_year(word) or short or word in _TIME_WORDS


_TIME_WORDS: Final = frozenset("this last next fiscal year current".split())


@rule(
    "{half}",
    example=("Sales fell in H2 2020.", "2021-11-02", (("H2 2020", "2020-H2"),)),
)
def half_code(match: Match) -> Meaning | None:
    """A half in letters, beside its year."""
    beside = (match.before(), match.after())
    return _half(match["half"]) if any(map(_is_year, beside)) else None


def _is_year(word: str) -> bool:
    return len(word) == len("2021") and word.isdecimal()


@rule(
    "(the|its) (latest|same|comparable|corresponding|reported|most recent)?"
    f" {_FISCAL} quarter",
    example=(
        "Sales fell in the third quarter. Costs for the quarter rose.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"), ("the quarter", "2021-Q3")),
    ),
)
def the_quarter(match: Match) -> Meaning | None:
    """The quarter that the text is about."""
    return None if match.after() in {"of", "-"} else Period()


@rule(
    "quarter",
    example=(
        "Sales for its best quarter ended Sept. 30 rose.",
        "2021-11-02",
        (("quarter", "2021-Q3"), ("Sept. 30", "2021-09-30")),
    ),
)
def bare_quarter(match: Match) -> Meaning | None:
    """A quarter after the year that owns it, or before "ended"."""
    owned = match.before() == "'s" or match.after() in {"ended", "ending"}
    return Period() if owned else None


@rule(
    "the (latest|comparable|corresponding|reported) period",
    example=(
        "Sales fell in the third quarter. Costs in the latest period rose.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"), ("the latest period", "2021-Q3")),
    ),
)
def latest_period(_: Match) -> Meaning:
    """The quarter that the text is about, called a period."""
    return Period()


@rule(
    "(the|its|last)? (comparable|corresponding|same)? year -? (ago|earlier)"
    f" {_FISCAL} ((({{ordinal}} -?)? quarter)|period)?",
    example=(
        "Sales fell in the third quarter, against the year-earlier quarter.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"), ("the year-earlier quarter", "2020-Q3")),
    ),
)
def year_ago_quarter(match: Match) -> Meaning | None:
    """The quarter a year before the one that the text is about."""
    if "ordinal" in match:
        return Period(-4, number=match["ordinal"])
    return Period(-4)


@rule(
    f"the? {{year}} {_FISCAL} (quarter|period)",
    example=(
        "Sales fell in the third quarter; in the 2020 period they rose.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"), ("the 2020 period", "2020-Q3")),
    ),
)
def quarter_of_year(match: Match) -> Meaning:
    """The same quarter of another year."""
    return Period(0, match["year"])


@rule(
    "the (same|corresponding|comparable|similar|equivalent|like) (period|quarter|time)"
    " (of|in|a|the)? the? ((last|previous|prior|preceding) year|year (earlier|ago"
    "|before))",
    example=(
        "Sales fell in the third quarter from the same period last year.",
        "2021-11-02",
        (("the third quarter", "2021-Q3"), ("the same period last year", "2020-Q3")),
    ),
)
def same_period(_: Match) -> Meaning:
    """The same quarter of the year before."""
    return Period(-4)


@rule(
    "the? (fiscal|financial|fy) (year)? ({year}|{year_short})",
    example=("Sales in fiscal 2020.", "2021-11-02", (("fiscal 2020", "2020"),)),
)
def fiscal_year(match: Match) -> Meaning:
    """A fiscal year, under the year that names it."""
    number = match["year"] if "year" in match else full_year(match["year_short"])
    return Fixed(year_point(number))


@rule(
    "dir:(the|last|next|this|this past|past|the following|the previous)? {season}",
    example=("It opened last spring.", "2021-09-27", (("last spring", "2021-SP"),)),
)
def season(match: Match) -> Meaning | None:
    """A season; a winter belongs to the year in which it begins."""
    number, direction = match["season"], match.get("dir", "")
    word = match.words("season")[0]
    if match.tokens.names(match.index("season")):
        # "The Winter Olympics", "Spring Valley".
        return None
    cue = match.before() in _SEASON_CUES
    if word in {"spring", "fall"} and direction == "the":
        # "In the spring" is a season; "the fall of" a town is not.
        cue = cue and (match.after() != "of" or match.after(2)[:1] in _DIGITS)
        direction = ""
    if not (direction or cue):
        return None

    part = PartOfYear(Precision.SEASON, number + 1)
    pattern = f"XXXX-{SEASON_CODES[number]}"
    return Yearly(part, pattern, _DIRECTIONS.get(direction, ""))


#: What a year begins with, be it cut short.
_DIGITS: Final = frozenset("12'")
_DIRECTIONS: Final = {
    "last": "last",
    "past": "last",
    "this past": "last",
    "the previous": "last",
    "this": "this",
    "next": "next",
}


_SEASON_CUES: Final = frozenset(
    "in since until by during early late mid - of over through throughout from for "
    "every each into before after this".split()
)

RULES: Final[tuple[Rule, ...]] = (
    quarter,
    two_quarters,
    half,
    half_code,
    the_quarter,
    bare_quarter,
    latest_period,
    year_ago_quarter,
    quarter_of_year,
    same_period,
    fiscal_year,
    season,
)
