"""The time axis of a page, drawn in SVG."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from ..model.event import Event
from ..model.precision import DAY_SECONDS
from .marks import Axis, Mark, standing_of
from .markup import Markup, element
from .ticks import ticks
from .wording import say_when

__all__ = [
    "bin_of",
    "draw_axis",
    "draw_caption",
    "draw_legend",
    "is_crowded",
    "lay_out",
]

_WIDTH: Final = 1_000
_POINT: Final = 9
#: The heights of a row: of few, and of many.
_LANE, _LOW_LANE, _FEW_LANES = 13, 8, 24
#: The height of half a bar.
_HALF: Final = 3
#: Beyond these a drawing of single marks is a wall: points become columns.
_MOST_LANES: Final = 60
_MOST_MARKS: Final = 600
#: The rows of long spans that are drawn below columns.
_SPAN_LANES: Final = 20
_COLUMNS: Final = 110
#: The width of a column.
_BIN: Final = 5
_TITLE: Final = 160
#: About the widths of a letter in a label, and in what labels share.
_LETTER: Final = 7.2
_WIDE_LETTER: Final = 7.8


def lay_out(events: Iterable[Event]) -> Axis | None:
    """Lay events out for a page; None where not one of them is dated."""
    return Axis.of(events, width=_WIDTH, point=_POINT, tail=34, gap=30, least=58)


def is_crowded(axis: Axis) -> bool:
    """Whether points are drawn as columns."""
    return axis.lanes > _MOST_LANES or len(axis.marks) > _MOST_MARKS


def draw_axis(axis: Axis, ids: Sequence[str]) -> Markup:
    """
    Draw the axis: a mark an event, or columns where there are very many.

    Args:
        axis: What to draw.

        ids: The names that the marked events have in the page, in their order.
    """
    if is_crowded(axis):
        drawn, top = _columns_and_spans(axis, ids)
    else:
        lane = _LANE if axis.lanes <= _FEW_LANES else _LOW_LANE
        top = 8 + axis.lanes * lane
        drawn = [
            _mark(mark, top - mark.lane * lane - 8, name)
            for mark, name in zip(axis.marks, ids, strict=True)
        ]
    return element(
        "svg",
        *_frame(axis, top),
        *drawn,
        viewBox=f"0 0 {_WIDTH} {top + 36}",
        class_="axis",
        role="img",
        aria_label=f"A time axis of {len(axis.marks)} events, also listed below",
    )


def draw_caption(axis: Axis) -> Markup | None:
    """Return what one must know to read the axis; None where it shows all evenly."""
    said = []
    if is_crowded(axis):
        said.append("Each column counts the events of its stretch of time.")
        if left_out := axis.spans(_SPAN_LANES)[1]:
            said.append(f"{left_out} more long spans are only in the list.")
    if len(axis.scale.pieces) > 1:
        said.append("The axis skips stretches in which nothing is told, at each //.")
    if axis.undated:
        count = f"{axis.undated} events are" if axis.undated > 1 else "1 event is"
        said.append(f"{count} not dated, and only in the list.")
    return element("p", " ".join(said), class_="caption") if said else None


def _frame(axis: Axis, top: float) -> Iterable[Markup]:
    """Give the line, its folds, and the ticks with their labels."""
    pieces = axis.scale.pieces
    for piece in pieces:
        yield _line(piece.left, top, piece.right, top, class_="base")
    for before, after in itertools.pairwise(pieces):
        middle = (before.right + after.left) / 2
        yield element(
            "g",
            element("title", f"{_length(after.start - before.end)} without events"),
            _line(middle - 5, top + 5, middle - 1, top - 5),
            _line(middle + 1, top + 5, middle + 5, top - 5),
            _line(middle, 0, middle, top - 8, class_="through"),
            class_="fold",
        )
    yield from _labels(axis, top)


def _labels(axis: Axis, top: float) -> Iterable[Markup]:
    """Give the ticks, and of their labels those that find room."""
    label_to = context_to = -1.0
    waiting = ""
    for tick in ticks(axis.scale, apart=44):
        yield _line(tick.at, 0, tick.at, top, class_="grid")
        yield _line(tick.at, top, tick.at, top + 4, class_="base")
        waiting = tick.context or waiting
        ends = tick.at + _LETTER * len(tick.label)
        if tick.at >= label_to and ends <= _WIDTH:
            yield _text(tick.at, top + 16, tick.label)
            label_to = ends
        ends = tick.at + _WIDE_LETTER * len(waiting)
        if waiting and tick.at >= context_to and ends <= _WIDTH:
            yield _text(tick.at, top + 30, waiting, class_="context")
            context_to, waiting = ends, ""


def _length(seconds: int) -> str:
    """
    Say a stretch of time in the largest unit that it fills.

    >>> _length(9 * 366 * 86_400)
    '9 years'
    """
    days = max(1, round(seconds / DAY_SECONDS))
    units = ((365.25, "year"), (30.44, "month"), (1, "day"))
    size, unit = next(pair for pair in units if days >= pair[0])
    count = round(days / size)
    return f"{count} {unit}{'s' if count > 1 else ''}"


def _mark(mark: Mark, middle: float, name: str = "") -> Markup:
    """Draw one mark around a height."""
    classes = ["mark", standing_of(mark.event)]
    if mark.approximate:
        classes.append("about")
    title = f"{say_when(mark.event.when)}: {mark.event.what}"
    clipped = title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"
    return element(
        "g",
        element("title", clipped),
        *draw_shape(mark, middle),
        class_=" ".join(classes),
        data_e=name or None,
    )


def draw_shape(mark: Mark, middle: float) -> Iterable[Markup]:
    """Give the parts of a mark: a dot, a hollow span, or a filled one."""
    left, right = mark.left + 1, mark.right - 1
    low, high = middle + _HALF, middle - _HALF
    if mark.point and not mark.lasted:
        yield element("circle", cx=_n(mark.middle), cy=_n(middle), r="3.6")
        return
    start, end = left + 5 * mark.open_start, right - 5 * mark.open_end
    if mark.lasted:
        yield _line(start, middle, end, middle, class_="lasted")
        # What is dashed can be pointed at between its dashes.
        yield element(
            "rect",
            x=_n(start),
            y=_n(high),
            width=_n(end - start),
            height=2 * _HALF,
            class_="hit",
        )
    else:
        near, far = (start, end) if mark.open_start else (end, start)
        closed = "" if mark.open_start or mark.open_end else "Z"
        path = f"M{_n(near)} {_n(high)}H{_n(far)}V{_n(low)}H{_n(near)}{closed}"
        yield element("path", d=path, class_="within")
    for is_open, edge, way in (
        (mark.open_start, left, 1),
        (mark.open_end, right, -1),
    ):
        if is_open:
            tip = f"M{_n(edge + 5 * way)} {_n(middle - 5)}L{_n(edge)} {_n(middle)}"
            tip += f"L{_n(edge + 5 * way)} {_n(middle + 5)}"
            yield element("path", d=tip, class_="tip filled" if mark.lasted else "tip")


def _columns_and_spans(axis: Axis, ids: Sequence[str]) -> tuple[list[Markup], float]:
    """Return the drawing, and the height of its line."""
    points = Counter(bin_of(mark) for mark in axis.marks if mark.point)
    spans, _ = axis.spans(_SPAN_LANES)
    lanes = max((mark.lane + 1 for mark in spans), default=0)
    floor = _COLUMNS if points else 0
    top = floor + lanes * _LOW_LANE + 14
    names = dict(zip((mark.event for mark in axis.marks), ids, strict=True))
    tallest = max(points.values(), default=1)
    drawn = [
        element(
            "rect",
            element("title", f"{count} events"),
            x=at * _BIN,
            y=_n(_COLUMNS - _COLUMNS * count / tallest),
            width=_BIN - 1,
            height=_n(_COLUMNS * count / tallest),
            class_="column",
            data_b=at,
        )
        for at, count in sorted(points.items())
    ]
    drawn += [
        _mark(mark, floor + 10 + mark.lane * _LOW_LANE, names[mark.event])
        for mark in spans
    ]
    return drawn, top


def bin_of(mark: Mark) -> int:
    """Return the column in which a point is counted."""
    return int(mark.middle // _BIN)


def draw_legend(axis: Axis) -> Markup:
    """Draw the key to the marks."""
    event = axis.marks[0].event
    fields: dict[str, bool] = dict.fromkeys(
        ("point", "lasted", "open_start", "open_end", "approximate"), False
    )
    shapes: Sequence[tuple[str, Sequence[str], str]] = (
        ("a day, or a moment", ("point",), "told"),
        ("at some moment within", (), "told"),
        ("lasted throughout", ("lasted",), "told"),
        ("one end not known", ("open_start",), "told"),
        ("still going on", ("lasted", "open_end"), "told"),
        ("approximate or doubtful", ("approximate",), "told"),
        ("planned, or may be", ("point",), "ahead"),
        ("denied, or did not happen", ("point",), "denied"),
    )
    items = []
    for text, on, standing in shapes:
        mark = Mark(event, 1, 33, 0, **{**fields, **dict.fromkeys(on, True)})
        about = " about" if mark.approximate else ""
        glyph = element(
            "svg",
            element("g", *draw_shape(mark, 7), class_=f"mark {standing}{about}"),
            viewBox="0 0 34 14",
            aria_hidden="true",
        )
        items.append(element("li", glyph, text))
    return element("ul", *items, class_="legend", role="list", aria_label="Key")


def _line(x1: float, y1: float, x2: float, y2: float, **attributes: str) -> Markup:
    return element("line", x1=_n(x1), y1=_n(y1), x2=_n(x2), y2=_n(y2), **attributes)


def _text(x: float, y: float, text: str, **attributes: str) -> Markup:
    return element("text", text, x=_n(x), y=_n(y), **attributes)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
