"""A figure shows what the axis of the page does."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import matplotlib as mpl
import pytest
from hostile import TEXTS

from dateline.errors import InvalidValueError, MissingExtraError
from dateline.model.event import Event
from dateline.model.types import Certainty
from dateline.timeline.timeline import Timeline

mpl.use("Agg")

from matplotlib import pyplot as plt
from matplotlib.figure import Figure


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    """Close the figures of a test."""
    yield
    plt.close("all")


SPANS = ("1999", "2011~", "2015/..", "[..2021-09-27]", "2021-09-24~/2021-09-27", "2021")


def test_each_dated_event_has_a_row_with_its_name() -> None:
    """In order from the top; time has its ticks."""
    line = Timeline.of(*(Event.of(f"span {edtf}", when=edtf) for edtf in SPANS))
    ax = (line | Timeline.of(Event.of("undated"))).plot()
    names = sorted(ax.texts, key=lambda text: -text.get_position()[1])

    assert [event.what for event in line] == [name.get_text() for name in names]
    assert any(tick.get_text() for tick in ax.get_xticklabels())


def test_many_events_share_rows_without_names() -> None:
    """Names would lie on each other."""
    days = [f"{2001 + n % 20}-0{1 + n % 9}-11" for n in range(60)]
    ax = Timeline.of(*(Event.of(f"a{n}", when=d) for n, d in enumerate(days))).plot()

    assert not ax.texts
    assert ax.get_ylim()[1] < 30


def test_a_figure_of_ones_own_is_drawn_on() -> None:
    """Several timelines may stand in one."""
    figure = Figure()
    ax = figure.add_subplot()

    assert ax is Timeline.of(Event.of("It rains", when="2021")).plot(ax)
    assert [] == plt.get_fignums()


def test_certainty_has_its_colours() -> None:
    """As on the page."""
    colours = set()
    for certainty in (Certainty.ASSERTED, Certainty.PLANNED, Certainty.DENIED):
        event = Event.of("It rains", when="2021", certainty=certainty)
        colours.add(Timeline.of(event).plot().lines[0].get_color())

    assert 3 == len(colours)


def test_what_cannot_be_drawn_is_refused() -> None:
    """Nothing dated is nothing on an axis."""
    with pytest.raises(InvalidValueError, match="none of the 1 is"):
        Timeline.of(Event.of("It rains")).plot()


def test_a_missing_matplotlib_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'dateline\[plot\]'"):
        Timeline.of(Event.of("It rains", when="2021")).plot()


@pytest.mark.filterwarnings("ignore:Glyph:UserWarning")
@pytest.mark.parametrize("text", [text[:200] for text in TEXTS])
def test_hostile_text_can_be_drawn(text: str) -> None:
    """Dollar signs are no formulas, and no control goes to the figure."""
    ax = Timeline.of(Event.of(f"$\\frac{text}$", when="2021")).plot()
    file = io.BytesIO()
    ax.figure.savefig(file, format="svg")

    assert b"<script" not in file.getvalue()
