"""Asking a timeline for actors and places by any of their names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from dateline.model.article import Article
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

pytestmark = pytest.mark.golden

PUBLISHED: Final = "2021-09-28"


@pytest.fixture(name="kosovo", scope="module")
def _kosovo(seeds: Path, reader: Parser) -> Timeline:
    """Return the timeline of the border crisis."""
    path = seeds / "kosovo-2021-09-27.txt"
    return reader.parse(Article.from_text(path.read_bytes()))


def told(timeline: Timeline) -> str:
    """Return all clauses of a timeline as one text."""
    return "\n".join(event.what for event in timeline)


@pytest.mark.parametrize(
    ("asked", "found", "left_out"),
    [
        ("Serbia", "The Serbian army had stationed", "KFOR said"),
        ("Serbia", "Serbian airplanes flew", "NATO increases patrols"),
        ("Serbia", "Belgrade has never recognized", "Pristina has decided"),
        ("NATO", "KFOR has expanded", "Serbian airplanes flew"),
        ("Kosovo", "Pristina has decided", "Serbian airplanes flew"),
        ("European Union", "Spinant urged", "KFOR said"),
        ("Armed forces of Serbia", "The Serbian army had stationed", "Belgrade has"),
    ],
)
def test_who_belongs_to_whom_is_found(
    kosovo: Timeline, asked: str, found: str, left_out: str
) -> None:
    """The army is Serbia's, KFOR NATO's, the spokeswoman the European Union's."""
    clauses = told(kosovo.filter(actor=asked))

    assert found in clauses
    assert left_out not in clauses


def test_what_lies_in_a_country_is_found(kosovo: Timeline, reader: Parser) -> None:
    """Its north, its borders, its capital; not what lies beside it."""
    march = reader.parse("Teachers marched in Pristina.", published=PUBLISHED)
    there = kosovo.filter(location="Kosovo")

    assert "police forces to the north" in told(there)
    assert "two kilometers from the Jarinje border" in told(there)
    assert 1 == len(march.filter(location="Kosovo"))
    assert not march.filter(location="Serbia")
    assert not kosovo.filter(location="Serbia")


def test_what_lies_near_a_point_is_found(kosovo: Timeline) -> None:
    """Within 50 kilometres of Mitrovica: the border post, and the north."""
    near = told(kosovo.filter(near=(42.9, 20.9), km=50))

    assert "two kilometers from the Jarinje border" in near
    assert not kosovo.filter(near=(44.8, 20.5), km=50)


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("US troops shelled a camp.", "The American military shelled it.", "US"),
        (
            "The WHO approved a vaccine.",
            "The World Health Organization approved the vaccine.",
            "",
        ),
        ("Iraq's parliament met.", "The Iraqi Parliament met.", "Iraq"),
        (
            "Serbian President Aleksandar Vucic visited Paris.",
            "Mr Vucic visited Paris.",
            "",
        ),
    ],
)
def test_two_articles_name_one_actor(
    reader: Parser, one: str, other: str, name: str
) -> None:
    """Each gives a name that the other gives too."""
    first, second = (
        {
            part
            for event in reader.parse(text, published=PUBLISHED)
            for actor in event.actors("agent")
            for known in actor.names
            for part in (known, known.rsplit(maxsplit=1)[-1])
        }
        for text in (one, other)
    )

    assert first & second - {name}
