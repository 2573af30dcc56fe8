"""Coasts and borders inside a window of the globe, from Natural Earth."""

from __future__ import annotations

import functools
import gzip
import itertools
import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import resources
from typing import Any

import attrs

__all__ = ["Point", "Window", "borders", "land"]

#: Degrees east and north; east of the date line they go on beyond 180.
Point = tuple[float, float]


@attrs.frozen
class Window:
    """
    A part of the globe between two meridians and two parallels, in degrees.

    Args:
        west: Its left edge.

        south: Its lower edge.

        east: Its right edge; beyond 180 where the date line lies inside.

        north: Its upper edge.
    """

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies inside, or on the edge."""
        x, y = point
        return self.west <= x <= self.east and self.south <= y <= self.north


@attrs.frozen(eq=False)
class _Line:
    """Points in their order, and the window that just holds them."""

    points: Sequence[Point]
    around: Window

    @classmethod
    def of(cls, points: Sequence[Point]) -> _Line:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return cls(points, Window(min(xs), min(ys), max(xs), max(ys)))

    def near(self, window: Window) -> Iterator[_Line]:
        """Give the line, and once more round the globe, where it comes near."""
        around = self.around
        if around.south > window.north or around.north < window.south:
            return
        for turn in (-360.0, 0.0, 360.0):
            if around.west + turn <= window.east and around.east + turn >= window.west:
                yield self._turned(turn) if turn else self

    def _turned(self, turn: float) -> _Line:
        around = self.around
        west, east = around.west + turn, around.east + turn
        points = [(x + turn, y) for x, y in self.points]
        return _Line(points, Window(west, around.south, east, around.north))

    def lies_in(self, window: Window) -> bool:
        """Whether all of it is inside."""
        around = self.around
        corners = (around.west, around.south), (around.east, around.north)
        return all(map(window.holds, corners))


def land(window: Window) -> Iterator[Sequence[Point]]:
    """Give the outlines of land, cut at the window; a hole is a line like others."""
    for ring in _world()[1]:
        for line in ring.near(window):
            if line.lies_in(window):
                yield line.points
            elif cut := _cut(line.points, window):
                yield cut


def borders(window: Window) -> Iterator[Sequence[Point]]:
    """Give the lines of coasts and borders, as far as they run in the window."""
    for arc in _world()[0]:
        for line in arc.near(window):
            if line.lies_in(window):
                yield line.points
            else:
                yield from _inside(line.points, window)


@functools.cache
def _world() -> tuple[list[_Line], list[_Line]]:
    """Return the arcs, each coast and border once, and the rings around land."""
    file = resources.files("dateline.data") / "outlines" / "world.json.gz"
    found: dict[str, Any] = json.loads(gzip.decompress(file.read_bytes()))
    arcs = [_points(arc, found["steps"]) for arc in found["arcs"]]
    rings = [_closed(_ring(ring, arcs)) for ring in found["land"]]
    return [_Line.of(_unrolled(arc)) for arc in arcs], list(map(_Line.of, rings))


def _ring(ring: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """Put arcs together; one that runs backwards is given as its complement."""
    points: list[Point] = []
    for at in ring:
        arc = arcs[at] if at >= 0 else arcs[~at][::-1]
        points += arc[1:] if points else arc
    return points


def _unrolled(points: Sequence[Point]) -> list[Point]:
    """Let longitudes go on beyond 180 where a line crosses the date line."""
    turn, east = 0, points[0][0]
    unrolled = []
    for x, y in points:
        turn -= round((x - east) / 360)
        east = x
        unrolled.append((x + 360 * turn, y))
    return unrolled


def _closed(ring: Sequence[Point]) -> list[Point]:
    """Close a ring that goes round the globe, as Antarctica's, by way of the pole."""
    points = _unrolled(ring)
    (first, south), (last, _) = points[0], points[-1]
    if round(last - first) != 0:
        pole = math.copysign(90, south)
        points += [(last, pole), (first, pole)]
    return points


def _points(flat: Sequence[int], steps: int) -> list[Point]:
    """Return the points behind a list of differences."""
    pairs = zip(
        itertools.accumulate(flat[::2]), itertools.accumulate(flat[1::2]), strict=True
    )
    return [(x / steps, y / steps) for x, y in pairs]


def _inside(points: Iterable[Point], window: Window) -> Iterator[list[Point]]:
    """Give the runs of a line of which one end of each step lies inside."""
    run: list[Point] = []
    for a, b in itertools.pairwise(points):
        if window.holds(a) or window.holds(b):
            run = [*(run or [a]), b]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _cut(ring: Sequence[Point], window: Window) -> list[Point]:
    """
    Cut a ring at the four edges of a window.

    Source:
        I. Sutherland and G. Hodgman, "Reentrant Polygon Clipping",
        Communications of the ACM 17 (1974), 32-42.
    """
    points = list(ring)
    for axis, edge, way in (
        (0, window.west, 1),
        (0, window.east, -1),
        (1, window.south, 1),
        (1, window.north, -1),
    ):
        points = list(_cut_at(points, axis, edge, _side(axis, edge, way)))
    return points


def _side(axis: int, edge: float, way: int) -> Callable[[Point], bool]:
    return lambda point: (point[axis] - edge) * way >= 0


def _cut_at(
    points: Sequence[Point], axis: int, edge: float, inside: Callable[[Point], bool]
) -> Iterator[Point]:
    for at, b in enumerate(points):
        a = points[at - 1]
        if inside(a) != inside(b):
            part = (edge - a[axis]) / (b[axis] - a[axis])
            other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis])
            yield (edge, other) if axis == 0 else (other, edge)
        if inside(b):
            yield b
