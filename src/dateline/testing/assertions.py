"""Laws tried on values that Hypothesis makes up, each shown by a small case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ..timeline.timeline import Timeline
from .laws import OF_MERGING, Merge
from .smaller import smallest

__all__ = ["assert_law", "assert_merge_laws"]


def assert_law(check: Callable[..., None], *arguments: Any, **options: Any) -> None:
    """
    Check a law on many values that Hypothesis makes up.

    Where it is broken, timelines are made smaller by at most a thousand tries
    of our own, which takes a second; Hypothesis needs minutes for it.

    Args:
        check: A checker.

        arguments: What it takes; a strategy is drawn from, anything else is
            passed on.

        options: Settings of Hypothesis, such as ``max_examples``; by default as
            the profile says. With ``phases`` that have ``Phase.shrink`` in
            them, Hypothesis makes the values smaller before we do.

    Raises:
        AssertionError: If the law is broken, with the smallest values found.
            What else a function raises comes through, from such values too.
    """
    drawn = st.tuples(
        *(
            argument if isinstance(argument, st.SearchStrategy) else st.just(argument)
            for argument in arguments
        )
    )
    broken: list[tuple[tuple[Any, ...], Exception]] = []

    @given(drawn.map(_Drawn))
    def run(drawn: _Drawn) -> None:
        try:
            check(*drawn.values)
        except Exception as error:
            broken.append((drawn.values, error))
            raise

    options.setdefault("phases", _WITHOUT_SHRINKING)
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    try:
        settings(suppress_health_check=slow, **options)(run)()
    except Exception:
        # What Hypothesis found is shown below, made smaller; all else is raised.
        if not broken:
            raise
    if broken:
        _show_smallest(check, *broken[-1])


#: Hypothesis finds and replays; it does not make smaller, nor explain.
_WITHOUT_SHRINKING: Final = (Phase.explicit, Phase.reuse, Phase.generate, Phase.target)


@attrs.frozen
class _Drawn:
    """Values that are shown by the checker, as code, and not by Hypothesis."""

    values: tuple[Any, ...] = attrs.field(repr=False)


def _show_smallest(
    check: Callable[..., None], values: tuple[Any, ...], error: Exception
) -> None:
    """Raise the error that the smallest values give, found from some that fail."""

    def fails(*less: Any) -> bool:
        try:
            check(*less)
        except type(error):
            return True
        except Exception:  # noqa: BLE001 - it fails in another way: no smaller case
            return False
        return False

    check(*smallest(values, fails))
    raise error


def assert_merge_laws(
    merge: Merge,
    timelines: st.SearchStrategy[Timeline],
    **options: Any,
) -> None:
    """
    Check every law of merging on a merge function of your own.

    Args:
        merge: Takes two timelines, returns one.

        timelines: Where the values come from.

        options: Settings of Hypothesis, such as ``max_examples``; by default as
            the profile says.

    Raises:
        AssertionError: If one is broken, with the smallest values found.

    >>> from dateline.testing import assert_merge_laws, timelines
    >>> from dateline.timeline.timeline import merge
    >>> assert_merge_laws(merge, timelines(max_size=2), max_examples=5)
    """
    for check, count in OF_MERGING:
        assert_law(check, merge, *[timelines] * count, **options)
