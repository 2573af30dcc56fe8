"""Who speaks in a quotation, and whether he tells of something that happened."""

from __future__ import annotations

import pytest
from parses import LEXICON, parsed, word

from dateline.extract.certainty.quotations import find_speakers
from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import find_predicates
from dateline.extract.who.attribution import find_cue


def quoted(written: str, *, index: int = 0) -> Sentence:
    """Return a sentence whose words marked with * stand in quotation marks."""
    sentence = parsed(written.replace("*", ""), index=index)
    for own, part in zip(sentence.words, written.split(), strict=True):
        own.quoted = part.startswith("*")
    return sentence


SPOKEN = (
    "*Rebels=rebel/NNS/nsubj>attacked *attacked=attack/VBD/ccomp>said "
    "~,/,/punct>said nun/NN/nsubj>said said=say/VBD/ROOT"
)
WHOLE = (
    "*They/PRP/nsubj>sued *sued=sue/VBD/ROOT *the/DT/det>town *town/NN/dobj>sued "
    "./''/punct>sued"
)
PLAIN = "It/PRP/nsubj>rained rained=rain/VBD/ROOT"
COLON = "nun/NN/nsubj>said said=say/VBD/ROOT :/:/punct>said"


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ((SPOKEN,), [0]),
        ((SPOKEN, WHOLE), [0, 0]),
        ((WHOLE, SPOKEN), [1, 1]),
        ((WHOLE, WHOLE, SPOKEN), [2, 2, 2]),
        ((COLON, WHOLE, WHOLE), [0, 0, 0]),
        ((PLAIN, WHOLE), [None, None]),
        ((SPOKEN, PLAIN, WHOLE), [0, None, None]),
    ],
)
def test_the_verb_of_saying_may_stand_in_a_neighbour(
    paragraph: tuple[str, ...], said: list[int | None]
) -> None:
    """In the sentence itself, else before it, else behind it; never over a gap."""
    sentences = [quoted(written, index=at) for at, written in enumerate(paragraph)]
    find_speakers(sentences)

    assert said == [s.said and sentences.index(s.said[1]) for s in sentences]


def test_the_speaker_of_a_neighbour_answers_for_the_quotation() -> None:
    """The cue holds the sentence in which the speaker stands."""
    first, second = quoted(SPOKEN), quoted(WHOLE, index=1)
    find_speakers([first, second])
    (predicate,) = find_predicates(second, LEXICON)
    cue = find_cue(predicate, second)

    assert cue is not None
    assert ("said", word(first, "nun"), first, True) == (
        cue.text,
        cue.speaker,
        cue.sentence,
        cue.direct,
    )


TOLD = {
    "known type": (WHOLE, ["sued"]),
    "day": (
        (
            "*They/PRP/nsubj>gilded *gilded=gild/VBD/ROOT *domes=dome/NNS/dobj>gilded "
            "*in/IN/prep>gilded *May/NNP/pobj>in@DATE"
        ),
        ["gilded"],
    ),
    "neither": (
        "*They/PRP/nsubj>gilded *gilded=gild/VBD/ROOT *domes=dome/NNS/dobj>gilded",
        [],
    ),
    "you": ("*You/PRP/nsubj>sued *sued=sue/VBD/ROOT *towns=town/NNS/dobj>sued", []),
    "wish": (
        "*They/PRP/nsubj>wanted *wanted=want/VBD/ROOT *Peru/NNP/dobj>wanted@DATE",
        [],
    ),
    "could": (
        "*They/PRP/nsubj>sue *could/MD/aux>sue *sue/VB/ROOT *us/PRP/dobj>sue",
        [],
    ),
}


@pytest.mark.parametrize(("written", "told"), TOLD.values(), ids=TOLD.keys())
def test_a_quotation_tells_of_what_was_done_and_of_no_views(
    written: str, told: list[str]
) -> None:
    """Its type is known or its day is given, and someone did it."""
    sentences = [quoted(SPOKEN), quoted(written, index=1)]
    find_speakers(sentences)
    found = find_predicates(sentences[1], LEXICON)

    assert told == [predicate.head.text for predicate in found]


def test_a_quotation_of_no_one_tells_of_nothing() -> None:
    """Words in quotation marks that no one is said to speak are a motto."""
    assert [] == find_predicates(quoted(WHOLE), LEXICON)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            (
                "*It/PRP/nsubj>is *is=be/VBZ/ccomp>said *sad/JJ/acomp>is "
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT"
            ),
            False,
        ),
        (
            (
                "*It/PRP/nsubj>is *is=be/VBZ/ccomp>said *sad/JJ/acomp>is "
                "*for/IN/prep>is *Ghana/NNP/pobj>for@GPE "
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT"
            ),
            True,
        ),
        (
            (
                "*Guards=guard/NNS/nsubj>left *left=leave/VBD/ccomp>said "
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT"
            ),
            True,
        ),
        (
            (
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT he/PRP/nsubj>know "
                "did=do/VBD/aux>know not/RB/neg>know know/VB/ccomp>said"
            ),
            False,
        ),
        (
            (
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT one/CD/ccomp>said "
                "of/IN/prep>one them/PRP/pobj>of"
            ),
            False,
        ),
    ],
)
def test_what_is_said_must_say_something(written: str, *, told: bool) -> None:
    """A view without a name, what is not known, and a lost clause are no news."""
    found = {p.head.text for p in find_predicates(quoted(written), LEXICON)}

    assert told == ("said" in found)
