"""A time expression: where it stands, what it says, and how it was read."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from ..errors import InvalidValueError
from ..model.when import When

__all__ = [
    "Alternative",
    "Anchor",
    "Direction",
    "Tense",
    "TenseSpan",
    "Timex",
    "TimexType",
]

#: The four types of TIMEX3.
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Literal["past", "present", "future"]
#: On which side of a happening a time lies.
Direction = Literal["after", "before", "since", "until"]


def _check_span(instance: Any, _: object, end: int) -> None:
    if not 0 <= instance.start <= end:
        msg = f"a span runs from 0 <= start to end, got {instance.start}:{end}"
        raise InvalidValueError(msg)


@attrs.frozen
class TenseSpan:
    """
    The tense of one clause, for telling "met Monday" from "will meet Monday".

    Args:
        start: Offset of its first character.

        end: Offset of the first character after it.

        tense: Past, present or future, as seen from the publication.

    Raises:
        InvalidValueError: If the offsets are no span.
    """

    start: int
    end: int = attrs.field(validator=_check_span)
    tense: Tense = attrs.field(
        validator=attrs.validators.in_(("past", "present", "future"))
    )


@attrs.frozen
class Anchor:
    """
    The happening that a time is counted from, where it is not a date.

    Args:
        direction: On which side of the happening the time lies: ``after``,
            ``before``, ``since`` (from it on) or ``until`` (up to it).

        offset: How far from it, as a TIMEX3 duration ("P2D"); empty where the
            words do not say how far ("since"), or only vaguely ("shortly").

        start: Offset in the text at which the words that name the happening
            begin; None where nothing is named ("later").

        close: Whether the words say that it is near ("shortly after").
    """

    direction: Direction
    offset: str = ""
    start: int | None = None
    close: bool = False


@attrs.frozen
class Alternative:
    """Another reading that the words allow, and why it was not taken."""

    value: str
    when: When
    reason: str


@attrs.frozen
class Timex:
    """
    A time expression in a text: ``text[t.start:t.end] == t.text``.

    Args:
        start: Offset of its first character.

        end: Offset of the first character after it.

        text: The words themselves, without a preposition before them.

        type: The type of TIMEX3.

        value: The value of TIMEX3 ("2021-W38-WE", "P3D", "PAST_REF"): what the
            words themselves say. Empty for words that only point from an event
            ("shortly after"), which are no TIMEX3; they have an *anchor*.

        mod: The modifier of TIMEX3 ("START", "APPROX"), or None.

        when: Where in time that puts what happens, with the preposition
            counted in ("since 1999" lasts until the publication); undated
            where the words alone do not say.

        rule: Name of the rule that read it.

        signal: The preposition before it that *when* counts in, or empty.

        alternatives: Other readings, with their reasons.

        anchor: The happening that it is counted from, or None.

        fault: Why it cannot be read ("there is no 31 February"), or empty. An
            expression with a fault has no value and is never mended.

    Raises:
        InvalidValueError: If the offsets are no span.

    Source:
        `TimeML 1.2.1 <http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html>`_
        for types, values and modifiers.
    """

    start: int
    end: int = attrs.field(validator=_check_span)
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    when: When = attrs.field(factory=When)
    rule: str = ""
    signal: str = ""
    alternatives: tuple[Alternative, ...] = ()
    anchor: Anchor | None = None
    fault: str = ""
