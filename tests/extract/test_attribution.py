"""Who is made to answer for what an article says."""

from __future__ import annotations

import pytest
from parses import LEXICON, parsed, word

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import find_predicates
from dateline.extract.who.attribution import Cue, find_cue, speaker_of


def cue_of(sentence: Sentence, lemma: str) -> Cue | None:
    """Return the cue of the event that a word of that lemma means."""
    predicate = next(
        p for p in find_predicates(sentence, LEXICON) if p.head.lemma == lemma
    )
    return find_cue(predicate, sentence)


@pytest.mark.parametrize(
    ("written", "text", "speaker"),
    [
        (
            (
                "Officials=official/NNS/nsubj>said said=say/VBD/ROOT "
                "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ccomp>said "
                "~././punct>said"
            ),
            "said",
            "Officials",
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ccomp>said "
                "~,/,/punct>said officials=official/NNS/nsubj>said said=say/VBD/ROOT "
                "~././punct>said"
            ),
            "said",
            "officials",
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
                "~,/,/punct>attacked according=accord/VBG/prep>attacked "
                "to/IN/prep>according officials=official/NNS/pobj>to "
                "~././punct>attacked"
            ),
            "according to",
            "officials",
        ),
    ],
)
def test_a_speaker_is_found_by_the_cue(written: str, text: str, speaker: str) -> None:
    """A verb of saying before or behind, or "according to"."""
    cue = cue_of(parsed(written), "attack")

    assert cue is not None
    assert cue.speaker is not None
    assert (text, speaker, False) == (cue.text, cue.speaker.text, cue.direct)


@pytest.mark.parametrize(
    "written",
    [
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "~././punct>attacked"
        ),
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "according/VBG/prep>attacked"
        ),
    ],
)
def test_the_article_itself_speaks_otherwise(written: str) -> None:
    """No cue, or one that names no one, is no attribution."""
    assert cue_of(parsed(written), "attack") is None


def test_a_passive_report_has_its_agent_as_speaker() -> None:
    """ "Was said by officials": they said it; "was said": no one did."""
    agent = parsed(
        "It/PRP/nsubjpass>said was=be/VBD/auxpass>said said=say/VBN/ROOT "
        "by/IN/agent>said officials=official/NNS/pobj>by "
        "that/IN/dobj>attacked rebels=rebel/NNS/nsubj>attacked "
        "attacked=attack/VBD/relcl>officials ~././punct>said"
    )
    no_one = parsed(
        "It/PRP/nsubjpass>said was=be/VBD/auxpass>said said=say/VBN/ROOT "
        "that/IN/mark>attacked rebels=rebel/NNS/nsubj>attacked "
        "attacked=attack/VBD/ccomp>said ~././punct>said"
    )

    assert word(agent, "officials") is speaker_of(word(agent, "said"))
    assert speaker_of(word(no_one, "said")) is None
