"""Rules for days and months that the calendar names."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final

from ...model.precision import Precision
from ..clock import clock_value, zone_minutes
from ..daytime import Timed
from ..grammar import Match, Rule, rule
from ..meanings import Fixed, Meaning, Unreadable
from ..points import DayOfYear, PartOfYear, make_day, month_point, point_of
from ..several import Several
from ..yearly import Yearly

__all__ = ["AFTER_LAST", "NINE_ELEVEN", "RULES", "full_year", "yearly_day"]

#: A month and a day that are the name of one day of 2001.
NINE_ELEVEN: Final = (9, 11)
#: A leap year: its calendar has every day that any year has.
_LEAP: Final = 2000
#: Two digits above it are years of the last century.
_PIVOT: Final = 40
#: Months whose names, or short forms, are words of another kind.
_AMBIGUOUS: Final = frozenset(
    {"may", "march", "mar", "jan", "dec", "jun", "sep", "apr"}
)
_BEFORE_MONTH: Final = frozenset(
    "in since until till by of during through early late mid - each every from and or "
    "before after between to last next this past".split()
)


def full_year(two_digits: int) -> int:
    """Return the year that two digits stand for: 1941 to 2040."""
    return (1900 if two_digits > _PIVOT else 2000) + two_digits


@functools.lru_cache(maxsize=1024)
def yearly_day(month: int, day: int, direction: str = "") -> Yearly | Unreadable:
    """Return a day of a month of some year."""
    if make_day(_LEAP, month, day) is None:
        return Unreadable(f"there is no day {day} in month {month}")
    return Yearly(DayOfYear(month, day), f"XXXX-{month:02}-{day:02}", direction)


def _read_day(match: Match, day: int) -> Meaning:
    month, year = match["month"], match.get("year")
    if year is None:
        direction = match.get("dir", "")
        return yearly_day(month, day, _DIRECTIONS.get(direction, direction))
    return _fixed_day(year, month, day)


def _fixed_day(year: int, month: int, day: int) -> Fixed | Unreadable:
    point = make_day(year, month, day)
    if point is None:
        return Unreadable(f"there is no day {year:04}-{month:02}-{day:02}")
    return Fixed(point)


@rule(
    "dir:(last|next|this past?)? {month} .? (the? {day:ordinal}|{day}) (,? {year})?",
    example=(
        "It opened on May 3, 2019.",
        "2021-09-27",
        (("May 3, 2019", "2019-05-03"),),
    ),
)
def month_day(match: Match) -> Meaning:
    """A month and a day, with or without the year."""
    return _read_day(match, match["day"])


@rule(
    "(the? {day:ordinal}|{day}) (-|of:(of))? {month} (.? ,? -? {year})?",
    example=("It opened on 3 May 2019.", "2021-09-27", (("3 May 2019", "2019-05-03"),)),
)
def day_month(match: Match) -> Meaning | None:
    """A day and a month, with or without the year."""
    word = match.words("month")[0]
    sure = "of" in match or match.tokens.capital(match.index("month"))
    if word in _AMBIGUOUS and not sure:
        return None
    return _read_day(match, match["day"])


@rule(
    "({month} ({day:ordinal}|{day})|(the? {day:ordinal}|{day}) of? {month}) last",
    example=("He died on June 3 last.", "2021-05-27", (("June 3 last", "2020-06-03"),)),
)
def day_last(match: Match) -> Meaning | None:
    """A month and a day that are called the last."""
    if match.after() not in AFTER_LAST:
        return None
    return yearly_day(match["month"], match["day"], "last")


#: What follows "last" where it belongs to the day before it.
AFTER_LAST: Final = frozenset({"", ".", ",", ";", ")", "in", "at", "when", "after"})


@rule(
    "{day} (-|/) {month} (-|/) ({year}|{short:two_digits})",
    example=("Due 31-Oct-19.", "2021-09-27", (("31-Oct-19", "2019-10-31"),)),
)
def day_month_dashed(match: Match) -> Meaning:
    """A day, a month and a year between dashes."""
    year = match["year"] if "year" in match else full_year(match["short"])
    return _fixed_day(year, match["month"], match["day"])


@rule(
    "{month} .? ({day:ordinal}|{day}) (, ({third:ordinal}|{third:day}))?"
    " (-|to|,? and|through|or|until) ({second:ordinal}|{second:day}) (,? {year})?",
    example=(
        "It is open May 3-5, 2022.",
        "2021-09-27",
        (("May 3", "2022-05-03"), ("5, 2022", "2022-05-05")),
    ),
)
def month_days(match: Match) -> Several:
    """Days that share the month before them."""
    first = (match.first, match.index("day") + 1, _read_day(match, match["day"]))
    last = (match.index("second"), match.last, _read_day(match, match["second"]))
    if "third" not in match:
        return Several((first, last))
    index = match.index("third")
    middle = (index, index + 1, _read_day(match, match["third"]))
    return Several((first, middle, last))


@rule(
    "the? ({day:ordinal}|{day}) (, ({third:ordinal}|{third:day}))?"
    " (-|to|and|or|,) the? ({second:ordinal}|{second:day}) of? {month} {year}?",
    example=(
        "It is open 3 and 5 June.",
        "2021-09-27",
        (("3", "2021-06-03"), ("5 June", "2021-06-05")),
    ),
)
def days_month(match: Match) -> Several:
    """Days that share the month after them."""
    names = [name for name in ("day", "third") if name in match]
    parts = [
        (_start(match, name), match.index(name) + 1, _read_day(match, match[name]))
        for name in names
    ]
    last = (_start(match, "second"), match.last, _read_day(match, match["second"]))
    return Several((*parts, last))


def _start(match: Match, name: str) -> int:
    """Return where the words for a day begin: with "the", where it is there."""
    index = match.index(name)
    return index - (match.tokens.word(index - 1) == "the")


@rule(
    "{month} .? ,? of? ({year}|{year_short})",
    example=("It opened in May 2019.", "2021-09-27", (("May 2019", "2019-05"),)),
)
def month_year(match: Match) -> Meaning:
    """A month of a given year."""
    year = match["year"] if "year" in match else full_year(match["year_short"])
    return Fixed(month_point(year, match["month"]))


@rule(
    "dir:(last|next|past|this (past|coming)?|the (following|previous))? {month}",
    example=("It opened in June.", "2021-09-27", (("June", "2021-06"),)),
)
def month(match: Match) -> Meaning | None:
    """A month without its year."""
    number, direction = match["month"], match.get("dir", "")
    index = match.index("month")
    word = match.tokens.words[index]
    if not direction and match.after() in _SAID and match.before() not in _BEFORE_MONTH:
        return None
    if word in _AMBIGUOUS:
        cue = direction or match.before() in _BEFORE_MONTH or _before_month(match)
        cue = cue or (match.before() == "the" and match.after() not in _AFTER_MARCH)
        if len(word) == 3 and word != "may" and match.before() in {"and", "or"}:  # noqa: PLR2004
            return None
        if not (cue and match.tokens.capital(index)):
            return None

    direction = _DIRECTIONS.get(direction, direction)
    return Yearly(PartOfYear(Precision.MONTH, number), f"XXXX-{number:02}", direction)


def _before_month(match: Match) -> bool:
    """Whether it is the first of two months: "May-June", "March and April"."""
    if match.after() not in {"-", "/", "to", "and", "or", "through"}:
        return False
    return bool(match.after(2)) and "month" in match.tokens.lexeme(match.last + 1)


#: What someone called April or August does.
_SAID: Final = frozenset({"said", "says", "added", "told"})
#: What follows a march of people.
_AFTER_MARCH: Final = frozenset({"of", "on", "for", "to", "toward", "towards", "by"})
_DIRECTIONS: Final = {
    "past": "last",
    "this past": "last",
    "the previous": "last",
    "this coming": "next",
    "the following": "next",
}


@rule(
    "{iso_date}",
    example=("Due 2021-09-27.", None, (("2021-09-27", "2021-09-27"),)),
)
def iso_date(match: Match) -> Meaning:
    """A date as ISO 8601 writes it."""
    year, month, day, hour, minute, second, zone = match["iso_date"]
    date = _fixed_day(int(year), int(month), int(day))
    if hour is None or isinstance(date, Unreadable):
        return date
    clock = clock_value(int(hour), int(minute or 0), second and int(second), "")
    if clock is None:
        return Unreadable(f"there is no time {hour}:{minute or 0}:{second or 0}")
    return Timed(clock, date, zone_minutes(zone) if zone else None)


@rule(
    "{iso_week}",
    example=("Due 2021-W39-1.", None, (("2021-W39-1", "2021-09-27"),)),
)
def iso_week(match: Match) -> Meaning:
    """A week, or a day of it, as ISO 8601 writes it."""
    year, week, weekday = match["iso_week"]
    try:
        day = dt.date.fromisocalendar(int(year), int(week), int(weekday or 1))
    except ValueError:
        return Unreadable(f"there is no week {match.text}")
    return Fixed(point_of(day, Precision.DAY if weekday else Precision.WEEK))


@rule(
    "{numeric_date}",
    example=("Due 9/27/2021.", None, (("9/27/2021", "2021-09-27"),)),
)
def numeric_date(match: Match) -> Meaning:
    """A date in digits: the month first, unless only the day can stand there."""
    first, second, year, mark = match["numeric_date"]
    year = int(year) if len(year) > 2 else full_year(int(year))  # noqa: PLR2004
    american = make_day(year, first, second)
    british = make_day(year, second, first)
    if mark == ".":
        american, british = british, american
    chosen = american or british
    if chosen is None:
        return Unreadable(f"no calendar has the day {match.text}")
    return Fixed(chosen, (british,) if british and british != chosen else ())


@rule(
    "cue:(on|by|until|since) {month:hour} / {day}",
    example=("It opened on 5/14.", "2021-09-27", (("5/14", "2021-05-14"),)),
)
def month_slash_day(match: Match) -> Several | None:
    """A month and a day in digits, after a preposition of time."""
    glued = match.tokens.glued
    if not (glued(match.first + 2) and glued(match.first + 3)):
        return None
    is_name = (match["month"], match["day"]) == NINE_ELEVEN
    if match.after()[:1] in {"/", "%"} or is_name:
        return None
    day = yearly_day(match["month"], match["day"])
    return Several(((match.first + 1, match.last, day),))


RULES: Final[tuple[Rule, ...]] = (
    month_days,
    days_month,
    month_day,
    day_month,
    day_last,
    day_month_dashed,
    month_year,
    month,
    iso_date,
    iso_week,
    numeric_date,
    month_slash_day,
)
