"""What a broken law shows, and how long it takes to show it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase
from hypothesis import strategies as st

from dateline.model.event import Event
from dateline.model.report import Report
from dateline.testing import (
    assert_law,
    assert_merge_laws,
    laws,
    overlapping_timelines,
    timelines,
)
from dateline.testing.smaller import TRIES, smallest
from dateline.timeline.curation import MarkKind
from dateline.timeline.timeline import Timeline, merge


def keeps_the_first(a: Timeline, b: Timeline) -> Timeline:
    """Ignore what the second one says."""
    return a if a.reports else b


def caught(merge: Any, *, marks: bool = True, **options: Any) -> str:
    """Return what is shown of a broken merge."""
    some = timelines(marks=marks)
    with pytest.raises(AssertionError) as error:
        assert_merge_laws(merge, some, derandomize=True, database=None, **options)
    return str(error.value)


def test_a_broken_merge_is_shown_by_the_smallest_timelines() -> None:
    """Two reports that differ in nothing but words."""
    law, *lines = caught(keeps_the_first, marks=False).splitlines()

    assert law == "merging is not commutative"
    assert [line[2:] for line in sorted(lines, key=lambda line: line[2:])] == [
        "= Timeline([Report(what='it rains')], [])",
        "= Timeline([Report(what='it snows')], [])",
    ]


def test_a_merge_that_forgets_marks_is_shown_by_one_mark() -> None:
    """What the failure needs stays, and nothing else."""

    def forgets(a: Timeline, b: Timeline) -> Timeline:
        return Timeline(a.reports | b.reports, a.marks)

    shown = caught(forgets)

    assert shown.startswith(
        "the empty timeline is no identity\na = Timeline([], [Mark("
    )
    assert shown.count("Mark(") == 1


def test_hypothesis_may_make_it_smaller_first() -> None:
    """Who passes the phases gets them."""
    phases = [Phase.generate, Phase.shrink]

    assert "it rains" in caught(lambda _, b: b, phases=phases, max_examples=20)


def test_the_number_of_tries_is_bounded() -> None:
    """However much could be left out, it ends."""
    count = 0
    line = Timeline.of(*(Event.of(f"day {n}", when="2021") for n in range(60)))

    def fails(line: Timeline, _: object) -> bool:
        nonlocal count
        count += 1
        return count % 25 == 0 and len(line.reports) > 5

    smallest((line, [line, 3]), fails)

    assert count == TRIES


def test_what_is_no_timeline_stays() -> None:
    """Places, functions and the like are passed on as they are."""
    line = Timeline([Report("A ferry sinks", lemma="sink"), Report("A strike ends")])

    (lesser,), number = smallest(((line,), 7), lambda lines, _: bool(lines[0].reports))

    assert number == 7
    assert lesser == Timeline([Report("it rains")])


def test_another_error_is_no_smaller_case() -> None:
    """A merge that cannot take an empty timeline is shown what it fails on."""

    def check(parts: tuple[Timeline, Timeline]) -> None:
        if not all(parts):
            raise ValueError
        laws.merge_is_commutative(keeps_the_first, *parts)

    full = st.tuples(timelines(min_size=1), timelines(min_size=1))

    with pytest.raises(AssertionError, match="not commutative"):
        assert_law(check, full, derandomize=True, database=None)


def test_an_error_that_does_not_come_back_is_still_shown() -> None:
    """A checker that fails once is not silent."""
    seen: list[Timeline] = []

    def check(line: Timeline) -> None:
        seen.append(line)
        assert len(seen) != 3

    with pytest.raises(AssertionError):
        assert_law(check, timelines(), derandomize=True, database=None)


def test_settings_that_cannot_be_are_not_hidden() -> None:
    """An error of Hypothesis itself comes through."""
    with pytest.raises(Exception, match="max_examples"):
        assert_law(lambda _: None, timelines(), max_examples=0)


def test_marks_follow_the_reports_that_they_name() -> None:
    """A report that gets plainer keeps its marks."""
    one, two = Report("A ferry sinks", lemma="sink"), Report("A strike ends")
    line = Timeline([one, two]).unlink(one, two)

    (lesser,) = smallest((line,), lambda line: len(line.marks) == 1 < len(line))

    (mark,) = lesser.marks
    assert mark.kind is MarkKind.UNLINK
    assert set(mark.reports) == {report.id for report in lesser.reports}


def test_a_law_that_holds_is_silent() -> None:
    """Nothing is raised, and nothing is returned."""
    two = overlapping_timelines(2)

    assert_law(lambda parts: laws.merge_is_commutative(merge, *parts), two)
