"""Each repair of a tense, with the sentence that asked for it and some to leave."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.tenses import (
    mend_absolute,
    mend_finite_conjunct,
    mend_past_conjunct,
    mend_past_form,
)
from dateline.extract.syntax.clauses import Tense, read_clause

#: "The owners had enough of men lurking there and fired one": *fired* on *lurking*.
LURKING: Final = (
    "owners=owner/NNS/nsubj>had had=have/VBD/ROOT enough/JJ/dobj>had of/IN/prep>enough "
    "men=man/NNS/pobj>of lurking=lurk/VBG/acl>enough there/RB/advmod>lurking "
    "and/CC/cc>lurking fired=fire/VBD/conj>lurking one/CD/dobj>fired"
)


def test_a_verb_with_a_tense_joins_one_with_a_tense() -> None:
    """ "Fired" goes with "had", and takes its subject."""
    sentence = parsed(LURKING)
    mend_finite_conjunct(sentence.words)

    fired = word(sentence, "fired")
    assert ("conj", "had") == (fired.dep, fired.head.text)


@pytest.mark.parametrize(
    "parse",
    [
        # "Men lurked there and fired": both have a tense.
        (
            "men=man/NNS/nsubj>lurked lurked=lurk/VBD/ROOT and/CC/cc>lurked "
            "fired=fire/VBD/conj>lurked"
        ),
        # "He hopes to win and retire": neither has.
        (
            "he/PRP/nsubj>hopes hopes=hope/VBZ/ROOT to/TO/aux>win win/VB/xcomp>hopes "
            "and/CC/cc>win fired=fire/VB/conj>win"
        ),
        # "His leaving and she fired them": the participle has a subject.
        (
            "it/PRP/nsubj>meant meant=mean/VBD/ROOT him/PRP/nsubj>leaving "
            "leaving=leave/VBG/ccomp>meant and/CC/cc>leaving "
            "fired=fire/VBD/conj>leaving"
        ),
        # "Leaving, he stayed out": what has a tense stands behind.
        (
            "leaving=leave/VBG/advcl>stayed fired=fire/VBD/conj>leaving "
            "he/PRP/nsubj>stayed stayed=stay/VBD/ROOT"
        ),
    ],
)
def test_other_coordinations_stay(parse: str) -> None:
    """What is joined as grammar has it is left alone."""
    sentence = parsed(parse)
    before = [(own.dep, own.head.text) for own in sentence.words]
    mend_finite_conjunct(sentence.words)

    assert before == [(own.dep, own.head.text) for own in sentence.words]


PURPOSE: Final = (
    "Police/NNS/nsubj>fired fired=fire/VBD/ROOT gas/NN/dobj>fired to/TO/aux>disperse "
    "disperse/VB/advcl>fired crowds=crowd/NNS/dobj>disperse and/CC/cc>disperse "
    "{verb}/conj>disperse men=man/NNS/dobj>{text}"
)


@pytest.mark.parametrize(
    ("verb", "text", "above"),
    [
        ("arrested=arrest/VBN", "arrested", "fired"),
        ("arrested=arrest/VBD", "arrested", "fired"),
        ("arrest/VB", "arrest", "disperse"),
    ],
)
def test_a_past_form_is_joined_to_no_infinitive(
    verb: str, text: str, above: str
) -> None:
    """ "Fired gas to disperse crowds and arrested men": they arrested them."""
    sentence = parsed(PURPOSE.format(verb=verb, text=text))
    mend_finite_conjunct(sentence.words)

    own = word(sentence, text)
    assert ("conj", above) == (own.dep, own.head.text)


def test_a_participle_with_a_subject_is_a_past() -> None:
    """ "Pictures circulated" tells what they did."""
    sentence = parsed("pictures=picture/NNS/nsubj>circulated circulated/VBN/ROOT")
    mend_past_form(sentence.words)

    assert Tense.PAST is read_clause(word(sentence, "circulated")).tense


@pytest.mark.parametrize(
    "parse",
    [
        "pictures=picture/NNS/nsubjpass>circulated circulated/VBN/ROOT",
        "they/PRP/nsubj>circulated have/VBP/aux>circulated circulated/VBN/ROOT",
        "pictures/NNS/ROOT circulated/VBN/acl>pictures",
    ],
)
def test_a_real_participle_stays(parse: str) -> None:
    """A passive, a perfect and a description keep their participle."""
    sentence = parsed(parse)
    mend_past_form(sentence.words)

    assert "VBN" == word(sentence, "circulated").tag


@pytest.mark.parametrize(("verb", "tag"), [("retook", "VBD"), ("take", "VB")])
def test_a_form_of_the_past_is_past(verb: str, tag: str) -> None:
    """ "Retook" is no base form, whatever the tagger says."""
    sentence = parsed(f"rebels=rebel/NNS/nsubj>{verb} {verb}/VB/ROOT")
    mend_past_form(sentence.words)

    assert tag == sentence.root.tag


#: "She won a prize and graduated": *graduated* as if it was done to her.
JOINED: Final = (
    "she/PRP/{dep}>won {more} won=win/{tag}/ROOT and/CC/cc>won "
    "graduated=graduate/VBN/conj>won {behind}"
)


@pytest.mark.parametrize(
    ("dep", "more", "tag", "behind", "mended"),
    [
        ("nsubj", "", "VBD", "", "VBD"),
        ("nsubjpass", "was=be/VBD/auxpass>won", "VBN", "", "VBN"),
        ("nsubj", "had=have/VBD/aux>won", "VBN", "", "VBN"),
        ("nsubj", "", "VBD", "by/IN/agent>graduated", "VBN"),
    ],
)
def test_what_and_joins_to_an_active_past_is_one(
    dep: str, more: str, tag: str, behind: str, mended: str
) -> None:
    """An auxiliary may be shared; where there is none, both are active."""
    sentence = parsed(JOINED.format(dep=dep, more=more, tag=tag, behind=behind))
    mend_past_form(sentence.words)

    assert mended == word(sentence, "graduated").tag


@pytest.mark.parametrize(
    ("word_", "day", "tag"),
    [("cut", "@DATE", "VBD"), ("cut", "", "VBP"), ("lower", "@DATE", "VBP")],
)
def test_one_form_of_one_day_is_past(word_: str, day: str, tag: str) -> None:
    """What they do as a rule has no day."""
    sentence = parsed(
        f"banks=bank/NNS/nsubj>{word_} {word_}/VBP/ROOT rates=rate/NNS/dobj>{word_} "
        f"on/IN/prep>{word_} Monday/NNP/pobj>on{day}"
    )
    mend_past_form(sentence.words)

    assert tag == word(sentence, word_).tag


#: "Police are looking for the man who struck her and left": *left* as what they do.
LOOKING: Final = (
    "police/NNS/nsubj>looking {aux}/VBP/aux>looking looking=look/{tag}/ROOT "
    "for/IN/prep>looking man/NN/pobj>for who/WP/nsubj>struck "
    "struck=strike/{inner}/relcl>man {more} left=leave/VBD/conj>looking"
)


@pytest.mark.parametrize(
    ("aux", "tag", "inner", "more", "above"),
    [
        ("are=be", "VBG", "VBD", "and/CC/cc>struck", "struck"),
        # They left as well where they looked, or where someone else is named.
        ("were=be", "VBG", "VBD", "and/CC/cc>looking", "looking"),
        ("are=be", "VBG", "VBD", "she/PRP/nsubj>left", "looking"),
        ("are=be", "VBG", "VBZ", "and/CC/cc>struck", "looking"),
    ],
)
def test_what_has_been_joins_what_has_been(
    aux: str, tag: str, inner: str, more: str, above: str
) -> None:
    """What someone is doing now goes on with no deed of the past."""
    written = LOOKING.format(aux=aux, tag=tag, inner=inner, more=more)
    sentence = parsed(written.replace("were=be/VBP", "were=be/VBD"))
    mend_past_conjunct(sentence.words)

    assert above == word(sentence, "left").head.text


#: "Six have died, all of them unarmed": *unarmed* as what the sentence tells.
UNARMED: Final = (
    "six/CD/nsubj>died have/VBP/aux>died died=die/VBN/ccomp>unarmed "
    "~,/,/punct>unarmed all/DT/nsubj>unarmed of/IN/prep>all {whose}/PRP/pobj>of "
    "{more} unarmed/VBN/ROOT"
)


@pytest.mark.parametrize(
    ("whose", "more", "root"),
    [
        ("them", "", "died"),
        ("us", "", "unarmed"),
        ("them", "were=be/VBD/auxpass>unarmed", "unarmed"),
    ],
)
def test_how_they_were_is_beside_what_befell_them(
    whose: str, more: str, root: str
) -> None:
    """Without a verb of its own it hangs on what is told."""
    sentence = parsed(UNARMED.format(whose=whose, more=more))
    mend_absolute(sentence.words)

    assert root == sentence.root.text
