"""
Named days of the year, computed for any year.

Source: Easter by the anonymous algorithm of 1876 (Meeus, *Astronomical
Algorithms*, chapter 8); the Hebrew calendar by the mean conjunctions of the moon
and its postponements (Dershowitz and Reingold, *Calendrical Calculations*);
Islamic days by the tabular calendar, which may be off by a day from the one
that is seen in the sky.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

__all__ = ["HOLIDAYS", "easter"]

DayOf = Callable[[int], dt.date]

_MON, _THU, _FRI, _SUN = 0, 3, 4, 6
_HEBREW_EPOCH: Final = -1_373_427
_ISLAMIC_EPOCH: Final = 227_015
_DAYS_OF_30_YEARS: Final = 10_631
_MOLAD_PARTS: Final = 13_753
_PARTS_A_DAY: Final = 25_920


def easter(year: int) -> dt.date:
    """
    Return Easter Sunday of the Western churches.

    >>> easter(2021)
    datetime.date(2021, 4, 4)
    """
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + century - leap_centuries - correction + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    week = (32 + 2 * century_rest + 2 * quarter - moon - quarter_rest) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _orthodox_easter(year: int) -> dt.date:
    """Return Easter Sunday of the Eastern churches."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return dt.date(year, month, day + 1) + dt.timedelta(days=behind)


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: dt.date(year, month, day)


def _nth(count: int, weekday: int, month: int) -> DayOf:
    """Return the nth weekday of a month; -1 for its last one."""

    def day_of(year: int) -> dt.date:
        first = dt.date(year, month, 1)
        if count < 0:
            first = dt.date(year, month + 1, 1) - dt.timedelta(days=7)
        ahead = (weekday - first.weekday()) % 7
        return first + dt.timedelta(days=ahead + 7 * max(0, count - 1))

    return day_of


def _from_easter(days: int) -> DayOf:
    return lambda year: easter(year) + dt.timedelta(days=days)


def _after(day_of: DayOf, days: int) -> DayOf:
    return lambda year: day_of(year) + dt.timedelta(days=days)


def _advent(sunday: int) -> DayOf:
    """Return the nth Sunday of Advent; the fourth is the last before Christmas."""

    def day_of(year: int) -> dt.date:
        eve = dt.date(year, 12, 24)
        fourth = eve - dt.timedelta(days=(eve.weekday() + 1) % 7)
        return fourth - dt.timedelta(weeks=4 - sunday)

    return day_of


def _election_day(year: int) -> dt.date:
    """Return the Tuesday after the first Monday of November."""
    return _nth(1, _MON, 11)(year) + dt.timedelta(days=1)


def _hebrew_new_year(year: int) -> int:
    """Return the ordinal of 1 Tishri of a Hebrew year."""
    months = (235 * year - 234) // 19
    parts = 12_084 + _MOLAD_PARTS * months
    days = 29 * months + parts // _PARTS_A_DAY
    return days + 1 if 3 * (days + 1) % 7 < 3 else days  # noqa: PLR2004


def _tishri(year: int) -> int:
    """Return the ordinal of 1 Tishri that falls in a civil year."""
    hebrew = year + 3_761

    def corrected(one: int) -> int:
        before, this, after = (_hebrew_new_year(one + n) for n in (-1, 0, 1))
        if after - this == 356:  # noqa: PLR2004 - a year of 356 days must not be
            return this + 2
        return this + 1 if this - before == 382 else this  # noqa: PLR2004

    return corrected(hebrew) + _HEBREW_EPOCH


def _hebrew(days_after_tishri: int) -> DayOf:
    return lambda year: dt.date.fromordinal(_tishri(year) + days_after_tishri)


def _passover(year: int) -> dt.date:
    """Return 15 Nisan: 163 days before the next 1 Tishri."""
    return dt.date.fromordinal(_tishri(year) - 163)


def _islamic(month: int, day: int) -> DayOf:
    """Return a day of the tabular Islamic calendar, the first in a civil year."""

    def day_of(year: int) -> dt.date:
        start = dt.date(year, 1, 1).toordinal()
        islamic = (start - _ISLAMIC_EPOCH) * 30 // _DAYS_OF_30_YEARS
        while (ordinal := _islamic_ordinal(islamic, month, day)) < start:
            islamic += 1
        return dt.date.fromordinal(ordinal)

    return day_of


