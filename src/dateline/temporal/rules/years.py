"""Rules for years, decades and centuries."""

from __future__ import annotations

from typing import Final

from ...model.precision import Precision
from ..grammar import Match, Rule, rule
from ..meanings import Fixed, Meaning, Symbol
from ..numerals import read_number
from ..points import Point, month_point, year_point
from ..several import Several
from .calendar import full_year

__all__ = ["RULES"]

_CUES: Final = frozenset(
    "in since until till by of during through early late mid from before after year "
    "between and to for fiscal around circa about into".split()
)
#: Marks that make four digits beside them part of a longer number or a price.
_MARKS: Final = frozenset("$ £ € # - / . , + = % : _ & @".split())
#: Two years further apart are two numbers, not a span.
_LONGEST_SPAN: Final = 60
#: What is a year without and with a word before it that says so.
_SURE: Final = range(1800, 2050)
_WITH_CUE: Final = range(1400, 2200)
#: What might as well be a number, or a time of day, unless no noun comes behind.
_OLD: Final = range(1000, 1400)
_EARLY: Final = range(100, 1000)
_OLD_CUES: Final = frozenset({"in", "since", "during", "between", "from", "and", "to"})
_BEHIND: Final = frozenset(
    "a after an and as at before by he her his it its on she that the their they this "
    "to under until when where which while with".split()
)
_HOUR: Final = 60
_STOPS: Final = frozenset({"", ",", ".", ";", ":", ")"})


@rule("{year}", example=("It opened in 2011.", "2021-09-27", (("2011", "2011"),)))
def year(match: Match) -> Meaning | None:
    """A year of four digits."""
    years = _WITH_CUE if match.before() in _CUES else _SURE
    told = match["year"] in years or _is_old(match)
    if not told or match.after() in _COUNTED or _is_part(match):
        return None
    return Fixed(year_point(match["year"]))


def _is_old(match: Match) -> bool:
    """Whether it is "in 1066" with no noun behind it: no number of things."""
    if match["year"] not in _OLD or match.before() not in _OLD_CUES:
        return False
    if match.after() in _STOPS | _BEHIND:
        # "From 1200 to 1340" tells the time, and "from 1337 to 1453" does not.
        sure = match.before() == "in" or match["year"] % 100 >= _HOUR
        return sure or (match.after() == "to" and match.after(2) >= str(_OLD.stop))
    text, tokens = match.tokens.text, match.tokens
    named = (
        match.last < len(tokens.starts) and text[tokens.starts[match.last]].isupper()
    )
    return named and match.before() == "in"


def _is_part(match: Match) -> bool:
    """Whether the digits belong to a price, a share or a longer number."""
    glued = match.tokens.glued
    if match.before() in _MARKS and glued(match.first):
        return match.before() != "-" or match.before(2) not in {"mid", "pre", "post"}
    if match.after() not in _MARKS or not glued(match.last):
        return False
    dashed = match.after() == "-" and match.after(2)[:1].isdigit()
    return dashed or match.after() in {"%", "/", "+"}


#: What is counted: "1900 people", "2000 tons".
_COUNTED: Final = frozenset(
    "people men women children troops soldiers miles kilometers kilometres meters "
    "metres feet tons tonnes pounds dollars euros percent points shares jobs workers "
    "employees homes houses votes acres students passengers members km m ft times "
    "hours minutes days weeks months years hectares barrels cases deaths copies units "
    "police officers".split()
)


@rule(
    "the? year ({year}|{number}|n:(two thousand (and? $below_hundred)?))",
    example=("A fund for the year 2030.", "2021-09-27", (("the year 2030", "2030"),)),
)
def the_year(match: Match) -> Meaning | None:
    """A year that is called one."""
    if "number" in match:
        early = match["number"] in _EARLY and match.after() not in _COUNTED
        return Fixed(year_point(int(match["number"]))) if early else None
    number = match["year"] if "year" in match else read_number(match.words("n"))
    return Fixed(year_point(int(number or 0)))


