"""``dateline query``: the events that meet some conditions."""

from __future__ import annotations

import argparse
from typing import Any, Final

from ..model.types import Certainty, Role
from ..timeline.timeline import Timeline, merge
from .streams import (
    Commands,
    about,
    add_command,
    add_inputs,
    add_outputs,
    is_stored,
    put_timeline,
    read_stored,
    read_timeline,
)

__all__ = ["add"]

_EXAMPLES: Final = """\
  dateline query kosovo.json --actor NATO --to table
  dateline query kosovo.json --since 2011 --until 2021-09
  dateline parse news/ --to jsonl | dateline query --type PROTEST | dateline show
  dateline query all.jsonl --near 42.67,21.17 --km 100 -o nearby.geojson
"""
#: The options that go to `Timeline.filter` by their own names.
_CONDITIONS: Final = (
    "actor",
    "role",
    "type",
    "location",
    "near",
    "km",
    "bbox",
    "source",
    "text",
    "certainty",
    "when",
    "mode",
)


def add(commands: Commands) -> None:
    """Make the command known."""
    parser = add_command(
        commands,
        "query",
        help="print the events that meet every condition",
        examples=_EXAMPLES,
        run=_run,
    )
    add_inputs(parser, several=True)
    _add_conditions(parser)
    _add_times(parser)
    add_outputs(parser, usual="jsonl")


def _add_conditions(parser: argparse.ArgumentParser) -> None:
    asked = parser.add_argument_group("conditions")
    asked.add_argument("--actor", help="who takes part, or what they belong to")
    asked.add_argument(
        "--role", choices=[role.value for role in Role], help="in which role"
    )
    asked.add_argument("--type", help="the type: PROTEST", type=str.upper)
    asked.add_argument("--location", metavar="PLACE", help="where, or in what")
    asked.add_argument(
        "--near", type=_point, metavar="LAT,LON", help="a point, in degrees"
    )
    asked.add_argument(
        "--km", type=float, default=50.0, metavar="N", help="how near; 50 by default"
    )
    asked.add_argument("--bbox", type=_box, metavar="W,S,E,N", help="a box, in degrees")
    asked.add_argument("--source", help="an id, address, publisher or headline")
    asked.add_argument("--text", help="words of the event or its passages")
    asked.add_argument("--certainty", choices=[known.value for known in Certainty])


def _add_times(parser: argparse.ArgumentParser) -> None:
    asked = parser.add_argument_group("times, in EDTF: 2021, 2021-09, 2021-09-27")
    asked.add_argument("--when", metavar="TIME", help="it overlaps this time")
    asked.add_argument("--since", metavar="TIME", help="it is listed then or later")
    asked.add_argument("--until", metavar="TIME", help="it is listed then or earlier")
    asked.add_argument("--before", metavar="TIME", help="all of it lies before")
    asked.add_argument("--after", metavar="TIME", help="all of it lies after")
    asked.add_argument("--during", metavar="TIME", help="all of it lies within")
    asked.add_argument(
        "--mode",
        choices=("possible", "certain"),
        default="possible",
        help="whether a vague time may meet a condition, or must",
    )


def _point(text: str) -> tuple[float, float]:
    latitude, longitude = map(float, text.split(","))
    return latitude, longitude


def _box(text: str) -> tuple[float, float, float, float]:
    west, south, east, north = map(float, text.split(","))
    return west, south, east, north


def _run(asked: argparse.Namespace) -> int:
    conditions: dict[str, Any] = {name: getattr(asked, name) for name in _CONDITIONS}
    file, *more = asked.timelines
    if is_stored(file) and not more:
        with about(file):
            found = read_stored(file, **conditions)
    else:
        read = (read_timeline(each, asked.read_as) for each in asked.timelines)
        found = merge(*read).filter(**conditions)
    put_timeline(_at_times(found, asked), asked)
    return 0


def _at_times(found: Timeline, asked: argparse.Namespace) -> Timeline:
    if asked.since or asked.until:
        found = found[asked.since : asked.until]
    if asked.before:
        found = found.before(asked.before, mode=asked.mode)
    if asked.after:
        found = found.after(asked.after, mode=asked.mode)
    if asked.during:
        found = found.during(asked.during, mode=asked.mode)
    return found
