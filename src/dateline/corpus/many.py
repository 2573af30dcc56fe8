"""Read many articles: as a stream, in their order, on several processors."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from typing import Final

import attrs

from ..errors import DatelineError, InvalidValueError
from ..model.article import Article
from ..parse import Parser
from ..timeline.timeline import Timeline
from .reading import Result, read_together
from .workers import Workers

__all__ = ["Outcome", "parse_many"]

#: Batches handed out for each worker: one that it reads, and one to go on with.
_AHEAD: Final = 2
#: So many characters are read together at the most, or one article: more would save
#: no time, and take memory.
_FULL: Final = 100_000


@attrs.frozen
class Outcome:
    """
    What became of one article.

    Attributes:
        place: Its place among the articles, from 0.

        article: The article; None where the input held an error in its place.

        timeline: What it tells; empty where it could not be read.

        error: Why it could not be read; None where it could.
    """

    place: int
    article: Article | None
    timeline: Timeline = attrs.field(factory=Timeline)
    error: DatelineError | None = None


#: An outcome that is known already, or the place of an article that is to be read.
_Item = Outcome | tuple[int, Article]


def parse_many(
    articles: Iterable[Article | DatelineError],
    *,
    parser: Parser | None = None,
    workers: int | None = 1,
    batch_size: int = 8,
) -> Iterator[Outcome]:
    """
    Read articles one after the other, and yield what becomes of each, in order.

    Nothing is kept: the memory that it takes does not grow with the number of
    articles. One that cannot be read gives an outcome with its error, and the
    reading goes on. Each article is read by itself, so that neither its
    neighbours nor the number of workers change what it tells.

    Args:
        articles: The articles. An error among them stands for one that could not
            even be opened, and is passed on in its place.

        parser: What to read with; the default one if None.

        workers: How many processes read at once; 1 is this one alone, None as
            many as there are processors. With more than one the call must stand
            below ``if __name__ == "__main__":`` in a script.

        batch_size: How many articles are taken and read at a time, fewer if they
            are long; with 1 each is read as soon as it comes.

    Raises:
        InvalidValueError: If a number is less than 1, or *parser* was made from a
            pipeline and would have to go to other processes.

        ModelNotFoundError: If there is no English model.

        WorkersError: If no worker process can be started.
    """
    count = workers if workers is not None else os.cpu_count() or 1
    for name, number in (("workers", count), ("batch_size", batch_size)):
        if number < 1:
            msg = f"{name} is at least 1, got {number!r}"
            raise InvalidValueError(msg)
    known = _known(articles)
    if count == 1:
        return _read_here(known, parser, batch_size)
    return _read_there(known, parser, count, batch_size)


def _known(articles: Iterable[Article | DatelineError]) -> Iterator[_Item]:
    """Give the outcomes that are known already, and what is still to be read."""
    for place, article in enumerate(articles):
        if isinstance(article, DatelineError):
            yield Outcome(place, None, error=article)
        else:
            yield place, article


def _batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Give what is read at a time; if the input fails, first what came before."""
    batch: list[_Item] = []
    characters = 0
    try:
        for item in items:
            batch.append(item)
            if not isinstance(item, Outcome):
                characters += len(item[1].text)
            if len(batch) == size or characters >= _FULL:
                yield batch
                batch, characters = [], 0
    except Exception:
        yield batch
        raise
    if batch:
        yield batch


def _read_here(
    items: Iterable[_Item], parser: Parser | None, batch_size: int
) -> Iterator[Outcome]:
    parser = parser or Parser()
    for batch in _batches(items, batch_size):
        yield from _outcomes(batch, read_together(parser, _unread(batch)))


def _read_there(
    items: Iterable[_Item], parser: Parser | None, count: int, batch_size: int
) -> Iterator[Outcome]:
    waiting: deque[tuple[Sequence[_Item], Future[list[Result]]]] = deque()
    with Workers(parser, count) as workers:
        for batch in _batches(items, batch_size):
            waiting.append((batch, workers.hand_out(_unread(batch))))
            if len(waiting) > _AHEAD * count:
                yield from _collected(*waiting.popleft())
        while waiting:
            yield from _collected(*waiting.popleft())


def _collected(
    batch: Sequence[_Item], results: Future[list[Result]]
) -> Iterator[Outcome]:
    return _outcomes(batch, results.result())


def _unread(batch: Iterable[_Item]) -> list[Article]:
    return [item[1] for item in batch if not isinstance(item, Outcome)]


def _outcomes(batch: Iterable[_Item], given: Iterable[Result]) -> Iterator[Outcome]:
    """Give the outcome of each, those known already between the others."""
    results = iter(given)
    for item in batch:
        if isinstance(item, Outcome):
            yield item
        else:
            yield _outcome(*item, next(results))


def _outcome(place: int, article: Article, result: Result) -> Outcome:
    if isinstance(result, Timeline):
        return Outcome(place, article, result)
    return Outcome(place, article, error=result)
