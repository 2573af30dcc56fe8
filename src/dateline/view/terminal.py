"""A timeline in a terminal: a table, and a time axis of letters."""

from __future__ import annotations

import io
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich import box
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ..io.inert import inert
from ..model.event import Event
from ..timeline.timeline import Timeline
from .marks import Axis, Mark, Standing, standing_of
from .ticks import ticks
from .wording import say_when, say_where, say_who

__all__ = ["axis", "table"]

_HEADINGS: Final = ("when", "type", "who", "what", "where", "how sure")
#: Letters of the columns that do not grow, and shares of the rest; 0 is fixed.
_FIXED: Final = (0, 11, 0, 0, 0, 11)
_SHARES: Final = (18, 0, 24, 34, 14, 0)
_NARROWEST: Final = 60
_COLOURS: Final = {
    "told": Style(),
    "ahead": Style(color="blue"),
    "denied": Style(dim=True),
}
#: A line below the headings, and none elsewhere.
_BOX: Final = box.Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
#: Beyond so many rows points become columns that count them.
_MOST_LANES: Final = 20
_SPAN_LANES: Final = 8
_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_POINTS: Final = {"told": "●", "ahead": "○", "denied": "✗"}
_KEY: Final = (
    "● a day or moment",
    "├─┤ within",
    "━━━ throughout",
    "◁ ▷ ◀ ▶ end not known",
    "┄ ┅ about",
    "○ ahead",
    "✗ denied",
    "┆┆ nothing told",
)
#: Keeps the words of a remark on one line.
_TIED: Final = "\N{NO-BREAK SPACE}"


def table(
    timeline: Timeline,
    *,
    width: int = 120,
    colour: bool = False,
    numbered: bool = False,
) -> str:
    """
    Return the events in order, and the undated ones after them.

    Args:
        timeline: What to show.

        width: Letters a line, 60 at the least; wide letters count for two.

        colour: Whether to colour what lies ahead or is denied, by codes that
            terminals know.

        numbered: Whether the first column is the place of an event in the
            timeline, from 1.
    """
    places = {event: str(at) for at, event in enumerate(timeline, 1)}
    dated = [event for event in timeline if event.when.dated]
    undated = [event for event in timeline if not event.when.dated]
    drawn = _Drawing(max(width, _NARROWEST), colour=colour)
    first = len(str(len(places))) if numbered else 0
    sheet = _sheet(drawn.width, first, headings=True)
    for event in dated:
        _add(sheet, event, places[event] if numbered else None)
    drawn.add(sheet)
    if undated:
        drawn.add(Text("\nUndated: the article does not say when."))
        rest = _sheet(drawn.width, first, headings=False)
        for event in undated:
            _add(rest, event, places[event] if numbered else None)
        drawn.add(rest)
    return drawn.text()


