"""A time that is counted from another happening."""

from __future__ import annotations

import pytest

from dateline.extract.when.offsets import moved
from dateline.model.when import When


@pytest.mark.parametrize(
    ("when", "offset", "sign", "expected"),
    [
        ("2022-11-15", "P1D", -1, "2022-11-14"),
        ("2022-03-01", "P1D", -1, "2022-02-28"),
        ("2022-11-15", "P2W", 1, "2022-11-29"),
        ("2018-10", "P1W", 1, "[2018-10-08..2018-11-07]"),
        ("2018-11", "P3M", 1, "2019-02"),
        ("2018-01", "P1M", -1, "2017-12"),
        ("2022-11-15", "P2Y", 1, "2024"),
        ("2009", "P2Y", -1, "2007"),
        ("2009", "PT2H", 1, None),
        ("2009", "PXD", 1, None),
        ("../2009", "P2Y", 1, None),
        ("2009/..", "P2Y", 1, None),
    ],
)
def test_a_length_moves_a_span(
    when: str, offset: str, sign: int, expected: str | None
) -> None:
    """No finer than the length and the span are; an open side cannot be moved."""
    found = moved(When.from_edtf(when), offset, sign)

    assert expected == (found.to_edtf() if found else None)
