"""``dateline explain``: why an event is as it is, or why two are two."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

from ..errors import InvalidValueError
from ..io.inert import inert
from ..model.event import Event
from ..model.report import Report
from ..timeline.timeline import Timeline
from ..view.wording import say_attribution, say_when
from .streams import Commands, about, add_command, add_inputs, put_text, read_timeline

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline explain kosovo.json 3       why the third event is as it is
  dateline explain kosovo.json 3 7     what the third is to the seventh

The numbers are those of "dateline show".
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "explain",
        help="say why an event is as it is, or what two are to each other",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=False)
    parser.add_argument("event", type=int, metavar="N", help="its place, from 1")
    parser.add_argument(
        "other", type=int, nargs="?", metavar="M", help="the place of another one"
    )


def _run(asked: argparse.Namespace) -> int:
    timeline = read_timeline(asked.timeline, asked.read_as)
    with about(asked.timeline):
        event = _find(timeline, asked.event)
        other = None if asked.other is None else _find(timeline, asked.other)
    lines = _compared(timeline, event, other) if other else _explained(event)
    for line in lines:
        put_text(f"{inert(line)}\n")
    return 0


def _find(timeline: Timeline, place: int) -> Event:
    if not 1 <= place <= len(timeline):
        msg = f"events are numbered from 1 to {len(timeline)}, got {place}"
        raise InvalidValueError(msg)
    return timeline.events[place - 1]


def _explained(event: Event) -> Iterator[str]:
    yield f"{say_when(event.when)}  {event.type}  {event.what}"
    for field, alternatives in event.alternatives.items():
        values = "; ".join(str(one.value) for one in alternatives)
        yield f"  reports differ in {field}: {values}"
    for report in event.reports:
        yield ""
        yield from _told(report)


def _told(report: Report) -> Iterator[str]:
    if report.quote is None:
        yield f"  made by hand: {report.what}"
        return
    source = report.quote.source
    name = source.publisher or source.title or "an article"
    yield f"  {name}, {source.published.isoformat()}: {source.url}".rstrip(": ")
    yield f"  “{' '.join(report.quote.exact.split())}”"
    if report.attribution:
        yield f"  according to {say_attribution(report.attribution)}"
    for reason in report.reasons:
        words = _words(report, reason.start, reason.end)
        yield f"    {reason.field}: {reason.why}{words}"


def _words(report: Report, start: int | None, end: int | None) -> str:
    """Return the words behind a reason, where the passage holds them."""
    quote = report.quote
    if quote is None or start is None or end is None:
        return ""
    if not quote.start <= start < end <= quote.end:
        return ""
    words = quote.exact[start - quote.start : end - quote.start]
    return f" — “{' '.join(words.split())}”"


def _compared(timeline: Timeline, a: Event, b: Event) -> Iterator[str]:
    yield f"{say_when(a.when)}  {a.type}  {a.what}"
    yield f"{say_when(b.when)}  {b.type}  {b.what}"
    yield f"in time: the first is {timeline.relation(a, b).value} the second"
    said = dict.fromkeys(
        timeline.explain(one, other)
        for one in a.reports
        for other in b.reports
        if one != other
    )
    yield from said
