"""Timelines in files: read and written in the format that the suffix names."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from ..access import opening
from ..errors import UnreadableFileError
from ..limits import excess
from ..timeline.timeline import Timeline
from .document import check_size
from .formats import find_format

__all__ = ["read", "write"]


def read(path: str | os.PathLike[str], *, format: str | None = None) -> Timeline:  # noqa: A002 - as open() has "mode"
    """
    Read a timeline from a file.

    Args:
        path: The file.

        format: The name of its format; by default as its suffix says.

    Raises:
        UnknownFormatError: If no format has that suffix or name, or it is one
            that cannot be read back.

        UnreadableFileError: If the file is not of that format. The error names
            the file and the place in it.

        FileAccessError: If the file cannot be opened.

        MissingExtraError: If the format needs a package that is not installed.
    """
    asked = find_format(os.fspath(path), format)
    with opening(path):
        size = Path(path).stat().st_size
        data = b"" if excess("file", size) else Path(path).read_bytes()
    try:
        check_size(size)
        return asked.loads(data)
    except UnreadableFileError as error:
        file = os.fspath(path)
        raise UnreadableFileError(error.reason, error.path, file=file) from error


def write(
    timeline: Timeline,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - as open() has "mode"
) -> None:
    """
    Write a timeline to a file: all of it or nothing.

    What stood in the file before stays there until the new content is
    complete, and if anything fails it stays for good.

    Args:
        timeline: What to write.

        path: The file; its folder must exist.

        format: The name of a format; by default as the suffix says.

    Raises:
        UnknownFormatError: If no format has that suffix or name.

        InvalidValueError: If the format cannot carry a value.

        FileAccessError: If the file cannot be written.

        MissingExtraError: If the format needs a package that is not installed.
    """
    data = find_format(os.fspath(path), format).dumps(timeline)
    with opening(path):
        _replace(Path(path).resolve(), data)


def _replace(target: Path, data: bytes) -> None:
    """Put a new content in the place of another once it is complete."""
    if target.exists() and not target.is_file():
        # A pipe or a terminal holds nothing that could be lost.
        target.write_bytes(data)
        return
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    # No context manager of our own: an interrupt on its way in or out would leave
    # the draft behind.
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
