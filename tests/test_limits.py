"""What is too large is refused before it fills the memory, and told how to go on."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from inputs import LINE

from dateline.errors import (
    DatelineError,
    InvalidValueError,
    UnreadableArticleError,
    UnreadableFileError,
)
from dateline.io.formats import FORMATS, Format
from dateline.limits import Limits, allow, limits
from dateline.model.article import Article
from dateline.model.when import When
from dateline.read.files import read_articles, read_bytes
from dateline.read.headed import from_headed_text
from dateline.read.html import from_html
from dateline.read.records import from_json, from_json_lines
from dateline.temporal import find_timexes
from dateline.timeline.timeline import Timeline

READABLE: Final = [known for known in FORMATS if known.readable]
DAY: Final = "2021-09-27"
#: Longer than any message has to be.
LONG: Final = 2_000


def nested(depth: int) -> bytes:
    """Return lists inside each other."""
    return b"[" * depth + b"]" * depth


@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
def test_a_file_above_the_limit_is_refused(known: Format, tmp_path: Path) -> None:
    """The error names the size, the limit and the way out, which leads out."""
    data = known.dumps(LINE)
    file = tmp_path / f"a{known.suffixes[-1]}"
    file.write_bytes(data)
    wanted = r"there are [\d,]+ bytes in a file, and 99 are .*allow\(file=\d+\)"

    with allow(file=99):
        with pytest.raises(UnreadableFileError, match=wanted):
            known.loads(data)
        with pytest.raises(UnreadableFileError, match=wanted):
            known.loads(b"\n" * 100)
        with pytest.raises(UnreadableFileError, match=wanted) as caught:
            Timeline.read(file)
        with allow(file=1 << 20):
            assert known.project(LINE) == Timeline.read(file)

    assert str(file) == caught.value.file
    assert f"there are {len(data):,} bytes" in str(caught.value)


@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl", ".html"])
def test_a_file_of_articles_above_the_limit_is_refused(
    suffix: str, tmp_path: Path
) -> None:
    """The same of what articles are read from."""
    file = tmp_path / f"a{suffix}"
    file.write_bytes(b"x" * 100)

    with allow(file=99):
        with pytest.raises(UnreadableArticleError, match="100 bytes in a file"):
            list(read_articles(file))
        with pytest.raises(UnreadableArticleError, match=r"allow\(file=100\)"):
            list(read_bytes(file.read_bytes(), suffix=suffix))


def test_an_article_above_the_limit_is_refused() -> None:
    """The headline counts, and one character decides."""
    with allow(article=30):
        assert 26 == len(Article("a" * 26, title="Rain", published=DAY).body)
        with pytest.raises(UnreadableArticleError, match=r"allow\(article=31\)"):
            Article("a" * 27, title="Rain", published=DAY)


@pytest.mark.parametrize(
    "read", [FORMATS[0].loads, lambda data: list(read_bytes(data, suffix=".json"))]
)
@pytest.mark.parametrize("depth", [201, 900, 990, 1_000, 5_000, 200_000])
def test_json_that_is_nested_too_deep_is_refused(
    read: Callable[[bytes], object], depth: int
) -> None:
    """At any depth it is this error, not one of the recursion of Python."""
    wanted = rf"there are {depth:,} lists and objects inside each other, and 200 are"
    data = nested(depth)

    with pytest.raises(DatelineError, match=wanted):
        read(data)


def test_brackets_in_a_text_do_not_count_as_depth() -> None:
    """Nor do those of lists beside each other."""
    document = json.loads(FORMATS[0].dumps(LINE))
    document["mood"] = ["[" * 500, '\\"{' * 500, [[]] * 300]

    assert FORMATS[0].loads(json.dumps(document).encode()).reports == LINE.reports


def test_a_deeper_document_can_be_allowed() -> None:
    """What is not known is kept, however deep it is."""
    text = b'{"format": "dateline", "version": 1, "mood": %s}' % nested(300)

    with allow(depth=400):
        assert FORMATS[0].loads(text).marks


@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
@pytest.mark.parametrize("depth", [*range(900, 1_000, 7)])
def test_just_below_the_recursion_of_python(known: Format, depth: int) -> None:
    """Where the limit was raised, Python's own is told of as ours is."""
    with allow(depth=10_000), pytest.raises(UnreadableFileError):
        known.loads(b'{"format": "dateline", "version": %s}' % nested(depth))


def rows_of_nothing() -> bytes:
    """Return a small file of Arrow that says it holds a hundred million rows."""
    table = pa.table({"what": pa.nulls(100_000_000)})
    out = io.BytesIO()
    with pa.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table)
    return out.getvalue()


