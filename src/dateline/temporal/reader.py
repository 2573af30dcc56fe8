"""From a text to its time expressions, in document order."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from typing import Final

from ..model.source import read_published
from ..model.when import Bound, Shape, When
from . import rules_dates, rules_lengths, rules_near
from .context import Context
from .grammar import Found, Grammar, Rule
from .lexicon import LEXICON
from .meanings import Reading
from .numerals import MACROS
from .timex import TenseSpan, Timex

__all__ = ["RULES", "find_timexes", "grammar"]

#: Every rule; of two that match as long, the one that stands first is asked.
RULES: Final[tuple[Rule, ...]] = (
    *rules_dates.RULES,
    *rules_near.RULES,
    *rules_lengths.RULES,
)


@functools.cache
def grammar() -> Grammar:
    """Return the compiled rules; compiled on first use."""
    return Grammar(RULES, LEXICON, MACROS)


def find_timexes(
    text: str,
    *,
    published: dt.date | dt.datetime | str | None = None,
    tenses: Sequence[TenseSpan] = (),
) -> list[Timex]:
    """
    Find the time expressions of an English text, and say what each means.

    Args:
        text: The text; offsets count its characters.

        published: What relative words count from: a date, an aware datetime,
            or ISO 8601 text of either. Its day is taken in its own zone.
            Without it, relative words are found and left undated.

        tenses: The tenses of clauses, where a parse is at hand.

    Returns:
        Time expressions in text order, without overlap.

    Raises:
        InvalidValueError: If *published* is no date, or has no zone.

    >>> [one] = find_timexes("They met on Monday.", published="2021-09-27")
    >>> one.text, one.value, one.when
    ('Monday', '2021-09-27', When.from_edtf('2021-09-27'))
    """
    rules = grammar()
    tokens = rules.tokenize(text)
    context = Context(_day(published), tokens, tuple(tenses))
    timexes = []
    for found in rules.find(tokens):
        match = found.match
        context.at(match.first, match.last)
        reading = found.meaning.resolve(context)
        if reading is None:
            continue
        if reading.point:
            context.note(reading.point)
        timexes.append(_timex(text, found, reading, context))
    return timexes


def _day(published: object) -> dt.date | None:
    if published is None:
        return None
    read = read_published(published)
    return read.date() if isinstance(read, dt.datetime) else read


def _timex(text: str, found: Found, reading: Reading, context: Context) -> Timex:
    match = found.match
    start, end = match.tokens.starts[match.first], match.tokens.end(match.last - 1)
    when, signal = reading.when, ""
    if match.before() == "since" and when.first:
        today = context.today
        last = today.bound() if today and today.bound().end > when.first.start else None
        when, signal = When(when.first, last, shape=Shape.THROUGHOUT), "since"
    return Timex(
        start,
        end,
        text[start:end],
        reading.type,
        reading.value,
        reading.mod,
        when,
        found.rule.name,
        signal,
        reading.alternatives,
        reading.anchor,
    )
