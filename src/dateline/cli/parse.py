"""``dateline parse``: articles in, a timeline out."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ..access import opening
from ..model.article import Article
from ..store import Store
from ..timeline.timeline import Timeline, merge
from .articles import add_articles, read_all, say
from .streams import Commands, add_command, add_outputs, put_timeline, tell

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline parse article.txt
  dateline parse article.txt --published 2021-09-27 --to json
  dateline parse news/ -o news.json
  dateline parse 'news/*.html' --to jsonl --keep-going > news.jsonl
  cat article.txt | dateline parse -

With -o, what was read so far is kept in FILE.part until all is done: the same
command goes on where it was stopped.
"""


class _Held:
    """What was read, in memory: where there is nothing to go on with later."""

    def __init__(self) -> None:
        self._timelines: list[Timeline] = []

    def __contains__(self, article: object) -> bool:
        """Whether an article was read before: none was."""
        return False

    def add_article(self, _: Article, timeline: Timeline) -> None:
        """Keep what an article tells."""
        self._timelines.append(timeline)

    def timeline(self) -> Timeline:
        """Merge what was kept."""
        return merge(*self._timelines)


class _Part:
    """
    What was read, in a database beside the output: to go on with later.

    What another command has left there is kept, and is not part of the answer.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked: set[str] = set()

    def __contains__(self, article: object) -> bool:
        """Whether an article was read before; it is asked for from now on."""
        if isinstance(article, Article):
            self._asked.add(article.source.id)
        return article in self._store

    def add_article(self, article: Article, timeline: Timeline) -> None:
        """Keep what an article tells."""
        self._store.add_article(article, timeline)

    def timeline(self) -> Timeline:
        """Merge what the articles tell that were asked for."""
        return Timeline(
            report
            for report in self._store.timeline().reports
            if report.quote is None or report.quote.source.id in self._asked
        )


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "parse",
        help="read articles and print their timeline",
        examples=_EXAMPLES,
        run=_run,
    )
    add_articles(parser)
    parser.add_argument(
        "--keep-going",
        action="store_true",
        help="leave out what cannot be read, and say so; the exit code is 1 then",
    )
    add_outputs(parser, usual="table")


def _run(asked: argparse.Namespace) -> int:
    failed = 0
    with _keeping(asked.output) as kept:
        for name, outcome in read_all(asked, kept, skip=asked.keep_going):
            if outcome.article is not None and outcome.error is None:
                kept.add_article(outcome.article, outcome.timeline)
            elif outcome.error is not None:
                failed += 1
                tell(say(name, outcome.error))
                if not asked.keep_going:
                    return 1
        timeline = kept.timeline()
    put_timeline(timeline, asked)
    if asked.output:
        with opening(_part(asked.output)):
            _part(asked.output).unlink()
    return 1 if failed else 0


@contextlib.contextmanager
def _keeping(output: str | None) -> Iterator[_Part | _Held]:
    if output is None:
        yield _Held()
        return
    with Store(_part(output)) as store:
        yield _Part(store)


def _part(output: str) -> Path:
    return Path(f"{output}.part")
