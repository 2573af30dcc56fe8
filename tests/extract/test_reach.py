"""Whom an act reaches that grammar does not make its object."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed, predicate_of, word

from dateline.extract.who.reach import is_between_parties, reached_by

#: A sentence, the word that tells of the act, its verb if that is another one, its
#: type, and the words that name whom it reaches.
ACTS: Final[dict[str, tuple[str, str, str, str, list[str]]]] = {
    "inside its object": (
        (
            "they/PRP/nsubj>condemned condemned=condemn/VBD/ROOT "
            "raid/NN/dobj>condemned by/IN/prep>raid army/NN/pobj>by"
        ),
        "condemned",
        "",
        "ACCUSE",
        ["recipient army", "recipient raid"],
    ),
    "who did what is condemned, and only touches who suffered it": (
        (
            "they/PRP/nsubj>condemned condemned=condemn/VBD/ROOT "
            "attack/NN/dobj>condemned on/IN/prep>attack Oslo/NNP/pobj>on "
            "by/IN/prep>attack army/NN/pobj>by"
        ),
        "condemned",
        "",
        "ACCUSE",
        ["other Oslo", "recipient army", "recipient attack"],
    ),
    "whom the subject itself means to attack": (
        (
            "they/PRP/nsubj>threatened threatened=threaten/VBD/ROOT "
            "to/TO/aux>end end/VB/xcomp>threatened protection/NN/dobj>end "
            "of/IN/prep>protection Oslo/NNP/pobj>of"
        ),
        "threatened",
        "",
        "THREATEN",
        ["recipient Oslo", "recipient protection"],
    ),
    "the owner of its object": (
        (
            "they/PRP/nsubj>backed backed=back/VBD/ROOT Oslo/NNP/poss>plan "
            "plan/NN/dobj>backed"
        ),
        "backed",
        "",
        "SUPPORT",
        ["recipient Oslo", "recipient plan"],
    ),
    "whose it is by an adjective": (
        (
            "they/PRP/nsubj>downed downed=down/VBD/ROOT a/DT/det>jet "
            "Malian/JJ/amod>jet@NORP jet/NN/dobj>downed"
        ),
        "downed",
        "",
        "ASSAULT",
        ["recipient Malian", "recipient jet"],
    ),
    "the country of what is hit": (
        (
            "they/PRP/nsubj>shelled shelled=shell/VBD/ROOT a/DT/det>barn "
            "barn/NN/dobj>shelled in/IN/prep>barn Mali/NNP/pobj>in@GPE"
        ),
        "shelled",
        "",
        "ASSAULT",
        ["recipient Mali", "recipient barn"],
    ),
    "the country of what is hit, hung on the verb": (
        (
            "they/PRP/nsubj>shelled shelled=shell/VBD/ROOT a/DT/det>barn "
            "barn/NN/dobj>shelled in/IN/prep>shelled Mali/NNP/pobj>in@GPE"
        ),
        "shelled",
        "",
        "ASSAULT",
        ["recipient Mali", "recipient barn"],
    ),
    "not where it is said or done": (
        (
            "they/PRP/nsubj>condemned condemned=condemn/VBD/ROOT "
            "raid/NN/dobj>condemned in/IN/prep>raid Mali/NNP/pobj>in@GPE"
        ),
        "condemned",
        "",
        "ACCUSE",
        ["recipient raid"],
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
    "not what it is done with": (
        (
            "they/PRP/nsubj>hit hit/VBD/ROOT walls=wall/NNS/dobj>hit "
            "with/IN/prep>hit rockets=rocket/NNS/pobj>with"
        ),
        "hit",
        "",
        "ASSAULT",
        ["recipient walls"],
    ),
    "no sum and no day": (
        (
            "they/PRP/nsubj>gave gave=give/VBD/ROOT million/CD/dobj>gave@MONEY "
            "on/IN/prep>gave Monday/NNP/pobj>on@DATE"
        ),
        "gave",
        "",
        "AID",
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
        ["recipient Bergen", "recipient Oslo", "recipient bread"],
    ),
    "who it is for, and where it is from, by the type": (
        (
            "they/PRP/nsubj>stopped stopped=stop/VBD/ROOT for/IN/prep>stopped "
            "Oslo/NNP/pobj>for@GPE"
        ),
        "stopped",
        "",
        "COERCE",
        ["other Oslo"],
    ),
    "what is sent, and someone else": (
        (
            "they/PRP/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>send "
            "send/VB/xcomp>refused troops=troop/NNS/dobj>send to/IN/prep>send "
            "Oslo/NNP/pobj>to#2"
        ),
        "refused",
        "",
        "REJECT",
        ["other troops", "recipient Oslo"],
    ),
    "who is to do it": (
        (
            "they/PRP/nsubj>demanded demanded=demand/VBD/ROOT that/IN/mark>go "
            "Oslo/NNP/nsubj>go go/VBP/ccomp>demanded"
        ),
        "demanded",
        "",
        "REQUEST",
        ["recipient Oslo"],
    ),
    "who is asked for something": (
        (
            "they/PRP/nsubj>called called=call/VBD/ROOT for/IN/prep>called "
            "talks=talk/NNS/pobj>for with/IN/prep>talks Oslo/NNP/pobj>with"
        ),
        "called",
        "",
        "REQUEST",
        ["recipient Oslo", "recipient talks"],
    ),
    "who can end it is touched": (
        (
            "they/PRP/nsubj>march will/MD/aux>march march/VB/ROOT until/IN/mark>pays "
            "Oslo/NNP/nsubj>pays pays=pay/VBZ/advcl>march"
        ),
        "march",
        "",
        "PROTEST",
        ["other Oslo"],
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
    "what undergoes it": (
        (
            "envoys=envoy/NNS/nsubjpass>expelled of/IN/prep>envoys Oslo/NNP/pobj>of "
            "were=be/VBD/auxpass>expelled expelled=expel/VBN/ROOT"
        ),
        "expelled",
        "",
        "SANCTION",
        ["recipient Oslo", "recipient envoys"],
    ),
    "whom a noun and its verb name": (
        (
            "they/PRP/nsubj>held held=hold/VBD/ROOT talks=talk/NNS/dobj>held "
            "with/IN/prep>talks envoys=envoy/NNS/pobj>with of/IN/prep>envoys "
            "Oslo/NNP/pobj>of"
        ),
        "talks",
        "held",
        "CONSULT",
        ["recipient Oslo", "recipient envoys"],
    ),
    "who made what was lifted": (
        (
            "they/PRP/nsubj>lifted lifted=lift/VBD/ROOT bans=ban/NNS/dobj>lifted "
            "imposed=impose/VBN/acl>bans on/IN/prep>imposed Oslo/NNP/pobj>on "
            "by/IN/agent>imposed Bergen/NNP/pobj>by"
        ),
        "lifted",
        "",
        "CONCEDE",
        ["recipient Bergen", "recipient Oslo", "recipient bans"],
    ),
    "whom a text blames": (
        (
            "they/PRP/nsubj>passed passed=pass/VBD/ROOT "
            "resolution/NN/dobj>passed blaming=blame/VBG/acl>resolution "
            "Oslo/NNP/dobj>blaming"
        ),
        "passed",
        "",
        "LEGAL",
        ["recipient Oslo", "recipient resolution"],
    ),
    "who may do it": (
        (
            "they/PRP/nsubj>gave gave=give/VBD/ROOT leave/NN/dobj>gave "
            "for/IN/mark>land Oslo/NNP/nsubj>land to/TO/aux>land land/VB/acl>leave"
        ),
        "gave",
        "",
        "CONCEDE",
        ["recipient Oslo", "recipient leave"],
    ),
    "who someone is ready to meet": (
        (
            "they/PRP/nsubj>are are=be/VBP/ROOT ready/JJ/acomp>are "
            "to/TO/aux>meet meet/VB/xcomp>ready Oslo/NNP/dobj>meet"
        ),
        "are",
        "",
        "AGREE",
        ["recipient Oslo"],
    ),
    "of whom someone is critical": (
        (
            "they/PRP/nsubj>are are=be/VBP/ROOT critical/JJ/acomp>are "
            "of/IN/prep>critical Oslo/NNP/pobj>of"
        ),
        "are",
        "",
        "ACCUSE",
        ["recipient Oslo"],
    ),
    "whom someone finds guilty": (
        (
            "they/PRP/nsubj>found found=find/VBD/ROOT Oslo/NNP/nsubj>guilty "
            "guilty/JJ/ccomp>found"
        ),
        "found",
        "",
        "LEGAL",
        ["recipient Oslo"],
    ),
    "who made what is called off, and whom it hits": (
        (
            "they/PRP/nsubj>ended ended=end/VBD/ROOT attacks=attack/NNS/dobj>ended "
            "against/IN/prep>attacks Oslo/NNP/pobj>against"
        ),
        "ended",
        "",
        "CONCEDE",
        ["recipient Oslo", "recipient attacks"],
    ),
    "what it is by another name": (
        (
            "they/PRP/nsubj>sued sued=sue/VBD/ROOT maker/NN/dobj>sued "
            "Oslo/NNP/appos>maker"
        ),
        "sued",
        "",
        "LEGAL",
        ["recipient Oslo", "recipient maker"],
    ),
    "no one, where it only says something": (
        "they/PRP/nsubj>read read/VBD/ROOT Oslo/NNP/poss>note note/NN/dobj>read",
        "read",
        "",
        "STATEMENT",
        [],
    ),
    "no one, where it only moves something": (
        "they/PRP/nsubj>sent sent=send/VBD/ROOT Oslo/NNP/poss>tank tank/NN/dobj>sent",
        "sent",
        "",
        "MOBILIZE",
        [],
    ),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_reaches(act: str) -> None:
    """One act for each way to name whom it is for."""
    written, head, verb, type_, expected = ACTS[act]
    predicate = predicate_of(parsed(written), head, type_, verb=verb)

    found = {f"{role.value} {own.text}" for own, role in reached_by(predicate, LEXICON)}

    assert expected == sorted(found)


def test_nothing_is_looked_for_below_someone() -> None:
    """Who condemns the army of Oslo condemns the army."""
    sentence = parsed(
        "they/PRP/nsubj>condemned condemned=condemn/VBD/ROOT raid/NN/dobj>condemned "
        "by/IN/prep>raid army/NN/pobj>by of/IN/prep>army Oslo/NNP/pobj>of"
    )
    predicate = predicate_of(sentence, "condemned", "ACCUSE")

    found = reached_by(
        predicate, LEXICON, is_party=lambda own: own.text in {"army", "Oslo"}
    )

    assert ["raid", "army"] == [own.text for own, _ in found]


def test_those_with_a_part_get_no_other_one() -> None:
    """Who is the agent by grammar is passed over."""
    sentence = parsed(
        "they/PRP/nsubj>backed backed=back/VBD/ROOT Oslo/NNP/poss>plan "
        "plan/NN/dobj>backed for/IN/prep>plan Bergen/NNP/pobj>for"
    )
    predicate = predicate_of(sentence, "backed", "SUPPORT")

    found = reached_by(predicate, LEXICON, known=[word(sentence, "Oslo")])

    assert ["plan", "Bergen"] == [own.text for own, _ in found]


def test_no_country_is_hit_where_someone_is() -> None:
    """The barn is a thing, the guards are someone."""
    sentence = parsed(
        "they/PRP/nsubj>shelled shelled=shell/VBD/ROOT guards=guard/NNS/dobj>shelled "
        "in/IN/prep>shelled Mali/NNP/pobj>in@GPE"
    )
    predicate = predicate_of(sentence, "shelled", "ASSAULT")

    found = reached_by(predicate, LEXICON, is_party=lambda own: own.text == "guards")

    assert ["guards"] == [own.text for own, _ in found]


@pytest.mark.parametrize(
    ("type_", "expected"),
    [("ASSAULT", True), ("LEGAL", True), ("MOBILIZE", False), ("WEATHER", False)],
)
def test_an_act_is_between_parties(type_: str, *, expected: bool) -> None:
    """Storms do nothing to anyone on purpose, and troops that move do not yet."""
    sentence = parsed("they/PRP/nsubj>moved moved=move/VBD/ROOT")

    assert expected is is_between_parties(predicate_of(sentence, "moved", type_))
