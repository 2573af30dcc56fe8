"""Whom an act reaches that grammar does not make its object."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, predicate_of

from dateline.extract.reach import reached_by

#: A sentence, the word that tells of the act, its verb if that is another one, its
#: type, and the words that name whom it reaches.
ACTS: Final[dict[str, tuple[str, str, str, str, list[str]]]] = {
    "inside its object": (
        (
            "they/PRP/nsubj>condemned condemned=condemn/VBD/ROOT "
            "protest/NN/dobj>condemned by/IN/prep>protest farmers=farmer/NNS/pobj>by"
        ),
        "condemned",
        "",
        "ACCUSE",
        ["protest", "farmers"],
    ),
    "the owner of its object": (
        (
            "they/PRP/nsubj>backed backed=back/VBD/ROOT Oslo/NNP/poss>plan "
            "plan/NN/dobj>backed"
        ),
        "backed",
        "",
        "SUPPORT",
        ["plan", "Oslo"],
    ),
    "a place and not a time": (
        (
            "they/PRP/nsubj>camped camped=camp/VBD/ROOT near/IN/prep>camped "
            "Oslo/NNP/pobj>near in/IN/prep>camped May/NNP/pobj>in@DATE"
        ),
        "camped",
        "",
        "PROTEST",
        ["Oslo"],
    ),
    "not the reason": (
        (
            "they/PRP/nsubj>struck struck=strike/VBD/ROOT over/IN/prep>struck "
            "wages=wage/NNS/pobj>over"
        ),
        "struck",
        "",
        "PROTEST",
        [],
    ),
    "whom it is given": (
        (
            "they/PRP/nsubj>gave gave=give/VBD/ROOT Oslo/NNP/dative>gave "
            "bread/NN/dobj>gave to/IN/dative>gave Bergen/NNP/pobj>to"
        ),
        "gave",
        "",
        "AID",
        ["Oslo", "bread", "Bergen"],
    ),
    "out of a place": (
        (
            "they/PRP/nsubj>drove drove=drive/VBD/ROOT rebels=rebel/NNS/dobj>drove "
            "out/IN/prep>drove of/IN/prep>out Oslo/NNP/pobj>of"
        ),
        "drove",
        "",
        "ASSAULT",
        ["rebels", "Oslo"],
    ),
    "whom it is meant to help": (
        (
            "they/PRP/nsubj>paid paid=pay/VBD/ROOT to/TO/aux>help help/VB/advcl>paid "
            "Oslo/NNP/dobj>help"
        ),
        "paid",
        "",
        "AID",
        ["Oslo"],
    ),
    "who is to do it": (
        (
            "they/PRP/nsubj>demanded demanded=demand/VBD/ROOT that/IN/mark>go "
            "Oslo/NNP/nsubj>go go/VBP/ccomp>demanded"
        ),
        "demanded",
        "",
        "REQUEST",
        ["Oslo"],
    ),
    "who must": (
        (
            "they/PRP/nsubj>said said=say/VBD/ROOT Oslo/NNP/nsubj>pay must/MD/aux>pay "
            "pay/VB/ccomp>said Bergen/NNP/dobj>pay"
        ),
        "said",
        "",
        "REQUEST",
        ["Oslo", "Bergen"],
    ),
    "who did, and not whom they did it to": (
        (
            "they/PRP/nsubj>said said=say/VBD/ROOT Oslo/NNP/nsubj>paid "
            "paid=pay/VBD/ccomp>said Bergen/NNP/dobj>paid"
        ),
        "said",
        "",
        "ACCUSE",
        ["Oslo"],
    ),
    "who can end it": (
        (
            "they/PRP/nsubj>march will/MD/aux>march march/VB/ROOT until/IN/mark>met "
            "demands=demand/NNS/nsubjpass>met are=be/VBP/auxpass>met "
            "met=meet/VBN/advcl>march by/IN/agent>met Oslo/NNP/pobj>by"
        ),
        "march",
        "",
        "PROTEST",
        ["demands", "Oslo"],
    ),
    "not who acts at the same time": (
        (
            "they/PRP/nsubj>marched marched=march/VBD/ROOT while/IN/mark>slept "
            "Oslo/NNP/nsubj>slept slept=sleep/VBD/advcl>marched"
        ),
        "marched",
        "",
        "PROTEST",
        [],
    ),
    "both who do it together": (
        "Oslo/NNP/nsubj>met and/CC/cc>Oslo Bergen/NNP/conj>Oslo met=meet/VBD/ROOT",
        "met",
        "",
        "CONSULT",
        ["Oslo", "Bergen"],
    ),
    "both who are named before a noun": (
        (
            "Oslo/NNP/compound>envoys and/CC/cc>Oslo Bergen/NNP/conj>Oslo "
            "envoys=envoy/NNS/nsubj>met met=meet/VBD/ROOT"
        ),
        "met",
        "",
        "CONSULT",
        ["envoys"],
    ),
    "no one who does it alone": (
        "Oslo/NNP/nsubj>consented consented=consent/VBD/ROOT",
        "consented",
        "",
        "AGREE",
        [],
    ),
    "not each other, who bomb someone together": (
        (
            "Oslo/NNP/nsubj>bombed and/CC/cc>Oslo Bergen/NNP/conj>Oslo "
            "bombed=bomb/VBD/ROOT Hamar/NNP/dobj>bombed"
        ),
        "bombed",
        "",
        "ASSAULT",
        ["Hamar"],
    ),
    "what undergoes it": (
        (
            "envoys=envoy/NNS/nsubjpass>expelled of/IN/prep>envoys Oslo/NNP/pobj>of "
            "were=be/VBD/auxpass>expelled expelled=expel/VBN/ROOT"
        ),
        "expelled",
        "",
        "SANCTION",
        ["Oslo"],
    ),
    "those whom a noun and its verb name": (
        (
            "they/PRP/nsubj>held held=hold/VBD/ROOT talks=talk/NNS/dobj>held "
            "with/IN/prep>held Oslo/NNP/pobj>with about/IN/prep>talks "
            "Bergen/NNP/pobj>about"
        ),
        "talks",
        "held",
        "CONSULT",
        ["talks", "Oslo", "Bergen"],
    ),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_reaches(act: str) -> None:
    """One act for each way to name whom it is for."""
    written, head, verb, type_, expected = ACTS[act]
    predicate = predicate_of(parsed(written), head, type_, verb=verb)

    assert sorted(expected) == sorted({word.text for word in reached_by(predicate)})


def test_those_who_agree_to_a_deed_reach_each_other() -> None:
    """The type is that of the deed, the agreement is the parties'."""
    sentence = parsed(
        "Oslo/NNP/nsubj>agreed and/CC/cc>Oslo Bergen/NNP/conj>Oslo "
        "agreed=agree/VBD/ROOT to/TO/aux>march march/VB/xcomp>agreed"
    )
    predicate = predicate_of(sentence, "march", "PROTEST", verb="agreed")

    assert ["Bergen", "Oslo"] == sorted(word.text for word in reached_by(predicate))
