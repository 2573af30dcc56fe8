"""Files are read and written as their suffix says, all of them or nothing."""

from __future__ import annotations

import errno
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dateline.errors import (
    FileAccessError,
    MissingExtraError,
    UnknownFormatError,
    UnreadableFileError,
)
from dateline.extras import needs
from dateline.io import arrow, frames, icalendar, parquet
from dateline.io.files import read, write
from dateline.io.formats import FORMATS, Format, find_format
from dateline.model.event import Event
from dateline.timeline.timeline import Timeline

LINE = Timeline.of(Event.of("it rains", when="2021-09"))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """The suffix alone says how, in any case, for a text as for a path."""
    LINE.write(tmp_path / "line.JSON")
    write(LINE, str(tmp_path / "line"), format="json")

    assert LINE == Timeline.read(tmp_path / "line.JSON")
    assert LINE == read(tmp_path / "line", format="json")


def test_suffixes_and_names_are_given_once() -> None:
    """No two formats claim the same files."""
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]

    assert len(set(suffixes)) == len(suffixes)
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    assert all(suffix.startswith(".") for suffix in suffixes)


@pytest.mark.parametrize("file", ["line.xyz", "line", "json", ""])
def test_an_unknown_suffix_names_the_known_ones(file: str) -> None:
    """The way out is in the error."""
    with pytest.raises(UnknownFormatError, match=r"\.html .*\.json") as caught:
        find_format(file)
    assert repr(file) in str(caught.value)


def test_an_unknown_name_lists_the_known_ones() -> None:
    """A name goes before the suffix, so it must be right."""
    with pytest.raises(UnknownFormatError, match=r"'xml'; there are json, "):
        find_format("line.json", "xml")


def test_a_format_that_is_only_written_is_not_read(tmp_path: Path) -> None:
    """A page is for people; the error says what to read instead."""
    page = tmp_path / "line.html"
    page.write_text("<p>it rains")

    with pytest.raises(UnknownFormatError, match=r"HTML can only be written; .*\.json"):
        read(page)


def test_an_error_names_the_file_and_the_place(tmp_path: Path) -> None:
    """Who reads a hundred files must know which one is bad."""
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "dateline", "version": 99}')

    with pytest.raises(UnreadableFileError, match="version 99") as caught:
        read(bad)
    assert (str(bad), "$.version") == (caught.value.file, caught.value.path)
    assert str(caught.value).startswith(f"{bad}: ")
    back = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (str(caught.value), str(bad)) == (str(back), back.file)


@pytest.mark.parametrize("name", ["gone.json", ".", "gone/line.json"])
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    """What the system says is passed on, as an error of ours."""
    with pytest.raises(FileAccessError) as caught:
        read(tmp_path / name, format="json")

    assert str(tmp_path / name) == caught.value.filename
    assert caught.value.errno in {errno.ENOENT, errno.EISDIR}
    back = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert str(caught.value) == str(back)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Nothing is made that was not asked for."""
    with pytest.raises(FileAccessError, match="No such file or directory"):
        write(LINE, tmp_path / "gone" / "line.json")

    assert [] == list(tmp_path.iterdir())


class _Full:
    """A disk that is full when the file is put in place."""

    def __init__(self, real: Any) -> None:
        self.real = real

    def __call__(self, number: int) -> None:
        self.real(number)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file never takes the place of a whole one, and no draft is left."""
    file = tmp_path / "line.json"
    write(LINE, file)
    before = file.read_bytes()
    monkeypatch.setattr(os, "fsync", _Full(os.fsync))

    with pytest.raises(FileAccessError, match=f"{file}: No space left"):
        write(Timeline(), file)
    assert before == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_value_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    """The content is made before the file is touched."""
    file = tmp_path / "line.json"
    write(LINE, file)

    with pytest.raises(ValueError, match="JSON cannot carry"):
        write(Timeline.of(Event.of("\ud800 rains")), file)
    assert LINE == read(file)


def test_links_and_permissions_stay_as_they_were(tmp_path: Path) -> None:
    """A new content is no new file: it is as open, and in the same place."""
    file, link = tmp_path / "line.json", tmp_path / "link.json"
    file.touch(mode=0o640)
    file.chmod(0o640)
    link.symlink_to(file)

    write(LINE, link)

    assert link.is_symlink()
    assert LINE == read(file)
    assert 0o640 == file.stat().st_mode & 0o777


def test_a_device_is_written_to_as_it_is() -> None:
    """What is no file is not replaced by one."""
    null = Path(os.devnull)

    write(LINE, null, format="json")

    assert not null.is_file()


def test_a_missing_extra_says_what_to_install() -> None:
    """No bare traceback for what ``pip`` can mend."""
    with (
        pytest.raises(
            MissingExtraError, match=r"pip install 'dateline\[ics\]'"
        ) as caught,
        needs("ics"),
    ):
        import no_such_package  # type: ignore[import-not-found] # noqa: F401 - it is not there
    assert "no_such_package" == caught.value.name


#: A package, who needs it, and the extra that brings it.
EXTRAS: list[tuple[str, Callable[[], object], str]] = [
    ("icalendar", lambda: icalendar.dumps(LINE), "ics"),
    ("icalendar", lambda: icalendar.loads(b""), "ics"),
    ("pyarrow", lambda: arrow.dumps(LINE), "arrow"),
    ("pyarrow", lambda: arrow.loads(b""), "arrow"),
    ("pyarrow", lambda: parquet.dumps(LINE), "arrow"),
    ("pyarrow", lambda: parquet.loads(b""), "arrow"),
    ("pandas", lambda: frames.to_pandas(LINE), "pandas"),
    ("pyarrow", lambda: frames.from_pandas(pd.DataFrame()), "pandas"),
    ("polars", lambda: frames.to_polars(LINE), "polars"),
]


@pytest.mark.parametrize(("package", "use", "extra"), EXTRAS)
def test_each_format_says_what_it_needs(
    package: str,
    use: Callable[[], object],
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever calls a format by itself is told too."""
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(MissingExtraError, match=rf"pip install 'dateline\[{extra}\]'"):
        use()


def test_a_format_finds_its_code() -> None:
    """The table is data; the code is imported when it is used."""
    json = Format("x", "X", (".x",), "dateline.io.json")

    assert LINE == json.loads(json.dumps(LINE))
