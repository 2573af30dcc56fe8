"""Which words play which part: who acts, on whom, and between whom."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed, word

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import Predicate, find_predicates
from dateline.extract.who.roles import cue_of_agent, parts_of


def event(sentence: Sentence, lemma: str) -> Predicate:
    """Return the event that a word of that lemma means."""
    found = find_predicates(sentence, LEXICON)
    return next(predicate for predicate in found if predicate.head.lemma == lemma)


#: A sentence, the lemma of its event, and its parties with their roles.
PARTIES: Final[dict[str, tuple[str, str, list[str]]]] = {
    "who takes a stand": (
        (
            "Rebels=rebel/NNS/nsubjpass>committed were=be/VBD/auxpass>committed "
            "committed=commit/VBN/ROOT to/IN/prep>committed peace/NN/pobj>to "
            "yesterday/NN/npadvmod>committed@DATE"
        ),
        "commit",
        ["agent Rebels", "recipient peace"],
    ),
    "a sum is no one": (
        (
            "Rebels=rebel/NNS/nsubj>paid paid=pay/VBD/ROOT million/CD/dobj>paid@MONEY "
            "to/IN/prep>paid Oslo/NNP/pobj>to"
        ),
        "pay",
        ["agent Rebels", "recipient Oslo"],
    ),
    "what is given, and to whom": (
        (
            "Rebels=rebel/NNS/nsubj>gave gave=give/VBD/ROOT guns=gun/NNS/dobj>gave "
            "to/IN/prep>gave guards=guard/NNS/pobj>to"
        ),
        "give",
        ["agent Rebels", "other guns", "recipient guards"],
    ),
    "what someone is found": (
        (
            "Judges=judge/NNS/nsubj>deemed deemed=deem/VBD/ROOT Oslo/NNP/nsubj>guilty "
            "guilty/JJ/ccomp>deemed"
        ),
        "deem",
        ["agent Judges", "recipient Oslo"],
    ),
    "what one faces from others": (
        (
            "Oslo/NNP/nsubj>faced faced=face/VBD/ROOT protests=protest/NNS/dobj>faced "
            "from/IN/prep>protests rebels=rebel/NNS/pobj>from"
        ),
        "protest",
        ["recipient Oslo", "agent rebels"],
    ),
    "whom an attack is made on": (
        (
            "Rebels=rebel/NNS/nsubj>launched launched=launch/VBD/ROOT "
            "attack/NN/dobj>launched on/IN/prep>attack guards=guard/NNS/pobj>on"
        ),
        "attack",
        ["agent Rebels", "recipient guards"],
    ),
    "for whom protection is offered, of whom it is": (
        (
            "Rebels=rebel/NNS/nsubj>offered offered=offer/VBD/ROOT "
            "protection/NN/dobj>offered for/IN/prep>protection Oslo/NNP/pobj>for "
            "of/IN/prep>protection Bergen/NNP/pobj>of"
        ),
        "protection",
        ["agent Rebels", "recipient Oslo", "recipient Bergen"],
    ),
    "not what a protest is for": (
        (
            "Rebels=rebel/NNS/nsubj>held held=hold/VBD/ROOT "
            "protests=protest/NNS/dobj>held for/IN/prep>protests Oslo/NNP/pobj>for"
        ),
        "protest",
        ["agent Rebels"],
    ),
    "active": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "guards=guard/NNS/dobj>attacked"
        ),
        "attack",
        ["agent Rebels", "recipient guards"],
    ),
    "passive": (
        (
            "Guards/NNPS/nsubjpass>attacked were=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT"
        ),
        "attack",
        ["recipient Guards"],
    ),
    "passive with agent": (
        (
            "Guards/NNPS/nsubjpass>attacked were=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT by/IN/agent>attacked "
            "rebels=rebel/NNS/pobj>by"
        ),
        "attack",
        ["recipient Guards", "agent rebels"],
    ),
    "two subjects": (
        (
            "Rebels/NNPS/nsubj>attacked and/CC/cc>Rebels "
            "pirates=pirate/NNS/conj>Rebels attacked=attack/VBD/ROOT "
            "guards=guard/NNS/dobj>attacked"
        ),
        "attack",
        ["agent Rebels", "agent pirates", "recipient guards"],
    ),
    "two objects": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "guards=guard/NNS/dobj>attacked and/CC/cc>guards "
            "nurses=nurse/NNS/conj>guards"
        ),
        "attack",
        ["agent Rebels", "recipient guards", "recipient nurses"],
    ),
    "infinitive": (
        (
            "firm/NN/nsubj>planned planned=plan/VBD/ROOT to/TO/aux>sue "
            "sue/VB/xcomp>planned bank/NN/dobj>sue"
        ),
        "sue",
        ["agent firm", "recipient bank"],
    ),
    "request": (
        (
            "union/NN/nsubj>urged urged=urge/VBD/ROOT firm/NN/dobj>urged "
            "to/TO/aux>pay pay/VB/xcomp>urged"
        ),
        "urge",
        ["agent union", "recipient firm"],
    ),
    "preposition": (
        (
            "Workers=worker/NNS/nsubj>marched marched=march/VBD/ROOT "
            "against/IN/prep>marched law/NN/pobj>against"
        ),
        "march",
        ["agent Workers", "recipient law"],
    ),
    "preposition of place": (
        (
            "Workers=worker/NNS/nsubj>marched marched=march/VBD/ROOT "
            "in/IN/prep>marched city/NN/pobj>in"
        ),
        "march",
        ["agent Workers"],
    ),
    "what is sent": (
        ("state/NN/nsubj>sent sent=send/VBD/ROOT troops=troop/NNS/dobj>sent"),
        "send",
        ["agent state", "other troops"],
    ),
    "what was sent": (
        ("Troops=troop/NNS/nsubjpass>sent were=be/VBD/auxpass>sent sent=send/VBN/ROOT"),
        "send",
        ["agent Troops"],
    ),
    "subject that undergoes": (
        "miners=miner/NNS/nsubj>drowned drowned=drown/VBD/ROOT",
        "drown",
        ["recipient miners"],
    ),
    "light verb": (
        (
            "Workers=worker/NNS/nsubj>held held=hold/VBD/ROOT "
            "protests=protest/NNS/dobj>held against/IN/prep>protests "
            "law/NN/pobj>against"
        ),
        "protest",
        ["agent Workers", "recipient law"],
    ),
    "light verb, passive": (
        (
            "Protests=protest/NNS/nsubjpass>held were=be/VBD/auxpass>held "
            "held=hold/VBN/ROOT by/IN/agent>held workers=worker/NNS/pobj>by"
        ),
        "protest",
        ["agent workers"],
    ),
    "under": (
        (
            "Kosovo/NNP/nsubj>was@GPE was=be/VBD/ROOT under/IN/prep>was "
            "protection/NN/pobj>under"
        ),
        "protection",
        ["recipient Kosovo"],
    ),
    "between": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "an/DT/det>agreement agreement/NN/pobj>after "
            "between/IN/prep>agreement Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>met"
        ),
        "agreement",
        ["agent Serbia", "agent Kosovo"],
    ),
    "possessor": (
        (
            "They/PRP/nsubj>mourned mourned=mourn/VBD/ROOT after/IN/prep>mourned "
            "Serbia/NNP/poss>attack@GPE ~'s/POS/case>Serbia "
            "2008/CD/nummod>attack@DATE attack/NN/pobj>after ~././punct>mourned"
        ),
        "attack",
        ["agent Serbia"],
    ),
    "brokered": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "a/DT/det>deal NATO/NNP/npadvmod>brokered@ORG ~-/HYPH/punct>brokered "
            "~brokered=broker/VBN/amod>deal deal/NN/pobj>after "
            "between/IN/prep>deal Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
            "Kosovo/NNP/conj>Serbia@GPE"
        ),
        "deal",
        ["mediator NATO", "agent Serbia", "agent Kosovo"],
    ),
    "led": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "a/DT/det>attack NATO/NNP/npadvmod>led@ORG ~-/HYPH/punct>led "
            "~led=lead/VBN/amod>attack attack/NN/pobj>after on/IN/prep>attack "
            "Serbia/NNP/pobj>on@GPE"
        ),
        "attack",
        ["agent NATO", "recipient Serbia"],
    ),
    "whose": (
        (
            "province/NN/ROOT whose/WP$/poss>declaration "
            "2008/CD/nummod>declaration@DATE "
            "declaration/NN/dobj>recognized Belgrade/NNP/nsubj>recognized@GPE "
            "recognized=recognize/VBD/relcl>province"
        ),
        "declaration",
        ["agent province"],
    ),
    "whose own it is": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "Chad/NNP/poss>arrest@GPE ~'s/POS/case>Chad arrest/NN/pobj>after"
        ),
        "arrest",
        ["recipient Chad"],
    ),
    "whose deed, and to whom": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "Chad/NNP/poss>arrest@GPE ~'s/POS/case>Chad arrest/NN/pobj>after "
            "of/IN/prep>arrest rebels/NNS/pobj>of"
        ),
        "arrest",
        ["agent Chad", "recipient rebels"],
    ),
    "on behind the object": (
        (
            "Rebels/NNS/nsubj>sued sued=sue/VBD/ROOT pressure/NN/dobj>sued "
            "on/IN/prep>pressure guards/NNS/pobj>on"
        ),
        "sue",
        ["agent Rebels", "recipient pressure", "recipient guards"],
    ),
    "name before a noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "NATO/NNP/compound>attack@ORG attack/NN/pobj>after"
        ),
        "attack",
        ["agent NATO"],
    ),
    "place before a noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "Accra/NNP/compound>attack@GPE attack/NN/pobj>after "
            "by/IN/prep>attack Serbs/NNS/pobj>by@NORP"
        ),
        "attack",
        ["agent Serbs"],
    ),
    "people before a noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "Serbian/JJ/amod>attack@NORP attack/NN/pobj>after"
        ),
        "attack",
        ["agent Serbian"],
    ),
    "led by": (
        (
            "community/NN/nsubj>sued ~,/,/punct>community led=lead/VBN/acl>community "
            "by/IN/agent>led the/DT/det>EU EU/NNP/pobj>by@ORG ~,/,/punct>community "
            "sued=sue/VBD/ROOT"
        ),
        "sue",
        ["agent community", "agent EU"],
    ),
}


@pytest.mark.parametrize(
    ("written", "lemma", "parties"), PARTIES.values(), ids=PARTIES.keys()
)
def test_parties_have_their_roles(written: str, lemma: str, parties: list[str]) -> None:
    """Grammar says who acts; the kind of event says who undergoes it."""
    found = parts_of(event(parsed(written), lemma))

    assert parties == [f"{role.value} {part.text}" for part, role in found]


def test_no_one_has_a_role_twice() -> None:
    """A party that grammar shows in two places is told once in each role."""
    sentence = parsed(
        "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
        "guards=guard/NNS/dobj>attacked and/CC/cc>guards "
        "nurses=nurse/NNS/conj>guards"
    )
    found = [(part.i, role) for part, role in parts_of(event(sentence, "attack"))]

    assert len(set(found)) == len(found)


def test_protection_names_who_protects() -> None:
    """ "Under international military protection": by the international military."""
    full = parsed(
        "Kosovo/NNP/nsubj>was@GPE was=be/VBD/ROOT under/IN/prep>was "
        "international/JJ/amod>protection military/JJ/amod>protection "
        "protection/NN/pobj>under"
    )
    bare = parsed(
        "Kosovo/NNP/nsubj>was@GPE was=be/VBD/ROOT under/IN/prep>was "
        "military/JJ/amod>protection protection/NN/pobj>under"
    )

    assert [word(full, "international"), word(full, "military")] == cue_of_agent(
        event(full, "protection")
    )
    assert [] == cue_of_agent(event(bare, "protection"))
    assert [] == cue_of_agent(
        event(
            parsed("Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT"), "attack"
        )
    )
