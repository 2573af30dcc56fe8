"""Sentences with their subject last, each with the one that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.inversions import mend_fronted_participle, mend_well_as

#: "Hurt in the crash was Berg": *Berg* as what *was* says of no one.
HURT: Final = (
    "hurt/{tag}/ROOT in/IN/prep>hurt crash/NN/pobj>in was={be}/VBD/{aux}>hurt "
    "Berg/NNP/{dep}>{head}"
)


@pytest.mark.parametrize(
    ("tag", "be", "aux", "dep", "head", "subject"),
    [
        ("VBN", "be", "auxpass", "attr", "was", "nsubjpass"),
        ("VBG", "be", "aux", "attr", "was", "nsubj"),
        ("VBN", "have", "aux", "attr", "was", "attr"),
        ("VBN", "be", "auxpass", "dobj", "hurt", "dobj"),
    ],
)
def test_whoever_comes_last_is_the_subject(
    tag: str, be: str, aux: str, dep: str, head: str, subject: str
) -> None:
    """Behind the auxiliary stands who was hurt, or who leads."""
    written = HURT.format(tag=tag, be=be, aux=aux, dep=dep, head=head)
    sentence = parsed(written)
    mend_fronted_participle(sentence.words)

    berg = word(sentence, "Berg")
    moved = subject in {"nsubj", "nsubjpass"}
    assert (subject, "hurt" if moved else head) == (berg.dep, berg.head.text)


#: "The army as well as the police fired": *fired* as what the police alone did.
WELL: Final = (
    "the/DT/det>army army/NN/ROOT {joint} the#2/DT/det>police "
    "police/NNS/nsubj>fired fired=fire/VBD/relcl>army"
)


@pytest.mark.parametrize(
    ("joint", "both"),
    [
        ("as/RB/advmod>well well/RB/advmod>as#2 as/IN/cc>army", True),
        ("that/WDT/dobj>fired", False),
    ],
)
def test_both_of_them_did_it(joint: str, *, both: bool) -> None:
    """ "As well as" joins two; a relative clause does not."""
    written = WELL.format(joint=joint).replace("the#2/DT", "the/DT")
    sentence = parsed(written)
    mend_well_as(sentence.words)

    fired = word(sentence, "fired")
    army = word(sentence, "army")
    assert both == (army in fired.all("nsubj"))
    assert both == (word(sentence, "police") in army.conjuncts())