class _Drawing:
    """What rich draws, the same on every terminal."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self._console = Console(
            file=io.StringIO(),
            width=width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def add(self, part: RenderableType) -> None:
        self._console.print(part, crop=False)

    def text(self) -> str:
        written = self._console.file
        assert isinstance(written, io.StringIO)  # noqa: S101 - made so above
        lines = written.getvalue().splitlines()
        return "\n".join(line.rstrip() for line in lines) + "\n"


def _sheet(width: int, first: int, *, headings: bool) -> Table:
    sheet = Table(
        box=_BOX if headings else None,
        show_edge=False,
        show_header=headings,
        pad_edge=False,
        padding=(0, 1 if headings else 2, 0, 0),
        header_style="",
    )
    if first:
        sheet.add_column("#", width=first, justify="right")
    room = width - sum(_FIXED) - 2 * (len(_SHARES) - 1) - (first + 2 if first else 0)
    for heading, fixed, share in zip(_HEADINGS, _FIXED, _SHARES, strict=True):
        column = fixed or room * share // sum(_SHARES)
        sheet.add_column(heading, width=column, overflow="fold")
    return sheet


def _add(sheet: Table, event: Event, place: str | None) -> None:
    cells = (
        say_when(event.when),
        str(event.type),
        say_who(event),
        event.what,
        say_where(event),
        event.certainty.value,
    )
    numbers = [] if place is None else [Text(place)]
    words = [Text(" ".join(inert(cell).split())) for cell in cells]
    sheet.add_row(*numbers, *words, style=_COLOURS[standing_of(event)])


def axis(timeline: Timeline, *, width: int = 120, colour: bool = False) -> str:
    """
    Return a time axis of letters with its key; nothing where nothing is dated.

    Args:
        timeline: What to show.

        width: Letters a line, 60 at the least.

        colour: Whether to colour what lies ahead or is denied.
    """
    width = max(width, _NARROWEST)
    laid = Axis.of(timeline, width=width, point=1, tail=4, gap=4, least=8, whole=True)
    if laid is None:
        return ""
    drawn = _Drawing(width, colour=colour)
    rows, left_out = _rows(laid, width)
    for part in (*rows, *_foot(laid, width)):
        drawn.add(part)
    notes = list(_KEY)
    if laid.lanes > _MOST_LANES:
        notes.append("columns count events")
    for count, why in ((left_out, "more long spans"), (laid.undated, "not dated")):
        if count:
            notes.append(f"{count} {why}")
    text = "   ".join(note.replace(" ", _TIED) for note in notes)
    lines = textwrap.wrap(text.strip(), width, break_on_hyphens=False)
    drawn.add(Text("\n".join(lines).replace(_TIED, " "), no_wrap=True))
    return drawn.text()


def _rows(laid: Axis, width: int) -> tuple[list[Text], int]:
    """
    Return the marks in rows, the lowest last, and how many find no room.

    Where there are too many, points become columns, and long spans come below.
    """
    rows, marks, left_out = [], laid.marks, 0
    if laid.lanes > _MOST_LANES:
        points = [mark for mark in marks if mark.point]
        rows.append(Text(_columns(points, width), no_wrap=True))
        marks, left_out = laid.spans(_SPAN_LANES)
    lanes = sorted({mark.lane for mark in marks}, reverse=True)
    rows += [_row([mark for mark in marks if mark.lane == lane]) for lane in lanes]
    return rows, left_out


def _columns(points: Iterable[Mark], width: int) -> str:
    counts = Counter(int(mark.left) for mark in points)
    tallest = max(counts.values(), default=1)
    steps = len(_EIGHTHS) - 1
    heights = [-(-counts[at] * steps // tallest) for at in range(width)]
    return "".join(_EIGHTHS[height] for height in heights)


def _row(marks: Sequence[Mark]) -> Text:
    row = Text(no_wrap=True)
    for mark in sorted(marks, key=lambda mark: mark.left):
        standing = standing_of(mark.event)
        row.append(" " * (int(mark.left) - len(row)))
        row.append(_letters(mark, standing), _COLOURS[standing])
    return row


def _letters(mark: Mark, standing: Standing) -> str:
    length = int(mark.right - mark.left)
    if mark.point:
        return _POINTS[standing]
    if mark.lasted:
        line, start, end, caps = "┅" if mark.approximate else "━", "◀", "▶", "━━"
    else:
        line, start, end, caps = "┄" if mark.approximate else "─", "◁", "▷", "├┤"
    first = start if mark.open_start else caps[0]
    last = end if mark.open_end else caps[1]
    if length == 1:
        return end if mark.open_end else first
    return first + line * (length - 2) + last


def _foot(laid: Axis, width: int) -> Iterable[Text]:
    """Give the line with its folds and ticks, and the labels below it."""
    line = [" "] * width
    for piece in laid.scale.pieces:
        for at in range(int(piece.left), min(width, int(piece.right) + 1)):
            line[at] = "─"
    for before in laid.scale.pieces[:-1]:
        at = int(before.right) + 1
        line[at : at + 2] = "┆┆"
    labels, contexts = [""], [""]
    waiting = ""
    for tick in ticks(laid.scale, apart=7):
        at = min(width - 1, int(tick.at))
        line[at] = "┬"
        waiting = tick.context or waiting
        _put(labels, tick.label, at, width)
        if _put(contexts, waiting, at, width):
            waiting = ""
    for text in ("".join(line), labels[0], contexts[0]):
        if text:
            yield Text(text, no_wrap=True)


def _put(line: list[str], text: str, at: int, width: int) -> bool:
    """Write a text at a place of a line if it finds room; say whether it did."""
    free = len(line[0]) + (1 if line[0] else 0)
    if not text or at < free or at + len(text) > width:
        return False
    line[0] = line[0].ljust(at) + text
    return True
