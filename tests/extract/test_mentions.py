"""A noun phrase is taken apart into names, words, numbers and offices."""

from __future__ import annotations

from typing import Any, Final

import pytest
from parses import parsed, word

from dateline.extract.syntax.mentions import (
    counted_head,
    mention_of,
    mentions_in,
    pairs_in,
)
from dateline.resolve.mentions import Modifier, Tie

#: A sentence, the head of a phrase in it, and what is said of the phrase.
PHRASES: Final[dict[str, tuple[str, str, dict[str, Any]]]] = {
    "common noun": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT ~././punct>attacked"
        ),
        "rebels",
        {
            "text": "rebels",
            "head": "rebel",
            "name": "",
            "determiner": "the",
            "plural": True,
            "subject": True,
            "main": True,
        },
    ),
    "name": (
        "KFOR/NNP/nsubj>said@ORG said=say/VBD/ROOT",
        "KFOR",
        {"text": "KFOR", "name": "KFOR", "label": "ORG", "plural": False},
    ),
    "unmarked name": (
        ("Calder/NNP/compound>Blades Blades/NNP/nsubj>sued sued=sue/VBD/ROOT"),
        "Blades",
        {"text": "Calder Blades", "name": "Calder Blades", "label": ""},
    ),
    "title": (
        (
            "Serbian/JJ/amod>Vucic@NORP President/NNP/compound>Vucic "
            "Aleksandar/NNP/compound>Vucic@PERSON Vucic/NNP/nsubj>left@+ "
            "left=leave/VBD/ROOT"
        ),
        "Vucic",
        {
            "name": "Aleksandar Vucic",
            "title": "President",
            "modifiers": (Modifier("Serbian", "NORP", Tie.BEFORE),),
        },
    ),
    "office with its department": (
        (
            "Secretary/NNP/compound>Lindqvist of/IN/prep>Secretary "
            "State/NNP/pobj>of@ORG Ann/NNP/compound>Lindqvist@PERSON "
            "Lindqvist/NNP/nsubj>left@+ left=leave/VBD/ROOT"
        ),
        "Lindqvist",
        {"name": "Ann Lindqvist", "title": "Secretary of State"},
    ),
    "office of another time": (
        (
            "former/JJ/amod>Lindqvist President/NNP/compound>Lindqvist "
            "Ann/NNP/compound>Lindqvist@PERSON Lindqvist/NNP/nsubj>left@+ "
            "left=leave/VBD/ROOT"
        ),
        "Lindqvist",
        {"title": "former President"},
    ),
    "no office": (
        (
            "young/JJ/amod>Lindqvist Ann/NNP/compound>Lindqvist@PERSON "
            "Lindqvist/NNP/nsubj>left@+ left=leave/VBD/ROOT"
        ),
        "Lindqvist",
        {"title": ""},
    ),
    "hyphen": (
        (
            "the/DT/det>Tarnvik start/NN/compound>up ~-/HYPH/punct>up "
            "~up/NN/compound>Tarnvik Tarnvik/NNP/nsubj>left@ORG left=leave/VBD/ROOT"
        ),
        "Tarnvik",
        {"words": ("start-up",)},
    ),
    "owner": (
        (
            "Serbia/NNP/poss>army@GPE ~'s/POS/case>Serbia army/NN/nsubj>left "
            "left=leave/VBD/ROOT"
        ),
        "army",
        {
            "text": "Serbia's army",
            "words": (),
            "modifiers": (Modifier("Serbia", "GPE", Tie.POSSESSOR),),
        },
    ),
    "common owner": (
        (
            "the/DT/det>bloc bloc/NN/poss>envoy ~'s/POS/case>bloc envoy/NN/nsubj>left "
            "left=leave/VBD/ROOT"
        ),
        "envoy",
        {"modifiers": (Modifier("bloc", "", Tie.POSSESSOR),), "determiner": ""},
    ),
    "behind": (
        (
            "forces=force/NNS/nsubj>left in/IN/prep>forces Kosovo/NNP/pobj>in@GPE "
            "left=leave/VBD/ROOT"
        ),
        "forces",
        {
            "text": "forces in Kosovo",
            "modifiers": (Modifier("Kosovo", "GPE", Tie.BEHIND, "in"),),
        },
    ),
    "led": (
        (
            "the/DT/det>force NATO/NNP/npadvmod>led@ORG ~-/HYPH/punct>led "
            "~led=lead/VBN/amod>force force/NN/nsubj>left left=leave/VBD/ROOT"
        ),
        "force",
        {"modifiers": (Modifier("NATO", "ORG", Tie.LED, "led"),)},
    ),
    "their": (
        (
            "Their/PRP$/poss>ships four/CD/nummod>ships@CARDINAL "
            "old/JJ/amod>ships ships=ship/NNS/nsubj>sank sank=sink/VBD/ROOT "
            "~././punct>sank"
        ),
        "ships",
        {"text": "four old ships", "determiner": "their", "count": "four"},
    ),
    "words": (
        (
            "The/DT/det>forces special/JJ/amod>forces police/NN/compound>forces "
            "forces=force/NNS/nsubj>left left=leave/VBN/ROOT ~././punct>left"
        ),
        "forces",
        {"words": ("special", "police"), "text": "special police forces"},
    ),
    "both": (
        ("Both/DT/det>sides sides=side/NNS/nsubj>met met=meet/VBD/ROOT ~././punct>met"),
        "sides",
        {"determiner": "both"},
    ),
    "counted": (
        (
            "Hundreds=hundred/NNS/nsubj>left of/IN/prep>Hundreds "
            "ethnic/JJ/amod>Serbs Serbs=serb/NNPS/pobj>of@NORP left=leave/VBD/ROOT"
        ),
        "Hundreds",
        {
            "text": "ethnic Serbs",
            "head": "serb",
            "count": "hundreds",
            "subject": True,
        },
    ),
    "pronoun": (
        "They/PRP/nsubj>left left=leave/VBD/ROOT ~././punct>left",
        "They",
        {"label": "PRONOUN", "head": "they"},
    ),
    "clause behind it": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/ROOT who/WP/nsubj>attacked "
            "attacked=attack/VBD/relcl>rebels left/JJ/advcl>attacked "
            "~././punct>rebels"
        ),
        "rebels",
        {"text": "rebels"},
    ),
    "name with brackets": (
        (
            "Bank/NNP/nsubj>left@ORG of/IN/prep>Bank@+ Ghana/NNP/pobj>of@+ "
            "(/-LRB-/punct>Bank@+ ~BoG/NNP/appos>Bank@+ ~)/-RRB-/punct>Bank@+ "
            "left=leave/VBD/ROOT"
        ),
        "Bank",
        {"name": "Bank of Ghana"},
    ),
}


