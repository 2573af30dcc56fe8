"""One article with background, news, statements and plans, read as a whole."""

from __future__ import annotations

import pytest
from border import reports

from dateline.model.event import Event
from dateline.model.report import Relation, Report
from dateline.timeline.timeline import Timeline


@pytest.fixture(name="told", scope="module")
def _told() -> dict[str, Report]:
    return reports()


@pytest.fixture(name="line", scope="module")
def _line(told: dict[str, Report]) -> Timeline:
    return Timeline(told.values())


def event_of(line: Timeline, report: Report) -> Event:
    """Return the event that a report belongs to."""
    return next(event for event in line if report in event.reports)


def names(line: Timeline, told: dict[str, Report]) -> list[str]:
    """Return the short name of each event's first report, in display order."""
    name_of = {report: name for name, report in told.items()}
    return [name_of[event.reports[0]] for event in line]


def test_the_story_is_listed_as_it_happened(
    line: Timeline, told: dict[str, Report]
) -> None:
    """Background comes first, plans come last, whatever the text order."""
    listed = names(line, told)

    past = ["e03", "e04", "e05", "e01", "e02", "e06", "e07", "e08", "e09"]
    assert past == listed[:9]
    assert {"e10", "e11", "e12", "e13", "e14", "e15", "e19"} == set(listed[9:16])
    assert ["e16", "e17", "e18"] == listed[16:19]
    assert {"e20", "e21", "e22", "e23", "e24", "e26", "e27", "e28"} == set(
        listed[19:27]
    )
    assert ["e25"] == listed[27:]


def test_order_does_not_depend_on_input(
    line: Timeline, told: dict[str, Report]
) -> None:
    """Reports may come in any order."""
    backwards = list(told.values())[::-1]

    assert names(line, told) == names(Timeline(backwards), told)


@pytest.mark.parametrize(
    ("first", "relation", "second"),
    [
        ("e03", Relation.ENDED_BY, "e04"),
        ("e04", Relation.BEFORE, "e01"),
        ("e01", Relation.BEFORE, "e06"),
        ("e01", Relation.STARTS, "e02"),
        ("e04", Relation.STARTS, "e05"),
        ("e06", Relation.BEFORE, "e07"),
        ("e07", Relation.BEFORE, "e08"),
        ("e08", Relation.BEFORE, "e09"),
        ("e06", Relation.BEFORE, "e09"),
        ("e11", Relation.BEFORE, "e15"),
        ("e10", Relation.BEFORE, "e12"),
        ("e03", Relation.BEFORE, "e17"),
        ("e17", Relation.BEFORE, "e18"),
        ("e17", Relation.BEFORE, "e24"),
        ("e18", Relation.BEFORE, "e20"),
        ("e19", Relation.BEFORE, "e20"),
        ("e16", Relation.OVERLAPS, "e17"),
        ("e24", Relation.BEFORE, "e25"),
        ("e26", Relation.BEFORE, "e25"),
        ("e20", Relation.BEFORE, "e25"),
        ("e25", Relation.AFTER, "e20"),
        ("e04", Relation.ENDS, "e03"),
        ("e18", Relation.SAME, "e18-again"),
        ("e10", Relation.UNKNOWN, "e11"),
        ("e10", Relation.UNKNOWN, "e13"),
        ("e11", Relation.UNKNOWN, "e13"),
        ("e13", Relation.UNKNOWN, "e14"),
        ("e10", Relation.UNKNOWN, "e16"),
        ("e18", Relation.UNKNOWN, "e24"),
        ("e23", Relation.UNKNOWN, "e24"),
        ("e19", Relation.UNKNOWN, "e17"),
    ],
)
def test_relation_says_what_the_words_say(
    line: Timeline,
    told: dict[str, Report],
    first: str,
    relation: Relation,
    second: str,
) -> None:
    """Every pair of the coder's table, those that nothing settles included."""
    a, b = (event_of(line, told[name]) for name in (first, second))

    assert relation == line.relation(a, b)


def test_what_is_told_three_times_is_one_event(
    line: Timeline, told: dict[str, Report]
) -> None:
    """An alliance and its force step up the same patrols."""
    patrols = event_of(line, told["e19"])

    assert (told["e19"], told["e19-again"], told["e19-more"]) == patrols.reports


def test_a_fused_event_takes_the_finest_date(
    line: Timeline, told: dict[str, Report]
) -> None:
    """ "Lately" and "on Monday" are Monday."""
    vehicles = event_of(line, told["e18"])

    assert (told["e18"], told["e18-again"]) == vehicles.reports
    assert told["e18-again"].when == vehicles.when
    assert told["e18-again"].what == vehicles.what
