"""States that news tells as events: homes without power, a closed road."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.what.predicates import find_predicates

#: A sentence, the word that names its state (or none), and how sure it is.
STATES: Final[dict[str, tuple[str, str]]] = {
    "without, still": (
        (
            "Homes=home/NNS/nsubj>were were=be/VBD/ROOT still/RB/advmod>were "
            "without/IN/prep>were power/NN/pobj>without"
        ),
        "power asserted",
    ),
    "without, a number": (
        (
            "Nine/CD/nummod>homes@CARDINAL homes=home/NNS/nsubj>are are=be/VBP/ROOT "
            "without/IN/prep>are power/NN/pobj>without"
        ),
        "power asserted",
    ),
    "without, a day": (
        (
            "Homes=home/NNS/nsubj>were were=be/VBD/ROOT without/IN/prep>were "
            "power/NN/pobj>without on/IN/prep>were Monday/NNP/pobj>on@DATE"
        ),
        "power asserted",
    ),
    "without, no one counts": (
        (
            "Homes=home/NNS/nsubj>are are=be/VBP/ROOT without/IN/prep>are "
            "chimneys=chimney/NNS/pobj>without"
        ),
        "",
    ),
    "will stay closed": (
        (
            "Roads=road/NNS/nsubj>stay will/MD/aux>stay stay/VB/ROOT "
            "closed/JJ/acomp>stay"
        ),
        "closed anticipated",
    ),
    "remains calm": (
        "Roads=road/NNS/nsubj>remain remain/VBP/ROOT quiet/JJ/acomp>remain",
        "",
    ),
    "in custody": (
        (
            "Two/CD/nummod>men@CARDINAL men=man/NNS/nsubj>are are=be/VBP/ROOT "
            "in/IN/prep>are custody/NN/pobj>in"
        ),
        "custody asserted",
    ),
    "in a place": (
        (
            "Two/CD/nummod>men@CARDINAL men=man/NNS/nsubj>are are=be/VBP/ROOT "
            "in/IN/prep>are Spain/NNP/pobj>in@GPE"
        ),
        "",
    ),
    "not in custody": (
        (
            "Two/CD/nummod>men@CARDINAL men=man/NNS/nsubj>are are=be/VBP/ROOT "
            "not/RB/neg>are in/IN/prep>are custody/NN/pobj>in"
        ),
        "custody negated",
    ),
    "it is under water": (
        (
            "It/PRP/nsubj>is is=be/VBZ/ROOT still/RB/advmod>is under/IN/prep>is "
            "water/NN/pobj>under"
        ),
        "",
    ),
    "was somewhere for a time": (
        (
            "Okafor/NNP/nsubj>was@PERSON was=be/VBD/ROOT in/IN/prep>was "
            "Oslo/NNP/pobj>in@GPE during/IN/prep>was May/NNP/pobj>during@DATE"
        ),
        "Oslo asserted",
    ),
    "was somewhere": (
        (
            "Okafor/NNP/nsubj>was@PERSON was=be/VBD/ROOT in/IN/prep>was "
            "Oslo/NNP/pobj>in@GPE"
        ),
        "",
    ),
    "a thing was somewhere for a time": (
        (
            "House/NN/nsubj>was was=be/VBD/ROOT in/IN/prep>was "
            "Oslo/NNP/pobj>in@GPE during/IN/prep>was May/NNP/pobj>during@DATE"
        ),
        "",
    ),
    "will have its seat": (
        (
            "Group/NN/nsubj>have will/MD/aux>have have/VB/ROOT its/PRP$/poss>seat "
            "seat/NN/dobj>have in/IN/prep>seat Oslo/NNP/pobj>in@GPE"
        ),
        "seat anticipated",
    ),
    "has its seat": (
        (
            "Group/NN/nsubj>has has=have/VBZ/ROOT its/PRP$/poss>seat "
            "seat/NN/dobj>has in/IN/prep>seat Oslo/NNP/pobj>in@GPE"
        ),
        "",
    ),
    "will have time": (
        "Group/NN/nsubj>have will/MD/aux>have have/VB/ROOT time/NN/dobj>have",
        "",
    ),
}


@pytest.mark.parametrize(("written", "told"), STATES.values(), ids=STATES.keys())
def test_a_plight_is_told_and_a_property_is_not(written: str, told: str) -> None:
    """A number, a day, a "still" or a verb of staying makes news of it."""
    found = find_predicates(parsed(written), LEXICON)

    assert [told] * bool(told) == [
        f"{p.trigger[-1].text} {p.standing.certainty.value}" for p in found
    ]
    assert all("STATE" == p.type.name for p in found)


def test_a_state_in_quotation_marks_is_a_view() -> None:
    """ "The deck was already under water" is how someone puts it."""
    sentence = parsed(STATES["without, still"][0])
    for own in sentence.words:
        own.quoted = True

    assert [] == find_predicates(sentence, LEXICON)
