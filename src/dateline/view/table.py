"""A timeline as a table of plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from ..model.event import Event
from ..timeline.timeline import Timeline
from .wording import say_when, say_where, say_who

__all__ = ["table"]

_HEADINGS: Final = ("when", "type", "who", "what", "where", "how sure")
#: Characters of the columns that do not grow, and shares of the rest; 0 is fixed.
_FIXED: Final = (0, 11, 0, 0, 0, 11)
_SHARES: Final = (18, 0, 24, 34, 14, 0)
_NARROWEST: Final = 60


def table(timeline: Timeline, *, width: int = 120) -> str:
    """
    Return the events in order, and the undated ones after them.

    Args:
        timeline: What to show.

        width: Characters a line, 60 at the least.
    """
    dated = [event for event in timeline if event.when.dated]
    undated = [event for event in timeline if not event.when.dated]
    columns = _columns(max(width, _NARROWEST))
    lines = [*_row(_HEADINGS, columns), "  ".join("─" * c for c in columns)]
    for event in dated:
        lines += _row(_cells(event), columns)
    if undated:
        lines += ["", "Undated: the article does not say when."]
        for event in undated:
            lines += _row(_cells(event), columns)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _columns(width: int) -> list[int]:
    room = width - sum(_FIXED) - 2 * (len(_SHARES) - 1)
    return [
        fixed or room * share // sum(_SHARES)
        for fixed, share in zip(_FIXED, _SHARES, strict=True)
    ]


def _cells(event: Event) -> tuple[str, ...]:
    return (
        say_when(event.when),
        str(event.type),
        say_who(event),
        event.what,
        say_where(event),
        event.certainty.value,
    )


def _row(cells: Sequence[str], columns: Sequence[int]) -> Iterable[str]:
    wrapped = [
        textwrap.wrap(cell, column, break_on_hyphens=False) or [""]
        for cell, column in zip(cells, columns, strict=True)
    ]
    for at in range(max(map(len, wrapped))):
        parts = [lines[at] if at < len(lines) else "" for lines in wrapped]
        yield "  ".join(
            part.ljust(column) for part, column in zip(parts, columns, strict=True)
        )
