"""A database whose rows are damaged is refused by an error that names it."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Final

import pytest
from inputs import LINE

from dateline.errors import DatelineError, StoreError
from dateline.store import Store

#: What a damaged file may hold in the place of the JSON of a noun.
DAMAGED: Final = (
    *("", "{", "[]", "{}", "null", "7", '"a"', '{"id": 7}', '{"quote": 7}'),
    *('{"\x00": 1}', '{"quote": {"source": []}}', b"\xff", 7, 0.5),
    '{"quote": null, "trigger": null, "participants": null}',
)


@pytest.mark.parametrize("table", ["reports", "sources", "event_types", "marks"])
@pytest.mark.parametrize("damage", DAMAGED, ids=repr)
def test_a_row_that_is_damaged_is_refused(
    tmp_path: Path, table: str, damage: object
) -> None:
    """Whatever stands there, nothing is made up, and nothing else is raised."""
    file = tmp_path / "line.db"
    with Store(file) as store:
        store.add(LINE)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute(f"UPDATE {table} SET data = ?", [damage])  # noqa: S608 - ours

    with Store(file) as store, pytest.raises(StoreError, match=r"line\.db: .*damaged"):
        store.timeline()
    with Store(file) as store, pytest.raises(StoreError, match=r"line\.db: "):
        store.timeline(actor="dockers", text="struck")


@pytest.mark.parametrize("version", ["x", b"\xff", 0.5, -1, 99])
def test_a_version_that_is_none_is_refused(tmp_path: Path, version: object) -> None:
    """It is a small whole number, or the file is not ours."""
    file = tmp_path / "line.db"
    Store(file).close()
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute("UPDATE facts SET value = ? WHERE name = 'state'", [version])

    with pytest.raises(DatelineError, match=r"line\.db: "):
        Store(file)


def test_bytes_that_are_turned_are_read_or_refused(tmp_path: Path) -> None:
    """One byte in some, all over the file."""
    file = tmp_path / "line.db"
    with Store(file) as store:
        store.add(LINE)
    whole = file.read_bytes()
    refused = 0
    for at in range(0, len(whole), len(whole) // 30):
        data = bytearray(whole)
        data[at : at + 8] = b"\x81\x00\xff\x7fA\x03\x1f\x80"
        file.write_bytes(data)
        try:
            with Store(file) as store:
                store.timeline()
                store.timeline("2021", actor="dockers")
        except DatelineError:
            refused += 1

    assert refused
