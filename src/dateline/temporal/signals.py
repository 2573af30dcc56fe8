"""Prepositions before an expression, and what they make of its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ..model.when import Bound, Shape, When
from .timex import Timex
from .tokens import Tokens

__all__ = ["apply_signals"]

_UP_TO: Final = frozenset({"until", "till", "through"})
_TO: Final = frozenset({"to", "through", "until", "till", "-"})


def apply_signals(
    timexes: Sequence[Timex],
    spans: Sequence[tuple[int, int]],
    tokens: Tokens,
    today: Bound | None,
) -> list[Timex]:
    """
    Count the prepositions in.

    Args:
        timexes: The expressions, in text order.

        spans: The range of tokens of each.

        tokens: The tokens of the text.

        today: The day of publication, or None.
    """
    read = list(timexes)
    for index, (first, last) in enumerate(spans):
        one = read[index]
        following = read[index + 1] if index + 1 < len(read) else None
        if following and spans[index + 1][0] == last + 1:
            signal = _range_signal(tokens, first, last)
            if signal and (whole := _between(one, following, signal)):
                read[index : index + 2] = whole
                continue
        if not one.signal:
            read[index] = _alone(one, tokens.word(first - 1), today)
    return read


def _range_signal(tokens: Tokens, first: int, last: int) -> str:
    """Return what ties an expression to the next: from … to, between … and."""
    before, link = tokens.word(first - 1), tokens.word(last)
    if before == "between" and link in {"and", "-"}:
        return "between"
    if before == "from" and link in _TO:
        return "from"
    return "from" if link in {"-", "to", "through"} else ""


def _between(one: Timex, other: Timex, signal: str) -> list[Timex] | None:
    if not (one.value and other.value and one.when.first and other.when.last):
        return None
    if other.when.latest <= one.when.earliest:
        return None
    shape = Shape.WITHIN if signal == "between" else Shape.THROUGHOUT
    when = When(one.when.first, other.when.last, shape=shape)
    return [attrs.evolve(item, when=when, signal=signal) for item in (one, other)]


def _alone(one: Timex, before: str, today: Bound | None) -> Timex:
    when = one.when
    if not (one.value and when.first and when.last):
        return one
    if before == "since":
        last = today if today and today.end > when.first.start else None
        since = When(when.first, last, shape=Shape.THROUGHOUT)
        return attrs.evolve(one, when=since, signal=before)
    if before in _UP_TO:
        until = When(None, when.last, shape=Shape.THROUGHOUT)
        return attrs.evolve(one, when=until, signal=before)
    if before in {"by", "before"}:
        return attrs.evolve(one, when=When(None, when.last), signal=before)
    if before == "after":
        return attrs.evolve(one, when=When(when.first, None), signal=before)
    return one
