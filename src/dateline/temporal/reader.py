"""From a text to its time expressions, in document order."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..errors import InvalidValueError, UnreadableTimeError
from ..model.source import read_published
from ..model.when import When
from .context import Context
from .grammar import Found, Grammar, Rule
from .history import is_history
from .joins import join_neighbours
from .lexicon import LEXICON
from .meanings import Reading
from .modifiers import MODIFIER_PATTERNS, Modifiers
from .numerals import NUMBER_PATTERNS
from .rules import (
    anchored,
    calendar,
    clock,
    days,
    deictic,
    holidays,
    lengths,
    places,
    quarters,
    sets,
    units,
    years,
)
from .signals import place_by_signals
from .timex import TenseSpan, Timex
from .tokens import Tokens

__all__ = ["RULES", "find_timexes"]

#: Every rule; of two that match as long, the one that stands first is asked.
RULES: Final[tuple[Rule, ...]] = (
    *calendar.RULES,
    *holidays.RULES,
    *places.RULES,
    *years.RULES,
    *clock.RULES,
    *days.RULES,
    *quarters.RULES,
    *units.RULES,
    *lengths.RULES,
    *sets.RULES,
    *deictic.RULES,
    *anchored.RULES,
)


#: Rules for words that tie a happening, unless a date follows them.
_TIES: Final = frozenset(rule.name for rule in anchored.RULES)


#: What is named after a day.
_NAMED: Final = frozenset(
    "alliance army avenue boulevard brigade brigades bridge club coalition commission "
    "committee forum front group hospital memorial movement museum organisation "
    "organization party prize school square stadium street university".split()
)


class _Compiled(NamedTuple):
    grammar: Grammar
    modifiers: Modifiers


@functools.cache
def _compiled() -> _Compiled:
    """Return the compiled rules; compiled on first use."""
    grammar = Grammar(RULES, LEXICON, NUMBER_PATTERNS, MODIFIER_PATTERNS)
    return _Compiled(grammar, Modifiers(grammar))


def find_timexes(
    text: str,
    *,
    published: dt.date | dt.datetime | str | None = None,
    tenses: Sequence[TenseSpan] = (),
    strict: bool = False,
) -> list[Timex]:
    """
    Find the time expressions of an English text, and say what each means.

    Args:
        text: The text; offsets count its characters.

        published: What relative words count from: a date, an aware datetime,
            or ISO 8601 text of either. Its day is taken in its own zone.
            Without it, relative words are found and left undated.

        tenses: The tenses of clauses, where a parse is at hand.

        strict: Whether to stop at the first impossible date; without it, that
            expression is returned with a fault and no value.

    Returns:
        Time expressions in text order, without overlap.

    Raises:
        InvalidValueError: If *published* is no date, or has no zone.

        UnreadableTimeError: If *strict*, and a date is impossible.

    >>> [one] = find_timexes("They met on Monday.", published="2021-09-27")
    >>> one.text, one.value, one.when
    ('Monday', '2021-09-27', When.from_edtf('2021-09-27'))
    >>> [one] = find_timexes("It opens on 31 February.", published="2021-09-27")
    >>> one.value, one.fault
    ('', 'there is no day 31 in month 2')
    """
    grammar, modifiers = _compiled()
    tokens = grammar.tokenize(text)
    context = Context(_day(published), tokens, tuple(sorted(tenses, key=_start)))
    found: list[Found] = []
    readings: list[Reading] = []
    floor = 0
    cores = list(join_neighbours(grammar.find(tokens), tokens))
    context.history = is_history(cores, context.published)
    for core in cores:
        one = modifiers.extend(core, tokens, floor)
        if found and floor == one.first and found[-1].rule in _TIES:
            # "Until" is a preposition here: "until the end of May".
            found.pop()
            readings.pop()
        floor = one.last
        context.move(one.first, floor)
        reading = _resolve(one, context)
        if reading.point and not _is_named_after(tokens, floor):
            context.note(reading.point)
        if strict and reading.fault:
            span = (tokens.starts[one.first], tokens.end(floor - 1))
            raise UnreadableTimeError(reading.fault, text=text, span=span)
        found.append(one)
        readings.append(reading)
    today = context.today.bound() if context.today else None
    places = place_by_signals(found, readings, tokens.words, today)
    return [
        _timex(tokens, one, reading, *places.get(index, (reading.when, "")))
        for index, (one, reading) in enumerate(zip(found, readings, strict=True))
    ]


def _is_named_after(tokens: Tokens, behind: int) -> bool:
    """Whether a body or a place bears a date: the "March 9 Movement" is of any day."""
    if behind >= len(tokens.words) or tokens.words[behind] not in _NAMED:
        return False
    return tokens.text[tokens.starts[behind]].isupper()


def _start(span: TenseSpan) -> int:
    return span.start


def _day(published: object) -> dt.date | None:
    if published is None:
        return None
    read = read_published(published)
    return read.date() if isinstance(read, dt.datetime) else read


def _resolve(found: Found, context: Context) -> Reading:
    """Resolve an expression; outside the years 1 to 9999 it stays undated."""
    try:
        return found.meaning.resolve(context)
    except InvalidValueError:
        return Reading("DATE", "XXXX")


def _timex(
    tokens: Tokens, found: Found, reading: Reading, when: When, signal: str
) -> Timex:
    rule, first, last, _ = found
    kind, value, _, mod, _, alternatives, anchor, fault = reading
    start, end = tokens.starts[first], tokens.end(last - 1)
    words = tokens.text[start:end]
    return Timex(
        start,
        end,
        words,
        kind,
        value,
        mod,
        when,
        rule,
        signal,
        alternatives,
        anchor,
        fault,
    )
