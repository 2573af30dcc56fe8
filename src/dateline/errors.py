"""
Everything that dateline raises.

.. code-block:: text

    DatelineError
    ├── InvalidValueError        (ValueError)   a value that no noun can hold
    ├── UnreadableTimeError      (ValueError)   words that cannot be put in time
    ├── UnreadableArticleError   (ValueError)   bytes or text that is no article
    ├── UnreadableFileError      (ValueError)   a file that holds no timeline
    ├── MissingDateError         (ValueError)   an article without its date
    └── ModelNotFoundError       (LookupError)  no English pipeline is installed
"""

from __future__ import annotations

__all__ = [
    "DatelineError",
    "InvalidValueError",
    "MissingDateError",
    "ModelNotFoundError",
    "UnreadableArticleError",
    "UnreadableFileError",
    "UnreadableTimeError",
]


class DatelineError(Exception):
    """The root of all errors of this library."""


class InvalidValueError(DatelineError, ValueError):
    """A value lies outside what its class can hold."""


class UnreadableArticleError(DatelineError, ValueError):
    """The input is empty, is not text, or is not English."""


class UnreadableFileError(DatelineError, ValueError):
    """
    A file does not hold what its format asks for.

    Attributes:
        reason: What is wrong, and what to do about it.

        path: Where: ``$`` is the whole file, ``$.reports[3].when`` a part of it.
    """

    def __init__(self, reason: str, path: str = "$") -> None:
        super().__init__(reason, path)
        self.reason, self.path = reason, path

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        return f"{self.reason} (at {self.path})"


class MissingDateError(DatelineError, ValueError):
    """An article came without a publication date, and none was found in it."""


class ModelNotFoundError(DatelineError, LookupError):
    """No English pipeline with a tagger, a parser and an entity recogniser."""


class UnreadableTimeError(DatelineError, ValueError):
    """
    A time expression could not be given a place in time.

    Attributes:
        reason: What is wrong with it.

        text: The text that was read.

        span: Offsets of the expression in *text*, in characters, half-open.
    """

    def __init__(self, reason: str, *, text: str, span: tuple[int, int]) -> None:
        super().__init__(reason, text, span)
        self.reason, self.text, self.span = reason, text, span

    def __str__(self) -> str:
        """Draw a line under the words that could not be read."""
        start, end = self.span
        line_start = self.text.rfind("\n", 0, start) + 1
        line = self.text[line_start:].split("\n", 1)[0]
        under = "^" * max(1, min(end, line_start + len(line)) - start)
        return f"{self.reason}\n  {line}\n  {' ' * (start - line_start)}{under}"

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild with keywords, which ``Exception`` does not do by itself."""
        return _rebuild_unreadable, (self.reason, self.text, self.span)


def _rebuild_unreadable(
    reason: str, text: str, span: tuple[int, int]
) -> UnreadableTimeError:
    return UnreadableTimeError(reason, text=text, span=span)
