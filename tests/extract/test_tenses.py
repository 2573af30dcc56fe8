"""The reader of times is told the tense of each clause."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed

from dateline.extract.what.predicates import LONGEST_SENTENCE
from dateline.extract.when.tenses import tense_spans

TENSES: Final = {
    "what was planned for a day": (
        (
            "march/NN/nsubjpass>planned was=be/VBD/auxpass>planned "
            "planned=plan/VBN/ROOT for/IN/prep>planned May/NNP/pobj>for@DATE"
        ),
        [("march was planned for May", "future")],
    ),
    "past": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "~././punct>attacked"
        ),
        [("Rebels attacked", "past")],
    ),
    "future": (
        (
            "Rebels=rebel/NNS/nsubj>attack will/MD/aux>attack attack/VB/ROOT "
            "~././punct>attack"
        ),
        [("Rebels will attack", "future")],
    ),
    "present": (
        "Rebels/NNS/nsubj>attack attack/VBP/ROOT",
        [("Rebels attack", "present")],
    ),
    "modal": (
        (
            "Rebels=rebel/NNS/nsubj>attack would/MD/aux>attack attack/VB/ROOT "
            "~././punct>attack"
        ),
        [("Rebels would attack", "future")],
    ),
    "plan": (
        (
            "Rebels=rebel/NNS/nsubj>planned planned=plan/VBD/ROOT "
            "to/TO/aux>attack attack/VB/xcomp>planned ~././punct>planned"
        ),
        [("Rebels planned", "past"), ("to attack", "future")],
    ),
    "infinitive": (
        (
            "Rebels/NNP/nsubj>managed managed=manage/VBD/ROOT to/TO/aux>attack "
            "attack/VB/xcomp>managed ~././punct>managed"
        ),
        [("Rebels managed", "past")],
    ),
    "no verb": ("Rain/NN/ROOT in/IN/prep>Rain Accra/NNP/pobj>in", []),
}


@pytest.mark.parametrize(("written", "spans"), TENSES.values(), ids=TENSES.keys())
def test_each_clause_has_its_tense(written: str, spans: list[tuple[str, str]]) -> None:
    """What is planned lies ahead, in whatever tense it is planned."""
    sentence = parsed(written)
    found = tense_spans([sentence])

    assert spans == [(sentence.text[s.start : s.end], s.tense) for s in found]


def test_the_infinitive_of_a_headline_lies_ahead() -> None:
    """ "Mayor to resign on Friday" means the Friday to come."""
    written = "Mayor/NN/nsubj>resign to/TO/aux>resign resign/VB/ROOT"

    assert ["future"] == [
        span.tense for span in tense_spans([parsed(written, headline=True)])
    ]
    assert [] == list(tense_spans([parsed(written)]))


def test_a_list_that_never_ends_has_no_tense() -> None:
    """No grammar holds for it."""
    many = "rebels/NNS/nsubj>left " * LONGEST_SENTENCE + "left=leave/VBD/ROOT"

    assert [] == list(tense_spans([parsed(many)]))
