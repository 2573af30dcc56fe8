"""Each repair, with the sentence that asked for it and one to leave alone."""

from __future__ import annotations

from typing import Final

import pytest
from parses import named, parsed, word

from dateline.extract.repairs.headlines import mend_headline_passive
from dateline.extract.repairs.joints import mend_agent, mend_purpose
from dateline.extract.repairs.lists import mend_appositive, mend_second_subject
from dateline.extract.repairs.numbers import mend_unit_object
from dateline.extract.repairs.order import (
    mend_clause_conjunct,
    mend_participle_root,
    mend_perfect,
    mend_reported_subject,
    repair,
)
from dateline.extract.repairs.places import (
    mend_bare_preposition,
    mend_cause_relative,
    mend_place_name,
)
from dateline.extract.repairs.relatives import (
    mend_clause_relative,
    mend_fronted_object,
)
from dateline.extract.repairs.subjects import mend_people_subject
from dateline.extract.syntax.words import Sentence


def tree(sentence: Sentence) -> list[tuple[str, str, str]]:
    """Return each word with its dependency and its head."""
    return [(own.text, own.dep, own.head.text) for own in sentence.words]


def hangs(sentence: Sentence, text: str) -> tuple[str, str]:
    """Return how a word hangs, and on what."""
    own = word(sentence, text)
    return own.dep, own.head.text


#: "reported … that peacekeepers had increased patrols and Serbia had placed …"
PERFECT: Final = (
    "forces=force/NNS/nsubj>reported reported=report/VBD/ROOT that/IN/mark>patrols "
    "peacekeepers=peacekeeper/NNS/nsubj>increased had=have/VBD/aux>increased "
    "increased=increase/VBN/amod>patrols patrols=patrol/NNS/dobj>reported "
    "and/CC/cc>patrols Serbia/NNP/nsubj>placed had=have/VBD/aux>placed "
    "placed=place/VBN/conj>reported vehicles=vehicle/NNS/dobj>placed"
)


def test_a_perfect_is_no_adjective() -> None:
    """ "Had increased patrols" is a verb with its object and its subject."""
    sentence = parsed(PERFECT)
    mend_perfect(sentence.words)

    assert ("ccomp", "reported") == hangs(sentence, "increased")
    assert ("dobj", "increased") == hangs(sentence, "patrols")
    assert ("nsubj", "increased") == hangs(sentence, "peacekeepers")
    assert ("mark", "increased") == hangs(sentence, "that")


def test_a_perfect_whose_auxiliary_hangs_elsewhere_is_mended() -> None:
    """The auxiliary right before the participle is its own."""
    sentence = parsed(
        "said=say/VBD/ROOT they/PRP/nsubj>patrols had=have/VBD/aux>patrols "
        "increased=increase/VBN/amod>patrols patrols=patrol/NNS/dobj>said "
        "and/CC/cc>patrols Serbia/NNP/conj>patrols left=leave/VBD/conj>said"
    )
    mend_perfect(sentence.words)

    assert ("aux", "increased") == hangs(sentence, "had")
    assert ("nsubj", "increased") == hangs(sentence, "they")
    assert ("conj", "increased") == hangs(sentence, "left")


def test_a_second_clause_is_reported_too() -> None:
    """What stands in the pluperfect behind "that A and B" was reported."""
    sentence = parsed(
        "forces=force/NNS/nsubj>reported reported=report/VBD/ROOT that/IN/mark>raised "
        "guards=guard/NNS/nsubj>raised had=have/VBD/aux>raised "
        "raised=raise/VBN/ccomp>reported fences=fence/NNS/dobj>raised "
        "and/CC/cc>reported "
        "Serbia/NNP/nsubj>placed had=have/VBD/aux>placed "
        "placed=place/VBN/conj>reported vehicles=vehicle/NNS/dobj>placed"
    )
    mend_clause_conjunct(sentence.words)

    assert ("conj", "raised") == hangs(sentence, "placed")


