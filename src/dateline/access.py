"""Files of the system: what it refuses becomes an error that names the file."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator

from .errors import DatelineError, FileAccessError

__all__ = ["opening"]


@contextlib.contextmanager
def opening(file: str | os.PathLike[str]) -> Iterator[None]:
    """
    Use a file of the system inside this context, and nothing else.

    A pipe that no one reads any more stays a ``BrokenPipeError``: that is no fault.

    Args:
        file: What to call it.

    Raises:
        FileAccessError: If the system refuses, or no file can be called so.

    >>> with opening("the file"):
    ...     open("no/such/folder/news.json")
    Traceback (most recent call last):
    ...
    dateline.errors.FileAccessError: the file: No such file or directory
    """
    name = os.fspath(file)
    try:
        yield
    except (DatelineError, BrokenPipeError):
        raise
    except OSError as error:
        raise FileAccessError(error, name) from error
    except (ValueError, RuntimeError) as error:
        # A NUL in the name; links that lead in a circle, before Python 3.13.
        told = OSError(errno.EINVAL, f"{error}; give another name")
        raise FileAccessError(told, name) from error
