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
    found: Sequence[Found],
    readings: Sequence[Reading],
    words: Sequence[str],
    today: Bound | None,
) -> dict[int, _Place]:
    """
    Count the prepositions in.

    Args:
        found: What has been found, in text order.

        readings: What each of them says.

        words: The tokens of the text.

        today: The day of publication, or None.

    Returns:
        Of each that has one: where in time that puts what happens, and the
        preposition. By its place in *found*.
    """
    places: dict[int, _Place] = {}
    previous = -1
    for index, one in enumerate(found):
        first, reading = one.first, readings[index]
        if first == previous + 1 and index and words[previous] in _LINKS:
            signal = _range_signal(words, found[index - 1].first, previous)
            place = _between(readings[index - 1], reading, signal)
            if place:
                places[index - 1] = places[index] = place
                previous = -1
                continue
        previous = one.last
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
    if not (
        signal and one.value and other.value and one.when.first and other.when.last
    ):
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