#: "whose 2008 declaration of independence Belgrade has never recognized"
WHOSE: Final = (
    "tensions=tension/NNS/ROOT with/IN/prep>tensions province/NN/pobj>with "
    "whose/WP$/poss>declaration declaration/NN/nsubj>recognized "
    "Belgrade/NNP/nsubj>recognized has=have/VBZ/aux>recognized "
    "never/RB/neg>recognized recognized=recognize/VBN/conj>tensions"
)


def test_whose_makes_an_object() -> None:
    """The declaration is not recognized, and Belgrade does not recognize it."""
    sentence = parsed(WHOSE)
    mend_fronted_object(sentence.words)

    assert ("dobj", "recognized") == hangs(sentence, "declaration")
    assert ("nsubj", "recognized") == hangs(sentence, "Belgrade")
    assert ("relcl", "province") == hangs(sentence, "recognized")


def test_a_subject_is_named_again_by_its_appositive() -> None:
    """ "KFOR, the force in Kosovo, said": KFOR said."""
    sentence = parsed(
        "KFOR/NNP/nsubj>said ~,/,/punct>said the/DT/det>force force/NN/nsubj>said "
        "in/IN/prep>force Kosovo/NNP/pobj>in ~,/,/punct>said said=say/VBD/ROOT "
        "little/RB/advmod>said"
    )
    mend_second_subject(sentence.words)

    assert ("appos", "KFOR") == hangs(sentence, "force")


def test_a_noun_before_a_comma_is_no_second_subject() -> None:
    """ "This week, rebels left": the week did not leave."""
    sentence = parsed(
        "This/DT/det>week week/NN/nsubj>left ~,/,/punct>left "
        "rebels=rebel/NNS/nsubj>left left=leave/VBD/ROOT"
    )
    mend_second_subject(sentence.words)

    assert ("npadvmod", "left") == hangs(sentence, "week")


def test_an_appositive_renames_the_noun_before_it() -> None:
    """ "To the north, an area of farms, relations soured": the north is an area."""
    sentence = parsed(
        "sent=send/VBD/advcl>soured police/NN/dobj>sent to/IN/prep>sent "
        "the/DT/det>north north/NN/pobj>to ~,/,/punct>soured an/DT/det>area "
        "area/NN/nsubj>soured of/IN/prep>area farms=farm/NNS/pobj>of "
        "~,/,/punct>soured relations=relation/NNS/nsubj>soured "
        "soured=sour/VBD/ROOT"
    )
    mend_appositive(sentence.words)

    assert ("appos", "north") == hangs(sentence, "area")


def test_a_clause_enrages_and_no_border_does() -> None:
    """ ", which enraged Serbs" takes up the whole clause before it."""
    sentence = parsed(
        "Police/NNS/nsubj>entered entered=enter/VBD/ROOT Kosovo/NNP/dobj>entered "
        "~,/,/punct>Kosovo which/WDT/nsubj>enraged enraged=enrage/VBD/relcl>Kosovo "
        "Serbs=serb/NNPS/dobj>enraged"
    )
    mend_clause_relative(sentence.words)

    assert ("relcl", "entered") == hangs(sentence, "enraged")


def test_a_people_acts() -> None:
    """ "The British gave up control": British is no adjective of control."""
    sentence = parsed(
        "The/DT/det>control British/JJ/amod>control@NORP gave=give/VBD/amod>control "
        "up/RP/prt>gave control/NN/ROOT"
    )
    mend_people_subject(sentence.words)

    assert word(sentence, "gave") is sentence.root
    assert ("nsubj", "gave") == hangs(sentence, "British")
    assert ("dobj", "gave") == hangs(sentence, "control")
    assert ("det", "British") == hangs(sentence, "The")


