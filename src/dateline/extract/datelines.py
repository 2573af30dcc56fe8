"""The line that says where and when a story was filed: "OSLO, May 3 (NTB) --"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["end_of_dateline"]

_DATELINE: Final = re.compile(
    r"\s*(?=(?:[A-Z.'’-]+ )*[A-Z]{3})[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*)*"  # the town
    r"(?:, [A-Z][A-Za-z. ]{1,25}\d{0,2})*"  # its country, the day
    r"\s*(?:\([A-Za-z/ ]{2,20}\)\s*-{1,2}|--|—|–)\s+(?=[\"“A-Z])"  # the agency
)


def end_of_dateline(text: str) -> int:
    """
    Return where a paragraph goes on behind its dateline, 0 where it has none.

    The town stands in capitals and a dash behind it; the parser would take it for
    the subject of the first sentence.

    >>> text = "OSLO, Norway (NTB) -- The king fell ill."
    >>> text[end_of_dateline(text):]
    'The king fell ill.'
    """
    match = _DATELINE.match(text)
    return match.end() if match else 0
