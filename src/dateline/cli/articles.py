"""The articles that the words behind a command name, and what becomes of each."""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterator, Sequence

from ..corpus import Outcome, parse_many
from ..errors import DatelineError
from ..model.article import Article
from ..read.files import article_files, read_bytes, read_file
from .streams import about, progress, read_stdin, say_error

__all__ = ["add_articles", "read_all", "say"]


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Let a command read articles."""
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
        "--workers",
        type=int,
        default=1,
        metavar="N",
        help="how many articles are read at once, each with a model of its own",
    )


def read_all(
    asked: argparse.Namespace, known: Container[Article], *, skip: bool
) -> Iterator[tuple[str, Outcome]]:
    """
    Read the articles, and give what becomes of each with the name of its file.

    Args:
        asked: What `add_articles` made known.

        known: Articles that were read before, and are not read again.

        skip: Whether a pattern that stands for no file is passed over.
    """
    files = list(_files(asked.files, skip=skip))
    names: list[str] = []
    articles = _articles(files, asked.published, names, known)
    with progress(len(files), "reading") as step:
        for outcome in parse_many(articles, workers=asked.workers):
            step()
            yield names[outcome.place], outcome


def _files(paths: Sequence[str], *, skip: bool) -> Iterator[str | DatelineError]:
    """Give the files that the arguments stand for, or why one stands for none."""
    for path in paths:
        if path == "-":
            yield path
            continue
        try:
            yield from map(str, article_files(path))
        except DatelineError as error:
            if not skip:
                raise
            yield error


def _articles(
    files: Sequence[str | DatelineError],
    published: str | None,
    names: list[str],
    known: Container[Article],
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
                if article not in known:
                    names.append(file)
                    yield article
        except DatelineError as error:
            names.append(file)
            yield error


def say(name: str, error: DatelineError) -> str:
    """Return the error with the name of the file in front of it."""
    try:
        with about(name):
            raise error
    except DatelineError as named:
        return say_error(named)
