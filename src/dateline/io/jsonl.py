"""
A timeline as lines of JSON, each of which can be read alone.

Every line is a document as in :mod:`dateline.io.json`, without events, that holds
one report or one mark; the first holds none. So lines may be streamed, parted,
sorted and put together, and files that are joined are timelines that are merged.
A file that was cut between two lines is a smaller timeline: nothing tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import UnreadableFileError
from ..timeline.timeline import Timeline, merge
from .document import check_content, read_json, write_json
from .json import KEYS, make_document, read_document

__all__ = ["dumps", "loads", "read_lines", "write_lines"]


def dumps(timeline: Timeline) -> str:
    """
    Write all lines as one text.

    Raises:
        InvalidValueError: If a text or a number in it is none that JSON carries.
    """
    return "".join(write_lines(timeline))


def loads(text: str | bytes) -> Timeline:
    """
    Read a timeline. Inverse of :func:`dumps`.

    Raises:
        UnreadableFileError: If there is no line, or one that is no document; the
            error names it.
    """
    check_content(text)
    lines = text.split("\n") if isinstance(text, str) else text.split(b"\n")
    if not any(line.strip() for line in lines):
        msg = "there is no line in it, not even that of an empty timeline"
        raise UnreadableFileError(msg, "line 1")
    return merge(*read_lines(lines))


def write_lines(timeline: Timeline) -> Iterator[str]:
    """
    Yield the lines, each with its end: an empty document first, marks last.

    Raises:
        InvalidValueError: If a text or a number is none that JSON carries.

    >>> list(write_lines(Timeline()))
    ['{"format": "dateline", "version": 1}\\n']
    """
    whole = make_document(timeline.reports, timeline.marks)
    sources = {source["id"]: source for source in whole["sources"]}
    types = {kind["name"]: kind for kind in whole["types"]}
    head = {name: whole[name] for name in ("format", "version")}
    yield _line(head | {name: whole[name] for name in whole if name not in KEYS})
    for report in whole["reports"]:
        cited = [sources[name] for name in sorted(_cited(report))]
        kinds = [types[report["type"]]]
        yield _line({**head, "sources": cited, "types": kinds, "reports": [report]})
    for mark in whole["marks"]:
        yield _line({**head, "marks": [mark]})


def _line(document: dict[str, Any]) -> str:
    return f"{write_json(document)}\n"


def _cited(report: dict[str, Any]) -> set[str]:
    told = [report, *report["participants"]]
    return {said["quote"]["source"] for said in told if said["quote"]}


def read_lines(lines: Iterable[str | bytes]) -> Iterator[Timeline]:
    """
    Yield what each line holds, as it comes.

    Raises:
        UnreadableFileError: If one is no document.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read_document(read_json(line))
        except UnreadableFileError as error:
            at = f"line {number}, {error.path}"
            raise UnreadableFileError(error.reason, at) from error
