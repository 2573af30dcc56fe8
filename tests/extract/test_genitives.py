"""Names that end in "'s" own nothing."""

from __future__ import annotations

import pytest
from parses import named, parsed

from dateline.extract.syntax.genitives import keep_genitives

OWNS = "Moody/NNP/poss>view ~'s/POS/case>Moody view/NN/nsubj>fell fell=fall/VBD/ROOT"
CUT = "Moody/NNP/nsubj>cut@ORG ~'s/POS/case>Moody cut/VBD/ROOT rates/NNS/dobj>cut"


@pytest.mark.parametrize(
    ("parse", "names"),
    [
        (CUT, [("Moody 's", "ORG")]),
        (CUT.replace("@ORG", ""), [("Moody 's", "ORG")]),
        (CUT.replace("@ORG", "@GPE"), [("Moody", "GPE")]),
        (
            (
                "friend/NN/nsubj>left of/IN/prep>friend Moody/NNP/pobj>of@ORG "
                "~'s/POS/case>Moody left=leave/VBD/ROOT"
            ),
            [("Moody", "ORG")],
        ),
        (
            (
                "Moody/NNP/nsubj>fell@ORG ~'s/POS/case>Moody new/JJ/amod>fell "
                "fell=fall/VBD/ROOT"
            ),
            [("Moody", "ORG")],
        ),
        (
            (
                "Anna/NNP/compound>Moody@PERSON Moody/NNP/nsubj>fell@+ "
                "~'s/POS/case>Moody fell=fall/VBD/ROOT"
            ),
            [("Anna Moody", "PERSON")],
        ),
    ],
)
def test_a_name_that_owns_nothing_keeps_its_end(
    parse: str, names: list[tuple[str, str]]
) -> None:
    """Behind it stands nothing that it could own, and it is no friend's."""
    sentence = parsed(parse)
    keep_genitives([sentence])

    assert names == named(sentence)


def test_it_keeps_its_end_in_the_whole_article() -> None:
    """Once it owns nothing, "Moody's view" is its view."""
    first, second = parsed(CUT), parsed(OWNS, index=1)
    keep_genitives([first, second])

    assert [("Moody 's", "ORG")] == named(second)


def test_who_only_owns_keeps_his_name() -> None:
    """Nothing says that there is a Moody's."""
    sentence = parsed(OWNS)
    keep_genitives([sentence])

    assert [] == named(sentence)
