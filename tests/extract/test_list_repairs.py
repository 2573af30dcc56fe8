"""Who is another name of someone, and who stands beside him."""

from __future__ import annotations

import pytest
from parses import parsed, word

from dateline.extract.repairs.lists import (
    mend_joined_appositive,
    mend_renamed_subject,
)


@pytest.mark.parametrize(
    ("noun", "name", "one"),
    [
        ("the/DT/det>ferry ferry/NN/nsubj>sank", "Star/NNP/nsubj>sank", True),
        (
            "the/DT/det>ferry ferry/NN/nsubj>sank ~,/,/punct>sank",
            "Star/NNP/nsubj>sank",
            False,
        ),
        ("a/DT/det>ferry ferry/NN/nsubj>sank", "Star/NNP/nsubj>sank", False),
        ("the/DT/det>ferry ferry/NN/nsubj>sank", "crew/NN/nsubj>sank", False),
    ],
)
def test_a_noun_and_its_name_are_one(noun: str, name: str, *, one: bool) -> None:
    """With "the" before it and no comma, a noun is what the name behind it is."""
    sentence = parsed(f"{noun} {name} sank=sink/VBD/ROOT")
    mend_renamed_subject(sentence.words)

    assert one == (word(sentence, "ferry").dep == "compound")


BOTH = (
    "Berg/NNP/nsubj>left ~,/,/punct>Berg the/DT/det>mayor mayor/NN/appos>Berg "
    "{comma} and/CC/cc>mayor Lind/NNP/conj>mayor left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("comma", "head"), [("~,/,/punct>mayor", "Berg"), ("too/RB/advmod>mayor", "mayor")]
)
def test_who_is_joined_to_an_appositive(comma: str, head: str) -> None:
    """A comma closes what the first one is, so that the next is another one."""
    sentence = parsed(BOTH.format(comma=comma))
    mend_joined_appositive(sentence.words)

    assert head == word(sentence, "Lind").head.text


LISTED = (
    "king/NN/nsubj>left ~,/,/punct>king {whose} wife/NN/appos>king and/CC/cc>wife "
    "his/PRP$/poss>son son/NN/conj>wife {behind} left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("whose", "behind", "dep"),
    [
        ("her/PRP$/poss>wife", "all/DT/advmod>left", "conj"),
        ("the/DT/det>wife", "all/DT/advmod>left", "appos"),
        ("her/PRP$/poss>wife", "~,/,/punct>king", "appos"),
    ],
)
def test_a_list_of_their_own(whose: str, behind: str, dep: str) -> None:
    """What is the king's, and is closed by no comma, is no other name of his."""
    sentence = parsed(LISTED.format(whose=whose, behind=behind))
    mend_joined_appositive(sentence.words)

    assert dep == word(sentence, "wife").dep
