"""The seeds are what was read, and their expected timelines quote them exactly."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.model.types import EVENT_TYPES, Certainty
from dateline.model.when import Shape, When

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = sorted(path.stem for path in SEEDS.glob("*.txt"))
LEVELS = {"core", "background", "optional"}
KOSOVO_SHA256 = "c6c2ca1f3d2c9857b74be2fdacb84bf3ffc3a20f617f7d2a360749ee7664846b"


def _text(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_text("utf-8")


def _expected(name: str) -> dict[str, Any]:
    read = json.loads((SEEDS / f"{name}.expected.json").read_text("utf-8"))
    assert isinstance(read, dict)
    return read


ENTRIES = [
    pytest.param(name, entry, id=f"{name}-{entry['id']}")
    for name in NAMES
    for entry in _expected(name)["events"]
]


def test_every_seed_has_its_timeline() -> None:
    """No article stands without what it must give, and the three are there."""
    assert [f"{name}.expected.json" for name in NAMES] == sorted(
        path.name for path in SEEDS.glob("*.json")
    )
    assert len(NAMES) >= 3


def test_the_first_article_is_as_it_was_given() -> None:
    """Not a byte of it was mended, its typing errors included."""
    given = (SEEDS / "kosovo-2021-09-27.txt").read_bytes()

    assert hashlib.sha256(given).hexdigest() == KOSOVO_SHA256


@pytest.mark.parametrize("name", NAMES)
def test_first_line_gives_date_and_headline(name: str) -> None:
    """The expected date and headline are those of the article."""
    expected = _expected(name)
    first_line = _text(name).splitlines()[0].strip()

    assert f"date {expected['published']} {expected['title']}" == first_line
    assert f"{name}.txt" == expected["article"]


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_words_stand_in_the_article(name: str, entry: dict[str, Any]) -> None:
    """Each quoted passage is there, letter for letter."""
    assert entry["words"]
    assert [] == [words for words in entry["words"] if words not in _text(name)]


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_each_span_is_edtf(name: str, entry: dict[str, Any]) -> None:
    """Each span reads, and reads back as another span of the same time."""
    for text in (entry["when"], *entry["when_also_accepted"]):
        when = When.from_edtf(text)
        assert when == When.from_edtf(when.to_edtf()), name


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_vocabulary_is_ours(name: str, entry: dict[str, Any]) -> None:
    """Types, certainties, shapes and levels are those of the library."""
    certainties = {kind.value for kind in Certainty}

    assert {entry["type"], *entry["also_accepted"]} <= EVENT_TYPES.keys(), name
    assert {entry["certainty"], *entry["certainty_also_accepted"]} <= certainties
    assert entry["shape"] in {shape.value for shape in Shape}
    assert entry["level"] in LEVELS


@pytest.mark.parametrize("name", NAMES)
def test_every_dated_entry_has_its_place_in_the_order(name: str) -> None:
    """Each id is used once; only what is undated stands outside the order."""
    expected = _expected(name)
    placed = [id_ for group in expected["order"] for id_ in group]
    placed += [entry["id"] for entry in expected["free"]]
    dated = [e["id"] for e in expected["events"] if When.from_edtf(e["when"]).dated]

    assert sorted(dated) == sorted(placed)
    assert len(expected["events"]) == len({e["id"] for e in expected["events"]})


@pytest.mark.parametrize("name", NAMES)
def test_order_respects_the_known_relations(name: str) -> None:
    """What is before something is never in a later group of the order."""
    expected = _expected(name)
    rank = {id_: n for n, group in enumerate(expected["order"]) for id_ in group}
    ids = {entry["id"] for entry in expected["events"]}
    for relation in expected["relations"]:
        a, b = relation["a"], relation["b"]
        assert {a, b} <= ids
        if "before" in relation["relation"] and {a, b} <= rank.keys():
            assert rank[a] <= rank[b], relation
    for free in expected["free"]:
        assert rank[free["after"]] < rank[free["before"]]