def test_a_people_acts_below_another_verb() -> None:
    """The clause takes the place of the noun that it was hung on."""
    sentence = parsed(
        "Historians/NNS/nsubj>say say/VBP/ROOT French/JJ/amod>control@NORP "
        "seized=seize/VBD/amod>control control/NN/dobj>say"
    )
    mend_people_subject(sentence.words)

    assert ("dobj", "say") == hangs(sentence, "seized")
    assert ("nsubj", "seized") == hangs(sentence, "French")
    assert [word(sentence, "Historians"), word(sentence, "seized")] == (
        word(sentence, "say").children
    )


def test_what_is_reported_has_its_subject() -> None:
    """ "Officials reported a storm in the north had grown": the storm had."""
    sentence = parsed(
        "Officials=official/NNS/nsubj>reported reported=report/VBD/ROOT "
        "a/DT/det>storm storm/NN/dobj>reported in/IN/prep>reported "
        "the/DT/det>north north/NN/pobj>in had=have/VBD/aux>grown "
        "grown=grow/VBN/conj>reported"
    )
    mend_reported_subject(sentence.words)

    assert ("nsubj", "grown") == hangs(sentence, "storm")
    assert ("ccomp", "reported") == hangs(sentence, "grown")
    assert ("prep", "storm") == hangs(sentence, "in")


def test_a_second_verb_keeps_the_object_of_the_first() -> None:
    """ "Officials reported a storm and had left": the storm did not leave."""
    sentence = parsed(
        "Officials=official/NNS/nsubj>reported reported=report/VBD/ROOT "
        "a/DT/det>storm storm/NN/dobj>reported and/CC/cc>left "
        "had=have/VBD/aux>left left=leave/VBN/conj>reported"
    )
    mend_reported_subject(sentence.words)

    assert ("dobj", "reported") == hangs(sentence, "storm")


def test_who_is_accused_does_not_do_what_the_accuser_does() -> None:
    """ "The party accused Berg of yielding to threats and called …": it called."""
    sentence = parsed(
        "Party=party/NN/nsubj>accused accused=accuse/VBD/ROOT Berg/NNP/dobj>accused "
        "of/IN/prep>accused yielding=yield/VBG/pcomp>of and/CC/cc>yielding "
        "called=call/VBD/conj>accused"
    )
    mend_reported_subject(sentence.words)

    assert ("dobj", "accused") == hangs(sentence, "Berg")


def test_a_list_ends_before_the_verb() -> None:
    """ "Men wearing black and helmets gathered": men gathered, not helmets."""
    sentence = parsed(
        "Men=man/NNS/nsubj>wearing wearing=wear/VBG/ROOT black/NN/dobj>wearing "
        "and/CC/cc>wearing helmets=helmet/NNS/nsubj>gathered "
        "gathered=gather/VBD/conj>wearing there/RB/advmod>wearing"
    )
    mend_participle_root(sentence.words)

    assert word(sentence, "gathered") is sentence.root
    assert ("nsubj", "gathered") == hangs(sentence, "Men")
    assert ("acl", "Men") == hangs(sentence, "wearing")
    assert ("conj", "black") == hangs(sentence, "helmets")
    assert ("advmod", "gathered") == hangs(sentence, "there")


def test_by_names_who_does_it() -> None:
    """ "Was sued in a court by the firm": the firm sued."""
    sentence = parsed(
        "He/PRP/nsubjpass>sued was=be/VBD/auxpass>sued sued=sue/VBN/ROOT "
        "in/IN/prep>sued a/DT/det>court court/NN/pobj>in by/IN/prep>court "
        "the/DT/det>firm firm/NN/pobj>by"
    )
    mend_agent(sentence.words)

    assert ("agent", "sued") == hangs(sentence, "by")


def test_what_happened_there_kills() -> None:
    """ "A blast at a shop in Graz that killed two": no shop and no town did."""
    sentence = parsed(
        "A/DT/det>blast blast/NN/nsubj>led at/IN/prep>blast a/DT/det>shop "
        "shop/NN/pobj>at in/IN/prep>shop Graz/NNP/pobj>in@GPE that/WDT/nsubj>killed "
        "killed=kill/VBD/relcl>Graz two/CD/dobj>killed led=lead/VBD/ROOT"
    )
    mend_cause_relative(sentence.words)

    assert ("relcl", "blast") == hangs(sentence, "killed")


