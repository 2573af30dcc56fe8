"""
Build the outlines of land and countries that maps of timelines are drawn on.

Usage: ``python scripts/build_outlines.py countries-50m.json``, the file of the npm
package ``world-atlas``. What comes of it is written down in
``src/dateline/data/outlines/SOURCES.md``.
"""

from __future__ import annotations

import gzip
import itertools
import json
import sys
from pathlib import Path
from typing import Any, Final

OUT: Final = Path(__file__).parents[1] / "src/dateline/data/outlines/world.json.gz"
#: Steps a degree: finer than a pixel of a map of one country.
STEPS: Final = 40

Point = tuple[int, int]


def build(atlas: dict[str, Any]) -> dict[str, Any]:
    """
    Return arcs as flat lists of differences, and rings of land as arcs.

    Args:
        atlas: TopoJSON, quantised, with the objects ``countries`` and ``land``.
    """
    (scale_x, scale_y), (left, low) = (
        atlas["transform"]["scale"],
        atlas["transform"]["translate"],
    )
    arcs = []
    for arc in atlas["arcs"]:
        points: list[Point] = []
        x = y = 0
        for dx, dy in arc:
            x, y = x + dx, y + dy
            degrees = left + x * scale_x, low + y * scale_y
            points.append((round(degrees[0] * STEPS), round(degrees[1] * STEPS)))
        arcs.append(_differences(points))
    rings = [
        ring
        for shape in atlas["objects"]["land"]["geometries"]
        for polygon in shape["arcs"]
        for ring in polygon
    ]
    return {"steps": STEPS, "arcs": arcs, "land": rings}


def _differences(points: list[Point]) -> list[int]:
    kept = [points[0]]
    kept += [b for a, b in itertools.pairwise(points) if a != b]
    flat = list(kept[0])
    for (x, y), (next_x, next_y) in itertools.pairwise(kept):
        flat += [next_x - x, next_y - y]
    return flat


if __name__ == "__main__":
    found = build(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    text = json.dumps(found, separators=(",", ":"))
    OUT.write_bytes(gzip.compress(text.encode("ascii"), 9, mtime=0))
