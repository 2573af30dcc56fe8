"""Nouns as plain JSON values, and back: what the formats made of JSON share."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import math
from collections.abc import Callable, Mapping
from types import GenericAlias
from typing import Any, Final, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from ..errors import UnreadableFileError, UnreadableTimeError
from ..model.report import Report
from ..model.source import Published, Source, read_published
from ..model.types import EventType
from ..model.when import When

__all__ = ["read_plain", "write_plain"]

_WHEN_KEYS: Final = frozenset(
    ("edtf", "start", "end", "precision", "shape", "approximate", "uncertain")
)
#: How much of a wrong value an error shows, in characters.
_SHORT: Final = 60
#: How many spans are remembered: in the news few days are told of again and again.
_MANY: Final = 4_096
_Hook = Callable[[Any, Any], Any]
_Noun = TypeVar("_Noun")


def write_plain(noun: object, *, by_name: bool = False) -> Any:
    """
    Return a noun as dicts, lists, texts and numbers.

    Args:
        noun: A noun, or a list of some.

        by_name: Whether to give only the id of a source and the name of a type.

    >>> write_plain(EventType("HERITAGE", gloss="a site is listed or lost"))
    {'name': 'HERITAGE', 'quad': None, 'gloss': 'a site is listed or lost'}
    """
    return _converter(by_name=by_name, strict=False).unstructure(noun)


def read_plain(
    value: object, noun: type[_Noun], path: str = "$", *, by_name: bool = False
) -> _Noun:
    """
    Read one noun. Inverse of :func:`write_plain`.

    Args:
        value: What JSON said.

        noun: The class to read.

        path: Where *value* stands, for the error.

        by_name: Whether sources are already in place, and types may be names.

    Raises:
        UnreadableFileError: If a value is not what the class holds.
    """
    try:
        return _converter(by_name=by_name, strict=False).structure(value, noun)
    except Exception:  # noqa: BLE001 - read once more, to say what is wrong and where
        return _read_and_tell(value, noun, path, by_name=by_name)


def _read_and_tell(
    value: object, noun: type[_Noun], path: str, *, by_name: bool
) -> _Noun:
    """Read what a quicker reader refused, and tell the place of what is wrong."""
    try:
        return _converter(by_name=by_name, strict=True).structure(value, noun)
    except (BaseValidationError, ValueError) as error:
        first = transform_error(error, path, _reason)[0]
        reason, _, place = first.rpartition(" @ ")
        raise UnreadableFileError(reason, place) from error


def _reason(error: BaseException, _: type | None) -> str:
    """Say what is wrong, in words for the one who wrote the document."""
    match error:
        case UnreadableTimeError():
            return f"{error.reason}, got {error.text!r}"
        case KeyError():
            return f"the field {error.args[0]!r} is missing"
        case ForbiddenExtraKeysError():
            return f"unknown field {min(error.extra_fields)!r}; take it out"
    return str(error)


@functools.cache
def _converter(*, by_name: bool, strict: bool) -> Converter:
    made = Converter(forbid_extra_keys=True, detailed_validation=strict)
    made.register_structure_hook_factory(attrs.has, functools.partial(_object, made))
    made.register_structure_hook_factory(_is_tuple, functools.partial(_tuple, made))
    for names in (enum.Enum, enum.IntEnum):
        made.register_structure_hook(names, _read_enum)
    for kind in (str, int, bool):
        made.register_structure_hook(kind, _read_exactly)
    made.register_structure_hook(float, _read_number)
    made.register_unstructure_hook(float | None, _write_number)
    made.register_structure_hook(Published, _read_published)
    made.register_unstructure_hook(dt.date, lambda date: date.isoformat())
    made.register_structure_hook(When, _read_when)
    made.register_unstructure_hook(When, _write_when)
    if by_name:
        made.register_structure_hook(EventType, lambda name, _: EventType.of(name))
        made.register_unstructure_hook(EventType, str)
        made.register_structure_hook(Source, _read_reference)
        made.register_unstructure_hook(Source, lambda source: source.id)
    else:
        _show_id(made, Source)
    _show_id(made, Report)
    return made


def _object(made: Converter, noun: Any) -> _Hook:
    read = make_dict_structure_fn(noun, made, _cattrs_forbid_extra_keys=True)

    def _read_object(value: Any, kind: Any) -> Any:
        return read(_like(dict, value), kind)

    return _read_object


def _show_id(made: Converter, noun: Any) -> None:
    """Write the id of a noun beside its content, and check it when it is read."""
    read = _object(made, noun)
    write = make_dict_unstructure_fn(noun, made)

    def _read_and_check(value: Any, kind: Any) -> Any:
        found = read({k: v for k, v in _like(dict, value).items() if k != "id"}, kind)
        if "id" in value and value["id"] != found.id:
            msg = (
                f"the content has the id {found.id!r}, not {value['id']!r}: it was "
                "changed by hand; take the id out to keep the change"
            )
            raise ValueError(msg)
        return found

    made.register_structure_hook(noun, _read_and_check)
    made.register_unstructure_hook(noun, lambda made: {"id": made.id, **write(made)})


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple(made: Converter, kind: Any) -> _Hook:
    """Read a tuple from a list: of any length, or of one kind each."""
    first, *rest = get_args(kind)
    if rest == [Ellipsis]:
        items: Any = GenericAlias(list, (first,))
        return lambda value, _: tuple(made.structure(_like(list, value), items))

    def _read_row(value: Any, _: Any) -> tuple[Any, ...]:
        if len(_like(list, value)) != len(rest) + 1:
            msg = f"a list of {len(rest) + 1} is needed, got {_short(value)}"
            raise ValueError(msg)
        pairs = zip(value, (first, *rest), strict=True)
        return tuple(made.structure(item, of) for item, of in pairs)

    return _read_row


def _read_enum(value: Any, kind: type[enum.Enum]) -> enum.Enum:
    if type(value) in {str, int} and (type(value), value) in _members(kind):
        return _members(kind)[type(value), value]
    allowed = ", ".join(repr(member.value) for member in kind)
    msg = f"one of {allowed} is needed, got {_short(value)}"
    raise ValueError(msg)


@functools.cache
def _members(kind: type[enum.Enum]) -> Mapping[tuple[type, Any], enum.Enum]:
    return {(type(member.value), member.value): member for member in kind}


def _read_exactly(value: Any, kind: type) -> Any:
    return _like(kind, value)


def _read_number(value: Any, _: Any) -> float:
    if type(value) not in {int, float} or not math.isfinite(value):
        msg = f"a number is needed, got {_short(value)}"
        raise ValueError(msg)
    return float(value)


def _write_number(value: float | None) -> float | None:
    return None if value is None else float(value) + 0.0


def _read_published(value: Any, _: Any) -> Published:
    return read_published(_like(str, value))


def _read_reference(value: Any, _: Any) -> Source:
    if not isinstance(value, Source):
        msg = f"no source with the id {_short(value)} is listed"
        raise ValueError(msg)  # noqa: TRY004 - the document is wrong, not its type
    return value


def _read_when(value: Any, _: Any) -> When:
    if unknown := _like(dict, value).keys() - _WHEN_KEYS:
        msg = f"unknown field {min(unknown)!r}; take it out"
        raise ValueError(msg)
    return _when_of(_like(str, value["edtf"]))


@functools.lru_cache(maxsize=_MANY)
def _when_of(edtf: str) -> When:
    return When.from_edtf(edtf)


def _write_when(when: When) -> dict[str, Any]:
    return dict(_fields_of(when))


@functools.lru_cache(maxsize=_MANY)
def _fields_of(when: When) -> Mapping[str, Any]:
    return {
        "edtf": when.to_edtf(),
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision.value if when.precision else None,
        "shape": when.shape.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
    }


_NAMES: Final = {
    dict: "an object",
    list: "a list",
    str: "a text",
    int: "a whole number",
    bool: "true or false",
}


def _like(kind: type[_Noun], value: Any) -> _Noun:
    """Return a value that is of a kind, or say that it is not."""
    if type(value) is kind:
        return value
    msg = f"{_NAMES[kind]} is needed, got {_short(value)}"
    raise ValueError(msg)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
