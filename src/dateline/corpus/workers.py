"""Processes that read articles, each with a model of its own; dead ones come back."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Final, Self

import attrs

from ..errors import DatelineError, ReadingFailedError, WorkersError
from ..model.article import Article
from ..parse import Parser
from .reading import Result, read_together

__all__ = ["Task", "Workers"]

_DIED: Final = (
    "the process that read it died, perhaps for want of memory; split the article, "
    "or read it alone to see why"
)
#: The parser of this worker process, or why there is none.
_parser: Parser | DatelineError | None = None


@attrs.frozen(eq=False)
class Task:
    """Articles that were handed to a worker, and what it will make of them."""

    articles: Sequence[Article]
    results: Future[list[Result]]


class Workers:
    """
    A pool of processes that read articles.

    An article that kills its process costs that process, and no other article:
    those that were waiting are read by new ones.

    Args:
        parser: What to read with; None for the default, loaded in each worker.

        count: How many processes, 1 at the least.
    """

    def __init__(self, parser: Parser | None, count: int) -> None:
        self._parser = parser
        self._count = count
        self._pool = self._begin()

    def _begin(self) -> ProcessPoolExecutor:
        # A forked process would share the locks of threads that it lacks.
        return ProcessPoolExecutor(
            self._count,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_set_up,
            initargs=(self._parser,),
        )

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; what was not begun is not read."""
        self._pool.shutdown(cancel_futures=True)

    def hand_out(self, articles: Sequence[Article]) -> Task:
        """
        Let a worker read some articles, when one is free.

        Raises:
            WorkersError: If no process can be started.
        """
        try:
            return Task(articles, self._submit(articles))
        except BrokenProcessPool:
            self._begin_anew()
            return Task(articles, self._submit(articles))

    def collect(self, task: Task) -> list[Result]:
        """
        Wait for what has become of the articles of a task, in their order.

        Raises:
            WorkersError: If no process can be started.

            ModelNotFoundError: If the workers find no model.
        """
        try:
            return task.results.result()
        except BrokenProcessPool:
            return [self._try_alone(article) for article in task.articles]

    def _try_alone(self, article: Article) -> Result:
        """
        Read an article that is under suspicion while nothing else is.

        The processes that it goes to first may be dying already, from another cause;
        the second time they are new ones.
        """
        for _ in range(2):
            with contextlib.suppress(BrokenProcessPool):
                return self.hand_out([article]).results.result()[0]
        return ReadingFailedError(_DIED)

    def _submit(self, articles: Sequence[Article]) -> Future[list[Result]]:
        # A process that begins here must not be interrupted before it can say so.
        with _uninterrupted():
            return self._pool.submit(_read, articles)

    def _begin_anew(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._begin()
        try:
            self._submit(()).result()
        except BrokenProcessPool as error:
            msg = (
                f"no worker process stays alive ({self._count} were asked for); call "
                "this below “if __name__ == '__main__':”, or with workers=1"
            )
            raise WorkersError(msg) from error


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interrupt wait, here and in what is begun here; not on Windows."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with(parent: BaseProcess) -> None:
    """Wait for the process that wants our answers; without it there is no use."""
    parent.join()
    os._exit(1)


def _set_up(parser: Parser | None) -> None:
    """Load the model of a worker process, once."""
    global _parser  # noqa: PLW0603 - a worker process has no other place for it
    # The one who pressed the keys tells the workers to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    try:
        _parser = parser or Parser()
    except DatelineError as error:
        _parser = error


def _read(articles: Sequence[Article]) -> list[Result]:
    if not isinstance(_parser, Parser):
        assert _parser is not None  # noqa: S101 - every worker is set up
        raise _parser
    return list(read_together(_parser, articles))
