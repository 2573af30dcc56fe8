"""
Time laid out on a line, with long empty stretches folded away.

News tells of a week and, in one sentence, of twenty years ago. On one even
scale the week would be a dot. So the line is cut where nothing happens, and
each piece has an even scale of its own; the drawings show every cut.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final

import attrs

from ..model.precision import FIRST, LAST, Precision
from ..model.when import Bound, When

__all__ = ["Piece", "Scale"]

#: The most pieces into which a line is cut.
_MOST_PIECES: Final = 6
#: A cut takes away at least this part of a piece.
_LEAST_FOLD: Final = 0.25
#: Around what is drawn in a piece, as a part of it.
_MARGIN: Final = 0.03
_RANK: Final = {unit: rank for rank, unit in enumerate(Precision)}


@attrs.frozen
class Piece:
    """
    A stretch of time without a cut, and where it lies on the line.

    Args:
        start: Its first second.

        end: The first second after it.

        left: Where it begins, in units of the line.

        right: Where it ends.

        finest: The finest unit in which a date in it is given.
    """

    start: int
    end: int
    left: float
    right: float
    finest: Precision

    def at(self, second: int) -> float:
        """Return where a second lies, which the piece should contain."""
        part = (second - self.start) / (self.end - self.start)
        return self.left + part * (self.right - self.left)


@attrs.frozen
class Scale:
    """
    Where each second lies on a line of a given width.

    Args:
        pieces: From left to right, with a gap between any two.

        width: Of the whole line.
    """

    pieces: Sequence[Piece]
    width: float

    @classmethod
    def of(
        cls,
        whens: Iterable[When],
        *,
        width: float,
        apart: float,
        gap: float,
        least: float,
    ) -> Scale:
        """
        Lay out some spans.

        Args:
            whens: The spans; at least one of them is dated.

            width: Of the line, in any unit.

            apart: How far two beginnings must lie apart to be told from each
                other: where they do not, empty time is folded away.

            gap: The width of a fold.

            least: The width of the narrowest piece.
        """
        bounds = [bound for w in whens for bound in (w.first, w.last) if bound]
        finest: dict[int, Precision] = {}
        for bound in bounds:
            for at in (bound.start, bound.end):
                known = finest.get(at, bound.precision)
                finest[at] = known if known.finer(bound.precision) else bound.precision
        runs = _runs(bounds, width=width, apart=apart, gap=gap)
        return cls(_placed(runs, finest, width=width, gap=gap, least=least), width)

    def at(self, second: int) -> float:
        """Return where a second lies; within a fold, at the middle of it."""
        ends = [piece.end for piece in self.pieces]
        place = min(bisect.bisect_left(ends, second), len(ends) - 1)
        piece = self.pieces[place]
        if second >= piece.start or not place:
            return min(max(piece.at(second), piece.left), piece.right)
        return (self.pieces[place - 1].right + piece.left) / 2


def _runs(
    bounds: Sequence[Bound], *, width: float, apart: float, gap: float
) -> list[list[int]]:
    """Return the points of time that each piece holds."""
    starts = sorted({bound.start for bound in bounds})
    units = {(bound.start, bound.end) for bound in bounds}
    runs = [sorted({point for unit in units for point in unit})]
    while len(runs) < _MOST_PIECES:
        room = (width - gap * (len(runs) - 1)) / len(runs)
        folds = [
            fold
            for run in runs
            if _is_crowded(run, starts, apart / room) and (fold := _widest(run, units))
        ]
        if not folds:
            break
        _, low, run = max(folds)
        at, cut = runs.index(run), run.index(low) + 1
        runs[at : at + 1] = [run[:cut], run[cut:]]
    return runs


def _is_crowded(run: Sequence[int], starts: Sequence[int], apart: float) -> bool:
    low, high = bisect.bisect_left(starts, run[0]), bisect.bisect(starts, run[-1])
    least = apart * (run[-1] - run[0])
    return any(b - a < least for a, b in itertools.pairwise(starts[low:high]))


def _widest(
    run: list[int], units: Container[tuple[int, int]]
) -> tuple[int, int, list[int]] | None:
    """Return the width, the beginning and the run of its widest empty stretch."""
    least = _LEAST_FOLD * (run[-1] - run[0])
    pairs = itertools.pairwise(run)
    free = [(b - a, a, run) for a, b in pairs if (a, b) not in units and b - a >= least]
    return max(free, default=None)


def _placed(
    runs: Sequence[Sequence[int]],
    finest: Mapping[int, Precision],
    *,
    width: float,
    gap: float,
    least: float,
) -> list[Piece]:
    room = width - gap * (len(runs) - 1)
    least = min(least, room / len(runs))
    shares = [(len(run) - 1) ** 0.5 for run in runs]
    rest = room - least * len(runs)
    pieces, left = [], 0.0
    for at, (run, share) in enumerate(zip(runs, shares, strict=True)):
        right = min(width, left + least + rest * share / sum(shares))
        margin = _margin(runs, at)
        pieces.append(
            Piece(
                max(FIRST, run[0] - margin),
                min(LAST, run[-1] + margin),
                left,
                right,
                min((finest[point] for point in run), key=_RANK.__getitem__),
            )
        )
        left = right + gap
    return pieces


def _margin(runs: Sequence[Sequence[int]], at: int) -> int:
    """Return the seconds to show around a run: a part of it, or of a gap by it."""
    run = runs[at]
    lengths = [run[-1] - run[0]]
    if len(run) == 1:
        lengths = [after[0] - run[0] for after in runs[at + 1 : at + 2]]
        lengths += [run[0] - before[-1] for before in runs[max(0, at - 1) : at]]
    return max(1, int(min(lengths) * _MARGIN))
