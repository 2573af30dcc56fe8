"""What goes in and out of the command: files, pipes, the terminal."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO, Unpack

from ..access import opening
from ..errors import (
    DatelineError,
    FileAccessError,
    UnknownFormatError,
    UnreadableTimeError,
)
from ..io import files
from ..io.formats import FORMATS, find_format
from ..store import Asked, Store
from ..timeline.timeline import Timeline
from ..view import terminal

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[argparse.ArgumentParser]
else:
    Commands = Any

__all__ = [
    "Commands",
    "about",
    "add_command",
    "add_inputs",
    "add_outputs",
    "flush_output",
    "is_stored",
    "progress",
    "put_text",
    "put_timeline",
    "read_stdin",
    "read_stored",
    "read_timeline",
    "say_error",
    "tell",
    "wants_colour",
]

_STDIN: Final = "-"
#: What files of SQLite are called.
_DATABASES: Final = frozenset({".db", ".sqlite", ".sqlite3"})
_READABLE: Final = tuple(known.name for known in FORMATS if known.readable)
_WRITABLE: Final = tuple(known.name for known in FORMATS)


class _NamedError(DatelineError):
    """An error with the name of the file in front of it."""


@contextlib.contextmanager
def about(file: str) -> Iterator[None]:
    """Let an error inside say which file it is about, if it does not yet."""
    name = "standard input" if file == _STDIN else file
    try:
        yield
    except DatelineError as error:
        said = say_error(error)
        if name in said:
            raise
        msg = f"{name}: {said}"
        raise _NamedError(msg) from error


def say_error(error: DatelineError) -> str:
    """Return what went wrong in one line."""
    if isinstance(error, UnreadableTimeError):
        start, end = error.span
        words = error.text[start:end] or error.text
        return f"{error.reason}: {words!r}"
    return " ".join(str(error).split())


def tell(said: str) -> None:
    """Say a line on standard error, if there is one that can be written to."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"dateline: {said}\n")
        sys.stderr.flush()


def add_command(
    commands: Commands,
    name: str,
    *,
    help: str,  # noqa: A002 - as argparse calls it
    examples: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """Return the parser of a new command."""
    parser = commands.add_parser(
        name,
        help=help,
        description=f"{help[0].upper()}{help[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def add_inputs(parser: argparse.ArgumentParser, *, several: bool) -> None:
    """Let a command read timelines."""
    if several:
        parser.add_argument(
            "timelines",
            nargs="*",
            default=[_STDIN],
            metavar="TIMELINE",
            help="a file of a timeline; - or nothing is standard input",
        )
    else:
        parser.add_argument(
            "timeline",
            metavar="TIMELINE",
            help="a file of a timeline; - is standard input",
        )
    parser.add_argument(
        "--from",
        dest="read_as",
        choices=_READABLE,
        help="the format of the input, where its name does not say",
    )


def add_outputs(parser: argparse.ArgumentParser, *, usual: str) -> None:
    """Let a command write a timeline."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write this file, in the format of its name, and print nothing",
    )
    parser.add_argument(
        "--to",
        choices=("table", *_WRITABLE),
        help=f"the format of the output; {usual} where nothing says another",
    )
    parser.add_argument(
        "--width",
        type=int,
        default=120,
        metavar="N",
        help="letters a line of a table, 120 by default",
    )
    parser.set_defaults(usual=usual)


def read_stdin() -> bytes:
    """
    Return all that comes in through the pipe.

    Raises:
        FileAccessError: If there is none, or it breaks.
    """
    with opening("standard input"):
        data: bytes = _stream(sys.stdin).buffer.read()
    return data


def read_timeline(file: str, read_as: str | None = None) -> Timeline:
    """
    Return the timeline of a file, or of standard input.

    Standard input is JSON or JSON lines, unless *read_as* says otherwise.

    Raises:
        DatelineError: If it cannot be read; it names the file.
    """
    with about(file):
        if is_stored(file):
            return read_stored(file)
        if file != _STDIN:
            return files.read(file, format=read_as)
        data = read_stdin()
        return find_format("", read_as or _guess(data)).loads(data)


def is_stored(file: str) -> bool:
    """Whether a timeline is kept in a database."""
    return "://" in file or Path(file).suffix in _DATABASES


def read_stored(file: str, **asked: Unpack[Asked]) -> Timeline:
    """
    Return the timeline of a database, or what answers a question to it.

    Raises:
        DatelineError: If there is no such database.
    """
    if "://" not in file and not Path(file).exists():
        error = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), file)
        raise FileAccessError(error, file)
    with Store(file) as store:
        return store.timeline(**asked)


def _guess(data: bytes) -> str:
    """Return ``json`` for a document of many lines, else ``jsonl``."""
    first = data.lstrip().split(b"\n", 1)[0].strip()
    return "json" if first == b"{" else "jsonl"


def put_timeline(timeline: Timeline, asked: argparse.Namespace) -> None:
    """
    Write a timeline where and how it was asked for.

    Raises:
        DatelineError: If it cannot be written; a file is then as it was before.
    """
    if asked.output and asked.to == "table":
        msg = f"a table is printed and not written to a file; leave out {asked.output}"
        raise UnknownFormatError(msg)
    if asked.output:
        with about(asked.output):
            files.write(timeline, asked.output, format=asked.to)
        return
    name = asked.to or asked.usual
    if name == "table":
        colour = wants_colour()
        put_text(terminal.table(timeline, width=asked.width, colour=colour))
        return
    data = find_format("", name).dumps(timeline)
    _put(data if data.endswith(b"\n") else data + b"\n")


def put_text(text: str) -> None:
    """Print a text in UTF-8, whatever the locale is."""
    _put(text.encode("utf-8"))


def _put(data: bytes) -> None:
    with opening("standard output"):
        out = getattr(_stream(sys.stdout), "buffer", None)
        if out is None:
            sys.stdout.write(data.decode("utf-8"))
            return
        sys.stdout.flush()
        out.write(data)


def flush_output() -> None:
    """
    Hand what was printed to the system.

    Raises:
        FileAccessError: If it does not take it, as when the disk is full.
    """
    if sys.stdout is not None:
        with opening("standard output"):
            sys.stdout.flush()


def _stream(stream: TextIO | None) -> Any:
    """Return a stream that whoever started the process may have closed."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream


def wants_colour() -> bool:
    """Whether the output is looked at on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


@contextlib.contextmanager
def progress(count: int, what: str) -> Iterator[Callable[[], None]]:
    """
    Show a bar while something long goes on, on a terminal alone.

    Args:
        count: How many steps there are; a single one shows no bar.

        what: What is done.

    Yields:
        A function to call after each step.
    """
    if count <= 1 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=count)
        yield lambda: bar.advance(task)
