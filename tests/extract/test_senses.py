"""Which words around a verb or noun the lexicon is asked with."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.what.lexicon import Lexicon
from dateline.extract.what.senses import (
    object_lemmas,
    sense_of_noun,
    sense_of_verb,
    type_of_verb,
)

#: A clause, its verb, and the type that the words around it choose.
CLAUSES: Final[dict[str, tuple[str, str, str | None]]] = {
    "a name given for an office": (
        (
            "she/PRP/nsubjpass>named was=be/VBD/auxpass>named named=name/VBN/ROOT "
            "director/NN/oprd>named"
        ),
        "named",
        "APPOINTMENT",
    ),
    "a name given in a list": (
        (
            "they/PRP/nsubjpass>named were=be/VBD/auxpass>named named=name/VBN/ROOT "
            "in/IN/prep>named letter/NN/pobj>in"
        ),
        "named",
        "OTHER",
    ),
    "who walks away": (
        "he/PRP/nsubj>walked walked=walk/VBD/ROOT away/RB/advmod>walked",
        "walked",
        "OTHER",
    ),
    "what one walks away from": (
        (
            "he/PRP/nsubj>walked walked=walk/VBD/ROOT away/RB/advmod>walked "
            "from/IN/prep>away talks=talk/NNS/pobj>from"
        ),
        "walked",
        "REJECT",
    ),
    "a storm that is downgraded": (
        (
            "storm/NN/nsubjpass>downgraded was=be/VBD/auxpass>downgraded "
            "downgraded=downgrade/VBN/ROOT"
        ),
        "downgraded",
        "WEATHER",
    ),
    "who answers a call": (
        (
            "firefighters=firefighter/NNS/nsubj>responded "
            "responded=respond/VBD/ROOT to/IN/prep>responded fire/NN/pobj>to"
        ),
        "responded",
        "OTHER",
    ),
    "a call received": (
        ("police/NNS/nsubj>received received=receive/VBD/ROOT call/NN/dobj>received"),
        "received",
        "OTHER",
    ),
    "a box lifted": (
        ("she/PRP/nsubj>lifted lifted=lift/VBD/ROOT box/NN/dobj>lifted"),
        "lifted",
        "OTHER",
    ),
    "what a message says": (
        (
            "he/PRP/nsubj>sent sent=send/VBD/ROOT message/NN/dobj>sent "
            "of/IN/prep>message condolence/NN/pobj>of"
        ),
        "sent",
        "SUPPORT",
    ),
    "done in protest": (
        (
            "they/PRP/nsubj>left left=leave/VBD/ROOT the/DT/det>hall hall/NN/dobj>left "
            "in/IN/prep>left protest/NN/pobj>in"
        ),
        "left",
        "PROTEST",
    ),
    "done to protest": (
        (
            "grocers=grocer/NNS/nsubj>shut shut/VBD/ROOT doors=door/NNS/dobj>shut "
            "to/TO/aux>protest protest/VB/advcl>shut"
        ),
        "shut",
        "PROTEST",
    ),
    "an office left in protest": (
        (
            "she/PRP/nsubj>resigned resigned=resign/VBD/ROOT in/IN/prep>resigned "
            "protest/NN/pobj>in"
        ),
        "resigned",
        "APPOINTMENT",
    ),
    "what was done to them in protests": (
        (
            "two/CD/nsubjpass>held were=be/VBD/auxpass>held held=hold/VBN/ROOT "
            "in/IN/prep>held protest/NN/pobj>in"
        ),
        "held",
        None,
    ),
    "oneself": (
        (
            "they/PRP/nsubj>glued glued=glue/VBD/ROOT "
            "themselves=themselves/PRP/dobj>glued to/IN/prep>glued road/NN/pobj>to"
        ),
        "glued",
        "PROTEST",
    ),
    "a verb with its own particle": (
        (
            "they/PRP/nsubj>picked picked=pick/VBD/ROOT off/RP/prt>picked "
            "officers=officer/NNS/dobj>picked"
        ),
        "picked",
        "ASSAULT",
    ),
    "two particles in a row": (
        (
            "they/PRP/nsubj>walked walked=walk/VBD/ROOT out/RB/advmod>walked "
            "of/IN/prep>walked talks=talk/NNS/pobj>of"
        ),
        "walked",
        "REJECT",
    ),
    "two particles, one below the other": (
        (
            "they/PRP/nsubj>looked looked=look/VBD/ROOT forward/RB/advmod>looked "
            "to/IN/prep>forward talks=talk/NNS/pobj>to"
        ),
        "looked",
        None,
    ),
    "its object": (
        (
            "they/PRP/nsubj>closed closed=close/VBD/ROOT the/DT/det>factory "
            "factory/NN/dobj>closed"
        ),
        "closed",
        "BUSINESS",
    ),
    "one object of two": (
        (
            "they/PRP/nsubj>closed closed=close/VBD/ROOT "
            "offices=office/NNS/dobj>closed "
            "and/CC/cc>offices roads=road/NNS/conj>offices"
        ),
        "closed",
        "COERCE",
    ),
    "the subject of a passive": (
        (
            "barriers=barrier/NNS/nsubjpass>removed were=be/VBD/auxpass>removed "
            "removed=remove/VBN/ROOT"
        ),
        "removed",
        "RETREAT",
    ),
    "the noun before a participle": (
        "barriers=barrier/NNS/ROOT removed=remove/VBN/acl>barriers",
        "removed",
        "RETREAT",
    ),
    "a subject shared by two passives": (
        (
            "barriers=barrier/NNS/nsubjpass>seen were=be/VBD/auxpass>seen "
            "seen=see/VBN/ROOT and/CC/cc>seen removed=remove/VBN/conj>seen"
        ),
        "removed",
        "RETREAT",
    ),
    "what is said of it": (
        "they/PRP/nsubj>is is=be/VBZ/ROOT ready/JJ/acomp>is",
        "is",
        "AGREE",
    ),
    "an adjective with a subject of its own": (
        (
            "court/NN/nsubj>found found=find/VBD/ROOT him=he/PRP/nsubj>guilty "
            "guilty/JJ/ccomp>found"
        ),
        "found",
        "LEGAL",
    ),
    "a noun before an infinitive": (
        (
            "they/PRP/nsubj>let let/VBD/ROOT inspectors=inspector/NNS/nsubj>see "
            "see/VB/ccomp>let"
        ),
        "let",
        "CONCEDE",
    ),
    "a particle": (
        "he/PRP/nsubj>stepped stepped=step/VBD/ROOT down/RP/prt>stepped",
        "stepped",
        "APPOINTMENT",
    ),
    "a particle and an object": (
        (
            "they/PRP/nsubj>called called=call/VBD/ROOT off/RP/prt>called "
            "strike/NN/dobj>called"
        ),
        "called",
        "CONCEDE",
    ),
    "the object of a preposition": (
        (
            "workers=worker/NNS/nsubj>went went=go/VBD/ROOT on/IN/prep>went "
            "strike/NN/pobj>on"
        ),
        "went",
        "PROTEST",
    ),
    "a preposition, but not of time": (
        (
            "he/PRP/nsubj>called called=call/VBD/ROOT on/IN/prep>called "
            "Friday/NNP/pobj>on@DATE"
        ),
        "called",
        None,
    ),
    "a measure": (
        "shares=share/NNS/nsubj>fell fell=fall/VBD/ROOT percent/NN/npadvmod>fell",
        "fell",
        "BUSINESS",
    ),
    "a day is no object": (
        (
            "nurses=nurse/NNS/nsubj>struck struck=strike/VBD/ROOT "
            "Friday/NNP/npadvmod>struck@DATE"
        ),
        "struck",
        "PROTEST",
    ),
    "an infinitive": (
        "they/PRP/nsubj>vowed vowed=vow/VBD/ROOT to/TO/aux>go go/VB/xcomp>vowed",
        "vowed",
        "AGREE",
    ),
    "a clause": (
        (
            "they/PRP/nsubj>warned warned=warn/VBD/ROOT that/IN/mark>came "
            "it/PRP/nsubj>came came=come/VBD/ccomp>warned"
        ),
        "warned",
        "STATEMENT",
    ),
    "what is not there yet": (
        (
            "they/PRP/nsubj>saw saw=see/VBD/ROOT a/DT/det>prospect "
            "prospect/NN/dobj>saw of/IN/prep>prospect aid/NN/pobj>of"
        ),
        "saw",
        None,
    ),
    "a participle": (
        (
            "they/PRP/nsubj>warned warned=warn/VBD/ROOT him=he/PRP/dobj>warned "
            "going=go/VBG/xcomp>warned"
        ),
        "warned",
        "STATEMENT",
    ),
    "a subject": (
        (
            "hundreds=hundred/NNS/nsubj>stormed of/IN/prep>hundreds "
            "students=student/NNS/pobj>of stormed=storm/VBD/ROOT hall/NN/dobj>stormed"
        ),
        "stormed",
        "PROTEST",
    ),
    "an agent": (
        (
            "hall/NN/nsubjpass>stormed was=be/VBD/auxpass>stormed "
            "stormed=storm/VBN/ROOT "
            "by/IN/agent>stormed students=student/NNS/pobj>by"
        ),
        "stormed",
        "PROTEST",
    ),
    "a subject's kind": (
        "Storm/NNP/compound>Ida Ida/NNP/nsubj>left left=leave/VBD/ROOT",
        "left",
        "WEATHER",
    ),
    "a kind of name": (
        "board/NN/nsubj>fired fired=fire/VBD/ROOT Okafor/NNP/dobj>fired@PERSON",
        "fired",
        "APPOINTMENT",
    ),
}


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_verb_is_looked_up_with(clause: str) -> None:
    """Each part of a clause that can choose a sense does."""
    written, verb, expected = CLAUSES[clause]
    kind = type_of_verb(word(parsed(written), verb), Lexicon.built_in())

    assert expected == (kind.name if kind else None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("raid/NN/ROOT", ["raid"]),
        ("hunger/NN/compound>strike strike/NN/ROOT", ["hunger strike", "strike"]),
        (
            "series/NN/ROOT of/IN/prep>series raids=raid/NNS/pobj>of",
            ["series", "raid"],
        ),
        ("cut/NN/ROOT in/IN/prep>cut aid/NN/pobj>in", ["cut", "aid"]),
        (
            "aid/NN/compound>deliveries deliveries=delivery/NNS/ROOT",
            ["aid delivery", "delivery", "aid"],
        ),
        (
            "food/NN/ROOT and/CC/cc>food water/NN/conj>food",
            ["food", "water"],
        ),
        ("Oslo/NNP/ROOT@GPE", ["oslo", "GPE"]),
    ],
)
def test_an_object_is_looked_up_with_what_it_is_made_of(
    written: str, expected: list[str]
) -> None:
    """The most telling comes first, the kind of name last."""
    assert expected == object_lemmas(parsed(written).root)


@pytest.mark.parametrize(
    ("written", "noun", "expected"),
    [
        ("war/NN/compound>game game/NN/ROOT", "game", "COOPERATE"),
        ("ball/NN/compound>match match/NN/ROOT", "match", "SPORT"),
        ("tea/NN/compound>pot pot/NN/ROOT", "pot", None),
    ],
)
def test_a_noun_is_looked_up_with_the_word_before_it(
    written: str, noun: str, expected: str | None
) -> None:
    """A war game is no game."""
    sense = sense_of_noun(word(parsed(written), noun), Lexicon.built_in())

    assert expected == (sense.type.name if sense else None)


def test_a_verb_that_no_pattern_knows_has_no_sense() -> None:
    """Nothing is guessed."""
    sentence = parsed("he/PRP/nsubj>dawdled dawdled=dawdle/VBD/ROOT")

    assert sense_of_verb(word(sentence, "dawdled"), Lexicon.built_in()) is None
