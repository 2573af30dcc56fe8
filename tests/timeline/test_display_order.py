"""Where events are listed whose dates leave it open."""

from __future__ import annotations

import pytest

from dateline.model.event import Event
from dateline.timeline.timeline import Timeline


@pytest.mark.parametrize(
    ("open_span", "kind", "listed"),
    [
        ("[..2022-11-17]", "AID", ["11-13", "", "11-15", "11-17", "11-18"]),
        ("[..2022-11-17]", "STATEMENT", ["11-13", "11-15", "11-17", "", "11-18"]),
        ("../2022-11-17", "STATE", ["11-13", "11-15", "11-17", "", "11-18"]),
        ("[2022-11-14..]", "AID", ["11-13", "", "11-15", "11-17", "11-18"]),
        ("[2022-11..2022-11-17]", "AID", ["", "11-13", "11-15", "11-17", "11-18"]),
    ],
)
def test_an_open_side_is_listed_near_the_news(
    open_span: str, kind: str, listed: list[str]
) -> None:
    """Three days before an open start ends; where an open end begins."""
    dated = [
        Event.of(f"a storm moves on {day}", when=f"2022-11-{day}", type="WEATHER")
        for day in (13, 15, 17, 18)
    ]
    vague = Event.of("the lifeboat turns back", when=open_span, type=kind)
    line = Timeline.of(vague, *dated)

    found = ["" if e == vague else e.when.to_edtf()[5:] for e in line]
    assert listed == found
