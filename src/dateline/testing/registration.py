"""Tells Hypothesis how to make our nouns, so that ``st.from_type(Event)`` works."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

__all__ = ["register"]

_NOUNS = {
    ("..model.when", "When"): "whens",
    ("..model.actor", "Actor"): "actors",
    ("..model.location", "Location"): "locations",
    ("..model.source", "Source"): "sources",
    ("..model.source", "Quote"): "quotes",
    ("..model.report", "Report"): "reports",
    ("..model.event", "Event"): "events",
    ("..timeline.timeline", "Timeline"): "timelines",
}


def register() -> None:
    """
    Register a strategy for each noun; Hypothesis calls this when it starts.

    The strategies themselves are loaded when the first value is drawn.
    """
    from hypothesis import strategies as st

    package = importlib.import_module("dateline.testing")
    for (home, name), strategy in _NOUNS.items():
        noun = getattr(importlib.import_module(home, __package__), name)
        st.register_type_strategy(noun, _maker(package, strategy))


def _maker(package: ModuleType, strategy: str) -> Callable[[Any], Any]:
    def make(_: Any) -> Any:
        return getattr(package, strategy)()

    return make