@pytest.mark.parametrize(
    ("written", "head", "parts"), PHRASES.values(), ids=PHRASES.keys()
)
def test_a_phrase_is_taken_apart(
    written: str, head: str, parts: dict[str, Any]
) -> None:
    """Each part is there as it stands in the text."""
    sentence = parsed(written, before="Rain. ", index=3)
    mention = mention_of(word(sentence, head), sentence)

    assert parts == {name: getattr(mention, name) for name in parts}
    assert mention.text == sentence.text[mention.start : mention.end]
    assert 3 == mention.sentence


def test_every_phrase_is_mentioned_in_text_order() -> None:
    """Pronouns, nouns and names; not what only stands before another noun."""
    sentence = parsed(
        "They/PRP/nsubj>gave gave=give/VBD/ROOT the/DT/det>manager "
        "bank/NN/compound>manager manager/NN/dative>gave a/DT/det>horse "
        "horse/NN/dobj>gave in/IN/prep>gave May/NNP/pobj>in@DATE "
        "~././punct>gave"
    )

    found = [head.text for _, head in mentions_in(sentence)]
    assert ["They", "manager", "horse", "May"] == found


def test_what_he_is_names_no_other() -> None:
    """In "he is the boss" there is one man, in "it was Bo" there may be two."""
    he = parsed(
        "he/PRP/nsubj>is is=be/VBZ/ROOT the/DT/det>boss boss/NN/attr>is ~././punct>is"
    )
    it = parsed("it/PRP/nsubj>was was=be/VBD/ROOT boss/NN/attr>was ~././punct>was")
    named = parsed("he/PRP/nsubj>is is=be/VBZ/ROOT Bo/NNP/attr>is@PERSON")

    assert ["he"] == [head.text for _, head in mentions_in(he)]
    assert ["it", "boss"] == [head.text for _, head in mentions_in(it)]
    assert ["he", "Bo"] == [head.text for _, head in mentions_in(named)]


