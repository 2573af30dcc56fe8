"""Which texts tell a history, whose days belong to the year told last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from .grammar import Found
from .meanings import Fixed

__all__ = ["is_history"]

#: Rules for words that count from the day on which the text was written.
_OF_THE_DAY: Final = frozenset(
    "after_next ago before_last day_word framed_length framed_unit near_unit quarter "
    "recent recent_units recently this_part tonight weekday weekday_last weekday_pair "
    "weekdays weekend".split()
)
#: So many years before that of the publication make a history.
_LEAST: Final = 3


def is_history(found: Sequence[Found], published: dt.date | None) -> bool:
    """
    Whether a text tells a history: of years long past, and never of yesterday.

    Args:
        found: The expressions of the text, in its order.

        published: The day of publication, or None.
    """
    if published is None or any(one.rule in _OF_THE_DAY for one in found):
        return False
    years = [one.meaning.point.year for one in found if isinstance(one.meaning, Fixed)]
    return sum(year < published.year for year in years) >= _LEAST
