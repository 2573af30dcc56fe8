"""The map of a page: drawn, with no tiles and nothing fetched."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from ..model.event import Event
from ..model.location import Location, LocationKind
from .markup import Markup, element
from .outlines import Point, Window, borders, land

__all__ = ["draw_map"]

_WIDTH: Final = 320
_HEIGHTS: Final = (150, 300)
#: Degrees a map shows at least, and what stands free around its points.
_LEAST: Final = 6.0
#: Degrees to each side of a point that stands for a country or a region.
_AROUND: Final = 5.0
#: Steps of a line that are shorter are not drawn, in units of the drawing.
_GRAIN: Final = 0.8
_FREE: Final = 0.16
#: Between a line of the graticule and the next.
_STEPS: Final = (0.5, 1, 2, 5, 10, 15, 30, 45)
_LABELS: Final = 8
_LETTER: Final = 6.8
_NAME: Final = 28
_KM_PER_DEGREE: Final = 111.2
_WIDE: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})


@attrs.frozen
class _Spot:
    """A place with the number of events there."""

    place: Location
    count: int
    at: Point

    @property
    def radius(self) -> float:
        return min(9.0, 2.6 + 0.9 * math.sqrt(self.count))


@attrs.frozen
class _Frame:
    """A window, and where in the drawing its degrees lie."""

    window: Window
    height: float

    def at(self, point: Point) -> Point:
        window = self.window
        x = (point[0] - window.west) / (window.east - window.west) * _WIDTH
        y = (window.north - point[1]) / (window.north - window.south) * self.height
        return x, y


def draw_map(events: Iterable[Event], choices: Mapping[str, int]) -> Markup:
    """
    Draw the places of events; nothing where none has a point on the globe.

    Degrees are squares at the middle parallel (plate carrée of that parallel).

    Args:
        events: What to show.

        choices: The places that the page can choose, with their numbers.
    """
    spots = _spots(events)
    if not spots:
        return Markup()
    frame = _frame([point for spot in spots for point in _around(spot)])
    drawn = (
        *_ground(frame),
        *_graticule(frame),
        *(_dot(spot, frame, choices.get(spot.place.name)) for spot in spots),
        *_names(spots, frame),
    )
    picture = element(
        "svg",
        *drawn,
        viewBox=f"0 0 {_WIDTH} {_n(frame.height)}",
        class_="map",
        role="img",
        aria_label=f"A map of {len(spots)} places, also named in the list",
    )
    said = "A hollow dot lies somewhere in a country or region."
    wide = any(spot.place.kind in _WIDE for spot in spots)
    note = element("figcaption", said) if wide else None
    return element("figure", picture, note, class_="places")


def _spots(events: Iterable[Event]) -> list[_Spot]:
    """Return the places, those of most events first."""
    counts: dict[tuple[str, float, float], list[Location]] = {}
    for event in events:
        place = event.location
        if place and place.latitude is not None and place.longitude is not None:
            key = place.name, place.latitude, place.longitude
            counts.setdefault(key, []).append(place)
    cut = _widest_gap([east for _, _, east in counts])
    spots = [
        _Spot(same[0], len(same), (east + 360 if east < cut else east, north))
        for (_, north, east), same in counts.items()
    ]
    return sorted(spots, key=lambda spot: (-spot.count, spot.place.name, spot.at))


def _widest_gap(longitudes: Iterable[float]) -> float:
    """Return the meridian where a map begins that is as narrow as can be."""
    ordered = sorted(set(longitudes))
    if not ordered:
        return -180
    gaps = [(b - a, b) for a, b in itertools.pairwise(ordered)]
    gaps.append((360 + ordered[0] - ordered[-1], ordered[0]))
    return max(gaps)[1]


def _around(spot: _Spot) -> Iterator[Point]:
    """Give the corners of what a map should show of a place."""
    x, y = spot.at
    free = _AROUND if spot.place.kind in _WIDE else 0.0
    yield x - free, max(-90.0, y - free)
    yield x + free, min(90.0, y + free)


def _frame(points: Sequence[Point]) -> _Frame:
    """Return a window with room around the points, in the shape of a map."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (south + north) / 2
    squeeze = max(0.2, math.cos(math.radians(middle)))
    wide = max((east - west) * (1 + 2 * _FREE), _LEAST / squeeze)
    high = max((north - south) * (1 + 2 * _FREE), _LEAST)
    low, tall = _HEIGHTS
    scale = min(_WIDTH / (wide * squeeze), tall / high)
    height = min(max(high * scale, low), tall)
    wide = min(360.0, _WIDTH / (scale * squeeze))
    high = height / scale
    centre = (west + east) / 2
    # No map shows what lies beyond the poles.
    south = max(-90.0, min(middle - high / 2, 90.0 - high))
    north = min(90.0, south + high)
    window = Window(centre - wide / 2, south, centre + wide / 2, north)
    return _Frame(window, height)


