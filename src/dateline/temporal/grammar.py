"""
A small notation for rules over tokens, compiled to regular expressions.

A rule is data: one pattern, one pure function, one worked example. In a
pattern, words stand for themselves and

- ``{month}`` is a token of that category, ``{n:number}`` one kept as *n*,
- ``(a|b)`` is a choice, ``dir:(last|next)`` one kept as *dir*,
- ``?`` after any of these makes it optional,
- ``$name`` stands for a pattern that is used in many places.

There is no repetition, so a match costs no more than the rule is long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from .lexicon import Lexeme
from .tokens import Tokens, tokenize

__all__ = ["Example", "Found", "Grammar", "Match", "Rule", "rule"]

_SYMBOL: Final = re.compile(r"\w+:\(|[(){}|?]|[^\s(){}|?]+")
_FIRST_LETTER: Final = 0xE000

#: A text, the publication date, and the words found with their values.
Example = tuple[str, str | None, tuple[tuple[str, str], ...]]


@attrs.frozen(eq=False)
class Match:
    """
    The tokens that a rule has matched.

    Args:
        tokens: All tokens of the text.

        first: Index of the first token matched.

        last: Index of the first token after the match.

        groups: Of each part that the pattern kept, the token range, and the
            category that a token was matched as (none for a choice).
    """

    tokens: Tokens
    first: int
    last: int
    groups: Mapping[str, tuple[int, int, str]]

    def __contains__(self, name: str) -> bool:
        """Whether an optional part was there."""
        return name in self.groups

    def __getitem__(self, name: str) -> Any:
        """Return what a kept token means, or the words of a kept choice."""
        first, last, category = self.groups[name]
        if category:
            return self.tokens.lexeme(first)[category]
        return " ".join(self.tokens.words[first:last])

    def get(self, name: str, default: Any = None) -> Any:
        """Return a kept part, or *default* where it was left out."""
        return self[name] if name in self.groups else default

    def words(self, name: str) -> list[str]:
        """Return the tokens of a kept part; none where it was left out."""
        first, last, _ = self.groups.get(name, (0, 0, ""))
        return self.tokens.words[first:last]

    def before(self, count: int = 1) -> str:
        """Return the token *count* places before the match, or nothing."""
        index = self.first - count
        return self.tokens.words[index] if index >= 0 else ""

    def after(self, count: int = 1) -> str:
        """Return the token *count* places after the match, or nothing."""
        index = self.last + count - 1
        return self.tokens.words[index] if index < len(self.tokens.words) else ""

    @property
    def text(self) -> str:
        """The matched words, lower-cased, with single spaces."""
        return " ".join(self.tokens.words[self.first : self.last])


@attrs.frozen(eq=False)
class Rule:
    """One way to tell a time: a pattern, a function and a worked example."""

    name: str
    pattern: str
    example: Example
    read: Callable[[Match], Any]

    @property
    def summary(self) -> str:
        """The first line of what the function says about itself."""
        return (self.read.__doc__ or "").strip().splitlines()[0]


def rule(pattern: str, *, example: Example) -> Callable[[Callable[[Match], Any]], Rule]:
    """Make a rule of a function; its name is that of the rule."""

    def make(read: Callable[[Match], Any]) -> Rule:
        return Rule(read.__name__, pattern, example, read)

    return make


@attrs.frozen(eq=False)
class Found:
    """What a rule has read at one place."""

    rule: Rule
    match: Match
    meaning: Any


@attrs.frozen(eq=False)
class _Compiled:
    rule: Rule
    regex: re.Pattern[str]
    parts: tuple[tuple[str, str], ...]


class Grammar:
    """
    Rules, compiled together.

    At each token the longest match wins, and of two as long the one whose
    rule stands first. A rule may decline, then the next longest is asked.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        lexicon: Mapping[str, Lexeme],
        macros: Mapping[str, str],
    ) -> None:
        rules = tuple(rules)
        parsed = [_Pattern(_expand(one.pattern, macros)) for one in rules]
        self._lexicon = _with_literals(lexicon, parsed)
        self._letters, members = _assign_letters(self._lexicon)
        self._words = {
            word: self._letters[frozenset(lexeme)]
            for word, lexeme in self._lexicon.items()
        }
        self._starts: dict[str, list[int]] = {}
        self._compiled = []
        for index, (one, pattern) in enumerate(zip(rules, parsed, strict=True)):
            regex = re.compile(pattern.regex(members, keep=True))
            self._compiled.append(_Compiled(one, regex, tuple(pattern.parts)))
            for letter in pattern.first(members):
                self._starts.setdefault(letter, []).append(index)
        self._gates = {
            letter: re.compile(
                "|".join(parsed[n].regex(members, keep=False) for n in indexes)
            )
            for letter, indexes in self._starts.items()
        }
        self._start = re.compile(f"[{''.join(sorted(self._starts))}]")

    def tokenize(self, text: str) -> Tokens:
        """Cut a text into the tokens of this grammar."""
        return tokenize(text, self._lexicon, self._words, self._letters)

    def find(self, tokens: Tokens) -> Iterator[Found]:
        """Yield what the rules read, from left to right, without overlap."""
        classes = tokens.classes
        position = 0
        while begin := self._start.search(classes, position):
            position = begin.start()
            found = None
            if self._gates[begin[0]].match(classes, position):
                found = self._longest(tokens, position)
            if found:
                yield found
            position = found.match.last if found else position + 1

    def _longest(self, tokens: Tokens, position: int) -> Found | None:
        classes = tokens.classes
        matches = []
        for index in self._starts[classes[position]]:
            match = self._compiled[index].regex.match(classes, position)
            if match:
                matches.append((-match.end(), index, match))
        for _, index, match in sorted(matches, key=lambda item: item[:2]):
            compiled = self._compiled[index]
            groups = {
                name: (*match.span(number), category)
                for number, (name, category) in enumerate(compiled.parts, 1)
                if match.start(number) >= 0
            }
            read = Match(tokens, position, match.end(), groups)
            meaning = compiled.rule.read(read)
            if meaning is not None:
                return Found(compiled.rule, read, meaning)
        return None