@pytest.mark.parametrize(
    ("noun", "pronoun", "verb"),
    [("meeting", "that", "kill"), ("blast", "who", "kill"), ("blast", "that", "sell")],
)
def test_other_relative_clauses_stay(noun: str, pronoun: str, verb: str) -> None:
    """Only what does harm is moved, and only to what can do it."""
    sentence = parsed(
        f"{noun}/NN/nsubj>led at/IN/prep>{noun} shop/NN/pobj>at "
        f"{pronoun}/WDT/nsubj>did did={verb}/VBD/relcl>shop two/CD/dobj>did "
        "led=lead/VBD/ROOT"
    )
    mend_cause_relative(sentence.words)

    assert ("relcl", "shop") == hangs(sentence, "did")


def test_a_distance_is_no_object() -> None:
    """ "Stationed tanks two kilometers from the fort": kilometers are no tanks."""
    sentence = parsed(
        "stationed=station/VBD/ROOT tanks=tank/NNS/dobj>stationed "
        "two/CD/nummod>kilometers kilometers=kilometer/NNS/dobj>stationed"
    )
    mend_unit_object(sentence.words)

    assert ("npadvmod", "stationed") == hangs(sentence, "kilometers")
    assert ("dobj", "stationed") == hangs(sentence, "tanks")


def test_a_purpose_hangs_on_the_clause() -> None:
    """ "Since the war, to watch the area": the war watched nothing."""
    sentence = parsed(
        "Jets=jet/NNS/nsubj>flew flew=fly/VBD/ROOT since/IN/prep>flew "
        "the/DT/det>war war/NN/pobj>since ~,/,/punct>war to/TO/aux>watch "
        "watch/VB/acl>war the/DT/det>area area/NN/dobj>watch"
    )
    mend_purpose(sentence.words)

    assert ("advcl", "flew") == hangs(sentence, "watch")


def test_a_border_has_a_place_before_it() -> None:
    """ "The Jarinje border": no person of that name."""
    sentence = parsed(
        "near/IN/ROOT the/DT/det>border Jarinje/NNP/compound>border@PERSON "
        "border/NN/pobj>near"
    )
    mend_place_name(sentence.words)

    assert [("Jarinje", "GPE")] == named(sentence)


def test_place_behind_a_bare_preposition_is_no_second_object() -> None:
    """ "Freed two men from a raft off Cape Verde": the cape is not freed."""
    sentence = parsed(
        "They/PRP/nsubj>freed freed=free/VBD/ROOT men=man/NNS/dobj>freed "
        "from/IN/prep>freed a/DT/det>raft raft/NN/pobj>from off/IN/prep>freed "
        "Cape/NNP/compound>Verde Verde/NNP/dobj>freed ~././punct>freed"
    )
    mend_bare_preposition(sentence.words)

    assert ("pobj", "off") == hangs(sentence, "Verde")


@pytest.mark.parametrize(
    "written",
    [
        "They/PRP/nsubj>saw saw=see/VBD/ROOT off/RP/prt>saw Ann/NNP/dobj>saw",
        "They/PRP/nsubj>put put/VBD/ROOT on/IN/prep>put Ann/NNP/dobj>put",
    ],
)
def test_object_behind_a_particle_stays_the_object(written: str) -> None:
    """ "Saw off Ann": what goes with the verb leaves it its only object."""
    sentence = parsed(written)
    mend_bare_preposition(sentence.words)

    assert "dobj" == hangs(sentence, "Ann")[0]


