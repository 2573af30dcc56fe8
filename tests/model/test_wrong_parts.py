"""What is made by hand is checked when it is made."""

from __future__ import annotations

from typing import Any

import pytest

from dateline import Event, Timeline, merge
from dateline.errors import InvalidValueError
from dateline.model.report import Report


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("actors", [3]),
        ("participants", ["the union"]),
        ("quantities", [4]),
        ("location", 3),
        ("certainty", "sure"),
        ("theme", 3),
    ],
)
def test_an_event_is_made_of_our_nouns(field: str, value: Any) -> None:
    """The error shows the value; nothing else is held in silence."""
    shown = value[0] if isinstance(value, list) else value

    with pytest.raises(InvalidValueError, match=f"got {shown!r}"):
        Event.of("A ferry sinks", **{field: value})


@pytest.mark.parametrize("field", ["links", "reasons"])
def test_a_report_is_made_of_our_nouns(field: str) -> None:
    """Links and reasons too."""
    wrong: dict[str, Any] = {field: ["because"]}

    with pytest.raises(InvalidValueError, match="got 'because'"):
        Report("A ferry sinks", **wrong)


def test_a_timeline_is_made_of_events() -> None:
    """One by one, not in a list, and no words for them."""
    event: Any = [Event.of("A ferry sinks")]

    with pytest.raises(InvalidValueError, match="one by one, got"):
        Timeline.of(event)
    with pytest.raises(InvalidValueError, match="one by one, got"):
        merge(event)


def test_marks_name_events_or_reports() -> None:
    """Words do not say which event is meant."""
    words: Any = "the ferry"

    with pytest.raises(InvalidValueError, match="an Event or a Report, got 'the"):
        Timeline().retract(words)
