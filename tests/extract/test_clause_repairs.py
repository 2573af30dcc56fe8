"""Verbs behind another clause, each with the sentence that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.clauses import (
    mend_asked_subject,
    mend_clause_behind,
    mend_follower,
    mend_list_in_clause,
    mend_result,
    mend_second_object,
    mend_strife,
    mend_tail_saying,
)

SAID: Final = (
    "They/PRP/nsubj>left left=leave/VBD/ROOT Mali/NNP/dobj>left ~,/,/punct>Mali "
    "Eva/NNP/compound>Lind Lind/{tag}/{dep}>Mali {verb}/VBD/conj>left"
)


@pytest.mark.parametrize(
    ("tag", "dep", "verb", "root"),
    [
        ("NNP", "appos", "said=say", "said"),
        ("NNP", "conj", "said=say", "left"),
        ("NN", "appos", "said=say", "left"),
        ("NNP", "appos", "fled=flee", "left"),
    ],
)
def test_who_says_it_behind_a_name(tag: str, dep: str, verb: str, root: str) -> None:
    """A name between a comma and a verb of saying is who says it."""
    sentence = parsed(SAID.format(tag=tag, dep=dep, verb=verb))
    mend_tail_saying(sentence.words)

    assert root == sentence.root.text
    assert (root == "said") == (word(sentence, "Lind").dep == "nsubj")


LISTED: Final = (
    "Two/CD/nsubj>died died=die/VBD/{died} in/IN/prep>died fights/NNS/pobj>in "
    "with/IN/prep>fights guards/NNS/pobj>with {between}/,/punct>guards "
    "clerks/NNS/conj>guards and/CC/cc>clerks nurses/NNS/conj>{of} "
    "said=say/VBD/{said} {behind}"
)


@pytest.mark.parametrize(
    ("said", "between", "of", "behind", "speaks"),
    [
        ("ROOT", "~,", "clerks", "on/IN/prep>said", True),
        ("ROOT", "~,", "guards", "on/IN/prep>said", True),
        ("conj>died", "~,", "clerks", "on/IN/prep>said", True),
        ("conj>died", "or", "clerks", "on/IN/prep>said", False),
        ("conj>died", "~,", "clerks", "lie/VB/xcomp>said", False),
    ],
)
def test_who_says_it_behind_a_list(
    said: str, between: str, of: str, behind: str, *, speaks: bool
) -> None:
    """Those behind the last comma say it, and are no more of the list before."""
    died = "ROOT" if said != "ROOT" else "ccomp>said"
    sentence = parsed(
        LISTED.format(said=said, died=died, between=between, of=of, behind=behind)
    )
    mend_tail_saying(sentence.words)

    assert speaks == (word(sentence, "clerks").dep == "nsubj")
    assert (speaks or said == "ROOT") == (sentence.root.text == "said")


ASKED: Final = (
    "Berg/NNP/nsubj>asked ~,/,/punct>Berg asked=ask/VBD/ROOT {opens}/IN/mark>go "
    "she/PRP/nsubj>go go/VB/ccomp>asked {between} nodded=nod/VBD/conj>asked"
)


@pytest.mark.parametrize(
    ("opens", "between", "root"),
    [
        ("whether", "~,/,/punct>asked", "nodded"),
        ("whether", "and/CC/cc>asked", "asked"),
        ("that", "~,/,/punct>asked", "asked"),
    ],
)
def test_who_was_asked_nods(opens: str, between: str, root: str) -> None:
    """Without "and" the second verb is the deed, and the first was done to her."""
    sentence = parsed(ASKED.format(opens=opens, between=between))
    mend_asked_subject(sentence.words)

    assert root == sentence.root.text
    assert (root == "nodded") == (word(sentence, "asked").dep == "acl")


LIST: Final = (
    "He/PRP/nsubjpass>held was=be/VBD/auxpass>held held=hold/VBN/ROOT "
    "by/IN/agent>held men=man/NNS/pobj>by who/WP/nsubj>stopped "
    "stopped=stop/{tag}/relcl>men {before} looked=look/VBD/conj>held {behind}"
)


@pytest.mark.parametrize(
    ("tag", "before", "behind", "above"),
    [
        ("VBD", "~,/,/punct>held", "and/CC/cc>looked ran=run/VBD/conj>looked", "stop"),
        ("VBD", "~,/,/punct>held", "", "hold"),
        ("VBD", "and/CC/cc>held", "and/CC/cc>looked ran=run/VBD/conj>looked", "hold"),
        ("VBZ", "~,/,/punct>held", "and/CC/cc>looked ran=run/VBD/conj>looked", "hold"),
    ],
)
def test_three_deeds_of_one(tag: str, before: str, behind: str, above: str) -> None:
    """The second of three is theirs who did the first."""
    written = LIST.format(tag=tag, before=before, behind=behind)
    sentence = parsed(written.replace("and/CC/cc>looked", "and#1/CC/cc>looked"))
    mend_list_in_clause(sentence.words)

    assert above == word(sentence, "looked").head.lemma


#: "Lind took over after her rival, Bo Berg, left"; the comma of the name is left out.
BEHIND: Final = (
    "Lind/NNP/nsubj>took took=take/VBD/ROOT {opens}/IN/prep>took "
    "rival/NN/pobj>{opens} Berg/NNP/{dep}>rival {between} left=leave/VBD/conj>took"
)


@pytest.mark.parametrize(
    ("opens", "dep", "between", "mended"),
    [
        ("after", "appos", "~,/,/punct>rival", True),
        ("until", "appos", "~,/,/punct>rival", True),
        ("after", "conj", "~,/,/punct>rival", False),
        ("after", "appos", "and/CC/cc>took", False),
        ("with", "appos", "~,/,/punct>rival", False),
    ],
)
def test_who_is_named_behind_after_does_what_comes_behind(
    opens: str, dep: str, between: str, *, mended: bool
) -> None:
    """A name between commas does not end the clause; "and" goes on with the first."""
    sentence = parsed(BEHIND.format(opens=opens, dep=dep, between=between))
    mend_clause_behind(sentence.words)

    left = word(sentence, "left")
    assert ("advcl" if mended else "conj") == left.dep
    assert mended == (word(sentence, "rival") in left.all("nsubj"))
    assert mended == (word(sentence, opens) in left.all("mark"))


def test_a_passive_behind_after_is_that_of_who_is_named_there() -> None:
    """ "Scored in the half before the captain, Bo Berg, was sent off": Berg was."""
    sentence = parsed(
        "Lind/NNP/nsubj>scored scored=score/VBD/ROOT in/IN/prep>scored half/NN/pobj>in "
        "before/IN/prep>half captain/NN/pobj>before ~,/,/punct>captain "
        "Berg/NNP/appos>captain ~,/,/punct>captain was=be/VBD/auxpass>sent "
        "sent=send/VBN/conj>scored off/RP/prt>sent"
    )
    mend_clause_behind(sentence.words)

    sent = word(sentence, "sent")
    assert ("advcl", "scored") == (sent.dep, sent.head.text)
    assert [word(sentence, "captain")] == sent.all("nsubjpass")


#: "The judge ordered the guard released on Monday", in the two ways it is parsed.
RESULT: Final = {
    "clause": "guard/NN/nsubj>released released=release/{tag}/ccomp>{above} {more}",
    "noun": "guard/NN/dobj>{above} released=release/{tag}/acl>guard {more}",
}


@pytest.mark.parametrize("shape", RESULT)
@pytest.mark.parametrize(
    ("above", "tag", "more", "hung"),
    [
        ("ordered=order", "VBN", "on/IN/prep>released", "oprd"),
        ("ordered=order", "VBD", "on/IN/prep>released", "oprd"),
        ("found=find", "VBN", "on/IN/prep>released", "acl"),
        ("said=say", "VBD", "on/IN/prep>released", None),
        ("ordered=order", "VBD", "men/NNS/dobj>released", None),
        ("ordered=order", "VBN", "was/VBD/auxpass>released", None),
    ],
)
def test_what_is_ordered_done_is_done_to_someone(
    shape: str, above: str, tag: str, more: str, hung: str | None
) -> None:
    """With an object, or an auxiliary, it is a clause of its own."""
    verb = above.partition("=")[0]
    text = RESULT[shape].format(above=verb, tag=tag, more=more)
    sentence = parsed(f"Judge/NN/nsubj>{verb} {above}/VBD/ROOT {text}")
    mend_result(sentence.words)

    released, guard = word(sentence, "released"), word(sentence, "guard")
    before = "ccomp" if shape == "clause" else "acl"
    assert (hung or before) == released.dep
    if hung is not None:
        assert ("dobj", "VBN") == (guard.dep, released.tag)
        day = word(sentence, "on")
        assert (sentence.root if hung == "oprd" else released) is day.head


STRIFE: Final = (
    "Police=police/NNS/nsubj>left left=leave/VBD/ROOT after/IN/prep>left "
    "{verb}/VBG/pcomp>after {behind}/IN/prep>{text} fans/NNS/pobj>{behind}"
)


@pytest.mark.parametrize(
    ("verb", "behind", "strife"),
    [
        ("fighting=fight", "between", True),
        ("fighting=fight", "in", False),
        ("rioting=riot", "in", True),
        ("shooting=shoot", "at", False),
        ("marching=march", "in", False),
    ],
)
def test_who_leaves_after_a_fight_did_not_fight(
    verb: str, behind: str, *, strife: bool
) -> None:
    """It broke out between others; who shot at someone or fought in Mali did so."""
    text = verb.partition("=")[0]
    sentence = parsed(STRIFE.format(verb=verb, behind=behind, text=text))
    mend_strife(sentence.words)

    own = word(sentence, text)
    assert strife == (("NN", "pobj", text) == (own.tag, own.dep, own.lemma))


HELD: Final = (
    "They/PRP/nsubj>held held=hold/VBD/ROOT Bo/NNP/dobj>held ~,/,/punct>held "
    "and/CC/cc>{joint} {opens} Eva/NNP/{dep}>held"
)


@pytest.mark.parametrize(
    ("joint", "opens", "dep", "head"),
    [
        ("held", "old/JJ/amod>Eva", "conj", "Bo"),
        ("held", "old/JJ/amod>Eva", "npadvmod", "held"),
        ("held", "freed=free/VBN/amod>Eva", "conj", "freed"),
        ("Bo", "freed=free/VBN/amod>Eva", "oprd", "freed"),
    ],
)
def test_what_and_joins_behind_an_object(
    joint: str, opens: str, dep: str, head: str
) -> None:
    """It is a second object; behind a past form it is the object of that."""
    sentence = parsed(HELD.format(joint=joint, opens=opens, dep=dep))
    mend_second_object(sentence.words)

    assert head == word(sentence, "Eva").head.text
    assert (head == "freed") == (word(sentence, "Eva").dep == "dobj")


def test_a_list_of_qualities_tells_of_no_deed() -> None:
    """ "Sold fresh and frozen fish" has one verb, and one object."""
    sentence = parsed(
        "They/PRP/nsubj>sold sold=sell/VBD/ROOT Bo/NNP/dobj>sold fresh/JJ/amod>fish "
        "and/CC/cc>fresh frozen=freeze/VBN/conj>fresh fish/NN/oprd>sold"
    )
    mend_second_object(sentence.words)

    assert "VBN" == word(sentence, "frozen").tag


FOLLOWED: Final = (
    "Chad/NNP/nsubj>left left=leave/VBD/ROOT {with_}/IN/prep>left "
    "Mali/NNP/pobj>{with_} following=follow/VBG/prep>left "
    "{noun}/NN/pobj>following Monday/NNP/{dep}>left"
)


@pytest.mark.parametrize(
    ("with_", "noun", "dep", "follows"),
    [
        ("with", "suit", "npadvmod", True),
        ("with", "suit", "dobj", True),
        ("with", "talk", "npadvmod", False),
        ("for", "suit", "npadvmod", False),
    ],
)
def test_who_follows_suit_does_so_on_its_own_day(
    with_: str, noun: str, dep: str, *, follows: bool
) -> None:
    """ "Left Mali following talks on Monday" has one deed."""
    sentence = parsed(FOLLOWED.format(with_=with_, noun=noun, dep=dep))
    mend_follower(sentence.words)

    verb = word(sentence, "following")
    assert ("acl" if follows else "prep") == verb.dep
    moved = follows and dep == "npadvmod"
    assert (verb.text if moved else "left") == word(sentence, "Monday").head.text
