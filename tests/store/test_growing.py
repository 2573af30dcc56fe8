"""A store of much invented news answers as a timeline that is held does."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from invented_news import articles
from readers import article
from sqlalchemy import select

from dateline.model.actor import Actor
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.types import Role
from dateline.model.when import When
from dateline.store import Store
from dateline.store.hashes import number_of
from dateline.store.schema import PLACED, REPORTS
from dateline.timeline.block import keys_of
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.match import judge, same_story
from dateline.timeline.timeline import Timeline, merge
from dateline.timeline.traits import traits_of

_Question = tuple[str | None, Mapping[str, Any]]
#: Questions that news answers, each in another index.
QUESTIONS: Final[Sequence[_Question]] = (
    (None, {"type": "PROTEST"}),
    ("2020-07", {}),
    ("2020-07", {"certainty": "asserted"}),
    ("2019", {"text": "ba", "type": "ASSAULT"}),
    (None, {"text": "ba", "when": "2021"}),
    (None, {"near": (10.0, 20.0), "km": 900.0}),
    ("2021", {"bbox": (-90.0, -10.0, 90.0, 50.0)}),
    (None, {"location": ""}),
)


@pytest.fixture(name="told", scope="module")
def _told() -> list[list[Report]]:
    return articles(500, seed=2)


@pytest.mark.parametrize("size", [1, 40])
def test_articles_that_come_later_join_their_events(
    told: list[list[Report]], size: int
) -> None:
    """One by one or many at a time, in any order, from the first to the last."""
    late = random.Random(size).sample(told, len(told))  # noqa: S311 - no secret
    held = Timeline(report for article in late for report in article)
    assert len(held) < len(held.reports)

    with Store(":memory:") as store:
        for first in range(0, len(late), size):
            some = itertools.chain.from_iterable(late[first : first + size])
            store.add(Timeline(some))

        for at, asked in (*QUESTIONS, *_of_actors(held)):
            then = held if at is None else held[at]
            assert then.filter(**asked) == store.timeline(at, **asked)


@pytest.mark.parametrize("size", [1, 30])
def test_events_are_kept_as_reports_and_marks_come(
    told: list[list[Report]], size: int
) -> None:
    """In any order, though what comes parts what was one and joins what was two."""
    dice = random.Random(size)  # noqa: S311 - no secret
    parts = [Timeline(article) for article in told]
    parts += [Timeline(marks=[mark]) for mark in _marks(told, dice)]
    dice.shuffle(parts)
    came_apart = 0
    held = Timeline()
    with Store(":memory:") as store:
        for first in range(0, len(parts), size):
            before = set(_ids(held))
            held = merge(held, *parts[first : first + size])
            store.add(merge(*parts[first : first + size]))
            now = set(_ids(held))
            came_apart += sum(
                not any(event <= other for other in now) for event in before - now
            )

            if not first % 10 or size > 1:
                assert now == _kept(store)
        assert set(_ids(held)) == _kept(store)
    assert came_apart > 10


def _marks(told: list[list[Report]], dice: random.Random) -> Iterator[Mark]:
    """Part events, join others, and take reports back."""
    events = list(Timeline(report for article in told for report in article))
    several = [event.reports for event in events if len(event.reports) > 1]
    for reports in dice.sample(several, 20):
        one, two = dice.sample([report.id for report in reports], 2)
        yield Mark(MarkKind.UNLINK, (one, two))
    for _ in range(20):
        one, two = (event.reports[0].id for event in dice.sample(events, 2))
        yield Mark(MarkKind.LINK, (one, two))
    for reports in dice.sample(several, 20):
        yield Mark(MarkKind.RETRACT, (dice.choice(reports).id,))


def _ids(timeline: Timeline) -> Iterator[frozenset[str]]:
    return (frozenset(report.id for report in event.reports) for event in timeline)


def _kept(store: Store) -> set[frozenset[str]]:
    """Return the events that a store keeps, as the ids of their reports."""
    events: dict[int, set[str]] = defaultdict(set)
    rows = select(PLACED.c.event, REPORTS.c.id).join(
        REPORTS, REPORTS.c.number == PLACED.c.number
    )
    with store._reading() as connection:  # noqa: SLF001 - what is tested
        kept = connection.execute(rows.where(PLACED.c.event.is_not(None)))
        for event, name in kept:
            events[event].add(name)
    return {frozenset(ids) for ids in events.values()}


def test_stories_are_found_in_any_database(address: str | Path) -> None:
    """Reports that name nobody join where their articles tell one story."""
    story = "Fire broke out in Harlan mill near Brolin while Otis Venn and Mara slept"
    one, two = (_fire(f"{story}, {more}.") for more in ("say Pyle", "says Rudge"))
    assert 1 == len(Timeline([one, two]))
    assert set(keys_of(traits_of(one))) == set()

    with Store(address) as store:
        store.add(Timeline([one]))
        store.add(Timeline([two]))

        assert Timeline([one, two]) == store.timeline(text="Rudge")


def _fire(body: str) -> Report:
    """Return a report of a fire that names nobody, from an article with this text."""
    told = article(body)
    return Report(
        body,
        type="DISASTER",
        lemma="break",
        when=When.of(2024, 5, 5),
        trigger=told.quote(5, 10),
        quote=told.quote(0, len(body)),
    )


def _of_actors(held: Timeline) -> Iterator[_Question]:
    """Give a question for a year and an actor, for some that are told of."""
    events = [event for event in held if event.actors()]
    for event in events[::20]:
        if event.when.start:
            asked = {"actor": event.actors()[0], "type": event.type}
            yield f"{event.when.start:%Y}", asked


def test_matches_of_unlike_articles_share_a_key() -> None:
    """So that looking up the keys of a report finds all that it matches."""
    told = itertools.chain.from_iterable(articles(3_000, seed=3))
    traits = [traits_of(report) for report in told]
    matches = [
        (a, b)
        for a, b in itertools.combinations(traits, 2)
        if a.kind == b.kind
        and not same_story(a.report.source, b.report.source)
        and a.source != b.source
        and judge(a, b).match
    ]

    for a, b in matches:
        assert not set(keys_of(a)).isdisjoint(keys_of(b))
        assert a.low < b.high
        assert b.low < a.high
    assert len(matches) > 20


def test_names_at_a_place_are_a_key() -> None:
    """Two reports that share no word but the trigger match by who, whom and where."""
    one, two = map(_clash, ("The army clashed with rebels.", "A clash is reported."))
    matching = traits_of(one), traits_of(two)

    assert judge(*matching).match
    assert 1 == len(set(keys_of(matching[0])) & set(keys_of(matching[1])))


def _clash(body: str) -> Report:
    """Return a report of one clash, from an article with this text."""
    told = article(body)
    army, rebels = Actor("Army of the South"), Actor("Front of the North")
    return Report(
        body.split(maxsplit=1)[0],
        type="ASSAULT",
        lemma="clash",
        when=When.of(2024, 5, 5),
        participants=[
            Participant(army, Role.AGENT),
            Participant(rebels, Role.RECIPIENT),
        ],
        location=Location("Accra"),
        trigger=told.quote(0, 3),
        quote=told.quote(0, len(body)),
    )


def test_numbers_of_words_fit_a_database() -> None:
    """From 0 to 2 ** 63, and not the same for words that are cut otherwise."""
    numbers = {number_of(*words) for words in (("a", "bc"), ("ab", "c"), ("\ud800",))}

    assert 3 == len(numbers)
    assert all(0 <= number < 1 << 63 for number in numbers)
