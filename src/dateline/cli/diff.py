"""``dateline diff``: what changed from one timeline to another."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

from ..io.inert import inert
from ..model.event import Event
from ..timeline.timeline import Timeline
from ..view.wording import say_when
from .streams import Commands, add_command, put_text, read_timeline

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline diff monday.json tuesday.json
  dateline diff --exit-code before.json after.json || echo "it changed"

  + came, - went, ~ is told by other reports than before
"""
_DIFFERENT: Final = 3


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "diff",
        help="print which events came, went and changed",
        examples=_EXAMPLES,
        run=_run,
    )
    parser.add_argument("old", metavar="OLD", help="a file of a timeline")
    parser.add_argument("new", metavar="NEW", help="a later one")
    parser.add_argument(
        "--exit-code",
        action="store_true",
        help=f"end with {_DIFFERENT} where they differ",
    )


def _run(asked: argparse.Namespace) -> int:
    old, new = read_timeline(asked.old), read_timeline(asked.new)
    for line in _lines(old, new):
        put_text(f"{line}\n")
    return _DIFFERENT if asked.exit_code and old != new else 0


def _lines(old: Timeline, new: Timeline) -> Iterator[str]:
    found = old.diff(new)
    yield from (f"- {_say(event)}" for event in found.went)
    yield from (f"+ {_say(event)}" for event in found.came)
    for change in found.changed:
        yield f"~ {_say(change.after)}"
        for event in change.before:
            if _say(event) != _say(change.after):
                yield f"    was {_say(event)}"
    marks = len(found.added.marks), len(found.removed.marks)
    for sign, count in zip("+-", marks, strict=True):
        if count:
            yield f"{sign} {count} mark{'s' if count > 1 else ''} of a curator"


def _say(event: Event) -> str:
    count = len(event.reports)
    told = f"{event.type}  {event.what} ({count} report{'s' if count > 1 else ''})"
    return " ".join(inert(f"{say_when(event.when)}  {told}").split("\n"))
