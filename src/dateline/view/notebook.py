"""A timeline in a notebook: the axis of the page, and its first and last events."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import Final

from ..model.event import Event
from ..timeline.timeline import Timeline
from .axis import draw_axis, draw_caption, lay_out
from .markup import Markup, element
from .wording import say_when, say_where, say_who

__all__ = ["draw_in_notebook"]

#: The most events that are listed in full, and how many are of a longer timeline.
_MOST: Final = 20
_FIRST, _LAST = 8, 4
_HEADINGS: Final = ("when", "type", "who", "what", "where", "how sure")


def draw_in_notebook(timeline: Timeline) -> str:
    """
    Return HTML to show below a cell, safe as a page is and without scripts.

    >>> "A war ends" in draw_in_notebook(Timeline.of(Event.of("A war ends")))
    True
    """
    axis = lay_out(timeline)
    style = (resources.files(__package__) / "assets" / "notebook.css").read_text(
        "utf-8"
    )
    parts: list[Markup | None] = [Markup(f"<style>{style}</style>")]
    if axis:
        parts += [draw_axis(axis, [""] * len(axis.marks)), draw_caption(axis)]
    head = element("tr", *(element("th", name, scope="col") for name in _HEADINGS))
    table = element("table", element("thead", head), element("tbody", *_rows(timeline)))
    count = len(timeline)
    note = element("p", f"{count:,} event{'' if count == 1 else 's'}", class_="caption")
    return element("div", *parts, table, note, class_="dateline")


def _rows(timeline: Timeline) -> Iterator[Markup]:
    events = timeline.events
    if len(events) <= _MOST:
        yield from map(_row, events)
        return
    yield from map(_row, events[:_FIRST])
    left_out = f"{len(events) - _FIRST - _LAST:,} more"
    yield element("tr", element("td", left_out, colspan=len(_HEADINGS), class_="more"))
    yield from map(_row, events[-_LAST:])


def _row(event: Event) -> Markup:
    cells = (
        say_when(event.when),
        event.type.name.lower(),
        say_who(event).strip(),
        event.what,
        say_where(event),
        event.certainty.value,
    )
    return element("tr", *(element("td", element("bdi", cell)) for cell in cells))
