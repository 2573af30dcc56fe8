"""``dateline show``: a timeline for the eye."""

from __future__ import annotations

import argparse
from typing import Final

from ..timeline.timeline import merge
from ..view import terminal
from .streams import (
    Commands,
    add_command,
    add_inputs,
    put_text,
    read_timeline,
    wants_colour,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline show kosovo.json
  dateline parse article.txt --to jsonl | dateline show
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "show",
        help="print a time axis and a numbered table",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=True)
    parser.add_argument(
        "--width", type=int, default=120, metavar="N", help="letters a line"
    )


def _run(asked: argparse.Namespace) -> int:
    timeline = merge(*(read_timeline(file, asked.read_as) for file in asked.timelines))
    colour = wants_colour()
    if axis := terminal.axis(timeline, width=asked.width, colour=colour):
        put_text(f"{axis}\n")
    put_text(terminal.table(timeline, width=asked.width, colour=colour, numbered=True))
    return 0
