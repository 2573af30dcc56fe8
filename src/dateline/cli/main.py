"""From the words behind ``dateline`` to its exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final

from ..errors import DatelineError
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
from .streams import say_error

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
_INTERRUPTED: Final = 130
_CODES: Final = """\
exit codes:
  0  done
  1  an input could not be read, or the output could not be written
  2  the command was used wrongly
  3  the timelines differ (diff --exit-code)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command.

    Args:
        arguments: What stands behind ``dateline``; None for the process's own.

    Returns:
        The exit code: 0 when done, 1 when something could not be read or
        written, 3 when ``diff --exit-code`` found a difference.
    """
    asked = command_line().parse_args(arguments)
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except DatelineError as error:
        sys.stderr.write(f"dateline: {say_error(error)}\n")
        return 1
    except BrokenPipeError:
        # Whoever read the output has enough. What Python still holds is dropped.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
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