def _expand(pattern: str, macros: Mapping[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        return _expand(macros[match[1]], macros)

    return re.sub(r"\$(\w+)", replace, pattern)


def _with_literals(
    lexicon: Mapping[str, Lexeme], patterns: Iterable[_Pattern]
) -> Mapping[str, Lexeme]:
    combined: dict[str, dict[str, Any]] = {word: dict(lexeme) for word, lexeme in lexicon.items()}
    for pattern in patterns:
        for word in pattern.literals:
            combined.setdefault(word, {})[f"={word}"] = word
    return combined


def _assign_letters(
    lexicon: Mapping[str, Lexeme],
) -> tuple[dict[frozenset[str], str], dict[str, str]]:
    """Give each set of categories a letter, and each category its letters."""
    sets = {frozenset(lexeme) for lexeme in lexicon.values()} | _NUMBER_SETS
    ordered = sorted(sets, key=sorted)
    letters = {one: chr(_FIRST_LETTER + n) for n, one in enumerate(ordered)}
    members: dict[str, str] = {}
    for one, letter in letters.items():
        for category in one:
            members[category] = members.get(category, "") + letter
    return letters, members


_NUMBER_SETS: Final = {
    frozenset(one.split())
    for one in (
        "number",
        "number year",
        "number year military",
        "number military",
        "number two_digits",
        "number two_digits day",
        "number two_digits day hour",
        "ordinal",
        "decade_year",
        "decade_short",
        "year_short",
        "clock",
        "iso_date",
        "iso_week",
        "numeric_date",
    )
}


class _Pattern:
    """A parsed pattern: nested lists of alternatives of items."""

    def __init__(self, source: str) -> None:
        self.source = source
        #: Name and category of each kept part, in the order they open.
        self.parts: list[tuple[str, str]] = []
        self.literals: set[str] = set()
        symbols = _SYMBOL.findall(source)
        symbols.reverse()
        self._tree = self._choice(symbols)
        if symbols:
            msg = f"unbalanced pattern {source!r}"
            raise ValueError(msg)

    def _choice(self, symbols: list[str]) -> list[Any]:
        options: list[list[Any]] = [[]]
        while symbols and symbols[-1] != ")":
            symbol = symbols.pop()
            if symbol == "|":
                options.append([])
                continue
            if symbol.endswith("("):
                if symbol != "(":
                    self.parts.append((symbol[:-2], ""))
                node: Any = ("choice", symbol[:-2], self._choice(symbols))
                symbols.pop()
            elif symbol == "{":
                name, _, category = symbols.pop().rpartition(":")
                symbols.pop()
                self.parts.append((name or category, category))
                node = ("slot", name or category, category)
            else:
                self.literals.add(symbol)
                node = ("slot", "", f"={symbol}")
            optional = bool(symbols) and symbols[-1] == "?"
            if optional:
                symbols.pop()
            options[-1].append((node, optional))
        return options

    def regex(self, members: Mapping[str, str], *, keep: bool) -> str:
        return self._regex(self._tree, members, keep)

    def _regex(self, options: list[Any], members: Mapping[str, str], keep: bool) -> str:
        return "|".join(
            "".join(
                self._item(node, members, keep) + ("?" if optional else "")
                for node, optional in items
            )
            for items in options
        )

    def _item(self, node: Any, members: Mapping[str, str], keep: bool) -> str:
        kind, name, content = node
        inner = (
            self._regex(content, members, keep)
            if kind == "choice"
            else f"[{members[content]}]"
        )
        if name and keep:
            return f"({inner})"
        return f"(?:{inner})" if kind == "choice" else inner

    def first(self, members: Mapping[str, str]) -> set[str]:
        return self._first(self._tree, members)[0]

    def _first(
        self, options: list[Any], members: Mapping[str, str]
    ) -> tuple[set[str], bool]:
        letters: set[str] = set()
        may_be_empty = False
        for items in options:
            for (kind, _, content), optional in items:
                if kind == "choice":
                    more, empty = self._first(content, members)
                else:
                    more, empty = set(members[content]), False
                letters |= more
                if not (optional or empty):
                    break
            else:
                may_be_empty = True
        return letters, may_be_empty
