"""The pictures of the documentation are those that their script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[1] / "docs"
#: Of one picture, in bytes: pages must load fast.
MOST = 200_000


@pytest.fixture(name="pictures", scope="module")
def _pictures() -> Any:
    """Run ``python docs/make_pictures.py`` after changing what is drawn."""
    spec = importlib.util.spec_from_file_location("pics", DOCS / "make_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="storm", scope="module")
def _storm(pictures: Any) -> Any:
    return pictures.storm()


def test_the_terminal_is_up_to_date(pictures: Any, storm: Any) -> None:
    """What the tutorial shows is what the command prints."""
    drawn = (DOCS / "pictures" / "terminal.svg").read_text("utf-8")

    assert pictures.draw_terminal(storm) == drawn


def test_the_order_is_up_to_date(pictures: Any, storm: Any) -> None:
    """The graph shows the order that the timeline gives."""
    drawn = (DOCS / "pictures" / "order.svg").read_text("utf-8")

    assert pictures.draw_order(storm) == drawn


def test_the_graph_leaves_out_what_follows_from_the_rest(pictures: Any) -> None:
    """Of three events in a row there are two arrows, one below the other."""
    event = pictures.dateline.Event
    days = ("2024-03-10", "2024-03-11", "2024-03-12")
    line = pictures.Timeline.of(*(event.of(f"rain on {day}", when=day) for day in days))

    pairs = pictures.covers(line, list(line))

    assert [(0, 1), (1, 2)] == pairs
    assert {0: [0], 1: [1], 2: [2]} == pictures.layers(3, pairs)
    assert {0: [0], 1: [1], 2: [2]} == pictures.layers(3, [(0, 1)])


@pytest.mark.parametrize("picture", sorted((DOCS / "pictures").iterdir()), ids=str)
def test_a_picture_is_small_and_asks_for_nothing(picture: Path) -> None:
    """No picture is slow to load, and none fetches a font."""
    data = picture.read_bytes()

    assert len(data) < MOST
    assert b"url(http" not in data
    assert b"@import" not in data
