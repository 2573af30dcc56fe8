"""A timeline as a figure for print, with matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import InvalidValueError
from ..extras import needs
from ..io.inert import inert
from ..timeline.timeline import Timeline
from .marks import Axis, Mark, standing_of
from .ticks import ticks

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot"]

_WIDTH: Final = 1_000
_COLOURS: Final = {"told": "#8c2f1b", "ahead": "#1f5f8b", "denied": "#6b675f"}
#: Half the height of a bar, in rows.
_HALF: Final = 0.22
#: With more events than this they have no names, and share rows.
_NAMED: Final = 40
#: The length of an arrow, and about that of a letter of a name.
_TIP: Final = 12
_LETTER: Final = 7.4
#: How solid the bar is of what fell within a span.
_HOLLOW: Final = 0.14


def plot(timeline: Timeline, ax: Any = None) -> Any:
    """
    Draw the time axis of a timeline, as its page has it.

    Hollow bars are "at some moment within", filled ones "lasted throughout";
    an arrow is an open end, a dashed outline is "about". Up to 40 events
    stand in a row each, with their names; more of them share rows. Undated
    events are left out.

    Args:
        timeline: What to draw.

        ax: The axes of matplotlib to draw on; None for a new figure.

    Returns:
        The axes.

    Raises:
        InvalidValueError: If no event is dated.

        MissingExtraError: If matplotlib is not installed.
    """
    axis = Axis.of(timeline, width=_WIDTH, point=9, tail=34, gap=30, least=58)
    if axis is None:
        msg = f"only dated events can be drawn, and none of the {len(timeline)} is"
        raise InvalidValueError(msg)
    named = len(axis.marks) <= _NAMED
    rows = len(axis.marks) if named else axis.lanes
    if ax is None:
        with needs("plot"):
            from matplotlib import pyplot as plt
        _, ax = plt.subplots(figsize=(9, 1 + 0.26 * rows), layout="constrained")
    for place, mark in enumerate(axis.marks):
        row = rows - 1 - place if named else mark.lane
        _draw(ax, mark, row)
        if named:
            _name(ax, mark, row)
    _frame(ax, axis, rows)
    return ax


def _draw(ax: Axes, mark: Mark, row: float) -> None:
    colour = _COLOURS[standing_of(mark.event)]
    hollow = standing_of(mark.event) != "told" or mark.approximate
    line = "--" if mark.approximate else "-"
    if mark.point and not mark.lasted:
        face = "none" if hollow else colour
        ax.scatter([mark.middle], [row], s=26, facecolors=face, edgecolors=colour)
        return
    low, high = row - _HALF, row + _HALF
    left, right = mark.left + _TIP * mark.open_start, mark.right - _TIP * mark.open_end
    alpha = _filled(mark) if mark.lasted else _HOLLOW
    xs = (left, right, right, left)
    ax.fill(xs, (low, low, high, high), color=colour, alpha=alpha, linewidth=0)
    # The outline is open where the span is.
    near, far = (left, right) if mark.open_start else (right, left)
    round_it: list[tuple[float, float]] = [
        (near, high),
        (far, high),
        (far, low),
        (near, low),
    ]
    if not (mark.open_start or mark.open_end):
        round_it.append((near, high))
    ax.plot(*zip(*round_it, strict=True), color=colour, linewidth=1.1, linestyle=line)
    for is_open, edge, marker in (
        (mark.open_start, mark.left + _TIP / 2, "<"),
        (mark.open_end, mark.right - _TIP / 2, ">"),
    ):
        if is_open:
            ax.plot([edge], [row], marker=marker, color=colour, markersize=6)


def _filled(mark: Mark) -> float:
    """Return how solid the bar of what lasted is."""
    return 0.45 if mark.approximate else 1.0


def _name(ax: Axes, mark: Mark, row: float) -> None:
    """Write what happened on the side of a mark that has more room, or in it."""
    before, after = mark.left, _WIDTH - mark.right
    room, at, side = max(
        (after, mark.right + _TIP, "left"), (before, mark.left - _TIP, "right")
    )
    colour = "black"
    if (inside := mark.right - mark.left) > room:
        room, at, side = inside, mark.left + _TIP, "left"
        colour = "white" if mark.lasted and not mark.approximate else "black"
    text = " ".join(inert(mark.event.what).split())
    most = max(4, int((room - 2 * _TIP) / _LETTER))
    ax.text(
        at,
        row,
        text if len(text) <= most else f"{text[: most - 1]}…",
        ha=side,
        va="center",
        color=colour,
        fontsize=8,
        parse_math=False,
    )


def _frame(ax: Axes, axis: Axis, rows: int) -> None:
    marks = ticks(axis.scale, apart=64)
    ax.set_xticks(
        [tick.at for tick in marks],
        [f"{tick.label}\n{tick.context}".rstrip() for tick in marks],
        ha="left",
        fontsize=8,
    )
    for before in axis.scale.pieces[:-1]:
        left = before.right
        ax.axvspan(left + 8, left + 22, color="#dcd7cd", linewidth=0, zorder=0)
    ax.set_xlim(-10, _WIDTH + 10)
    ax.set_ylim(-0.8, rows - 0.2)
    ax.set_yticks([])
    for side in ("left", "right", "top"):
        ax.spines[side].set_visible(False)
