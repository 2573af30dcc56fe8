"""
What a user may write, and what a checker must refuse. Read by mypy, never run.

A line that must be refused carries the error that is expected: where mypy no longer
gives it, the unused ignore is an error of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import assert_type

import dateline
from dateline import (
    Actor,
    Article,
    Certainty,
    Event,
    Location,
    Parser,
    Participant,
    Quote,
    Relation,
    Role,
    Source,
    Timeline,
    When,
)
from dateline.io import json


def reads_articles(text: str, raw: bytes) -> None:
    """An article is text, its bytes, or parts; its date text or a date."""
    article = Article.from_text(text, published=dt.date(2021, 9, 27))
    assert_type(Article.from_text(raw, published="2021-09-27"), Article)
    assert_type(dateline.parse(text), Timeline)
    assert_type(Parser().parse(article), Timeline)
    assert_type(article.quote(0, 4), Quote)
    Article(text)  # type: ignore[call-arg] # the date may not be left out
    dateline.parse(text, "2021-09-27")  # type: ignore[call-arg] # dates go by name


def holds_times(when: When) -> None:
    """A span has named relations and no order."""
    assert_type(When.of(2021, 9), When)
    assert_type(when.before(When.from_edtf("2021"), mode="possible"), bool)
    when < when  # type: ignore[operator] # noqa: B015, PLR0124 - it must not type
    when.before(when, mode="surely")  # type: ignore[arg-type] # one of two modes
    when.first = None  # type: ignore[misc] # values are frozen


def makes_events() -> None:
    """An event by hand takes nouns, or plain text for the simple ones."""
    event = Event.of(
        "Kosovo declares independence",
        when="2008-02-17",
        actors=[Actor("Kosovo"), "Assembly"],
        location=Location("Pristina"),
        certainty=Certainty.ASSERTED,
    )
    assert_type(event.when, When)
    assert_type(event.location, Location | None)
    assert_type(event.actors(Role.AGENT), tuple[Actor, ...])
    assert_type(event.participants, tuple[Participant, ...])
    assert_type(event.sources, tuple[Source, ...])
    Event.of("x", certainty="asserted")  # type: ignore[arg-type] # no bare text


def asks_timelines(ours: Timeline, theirs: Timeline) -> None:
    """Queries chain: each gives a timeline; one place gives an event."""
    both = ours | theirs
    assert_type(both, Timeline)
    assert_type(both[0], Event)
    assert_type(both["2021-09"], Timeline)
    assert_type(both["2011":"2021-09"], Timeline)
    assert_type(both.events, Sequence[Event])
    assert_type(both.filter(actor="NATO").before("2021"), Timeline)
    assert_type(both.relation(both[0], both[1]), Relation)
    assert_type(both.facets(), Mapping[str, Mapping[str, int]])
    assert_type([event.what for event in both], list[str])
    both + theirs  # type: ignore[operator] # merging is |, not +


def keeps_timelines(timeline: Timeline, raw: bytes) -> None:
    """The same two verbs for each format."""
    assert_type(json.dumps(timeline), str)
    assert_type(json.loads(raw), Timeline)
    json.dumps([timeline])  # type: ignore[arg-type] # merge them first
