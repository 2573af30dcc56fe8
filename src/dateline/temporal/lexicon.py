"""The words that tell time, and what each of them may mean."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any, Final

__all__ = ["LEXICON", "NUMBER_KINDS", "Lexeme", "read_number_token"]

#: What a token may mean: a value for each category that it belongs to.
Lexeme = Mapping[str, Any]

_MONTHS: Final = (
    "january february march april may june july "
    "august september october november december"
).split()
_MONTHS_SHORT: Final = {
    **{name[:3]: n for n, name in enumerate(_MONTHS, 1) if name != "may"},
    "sept": 9,
}
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAYS_SHORT: Final = {
    **{name[:3]: n for n, name in enumerate(_WEEKDAYS, 1)},
    "tues": 2,
    "thur": 4,
    "thurs": 4,
}
#: Units of length, as TIMEX3 writes them: T-units are below the day.
_UNITS: Final = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "qtr": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "weekend": "WE",
    "millennium": "ML",
    "min": "TM",
    "hr": "TH",
    "yr": "Y",
    "summer": "SU",
    "winter": "WI",
    "night": "NI",
}
_PLURALS: Final = {"century": "centuries", "millennium": "millennia"}
_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_PARTS: Final = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midday": "MI",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "dusk": "EV",
    "sunset": "EV",
    "lunchtime": "MI",
    "midmorning": "MO",
    "midafternoon": "AF",
}
_PLURAL_PARTS: Final = ("mornings", "afternoons", "evenings", "nights")
_SEASONS: Final = {
    "spring": 0,
    "springtime": 0,
    "summer": 1,
    "summertime": 1,
    "fall": 2,
    "autumn": 2,
    "winter": 3,
    "wintertime": 3,
}
#: Offsets from UTC in minutes, of zones that news names.
ZONES: Final = {
    "utc": 0,
    "gmt": 0,
    "bst": 60,
    "wet": 0,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "msk": 180,
    "est": -300,
    "edt": -240,
    "et": -300,
    "cst": -360,
    "cdt": -300,
    "ct": -360,
    "mst": -420,
    "mdt": -360,
    "mt": -420,
    "pst": -480,
    "pdt": -420,
    "pt": -480,
    "jst": 540,
    "hkt": 480,
    "aest": 600,
    "ist": 330,
}
_DECADES: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def _build() -> dict[str, dict[str, Any]]:
    lexicon: dict[str, dict[str, Any]] = {}

    def add(category: str, values: Mapping[str, Any]) -> None:
        for word, value in values.items():
            lexicon.setdefault(word, {})[category] = value

    add("month", {name: n for n, name in enumerate(_MONTHS, 1)})
    add("month", _MONTHS_SHORT)
    add("weekday", {name: n for n, name in enumerate(_WEEKDAYS, 1)})
    add("weekday_short", _WEEKDAYS_SHORT)
    add("weekdays", {f"{name}s": n for n, name in enumerate(_WEEKDAYS, 1)})
    add("unit", _UNITS)
    add("units", {_PLURALS.get(name, f"{name}s"): u for name, u in _UNITS.items()})
    add("ones", {name: n for n, name in enumerate(_ONES, 1)})
    add("tens", {name: n for n, name in enumerate(_TENS, 2)})
    add("scale", {"hundred": 100, "thousand": 1000, "million": 10**6, "dozen": 12})
    add("ordinal", {name: n for n, name in enumerate(_ORDINALS, 1)})
    add("ordinal", {"thirtieth": 30})
    add("part", {word: p for word, p in _PARTS.items() if word not in _PLURAL_PARTS})
    add("parts", {word: _PARTS[word] for word in _PLURAL_PARTS})
    add("season", _SEASONS)
    add("zone", ZONES)
    add("decade", _DECADES)
    add("quarter", {f"q{n}": n for n in range(1, 5)})
    add("quarter", {f"{n}q": n for n in range(1, 5)})
    add("half", {f"h{n}": n for n in range(1, 3)})
    add("meridiem", {f"{a}{b}": a for a in "ap" for b in ("m", ".m.", ".m")})
    return lexicon


LEXICON: Final[Mapping[str, Lexeme]] = _build()

_NUMBER: Final = re.compile(
    r"(?P<digits>\d+)(?:(?P<ordinal>st|nd|rd|th)|(?P<decade>s)"
    r"|(?P<meridiem>[ap])m?)?"
)
_ISO: Final = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:t(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(z|[+-]\d\d:?\d\d)?)?"
)
_ISO_WEEK: Final = re.compile(r"(\d{4})-w(\d\d)(?:-(\d))?")
_NUMERIC: Final = re.compile(r"(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)")
_CLOCK: Final = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?(?:([ap])m?)?")
_DOTTED: Final = re.compile(r"(\d\d?)\.(\d\d)([ap])m")
_SHORT_YEAR: Final = re.compile(r"'(\d\d)(s?)")
_MOST_DIGITS: Final = 12


@functools.lru_cache(maxsize=4096)
def read_number_token(token: str) -> Lexeme:
    """
    Return what a token that begins with a digit or a quotation mark may mean.

    >>> dict(read_number_token("14th"))
    {'ordinal': 14}
    """
    if token[0] == "'":
        match = _SHORT_YEAR.fullmatch(token)
        if match is None:
            return {}
        return {"decade_short" if match[2] else "year_short": int(match[1])}
    if len(token) <= _MOST_DIGITS and (match := _NUMBER.fullmatch(token)):
        return _read_digits(match)
    if match := _CLOCK.fullmatch(token):
        hour, minute, second, meridiem = match.groups()
        return {"clock": (int(hour), int(minute), second and int(second), meridiem)}
    if match := _DOTTED.fullmatch(token):
        return {"clock": (int(match[1]), int(match[2]), None, match[3])}
    if match := _ISO.fullmatch(token):
        return {"iso_date": match.groups()}
    if match := _ISO_WEEK.fullmatch(token):
        return {"iso_week": match.groups()}
    if match := _NUMERIC.fullmatch(token):
        first, mark, second, year = match.groups()
        return {"numeric_date": (int(first), int(second), year, mark)}
    return _read_amount(token)


def _read_digits(match: re.Match[str]) -> Lexeme:
    digits, value = match["digits"], int(match["digits"])
    if match["ordinal"]:
        return {"ordinal": value} if 0 < value < 100 else {}  # noqa: PLR2004
    if match["decade"]:
        if len(digits) == 4 and value % 10 == 0:  # noqa: PLR2004
            return {"decade_year": value}
        whole = len(digits) == 2 and value % 10 == 0  # noqa: PLR2004
        return {"decade_short": value} if whole else {}
    if match["meridiem"]:
        if not 0 < value <= 12:  # noqa: PLR2004
            return {}
        return {"clock": (value, 0, None, match["meridiem"])}
    return _read_integer(digits, value)


def _read_integer(digits: str, value: int) -> Lexeme:
    found: dict[str, Any] = {"number": value}
    if len(digits) == 4 and 1000 <= value <= 2200:  # noqa: PLR2004
        found["year"] = value
    if len(digits) <= 2:  # noqa: PLR2004
        found["two_digits"] = value
        if 1 <= value <= 31:  # noqa: PLR2004
            found["day"] = value
        if 1 <= value <= 12:  # noqa: PLR2004
            found["hour"] = value
    if len(digits) == 4 and value // 100 < 24 and value % 100 < 60:  # noqa: PLR2004
        found["military"] = value
    return found


def _read_amount(token: str) -> Lexeme:
    plain = token.replace(",", "")
    if len(plain) > _MOST_DIGITS:
        return {}
    if plain.isdecimal() and re.fullmatch(r"\d{1,3}(,\d{3})+", token):
        return {"number": int(plain)}
    if re.fullmatch(r"\d+\.\d+", token):
        return {"number": float(token)}
    return {}


#: The sets of categories that a number or a date in digits can have.
NUMBER_KINDS: Final = {
    frozenset(kinds.split())
    for kinds in (
        "number",
        "number year",
        "number military",
        "number year military",
        "number two_digits",
        "number two_digits day",
        "number two_digits day hour",
        "ordinal",
        "decade_year",
        "decade_short",
        "year_short",
        "clock",
        "iso_date",
        "iso_week",
        "numeric_date",
    )
}
