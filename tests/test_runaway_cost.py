"""Twice the input takes about twice the work, whatever the input is."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

import pytest

from dateline.errors import DatelineError
from dateline.extract.language import check_english
from dateline.extract.syntax.datelines import end_of_dateline
from dateline.extract.syntax.truecase import sentence_case
from dateline.io.formats import FORMATS
from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.precision import DAY_SECONDS, Precision
from dateline.model.report import Participant, Report
from dateline.model.signature import signature_of
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.model.when import Bound, Shape, When
from dateline.read.dates import read_date
from dateline.read.headed import from_headed_text
from dateline.read.page import scan_page
from dateline.resolve.places.context import (
    capitalised_runs,
    dateline_places,
    in_division,
    residences,
)
from dateline.temporal import from_timeml
from dateline.timeline.timeline import Timeline
from dateline.view import terminal

DAY: Final = "2021-09-27"
READABLE: Final = {known.name: known for known in FORMATS if known.readable}
#: What is repeated to make a hostile text.
PIECES: Final = (
    *("a", "A", "1", " ", "\n", '"', "'", "“", "”", "(", "<", "<a ", "<!--", "&amp"),
    *("<a b='", '<a b="', "</a ", "<![", "<![CDATA[", "<?", "<!x ", "<script>"),
    *("<p>", "<div>", "A. ", "A, B, ", "U.S. ", "May 1 ", "Monday ", "<TIMEX3 "),
    *(
        "<TEXT>",
        "a: b\n",
        "She said “no”. ",
        "PARIS (AP) - ",
        "the\n\n",
        "[],",
        "=",
        ",",
        ";",
    ),
)
TEXTS: Final[dict[str, Callable[[Any], object]]] = {
    "check_english": check_english,
    "sentence_case": lambda text: sentence_case(text, text),
    "end_of_dateline": end_of_dateline,
    "signature_of": signature_of,
    "from_headed_text": lambda text: from_headed_text(text, published=DAY),
    "from_text": lambda text: Article.from_text(text, published=DAY).quote(0, 5),
    "read_date": read_date,
    "from_timeml": from_timeml,
    "scan_page": scan_page,
    "scan_page of JSON-LD": lambda text: scan_page(
        f'<script type="application/ld+json">[{text[:-1]}]</script>'
    ),
    "capitalised_runs": lambda text: list(capitalised_runs(text)),
    "dateline_places": lambda text: list(dateline_places(text)),
    "in_division": lambda text: list(in_division(text)),
    "residences": lambda text: list(residences(text)),
    "parse_edtf": When.from_edtf,
    **{f"loads {name}": READABLE[name].loads for name in READABLE if name[0] != "p"},
}
#: How much longer four times the input may take; a square would take sixteen.
MOST: Final = 9
#: Processor seconds below which nothing is said of how they grow.
NOTICED: Final = 0.02


def seconds(read: Callable[[Any], object], text: object) -> float:
    """Return the least processor time of three readings, or of one that is quick."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        with contextlib.suppress(DatelineError):
            read(text)
        times.append(time.process_time() - begin)
        if times[-1] < NOTICED:
            break
    return min(times)


def takes_the_square(read: Callable[[Any], object], piece: str) -> bool:
    """Whether four times as much of a piece takes some sixteen times as long."""
    for tail in ("", ">", "'>"):
        short, long = (piece * (n // len(piece)) + tail for n in (5_000, 20_000))
        took = seconds(read, long)
        if took > NOTICED and took > MOST * seconds(read, short):
            return True
    return False


@pytest.mark.parametrize("name", TEXTS)
def test_no_reader_takes_the_square_of_a_text(name: str) -> None:
    """Our own reading of a text, before and besides the model's, and every format."""
    assert [] == [piece for piece in PIECES if takes_the_square(TEXTS[name], piece)]


def test_a_reader_that_takes_the_square_is_noticed() -> None:
    """The test above is able to fail."""

    def square(text: str) -> int:
        return sum(text.count("b", 0, at) for at in range(len(text)))

    assert takes_the_square(square, "a")


def told(number: int, when: When) -> Report:
    """Return what an article tells of a time, in words that others use too."""
    source = Source(f"Strike {number}", published=DAY, digest=str(number))
    words = f"police strike {number}"
    quote = Quote(source, 0, len(words), words)
    police = Participant(Actor("police"), Role.AGENT)
    return Report(
        words,
        type="PROTEST",
        when=when,
        participants=[police],
        lemma="strike",
        trigger=quote,
        quote=quote,
    )


def days(first: int, last: int, shape: Shape = Shape.WITHIN) -> When:
    """Return the span from one day to another, counted from 1970."""
    bounds = (Bound(day * DAY_SECONDS, Precision.DAY) for day in (first, last))
    return When(*bounds, shape=shape)


#: Timelines that are hard to order or to tell apart: by how many reports they have.
SHAPES: Final[dict[str, Callable[[int], list[Report]]]] = {
    "one day": lambda n: [told(i, days(9, 9)) for i in range(n)],
    "undated": lambda n: [told(i, When()) for i in range(n)],
    "nested": lambda n: [
        told(i, days(i, 2 * n - i, Shape.THROUGHOUT)) for i in range(n)
    ],
    "chain": lambda n: [told(i, days(i, i + 2)) for i in range(n)],
}
#: Where no report could tell of the event of another, the work follows their number;
#: where each could, each pair is compared.
GROWTH: Final = {"chain": 2.3, "one day": 4.2, "undated": 4.2, "nested": 4.2}
ASKED: Final[dict[str, Callable[[Timeline], object]]] = {
    "events": lambda line: line.events,
    "conflicts": lambda line: line.conflicts,
    "filter": lambda line: line.filter(actor="police", when="1970"),
    "span": lambda line: line["1970":"1971"],
    "merge": lambda line: line | Timeline(list(line.reports)[::2]),
    "table": lambda line: terminal.table(line, width=100),
    **{known.name: known.dumps for known in FORMATS if known.name[0] != "p"},
}


def steps(ask: Callable[[Timeline], object], reports: list[Report]) -> int:
    """Return how many functions a question calls, those written in C included."""
    count = 0

    def step(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    line = Timeline(reports)
    sys.setprofile(step)
    try:
        ask(line)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ASKED)
def test_no_timeline_takes_more_than_it_must(name: str, shape: str) -> None:
    """Steps are counted, not seconds: the machine has no say."""
    short, long = (SHAPES[shape](count) for count in (50, 100))
    ask = ASKED[name]
    ask(Timeline(short[:9]))

    assert steps(ask, long) <= GROWTH[shape] * steps(ask, short) + 500
