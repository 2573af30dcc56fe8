"""``dateline validate``: whether files hold what they should."""

from __future__ import annotations

import argparse
from typing import Final

from ..errors import DatelineError
from .streams import (
    Commands,
    add_command,
    add_inputs,
    put_text,
    read_timeline,
    say_error,
    tell,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline validate kosovo.json
  dateline validate desks/*.jsonl && dateline merge desks/*.jsonl -o all.json
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "validate",
        help="check that files hold timelines, and say where they do not",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=True)


def _run(asked: argparse.Namespace) -> int:
    code = 0
    for file in asked.timelines:
        try:
            timeline = read_timeline(file, asked.read_as)
        except DatelineError as error:
            tell(say_error(error))
            code = 1
            continue
        held = f"{len(timeline.reports)} reports of {len(timeline)} events"
        put_text(f"{file}: {held}, {len(timeline.marks)} marks\n")
    return code
