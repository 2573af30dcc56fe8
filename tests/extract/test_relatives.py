"""What a relative clause is about, with a word for it and without one."""

from __future__ import annotations

import pytest
from parses import parsed, word

from dateline.extract.syntax.relatives import relative_object


@pytest.mark.parametrize(
    ("noun", "behind", "about"),
    [
        ("clerk", "", "clerk"),
        ("clerk", "whom/WP/dobj>met", "clerk"),
        ("clerk", "in/IN/prep>met Lima/NNP/pobj>in", "clerk"),
        # "The clerk they met with", "met Berg", "when they met", "the day they met".
        ("clerk", "with/IN/prep>met", None),
        ("clerk", "Berg/NNP/dobj>met", None),
        ("clerk", "where/WRB/advmod>met", None),
        ("day", "", None),
        ("day", "that/IN/dobj>met", "day"),
    ],
)
def test_the_noun_before_it_is_the_object_where_none_is(
    noun: str, behind: str, about: str | None
) -> None:
    """Unless it is when they met, or a preposition waits for it."""
    sentence = parsed(
        f"{noun}/NN/nsubj>left they/PRP/nsubj>met met=meet/VBD/relcl>{noun} {behind} "
        "left=leave/VBD/ROOT"
    )
    found = relative_object(word(sentence, "met"))

    assert about == (found.text if found is not None else None)


def test_a_lower_verb_may_be_about_it() -> None:
    """ "The clerk whom they want to meet."""
    sentence = parsed(
        "clerk/NN/nsubj>left whom/WP/dobj>meet they/PRP/nsubj>want "
        "want/VBP/relcl>clerk to/TO/aux>meet meet/VB/xcomp>want left=leave/VBD/ROOT"
    )

    assert word(sentence, "clerk") is relative_object(word(sentence, "want"))
