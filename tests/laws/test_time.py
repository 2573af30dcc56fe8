"""Laws 16 and 17: relations of spans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from broken import assert_caught
from hypothesis import strategies as st

from dateline.model.precision import Precision, from_civil
from dateline.model.when import Bound, Shape, When
from dateline.testing import assert_law, laws, whens
from dateline.timeline.allen import Allen, allen, compose

_NOON = from_civil(2021, 9, 27, 12)


def _exact(first: int, length: int) -> When:
    """Return a span of some seconds, known to the second."""
    bounds = (Bound(_NOON + first + n, Precision.SECOND) for n in (0, length))
    return When(*bounds, shape=Shape.THROUGHOUT)


exact_spans = st.builds(_exact, st.integers(0, 4), st.integers(1, 4))


def only_before_or_after(a: When, b: When) -> Iterable[Allen]:
    """Know no other relations."""
    return [Allen.BEFORE if a.earliest < b.earliest else Allen.AFTER]


def ask(name: str, a: When, b: When, *, mode: str) -> bool:
    """Ask a span as we do."""
    return bool(getattr(a, name)(b, mode=mode))


def ask_the_wrong_way_round(name: str, a: When, b: When, *, mode: str) -> bool:
    """Mix up what is certain with what is possible."""
    return ask(name, a, b, mode="possible" if mode == "certain" else "certain")


def narrowings() -> st.SearchStrategy[tuple[When, When]]:
    """Return a span, and one with the same shape that lies inside it."""
    return st.tuples(whens(), whens()).map(_nested)


def _nested(two: tuple[When, When]) -> tuple[When, When]:
    wide, other = two
    first, last = other.first, other.last
    inside = (wide.first is None and wide.last is None) or (
        wide.begins[0] <= other.begins[0]
        and other.begins[1] <= wide.begins[1]
        and wide.ends[0] <= other.ends[0]
        and other.ends[1] <= wide.ends[1]
    )
    return (wide, When(first, last, shape=wide.shape)) if inside else (wide, wide)


def test_exact_spans_have_one_relation() -> None:
    """Law 16: one of thirteen, its converse, and the composition table."""
    assert_law(laws.allen_relation_is_one, allen, exact_spans, exact_spans, exact_spans)


def test_a_relation_without_its_converse_is_caught() -> None:
    """Before and after alone are not enough."""
    assert_caught(
        laws.allen_relation_is_one,
        only_before_or_after,
        exact_spans,
        exact_spans,
        exact_spans,
    )


def test_the_composition_table_is_that_of_allen() -> None:
    """169 entries with 409 relations in all, 27 of them without exception."""
    entries = [compose(one, two) for one in Allen for two in Allen]

    assert 169 == len(entries)
    assert 409 == sum(map(len, entries))
    assert 97 == sum(len(entry) == 1 for entry in entries)
    assert 3 == sum(len(entry) == 13 for entry in entries)


def test_what_is_certain_is_possible() -> None:
    """Law 17, first half."""
    assert_law(laws.certain_is_possible, ask, whens(), whens())


def test_modes_mixed_up_are_caught() -> None:
    """Possible is not certain."""
    assert_caught(laws.certain_is_possible, ask_the_wrong_way_round, whens(), whens())


def test_narrowing_keeps_what_is_certain() -> None:
    """Law 17, second half."""
    assert_law(_narrowing(ask), narrowings(), whens())


def test_an_answer_that_narrowing_takes_back_is_caught() -> None:
    """What is only possible may turn out wrong."""
    days = whens(dt.date(2021, 1, 1), dt.date(2021, 1, 5))
    nested = st.tuples(days, days).map(_nested)

    assert_caught(_narrowing(ask_the_wrong_way_round), nested, days)


def _narrowing(relate: Any) -> Any:
    def check(two: tuple[When, When], other: When) -> None:
        laws.narrowing_keeps_what_is_certain(relate, two[0], two[1], other)

    return check
