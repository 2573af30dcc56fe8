"""The seeds give the timelines that a careful reader made of them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from seed_places import Verdict
from seeds import Outcome, hold_against

from dateline.model.article import Article
from dateline.model.event import Event
from dateline.model.report import Relation
from dateline.model.source import Quote
from dateline.model.types import Certainty
from dateline.model.when import When
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

pytestmark = pytest.mark.golden

KOSOVO: Final = "kosovo-2021-09-27"
STORM: Final = "storm-2022-11-17"
MERGER: Final = "merger-2019-03-05"
TRIAL: Final = "trial-2023-06-14"
ELECTION: Final = "election-2024-05-27"
NAMES: Final = (KOSOVO, MERGER, STORM, TRIAL, ELECTION)


class Seed:
    """An article, what a reader expects of it, and what was read."""

    def __init__(self, folder: Path, name: str, reader: Parser) -> None:
        self.expected: dict[str, Any] = json.loads(
            (folder / f"{name}.expected.json").read_text("utf-8")
        )
        self.article = Article.from_text((folder / f"{name}.txt").read_bytes())
        self.timeline = reader.parse(self.article)

    @property
    def outcome(self) -> Outcome:
        """What became of each entry."""
        return hold_against(self.timeline, self.article, self.expected)

    @property
    def told(self) -> dict[str, Event]:
        """The event that tells each entry that was found, by the entry's id."""
        return {row.entry["id"]: row.event for row in self.outcome.rows if row.event}


@pytest.fixture(name="read", scope="session")
def _read(seeds: Path, reader: Parser) -> dict[str, Seed]:
    """Return the seeds, read."""
    return {name: Seed(seeds, name, reader) for name in NAMES}


@pytest.fixture(name="kosovo")
def _kosovo(read: dict[str, Seed]) -> Seed:
    return read[KOSOVO]


def wrong(outcome: Outcome, level: str) -> set[str]:
    """Return the entries of a level that are missing or faulty."""
    rows = (row for row in outcome.rows if row.entry["level"] == level)
    return {row.entry["id"] for row in rows if not row.right}


def test_every_core_event_of_the_first_seed_is_right(kosovo: Seed) -> None:
    """Type, span, certainty and parties of all eleven are what a reader says."""
    assert set() == wrong(kosovo.outcome, "core")
    assert 11 == kosovo.outcome.right("core")


def test_every_background_event_of_the_first_seed_is_right(kosovo: Seed) -> None:
    """From the war that ended in 1999 to the barriers removed after 2011."""
    assert set() == wrong(kosovo.outcome, "background")
    assert 9 == kosovo.outcome.right("background")


def test_first_seed_has_few_rows_to_strike(kosovo: Seed) -> None:
    """At most two events are there that no entry asks for."""
    assert len(kosovo.outcome.extra) <= 2


#: What must be right today; a change that falls below has to say why.
FLOORS: Final = [
    (MERGER, "core", 15),
    (MERGER, "background", 9),
    (STORM, "core", 13),
    (STORM, "background", 5),
    (ELECTION, "core", 15),
    (ELECTION, "background", 8),
    (TRIAL, "core", 9),
    (TRIAL, "background", 16),
]


@pytest.mark.parametrize(("name", "level", "least"), FLOORS)
def test_other_seeds_do_not_fall_below_their_floor(
    read: dict[str, Seed], name: str, level: str, least: int
) -> None:
    """The floors are what is right today, and far from what a reader expects."""
    assert read[name].outcome.right(level) >= least


#: How many of the core and background places must be right.
PLACES: Final = [(KOSOVO, 13), (MERGER, 8), (STORM, 9), (ELECTION, 2), (TRIAL, 6)]


@pytest.mark.parametrize(("name", "least"), PLACES)
def test_no_place_of_a_seed_is_wrong(
    read: dict[str, Seed], name: str, least: int
) -> None:
    """A wrong place is worse than none; as many as today are right."""
    places = read[name].outcome.places

    assert 0 == places[Verdict.WRONG]
    assert places[Verdict.RIGHT] >= least


def test_affiliations_of_the_first_seed_are_right(kosovo: Seed) -> None:
    """Pristina is Kosovo's government, KFOR is NATO's, Spinant the Commission's."""
    assert {Verdict.RIGHT: 9} == kosovo.outcome.affiliations


def quotes(timeline: Timeline) -> Iterator[Quote | None]:
    """Yield every passage that a timeline points at."""
    for report in timeline.reports:
        yield report.quote
        yield report.trigger
        yield from (participant.quote for participant in report.participants)


@pytest.mark.parametrize("name", NAMES)
def test_every_event_leads_to_its_words(read: dict[str, Seed], name: str) -> None:
    """Offsets of quotes, triggers and names count in the article's text."""
    seed = read[name]
    found = list(quotes(seed.timeline))

    assert found
    for quote in found:
        assert quote is not None
        assert seed.article.text[quote.start : quote.end] == quote.exact
        assert seed.article.source == quote.source


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_points_into_the_article(read: dict[str, Seed], name: str) -> None:
    """What a field rests on lies within the text, and is not empty."""
    seed = read[name]
    spans = [
        (reason.start, reason.end)
        for report in seed.timeline.reports
        for reason in report.reasons
        if reason.start is not None
    ]

    assert spans
    for start, end in spans:
        assert end is not None
        assert seed.article.text[start:end].strip()


