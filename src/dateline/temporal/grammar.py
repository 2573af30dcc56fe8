"""Rules over tokens: the longest match at each place, from left to right."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import attrs

from .lexicon import NUMBER_KINDS, Lexeme
from .meanings import Meaning
from .pattern import Pattern, literal_category
from .several import Several
from .tokens import JUNK, Tokens, tokenize

__all__ = ["Example", "Found", "Grammar", "Match", "Rule", "rule"]

#: Class letters lie in the private use area, where no letter has a meaning.
_FIRST_LETTER: Final = 0xE000
#: How many runs of classes are remembered with what matches them.
_SHAPES: Final = 8_192

#: A text, the publication date, and the words found with their values.
Example = tuple[str, str | None, tuple[tuple[str, str], ...]]


#: Of each part that a pattern kept: where its tokens begin and end, counted from
#: the start of the match, and the category that a token was matched as.
_Groups = Mapping[str, tuple[int, int, str]]


@attrs.define(eq=False)
class Match:
    """
    The tokens that a rule has matched.

    Args:
        tokens: All tokens of the text.

        first: Index of the first token matched.

        last: Index of the first token after the match.

        groups: Of each part that the pattern kept, its tokens, counted from
            *first*, and the category that a token was matched as (none for a
            choice).
    """

    tokens: Tokens
    first: int
    last: int
    groups: _Groups

    def __contains__(self, name: str) -> bool:
        """Whether an optional part was there."""
        return name in self.groups

    def __getitem__(self, name: str) -> Any:
        """Return what a kept token means, or the words of a kept choice."""
        first, last, category = self.groups[name]
        if category:
            return self.tokens.lexeme(self.first + first)[category]
        return " ".join(self.tokens.words[self.first + first : self.first + last])

    def get(self, name: str, default: Any = None) -> Any:
        """Return a kept part, or *default* where it was left out."""
        return self[name] if name in self.groups else default

    def words(self, name: str) -> list[str]:
        """Return the tokens of a kept part; none where it was left out."""
        first, last, _ = self.groups.get(name, (0, 0, ""))
        return self.tokens.words[self.first + first : self.first + last]

    def index(self, name: str) -> int:
        """Return the index of the first token of a kept part."""
        return self.first + self.groups[name][0]

    def category(self, name: str) -> str:
        """Return the category that a kept token was matched as."""
        return self.groups[name][2]

    def before(self, count: int = 1) -> str:
        """Return the token *count* places before the match, or nothing."""
        index = self.first - count
        return self.tokens.words[index] if index >= 0 else ""

    def after(self, count: int = 1) -> str:
        """Return the token *count* places after the match, or nothing."""
        index, words = self.last + count - 1, self.tokens.words
        return words[index] if index < len(words) else ""

    @property
    def text(self) -> str:
        """The matched words, lower-cased, with single spaces."""
        return " ".join(self.tokens.words[self.first : self.last])


#: What a rule does: it tells one time, several, or declines.
Read = Callable[[Match], Meaning | Several | None]


@attrs.frozen(eq=False)
class Rule:
    """One way to tell a time: a pattern, a function and a worked example."""

    name: str
    pattern: str
    example: Example
    read: Read

    @property
    def summary(self) -> str:
        """The first line of what the function says about itself."""
        return (self.read.__doc__ or "").strip().splitlines()[0]


def rule(pattern: str, *, example: Example) -> Callable[[Read], Rule]:
    """Make a rule of a function; its name is that of the rule."""

    def make(read: Read) -> Rule:
        return Rule(read.__name__, pattern, example, read)

    return make


class Found(NamedTuple):
    """What a rule has read, and from which tokens on to which."""

    rule: str
    first: int
    last: int
    meaning: Meaning


class _Shape(NamedTuple):
    """One way in which a rule matches: how many tokens, and which parts."""

    length: int
    rule: Rule
    groups: _Groups


class Grammar:
    """
    Rules, compiled together.

    At each token the longest match wins, and of two as long the one whose
    rule stands first. A rule may decline, then the next longest is asked.

    Args:
        rules: The rules, in order of precedence.

        lexicon: What each word may mean.

        macros: Patterns that rules use by name.

        more: Patterns besides those of the rules, to be used with
            :meth:`compile`.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        lexicon: Mapping[str, Lexeme],
        macros: Mapping[str, str],
        more: Iterable[str] = (),
    ) -> None:
        self._rules = tuple(rules)
        self._macros = macros
        parsed = [Pattern(one.pattern, macros) for one in self._rules]
        extra = [Pattern(one, macros) for one in more]
        self._lexicon = _with_literals(lexicon, [*parsed, *extra])
        self._letters, self._members = _assign_letters(self._lexicon)
        self._words = {
            word: self._letters[frozenset(lexeme)]
            for word, lexeme in self._lexicon.items()
        }
        self._parts = [pattern.parts for pattern in parsed]
        self._regexes = [
            re.compile(pattern.regex(self._members, keep=True)) for pattern in parsed
        ]
        self._openings = _index(pattern.openings(self._members) for pattern in parsed)
        starts = sorted({opening[0] for opening in self._openings})
        self._start = re.compile(f"[{''.join(starts)}]")
        self._reach = max(pattern.longest for pattern in parsed)
        # The same few shapes come again and again: "in {month} {year}".
        self._shapes = functools.lru_cache(_SHAPES)(self._shapes_of)

    def tokenize(self, text: str) -> Tokens:
        """Cut a text into the tokens of this grammar."""
        return tokenize(text, self._lexicon, self._words, self._letters)

    def compile(self, source: str) -> tuple[re.Pattern[str], set[str]]:
        """Return a pattern over class letters, and its possible last letters."""
        pattern = Pattern(source, self._macros)
        regex = re.compile(pattern.regex(self._members, keep=False))
        return regex, pattern.last(self._members)

    def find(self, tokens: Tokens) -> Iterator[Found]:
        """Yield what the rules read, from left to right, without overlap."""
        classes, openings, shapes = tokens.classes, self._openings, self._shapes
        free = 0
        for begin in self._start.finditer(classes):
            at = begin.start()
            if at < free:
                continue
            pair = classes[at : at + 2]
            if pair not in openings and pair[0] not in openings:
                continue
            # No pattern has junk in it, so what follows junk changes nothing.
            stop = classes.find(JUNK, at, at + self._reach)
            run = classes[at : at + self._reach] if stop < 0 else classes[at:stop]
            for length, one, groups in shapes(run):
                free = at + length
                meaning = one.read(Match(tokens, at, free, groups))
                if isinstance(meaning, Several):
                    yield from (Found(one.name, *part) for part in meaning.parts)
                    free = meaning.parts[-1][1]
                    break
                if meaning is not None:
                    yield Found(one.name, at, free, meaning)
                    break
            else:
                free = at

    def _shapes_of(self, run: str) -> tuple[_Shape, ...]:
        """Return how the rules match the start of a run, the longest first."""
        indexes = self._openings.get(run[:2]) or self._openings.get(run[:1], [])
        matches = [
            (-match.end(), index, match)
            for index in indexes
            if (match := self._regexes[index].match(run))
        ]
        return tuple(
            _Shape(match.end(), self._rules[index], self._groups(index, match))
            for _, index, match in sorted(matches, key=_by_length)
        )

    def _groups(self, index: int, match: re.Match[str]) -> _Groups:
        return {
            name: (*match.span(number), category)
            for number, (name, category) in enumerate(self._parts[index], 1)
            if match.start(number) >= 0
        }


