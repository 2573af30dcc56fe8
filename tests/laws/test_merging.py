"""Laws 1 to 10, 14 and 22: merging is a union of what is held."""

from __future__ import annotations

import functools
from collections.abc import Callable

import attrs
import pytest
from broken import assert_caught
from hypothesis import strategies as st

from dateline.testing import assert_law, laws, overlapping_timelines, timelines
from dateline.timeline.curation import MarkKind
from dateline.timeline.diff import diff
from dateline.timeline.timeline import Timeline, merge

Merge = Callable[[Timeline, Timeline], Timeline]
PARTS = overlapping_timelines(4, max_size=5)


def left_wins(a: Timeline, b: Timeline) -> Timeline:
    """Ignore what the second one says, unless the first one is empty."""
    return a if a.reports else b


def keeps_what_differs(a: Timeline, b: Timeline) -> Timeline:
    """Drop what both say."""
    return Timeline(a.reports ^ b.reports, a.marks | b.marks)


def keeps_what_is_shared(a: Timeline, b: Timeline) -> Timeline:
    """Drop what only one says."""
    return Timeline(a.reports & b.reports, a.marks & b.marks)


def longer_wins(a: Timeline, b: Timeline) -> Timeline:
    """Ignore the second one where it is shorter."""
    return a if len(a.reports) > len(b.reports) else merge(a, b)


def drops_the_undated(a: Timeline, b: Timeline) -> Timeline:
    """Forget what has no date."""
    told = (report for report in a.reports | b.reports if report.when.dated)
    return Timeline(told, a.marks | b.marks)


def writes_into_the_first(a: Timeline, b: Timeline) -> Timeline:
    """Change the input."""
    object.__setattr__(a, "reports", a.reports | b.reports)
    return a


def forgives(a: Timeline, b: Timeline) -> Timeline:
    """Take a retraction back when someone tells the report again."""
    both = merge(a, b)
    told = {report.id for report in b.reports}
    marks = [
        mark
        for mark in both.marks
        if mark.kind is not MarkKind.RETRACT or told.isdisjoint(mark.reports)
    ]
    return Timeline(both.reports, marks)


def forgets_marks(new: Timeline, old: Timeline) -> Timeline:
    """Send the new reports alone."""
    return attrs.evolve(diff(new, old), marks=())


CASES = [
    (laws.merge_is_commutative, 2, left_wins),
    (laws.merge_is_associative, 3, longer_wins),
    (laws.merge_is_idempotent, 1, keeps_what_differs),
    (laws.merge_has_an_identity, 1, keeps_what_is_shared),
    (laws.merge_absorbs, 2, keeps_what_differs),
    (laws.merge_is_an_upper_bound, 2, keeps_what_is_shared),
    (laws.merge_is_monotone, 3, longer_wins),
    (laws.merge_keeps_every_report, 2, drops_the_undated),
    (laws.merge_leaves_its_inputs_alone, 2, writes_into_the_first),
    (laws.retraction_dominates, 2, forgives),
]
NAMES = [check.__name__ for check, *_ in CASES]


@pytest.mark.parametrize(("check", "count", "broken"), CASES, ids=NAMES)
class TestEveryLaw:
    """A law holds for our merge and fails for a broken one."""

    def test_holds(self, check: Callable[..., None], count: int, broken: Merge) -> None:
        """The law as the design has it."""
        assert broken is not merge
        apart = st.tuples(*[timelines(max_size=5)] * count)
        related = overlapping_timelines(count, max_size=5)

        assert_law(lambda parts: check(merge, *parts), apart | related)

    def test_catches_its_broken_twin(
        self, check: Callable[..., None], count: int, broken: Merge
    ) -> None:
        """A law that cannot fail proves nothing."""
        related = overlapping_timelines(count, max_size=5)

        assert_caught(lambda parts: check(broken, *parts), related)


@functools.cache
def foldings() -> st.SearchStrategy[tuple[object, ...]]:
    """Return some parts, an order of them, and where to divide."""
    return st.tuples(PARTS, st.permutations(range(4)), st.integers(0, 4))


def test_any_fold_gives_the_same() -> None:
    """Law 8: any order and grouping of many parts."""
    assert_law(lambda drawn: laws.merge_folds_in_any_way(merge, *drawn), foldings())


def test_a_fold_that_depends_on_order_is_caught() -> None:
    """The first part must not win."""
    assert_caught(
        lambda drawn: laws.merge_folds_in_any_way(left_wins, *drawn), foldings()
    )


def test_a_difference_is_enough() -> None:
    """Law 22: the patch leads where the whole would."""
    both = overlapping_timelines(2, max_size=5)

    assert_law(lambda two: laws.difference_is_enough(merge, diff, *two), both)


def test_a_patch_without_marks_is_caught() -> None:
    """Marks are half of the state."""
    both = overlapping_timelines(2, max_size=5)

    assert_caught(
        lambda two: laws.difference_is_enough(merge, forgets_marks, *two), both
    )