def _ground(frame: _Frame) -> Iterator[Markup]:
    size = {"width": _WIDTH, "height": _n(frame.height)}
    yield element("rect", x=0, y=0, class_="sea", **size)
    rings = [path for ring in land(frame.window) if (path := _path(ring, frame))]
    ground = "".join(f"{path}Z" for path in rings)
    yield element("path", d=ground, class_="land", fill_rule="evenodd")
    lines = [_path(line, frame) for line in borders(frame.window)]
    yield element("path", d="".join(lines), class_="border")


def _path(points: Iterable[Point], frame: _Frame) -> str:
    """Return the path through some points, without those that fall together."""
    kept: list[Point] = []
    for x, y in map(frame.at, points):
        if not kept or max(abs(x - kept[-1][0]), abs(y - kept[-1][1])) >= _GRAIN:
            kept.append((x, y))
    if len(kept) == 1:
        return ""
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in kept)


def _graticule(frame: _Frame) -> Iterator[Markup]:
    window = frame.window
    step = next(
        (s for s in _STEPS if (window.east - window.west) / s <= 5),  # noqa: PLR2004 - lines
        _STEPS[-1] * 2,
    )
    for line in _multiples(window.west, window.east, step):
        x, _ = frame.at((line, window.north))
        yield _line(x, 0, x, frame.height)
        if _NAME < x < _WIDTH - _NAME:
            yield _text(x + 2, frame.height - 3, _east(line), class_="degree")
    for line in _multiples(window.south, window.north, step):
        _, y = frame.at((window.west, line))
        yield _line(0, y, _WIDTH, y)
        if _NAME / 2 < y < frame.height - _NAME / 2:
            yield _text(2, y - 2, _degrees(line, "N", "S"), class_="degree")


def _multiples(low: float, high: float, step: float) -> Iterator[float]:
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step


def _east(longitude: float) -> str:
    turned = (longitude + 180) % 360 - 180
    return _degrees(turned, "E", "W")


def _degrees(value: float, positive: str, negative: str) -> str:
    """
    Name a line of the graticule.

    >>> _degrees(-7.5, "N", "S"), _degrees(0, "N", "S")
    ('7.5° S', '0°')
    """
    side = positive if value > 0 else negative
    side = "" if value in {0, -180, 180} else side
    return f"{abs(value):g}° {side}".strip()


def _dot(spot: _Spot, frame: _Frame, choice: int | None) -> Markup:
    x, y = frame.at(spot.at)
    events = "1 event" if spot.count == 1 else f"{spot.count} events"
    parts = [
        element("title", f"{spot.place.name[: _NAME * 4]}: {events}"),
        element("circle", cx=_n(x), cy=_n(y), r=_n(spot.radius)),
    ]
    degrees = (spot.place.uncertainty_km or 0) / _KM_PER_DEGREE
    doubt = frame.height * degrees / (frame.window.north - frame.window.south)
    if doubt > spot.radius:
        around = element("circle", cx=_n(x), cy=_n(y), r=_n(doubt), class_="around")
        parts.insert(1, around)
    kind = "spot wide" if spot.place.kind in _WIDE else "spot"
    return element("g", *parts, class_=kind, data_p=choice)


def _names(spots: Iterable[_Spot], frame: _Frame) -> Iterator[Markup]:
    """Give the names of the first places that find room for theirs."""
    taken: list[tuple[float, float, float, float]] = []
    for spot in spots:
        name = spot.place.name
        name = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
        x, y = frame.at(spot.at)
        long = _LETTER * len(name)
        right = x + spot.radius + 3
        left = right if right + long <= _WIDTH else x - spot.radius - 3 - long
        box = (left, y - 6, left + long, y + 6)
        if len(taken) < _LABELS and left >= 0 and not any(_meet(box, b) for b in taken):
            taken.append(box)
            yield _text(left, y + 3.5, name, class_="name")


def _meet(
    a: tuple[float, float, float, float], b: tuple[float, float, float, float]
) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _line(x1: float, y1: float, x2: float, y2: float) -> Markup:
    ends = {"x1": _n(x1), "y1": _n(y1), "x2": _n(x2), "y2": _n(y2)}
    return element("line", class_="graticule", **ends)


def _text(x: float, y: float, text: str, **attributes: str) -> Markup:
    return element("text", text, x=_n(x), y=_n(y), **attributes)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
