"""
Strategies and laws for property-based tests of timelines.

Everything here needs `Hypothesis <https://hypothesis.works>`_, the extra
``dateline[testing]``; it is loaded when a name is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .assertions import assert_law, assert_merge_laws
    from .code import as_code
    from .laws import LAWS
    from .noun_strategies import (
        actors,
        events,
        locations,
        quotes,
        reports,
        sources,
        whens,
    )
    from .replicas import Replicas
    from .timeline_strategies import articles, overlapping_timelines, timelines

__all__ = [
    "LAWS",
    "Replicas",
    "actors",
    "articles",
    "as_code",
    "assert_law",
    "assert_merge_laws",
    "events",
    "locations",
    "overlapping_timelines",
    "quotes",
    "reports",
    "sources",
    "timelines",
    "whens",
]

_HOMES = {
    "assertions": {"assert_law", "assert_merge_laws"},
    "code": {"as_code"},
    "laws": {"LAWS"},
    "noun_strategies": {
        "actors",
        "events",
        "locations",
        "quotes",
        "reports",
        "sources",
        "whens",
    },
    "replicas": {"Replicas"},
    "timeline_strategies": {"articles", "overlapping_timelines", "timelines"},
}


def __getattr__(name: str) -> Any:
    """Load the module of a name when it is first asked for."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f".{module}", __name__), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
