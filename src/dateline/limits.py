"""
How much is read at once: what is larger is refused before it fills the memory.

Each limit lies far above anything that is in order, and :func:`allow` raises it where
something larger is meant.

>>> from .model.article import Article
>>> with allow(article=20):
...     Article("It rained on Monday, and much.", published="2021-09-27")
Traceback (most recent call last):
...
dateline.errors.UnreadableArticleError: there are 30 characters of an article, and \
20 are read at once; where that is meant, do it inside "with dateline.limits.\
allow(article=30):"
"""

from __future__ import annotations

import contextlib
import contextvars
import re
from collections.abc import Iterator
from typing import Any, Final, Literal

import attrs

from .errors import InvalidValueError

__all__ = ["Limits", "allow", "excess", "excess_of_depth", "limits"]


def _check_limit(_: Any, field: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 1:
        msg = f"the limit of {field.name!r} is a whole number above 0, got {value!r}"
        raise InvalidValueError(msg)


@attrs.frozen(kw_only=True)
class Limits:
    """
    The limits of what is read.

    Args:
        article: Characters of an article, its headline included.

        file: Bytes of a file or of its text, and of what it says that it holds
            when it is unpacked.

        depth: Lists and objects of JSON inside each other. Above some 900 Python's
            own limit of recursion has to be raised too.

        events: Rows of a table that is read from Parquet or Arrow, where a few
            bytes can stand for any number of them.

    Raises:
        InvalidValueError: If one is no whole number above 0.
    """

    article: int = attrs.field(default=10_000_000, validator=_check_limit)
    file: int = attrs.field(default=1 << 30, validator=_check_limit)
    depth: int = attrs.field(default=200, validator=_check_limit)
    events: int = attrs.field(default=5_000_000, validator=_check_limit)


_Name = Literal["article", "file", "depth", "events"]
_WHAT: Final[dict[_Name, str]] = {
    "article": "characters of an article",
    "file": "bytes in a file",
    "depth": "lists and objects inside each other",
    "events": "rows of events",
}
_LIMITS: Final = contextvars.ContextVar("dateline limits", default=Limits())  # noqa: B039 - frozen
#: A text of JSON, a bracket, or the beginning of a text that has no end.
_JSON: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[{\]}"]', re.DOTALL)


def limits() -> Limits:
    """Return the limits that hold here."""
    return _LIMITS.get()


@contextlib.contextmanager
def allow(**changes: int) -> Iterator[None]:
    """
    Change some limits for what is read inside the block.

    They hold in this thread or task alone, not in worker processes.

    Args:
        **changes: New limits, by the names of :class:`Limits`.

    Raises:
        InvalidValueError: If there is no such limit, or it is no whole number
            above 0.
    """
    if unknown := changes.keys() - attrs.fields_dict(Limits).keys():
        names = ", ".join(attrs.fields_dict(Limits))
        msg = f"there is no limit {min(unknown)!r}; there are {names}"
        raise InvalidValueError(msg)
    token = _LIMITS.set(attrs.evolve(limits(), **changes))
    try:
        yield
    finally:
        _LIMITS.reset(token)


def excess(name: _Name, size: int) -> str:
    """Return what to say where *size* is above a limit, else nothing."""
    limit: int = getattr(limits(), name)
    if size <= limit:
        return ""
    return (
        f"there are {size:,} {_WHAT[name]}, and {limit:,} are read at once; where "
        f'that is meant, do it inside "with dateline.limits.allow({name}={size}):"'
    )


def excess_of_depth(text: str) -> str:
    """Return what to say where JSON is nested too deep, else nothing."""
    if text.count("[") + text.count("{") <= limits().depth:
        return ""
    depth = deepest = 0
    for match in _JSON.finditer(text):
        mark = match[0]
        if mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in "]}":
            depth -= 1
        elif mark == '"':
            break
    return excess("depth", deepest)
