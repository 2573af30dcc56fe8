"""
A small notation for patterns over tokens.

Words stand for themselves, and

- ``{month}`` is a token of that category, ``{n:number}`` one kept as *n*,
- ``(a|b)`` is a choice, ``dir:(last|next)`` one kept as *dir*,
- ``?`` after any of these makes it optional,
- ``$name`` stands for a pattern that is used in many places.

There is no repetition, so a match costs no more than the pattern is long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["Pattern", "literal_category"]

_SYMBOL: Final = re.compile(r"\w+:\(|[(){}|?]|[^\s(){}|?]+")
_MACRO: Final = re.compile(r"\$(\w+)")

#: The letters that stand for the tokens of each category.
Members = Mapping[str, str]


def literal_category(word: str) -> str:
    """Return the category that holds one word alone."""
    return f"={word}"


class _Slot(NamedTuple):
    """One token of a category, kept under a name or not."""

    name: str
    category: str
    optional: bool


class _Choice(NamedTuple):
    """One of several sequences, kept under a name or not."""

    name: str
    options: list[list[_Slot | _Choice]]
    optional: bool


_Options = list[list["_Slot | _Choice"]]


class Pattern:
    """
    A parsed pattern.

    Args:
        source: The pattern as it was written.

        macros: What each ``$name`` in it stands for.

    Raises:
        ValueError: If its brackets do not match.
    """

    def __init__(self, source: str, macros: Mapping[str, str]) -> None:
        self.source = source
        #: Name and category of each kept part, in the order they open.
        self.parts: list[tuple[str, str]] = []
        #: The words that stand for themselves.
        self.literals: set[str] = set()
        symbols = _SYMBOL.findall(_expand(source, macros))
        symbols.reverse()
        self._options = self._parse(symbols)
        if symbols:
            msg = f"a bracket is closed that was not opened: {source!r}"
            raise ValueError(msg)

    def _parse(self, symbols: list[str]) -> _Options:
        options: _Options = [[]]
        while symbols and symbols[-1] != ")":
            symbol = symbols.pop()
            if symbol == "|":
                options.append([])
            else:
                options[-1].append(self._item(symbol, symbols))
        return options

    def _item(self, symbol: str, symbols: list[str]) -> _Slot | _Choice:
        if symbol.endswith("("):
            name = symbol[:-2]
            if name:
                self.parts.append((name, ""))
            choice = self._parse(symbols)
            if not symbols:
                msg = f"a bracket is not closed: {self.source!r}"
                raise ValueError(msg)
            symbols.pop()
            return _Choice(name, choice, _take(symbols, "?"))
        if symbol == "{":
            name, _, category = symbols.pop().rpartition(":")
            symbols.pop()
            self.parts.append((name or category, category))
            return _Slot(name or category, category, _take(symbols, "?"))
        self.literals.add(symbol)
        return _Slot("", literal_category(symbol), _take(symbols, "?"))

    def regex(self, members: Members, *, keep: bool) -> str:
        """Return the regular expression over class letters."""
        return _options_regex(self._options, members, keep=keep)

    @property
    def longest(self) -> int:
        """How many tokens a match can have at most."""
        return _longest(self._options)

    def openings(self, members: Members) -> set[str]:
        """
        Return the pairs of letters that a match can begin with.

        A match of one token alone gives a single letter.
        """
        return _openings(self._options, members)

    def last(self, members: Members) -> set[str]:
        """Return the letters that a match can end with."""
        return {one[0] for one in _openings(_reversed(self._options), members) if one}


def _expand(source: str, macros: Mapping[str, str]) -> str:
    return _MACRO.sub(lambda match: _expand(macros[match[1]], macros), source)


def _take(symbols: list[str], symbol: str) -> bool:
    if symbols and symbols[-1] == symbol:
        symbols.pop()
        return True
    return False


def _options_regex(options: _Options, members: Members, *, keep: bool) -> str:
    return "|".join(
        "".join(_item_regex(item, members, keep=keep) for item in items)
        for items in options
    )


def _item_regex(item: _Slot | _Choice, members: Members, *, keep: bool) -> str:
    if isinstance(item, _Slot):
        inner = f"[{members[item.category]}]"
    else:
        inner = f"(?:{_options_regex(item.options, members, keep=keep)})"
    if item.name and keep:
        inner = f"({inner})"
    return f"{inner}?" if item.optional else inner


def _longest(options: _Options) -> int:
    return max(
        sum(1 if isinstance(item, _Slot) else _longest(item.options) for item in items)
        for items in options
    )


def _openings(options: _Options, members: Members) -> set[str]:
    """Return what a match can begin with, cut after two letters."""
    found: set[str] = set()
    for items in options:
        heads = {""}
        for item in items:
            if isinstance(item, _Slot):
                tails = set(members[item.category])
            else:
                tails = _openings(item.options, members)
            if item.optional:
                tails.add("")
            full = {head for head in heads if len(head) > 1}
            heads = full | {(h + t)[:2] for h in heads - full for t in tails}
        found |= heads
    return found


def _reversed(options: _Options) -> _Options:
    return [
        [
            item
            if isinstance(item, _Slot)
            else item._replace(options=_reversed(item.options))
            for item in reversed(items)
        ]
        for items in options
    ]
