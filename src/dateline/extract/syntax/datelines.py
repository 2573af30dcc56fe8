"""The line that says where and when a story was filed: "OSLO, May 3 (NTB) --"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["end_of_dateline"]

_AGENCY: Final = r"\([A-Za-z/ ]{2,20}\)"
#: A dash, or a colon; a copy of the page may hold a quotation mark for it.
_DASH: Final = '(?:-{1,2}|—|–|:|"(?= ))'
_DAY: Final = r"[A-Z][a-z]{2,8}\.? \d{1,2}"
_DATELINE: Final = re.compile(
    r"\s*(?:"
    # a town in capitals, then its country, the day
    r"(?=(?:[A-Z.'’-]+[ /])*[A-Z]{3})[A-Z][A-Z.'’-]*(?:[ /][A-Z][A-Z.'’-]*)*"
    rf"(?:(?:, [A-Z][A-Za-z. ]{{1,25}}\d{{0,2}})*\s*(?:{_AGENCY}\s*{_DASH}|--|—|–)"
    r"|(?:, [A-Z][A-Za-z. ]{1,25}\d{0,2})+ -"
    # a town alone, and a sentence behind it
    r"|(?<=[A-Z]{4}) -(?= [A-Z](?:\S+ ){7}))"
    # or a town that only its agency gives away
    rf"|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}(?:, [A-Z][A-Za-z. ]{{1,25}}\d{{0,2}})*"
    rf" ?(?:{_AGENCY}\s*{_DASH}|, {_DAY}, [A-Z]{{2,6}} (?:-{{1,2}}|—|–))"
    r")\s+(?=[\"“A-Z])"
)


def end_of_dateline(text: str) -> int:
    """
    Return where a paragraph goes on behind its dateline, 0 where it has none.

    The town stands in capitals, or its agency in brackets or behind the day, and a
    dash or colon behind it; a single hyphen only where a country, a day or an agency
    is named as well, or eight words and more follow. The parser would take the town
    for the subject of the first sentence.

    >>> text = "OSLO, Norway (NTB) -- The king fell ill."
    >>> text[end_of_dateline(text):]
    'The king fell ill.'
    """
    match = _DATELINE.match(text)
    return match.end() if match else 0
