"""Places and houses are someone where they act."""

from __future__ import annotations

import pytest
from talk import Talk

from dateline.resolve.houses import does
from dateline.resolve.organisations import ActorNouns


@pytest.mark.parametrize(
    ("noun", "verb", "part", "acts"),
    [
        ("hospital", "sue", "subject", True),
        ("hospital", "criticize", "undergoes", True),
        ("hospital", "hit", "undergoes", False),
        ("hospital", "burn", "subject", False),
        ("hospital", "shut", "subject", False),
        ("city", "shut", "subject", True),
        ("city", "grow", "subject", False),
    ],
)
def test_what_acts_or_answers_is_someone(
    noun: str, verb: str, part: str, *, acts: bool
) -> None:
    """A hospital sues and is criticised as someone; it burns and is hit as a house."""
    talk = Talk()
    subject, undergoes = part == "subject", part == "undergoes"
    mention = talk.noun(noun, noun, subject=subject, undergoes=undergoes, verb=verb)

    assert acts == does(mention, ActorNouns.built_in())
