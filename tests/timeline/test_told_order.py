"""Where events are listed when sources tell their order, and what is refused."""

from __future__ import annotations

import itertools

import pytest

from dateline.model.report import Evidence, Link, Relation, Report
from dateline.model.source import Quote, Source
from dateline.model.when import When
from dateline.timeline.order import edges_of
from dateline.timeline.timeline import Timeline

SOURCE = Source("A strike at the port", published="2021-09-27")
BEFORE, AFTER = Relation.BEFORE, Relation.AFTER
STARTS, ENDS = Relation.STARTS, Relation.ENDS
WORDS, TENSE, TEXT = Evidence
DATES, STRONGER = "the dates say the contrary", "stronger evidence says the contrary"

Links = tuple[Relation, int, Evidence]


def told(place: int, when: str = "XXXX", *links: Links) -> Report:
    """Return a report at a place, with its order to those at other places."""
    quote = Quote(SOURCE, 10 * place, 10 * place + 4, "word")
    return Report(
        f"event {place}",
        lemma=f"word{place}",
        when=When.from_edtf(when),
        trigger=quote,
        quote=quote,
        links=[Link(how, 10 * to, 10 * to + 4, "so", sure) for how, to, sure in links],
    )


def listed(line: Timeline) -> list[int]:
    """Return the places of the reports as they are listed."""
    return [int(event.what[-1]) for event in line]


@pytest.mark.parametrize(
    ("reports", "places"),
    [
        ([told(0), told(1)], [0, 1]),
        ([told(0, "XXXX", (AFTER, 1, WORDS)), told(1)], [1, 0]),
        ([told(0), told(1, "XXXX", (BEFORE, 0, WORDS))], [1, 0]),
        (
            [
                told(0, "XXXX", (AFTER, 1, WORDS)),
                told(1, "XXXX", (AFTER, 2, WORDS)),
                told(2),
            ],
            [2, 1, 0],
        ),
        (
            [
                told(0, "XXXX", (AFTER, 3, WORDS)),
                told(1, "XXXX", (AFTER, 2, WORDS)),
                told(2, "XXXX", (AFTER, 3, WORDS)),
                told(3),
            ],
            [3, 0, 2, 1],
        ),
        (
            [
                told(0, "XXXX", (AFTER, 1, WORDS), (AFTER, 2, WORDS)),
                told(1),
                told(2),
                told(3),
            ],
            [1, 2, 0, 3],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (BEFORE, 0, WORDS)),
                told(2, "2009"),
                told(3),
            ],
            [2, 1, 0, 3],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 2, WORDS)),
                told(2, "2009"),
                told(3),
            ],
            [2, 1, 0, 3],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (BEFORE, 4, WORDS)),
                told(2, "2009"),
                told(4, "XXXX", (BEFORE, 0, WORDS)),
            ],
            [2, 1, 4, 0],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (BEFORE, 0, WORDS), (BEFORE, 2, WORDS)),
                told(2, "2009"),
            ],
            [1, 2, 0],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 0, WORDS), (AFTER, 2, WORDS)),
                told(2, "2009"),
                told(3, "2010"),
            ],
            [2, 3, 0, 1],
        ),
        (
            [
                told(0, "[2009..2012]", (AFTER, 1, WORDS)),
                told(1, "2011"),
                told(2, "2010"),
                told(3, "2012-02"),
            ],
            [2, 1, 0, 3],
        ),
        (
            [
                told(0, "../2012", (AFTER, 1, WORDS)),
                told(1, "2009"),
                told(2, "2011"),
            ],
            [1, 0, 2],
        ),
        (
            [
                told(0, "[..2012]", (AFTER, 1, WORDS)),
                told(1, "2009"),
                told(2, "2011"),
            ],
            [1, 2, 0],
        ),
        (
            [told(0, "2009/2011"), told(1, "2008/2012", (AFTER, 0, WORDS))],
            [1, 0],
        ),
        (
            [
                told(0, "XXXX", (Relation.STARTS, 1, WORDS)),
                told(1, "2010"),
                told(2, "2009"),
            ],
            [2, 0, 1],
        ),
        (
            [
                told(0, "XXXX", (Relation.STARTED_BY, 1, WORDS)),
                told(1, "2010"),
                told(2, "2011"),
            ],
            [1, 0, 2],
        ),
        (
            [
                told(0, "XXXX", (Relation.ENDS, 1, WORDS)),
                told(1, "2010"),
                told(2, "2011"),
            ],
            [1, 0, 2],
        ),
        (
            [
                told(0, "XXXX", (Relation.OVERLAPS, 1, WORDS)),
                told(1, "2010"),
                told(2, "XXXX", (Relation.UNKNOWN, 1, WORDS)),
            ],
            [1, 0, 2],
        ),
    ],
    ids=[
        "text order",
        "after what is told later",
        "before what is told earlier",
        "a chain against the text",
        "two chains from one",
        "after two, before what follows in the text",
        "undated before a year",
        "undated after a year",
        "a chain before a year",
        "before two years",
        "after two years",
        "vague after a year",
        "what lasted and only its end is known, after a year",
        "what happened by some year, after a year",
        "what lasted after what lasted, against the dates",
        "what starts another",
        "what another starts",
        "what ends another",
        "what says nothing of the order",
    ],
)
def test_events_are_listed_as_they_are_told(
    reports: list[Report], places: list[int]
) -> None:
    """Dates first, then what the words say, then text order; in any input order."""
    for some in itertools.permutations(reports):
        assert places == listed(Timeline(some))


