"""Lines can be parted and put together like the timelines that they hold."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.errors import UnreadableFileError
from dateline.io import json
from dateline.io.jsonl import dumps, loads, read_lines, write_lines
from dateline.model.event import Event
from dateline.timeline.timeline import Timeline


@settings(max_examples=25)
@given(TIMELINES, TIMELINES)
def test_joined_files_are_merged_timelines(a: Timeline, b: Timeline) -> None:
    """``cat a.jsonl b.jsonl`` loses nothing of either."""
    assert a | b == loads(dumps(a) + dumps(b))


@settings(max_examples=25)
@given(TIMELINES)
def test_each_line_is_a_document(timeline: Timeline) -> None:
    """Any line can be read alone, and all of them give all."""
    lines = list(write_lines(timeline))
    parts = [json.loads(line) for line in lines]

    assert timeline == Timeline(
        itertools.chain.from_iterable(part.reports for part in parts),
        itertools.chain.from_iterable(part.marks for part in parts),
    )
    assert all(len(part.reports) + len(part.marks) <= 1 for part in parts)
    assert all(line.endswith("\n") and "\n" not in line[:-1] for line in lines)


def test_lines_are_read_as_they_come() -> None:
    """The first timeline is there before the second line is."""
    lines = write_lines(Timeline.of(Event.of("it rains")))
    endless = itertools.chain(lines, itertools.repeat("nothing that is ever read"))
    found = read_lines(endless)

    assert Timeline() == next(found)
    assert Timeline.of(Event.of("it rains")) == next(found)


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "no line in it", "line 1"),
        ("\n \n", "no line in it", "line 1"),
        ('{"format": "dateline", "version": 1}\n{', "not JSON", "line 2, $"),
        ('{"format": "dateline", "version": 9}', "version 9", "line 1, $.version"),
        (b"\xff\n", "not UTF-8", "line 1, byte 0"),
    ],
)
def test_an_error_names_the_line(text: str, reason: str, place: str) -> None:
    """One bad line of a million is found."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(text)
    assert place == caught.value.path
