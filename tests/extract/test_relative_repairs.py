"""Whom a relative clause is about, each with the sentence that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.relatives import (
    mend_bare_relative,
    mend_object_relative,
)

#: "The clerk whom police arrested left": *left* as what the police did.
WHOM: Final = (
    "the/DT/det>clerk clerk/NN/ROOT {whom}/WP/dobj>left police/NNS/nsubj>left "
    "arrested=arrest/{tag}/acl>police {more} left=leave/{done}/relcl>clerk"
)


@pytest.mark.parametrize(
    ("whom", "tag", "more", "done", "mended"),
    [
        ("whom", "VBN", "", "VBD", True),
        ("that", "VBD", "", "VBD", True),
        ("whom", "VBG", "", "VBD", False),
        ("whom", "VBN", "by/IN/agent>arrested", "VBD", False),
        ("whom", "VBN", "", "VBN", False),
        ("where", "VBN", "", "VBD", False),
    ],
)
def test_whom_they_arrested_left(
    whom: str, tag: str, more: str, done: str, *, mended: bool
) -> None:
    """The deed done to him is theirs, and what comes behind it is his."""
    sentence = parsed(WHOM.format(whom=whom, tag=tag, more=more, done=done))
    mend_object_relative(sentence.words)

    left, arrested = word(sentence, "left"), word(sentence, "arrested")
    assert ("left" if mended else "clerk") == sentence.root.text
    if mended:
        assert [word(sentence, "clerk")] == left.all("nsubj")
        assert [word(sentence, "police")] == arrested.all("nsubj")
        assert [word(sentence, whom)] == arrested.all("dobj")
        assert ("relcl", "clerk") == (arrested.dep, arrested.head.text)


def test_a_passive_behind_whom_is_done_to_him() -> None:
    """ "The clerk whom police arrested was freed": he was."""
    written = WHOM.format(
        whom="whom", tag="VBN", more="was=be/VBD/auxpass>left", done="VBN"
    )
    sentence = parsed(written)
    mend_object_relative(sentence.words)

    assert [word(sentence, "clerk")] == word(sentence, "left").all("nsubjpass")


def test_what_they_imposed_was_dropped() -> None:
    """ "The tax the council imposed was dropped": no word stands for the tax."""
    sentence = parsed(
        "tax/NN/ROOT the/DT/det>council council/NN/nsubjpass>dropped "
        "imposed=impose/VBN/acl>council was=be/VBD/auxpass>dropped "
        "dropped=drop/VBN/relcl>tax"
    )
    mend_object_relative(sentence.words)

    assert [word(sentence, "tax")] == word(sentence, "dropped").all("nsubjpass")
    assert [word(sentence, "council")] == word(sentence, "imposed").all("nsubj")


#: "The man police arrested left": *man* as a kind of police.
BARE: Final = (
    "the/DT/det>{doer} {whom}/NN/compound>{doer} {doer}/NNS/nsubj>left "
    "arrested=arrest/VBN/acl>{doer} {more} left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("whom", "doer", "more", "mended"),
    [
        ("man", "police", "", True),
        ("riot", "police", "", False),
        ("man", "union", "", False),
        ("man", "police", "by/IN/agent>arrested", False),
    ],
)
def test_the_man_police_arrested_is_a_man(
    whom: str, doer: str, more: str, *, mended: bool
) -> None:
    """There are riot police, and no police of men."""
    sentence = parsed(BARE.format(whom=whom, doer=doer, more=more))
    mend_bare_relative(sentence.words)

    subject = whom if mended else doer
    assert [word(sentence, subject)] == word(sentence, "left").all("nsubj")
    assert ("det", subject) == (
        word(sentence, "the").dep,
        word(sentence, "the").head.text,
    )
    if mended:
        assert [word(sentence, doer)] == word(sentence, "arrested").all("nsubj")
