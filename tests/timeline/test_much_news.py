"""Blocking and growing, proved against brute force on much invented news."""

from __future__ import annotations

import itertools
import random

import pytest
from invented_news import articles

from dateline.model.report import Report
from dateline.timeline import block
from dateline.timeline.block import Blocks
from dateline.timeline.match import ENOUGH, judge, story_ground, weigh
from dateline.timeline.timeline import Timeline, merge
from dateline.timeline.traits import Traits, traits_of


@pytest.fixture(name="told", scope="module")
def _told() -> list[list[Report]]:
    return articles(500, seed=2)


@pytest.fixture(name="traits", scope="module")
def _traits(told: list[list[Report]]) -> list[Traits]:
    return [traits_of(report) for article in told for report in article]


@pytest.mark.parametrize("many", [1, 60])
def test_blocking_finds_all_that_match_and_no_more(
    traits: list[Traits], monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """Comparing all pairs finds the same, however many are many."""
    monkeypatch.setattr(block, "_MANY", many)
    _, candidates = Blocks().extended(dict.fromkeys(traits))
    found = {
        frozenset((a, b)): weigh(a, b, story)
        for a, b, story in candidates
        if weigh(a, b, story) >= ENOUGH
    }
    pairs = itertools.combinations(traits, 2)

    wanted = {
        frozenset((a, b)): verdict.points
        for a, b in pairs
        if (verdict := judge(a, b)).match
    }
    assert wanted == found
    assert len(wanted) > 100


def test_likeness_is_known_without_comparing(traits: list[Traits]) -> None:
    """What is filed of two sources is what comparing them says."""
    blocks, _ = Blocks().extended(dict.fromkeys(traits))
    stories = blocks.stories
    sources = dict.fromkeys(t.report.source for t in traits if t.report.source)

    for a, b in itertools.combinations(sources, 2):
        assert story_ground(a, b) == stories.ground(a.id, b.id)


@pytest.mark.parametrize("size", [1, 7])
def test_reading_on_is_reading_anew(told: list[list[Report]], size: int) -> None:
    """Articles that come one by one, or some at a time, change nothing."""
    late = random.Random(size).sample(told, len(told))  # noqa: S311 - no secret
    line = Timeline()
    for start in range(0, len(late), size):
        line |= merge(*map(Timeline, late[start : start + size]))
        assert line.events
    anew = Timeline(line.reports)

    assert anew.events == line.events
    assert anew.conflicts == line.conflicts


def test_a_part_of_the_reports_that_comes_late_changes_nothing(
    told: list[list[Report]],
) -> None:
    """Even where articles are torn apart."""
    reports = [report for article in told for report in article]
    random.Random(3).shuffle(reports)  # noqa: S311 - no secret
    line = Timeline(reports[:200])
    assert line.events
    line |= Timeline(reports[200:])

    assert Timeline(reports).events == line.events
