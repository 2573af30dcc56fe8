"""A Headline In Capitals is read as a sentence."""

from __future__ import annotations

import pytest

from dateline.extract.syntax.truecase import sentence_case

BODY = (
    "Police shot two men in Oslo. The minister resigned after talks; a blast was heard."
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Minister Resigns After Police Shoot Men",
            "Minister resigns after Police Shoot men",
        ),
        ("Minister resigns after police shoot men", None),
        ("Blast in Oslo", None),
        ("BLAST HITS MINISTER IN OSLO", None),
        ("Okafor Resigns Over Blast Near Oslo", "Okafor resigns over blast near Oslo"),
        ("", None),
    ],
)
def test_what_the_body_writes_small_is_written_small(
    title: str, expected: str | None
) -> None:
    """Names stay as they are, and so does a headline that is none of that style."""
    found = sentence_case(title, BODY)

    assert (expected or title) == found
    assert len(title) == len(found)
