"""Times of day as TIMEX3 writes them."""

from __future__ import annotations

from typing import Final

__all__ = ["clock_value", "zone_minutes"]

_HOURS: Final = 24
_NOON: Final = 12
_SIXTY: Final = 60


def clock_value(
    hour: int, minute: int, second: int | None, meridiem: str
) -> str | None:
    """
    Write a time of day, or return None where no clock shows it.

    Args:
        hour: 0 to 23, or 1 to 12 with *meridiem*.

        minute: 0 to 59.

        second: 0 to 59, or None.

        meridiem: "a", "p", or empty for a clock of 24 hours.

    >>> clock_value(10, 30, None, "p")
    '22:30'
    """
    if meridiem:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if meridiem == "p" else 0)
    if not (hour < _HOURS and minute < _SIXTY and (second or 0) < _SIXTY):
        return None
    tail = "" if second is None else f":{second:02}"
    return f"{hour:02}:{minute:02}{tail}"


def zone_minutes(zone: str) -> int:
    """
    Return how many minutes a numeric zone is ahead of UTC.

    >>> zone_minutes("+05:30"), zone_minutes("z")
    (330, 0)
    """
    digits = zone.replace(":", "")
    if digits == "z":
        return 0
    minutes = int(digits[1:3]) * _SIXTY + int(digits[3:])
    return -minutes if digits[0] == "-" else minutes
