"""
Faults at every moment: before and after each call that a piece of code makes.

Moments are counted, not drawn by chance, so that none is left out. By default each
*stride*-th is taken; ``nox -s faults`` sets ``DATELINE_STRIDE=1`` and takes them all.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import resource
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Final

__all__ = ["files_limited", "moments", "of_the_system"]

_STRIDE: Final = int(os.environ.get("DATELINE_STRIDE", "0"))
_Wanted = Callable[[str, Any], bool]


def _any_call(*_: object) -> bool:
    return True


def of_the_system(event: str, what: Any) -> bool:
    """Whether a moment is a call that asks the system for something about files."""
    if event != "c_call" or what.__name__ == "fspath":
        return False
    place = getattr(what, "__module__", None)
    bound = getattr(what, "__self__", None)
    return place in {"posix", "_io", "io"} or isinstance(bound, io.IOBase)


def _struck(
    moment: int, fault: BaseException, run: Callable[[], object], wanted: _Wanted
) -> bool:
    """Run something, raise a fault in it at the n-th moment; was there one?"""
    left = moment

    def strike(_: FrameType, event: str, what: Any) -> None:
        nonlocal left
        left -= wanted(event, what)
        if left == 0:
            raise fault

    sys.setprofile(strike)
    try:
        run()
    finally:
        sys.setprofile(None)
    return left <= 0


def _let_go(error: BaseException) -> BaseException:
    """Return an error that holds no frame any more, and so nothing that is open."""
    held: BaseException | None = error
    while held is not None:
        held.__traceback__ = None
        held = held.__context__
    return error


def moments(
    run: Callable[[], object],
    fault: Callable[[], BaseException],
    *,
    stride: int = 1,
    wanted: _Wanted = _any_call,
) -> Iterator[BaseException | None]:
    """
    Run something again and again, each time with a fault at a later moment.

    Args:
        run: What is run, as many times as it has moments.

        fault: What is raised.

        stride: Which part of the moments is taken where not all are.

        wanted: Which moments count, all calls and returns by default.

    Yields:
        What came out of each run; None where the fault was swallowed.
    """
    moment = 1
    count = 0
    while True:
        came = None
        try:
            more = _struck(moment, fault(), run, wanted)
        except BaseException as error:  # noqa: BLE001 - whatever it is
            more, came = True, _let_go(error)
        if not more:
            break
        yield came
        count += 1
        moment += _STRIDE or stride
    # What was cut off holds itself; its complaints belong to this test, not the next.
    gc.collect()
    sys.stdout.write(f"{fault.__name__}: {count} moments\n")


@contextlib.contextmanager
def files_limited(size: int) -> Iterator[None]:
    """Let no file grow beyond a size in bytes: what is written first still fits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