@pytest.mark.parametrize("name", NAMES)
def test_every_report_says_why_it_is_dated_so(read: dict[str, Seed], name: str) -> None:
    """No span comes without its reason."""
    for report in read[name].timeline.reports:
        assert [r.field for r in report.reasons].count("when") == 1, report


@pytest.mark.parametrize("name", NAMES)
def test_reading_twice_gives_the_same(
    read: dict[str, Seed], reader: Parser, name: str
) -> None:
    """A parser keeps nothing of what it read before."""
    again = reader.parse(read[name].article)

    assert read[name].timeline == again
    assert list(read[name].timeline) == list(again)


def test_the_order_of_display_holds_on_the_first_seed(kosovo: Seed) -> None:
    """What stands in an earlier group of the expected order is listed earlier."""
    rank = {
        id_: number
        for number, group in enumerate(kosovo.expected["order"])
        for id_ in group
    }
    shown = {event.id: number for number, event in enumerate(kosovo.timeline)}
    sure = {"e03", "e04", "e05", "e01", "e02", "e06", "e07", "e08", "e09"}
    sure |= {"e10", "e11", "e13", "e14", "e16", "e17", "e18", "e24", "e25"}
    told = {id_: event for id_, event in kosovo.told.items() if id_ in sure}

    assert sure == told.keys()
    for a, b in itertools.combinations(told, 2):
        if rank[a] < rank[b]:
            assert shown[told[a].id] < shown[told[b].id], (a, b)
        elif rank[b] < rank[a]:
            assert shown[told[b].id] < shown[told[a].id], (b, a)


def test_nothing_known_of_the_order_is_contradicted(kosovo: Seed) -> None:
    """Every relation of the expected file is found, or left open."""
    told = kosovo.told
    against = {
        "before": {Relation.AFTER, Relation.SAME},
        "begins before": {Relation.AFTER, Relation.SAME},
        "starts": {Relation.AFTER},
        "overlaps": {Relation.AFTER, Relation.BEFORE},
    }
    for known in kosovo.expected["relations"]:
        if {known["a"], known["b"]} <= told.keys():
            found = kosovo.timeline.relation(told[known["a"]], told[known["b"]])
            assert found not in against[known["relation"]], known


CERTAIN: Final = [
    ("e04", "e01"),
    ("e01", "e06"),
    ("e06", "e07"),
    ("e08", "e09"),
    ("e09", "e17"),
    ("e17", "e18"),
    ("e17", "e24"),
]


@pytest.mark.parametrize(("a", "b"), CERTAIN)
def test_what_the_words_order_is_before(kosovo: Seed, a: str, b: str) -> None:
    """Dates, "prompting" and "following" settle it."""
    told = kosovo.told

    assert Relation.BEFORE is kosovo.timeline.relation(told[a], told[b])


FORBIDDEN: Final = [
    "to monitor the crisis area",
    "sit down together",
    "put a halt to",
    "before entering Kosovo",
    "to de-escalate tensions",
    "to provide a safe and secure environment",
    "who reject Pristina’s authority",
    "Belgrade, according to Serbian President Aleksandar Vucic, is.",
]


@pytest.mark.parametrize("words", FORBIDDEN)
def test_nothing_is_told_by_words_that_tell_of_no_event(
    kosovo: Seed, words: str
) -> None:
    """Purposes, contents of requests, habits and half a sentence give no event."""
    start = kosovo.article.text.index(words)
    end = start + len(words)
    inside = [
        report
        for report in kosovo.timeline.reports
        if report.trigger and start <= report.trigger.start < end
    ]

    assert [] == inside


def test_the_cut_off_sentence_gives_no_one(kosovo: Seed) -> None:
    """Vucic stands only in the sentence that breaks off."""
    names = {a.name for event in kosovo.timeline for a in event.actors()}

    assert not any("Vucic" in name for name in names)
    assert not any("Jarinje" in name for name in names)


def test_no_date_lies_where_the_words_put_none(kosovo: Seed) -> None:
    """ "In a decade" looks back; only the meeting lies ahead; a year is a year."""
    day = When.from_edtf("2021-09-27")
    for event in kosovo.timeline:
        if event.certainty is Certainty.ASSERTED:
            assert event.when.last is not None, event
            assert event.when.latest <= day.latest, event
        assert event.when.to_edtf() not in {"2008-02-17", "2021-09-20"}


def test_one_happening_is_one_event(kosovo: Seed) -> None:
    """The vehicles and the patrols are each told twice or more, and listed once."""
    told = kosovo.told
    vehicles = [e for e in kosovo.timeline if "armored vehicles" in e.what]
    patrols = [r for r in told["e19"].reports if "patrols" in r.what]

    assert [told["e18"]] == vehicles
    assert len(patrols) >= 2


def test_kosovo_is_shown_as_disputed(kosovo: Seed) -> None:
    """A place of contested status says so."""
    location = kosovo.told["e16"].location

    assert location is not None
    assert ("XK", True) == (location.country, location.disputed)
