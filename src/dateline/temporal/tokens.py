"""
Text cut into tokens, one class letter a token.

The classes of all tokens make a string, a letter a token, so that a rule of
grammar is an ordinary regular expression over that string.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Final

import attrs

from .lexicon import Lexeme, read_number_token

__all__ = ["BREAK", "JUNK", "Classes", "Tokens", "tokenize"]

#: The class of a token that no rule knows, and of a blank line.
JUNK: Final = "x"
BREAK: Final = "|"
_SPACE: Final = " "

#: Marks that are read as the plain one: quotation marks, hyphens, a dash.
_MARKS: Final = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2013", "-"),
)

_TOKEN: Final = re.compile(
    r"""
      \s+
    | o'clock\b | 's\b
    | '\d\d(?:s\b|\b)                                       # '87, '80s
    | [ap]\.m\b\.?
    | [^\W\d_][^\W_]*                                       # a word
    | \d{4}-\d\d?-\d\d?                                     # ISO 8601
      (?:t\d\d(?::?\d\d){0,2}(?:\.\d{1,9})?(?:z|[+-]\d\d:?\d\d)?)?
      (?![^\W_]|[-/:]\d)
    | \d++(?:-\d++){3,}+                                   # no date: 1-800-555-12
    | \d{4}-w\d\d(?:-\d)?(?![^\W_])                        # a week of ISO 8601
    | \d\d?([/.-])\d\d?\1\d{2,4}(?![^\W_]|\1\d|[/.:]\d)       # 9/27/2021
    | \d\d?:\d\d(?::\d\d)?(?:[ap]m?\b)?(?![^\W_]|:\d)     # 10:30pm
    | \d+(?:[.,]\d+)*(?:(?=[ap]\.m\b)|[^\W\d_][^\W_]*)?   # 1,200 or 3rd
    | .
    """,
    re.DOTALL | re.VERBOSE,
)


class Classes(dict[str, str]):
    """
    The class letter of each token, found once a text.

    Words that the lexicon does not hold are junk; numbers are read when met.
    """

    def __init__(self, words: Mapping[str, str], letters: Mapping[frozenset[str], str]):
        super().__init__(words)
        self._letters = letters

    def __missing__(self, token: str) -> str:
        """Class a token that has not been met in this text."""
        first = token[0]
        letter = JUNK
        if first.isspace():
            letter = BREAK if token.count("\n") > 1 else _SPACE
        elif first.isdecimal() or first == "'":
            letter = self._letters.get(frozenset(read_number_token(token)), JUNK)
        self[token] = letter
        return letter


@attrs.frozen(eq=False)
class Tokens:
    """
    The tokens of a text, without the white space between them.

    Args:
        text: The text as it was written.

        words: The tokens, lower-cased.

        classes: One class letter a token.

        starts: Offset of the first character of each token.

        lexicon: What each known word may mean.
    """

    text: str = attrs.field(repr=False)
    words: list[str] = attrs.field(repr=False)
    classes: str
    starts: list[int] = attrs.field(repr=False)
    lexicon: Mapping[str, Lexeme] = attrs.field(repr=False)

    def capital(self, index: int) -> bool:
        """Whether a token is written with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def names(self, index: int) -> bool:
        """Whether a token and the one after it are the words of a name."""
        after = self.word(index + 1)
        return after[:1].isalpha() and self.capital(index) and self.capital(index + 1)

    def word(self, index: int) -> str:
        """Return a token, or nothing beyond the ends of the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end(self, index: int) -> int:
        """Return the offset of the first character after a token."""
        return self.starts[index] + len(self.words[index])

    def lexeme(self, index: int) -> Lexeme:
        """Return what a token may mean, category by category."""
        word = self.words[index]
        return self.lexicon.get(word) or read_number_token(word)

    def glued(self, index: int) -> bool:
        """Whether no white space stands between a token and the one before."""
        inside = 0 < index < len(self.words)
        return inside and self.end(index - 1) == self.starts[index]


def tokenize(
    text: str,
    lexicon: Mapping[str, Lexeme],
    words: Mapping[str, str],
    letters: Mapping[frozenset[str], str],
) -> Tokens:
    """Cut a text into tokens and class each."""
    pieces = _split(plain(text))
    starts = list(itertools.accumulate(map(len, pieces), initial=0))
    classes = "".join(map(Classes(words, letters).__getitem__, pieces))
    keep = [n for n, letter in enumerate(classes) if letter != _SPACE]
    return Tokens(
        text,
        [pieces[n] for n in keep],
        classes.replace(_SPACE, ""),
        [starts[n] for n in keep],
        lexicon,
    )


def _split(text: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text)]


def plain(text: str) -> str:
    """
    Lower-case a text, straighten its quotation marks and dashes, keep its offsets.

    >>> len("İ"), len("İ".lower()), len(plain("İ"))
    (1, 2, 1)
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(
            low if len(low := char.lower()) == 1 else char for char in text
        )
    for mark, straight in _MARKS:
        lowered = lowered.replace(mark, straight)
    return lowered
