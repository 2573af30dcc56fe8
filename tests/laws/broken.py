"""How the tests show that a law catches what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase

from dateline.testing import assert_law

__all__ = ["assert_caught"]


def assert_caught(check: Callable[..., None], *arguments: Any) -> None:
    """Demand that a law fails on a broken twin, on values made up at random."""
    with pytest.raises(AssertionError):
        assert_law(
            check,
            *arguments,
            max_examples=2_000,
            phases=[Phase.generate],
            derandomize=True,
            database=None,
            report_multiple_bugs=False,
        )
