"""What no question and no noun can use is refused, by an error that names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import pytest

from dateline import Event, Timeline, When
from dateline.errors import InvalidValueError
from dateline.model.location import Location
from dateline.model.precision import FIRST, LAST, Precision
from dateline.model.report import Link, Participant, Quantity, Reason, Relation

WAR: Final = Timeline.of(Event.of("A war ends in Kosovo", when="1999"))
YEAR: Final = When.of(2021)
#: Anything, as it comes from who does not check types.
ODD: Final[Any] = 4

QUESTIONS: Final[dict[str, dict[str, Any]]] = {
    "actor": {"actor": ODD},
    "location": {"location": ODD},
    "text": {"text": ODD},
    "where": {"where": ODD},
    "source": {"source": ODD},
    "type": {"type": ODD},
    "near, no point": {"near": ODD},
    "near, no numbers": {"near": ("north", 2.0)},
    "near, no distance": {"near": (1.0, 2.0), "km": -1.0},
    "near, not a number": {"near": (1.0, 2.0), "km": float("nan")},
    "bbox, too few": {"bbox": (1.0, 2.0)},
    "bbox, upside down": {"bbox": (1.0, 5.0, 2.0, 3.0)},
}


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_a_question_that_none_can_answer_is_refused(asked: dict[str, Any]) -> None:
    """An empty answer would say that there is no such event."""
    name = next(iter(asked))
    with pytest.raises(InvalidValueError, match=f"{name}|km|globe|degrees"):
        WAR.filter(**asked)


@pytest.mark.parametrize("relation", ["before", "after", "overlaps", "during"])
def test_a_mode_is_certain_or_possible(relation: str) -> None:
    """Another word would silently mean one of the two."""
    with pytest.raises(InvalidValueError, match="'possible' or 'certain', got 'maybe'"):
        getattr(YEAR, relation)(YEAR, mode="maybe")


ODD_VALUES: Final[dict[str, Callable[[], object]]] = {
    "diff": lambda: WAR.diff(ODD),
    "floor behind all years": lambda: Precision.YEAR.floor(LAST),
    "floor before all years": lambda: Precision.MONTH.floor(FIRST - 1),
    "next behind all years": lambda: Precision.MONTH.next(LAST + 1),
    "link": lambda: Link(Relation.SAME, 5, 2, "also"),
    "link before the text": lambda: Link(Relation.SAME, -5, 2, "also"),
    "link of another class": lambda: Link(ODD, 2, 5, "also"),
    "reason": lambda: Reason("when", "a date", 5, 2),
    "half a reason": lambda: Reason("when", "a date", 5),
    "no number": lambda: Quantity(float("nan"), "km", "some"),
    "no actor": lambda: Participant(ODD, ODD),
    "no kind": lambda: Location("Graz", kind=ODD),
}


@pytest.mark.parametrize("make", ODD_VALUES.values(), ids=ODD_VALUES.keys())
def test_what_cannot_be_is_refused(make: Callable[[], object]) -> None:
    """Never by a bare error, and never in silence."""
    with pytest.raises(InvalidValueError, match="got"):
        make()
