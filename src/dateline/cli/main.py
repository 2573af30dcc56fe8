"""From the words behind ``dateline`` to its exit code."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Final

from . import (
    completion,
    convert,
    diff,
    explain,
    merge,
    parse,
    query,
    show,
    track,
    validate,
)
from .endings import run_to_its_end

__all__ = ["main"]

_COMMANDS: Final = (
    parse,
    track,
    show,
    query,
    merge,
    diff,
    convert,
    explain,
    validate,
    completion,
)
_CODES: Final = """\
exit codes:
  0  done
  1  an input could not be read, or the output could not be written
  2  the command was used wrongly
  3  the timelines differ (diff --exit-code)
  130, 143, 129  stopped by an interrupt, by SIGTERM, by a closed terminal
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command.

    Args:
        arguments: What stands behind ``dateline``; None for the process's own.

    Returns:
        The exit code: 0 when done, 1 when something could not be read or
        written, 3 when ``diff --exit-code`` found a difference, and 128 more than
        the number of the signal that stopped it: 130 for an interrupt.
    """
    return run_to_its_end(lambda: _run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    asked = command_line().parse_args(arguments)
    code: int = asked.run(asked)
    return code


def command_line() -> argparse.ArgumentParser:
    """Return what knows the words of the command."""
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="News articles in, an ordered timeline of typed events out.",
        epilog=f"{_CODES}\ndateline COMMAND --help shows an example of each.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return parser
