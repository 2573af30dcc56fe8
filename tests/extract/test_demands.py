"""Sayings that ask something of someone."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.what.demands import demands, is_demanded

SAID: Final = "they/PRP/nsubj>said said=say/VBD/ROOT {clause}"
GPE: Final = "Oslo/NNP/nsubj>pay@GPE"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (f"{GPE} must/MD/aux>pay pay/VB/ccomp>said", True),
        (f"{GPE} should/MD/aux>pay pay/VB/ccomp>said", True),
        (f"{GPE} may/MD/aux>pay pay/VB/ccomp>said", False),
        ("it/PRP/nsubj>pay must/MD/aux>pay pay/VB/ccomp>said", False),
        ("must/MD/aux>pay pay/VB/ccomp>said", False),
        ("Acme/NNP/nsubj>pay@ORG must/MD/aux>pay pay/VB/ccomp>said", True),
        ("Acme/NNP/nsubj>pay@ORG should/MD/aux>pay pay/VB/ccomp>said", False),
        (
            "the/DT/det>army army/NN/nsubj>pay must/MD/aux>pay pay/VB/ccomp>said",
            True,
        ),
        ("people/NNS/nsubj>pay must/MD/aux>pay pay/VB/ccomp>said", False),
        (
            (
                "Oslo/NNP/nsubjpass>paid@GPE must/MD/aux>paid be/VB/auxpass>paid "
                "paid=pay/VBN/ccomp>said"
            ),
            False,
        ),
        (
            (
                "Oslo/NNP/nsubj>has@GPE has=have/VBZ/ccomp>said to/TO/aux>pay "
                "pay/VB/xcomp>has"
            ),
            True,
        ),
        (
            (
                "Oslo/NNP/nsubj>had@GPE had=have/VBD/ccomp>said to/TO/aux>pay "
                "pay/VB/xcomp>had"
            ),
            False,
        ),
        ("Oslo/NNP/nsubj>has@GPE has=have/VBZ/ccomp>said law/NN/dobj>has", False),
        ("so/RB/advmod>said", False),
    ],
)
def test_a_saying_demands(clause: str, *, expected: bool) -> None:
    """That someone in particular must do something."""
    assert expected is demands(word(parsed(SAID.format(clause=clause)), "said"))


def test_what_is_demanded_stands_below() -> None:
    """The clause is, and the saying is not."""
    sentence = parsed(SAID.format(clause=f"{GPE} must/MD/aux>pay pay/VB/ccomp>said"))

    assert is_demanded(word(sentence, "pay"))
    assert not is_demanded(word(sentence, "said"))
