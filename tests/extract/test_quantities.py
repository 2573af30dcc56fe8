"""Numbers are read from words and digits, and kept with what they count."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.what.predicates import find_predicates
from dateline.extract.what.quantities import quantities_of, read_number

NUMBERS: Final = [
    ("4", 4.0),
    ("four", 4.0),
    ("zero", 0.0),
    ("Nineteen", 19.0),
    ("twenty", 20.0),
    ("ninety-nine", 99.0),
    ("forty two", 42.0),
    ("1,200", 1200.0),
    ("60,000", 60_000.0),
    ("2.4", 2.4),
    ("2.4 billion", 2_400_000_000.0),
    ("a hundred", 100.0),
    ("one hundred and five", 105.0),
    ("three hundred thousand", 300_000.0),
    ("two million three hundred thousand", 2_300_000.0),
    ("five thousand two hundred", 5200.0),
    ("a dozen", 12.0),
    ("two dozen", 24.0),
    ("thousand", 1000.0),
    ("one trillion", 1e12),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_has_its_value(text: str, value: float) -> None:
    """Words, digits and both together."""
    assert value == read_number(text)


@pytest.mark.parametrize(
    "text", ["", "hundreds", "several", "a", "and", "four or five", "1.2.3", "٤", "no"]
)
def test_what_is_vague_has_no_value(text: str) -> None:
    """No number is made of words that give none."""
    assert read_number(text) is None


#: A sentence whose first event comes with numbers: value, unit and words.
COUNTED: Final[dict[str, tuple[str, list[tuple[float | None, str, str]]]]] = {
    "digits": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "12/CD/nummod>forts@CARDINAL forts=fort/NNS/dobj>attacked"
        ),
        [(12.0, "forts", "12 forts")],
    ),
    "words": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "four/CD/nummod>forts@CARDINAL old/JJ/amod>forts "
            "forts=fort/NNS/dobj>attacked"
        ),
        [(4.0, "forts", "four old forts")],
    ),
    "vague": (
        (
            "Hundreds=hundred/NNS/nsubj>attacked of/IN/prep>Hundreds "
            "rebels=rebel/NNS/pobj>of attacked=attack/VBD/ROOT"
        ),
        [(None, "rebels", "Hundreds of rebels")],
    ),
    "vague of nothing": (
        "Hundreds=hundred/NNS/nsubj>attacked attacked=attack/VBD/ROOT",
        [],
    ),
    "money": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT a/DT/det>deal "
            "deal/NN/dobj>attacked worth/JJ/amod>deal $/$/quantmod>billion@MONEY "
            "~2.4/CD/compound>billion@+ billion/CD/nummod>worth@+"
        ),
        [],
    ),
    "about": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "about/RB/advmod>40 40/CD/nummod>forts forts=fort/NNS/dobj>attacked"
        ),
        [(40.0, "forts", "about 40 forts")],
    ),
    "price": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT for/IN/prep>attacked "
            "$/$/quantmod>40 ~40/CD/nummod>fees fees=fee/NNS/pobj>for"
        ),
        [(40.0, "USD", "$40 fees")],
    ),
    "two numbers": (
        (
            "Nine/CD/nummod>rebels@CARDINAL rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT two/CD/nummod>forts@CARDINAL "
            "forts=fort/NNS/dobj>attacked"
        ),
        [(9.0, "rebels", "Nine rebels"), (2.0, "forts", "two forts")],
    ),
    "time": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "forts=fort/NNS/dobj>attacked three/CD/nummod>days@DATE "
            "days=day/NNS/npadvmod>ago@+ ago/RB/advmod>attacked@+"
        ),
        [],
    ),
    "number behind its noun": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT fort/NN/dobj>attacked "
            "9/CD/nummod>fort"
        ),
        [],
    ),
    "another clause": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "forts=fort/NNS/dobj>attacked while/IN/mark>slept "
            "nine/CD/nummod>guards@CARDINAL guards=guard/NNS/nsubj>slept "
            "slept=sleep/VBD/advcl>attacked"
        ),
        [],
    ),
}


@pytest.mark.parametrize(
    ("written", "quantities"), COUNTED.values(), ids=COUNTED.keys()
)
def test_numbers_of_a_clause_are_kept(
    written: str, quantities: list[tuple[float | None, str, str]]
) -> None:
    """What is counted goes with the number; times and other clauses do not."""
    sentence = parsed(written)
    first = next(iter(find_predicates(sentence, LEXICON)))

    found = quantities_of(first, sentence)
    assert quantities == [(q.value, q.unit, q.text) for q in found]
