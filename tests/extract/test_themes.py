"""What an event is about besides actors, with the words that say so."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed, predicate_of

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import Predicate, find_predicates
from dateline.extract.who.themes import Theme, theme_of


def event(sentence: Sentence, lemma: str) -> Predicate:
    """Return the event that a word of that lemma means."""
    found = find_predicates(sentence, LEXICON)
    return next(predicate for predicate in found if predicate.head.lemma == lemma)


#: A sentence, the lemma of its event, and what it is about.
THEMES: Final[dict[str, tuple[str, str, str]]] = {
    "object": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "old/JJ/amod>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "old fort",
    ),
    "passive": (
        (
            "The/DT/det>fort old/JJ/amod>fort fort/NN/nsubjpass>attacked "
            "was=be/VBD/auxpass>attacked attacked=attack/VBN/ROOT "
            "~././punct>attacked"
        ),
        "attack",
        "old fort",
    ),
    "pronoun": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "it/PRP/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "",
    ),
    "none": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "~././punct>attacked"
        ),
        "attack",
        "",
    ),
    "for": (
        (
            "The/DT/det>firm firm/NN/nsubj>sued sued=sue/VBD/ROOT "
            "for/IN/prep>sued lost=lose/VBN/amod>wages wages=wage/NNS/pobj>for "
            "~././punct>sued"
        ),
        "sue",
        "lost wages",
    ),
    "noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "the/DT/det>attack 2008/CD/nummod>attack@DATE attack/NN/pobj>after "
            "~././punct>met"
        ),
        "attack",
        "2008 attack",
    ),
}


@pytest.mark.parametrize(
    ("written", "lemma", "theme"), THEMES.values(), ids=THEMES.keys()
)
def test_an_event_has_its_theme(written: str, lemma: str, theme: str) -> None:
    """What it is about, without the article before it."""
    sentence = parsed(written)
    found = theme_of(event(sentence, lemma), sentence, LEXICON, aimed=False)

    assert theme == found.text


ATTACK: Final = (
    "They/PRP/nsubj>held held=hold/VBD/ROOT attacks=attack/NNS/dobj>held {behind}"
)


@pytest.mark.parametrize(
    ("behind", "aimed", "expected"),
    [
        (
            "on/IN/prep>attacks the/DT/det>port old/JJ/amod>port port/NN/pobj>on",
            True,
            Theme("old port", "what it is aimed at", 25, 33),
        ),
        (
            "on/IN/prep>attacks the/DT/det>port old/JJ/amod>port port/NN/pobj>on",
            False,
            Theme("attacks"),
        ),
        ("on/IN/prep>attacks it/PRP/pobj>on", True, Theme("attacks")),
        ("", True, Theme("attacks")),
    ],
)
def test_a_theme_may_stand_behind_a_noun(
    behind: str, expected: Theme, *, aimed: bool
) -> None:
    """Where an act is done to no one, it is done to what it is aimed at."""
    sentence = parsed(ATTACK.format(behind=behind))
    predicate = predicate_of(sentence, "attacks", "ASSAULT", verb="held")

    assert expected == theme_of(predicate, sentence, LEXICON, aimed=aimed)


def test_a_theme_says_why_and_where() -> None:
    """Its words, and what they are to the verb."""
    sentence = parsed(
        "They/PRP/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
        "fort/NN/dobj>attacked"
    )
    found = theme_of(event(sentence, "attack"), sentence, LEXICON, aimed=True)

    assert Theme("fort", "what it is done to", 18, 22) == found
