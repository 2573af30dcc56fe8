"""Inputs that are in order, from which the fuzzer sets out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dateline.model.actor import Actor
from dateline.model.location import Location
from dateline.model.report import Attribution, Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.timeline import Timeline

__all__ = ["LINE", "lines_of"]

_FOLDER: Final = Path(__file__).parent / "seeds"
_WORDS: Final = (
    "Dockers struck in Vigo on Monday; the port's =owner= called it “theft”."
)
_SOURCE: Final = Source("Strike", published="2024-03-12", url="https://e.org/1")
_QUOTE: Final = Quote(_SOURCE, 8, 8 + len(_WORDS), _WORDS)
_TRIGGER: Final = Quote(_SOURCE, 16, 22, "struck")
_DOCKERS: Final = Actor("dockers", country="ES", aliases=["Dockers; Vigo"])

#: A timeline with something in every field, and with little in most.
LINE: Final = Timeline(
    [
        Report(
            "Dockers struck",
            type="PROTEST",
            when=When.of(2024, 3, 11),
            participants=[
                Participant(_DOCKERS, Role.AGENT, _QUOTE),
                Participant(Actor("the owner"), Role.RECIPIENT),
            ],
            location=Location(
                "Vigo", admin1="Galicia", country="ES", latitude=42.2, longitude=-8.7
            ),
            quantities=[Quantity(300, "dockers", "some 300")],
            attribution=Attribution(Actor("a clerk"), "said"),
            theme="pay",
            trigger=_TRIGGER,
            quote=_QUOTE,
        ),
        Report("it rains", when=When.from_edtf("[2021-09-25..2021-09-26]")),
        Report(
            "a war ends", when=When.from_edtf("1999~/.."), certainty=Certainty.PLANNED
        ),
        Report("no one knows when"),
    ],
    [Mark(MarkKind.NOTE, (), author="desk", reason="seen")],
)


def lines_of(name: str) -> list[bytes]:
    """Return the seeds of a target that are kept as lines of a file."""
    return (_FOLDER / f"{name}.txt").read_bytes().splitlines()
