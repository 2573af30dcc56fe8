"""What "and" joins, with the sentence that asked for it and one to leave alone."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.joints import JOINS
from dateline.extract.syntax.words import Sentence


def mended(written: str) -> Sentence:
    """Apply every mend of this kind in turn."""
    sentence = parsed(written)
    for mend in JOINS:
        mend(sentence.words)
    return sentence


def hangs(sentence: Sentence, text: str) -> tuple[str, str]:
    """Return how a word hangs, and on what."""
    own = word(sentence, text)
    return own.dep, own.head.text


RELATIVE: Final = (
    "Police/NNS/nsubj>raided raided=raid/VBD/ROOT homes=home/NNS/dobj>raided "
    "{relative} owned=own/VBD/relcl>homes {more} and/CC/cc>owned "
    "seized=seize/VBD/conj>owned cars=car/NNS/dobj>seized"
)


@pytest.mark.parametrize(
    ("relative", "more", "above"),
    [
        ("he/PRP/nsubj>owned", "", "raided"),
        ("that/WDT/nsubj>owned", "", "owned"),
        ("he/PRP/nsubj>owned", "shops=shop/NNS/dobj>owned", "owned"),
    ],
)
def test_a_verb_with_an_object_is_no_part_of_what_was_owned(
    relative: str, more: str, above: str
) -> None:
    """ "Raided homes he owned and seized cars": the police seized them."""
    sentence = mended(RELATIVE.format(relative=relative, more=more))

    assert ("conj", above) == hangs(sentence, "seized")


@pytest.mark.parametrize(
    ("written", "verb", "above"),
    [
        (
            (
                "He=he/PRP/nsubj>denied denied=deny/VBD/ROOT they/PRP/nsubj>left "
                "had=have/VBD/aux>left left=leave/VBN/ccomp>denied and/CC/cc>left "
                "said=say/VBD/conj>left it/PRP/nsubj>ended ended=end/VBD/ccomp>said"
            ),
            "said",
            "denied",
        ),
        (
            (
                "They=they/PRP/nsubj>said said=say/VBD/ROOT it/PRP/nsubjpass>asked "
                "had=have/VBD/aux>asked been=be/VBN/auxpass>asked "
                "asked=ask/VBN/ccomp>said and/CC/cc>asked "
                "threatened=threaten/VBN/conj>asked to/TO/aux>sue "
                "sue/VB/xcomp>threatened"
            ),
            "threatened",
            "said",
        ),
        (
            (
                "He=he/PRP/nsubj>said said=say/VBD/ROOT they/PRP/nsubj>left "
                "had=have/VBD/aux>left left=leave/VBN/ccomp>said and/CC/cc>left "
                "sold=sell/VBN/conj>left cars=car/NNS/dobj>sold"
            ),
            "sold",
            "left",
        ),
        (
            (
                "He=he/PRP/nsubj>said said=say/VBD/ROOT they/PRP/nsubj>left "
                "left=leave/VBD/ccomp>said and/CC/cc>left added=add/VBD/conj>left "
                "it/PRP/nsubj>ended ended=end/VBD/ccomp>added"
            ),
            "added",
            "left",
        ),
    ],
)
def test_a_saying_is_joined_to_a_saying(written: str, verb: str, above: str) -> None:
    """Not to a perfect in what was said, which has another form."""
    assert ("conj", above) == hangs(mended(written), verb)


@pytest.mark.parametrize(
    ("verb", "tag"), [("robbed=rob/VBN", "VBD"), ("given=give/VBN", "VBN")]
)
def test_what_has_an_object_is_no_passive(verb: str, tag: str) -> None:
    """ "He was freed and robbed a bank", but "freed and given money"."""
    text = verb.partition("=")[0]
    sentence = mended(
        "He=he/PRP/nsubjpass>freed was=be/VBD/auxpass>freed freed=free/VBN/ROOT "
        f"and/CC/cc>freed {verb}/conj>freed money/NN/dobj>{text}"
    )

    assert tag == word(sentence, text).tag


def test_two_passives_share_their_auxiliary() -> None:
    """ "Two were killed and 14 injured": no one injured anyone."""
    sentence = mended(
        "Two=two/CD/nsubjpass>killed were=be/VBD/auxpass>killed killed=kill/VBN/ROOT "
        "and/CC/cc>killed 14/CD/nsubj>injured injured=injure/VBD/conj>killed"
    )

    assert ("nsubjpass", "injured") == hangs(sentence, "14")
    assert "VBN" == word(sentence, "injured").tag


def test_who_was_killed_does_not_say_so() -> None:
    """ ", killing two, doctors said": the list begins behind the object."""
    sentence = mended(
        "Shells=shell/NNS/nsubj>fell fell=fall/VBD/ROOT killing=kill/VBG/advcl>fell "
        "two/CD/nsubj>said ~,/,/punct>two doctors=doctor/NNS/conj>two "
        "said=say/VBD/parataxis>fell"
    )

    assert ("dobj", "killing") == hangs(sentence, "two")
    assert ("nsubj", "said") == hangs(sentence, "doctors")


def test_those_who_say_so_together_stay_together() -> None:
    """ "As it fell, doctors and nurses said": no verb stands before the list."""
    sentence = mended(
        "It=it/PRP/nsubj>fell fell=fall/VBD/ccomp>said ~,/,/punct>said "
        "doctors=doctor/NNS/nsubj>said ~,/,/punct>doctors "
        "nurses=nurse/NNS/conj>doctors said=say/VBD/ROOT"
    )

    assert ("conj", "doctors") == hangs(sentence, "nurses")


def test_a_name_behind_a_clause_is_that_of_the_object() -> None:
    """ "Held the head of a firm, Ada Berg, and two clerks": three were held."""
    sentence = mended(
        "Police/NNS/nsubj>held held=hold/VBD/ROOT the/DT/det>head head/NN/dobj>held "
        "of/IN/prep>head firms=firm/NNS/pobj>of ~,/,/punct>held "
        "Ada/NNP/compound>Berg@PERSON Berg/NNP/npadvmod>held@+ ~,/,/punct>Berg "
        "and/CC/cc>Berg clerks=clerk/NNS/conj>Berg"
    )

    assert ("appos", "head") == hangs(sentence, "Berg")
    assert ("conj", "head") == hangs(sentence, "clerks")


@pytest.mark.parametrize(
    "written",
    [
        (
            "Guards=guard/NNS/nsubj>called called=call/VBD/ccomp>found "
            "out/RB/advmod>called found=find/VBD/ROOT Berg/NNP/dobj>found@PERSON"
        ),
        (
            "Guards=guard/NNS/nsubj>called called=call/VBD/ROOT out/RB/advmod>called "
            "found=find/VBD/advcl>called Berg/NNP/dobj>found@PERSON"
        ),
    ],
)
def test_a_participle_behind_the_subject_is_no_verb(written: str) -> None:
    """ "Guards called out found Berg": they found her, whichever was the root."""
    sentence = mended(written)

    assert ("nsubj", "found") == hangs(sentence, "Guards")
    assert ("acl", "Guards") == hangs(sentence, "called")
    assert "found" == sentence.root.text


def test_what_was_found_out_stays_a_clause() -> None:
    """ "Guards called, police found": two subjects, and a comma."""
    sentence = mended(
        "Guards=guard/NNS/nsubj>called called=call/VBD/ccomp>found ~,/,/punct>found "
        "police/NNS/nsubj>found found=find/VBD/ROOT"
    )

    assert ("ccomp", "found") == hangs(sentence, "called")


WHO: Final = (
    "So/RB/advmod>said said=say/VBD/ROOT Berg/NNP/nsubj>said@PERSON ~,/,/punct>Berg "
    "an/DT/det>analyst analyst/NN/appos>Berg at/IN/prep>analyst Acme/NNP/pobj>at@ORG "
    "~,/,/punct>Acme {who}/nsubj>sold sold=sell/VBD/relcl>Acme it/PRP/dobj>sold"
)


@pytest.mark.parametrize(
    ("who", "above"), [("who/WP", "analyst"), ("which/WDT", "Acme")]
)
def test_who_is_a_person(who: str, above: str) -> None:
    """A firm is no one; "which" may be one."""
    assert ("relcl", above) == hangs(mended(WHO.format(who=who)), "sold")


@pytest.mark.parametrize(
    ("label", "above"), [("@DATE", ("pobj", "In")), ("@ORG", ("compound", "thieves"))]
)
def test_a_month_is_no_part_of_who_acts(label: str, above: tuple[str, str]) -> None:
    """ "In March thieves stole": when, and who; a firm may be called so."""
    sentence = mended(
        f"In/IN/prep>stole March/NNP/compound>thieves{label} "
        "thieves=thief/NNS/nsubj>stole stole=steal/VBD/ROOT it/PRP/dobj>stole"
    )

    assert above == hangs(sentence, "March")


@pytest.mark.parametrize(
    ("mark", "dep"), [(";/:/punct", "parataxis"), (",/,/punct", "ccomp")]
)
def test_a_semicolon_parts_two_clauses(mark: str, dep: str) -> None:
    """ "A court jailed him; he appealed": neither is said in the other."""
    sentence = mended(
        "Judges=judge/NNS/nsubj>jailed jailed=jail/VBD/ccomp>appealed "
        f"him=he/PRP/dobj>jailed {mark}>appealed he/PRP/nsubj>appealed "
        "appealed=appeal/VBD/ROOT"
    )

    assert (dep, "appealed") == hangs(sentence, "jailed")


@pytest.mark.parametrize(
    ("when", "above"),
    [("1958/CD/pobj>in@DATE", "founded"), ("Oslo/NNP/pobj>in@GPE", "brothers")],
)
def test_the_time_behind_an_agent_is_that_of_the_deed(when: str, above: str) -> None:
    """ "Founded by brothers in 1958": in 1958 it was founded."""
    sentence = mended(
        "firm/NN/ROOT founded=found/VBN/acl>firm by/IN/agent>founded "
        f"brothers=brother/NNS/pobj>by in/IN/prep>brothers {when}"
    )

    assert ("prep", above) == hangs(sentence, "in")


@pytest.mark.parametrize(
    ("before", "above"),
    [
        ("able/JJ/acomp>was to/TO/aux>free free/VB/xcomp>able", "free"),
        ("told=tell/VBN/advcl>was to/TO/aux>free free/VB/xcomp>told", "was"),
        ("able/JJ/acomp>was", "was"),
    ],
)
def test_infinitives_are_joined_to_one_another(before: str, above: str) -> None:
    """ "Was able to free her and call help": both hang on "able"."""
    sentence = mended(
        f"crew/NN/nsubj>was was=be/VBD/ROOT {before} and/CC/cc>was call/VB/conj>was"
    )

    assert ("conj", above) == hangs(sentence, "call")
