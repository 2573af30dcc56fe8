"""Prepositions before an expression, and what they make of its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..model.when import Bound, Shape, When
from .grammar import Found
from .meanings import Reading

__all__ = ["place_by_signals"]

_UP_TO: Final = frozenset({"until", "till", "through"})
_TO: Final = frozenset({"to", "through", "until", "till", "-"})
_LINKS: Final = _TO | {"and"}
_SIGNALS: Final = _UP_TO | {"since", "by", "before", "after"}
#: Where something happens, and the preposition that puts it there.
_Place = tuple[When, str]


def place_by_signals(
    read: Sequence[tuple[Found, Reading]], words: Sequence[str], today: Bound | None
) -> list[_Place]:
    """
    Count the prepositions in.

    Args:
        read: What has been found and what each says, in text order.

        words: The tokens of the text.

        today: The day of publication, or None.

    Returns:
        Of each, where in time it puts what happens, and its preposition.
    """
    places = [(reading.when, "") for _, reading in read]
    previous = -1
    for index, (found, reading) in enumerate(read):
        first = found.first
        if first == previous + 1 and index and words[previous] in _LINKS:
            one, one_reading = read[index - 1]
            signal = _range_signal(words, one.first, previous)
            if signal and (place := _between(one_reading, reading, signal)):
                places[index - 1 : index + 1] = place, place
                previous = -1
                continue
        previous = found.last
        before = words[first - 1] if first else ""
        if before in _SIGNALS and reading.value:
            places[index] = _alone(reading.when, before, today)
    return places


def _range_signal(words: Sequence[str], first: int, last: int) -> str:
    """Return what ties an expression to the next: from … to, between … and."""
    before, link = words[first - 1] if first else "", words[last]
    if before == "between" and link in {"and", "-"}:
        return "between"
    if before == "from" and link in _TO:
        return "from"
    return "from" if link in {"-", "to", "through"} else ""


def _between(one: Reading, other: Reading, signal: str) -> _Place | None:
    if not (one.value and other.value and one.when.first and other.when.last):
        return None
    if other.when.latest <= one.when.earliest:
        return None
    shape = Shape.WITHIN if signal == "between" else Shape.THROUGHOUT
    return When(one.when.first, other.when.last, shape=shape), signal


def _alone(when: When, before: str, today: Bound | None) -> _Place:
    if not (when.first and when.last):
        return when, ""
    if before == "since":
        last = today if today and today.end > when.first.start else None
        return When(when.first, last, shape=Shape.THROUGHOUT), before
    if before in _UP_TO:
        return When(None, when.last, shape=Shape.THROUGHOUT), before
    if before == "after":
        return When(when.first, None), before
    return When(None, when.last), before
