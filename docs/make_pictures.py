# ruff: noqa: INP001 - a script beside the pages, no package
"""
Make the pictures of the documentation: ``python docs/make_pictures.py``.

All show one seed, the storm; make them anew before a release. The terminal and the
graph of the order are SVG, the same bytes for the same timeline. The page is
photographed by Chromium without a window; where there is none, its pictures stay.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.text import Text

import dateline
from dateline import Event, Relation, Timeline
from dateline.model.types import Certainty
from dateline.view.terminal import axis, table
from dateline.view.wording import say_when

DOCS: Final = Path(__file__).parent
PICTURES: Final = DOCS / "pictures"
SEED: Final = DOCS.parent / "seeds" / "storm-2022-11-17.txt"
#: Of the page, in CSS pixels; half of it is the axis, and the list begins.
SIZE: Final = "1100,1000"
CHROMIUM: Final = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
    " --hide-scrollbars"
).split()
#: Letters of the terminal in a line.
WIDTH: Final = 104
#: No font is fetched: what the reader's system has will do.
_TERMINAL: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" \
xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" \
clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
#: Of the graph, in pixels: a box, the gaps around it, a line of text.
_BOX: Final = (178, 66)
_GAP: Final = (14, 44)
_LINE: Final = 15
_LETTERS: Final = 27
_STYLE: Final = """\
<style>
text { font: 12px sans-serif; fill: #222 }
.when { font-weight: bold }
rect { fill: #eef3f8; stroke: #5b7a99 }
path { fill: none; stroke: #5b7a99; stroke-width: 1.5 }
</style>"""


def storm() -> Timeline:
    """Read the seed that all pictures show."""
    article = dateline.Article.from_text(SEED.read_text("utf-8"))
    return dateline.parse(article)


def draw_terminal(timeline: Timeline) -> str:
    """Return what ``dateline show`` prints, in colours, as SVG."""
    console = Console(
        file=io.StringIO(),
        width=WIDTH,
        record=True,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        _environ={},
    )
    first = axis(timeline, width=WIDTH, colour=True)
    rows = table(timeline, width=WIDTH, colour=True, numbered=True)
    console.print(Text.from_ansi(f"{first}\n{rows}"), crop=False)
    return console.export_svg(
        title="dateline show", code_format=_TERMINAL, unique_id="terminal"
    )


def deeds(timeline: Timeline) -> list[Event]:
    """Return what happened, without what was said, denied, or lies ahead."""
    return [
        event
        for event in timeline
        if event.certainty is Certainty.ASSERTED and event.type.name != "STATEMENT"
    ]


def covers(timeline: Timeline, events: Sequence[Event]) -> list[tuple[int, int]]:
    """Return the pairs that are in order with nothing in between."""
    before = {
        (i, j)
        for i, a in enumerate(events)
        for j, b in enumerate(events)
        if timeline.relation(a, b) is Relation.BEFORE
    }
    places = range(len(events))
    return sorted(
        (i, j)
        for i, j in before
        if not any((i, k) in before and (k, j) in before for k in places)
    )


def layers(count: int, pairs: Sequence[tuple[int, int]]) -> Mapping[int, list[int]]:
    """Return the places by the longest way to them, and last those without a way."""
    depth = [0] * count
    for _ in range(count):
        for i, j in pairs:
            depth[j] = max(depth[j], depth[i] + 1)
    last = max(depth) + 1
    for lone in set(range(count)) - {at for pair in pairs for at in pair}:
        depth[lone] = last
    return {
        layer: [at for at in range(count) if depth[at] == layer]
        for layer in sorted(set(depth))
    }


def draw_order(timeline: Timeline) -> str:
    """Return the graph of what is certainly before what, earliest on top, as SVG."""
    events = deeds(timeline)
    pairs = covers(timeline, events)
    rows = dict(enumerate(layers(len(events), pairs).values()))
    width = max(map(len, rows.values())) * (_BOX[0] + _GAP[0]) + _GAP[0]
    height = len(rows) * (_BOX[1] + _GAP[1])
    corner = {
        at: (
            (width - len(row) * (_BOX[0] + _GAP[0]) + _GAP[0]) // 2
            + place * (_BOX[0] + _GAP[0]),
            layer * (_BOX[1] + _GAP[1]) + _GAP[1] // 2,
        )
        for layer, row in rows.items()
        for place, at in enumerate(row)
    }
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
        _STYLE,
        *(_arrow(corner[i], corner[j]) for i, j in pairs),
        *(line for at, event in enumerate(events) for line in _box(event, corner[at])),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _arrow(first: tuple[int, int], second: tuple[int, int]) -> str:
    x, y = first[0] + _BOX[0] // 2, first[1] + _BOX[1]
    to_x, to_y = second[0] + _BOX[0] // 2, second[1]
    middle = (y + to_y) // 2
    way = f"M{x} {y} C{x} {middle} {to_x} {middle} {to_x} {to_y}"
    tip = f"M{to_x - 4} {to_y - 7} L{to_x} {to_y} L{to_x + 4} {to_y - 7}"
    return f'<path d="{way} {tip}"/>'


def _box(event: Event, corner: tuple[int, int]) -> Iterator[str]:
    x, y = corner
    yield f'<rect x="{x}" y="{y}" width="{_BOX[0]}" height="{_BOX[1]}" rx="5"/>'
    told = textwrap.wrap(event.what, _LETTERS, max_lines=3, placeholder=" …")
    for place, line in enumerate([say_when(event.when), *told]):
        kind = "" if place else ' class="when"'
        at = f'x="{x + 8}" y="{y + (place + 1) * _LINE}"'
        yield f"<text {at}{kind}>{_plain(line)}</text>"


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def photograph(timeline: Timeline, chromium: str) -> None:
    """Write the page of a timeline as Chromium shows it, light and dark."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "storm.html")
        timeline.write(page)
        light = page.read_text("utf-8")
        for name in ("light", "dark"):
            page.write_text(light.replace("<html", f'<html data-theme="{name}"', 1))
            picture = PICTURES / f"page-{name}.png"
            subprocess.run(  # noqa: S603 - nothing of it comes from outside
                [
                    chromium,
                    *CHROMIUM,
                    f"--user-data-dir={folder}/profile",
                    f"--window-size={SIZE}",
                    f"--screenshot={picture}",
                    page.as_uri(),
                ],
                check=True,
                capture_output=True,
            )


def main() -> None:
    """Write all pictures."""
    timeline = storm()
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(draw_terminal(timeline), "utf-8")
    (PICTURES / "order.svg").write_text(draw_order(timeline), "utf-8")
    if chromium := shutil.which("chromium"):
        photograph(timeline, chromium)


if __name__ == "__main__":
    main()
