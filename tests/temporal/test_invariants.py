"""What holds for every text, whatever it says."""

from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import TenseSpan, find_timexes
from dateline.temporal.lexicon import LEXICON
from dateline.temporal.tokens import plain

_WORDS = st.sampled_from(
    sorted(LEXICON)
    + "the of in on at a an and to - , . ' 's 3 15 1999 31 9:30 '80s 2021-09-27 ago "
    "later since until before after every last next this".split()
)
#: Texts dense with words that tell time, and texts of any characters.
TEXTS = st.lists(_WORDS, max_size=30).map(" ".join) | st.text(max_size=80)
DAYS = st.none() | st.dates()


@given(TEXTS, DAYS)
def test_expressions_stand_where_they_say(text: str, day: dt.date | None) -> None:
    """The words of each are those at its offsets."""
    for timex in find_timexes(text, published=day):
        assert text[timex.start : timex.end] == timex.text
        assert timex.text.strip() == timex.text != ""


@given(TEXTS, DAYS)
def test_expressions_are_in_order_and_apart(text: str, day: dt.date | None) -> None:
    """Sorted, and no character is in two."""
    found = find_timexes(text, published=day)

    for one, other in itertools.pairwise(found):
        assert one.end <= other.start


@given(TEXTS, DAYS)
def test_reading_twice_is_reading_once(text: str, day: dt.date | None) -> None:
    """Nothing is remembered from one text to the next."""
    assert find_timexes(text, published=day) == find_timexes(text, published=day)


@given(TEXTS, DAYS)
def test_value_or_anchor_or_fault(text: str, day: dt.date | None) -> None:
    """An expression without a value says why."""
    for timex in find_timexes(text, published=day):
        assert timex.value or timex.anchor or timex.fault


@given(TEXTS, st.dates(), st.sampled_from(["past", "present", "future"]))
def test_tense_changes_no_span(text: str, day: dt.date, tense: str) -> None:
    """It chooses among readings, not among words."""
    spans = [TenseSpan(0, len(text), tense)]  # type: ignore[arg-type]

    bare = find_timexes(text, published=day)
    told = find_timexes(text, published=day, tenses=spans)

    assert [(t.start, t.end) for t in bare] == [(t.start, t.end) for t in told]


@given(st.text())
def test_plain_text_keeps_every_offset(text: str) -> None:
    """Lower case and straight marks are as long as what they replace."""
    assert len(text) == len(plain(text))
