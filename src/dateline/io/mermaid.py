"""
Events as a Mermaid timeline, for pages and wikis that draw them.

It can only be written. Events stand under their year; signs that Mermaid reads
(``: ; # % < > & { } "`` and the backquote) become their wide forms, which look the
same and mean nothing to it.

Source: the `syntax of timelines <https://mermaid.js.org/syntax/timeline.html>`_.
"""

from __future__ import annotations

from typing import Final

from ..model.event import Event
from ..model.precision import to_civil
from ..model.types import Certainty
from ..timeline.timeline import Timeline
from ..view.wording import say_when
from .inert import inert

__all__ = ["dumps"]

_WIDE: Final = {ord(sign): ord(sign) + 0xFEE0 for sign in ':;#%<>&{}"`\\'}


def dumps(timeline: Timeline) -> str:
    """
    Write the events by year, the undated ones last.

    >>> from ..model.event import Event
    >>> print(dumps(Timeline.of(Event.of("it rains", when="2021-09"))), end="")
    timeline
      title Timeline
      section 2021
        Sep 2021 : it rains
    """
    lines = ["timeline", "  title Timeline"]
    section = ""
    undated = [event for event in timeline if not event.when.dated]
    for event in [*(e for e in timeline if e.when.dated), *undated]:
        if (head := _section(event)) != section:
            lines.append(f"  section {head}")
            section = head
        how = event.certainty
        sure = "" if how is Certainty.ASSERTED else f" ({how.value})"
        lines.append(f"    {_plain(say_when(event.when))} : {_plain(event.what)}{sure}")
    return "\n".join(lines) + "\n"


def _section(event: Event) -> str:
    bound = event.when.first or event.when.last
    return f"{to_civil(bound.start)[0]:04}" if bound else "undated"


def _plain(text: str) -> str:
    return " ".join(inert(text).split()).translate(_WIDE)
