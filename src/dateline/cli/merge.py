"""``dateline merge``: many timelines into one."""

from __future__ import annotations

import argparse
from typing import Final

from ..timeline.timeline import merge
from .streams import (
    Commands,
    add_command,
    add_inputs,
    add_outputs,
    progress,
    put_timeline,
    read_timeline,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline merge monday.json tuesday.json -o week.json
  dateline merge desks/*.jsonl > all.jsonl
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "merge",
        help="put timelines together, losing nothing, in any order",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=True)
    add_outputs(parser, usual="jsonl")


def _run(asked: argparse.Namespace) -> int:
    timelines = []
    with progress(len(asked.timelines), "reading") as step:
        for file in asked.timelines:
            timelines.append(read_timeline(file, asked.read_as))
            step()
    put_timeline(merge(*timelines), asked)
    return 0
