"""Several expressions that share a part: "3 and 5 June"."""

from __future__ import annotations

import attrs

from .meanings import Meaning

__all__ = ["Several"]


@attrs.frozen
class Several:
    """
    What a rule has read at several places of its match.

    Args:
        parts: First token, first token after it, and meaning of each.
    """

    parts: tuple[tuple[int, int, Meaning], ...]
