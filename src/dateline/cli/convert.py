"""``dateline convert``: a timeline in another format."""

from __future__ import annotations

import argparse
from typing import Final

from .streams import (
    Commands,
    add_command,
    add_inputs,
    add_outputs,
    put_timeline,
    read_timeline,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline convert kosovo.json kosovo.html
  dateline convert kosovo.json kosovo.ics
  dateline convert kosovo.json --to csv
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "convert",
        help="write a timeline in another format",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=False)
    parser.add_argument(
        "target",
        nargs="?",
        metavar="FILE",
        help="what to write, in the format of its name; the same as -o FILE",
    )
    add_outputs(parser, usual="jsonl")


def _run(asked: argparse.Namespace) -> int:
    asked.output = asked.target or asked.output
    put_timeline(read_timeline(asked.timeline, asked.read_as), asked)
    return 0