def test_names_side_by_side_make_a_pair() -> None:
    """ "Between Serbia and Kosovo" names two parties."""
    sentence = parsed(
        "They/PRP/nsubj>stood stood=stand/VBD/ROOT between/IN/prep>stood "
        "Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
        "Kosovo/NNP/conj>Serbia@GPE and/CC/cc>stood "
        "spoke=speak/VBD/conj>stood ~././punct>stood"
    )

    pairs = [(one.name, other.name) for one, other in pairs_in(sentence)]
    assert [("Serbia", "Kosovo")] == pairs


def test_who_merges_with_whom_is_a_pair() -> None:
    """They are "the two companies" from then on; a thing merged with is none."""
    sentence = parsed(
        "Acme/NNP/nsubj>agreed@ORG agreed=agree/VBD/ROOT to/TO/aux>merge "
        "merge/VB/xcomp>agreed in/IN/prep>merge May/NNP/pobj>in@DATE "
        "with/IN/prep>merge the/DT/det>maker maker/NN/pobj>with Zeta/NNP/appos>maker"
    )

    pairs = [(one.name, other.name) for one, other in pairs_in(sentence)]
    assert [("Acme", "Zeta")] == pairs


@pytest.mark.parametrize(
    ("written", "top", "counted"),
    [
        (
            "thousands=thousand/NNS/ROOT of/IN/prep>thousands men=man/NNS/pobj>of",
            "thousands",
            "men",
        ),
        ("thousands=thousand/NNS/ROOT", "thousands", "thousands"),
        ("cup/NN/ROOT of/IN/prep>cup tea/NN/pobj>of", "cup", "cup"),
        ("six/CD/ROOT of/IN/prep>six them=they/PRP/pobj>of", "six", "them"),
        ("some/DT/ROOT of/IN/prep>some it/PRP/pobj>of", "some", "some"),
    ],
)
def test_who_is_counted_is_the_head(written: str, top: str, counted: str) -> None:
    """ "Thousands of men" are men, "six of them" are they; a cup of tea is a cup."""
    assert counted == counted_head(word(parsed(written), top)).text


def test_who_merges_with_another_is_a_pair_with_it() -> None:
    """ "It agreed to merge with its rival Acme"; who eats with Acme is none."""
    written = (
        "Tarnvik/NNP/nsubj>{0}@ORG {0}={1}/VBD/ROOT with/IN/prep>{0} "
        "Acme/NNP/pobj>with@ORG"
    )

    (pair,) = pairs_in(parsed(written.format("merged", "merge")))
    assert ["Tarnvik", "Acme"] == [mention.name for mention in pair]
    assert [] == list(pairs_in(parsed(written.format("ate", "eat"))))


def test_no_one_is_told_of_by_his_disease() -> None:
    """ "Alzheimer's disease" is not about Alzheimer; "Berg's flat" is about Berg."""
    written = (
        "She/PRP/nsubj>has has=have/VBZ/ROOT Berg/NNP/poss>{0}@PERSON "
        "~'s/POS/case>Berg {0}/NN/dobj>has"
    )

    told = [mention.name for mention, _ in mentions_in(parsed(written.format("flat")))]
    ill = [
        mention.name for mention, _ in mentions_in(parsed(written.format("disease")))
    ]
    assert "Berg" in told
    assert "Berg" not in ill
