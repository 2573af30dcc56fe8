"""Checks that several nouns ask for; what does not pass raises an error of ours."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

import attrs

from ..errors import InvalidValueError

__all__ = ["check_mode", "check_number", "check_span", "of_class"]


def of_class(
    noun: type, *, optional: bool = False
) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """
    Return a validator that refuses what is not of a class.

    Raises:
        InvalidValueError: From the validator, with the name of the field.
    """

    def check(_: object, field: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, noun) and not (optional and value is None):
            also = " or None" if optional else ""
            msg = f"{field.name} must be {noun.__name__}{also}, got {value!r}"
            raise InvalidValueError(msg)

    return check


def check_span(instance: Any, _: object, end: Any) -> None:
    """
    Refuse offsets of which one is missing, or the end lies before the start.

    Raises:
        InvalidValueError: For such offsets.
    """
    start = instance.start
    if start is None and end is None:
        return
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        msg = f"a span runs from 0 <= start to end, got {start}:{end}"
        raise InvalidValueError(msg)


def check_number(_: object, field: attrs.Attribute[Any], value: object) -> None:
    """
    Refuse what is neither None nor a finite number.

    Raises:
        InvalidValueError: For anything else.
    """
    if value is None:
        return
    if not isinstance(value, int | float) or not math.isfinite(value):
        msg = f"{field.name} must be a finite number or None, got {value!r}"
        raise InvalidValueError(msg)


def check_mode(mode: str) -> None:
    """
    Refuse a mode that does not exist.

    Raises:
        InvalidValueError: If it is not ``certain`` or ``possible``.
    """
    if mode not in _MODES:
        msg = f"mode is 'possible' or 'certain', got {mode!r}"
        raise InvalidValueError(msg)


_MODES: Final = ("certain", "possible")