SOUND: Final = {
    "have that is no auxiliary": (
        "schools=school/NNS/nsubj>have have/VBP/ROOT balanced=balance/VBN/amod>books "
        "books=book/NNS/dobj>have ~././punct>have"
    ),
    "adjective": (
        "The/DT/det>patrols increased=increase/VBN/amod>patrols "
        "patrols=patrol/NNS/nsubj>calmed calmed=calm/VBD/ROOT "
        "them=they/PRP/dobj>calmed ~././punct>calmed"
    ),
    "have with an object": (
        "They/PRP/nsubj>increased have/VBP/aux>increased "
        "increased=increase/VBN/ROOT costs=cost/NNS/dobj>increased "
        "~././punct>increased"
    ),
    "clause with a tense of its own": (
        "They/PRP/nsubj>said said=say/VBD/ROOT that/IN/mark>rained "
        "it/PRP/nsubj>rained rained=rain/VBD/ccomp>said and/CC/cc>rained "
        "guards=guard/NNS/nsubj>leave will/MD/aux>leave leave/VB/conj>rained "
        "the/DT/det>fort fort/NN/dobj>leave ~././punct>said"
    ),
    "participle without another verb": (
        "Men=man/NNS/ROOT wearing=wear/VBG/acl>Men black/JJ/amod>hats "
        "hats=hat/NNS/dobj>wearing ~././punct>Men"
    ),
    "participle that is no root": (
        "Men=man/NNS/nsubj>gathered wearing=wear/VBG/acl>Men "
        "black/NN/dobj>wearing gathered=gather/VBN/ROOT "
        "there/RB/advmod>gathered ~././punct>gathered"
    ),
    "adjective of a people": (
        "The/DT/det>government British/JJ/amod>government@NORP "
        "government/NN/nsubj>gave gave=give/VBD/ROOT it/PRP/dobj>gave "
        "up/RP/prt>gave ~././punct>gave"
    ),
    "clause reported by no one": (
        "Guards/NNPS/nsubj>came came=come/VBD/ROOT and/CC/cc>came "
        "rebels=rebel/NNS/nsubj>left left=leave/VBN/conj>came ~././punct>came"
    ),
    "whose is a subject": (
        "A/DT/det>man man/NN/ROOT whose/WP$/poss>dog dog/NN/nsubj>bit "
        "bit/NN/relcl>man us=we/PRP/nsubj>fled fled=flee/VBD/relcl>bit "
        "~././punct>man"
    ),
    "whose in a passive": (
        "A/DT/det>man man/NN/nsubj>fled whose/WP$/poss>dog "
        "dog/NN/nsubjpass>shot was=be/VBD/auxpass>shot "
        "shot=shoot/VBN/relcl>man fled=flee/VBN/ROOT ~././punct>fled"
    ),
    "one subject": (
        "The/DT/det>guards guards=guard/NNS/nsubj>left ~,/,/punct>guards "
        "who/WP/nsubj>were were=be/VBD/relcl>guards tired/JJ/acomp>were "
        "~,/,/punct>guards left=leave/VBD/ROOT ~././punct>left"
    ),
    "there and its noun": (
        "There/EX/expl>were were=be/VBD/ROOT guards=guard/NNS/attr>were ~././punct>were"
    ),
    "relative pronoun": (
        "Men=man/NNS/nsubj>say who/WP/nsubj>guards guards=guard/NNS/relcl>Men "
        "say/VBP/ROOT fled=flee/VBN/xcomp>say came=come/VBD/ccomp>say "
        "back/RB/advmod>came ~././punct>say"
    ),
    "which of a thing": (
        "They/PRP/nsubj>saw saw=see/VBD/ROOT the/DT/det>book book/NN/dobj>saw "
        "~,/,/punct>book which/WDT/nsubj>sold sold=sell/VBD/relcl>book "
        "well/RB/advmod>sold ~././punct>saw"
    ),
    "which without a comma": (
        "The/DT/det>news news/NN/nsubj>was which/WDT/nsubj>angered "
        "angered=anger/VBD/relcl>news them=they/PRP/dobj>angered "
        "was=be/VBD/ROOT old/JJ/acomp>was ~././punct>was"
    ),
    "agent in place": (
        "He/PRP/nsubjpass>sued was=be/VBD/auxpass>sued sued=sue/VBN/ROOT "
        "by/IN/agent>sued the/DT/det>firm firm/NN/pobj>by in/IN/prep>sued "
        "May/NNP/pobj>in@DATE ~././punct>sued"
    ),
    "passive without an agent": (
        "He/PRP/nsubjpass>seen was=be/VBD/auxpass>seen seen=see/VBN/ROOT "
        "in/IN/prep>seen a/DT/det>house house/NN/pobj>in by/IN/agent>seen "
        "the/DT/det>lake lake/NN/pobj>by ~././punct>seen"
    ),
    "distance alone": (
        "They/PRP/nsubj>walked walked=walk/VBD/ROOT "
        "two/CD/nummod>kilometers@QUANTITY "
        "kilometers=kilometer/NNS/npadvmod>walked@+ ~././punct>walked"
    ),
    "infinitive of a noun": (
        "They/PRP/nsubj>made made=make/VBD/ROOT an/DT/det>attempt "
        "attempt/NN/dobj>made to/TO/aux>flee flee/VB/acl>attempt "
        "~././punct>made"
    ),
    "person before a noun": (
        "The/DT/det>album Marley/NNP/compound>album@PERSON "
        "album/NN/nsubj>sold sold=sell/VBD/ROOT well/RB/advmod>sold "
        "~././punct>sold"
    ),
    "place marked": (
        "The/DT/det>border Kosovo/NNP/compound>border@GPE "
        "border/NN/nsubjpass>closed is=be/VBZ/auxpass>closed "
        "closed=close/VBN/ROOT ~././punct>closed"
    ),
}


