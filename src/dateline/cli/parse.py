"""``dateline parse``: articles in, a timeline out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from ..corpus import parse_many
from ..errors import DatelineError
from ..model.article import Article
from ..read.files import article_files, read_bytes, read_file
from ..timeline.timeline import Timeline, merge
from .streams import (
    Commands,
    about,
    add_command,
    add_outputs,
    progress,
    put_timeline,
    read_stdin,
    say_error,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline parse article.txt
  dateline parse article.txt --published 2021-09-27 --to json
  dateline parse news/ -o news.json
  dateline parse 'news/*.html' --to jsonl --keep-going > news.jsonl
  cat article.txt | dateline parse -
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "parse",
        help="read articles and print their timeline",
        examples=_EXAMPLES,
        run=_run,
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="text, HTML or JSON; a folder of them; a pattern; - is standard input",
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="when they came out, where they do not say: 2021-09-27",
    )
    parser.add_argument(
        "--keep-going",
        action="store_true",
        help="leave out what cannot be read, and say so; the exit code is 1 then",
    )
    parser.add_argument(
        "--workers",
        type=int,
        default=1,
        metavar="N",
        help="how many articles are read at once, each with a model of its own",
    )
    add_outputs(parser, usual="table")


def _run(asked: argparse.Namespace) -> int:
    timelines: list[Timeline] = []
    failed = 0
    files = list(_files(asked.files, keep_going=asked.keep_going))
    names: list[str] = []
    articles = _articles(files, asked.published, names)
    with progress(len(files), "reading") as step:
        for outcome in parse_many(articles, workers=asked.workers):
            step()
            if outcome.error is None:
                timelines.append(outcome.timeline)
                continue
            failed += 1
            said = _say(names[outcome.place], outcome.error)
            sys.stderr.write(f"dateline: {said}\n")
            if not asked.keep_going:
                return 1
    put_timeline(merge(*timelines), asked)
    return 1 if failed else 0


def _files(paths: Sequence[str], *, keep_going: bool) -> Iterator[str | DatelineError]:
    """Give the files that the arguments stand for, or why one stands for none."""
    for path in paths:
        if path == "-":
            yield path
            continue
        try:
            yield from map(str, article_files(path))
        except DatelineError as error:
            if not keep_going:
                raise
            yield error


def _articles(
    files: Sequence[str | DatelineError], published: str | None, names: list[str]
) -> Iterator[Article | DatelineError]:
    """Give what is in each file, and note in *names* which file it comes from."""
    for file in files:
        if isinstance(file, DatelineError):
            names.append("")
            yield file
            continue
        try:
            found = (
                read_bytes(read_stdin(), published=published)
                if file == "-"
                else read_file(file, published=published)
            )
            for article in found:
                names.append(file)
                yield article
        except DatelineError as error:
            names.append(file)
            yield error


def _say(name: str, error: DatelineError) -> str:
    """Return the error with the name of the file in front of it."""
    try:
        with about(name):
            raise error
    except DatelineError as named:
        return say_error(named)
