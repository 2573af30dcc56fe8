"""Counterexamples as code that can be pasted into a test."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any

import attrs

from ..model.when import When
from ..timeline.timeline import Timeline

__all__ = ["as_code", "demand"]


def as_code(value: Any) -> str:
    """
    Return an expression that makes a value again, from the nouns' own names.

    >>> as_code(When.from_edtf("2021"))
    "When.from_edtf('2021')"
    """
    if isinstance(value, When | enum.Enum):
        return repr(value)
    if isinstance(value, Timeline):
        parts = sorted(value.reports, key=_id), sorted(value.marks, key=repr)
        return f"Timeline({', '.join(map(as_code, parts))})"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_code, value))}]"
    if isinstance(value, dt.date):
        return repr(value.isoformat())
    if attrs.has(type(value)):
        return f"{type(value).__name__}({', '.join(_arguments(value))})"
    return repr(value)


def _id(report: Any) -> str:
    return str(report.id)


def _arguments(value: Any) -> list[str]:
    """Give the arguments that differ from the defaults."""
    return [
        f"{field.name}={as_code(given)}"
        for field in attrs.fields(type(value))
        if field.init and (given := getattr(value, field.name)) != _default(field)
    ]


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default


def demand(holds: object, text: str, /, **values: Any) -> None:
    """Raise an ``AssertionError`` with the values as code, unless *holds*."""
    if not holds:
        shown = "\n".join(
            f"{name} = {as_code(value)}" for name, value in values.items()
        )
        msg = f"{text}\n{shown}"
        raise AssertionError(msg)
