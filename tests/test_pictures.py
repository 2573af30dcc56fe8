"""The pictures of the documentation are drawn right, and light to load."""

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
    spec = importlib.util.spec_from_file_location("pics", DOCS / "make_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="rain", scope="module")
def _rain(pictures: Any) -> Any:
    """Three days of rain, and one that no one dates."""
    event = pictures.Event
    days = ("2024-03-10", "2024-03-11", "2024-03-12")
    return pictures.Timeline.of(
        *(event.of(f"rain on {day}", when=day) for day in days),
        event.of("Cloud & wind < rain"),
    )


def test_the_terminal_is_drawn_the_same_every_time(pictures: Any, rain: Any) -> None:
    """The axis and each event are there, and nothing differs from run to run."""
    drawn = pictures.draw_terminal(rain)

    assert pictures.draw_terminal(rain) == drawn
    assert all(f"rain&#160;on&#160;2024-03-1{day}" in drawn for day in range(3))
    assert ">dateline&#160;show<" in drawn or ">dateline show<" in drawn


def test_the_graph_holds_each_deed_as_text(pictures: Any, rain: Any) -> None:
    """A box for each event, an arrow for each step, and no words taken for markup."""
    drawn = pictures.draw_order(rain)

    assert 4 == drawn.count('rx="5"')
    assert 2 == drawn.count("<path ")
    assert "Cloud &amp; wind &lt; rain" in drawn


def test_the_graph_leaves_out_what_follows_from_the_rest(
    pictures: Any, rain: Any
) -> None:
    """Of three events in a row there are two arrows; what is alone stands last."""
    pairs = pictures.covers(rain, list(rain))

    assert [(0, 1), (1, 2)] == pairs
    assert {0: [0], 1: [1], 2: [2], 3: [3]} == pictures.layers(4, pairs)


@pytest.mark.parametrize("picture", sorted((DOCS / "pictures").iterdir()), ids=str)
def test_a_picture_is_small_and_asks_for_nothing(picture: Path) -> None:
    """No picture is slow to load, and none fetches a font."""
    data = picture.read_bytes()

    assert len(data) < MOST
    assert b"url(http" not in data
    assert b"@import" not in data
