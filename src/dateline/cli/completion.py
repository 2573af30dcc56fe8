"""``dateline completion``: what a shell needs to complete the command."""

from __future__ import annotations

import argparse
from typing import Final

from ..extras import needs
from .streams import Commands, add_command, put_text

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline completion bash > ~/.local/share/bash-completion/completions/dateline
  dateline completion zsh > ~/.zfunc/_dateline

It needs the extra: pip install 'dateline[completion]'
"""
#: The arguments that are files, by what the help calls them.
_FILES: Final = frozenset({"FILE", "TIMELINE", "OLD", "NEW"})


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "completion",
        help="print a script that completes the command in a shell",
        examples=_EXAMPLES,
        run=_run,
    )
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"))


def _run(asked: argparse.Namespace) -> int:
    from .main import command_line

    with needs("completion"):
        import shtab

    parser = command_line()
    for command in _commands(parser):
        for action in command._actions:  # noqa: SLF001 - argparse shows them nowhere else
            if action.metavar in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]  # for shtab
    put_text(f"{shtab.complete(parser, asked.shell)}\n")
    return 0


def _commands(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    found = []
    for action in parser._actions:  # noqa: SLF001 - the same
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            found += list(action.choices.values())
    return found
