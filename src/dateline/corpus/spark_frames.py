"""Read articles with Spark: a data frame of them becomes one of outcomes."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from ..errors import DatelineError
from ..io.json import dumps, loads
from ..model.article import Article
from ..parse import Parser
from ..timeline.timeline import Timeline, merge
from .reading import parser_of, read_one

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame

__all__ = ["OUTCOME_COLUMNS", "merge_frame", "parse_frame"]

#: What a frame of outcomes holds. The id is that of the article's source, null where
#: there was no article; the timeline is dateline JSON; one of the others is null.
OUTCOME_COLUMNS: Final = "id string, timeline string, error string"
_FIELDS: Final = ("published", "title", "publisher", "url")


def parse_frame(articles: DataFrame, *, parser: Parser | None = None) -> DataFrame:
    """
    Return the frame of what becomes of each article of a frame.

    Each Python worker loads the model once. Needs the extra ``dateline[spark]``.

    Args:
        articles: A frame with the columns ``body`` and ``published`` and, where they
            are known, ``title``, ``publisher`` and ``url``, named and typed as the
            fields of `.Article`; dates as ISO 8601 text.

        parser: What to read with; the default one if None.

    Returns:
        A frame with `OUTCOME_COLUMNS`.

    Raises:
        InvalidValueError: If *parser* was made from a pipeline, which stays in its
            process.
    """
    packed = pickle.dumps(parser)

    def read(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        return (_read(frame, packed) for frame in frames)

    return articles.mapInPandas(read, OUTCOME_COLUMNS)


def merge_frame(outcomes: DataFrame) -> Timeline:
    """
    Merge what all articles tell, as a tree.

    Args:
        outcomes: A frame with `OUTCOME_COLUMNS`; rows with an error add nothing.
    """
    told = outcomes.where("error is null").select("timeline").rdd
    read: Timeline = told.treeAggregate(Timeline(), _with_row, merge)
    return read


def _with_row(timeline: Timeline, row: Sequence[str]) -> Timeline:
    return merge(timeline, loads(row[0]))


def _read(frame: pd.DataFrame, packed: bytes) -> pd.DataFrame:
    import pandas as pd

    rows = [_outcome(row, packed) for row in frame.to_dict("records")]
    return pd.DataFrame(rows, columns=["id", "timeline", "error"], dtype=object)


def _outcome(row: Mapping[str, str], packed: bytes) -> tuple[str | None, ...]:
    """Return the id, the timeline and the error of an article, each or None."""
    given = {name: row[name] for name in _FIELDS if row.get(name)}
    try:
        article = Article(row["body"], **given)
    except DatelineError as error:
        return None, None, str(error)
    result = read_one(parser_of(packed), article)
    if isinstance(result, DatelineError):
        return article.source.id, None, str(result)
    return article.source.id, dumps(result), None
