"""Time expressions in plain English text, and the spans of time they mean."""

from __future__ import annotations

from .reader import find_timexes
from .timeml import from_timeml, to_timeml
from .timex import Alternative, Anchor, TenseSpan, Timex

__all__ = [
    "Alternative",
    "Anchor",
    "TenseSpan",
    "Timex",
    "find_timexes",
    "from_timeml",
    "to_timeml",
]
