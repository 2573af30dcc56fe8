"""The time of an event, and what it rests on."""

from __future__ import annotations

import attrs

from ...model.when import When
from ...temporal import Timex

__all__ = ["Dated"]


@attrs.frozen
class Dated:
    """
    The time of an event and the words it rests on.

    Args:
        when: The span.

        why: The rule, in words.

        timex: The time expression, None where there is none.

        carried: Whether it goes on from the sentence before.

        lent: Whether it is the time of another clause, which bounds this one.
    """

    when: When
    why: str
    timex: Timex | None = None
    carried: bool = False
    lent: bool = False
