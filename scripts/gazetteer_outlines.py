"""Centres of the states and counties of the United States, from their outlines."""

from __future__ import annotations

import itertools
import json
import math
import statistics
from pathlib import Path
from typing import Any

from gazetteer_rows import find

COUNTIES = "counties-10m.json"

#: Latitude before longitude, in degrees.
Point = tuple[float, float]
#: A closed line: longitude before latitude, as the files have them.
Ring = list[tuple[float, float]]


def read_outlines(folder: Path, kind: str) -> dict[str, Point]:
    """
    Return the centre of each state ("Ohio") or county ("Ohio/Erie").

    Args:
        folder: Where the packages are unpacked.

        kind: "states" or "counties".
    """
    atlas = json.loads(find(folder, COUNTIES).read_text("utf-8"))
    arcs = read_arcs(atlas)
    layers = {name: layer["geometries"] for name, layer in atlas["objects"].items()}
    states = {shape["id"]: shape["properties"]["name"] for shape in layers["states"]}
    centres: dict[str, Point] = {}
    for shape in layers[kind]:
        name = shape["properties"]["name"]
        key = name if kind == "states" else f"{states[shape['id'][:2]]}/{name}"
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [
            [point for number in polygon[0] for point in arc_points(number, arcs)]
            for polygon in polygons
        ]
        centres.setdefault(key, centroid(rings))
    return centres


def read_arcs(atlas: dict[str, Any]) -> list[Ring]:
    """Return the lines of a TopoJSON file, whose points are told as differences."""
    step_x, step_y = atlas["transform"]["scale"]
    zero_x, zero_y = atlas["transform"]["translate"]
    return [
        [
            (x * step_x + zero_x, y * step_y + zero_y)
            for x, y in itertools.accumulate(
                arc, lambda a, b: (a[0] + b[0], a[1] + b[1])
            )
        ]
        for arc in atlas["arcs"]
    ]


def arc_points(number: int, arcs: list[Ring]) -> Ring:
    """Return the points of an arc; the complement of its number turns it round."""
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def centroid(rings: list[Ring]) -> Point:
    """Return the centre of the area that the rings enclose."""
    area = x_sum = y_sum = 0.0
    for ring in rings:
        crosses = [
            (x0 * y1 - x1 * y0, x0 + x1, y0 + y1)
            for (x0, y0), (x1, y1) in itertools.pairwise(ring)
        ]
        sign = math.copysign(1, sum(cross for cross, _, _ in crosses))
        area += sign * sum(cross for cross, _, _ in crosses)
        x_sum += sign * sum(cross * x for cross, x, _ in crosses)
        y_sum += sign * sum(cross * y for cross, _, y in crosses)
    if not area:
        points = [point for ring in rings for point in ring]
        return (
            statistics.fmean(y for _, y in points),
            statistics.fmean(x for x, _ in points),
        )
    return (y_sum / (3 * area), x_sum / (3 * area))
