"""Organisations of the table are known where a recogniser parts or joins them."""

from __future__ import annotations

import pytest
from parses import named, parsed, word

from dateline.extract.syntax.known_names import know_names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (
            (
                "Doctors/NNS/nsubj>left Without/IN/prep>Doctors "
                "Borders/NNPS/pobj>Without left=leave/VBD/ROOT"
            ),
            ["Doctors Without Borders"],
        ),
        # A part of a longer name is no name of its own.
        (
            (
                "World/NNP/compound>Staff@ORG Bank/NNP/compound>Staff@+ "
                "Staff/NNP/nsubj>left@+ left=leave/VBD/ROOT"
            ),
            ["World Bank Staff"],
        ),
        (
            (
                "Doctors/NNS/nsubj>left without/IN/prep>left "
                "Borders/NNPS/pobj>without left=leave/VBD/ROOT"
            ),
            [],
        ),
    ],
)
def test_a_name_of_several_words_is_one(written: str, names: list[str]) -> None:
    """It is found by its spelling alone."""
    sentence = parsed(written)
    know_names(sentence)

    assert names == [name for name, _ in named(sentence)]


def test_two_that_and_joins_are_two() -> None:
    """Both take part, and neither is a part of the other's name."""
    sentence = parsed(
        "Amnesty/NNP/nmod>International@ORG International/NNP/nmod>Watch@+ "
        "and/CC/cc>International@+ Human/NNP/compound>Rights@+ "
        "Rights/NNPS/conj>International@+ Watch/NNP/nsubj>wrote@+ "
        "wrote=write/VBD/ROOT"
    )
    know_names(sentence)

    assert [("Amnesty International", "ORG"), ("Human Rights Watch", "ORG")] == named(
        sentence
    )
    watch = word(sentence, "Watch")
    assert [watch, word(sentence, "International")] == watch.conjuncts()
    assert "Watch" == word(sentence, "Rights").head.text


@pytest.mark.parametrize("name", ["Marks and Spencer", "Simon and Garfunkel Group"])
def test_a_firm_with_and_in_its_name_is_one(name: str) -> None:
    """Neither half is a name that the table knows."""
    first, *rest = name.split()
    written = " ".join(
        [
            f"{first}/NNP/nsubj>wrote@ORG",
            *(f"{w}/{'CC' if w == 'and' else 'NNP'}/dep>{first}@+" for w in rest),
            "wrote=write/VBD/ROOT",
        ]
    )
    sentence = parsed(written)
    know_names(sentence)

    assert [(name, "ORG")] == named(sentence)
