"""``dateline track``: articles into a timeline that grows in a database."""

from __future__ import annotations

import argparse
from typing import Final

from ..store import Store
from .articles import add_articles, read_all, say
from .streams import Commands, add_command, put_text, tell

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline track kosovo.db news/
  dateline track postgresql://desk@db.example/kosovo 'news/*.html' --workers 4
  dateline show kosovo.db

What was read before is not read again, so the same command goes on where it was
stopped, and reads what is new the next day. What cannot be read is passed over, said,
and tried again the next time.
"""


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "track",
        help="read new articles into a database",
        examples=_EXAMPLES,
        run=_run,
    )
    parser.add_argument(
        "store",
        metavar="STORE",
        help="a file of SQLite, made if it is not there, or postgresql://user@host/name",
    )
    add_articles(parser)


def _run(asked: argparse.Namespace) -> int:
    read = failed = 0
    with Store(asked.store) as store:
        for name, outcome in read_all(asked, store, skip=True):
            if outcome.article is not None and outcome.error is None:
                store.add_article(outcome.article, outcome.timeline)
                read += 1
            elif outcome.error is not None:
                failed += 1
                tell(say(name, outcome.error))
        put_text(f"{read} new articles, {len(store)} reports\n")
    return 1 if failed else 0
