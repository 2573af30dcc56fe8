"""Publication dates as pages and records write them; no more than is said."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Final

from ..errors import DatelineError
from ..model.source import Published, read_published

__all__ = ["read_date"]

_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_NAIVE: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?", re.ASCII
)
#: A day in words: a month by name cannot be taken for a day.
_WORDS: Final = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<month>[A-Za-z]{3,9})\.?,?\s+"
    r"(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})",
    re.ASCII,
)
_MONTHS: Final = (
    "january february march april may june july august september october "
    "november december"
).split()


def read_date(text: str) -> Published | None:
    """
    Return the day or moment that a text names, None where it names none.

    ISO 8601, the form of e-mail, eight digits, and an English day with its month
    in letters. A time without a zone is left out; ``9/10/2021`` is no date, for
    nothing says which number is the month.

    >>> read_date("Sept. 27, 2021 at 9 p.m."), read_date("9/10/2021")
    (datetime.date(2021, 9, 27), None)
    """
    text = text.strip()
    if naive := _NAIVE.fullmatch(text):
        text = naive[1]
    elif compact := _COMPACT.fullmatch(text):
        text = "-".join(compact.groups())
    try:
        return read_published(text)
    except DatelineError:
        return _read_mail(text) or _read_words(text)


def _read_mail(text: str) -> Published | None:
    """Read RFC 5322; ``-0000`` says that the zone is not known."""
    try:
        found = parsedate_to_datetime(text)
        return read_published(found if found.utcoffset() is not None else found.date())
    except (DatelineError, ValueError, TypeError, OverflowError):
        return None


def _read_words(text: str) -> Published | None:
    """Read the one day that a text names in words."""
    found = set()
    for match in _WORDS.finditer(text):
        days = [day for day in (match["d1"], match["d2"]) if day]
        word = match["month"].lower()
        months = [
            number
            for number, name in enumerate(_MONTHS, 1)
            if name.startswith(word) or word == "sept" == name[:4]
        ]
        if len(days) != 1 or len(months) != 1:
            continue
        try:
            found.add(dt.date(int(match["year"]), months[0], int(days[0])))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None
