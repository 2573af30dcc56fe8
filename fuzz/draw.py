"""Bytes read as choices, so that a fuzzer that turns bytes turns what is built."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any, Final, TypeVar

__all__ = ["ODD_TEXTS", "Draw", "shake_json", "shake_lines"]

_Item = TypeVar("_Item")
#: How many changes one input may make; more only take time.
_MOST_CHANGES: Final = 12

#: Texts that some format, calendar, database or terminal trips over.
ODD_TEXTS: Final = (
    "",
    " ",
    "XXXX",
    "0001",
    "9999-12-31",
    "0000-00-00",
    "2021-02-30",
    "-2021",
    "20211",
    "../2021",
    "2021/..",
    "/",
    "[..2021]",
    "[2021-09-25..2021-09-26]",
    "2021-09~",
    "2021-W53",
    "2021-34",
    "1XXX",
    "2021-09-27T10:59:59Z",
    "9999-12-31T23:59:59-14:00",
    "0001-01-01T00:00:00+14:00",
    "2021-09-27T10",
    "9" * 5_000,
    "1e999",
    "NaN",
    "-inf",
    "1.5",
    "\u0663",
    "\u00b2",
    "\ud800",
    "\x00",
    "\u202e",
    "\u2028",
    "\r\n",
    "<b>",
    "<",
    "=1+1",
    "'",
    '"',
    ";",
    "\\",
    "geo:1,2",
    "PROTEST",
    "asserted",
    "denied",
    "country",
    "http://[",
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}",
    "e\N{COMBINING ACUTE ACCENT}",
    "a" * 300,
)
_ODD_VALUES: Final[tuple[Any, ...]] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    0.5,
    -0.0,
    91,
    1e308,
    10**30,
    -(10**18),
    float("nan"),
    [],
    {},
    [[[[]]]],
    {"": {"": None}},
    [None, 1, "a"],
)


class Draw:
    """
    The bytes of one input, used up from the front.

    Args:
        data: The input. Where it is at its end, every choice is the first one.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __bool__(self) -> bool:
        """Whether bytes are left."""
        return self._at < len(self._data)

    def number(self, below: int) -> int:
        """Return a whole number from 0 to below *below*, at most 65,536."""
        size = 1 if below <= 1 << 8 else 2
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken) % below

    def pick(self, choices: Sequence[_Item]) -> _Item:
        """Return one of some things."""
        return choices[self.number(len(choices))]

    def rest(self) -> bytes:
        """Return what is left."""
        rest = self._data[self._at :]
        self._at = len(self._data)
        return rest

    def text(self) -> str:
        """Return an odd text, or a short one of any characters."""
        kind = self.number(4)
        if kind < 3:
            return self.pick(ODD_TEXTS)
        size = self.number(24)
        taken = self._data[self._at : self._at + size]
        self._at += size
        return taken.decode("utf-8", "surrogateescape")

    def value(self) -> Any:
        """Return a value that JSON has, or Python's JSON at least."""
        return self.text() if self.number(2) else copy.deepcopy(self.pick(_ODD_VALUES))


def shake_json(text: bytes, draw: Draw) -> bytes:
    """Change a document of JSON at places that the bytes choose."""
    document = json.loads(text)
    for _ in range(_MOST_CHANGES):
        if not draw:
            break
        _change(document, draw)
    return json.dumps(document).encode()


def _change(document: Any, draw: Draw) -> None:
    """Change one value, somewhere in a document."""
    if not document:
        return
    place, key = document, draw.pick(_keys(document))
    for _ in range(draw.number(8)):
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner:
            break
        place, key = inner, draw.pick(_keys(inner))
    match draw.number(8):
        case 0:
            del place[key]
        case 1 if isinstance(place, dict):
            place[draw.text()] = draw.value()
        case 1 | 2 if isinstance(place, list):
            place.append(copy.deepcopy(place[key]))
        case _:
            place[key] = draw.value()


def _keys(place: Any) -> Sequence[Any]:
    return list(place) if isinstance(place, dict) else range(len(place))


def shake_lines(text: bytes, draw: Draw, cuts: Sequence[bytes]) -> bytes:
    """Change the pieces of a text that stand between marks."""
    for _ in range(_MOST_CHANGES):
        if not draw:
            break
        cut = draw.pick(cuts)
        pieces = text.split(cut)
        at = draw.number(min(len(pieces), 1 << 16))
        match draw.number(6):
            case 0:
                del pieces[at]
            case 1:
                pieces.insert(at, pieces[draw.number(min(len(pieces), 1 << 16))])
            case 2:
                pieces[at:] = pieces[at : at + 1]
            case _:
                pieces[at] = draw.text().encode("utf-8", "surrogatepass")
        text = cut.join(pieces)
    return text
