"""Several expressions that share a part: "3 and 5 June"."""

from __future__ import annotations

import attrs

from .context import Context
from .meanings import Meaning, Reading

__all__ = ["Several"]


@attrs.frozen
class Several:
    """
    What a rule has read at several places of its match.

    Args:
        parts: First token, first token after it, and meaning of each.
    """

    parts: tuple[tuple[int, int, Meaning], ...]

    def resolve(self, context: Context) -> Reading:
        """Return the first; the grammar takes them apart before."""
        return self.parts[0][2].resolve(context)
