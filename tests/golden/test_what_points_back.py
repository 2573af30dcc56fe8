"""A noun that points back at an event is a further report of it, if it is clear."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A text, and of how many reports each of its events is, in order.
TEXTS: Final[dict[str, tuple[str, list[int]]]] = {
    "one shooting": (
        (
            "Gunmen shot two guards at a bank in Lyon on Monday. "
            "The shooting took place outside the main door."
        ),
        [2],
    ),
    "a verb of another sense": (
        "Police fired at a crowd in Lyon on Monday. The shooting began at noon.",
        [2],
    ),
    "by another word": (
        "A drone killed General Bo Berg in Lyon. The strike took place at a bank.",
        [2],
    ),
    "by another word, one of two": (
        (
            "A drone killed General Bo Berg in Lyon. Rebels stabbed a guard. "
            "The strike took place at a bank."
        ),
        [1, 1, 1],
    ),
    "one of two": (
        (
            "Rebels attacked a convoy on Monday. On Tuesday the army attacked "
            "a village. The attack took place at night."
        ),
        [1, 1, 1],
    ),
    "of several": (
        "Farmers held protests in May. The protest began at the port.",
        [1, 1],
    ),
    "by someone": (
        (
            "Robbers attacked the embassy in May. "
            "The army carried out the attack at a farm."
        ),
        [1, 1],
    ),
    "one more": (
        (
            "Gunmen shot two guards at a bank in Lyon on Monday. "
            "A shooting took place in Graz."
        ),
        [1, 1],
    ),
    "on another day": (
        "Gunmen shot two guards in Lyon on Monday. The shooting took place on Friday.",
        [1, 1],
    ),
    "what may be": (
        "Gunmen may shoot the guards. The shooting took place on Friday.",
        [1, 1],
    ),
}


@pytest.mark.parametrize(("text", "reports"), TEXTS.values(), ids=TEXTS.keys())
def test_what_is_meant_is_one_event(
    reader: Parser, text: str, reports: list[int]
) -> None:
    """The one event of its kind, told before, by no one else and at no other time."""
    timeline = reader.parse(text, published="2024-05-15")

    assert reports == [len(event.reports) for event in timeline]
