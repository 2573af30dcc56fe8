"""The command ``dateline``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .errors import DatelineError, UnreadableArticleError
from .io.json import dumps
from .model.article import Article
from .parse import Parser
from .timeline.timeline import Timeline, merge
from .view.terminal import table

__all__ = ["main"]

_EXAMPLE = """\
examples:
  dateline parse article.txt
  dateline parse article.txt --published 2021-09-27 --to json
  cat article.txt | dateline parse -
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command; return 0 when done, 1 when an article could not be read.

    Args:
        arguments: What stands behind ``dateline``; None for the process's own.
    """
    asked = _parser().parse_args(arguments)
    try:
        timeline = _parse(asked.files, asked.published)
    except DatelineError as error:
        sys.stderr.write(f"dateline: {error}\n")
        return 1
    text = dumps(timeline) if asked.to == "json" else table(timeline, width=asked.width)
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="News articles in, an ordered timeline of typed events out.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    parse = commands.add_parser(
        "parse",
        help="read articles and print their timeline",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parse.add_argument(
        "files", nargs="+", metavar="FILE", help="a text file; - is stdin"
    )
    parse.add_argument(
        "--published",
        metavar="DATE",
        help="when it came out, where its first line does not say: 2021-09-27",
    )
    parse.add_argument(
        "--to", choices=("table", "json"), default="table", help="what to print"
    )
    parse.add_argument(
        "--width", type=int, default=120, metavar="N", help="characters a line"
    )
    return parser


def _parse(files: Sequence[str], published: str | None) -> Timeline:
    parser = Parser()
    timelines = []
    for file in files:
        try:
            article = Article.from_text(_read(file), published=published)
            timelines.append(parser.parse(article))
        except DatelineError as error:
            msg = f"{file}: {error}"
            raise UnreadableArticleError(msg) from error
    return merge(*timelines)


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        msg = f"cannot be read: {error.strerror or error}"
        raise UnreadableArticleError(msg) from error
