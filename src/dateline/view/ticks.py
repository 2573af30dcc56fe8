"""The marks and labels of a scale of time, at round units of the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ..model.precision import Precision, to_civil
from .scale import Piece, Scale
from .wording import MONTHS

__all__ = ["Tick", "ticks"]


@attrs.frozen
class Tick:
    """
    A mark on the line.

    Args:
        at: Where it lies.

        label: What it is called among its neighbours: "27".

        context: What they have in common, at the first of them: "Sep 2021".
    """

    at: float
    label: str
    context: str = ""


#: The units that ticks stand for, with how many of them lie between two.
_STEPS: Final[Sequence[tuple[Precision, Sequence[int]]]] = (
    (Precision.SECOND, (1, 10, 30)),
    (Precision.MINUTE, (1, 5, 15, 30)),
    (Precision.HOUR, (1, 3, 6, 12)),
    (Precision.DAY, (1, 2, 5, 10)),
    (Precision.MONTH, (1, 3, 6)),
    (Precision.YEAR, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)),
)


def ticks(scale: Scale, *, apart: float) -> list[Tick]:
    """
    Return the marks of each piece of a scale, from left to right.

    Args:
        scale: The scale.

        apart: The least distance of two of them, in its units.
    """
    found: list[Tick] = []
    for piece in scale.pieces:
        context = ""
        for second, unit in _marked(piece, apart):
            label, around = _said(second, unit)
            shown = around if around != context else ""
            context = around
            found.append(Tick(piece.at(second), label, shown))
    return found


def _marked(piece: Piece, apart: float) -> Sequence[tuple[int, Precision]]:
    """Return the seconds of the finest step that leaves room, with its unit."""
    per_second = (piece.right - piece.left) / (piece.end - piece.start)
    units = [step for step in _STEPS if not step[0].finer(piece.finest)] or _STEPS[-1:]
    steps = [(unit, count) for unit, counts in units for count in counts]
    for unit, count in steps:
        if unit.size * count * per_second >= apart:
            if found := [(second, unit) for second in _every(piece, unit, count)]:
                return found
            break
    # The piece is shorter than a step: the coarsest unit that begins in it.
    coarse = (
        (second, unit)
        for unit, _ in reversed(_STEPS)
        for second in _every(piece, unit, 1)
    )
    return [next(coarse)]


def _every(piece: Piece, unit: Precision, count: int) -> Iterator[int]:
    second = unit.floor(piece.start)
    while second < piece.end:
        if second >= piece.start and _is_round(second, unit, count):
            yield second
        second = unit.next(second)


def _is_round(second: int, unit: Precision, count: int) -> bool:
    year, month, day, hour, minute, rest = to_civil(second)
    match unit:
        case Precision.SECOND:
            return rest % count == 0
        case Precision.MINUTE:
            return minute % count == 0
        case Precision.HOUR:
            return hour % count == 0
        case Precision.DAY:
            return count == 1 or ((day - 1) % count == 0 and day + count // 2 <= 31)  # noqa: PLR2004
        case Precision.MONTH:
            return (month - 1) % count == 0
        case _:
            return year % count == 0


def _said(second: int, unit: Precision) -> tuple[str, str]:
    """Return the label of a second, and what it shares with its neighbours."""
    year, month, day, hour, minute, rest = to_civil(second)
    name = MONTHS[month - 1]
    match unit:
        case Precision.YEAR:
            return str(year), ""
        case Precision.MONTH:
            return name, str(year)
        case Precision.DAY:
            return str(day), f"{name} {year}"
        case Precision.SECOND:
            return f"{hour:02}:{minute:02}:{rest:02}", f"{day} {name} {year}"
    return f"{hour:02}:{minute:02}", f"{day} {name} {year}"
