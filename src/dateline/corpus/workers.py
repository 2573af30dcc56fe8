"""Processes that read articles, each with a model of its own; dead ones come back."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Final, Self

from ..errors import DatelineError, ReadingFailedError, WorkersError
from ..model.article import Article
from ..parse import Parser
from .reading import Result, read_together

__all__ = ["Workers"]

_DIED: Final = (
    "the process that read it died, perhaps for want of memory; split the article, "
    "or read it alone to see why"
)
_NONE_LIVES: Final = (
    "no worker process stays alive; call this below “if __name__ == '__main__':”, or "
    "with workers=1"
)
#: How often something is tried before its process is said to die of it: what killed
#: the first one may have come from outside.
_TRIES: Final = 2
#: A forked process would share the locks of threads that it lacks.
_SPAWN: Final = multiprocessing.get_context("spawn")


class Workers:
    """
    Processes that read articles, and for each a thread that waits for its answer.

    An article that kills its process costs that process, and no other article. Each
    process has a pipe of its own, and a dead one is known by its end of it. (What
    `concurrent.futures.ProcessPoolExecutor` shares between processes can be left
    locked by one that is killed, and it may then wait for ever.)

    Args:
        parser: What to read with; None for the default, loaded in each worker.

        count: How many processes, 1 at the least.
    """

    def __init__(self, parser: Parser | None, count: int) -> None:
        self._workers = [_Worker(parser) for _ in range(count)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count, initializer=_hear_no_interrupt)

    def __enter__(self) -> Self:
        """Return the workers themselves."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; what was not begun is not read."""
        for worker in self._workers:
            worker.end()
        self._threads.shutdown()

    def hand_out(self, articles: Sequence[Article]) -> Future[list[Result]]:
        """
        Let a worker read some articles, when one is free.

        Returns:
            What will have become of them, in their order. It may end in the
            `WorkersError` that no process can be started, or in the
            `ModelNotFoundError` that one has met.
        """
        return self._threads.submit(self._read, articles)

    def _read(self, articles: Sequence[Article]) -> list[Result]:
        worker = self._idle.get()
        try:
            return worker.read(articles)
        finally:
            self._idle.put(worker)


class _DiedError(Exception):
    """A process has ended before it answered."""


class _Worker:
    """A process that reads, begun when there is something to read, and when it died."""

    def __init__(self, parser: Parser | None) -> None:
        self._parser = parser
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._ended = False
        #: Held by who begins or ends a process: none begins after the end.
        self._changing = threading.Lock()

    def read(self, articles: Sequence[Article]) -> list[Result]:
        """Return what becomes of some articles; each is alone with its death."""
        try:
            return self._ask(articles)
        except _DiedError:
            return [self._read_alone(article) for article in articles]

    def end(self) -> None:
        """End the process, whatever it is doing, and begin no other."""
        with self._changing:
            self._ended = True
            self._kill()

    def _read_alone(self, article: Article) -> Result:
        for _ in range(_TRIES):
            with contextlib.suppress(_DiedError):
                return self._ask([article])[0]
        return ReadingFailedError(_DIED)

    def _ask(self, articles: Sequence[Article]) -> list[Result]:
        pipe = self._pipe or self._set_up()
        found: list[Result] = self._exchange(pipe, articles)
        return found

    def _set_up(self) -> Connection:
        """Begin a process, and return its pipe when it has loaded its model."""
        for _ in range(_TRIES):
            pipe = self._begin()
            with contextlib.suppress(_DiedError):
                error: DatelineError | None = self._exchange(pipe, self._parser)
                if error is None:
                    return pipe
                raise error
        raise WorkersError(_NONE_LIVES)

    def _begin(self) -> Connection:
        with self._changing:
            if self._ended:
                raise CancelledError
            try:
                pipe, theirs = _SPAWN.Pipe()
                process = _SPAWN.Process(target=_work, args=(theirs,), daemon=True)
                process.start()
            except (OSError, AssertionError) as error:
                # It is an assertion that a process of a pool begins no other.
                msg = f"no worker process can be started: {error}; use fewer, or 1"
                raise WorkersError(msg) from error
            # Ours would keep the pipe open when the process has died.
            theirs.close()
            self._process, self._pipe = process, pipe
            return pipe

    def _exchange(self, pipe: Connection, given: object) -> Any:
        """Send something to the process, and return its answer."""
        try:
            pipe.send(given)
            return pipe.recv()
        except (EOFError, OSError) as error:
            with self._changing:
                self._kill()
            raise _DiedError from error

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def _hear_no_interrupt() -> None:
    """
    Leave interrupts to the main thread, which ends the processes.

    A process that begins here hears none either, from its first moment; on Windows,
    from when it can say so itself.
    """
    if hasattr(signal, "pthread_sigmask"):
        # Who begins the tracker of resources is open to interrupts afterwards.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _work(pipe: Connection) -> None:
    """Read the articles that come, until there is no one who wants the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        parser: Parser | None = pipe.recv()
        try:
            parser = parser or Parser()
        except DatelineError as error:
            pipe.send(error)
            return
        pipe.send(None)
        while True:
            pipe.send(list(read_together(parser, pipe.recv())))