@rule(
    "first:(eighteen|nineteen|twenty) ({tens} (-? {ones})?|oh? {ones})",
    example=(
        "It fell in nineteen eighty-nine.",
        "1998-09-27",
        (("nineteen eighty-nine", "1989"),),
    ),
)
def spoken_year(match: Match) -> Meaning | None:
    """A year as it is spoken."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["first"]]
    rest = 10 * match.get("tens", 0) + match.get("ones", 0)
    if hundreds == 2000 and not 10 <= rest < 20:  # noqa: PLR2004 - "twenty one" counts
        return None
    return Fixed(year_point(hundreds + rest))


@rule(
    "({year} (-|/) ({second:year}|{second:two_digits}))",
    example=(
        "The season of 1980/81.",
        "2021-09-27",
        (("1980", "1980"), ("81", "1981")),
    ),
)
def years(match: Match) -> Meaning | Several | None:
    """Two years, the second perhaps in two digits."""
    first, second = match["year"], match["second"]
    following = second == first % 100 + 1
    if 1 <= second <= 12 and not following:  # noqa: PLR2004
        return Fixed(month_point(first, second))
    if second < 100:  # noqa: PLR2004
        second += first // 100 * 100
        second += 100 if second < first else 0
    if len(match.words("second")[0]) == 1 or not 0 < second - first <= _LONGEST_SPAN:
        return None
    if match.before() in {"-", "/"} or match.after() in {"-", "/"}:
        return None
    start = match.index("second")
    return Several(
        (
            (match.first, match.first + 1, Fixed(year_point(first))),
            (start, match.last, Fixed(year_point(second))),
        )
    )


@rule(
    "{year_short}",
    example=("The crash of '87.", "2021-09-27", (("'87", "1987"),)),
)
def short_year(match: Match) -> Meaning | None:
    """A year of two digits after an apostrophe."""
    if match.before() not in _CUES:
        return None
    return Fixed(year_point(full_year(match["year_short"])))


@rule(
    "the? ({decade_year}|{decade_short})",
    example=("Prices fell in the 1980s.", "2021-09-27", (("the 1980s", "198"),)),
)
def decade(match: Match) -> Meaning | None:
    """A decade in digits; "in her 20s" is an age."""
    if "decade_year" in match:
        return Fixed(Point(Precision.DECADE, match["decade_year"] // 10))
    first, *_ = match.text.split()
    if first != "the" and not first.startswith("'"):
        return None
    return Fixed(Point(Precision.DECADE, full_year(match["decade_short"]) // 10))


@rule(
    "(the|the? nineteen) {decade}",
    example=("Prices fell in the nineties.", "2021-09-27", (("the nineties", "199"),)),
)
def decade_word(match: Match) -> Meaning:
    """A decade of the last century in words."""
    return Fixed(Point(Precision.DECADE, 190 + match["decade"]))


@rule(
    "the {year} 's",
    example=("Prices fell in the 1980's.", "2021-09-27", (("the 1980's", "198"),)),
)
def decade_possessive(match: Match) -> Meaning | None:
    """A decade written with an apostrophe."""
    tens, ones = divmod(match["year"], 10)
    return None if ones else Fixed(Point(Precision.DECADE, tens))


@rule(
    "the? {ordinal} -? century",
    example=("A 19th century house.", "2021-09-27", (("19th century", "18"),)),
)
def century(match: Match) -> Meaning:
    """A century, counted from the first."""
    return Fixed(Point(Precision.CENTURY, match["ordinal"] - 1))


@rule(
    "{number} (b . c .?|bc|bce)",
    example=("A temple of 300 BC.", "2021-09-27", (("300 BC", "BC0300"),)),
)
def before_christ(match: Match) -> Meaning:
    """A year before our era, which no span can hold."""
    return Symbol("DATE", f"BC{int(match['number']):04}")


RULES: Final[tuple[Rule, ...]] = (
    the_year,
    spoken_year,
    years,
    year,
    short_year,
    decade,
    decade_word,
    decade_possessive,
    century,
    before_christ,
)
