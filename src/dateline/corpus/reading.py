"""Read articles, and return what went wrong instead of raising it."""

from __future__ import annotations

import functools
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from ..errors import DatelineError, ReadingFailedError
from ..model.article import Article
from ..parse import Parser
from ..timeline.timeline import Timeline

__all__ = ["Result", "parser_of", "read_one", "read_together"]

#: What an article tells, or why it could not be read.
Result = Timeline | DatelineError
_TOO_BIG: Final = (
    "there is not enough memory to read it; split the article, or use fewer workers"
)


def read_one(parser: Parser, article: Article) -> Result:
    """
    Return the timeline of an article, or the error that reading it ended in.

    What no one foresaw becomes a `ReadingFailedError` with the trace in a note:
    one bad article must not end the reading of a million.
    """
    return _caught(parser.parse, article)


def read_together(parser: Parser, articles: Sequence[Article]) -> Iterator[Result]:
    """
    Give what `read_one` returns for each of some articles, in less time.

    If they cannot be read together, each is read alone, so that what is wrong with
    one is told of that one.
    """
    try:
        read = parser.read(articles)
    except Exception:  # noqa: BLE001 - it comes again, alone, and is returned
        return (read_one(parser, article) for article in articles)
    return map(functools.partial(_caught, parser.tell), articles, read)


def _caught(read: Callable[..., Timeline], *given: object) -> Result:
    try:
        return read(*given)
    except DatelineError as error:
        return error
    except MemoryError:
        return ReadingFailedError(_TOO_BIG)
    except Exception as error:  # noqa: BLE001 - it is returned, not swallowed
        msg = f"{type(error).__name__}: {error}; this is a fault of dateline: report it"
        failed = ReadingFailedError(msg)
        failed.add_note("".join(traceback.format_exception(error)))
        return failed


@functools.lru_cache(maxsize=1)
def parser_of(packed: bytes) -> Parser:
    """
    Return the parser of this process, unpacked once.

    Args:
        packed: A parser that was pickled for this process, or None that was.
    """
    parser: Parser | None = pickle.loads(packed)  # noqa: S301 - made by our own side
    return parser or Parser()
