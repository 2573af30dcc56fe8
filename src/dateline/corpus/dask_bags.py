"""Read articles with Dask: a bag of them becomes a bag of outcomes, then a timeline."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model.article import Article
from ..parse import Parser
from ..timeline.timeline import Timeline, merge
from .many import Outcome, parse_many
from .reading import parser_of

if TYPE_CHECKING:
    from dask.bag import Bag, Item

__all__ = ["merge_bag", "parse_bag"]


def parse_bag(articles: Bag, *, parser: Parser | None = None) -> Bag:
    """
    Return the bag of what becomes of each article of a bag.

    Each worker loads the model once. Needs the extra ``dateline[dask]``.

    Args:
        articles: A bag of `.Article`.

        parser: What to read with; the default one if None.

    Returns:
        A bag of `.Outcome`, its places counted from 0 in each partition.

    Raises:
        InvalidValueError: If *parser* was made from a pipeline, which stays in its
            process.
    """
    packed = pickle.dumps(parser)
    return articles.map_partitions(_read, packed)


def merge_bag(outcomes: Bag) -> Item:
    """
    Return what all articles tell, merged as a tree; ``.compute()`` gives a `.Timeline`.

    Args:
        outcomes: A bag of `.Outcome`; those with an error add nothing.
    """
    return outcomes.reduction(_merge_outcomes, _merge_all)


def _read(articles: Iterable[Article], packed: bytes) -> list[Outcome]:
    return list(parse_many(articles, parser=parser_of(packed)))


def _merge_outcomes(outcomes: Iterable[Outcome]) -> Timeline:
    return merge(*(outcome.timeline for outcome in outcomes))


def _merge_all(timelines: Iterable[Timeline]) -> Timeline:
    return merge(*timelines)
