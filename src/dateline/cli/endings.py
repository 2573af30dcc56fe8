"""How a run of the command ends: its exit code, and the one line that says why."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Final, NoReturn

from ..errors import DatelineError
from .streams import flush_output, say_error, tell

__all__ = ["run_to_its_end"]

#: What shells add to the number of the signal that ended a program.
_BY_SIGNAL: Final = 128
#: Signals that would end the process without a chance to tidy up.
_ENDING: Final = ("SIGTERM", "SIGHUP")
_NO_MEMORY: Final = (
    "there is not enough memory; give fewer or smaller files at once, or keep the "
    "timeline in a database with dateline track"
)
_STOPPED: Final = (
    "stopped; no file is half-written, and the same command does what is left"
)


def run_to_its_end(run: Callable[[], int]) -> int:
    """
    Run, and return the exit code; a line on standard error says what went wrong.

    An interrupt, a request to end (SIGTERM) and a terminal that is closed (SIGHUP)
    stop the run where it is, after drafts of files are removed and transactions
    rolled back. The exit code is then 128 and the number of the signal.
    """
    try:
        with _signals_interrupt():
            code = run()
            flush_output()
    except DatelineError as error:
        tell(say_error(error))
        _drop_output()
        return 1
    except BrokenPipeError:
        # Whoever read the output has enough.
        _drop_output()
        return 1
    except MemoryError:
        tell(_NO_MEMORY)
        return 1
    except KeyboardInterrupt as error:
        tell(_STOPPED)
        _drop_output()
        return _BY_SIGNAL + (error.args[0] if error.args else signal.SIGINT)
    return code


def _drop_output() -> None:
    """Let nothing that Python still holds be written at its end, if it cannot be."""
    try:
        flush_output()
    except (DatelineError, OSError):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _signals_interrupt() -> Iterator[None]:
    """Let what would end the process at once interrupt it, as from the keyboard."""
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        numbers = (getattr(signal, name, None) for name in _ENDING)
        for number in filter(None, numbers):
            # What someone else has set, as nohup does, stays.
            if signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, _: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt(number)