def _islamic_ordinal(year: int, month: int, day: int) -> int:
    months = 29 * (month - 1) + month // 2
    return _ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day - 1


_THANKSGIVING: Final = _nth(4, _THU, 11)

#: Patterns of names, a longer name before one that it begins with, and the day
#: that each names in a year.
HOLIDAYS: Final[tuple[tuple[str, DayOf], ...]] = (
    ("(christmas|xmas) eve", _fixed(12, 24)),
    ("(christmas|xmas) day?", _fixed(12, 25)),
    ("boxing day", _fixed(12, 26)),
    ("new (year 's|years) eve", _fixed(12, 31)),
    ("new (year 's|years) day", _fixed(1, 1)),
    ("(st|saint)? .? (valentine 's|valentines) day", _fixed(2, 14)),
    ("(st|saint) .? (patrick 's|patricks|paddy 's) day", _fixed(3, 17)),
    ("april fool 's day", _fixed(4, 1)),
    ("earth day", _fixed(4, 22)),
    ("may day", _fixed(5, 1)),
    ("cinco de mayo", _fixed(5, 5)),
    ("(juneteenth)", _fixed(6, 19)),
    ("(independence day|the? fourth of july)", _fixed(7, 4)),
    ("bastille day", _fixed(7, 14)),
    ("halloween", _fixed(10, 31)),
    ("all (saints|saints ') day", _fixed(11, 1)),
    ("guy fawkes (day|night)", _fixed(11, 5)),
    ("(veterans|veterans '|armistice|remembrance) day", _fixed(11, 11)),
    ("world aids day", _fixed(12, 1)),
    ("pearl harbor day", _fixed(12, 7)),
    ("international women 's day", _fixed(3, 8)),
    ("groundhog day", _fixed(2, 2)),
    ("australia day", _fixed(1, 26)),
    ("canada day", _fixed(7, 1)),
    ("anzac day", _fixed(4, 25)),
    ("martin luther king (jr .?)? day|mlk day", _nth(3, _MON, 1)),
    (
        "(presidents|presidents '|president 's) day|washington 's birthday",
        _nth(3, _MON, 2),
    ),
    ("memorial day", _nth(-1, _MON, 5)),
    ("labor day", _nth(1, _MON, 9)),
    ("(columbus|indigenous peoples '?) day", _nth(2, _MON, 10)),
    ("mother 's day", _nth(2, _SUN, 5)),
    ("father 's day", _nth(3, _SUN, 6)),
    ("thanksgiving day?", _THANKSGIVING),
    ("black friday", _after(_THANKSGIVING, 1)),
    ("cyber monday", _after(_THANKSGIVING, 4)),
    ("election day", _election_day),
    ("inauguration day", _fixed(1, 20)),
    ("(shrove tuesday|mardi gras|pancake day)", _from_easter(-47)),
    ("ash wednesday", _from_easter(-46)),
    ("palm sunday", _from_easter(-7)),
    ("(maundy|holy) thursday", _from_easter(-3)),
    ("good friday", _from_easter(-2)),
    ("(holy|easter) saturday", _from_easter(-1)),
    ("easter monday", _from_easter(1)),
    ("easter (sunday|day)?", _from_easter(0)),
    ("ascension day", _from_easter(39)),
    ("(pentecost|whit sunday|whitsun)", _from_easter(49)),
    ("(whit|pentecost) monday", _from_easter(50)),
    ("trinity sunday", _from_easter(56)),
    ("corpus christi", _from_easter(60)),
    ("orthodox easter", _orthodox_easter),
    ("(first sunday of advent|advent sunday)", _advent(1)),
    ("rosh (hashanah|hashana)", _hebrew(0)),
    ("yom kippur", _hebrew(9)),
    ("sukkot", _hebrew(14)),
    ("passover", _passover),
    ("ramadan", _islamic(9, 1)),
    ("eid al - fitr", _islamic(10, 1)),
    ("eid al - adha", _islamic(12, 10)),
    ("ashura", _islamic(1, 10)),
)
