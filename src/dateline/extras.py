"""Packages that only some of the library needs, and that may be absent."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from .errors import MissingExtraError

__all__ = ["needs"]


@contextlib.contextmanager
def needs(extra: str) -> Iterator[None]:
    """
    Import what an extra of the distribution brings, inside this context.

    Args:
        extra: Its name in ``pip install 'dateline[extra]'``.

    Raises:
        MissingExtraError: If a package is not there; it says what to install.

    >>> with needs("ics"):
    ...     import math
    """
    try:
        yield
    except ModuleNotFoundError as error:
        msg = f"{error.name} is not installed; pip install 'dateline[{extra}]'"
        raise MissingExtraError(msg, name=error.name) from error
