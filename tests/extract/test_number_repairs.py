"""Measures and scores that the parse takes for objects and names."""

from __future__ import annotations

import pytest
from parses import named, parsed, word

from dateline.extract.repairs.numbers import (
    mend_bracketed_unit,
    mend_score,
    mend_time_subject,
)
from dateline.extract.syntax.words import Word

#: "Larks beat Herons 3-1": the 3 counts Herons, the 1 hangs on the verb.
SCORE = (
    "Larks/NNP/nsubj>beat beat/VBD/ROOT Herons/NNP/dobj>beat@ORG 3/CD/nummod>Herons@+ "
    "~-/SYM/punct>1 ~1/CD/prep>beat"
)


def test_a_score_belongs_to_the_match() -> None:
    """It says how they beat them, and is no part of their name."""
    sentence = parsed(SCORE)
    mend_score(sentence.words)

    assert ("npadvmod", "beat") == _hangs(word(sentence, "3"))
    assert ("quantmod", "3") == _hangs(word(sentence, "1"))
    assert [("Herons", "ORG")] == named(sentence)


@pytest.mark.parametrize(
    "parse",
    [
        # Five Herons, and a verb behind a dash.
        "Larks/NNP/nsubj>beat beat/VBD/ROOT five/CD/nummod>Herons Herons/NNP/dobj>beat",
        # A span of years counts nothing, and is too long for a score.
        (
            "Larks/NNP/nsubj>led led=lead/VBD/ROOT league/NN/dobj>led "
            "2011/CD/nummod>league "
            "~-/SYM/punct>league ~2013/CD/nummod>league"
        ),
        # No name before it.
        (
            "Larks/NNP/nsubj>won won=win/VBD/ROOT 3/CD/dobj>won ~-/SYM/punct>won "
            "~1/CD/dep>won"
        ),
    ],
)
def test_other_numbers_stay(parse: str) -> None:
    """What is no score is left as grammar has it."""
    sentence = parsed(parse)
    before = [_hangs(own) for own in sentence.words]
    mend_score(sentence.words)

    assert before == [_hangs(own) for own in sentence.words]


def _hangs(own: Word) -> tuple[str, str]:
    return own.dep, own.head.text


@pytest.mark.parametrize(
    ("opens", "closes", "dep", "head"),
    [
        ("(", ")", "relcl", "caused"),
        ("(", ")", "conj", "foot"),
        (",", ")", "relcl", "foot"),
        ("(", ",", "relcl", "foot"),
    ],
)
def test_a_noun_behind_a_measure_in_brackets(
    opens: str, closes: str, dep: str, head: str
) -> None:
    """The surge is 18 feet high, and no clause of the feet."""
    sentence = parsed(
        "It/PRP/nsubj>caused caused=cause/VBD/ROOT a/DT/det>foot 18/CD/nummod>foot "
        f"foot/NN/dobj>caused ~{opens}/-LRB-/punct>foot m/NN/appos>foot "
        f"~{closes}/-RRB-/punct>m storm/NN/nsubj>surge surge/NN/{dep}>foot"
    )
    mend_bracketed_unit(sentence.words)

    assert head == word(sentence, "surge").head.text
    assert (head == "caused") == (("nmod", "surge") == _hangs(word(sentence, "foot")))


@pytest.mark.parametrize(
    ("opening", "noun", "head"),
    [
        ("Last/JJ/amod>nurses", "nurses=nurse/NNS/nsubj>left", "left"),
        ("Every/JJ/amod>nurses", "nurses=nurse/NNS/nsubj>left", "nurses"),
        ("Last/JJ/amod>report", "report/NN/nsubj>left", "report"),
    ],
)
def test_a_time_before_a_subject_is_no_part_of_it(
    opening: str, noun: str, head: str
) -> None:
    """ "Last year nurses left": the nurses are not of a year."""
    of = head if head != "left" else "nurses"
    sentence = parsed(
        f"{opening} year/NN/compound>{of}@DATE {noun} left=leave/VBD/ROOT"
    )
    mend_time_subject(sentence.words)

    assert head == word(sentence, "year").head.text
