"""
Everything that dateline raises.

.. code-block:: text

    DatelineError
    ├── InvalidValueError        (ValueError)   a value that no noun can hold
    ├── UnreadableTimeError      (ValueError)   words that cannot be put in time
    ├── UnreadableArticleError   (ValueError)   bytes or text that is no article
    ├── UnreadableFileError      (ValueError)   a file that holds no timeline
    ├── UnknownFormatError       (ValueError)   a suffix or name of no format
    ├── FileAccessError          (OSError)      a file that the system keeps shut
    ├── MissingExtraError        (ImportError)  a package that is not installed
    ├── MissingDateError         (ValueError)   an article without its date
    ├── ModelNotFoundError       (LookupError)  no English pipeline is installed
    ├── ReadingFailedError       (RuntimeError) an article that broke its reader
    ├── StoreError               (OSError)      a database that fails or does not fit
    └── WorkersError             (RuntimeError) worker processes that do not start
"""

from __future__ import annotations

import errno
from typing import Final

__all__ = [
    "DatelineError",
    "FileAccessError",
    "InvalidValueError",
    "MissingDateError",
    "MissingExtraError",
    "ModelNotFoundError",
    "ReadingFailedError",
    "StoreError",
    "UnknownFormatError",
    "UnreadableArticleError",
    "UnreadableFileError",
    "UnreadableTimeError",
    "WorkersError",
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

        path: Where in it: ``$`` is the whole, ``$.reports[3].when`` a part of a
            document, ``line 7`` a line.

        file: Which file; empty for a text that came from none.
    """

    def __init__(self, reason: str, path: str = "$", *, file: str = "") -> None:
        super().__init__(reason, path, file)
        self.reason, self.path, self.file = reason, path, file

    def __str__(self) -> str:
        """Say what is wrong, and where."""
        file = f"{self.file}: " if self.file else ""
        return f"{file}{self.reason} (at {self.path})"

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild with keywords, which ``Exception`` does not do by itself."""
        return _rebuild_unreadable_file, (self.reason, self.path, self.file)


def _rebuild_unreadable_file(reason: str, path: str, file: str) -> UnreadableFileError:
    return UnreadableFileError(reason, path, file=file)


class UnknownFormatError(DatelineError, ValueError):
    """No format has this suffix or name, or it cannot be read back."""


#: What to do about what the system says, where it does not say that itself.
_WAYS_OUT: Final = {
    errno.ENOSPC: "make room and do it again",
    errno.EDQUOT: "make room and do it again",
    errno.EFBIG: "write where larger files are allowed",
    errno.EROFS: "write to another folder",
    errno.EACCES: "ask for the right to it, or choose another folder",
    errno.EPERM: "ask for the right to it, or choose another folder",
    errno.EIO: "the disk fails; see to it and do it again",
    errno.EMFILE: "close some files and do it again",
}


class FileAccessError(DatelineError, OSError):
    """
    A file or folder cannot be opened, read or written.

    ``errno`` and ``filename`` are those of the system's own error.
    """

    def __init__(self, error: OSError, file: str) -> None:
        super().__init__(error.errno, error.strerror or str(error), file)

    def __str__(self) -> str:
        """Say which file, what the system says, and what to do."""
        way_out = _WAYS_OUT.get(self.errno or 0)
        return f"{self.filename}: {self.strerror}" + (f"; {way_out}" if way_out else "")

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild from what the system said."""
        return FileAccessError, (OSError(self.errno, self.strerror), self.filename)


class MissingExtraError(DatelineError, ImportError):
    """A package that only some formats need is not installed."""


class MissingDateError(DatelineError, ValueError):
    """An article came without a publication date, and none was found in it."""


class ModelNotFoundError(DatelineError, LookupError):
    """No English pipeline with a tagger, a parser and an entity recogniser."""


class ReadingFailedError(DatelineError, RuntimeError):
    """
    Reading an article ended in a way that no one foresaw.

    Its notes hold the trace, where there is one.
    """


class StoreError(DatelineError, OSError):
    """A database cannot be read or written, or holds no timeline of ours."""


class WorkersError(DatelineError, RuntimeError):
    """No worker process could be started to read articles."""


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
