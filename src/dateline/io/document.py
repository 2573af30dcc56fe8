"""JSON as the formats made of it share it: strict to read, steady to write."""

from __future__ import annotations

import collections
import json
import re
from typing import Any, Final

from ..errors import InvalidValueError, UnreadableFileError
from ..limits import excess, excess_of_depth

__all__ = [
    "check_content",
    "check_list",
    "check_object",
    "check_size",
    "decode",
    "read_json",
    "write_json",
    "write_list",
]

#: What steers a page or a terminal; JSON has another way to write it.
_ESCAPED: Final = re.compile("[<>&\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def write_json(value: Any, *, indent: int | None = None) -> str:
    """
    Write a value as JSON.

    Characters that could end a script element or turn text around are escaped.

    Args:
        value: What to write.

        indent: Spaces of each level; None for one line.

    Raises:
        InvalidValueError: If a text or a number is none that JSON carries.

    >>> write_json({"a": "</script>"})
    '{"a": "\\\\u003c/script\\\\u003e"}'
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
        text.encode("utf-8")
    except ValueError as error:
        msg = f"JSON cannot carry a value of this timeline: {error}"
        raise InvalidValueError(msg) from error
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def write_list(head: dict[str, Any], name: str, items: list[Any]) -> str:
    """
    Write an object that ends with a list, one line for each of its items.

    Args:
        head: The fields before the list.

        name: The name of the list.

        items: What stands in it.

    Raises:
        InvalidValueError: If a text or a number is none that JSON carries.
    """
    rows = ",\n".join(map(write_json, items))
    fields = [f"{write_json(key)}: {write_json(head[key])}" for key in head]
    fields.append(f"{write_json(name)}: [\n{rows}\n]")
    return f"{{{', '.join(fields)}}}\n"


def read_json(text: str | bytes) -> Any:
    """
    Read JSON, and refuse a field that is given twice.

    Args:
        text: The document; bytes are UTF-8.

    Raises:
        UnreadableFileError: If it is none.
    """
    plain = decode(text)
    if told := excess_of_depth(plain):
        raise UnreadableFileError(told)
    try:
        return json.loads(plain, object_pairs_hook=_unique)
    except UnreadableFileError:
        raise
    except (TypeError, ValueError) as error:
        msg = f"not JSON: {error}"
        raise UnreadableFileError(msg) from error
    except RecursionError as error:
        msg = "lists and objects are nested deeper than in any timeline"
        raise UnreadableFileError(msg) from error


def decode(text: str | bytes) -> str:
    """
    Return text as it is, bytes as UTF-8 without their mark.

    Raises:
        UnreadableFileError: If they are none, or more than `dateline.limits` allows.
    """
    check_content(text)
    try:
        return text.decode("utf-8-sig") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        msg = f"not UTF-8 text: {error.reason}"
        raise UnreadableFileError(msg, f"byte {error.start}") from error


def check_content(text: str | bytes) -> None:
    """
    Refuse what is neither text nor bytes, or too large to be read at once.

    Raises:
        UnreadableFileError: If it is.
    """
    if not isinstance(text, str | bytes):
        msg = f"a text or bytes are needed, got {type(text).__name__}"
        raise UnreadableFileError(msg)
    check_size(len(text))


def check_size(size: int) -> None:
    """
    Refuse a file that is too large to be read at once.

    Args:
        size: Its bytes, or what it says that it holds.

    Raises:
        UnreadableFileError: If it is above the limit of `dateline.limits`.
    """
    if told := excess("file", size):
        raise UnreadableFileError(told)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object, and refuse a field that is given twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        counted = collections.Counter(name for name, _ in pairs)
        twice = counted.most_common(1)[0][0]
        msg = f"the field {twice!r} is given twice in one object"
        raise ValueError(msg)
    return found


def check_object(value: Any, at: str) -> dict[str, Any]:
    """
    Return what is an object.

    Raises:
        UnreadableFileError: If it is none; the error says where it should be one.
    """
    if not isinstance(value, dict):
        msg = f"an object is needed, got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    return value


def check_list(value: Any, at: str) -> list[Any]:
    """
    Return what is a list.

    Raises:
        UnreadableFileError: If it is none; the error says where it should be one.
    """
    if not isinstance(value, list):
        msg = f"a list is needed, got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    return value