@pytest.mark.parametrize("written", SOUND.values(), ids=SOUND.keys())
def test_a_sound_parse_is_left_alone(written: str) -> None:
    """What fits no pattern keeps every head, dependency and name."""
    sentence = parsed(written)
    names = named(sentence)

    assert tree(parsed(written)) == tree(repair(sentence))
    assert names == named(sentence)


@pytest.mark.parametrize("written", [PERFECT, WHOSE])
def test_mending_twice_changes_nothing_more(written: str) -> None:
    """A mended parse is a sound one, and still a tree."""
    once = tree(repair(parsed(written)))
    sentence = repair(repair(parsed(written)))

    assert once == tree(sentence)
    assert all(sentence.root in (own, *own.ancestors()) for own in sentence.words)


@pytest.mark.parametrize(
    ("written", "dep"),
    [
        (
            "Banker/NN/nsubj>jailed jailed=jail/VBD/ROOT over/IN/prep>jailed",
            "nsubjpass",
        ),
        ("Man/NN/nsubj>shot shot=shoot/VBD/ROOT by/IN/agent>shot", "nsubjpass"),
        ("Man/NN/nsubj>shot shot=shoot/VBD/ROOT dog/NN/dobj>shot", "nsubj"),
        ("Man/NN/nsubj>fled fled=flee/VBD/ROOT", "nsubj"),
        ("Man/NN/nsubj>jails jails=jail/VBZ/ROOT", "nsubj"),
    ],
)
def test_a_past_form_in_a_headline_is_a_passive(written: str, dep: str) -> None:
    """ "Banker jailed" was jailed; "Man flees" and "Man shot dog" are active."""
    sentence = parsed(written, headline=True)
    mend_headline_passive(sentence.words)

    assert dep == sentence.words[0].dep


def test_only_headlines_leave_out_was() -> None:
    """In the body "the men attacked" is what they did."""
    written = "men=man/NNS/nsubj>attacked attacked=attack/VBD/ROOT"

    assert "nsubj" == repair(parsed(written)).words[0].dep
    assert "nsubjpass" == repair(parsed(written, headline=True)).words[0].dep
