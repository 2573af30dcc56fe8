"""Who says what, each with the sentence that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.sayings import (
    mend_claimed_subject,
    mend_day_of_saying,
    mend_second_saying,
    mend_told_that,
)

SAID_ON: Final = (
    "Bank/NNP/nsubj>{verb} {text}/VBD/ROOT {first}/{tag}/{dep}>close "
    "it/PRP/nsubj>close will/MD/aux>close close/VB/ccomp>{verb}"
)


@pytest.mark.parametrize(
    ("text", "first", "tag", "dep", "moved"),
    [
        ("said=say", "Friday", "NNP", "npadvmod", True),
        ("said=say", "on", "IN", "prep", True),
        ("said=say", "that", "IN", "mark", False),
        ("ate=eat", "on", "IN", "prep", False),
    ],
)
def test_a_day_behind_said_is_when_it_was_said(
    text: str, first: str, tag: str, dep: str, *, moved: bool
) -> None:
    """What was said begins with its subject."""
    verb = text.partition("=")[0]
    sentence = parsed(
        SAID_ON.format(verb=verb, text=text, first=first, tag=tag, dep=dep)
    )
    mend_day_of_saying(sentence.words)

    head = word(sentence, first).head
    assert (verb if moved else "close") == head.text


def test_a_day_between_clause_and_verb_of_saying_stays_with_others() -> None:
    """Behind its subject it is the day of what was said."""
    sentence = parsed(
        "Bank/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>close "
        "on/IN/prep>close will/MD/aux>close close/VB/ccomp>said"
    )
    mend_day_of_saying(sentence.words)

    assert "close" == word(sentence, "on").head.text


SPOKE: Final = (
    "Lind/NNP/nsubj>{said} {said}={lemma}/VBD/ROOT polls/NNS/{role}>{inner} "
    "{aux}{inner}/{tag}/ccomp>{said} {comma}and/CC/cc>{inner} "
    "{verb}/VBD/conj>{inner} calm/NN/dobj>{text}"
)


@pytest.mark.parametrize(
    ("said", "inner", "comma", "verb", "outer"),
    [
        ("said", "opened", "~,/,/punct>opened ", "urged=urge", True),
        ("said", "held", "", "urged=urge", True),
        ("said", "opened", "", "urged=urge", False),
        ("said", "opened", "~,/,/punct>opened ", "took=take", False),
        ("made", "opened", "~,/,/punct>opened ", "urged=urge", False),
    ],
)
def test_a_speaker_goes_on_behind_what_he_said(
    said: str, inner: str, comma: str, verb: str, *, outer: bool
) -> None:
    """Behind a comma or a passive, a verb of speech is of who spoke before."""
    passive = inner == "held"
    sentence = parsed(
        SPOKE.format(
            said=said,
            lemma={"said": "say", "made": "make"}[said],
            inner=inner,
            role="nsubjpass" if passive else "nsubj",
            aux="were/VBD/auxpass>held " if passive else "",
            tag="VBN" if passive else "VBD",
            comma=comma,
            verb=verb,
            text=verb.partition("=")[0],
        )
    )
    mend_second_saying(sentence.words)

    assert (said if outer else inner) == word(
        sentence, verb.partition("=")[0]
    ).head.text


CLAIMED: Final = (
    "Owners/NNS/nsubj>sued sued=sue/VBD/ROOT {claiming}/{tag}/advcl>sued "
    "law/NN/{dep}>{of} is=be/VBZ/{joined}>sued void/JJ/acomp>is "
    "and/CC/cc>{joint} {they}hurt/VBD/conj>{joint}"
)


@pytest.mark.parametrize(
    ("claiming", "tag", "dep", "joined", "they", "claimed"),
    [
        ("claiming=claim", "VBG", "dobj", "conj", "", "is"),
        ("claiming=claim", "VBG", "dobj", "dep", "", "is"),
        ("claiming=claim", "VBG", "dobj", "conj", "they/PRP/nsubj>hurt ", "sued"),
        ("changing=change", "VBG", "dobj", "conj", "", None),
        ("claimed=claim", "VBD", "dobj", "conj", "", None),
        ("claiming=claim", "VBG", "nsubj", "conj", "", None),
        ("claiming=claim", "VBG", "dobj", "advcl", "", "is"),
        ("claiming=claim", "VBG", "dobj", "xcomp", "", None),
    ],
)
def test_what_is_claimed_has_its_subject(
    claiming: str, tag: str, dep: str, joined: str, they: str, claimed: str | None
) -> None:
    """The object of "claiming" is who is said to be or do something."""
    text = claiming.partition("=")[0]
    of = text if dep == "dobj" else "sued"
    sentence = parsed(
        CLAIMED.format(
            claiming=claiming,
            tag=tag,
            dep=dep,
            of=of,
            joined=joined,
            they=they,
            joint="sued",
        )
    )
    mend_claimed_subject(sentence.words)

    law, verb = word(sentence, "law"), word(sentence, "is")
    assert (law.head is verb and verb.dep == "ccomp") == (claimed is not None)
    assert (claimed or "sued") == word(sentence, "hurt").head.text


def test_what_is_joined_in_a_claim_stays_in_it() -> None:
    """Where "and" stands below the claimed clause, all of it moves."""
    sentence = parsed(
        CLAIMED.format(
            claiming="claiming=claim",
            tag="VBG",
            dep="dobj",
            of="claiming",
            joined="advcl",
            they="",
            joint="is",
        )
    )
    mend_claimed_subject(sentence.words)

    assert "claiming" == word(sentence, "is").head.text
    assert "is" == word(sentence, "hurt").head.text


@pytest.mark.parametrize(
    ("told", "mark", "dep"),
    [
        ("told=tell", "that", "ccomp"),
        ("met=meet", "that", "acl"),
        ("told=tell", "as", "acl"),
    ],
)
def test_what_someone_is_told_is_the_content(told: str, mark: str, dep: str) -> None:
    """ "Told deputies that he had left": no clause tells which deputies."""
    text = told.partition("=")[0]
    sentence = parsed(
        f"she/PRP/nsubj>{text} {told}/VBD/ROOT deputies=deputy/NNS/dobj>{text} "
        f"{mark}/IN/mark>left he/PRP/nsubj>left had=have/VBD/aux>left "
        "left=leave/VBN/acl>deputies"
    )
    mend_told_that(sentence.words)

    left = word(sentence, "left")
    assert (dep, text if dep == "ccomp" else "deputies") == (left.dep, left.head.text)