@pytest.mark.parametrize(
    ("reports", "why"),
    [
        ([told(0, "2011", (AFTER, 1, WORDS)), told(1, "2015")], [DATES]),
        ([told(0, "2011", (AFTER, 1, WORDS)), told(1, "2011")], []),
        ([told(0, "2010", (AFTER, 1, WORDS)), told(1, "2008/2011")], [DATES]),
        ([told(0, "2011", (AFTER, 1, WORDS)), told(1, "2008/2011")], []),
        ([told(0, "2011", (AFTER, 1, WORDS)), told(1, "2008/2011~")], []),
        ([told(0, "2009", (AFTER, 1, WORDS)), told(1, "2008/2011~")], [DATES]),
        (
            [told(0, "2010", (Relation.STARTED_BY, 1, WORDS)), told(1, "2008/2011")],
            [],
        ),
        (
            [told(0, "XXXX", (AFTER, 1, WORDS)), told(1, "XXXX", (AFTER, 0, TEXT))],
            [STRONGER],
        ),
        (
            [
                told(0, "XXXX", (AFTER, 1, WORDS)),
                told(1, "XXXX", (AFTER, 2, WORDS)),
                told(2, "XXXX", (AFTER, 0, TENSE)),
            ],
            [STRONGER],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 0, WORDS)),
                told(2, "2010", (AFTER, 1, TENSE)),
            ],
            [DATES],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 0, TENSE)),
                told(2, "2010", (AFTER, 1, WORDS)),
            ],
            [DATES],
        ),
        (
            [
                told(0, "XXXX", (AFTER, 3, TEXT)),
                told(1, "XXXX", (AFTER, 0, WORDS)),
                told(2, "2010", (AFTER, 1, TENSE)),
                told(3, "2011"),
            ],
            [DATES],
        ),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 0, TENSE)),
                told(2, "XXXX", (AFTER, 1, WORDS)),
                told(3, "2010", (AFTER, 2, TEXT)),
            ],
            [DATES],
        ),
    ],
    ids=[
        "a year after a later one",
        "a year after itself",
        "after what lasted longer",
        "after what ended that year",
        "after what ended about that year",
        "after what lasted longer, whenever it ended",
        "started by what lasted longer",
        "each after the other",
        "a circle of three",
        "through one that is undated, the year last",
        "through one that is undated, the year first",
        "through two that are undated, backwards",
        "through two that are undated, onwards",
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    reports: list[Report], why: list[str]
) -> None:
    """The weakest of what contradicts each other, whatever the input order."""
    for some in itertools.permutations(reports):
        conflicts = Timeline(some).conflicts

        assert why == [conflict.why for conflict in conflicts]
        assert all(
            conflict.edge.link.evidence
            == max(link.evidence for report in reports for link in report.links)
            for conflict in conflicts
        )


def test_of_two_orders_as_strong_the_one_told_first_stands() -> None:
    """In text order, whichever report says so."""
    one = told(0, "XXXX", (AFTER, 1, WORDS))
    two = told(1, "XXXX", (AFTER, 0, WORDS))
    (conflict,) = Timeline([one, two]).conflicts

    assert (two, one) == (conflict.edge.first, conflict.edge.second)
    assert [0, 1] == listed(Timeline([one, two]))


@pytest.mark.parametrize(
    ("relation", "edge"),
    [
        ("before", (0, "before", 1)),
        ("after", (1, "before", 0)),
        ("starts", (0, "starts", 1)),
        ("started by", (1, "starts", 0)),
        ("ended by", (0, "ended by", 1)),
        ("ends", (1, "ended by", 0)),
        ("same", None),
        ("overlaps", None),
        ("unknown", None),
    ],
)
def test_a_link_becomes_an_edge_with_the_earlier_one_first(
    relation: str, edge: tuple[int, str, int] | None
) -> None:
    """What a link means, read from either of its ends."""
    one = told(0, "XXXX", (Relation(relation), 1, WORDS))
    two = told(1)
    found = [
        (int(e.first.what[-1]), e.relation.value, int(e.second.what[-1]))
        for e in edges_of([one, two])
    ]

    assert ([edge] if edge else []) == found
    assert all(e.link is one.links[0] for e in edges_of([one, two]))


def test_a_link_to_itself_or_to_nothing_is_no_edge() -> None:
    """And what was made by hand stands nowhere in the text."""
    lone = told(0, "XXXX", (BEFORE, 0, WORDS), (BEFORE, 7, WORDS))

    assert [] == edges_of([lone, Report("by hand")])
    assert [0] == listed(Timeline([lone]))


def test_two_reports_at_one_place_are_both_linked() -> None:
    """One word may tell of two events."""
    twin = Report("event 2", lemma="word2", trigger=told(1).quote, quote=told(1).quote)
    edges = edges_of([told(0, "XXXX", (BEFORE, 1, WORDS)), told(1), twin])

    assert {"event 1", "event 2"} == {edge.second.what for edge in edges}


def test_two_orders_of_one_strength_count_the_same_whichever_comes_first() -> None:
    """What each of two reports says of the other is not settled by which was read."""
    one, two = told(0, "XXXX", (STARTS, 1, WORDS)), told(1, "XXXX", (ENDS, 0, WORDS))
    found = set()
    for first, second in itertools.permutations([one, two]):
        line = Timeline([first])
        assert 1 == len(line)
        line |= Timeline([second])
        found.add((line.relation(*line), line[0].what))

    assert 1 == len(found)
