"""Half a file, and one that was changed on its way, end in an error of ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableFileError
from dateline.io.formats import FORMATS, Format
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.timeline import Timeline

SOURCE = Source("Ærø, “again”", published="2021-09-28", url="https://e.org/a")
QUOTE = Quote(SOURCE, 3, 13, "the ferry\n")
SUNK = Report(
    "the ferry\nis lost",
    type="PROTEST",
    when=Event.of("x", when="2021-09-27").when,
    participants=[Participant(Actor("Ana; Lind"), Role.AGENT, QUOTE)],
    location=Location("Ærø", country="DK", latitude=54.8, longitude=10.25),
    trigger=QUOTE,
    quote=QUOTE,
)
LINE = Timeline(
    [SUNK, *Timeline.of(Event.of("it rains", when="2021-09"), Event.of("x")).reports],
    [Mark(MarkKind.RETRACT, ["another"], reason="“wrong”")],
)
READABLE = [known for known in FORMATS if known.readable]
#: Lines of these can be read alone: cut between two, they are smaller timelines.
BY_LINE = {"jsonl", "csv", "acled", "gdelt"}


def _named(known: Format) -> str:
    return known.name


@pytest.mark.parametrize("known", READABLE, ids=_named)
@given(share=st.floats(0, 1, exclude_max=True))
def test_half_a_file_is_refused(known: Format, share: float) -> None:
    """Cut anywhere, it is no timeline; or it is a part of one, and all of it true."""
    data = known.dumps(LINE)
    half = data[: int(len(data) * share)]
    try:
        found = known.loads(half)
    except UnreadableFileError as error:
        assert f"{error.reason} (at {error.path})" == str(error)  # noqa: PT017 - it may be read too
        return
    whole = known.project(LINE)
    assert found.reports <= whole.reports
    assert found == whole or known.name in BY_LINE


@pytest.mark.parametrize(
    "known", [known for known in READABLE if known.name not in {"parquet", "arrow"}],
    ids=_named,
)  # fmt: skip
@given(share=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_a_changed_byte_ends_in_no_other_error(
    known: Format, share: float, byte: int
) -> None:
    """It is read as it stands now, or refused; there is no bare traceback."""
    data = bytearray(known.dumps(LINE))
    data[int(len(data) * share)] = byte
    try:
        found = known.loads(bytes(data))
    except UnreadableFileError:
        return
    assert isinstance(found, Timeline)


@pytest.mark.parametrize("known", READABLE, ids=_named)
@given(data=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_refused(known: Format, data: bytes) -> None:
    """A wrong file is told from a right one."""
    try:
        known.loads(data)
    except UnreadableFileError:
        return


@pytest.mark.parametrize("wrong", FORMATS, ids=_named)
@pytest.mark.parametrize("known", READABLE, ids=_named)
def test_a_file_of_another_format_is_refused(known: Format, wrong: Format) -> None:
    """A suffix that lies is found out."""
    data = wrong.dumps(LINE)
    if known == wrong:
        return
    with pytest.raises(UnreadableFileError):
        known.loads(data)
