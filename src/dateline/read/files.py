"""Articles in files and folders, read as their suffixes say."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NoReturn

from ..access import opening
from ..errors import (
    FileAccessError,
    InvalidValueError,
    MissingDateError,
    UnreadableArticleError,
)
from ..limits import excess
from ..model.article import Article
from ..model.source import Published
from .headed import from_headed_text
from .html import from_html
from .records import from_json, from_json_lines

__all__ = ["article_files", "read_articles", "read_bytes", "read_file"]

_Reader = Callable[[bytes, Published | str | None], Iterator[Article]]


def _read_text(data: bytes, published: Published | str | None) -> Iterator[Article]:
    yield from_headed_text(data, published=published)


def _read_html(data: bytes, published: Published | str | None) -> Iterator[Article]:
    yield from_html(data, published=published)


def _read_json(data: bytes, published: Published | str | None) -> Iterator[Article]:
    return from_json(data, published=published)


def _read_lines(data: bytes, published: Published | str | None) -> Iterator[Article]:
    return from_json_lines(data, published=published)


#: How files are read, by suffix.
_READERS: Final[dict[str, _Reader]] = {
    ".txt": _read_text,
    ".text": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".json": _read_json,
    ".jsonl": _read_lines,
    ".ndjson": _read_lines,
}


def read_articles(
    path: str | os.PathLike[str], *, published: Published | str | None = None
) -> Iterator[Article]:
    """
    Yield the articles of a file, of a folder, or of files that fit a pattern.

    Nothing is fetched, and files are read one by one, in order of their names.

    Args:
        path: A file; a folder, of which all text, HTML and JSON files are read,
            with those in folders below; or a pattern such as ``news/*.html``.

        published: When they came out; goes before what they say.

    Raises:
        FileAccessError: If there is no such file.

        UnreadableArticleError: If one holds no article. This error and the next
            ones begin with the name of the file.

        MissingDateError: If nothing says when one came out.

        InvalidValueError: If what says so is no date.

        MissingExtraError: If a page is to be read and the package trafilatura is
            not installed.
    """
    for file in article_files(path):
        yield from read_file(file, published=published)


def article_files(path: str | os.PathLike[str]) -> list[Path]:
    """
    Return the files that a path stands for: see :func:`read_articles`.

    Raises:
        FileAccessError: If there is none.
    """
    named = Path(path)
    with opening(path):
        if named.is_dir():
            found = list(_files_below(named))
        elif named.exists() or not glob.has_magic(os.fspath(path)):
            return [named]
        else:
            start = Path(named.anchor)
            found = list(start.glob(os.fspath(named.relative_to(start))))
    files = sorted(file for file in found if file.is_file())
    if not files:
        kinds = " ".join(sorted(_READERS))
        error = FileNotFoundError(2, f"no articles there; their names end in {kinds}")
        raise FileAccessError(error, os.fspath(path))
    return files


def _files_below(folder: Path) -> Iterator[Path]:
    """
    Give the files with known suffixes in a folder and below, links not followed.

    A folder that is shut is an error: to pass it over would lose what is in it.
    """

    def refuse(error: OSError) -> NoReturn:
        raise error

    for home, _, names in os.walk(folder, onerror=refuse):
        for name in names:
            if Path(name).suffix.lower() in _READERS:
                yield Path(home, name)


def read_file(
    file: str | os.PathLike[str], *, published: Published | str | None = None
) -> Iterator[Article]:
    """
    Yield the articles of one file; a suffix that is not known is one of plain text.

    The errors are those of :func:`read_articles`.
    """
    name = os.fspath(file)
    with opening(name):
        told = excess("file", Path(file).stat().st_size)
        data = b"" if told else Path(file).read_bytes()
    if told:
        msg = f"{name}: {told}"
        raise UnreadableArticleError(msg)
    try:
        yield from read_bytes(data, suffix=Path(file).suffix, published=published)
    except (UnreadableArticleError, MissingDateError, InvalidValueError) as error:
        msg = f"{name}: {error}"
        raise type(error)(msg) from error


def read_bytes(
    data: bytes, *, suffix: str = "", published: Published | str | None = None
) -> Iterator[Article]:
    """
    Yield the articles in the content of a file.

    Args:
        data: The content.

        suffix: How its name ends; without one, markup and JSON are known by
            their first character, and the rest is plain text.

        published: When they came out; goes before what they say.

    The errors are those of :func:`read_articles`, without the name of a file.
    """
    reader = _READERS.get(suffix.lower()) or _reader_of(data)
    yield from reader(data, published)


def _reader_of(data: bytes) -> _Reader:
    first = data.removeprefix("\ufeff".encode()).lstrip()
    if first.startswith(b"<"):
        return _read_html
    if first.startswith((b"{", b"[")):
        lines = [line for line in first.splitlines() if line.strip()]
        is_lines = len(lines) > 1 and all(line[:1] == b"{" for line in lines)
        return _read_lines if is_lines else _read_json
    return _read_text
