"""Several names share one noun where "and" joins them."""

from __future__ import annotations

from typing import Final

import pytest
from talk import Talk, before, behind, of

from dateline.resolve.mentions import Mention
from dateline.resolve.several import parts_of_several

A: Final = Talk()

SEVERAL: Final = {
    "two before a noun": (
        A.noun(
            "Serbian and Kosovo envoys", modifiers=(before("Serbian"), before("Kosovo"))
        ),
        ["Serbian envoys", "Kosovo envoys"],
    ),
    "two that own": (
        A.noun("Peru and Chile's spy services", modifiers=(of("Peru"), of("Chile"))),
        ["Peru's spy services", "Chile's spy services"],
    ),
    "one that owns the other": (
        A.noun("Russia's Wagner men", modifiers=(of("Russia"), before("Wagner"))),
        [],
    ),
    "two behind a noun": (
        A.noun(
            "Residents of Peru and Chile",
            "resident",
            modifiers=(behind("of", "Peru"), behind("of", "Chile")),
        ),
        ["residents of Peru", "residents of Chile"],
    ),
    "one king each": (
        A.noun(
            "kings of Peru and Chile",
            "king",
            modifiers=(behind("of", "Peru"), behind("of", "Chile")),
        ),
        ["king of Peru", "king of Chile"],
    ),
    "where they are": (
        A.noun(
            "envoys in Peru and Chile",
            "envoy",
            modifiers=(behind("in", "Peru"), behind("in", "Chile")),
        ),
        [],
    ),
    "a town of a land": (
        A.noun(
            "men of Lima, Peru",
            "man",
            modifiers=(behind("of", "Lima"), behind("of", "Peru")),
        ),
        [],
    ),
    "one": (A.noun("Serbian envoys", modifiers=(before("Serbian"),)), []),
}


@pytest.mark.parametrize(("mention", "names"), SEVERAL.values(), ids=SEVERAL.keys())
def test_each_of_several_has_a_part(mention: Mention, names: list[str]) -> None:
    """What "and" joins are as many actors as there are names."""
    assert names == [name for _, name in parts_of_several(mention)]
