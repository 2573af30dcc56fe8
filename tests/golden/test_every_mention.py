"""Who studies coreference asks for every word that means an event."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Final

import pytest

from dateline import Parser, Timeline
from dateline.model.types import Certainty

SEEDS: Final = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FACT: Final = Certainty.ASSERTED
OPEN: Final = Certainty.POSSIBLE

#: Texts, and for each word that tells no news how sure it is.
NAMED: Final = {
    "a noun that points back": (
        "Rebels attacked a convoy near Bria on Monday. The attack killed two drivers.",
        {"attack": FACT},
    ),
    "what someone is accused of": (
        "Police accused the driver of smuggling arms.",
        {"smuggling": OPEN},
    ),
    "what a plan is for": (
        "The mayor flew to Lima to attend a trial.",
        {"attend": OPEN, "trial": OPEN},
    ),
    "a part of a name for something else": (
        "The judge opened the murder trial of Ada Okafor.",
        {"murder": OPEN},
    ),
    "what belongs to someone": (
        "Her arrest shocked the town of Bria.",
        {"arrest": FACT},
    ),
    "a question": ("Did the army shell the port?", {"shell": OPEN}),
    "a wish": ("The union asked the firm to close the mine.", {"close": OPEN}),
    "a view": (
        '"Our riders slept on cold floors," Mayor Ada Okafor said.',
        {"slept": FACT, "said": FACT},
    ),
}


@pytest.fixture(scope="module", name="finder")
def _finder() -> Parser:
    return Parser(mentions=True)


def triggers(timeline: Timeline) -> dict[str, Certainty]:
    """Return how sure each report is, by the words that tell of it."""
    return {r.trigger.exact: r.certainty for r in timeline.reports if r.trigger}


@pytest.mark.parametrize(("text", "words"), NAMED.values(), ids=NAMED.keys())
def test_every_word_that_means_an_event_has_a_report(
    finder: Parser, text: str, words: dict[str, Certainty]
) -> None:
    """How sure it is, is read off the grammar: nothing is asserted for being named."""
    told = triggers(finder.parse(text, published="2023-05-10"))

    assert words == {word: told.get(word) for word in words}


@pytest.mark.parametrize(("text", "words"), NAMED.values(), ids=NAMED.keys())
def test_without_the_question_none_of_them_is_told(
    reader: Parser, text: str, words: dict[str, Certainty]
) -> None:
    """They are no news, and a reader would strike them."""
    told = triggers(reader.parse(text, published="2023-05-10"))

    assert not words.keys() & told.keys()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_what_is_told_as_news_stays_as_it_is(
    reader: Parser, finder: Parser, path: Path
) -> None:
    """More is told, and nothing is told otherwise."""
    text = path.read_text(encoding="utf-8")
    published = path.stem[-10:]
    news = reader.parse(text, published=published).reports
    every = finder.parse(text, published=published).reports

    assert news < every


def test_a_noun_that_points_back_is_of_the_event_that_was_told(finder: Parser) -> None:
    """It adds a quote to the event, and no second event."""
    text = (
        "Rebels attacked a convoy near Bria on Monday. The attack killed two drivers."
    )
    timeline = finder.parse(text, published="2023-05-10")
    together = [{r.lemma for r in event.reports} for event in timeline]

    assert {"attack"} in together


def test_no_time_is_given_that_the_words_do_not_give(finder: Parser) -> None:
    """A trial that is named may be over, or lie ahead."""
    text = "The judge opened the murder trial of Ada Okafor. Her arrest shocked Bria."
    timeline = finder.parse(text, published="2023-05-10")
    (arrest,) = (r for r in timeline.reports if r.lemma == "arrest")

    assert not arrest.when.dated


def test_no_word_tells_twice(finder: Parser) -> None:
    """Each report has a trigger of its own."""
    text = SEEDS[0].read_text(encoding="utf-8")
    timeline = finder.parse(text, published=SEEDS[0].stem[-10:])
    spans = sorted(
        (r.trigger.start, r.trigger.end) for r in timeline.reports if r.trigger
    )

    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
