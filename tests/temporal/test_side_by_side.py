"""Any two expressions may stand side by side, with anything or nothing between."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.temporal import find_timexes
from dateline.temporal.reader import RULES

#: What stands between: blank lines are a token, and no word.
BETWEEN: Final = (
    "\n\n",
    " \r\n \r\n ",
    "\n\n\n\n",
    " ",
    ", ",
    " and ",
    "-",
    "\x1f",
    "\x00",
)
#: The words of every rule's own example.
WORDS: Final = sorted(
    {found for rule in RULES for found, _ in rule.example[2]}
    | {"Monday", "Tuesday", "Friday", "May", "2019", "6pm", "night"}
)


@pytest.mark.parametrize("glue", BETWEEN, ids=repr)
def test_any_two_expressions_are_read_side_by_side(glue: str) -> None:
    """Each pair of them is found where it stands, and none ends in an error."""
    for first in WORDS:
        text = glue.join(part for second in WORDS[::7] for part in (first, second))

        found = find_timexes(text, published="2021-09-27")

        assert found
        assert all(text[one.start : one.end] == one.text for one in found)


def test_a_blank_line_parts_two_weekdays() -> None:
    """The second is no part of a list that the first begins, as after a comma."""
    parted, listed = (
        [one.value for one in find_timexes(text, published="2021-09-29")]
        for text in ("They met on Monday\n\nFriday is free.", "On Monday, Friday.")
    )

    assert ["2021-09-27", "2021-09-24"] == parted
    assert ["2021-09-27", "2021-10-01"] == listed
