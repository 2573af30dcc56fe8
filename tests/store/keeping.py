"""
Read articles into a store, as a process that can be killed at any moment.

Usage: python keeping.py ADDRESS FIRST LAST
"""

from __future__ import annotations

import sys

from readers import Brittle, article

from dateline.corpus import parse_many
from dateline.store import Store

__all__ = ["keep"]


def keep(address: str, first: int, last: int) -> None:
    """Read the articles of these numbers, those left over from before."""
    articles = (article(f"Event {number}") for number in range(first, last))
    with Store(address) as store:
        for outcome in parse_many(store.unread(articles), parser=Brittle()):
            assert outcome.article is not None
            store.add_article(outcome.article, outcome.timeline, outcome.error)
            sys.stdout.write(f"{outcome.article.body}\n")
            sys.stdout.flush()
        store.timeline("2024")


if __name__ == "__main__":
    keep(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