def _index(openings: Iterable[set[str]]) -> dict[str, list[int]]:
    """Return which rules can match after each letter and each pair of letters."""
    table: dict[str, list[int]] = {}
    for index, heads in enumerate(openings):
        for head in heads:
            table.setdefault(head, []).append(index)
    for head, indexes in table.items():
        if len(head) > 1:
            indexes[:] = sorted({*indexes, *table.get(head[0], ())})
    return table


def _by_length(item: tuple[int, int, re.Match[str]]) -> tuple[int, int]:
    return item[:2]


def _with_literals(
    lexicon: Mapping[str, Lexeme], patterns: Iterable[Pattern]
) -> dict[str, Lexeme]:
    combined = {word: dict(lexeme) for word, lexeme in lexicon.items()}
    for pattern in patterns:
        for word in pattern.literals:
            combined.setdefault(word, {})[literal_category(word)] = word
    return dict(combined)


def _assign_letters(
    lexicon: Mapping[str, Lexeme],
) -> tuple[dict[frozenset[str], str], dict[str, str]]:
    """Give each set of categories a letter, and each category its letters."""
    kinds = {frozenset(lexeme) for lexeme in lexicon.values()} | NUMBER_KINDS
    letters = {
        kind: chr(_FIRST_LETTER + n) for n, kind in enumerate(sorted(kinds, key=sorted))
    }
    members: dict[str, str] = {}
    for kind, letter in letters.items():
        for category in kind:
            members[category] = members.get(category, "") + letter
    return letters, members