def packed(kind: str) -> Callable[[], bytes]:
    """Return how to make a small file whose texts fill a gigabyte and more."""
    words = "a" * 1_000_000

    def arrow() -> bytes:
        out = io.BytesIO()
        batch = pa.record_batch({"what": pa.array([words] * 50)})
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        with pa.ipc.new_file(out, batch.schema, options=options) as writer:
            for _ in range(24):
                writer.write_batch(batch)
        return out.getvalue()

    def shared() -> bytes:
        codes = pa.array([0] * 1_200, pa.int32())
        table = pa.table({"what": pa.DictionaryArray.from_arrays(codes, [words])})
        out = io.BytesIO()
        with pa.ipc.new_file(out, table.schema) as writer:
            writer.write_table(table)
        return out.getvalue()

    def parquet() -> bytes:
        codes = pa.array([0] * 1_200, pa.int32())
        table = pa.table({"what": pa.DictionaryArray.from_arrays(codes, [words])})
        out = io.BytesIO()
        pq.write_table(table, out, compression="zstd", store_schema=False)
        return out.getvalue()

    return {"arrow": arrow, "shared": shared, "parquet": parquet}[kind]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("arrow", rows_of_nothing),
        ("arrow", packed("arrow")),
        ("arrow", packed("shared")),
        ("parquet", packed("parquet")),
    ],
    ids=["rows", "packed", "shared", "parquet"],
)
def test_a_small_file_that_claims_to_be_large_is_refused(
    name: str, make: Callable[[], bytes]
) -> None:
    """A few bytes stand for gigabytes; little of that is ever made."""
    (known,) = (known for known in FORMATS if known.name == name)
    data = make()
    assert len(data) < 3_000_000
    pool = pa.system_memory_pool()
    before = pa.default_memory_pool()
    pa.set_memory_pool(pool)
    tracemalloc.start()
    try:
        with allow(file=100_000_000), pytest.raises(UnreadableFileError, match="allow"):
            known.loads(data)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        pa.set_memory_pool(before)

    assert most < 300_000_000
    assert (pool.max_memory() or 0) < 300_000_000


@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
@pytest.mark.parametrize("piece", [b"9", b"{", b'"', b"a,", b"\n", b"BEGIN:X\n", b"\t"])
def test_an_error_of_a_large_file_is_a_short_message(
    known: Format, piece: bytes
) -> None:
    """What is wrong is shown by its beginning."""
    with pytest.raises(DatelineError) as caught:
        known.loads(piece * 50_000)

    assert len(str(caught.value)) < LONG


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "2021-09-27/" * 9_000, "[" * 10**6, "Y1" + "0" * 4_000]
)
def test_a_span_of_any_length_is_refused_shortly(text: str) -> None:
    """No span is longer than a hundred characters or so."""
    with pytest.raises(DatelineError, match="at most 120 characters, got") as caught:
        When.from_edtf(text)

    assert len(str(caught.value)) < LONG


@pytest.mark.parametrize("zeros", [3, 9, 12, 400, 6_000])
@pytest.mark.parametrize(
    "words",
    ["{} years ago", "for {} years", "in {} days", "the year {}", "every {} years",
     "{}th century", "{}:00", "the {}s", "{}-09-27", "next {} quarters"],
)  # fmt: skip
def test_a_time_of_any_size_is_found_or_left(words: str, zeros: int) -> None:
    """No number is too large to be read in no time, and none makes up a date."""
    text = f"It lasted {words.format('1' + '0' * zeros)}, they said on Monday."

    *_, last = find_timexes(text, published=DAY)

    assert "2021-09-27" == last.value


@pytest.mark.parametrize("thing", [None, 7, ["{}"]], ids=repr)
@pytest.mark.parametrize(
    "read", [*(known.loads for known in READABLE),
             from_html, from_headed_text, lambda data: list(from_json(data)),
             lambda data: list(from_json_lines(data))],
)  # fmt: skip
def test_what_is_neither_text_nor_bytes_is_refused(
    read: Callable[[Any], object], thing: Any
) -> None:
    """It has no size, and the error says what came."""
    with pytest.raises(DatelineError, match=f"got {type(thing).__name__}"):
        read(thing)


@pytest.mark.parametrize("changes", [{"file": 0}, {"depth": 1.5}, {"pages": 3}])
def test_a_limit_that_is_none_is_refused(changes: Any) -> None:
    """It is a whole number above 0, by a name that is known."""
    with pytest.raises(InvalidValueError, match="limit"), allow(**changes):
        pass

    assert Limits() == limits()
