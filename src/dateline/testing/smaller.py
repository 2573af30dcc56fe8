"""
Makes a counterexample small, in a number of tries that is known beforehand.

Hypothesis makes smaller what values were drawn from, which takes minutes for
timelines. A timeline says by itself what is less: fewer reports, fewer marks,
and reports that leave more fields at their defaults.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Final

import attrs

from ..model.report import Report
from ..timeline.timeline import Timeline

__all__ = ["TRIES", "smallest"]

#: The most values that are tried; each takes one run of the checker.
TRIES: Final = 1_000

_Lines = Sequence[Timeline]
_Values = tuple[Any, ...]


def smallest(values: _Values, fails: Callable[..., bool]) -> _Values:
    """
    Return values that still fail, if possible with nothing that could be left out.

    Timelines get smaller, also those in tuples and lists; all else stays.

    Args:
        values: What fails.

        fails: Whether the checker fails for such values.
    """
    lines: _Lines = _timelines_in(values)
    tries = at = 0
    while True:
        for place, less in enumerate(_less(lines)):
            # What comes before was tried on larger values already.
            if place < at:
                continue
            if tries == TRIES:
                return _rebuilt(values, iter(lines))
            tries += 1
            if fails(*_rebuilt(values, iter(less))):
                lines, at = less, place
                break
        else:
            if not at:
                return _rebuilt(values, iter(lines))
            at = 0


def _timelines_in(value: Any) -> list[Timeline]:
    if isinstance(value, Timeline):
        return [value]
    if isinstance(value, list | tuple):
        return [line for part in value for line in _timelines_in(part)]
    return []


def _rebuilt(values: _Values, lines: Iterator[Timeline]) -> _Values:
    """Return values with other timelines in the place of their own."""
    return tuple(_replaced_in(value, lines) for value in values)


def _replaced_in(value: Any, lines: Iterator[Timeline]) -> Any:
    if isinstance(value, Timeline):
        return next(lines)
    if isinstance(value, list | tuple):
        return type(value)(_replaced_in(part, lines) for part in value)
    return value


def _less(lines: _Lines) -> Iterator[_Lines]:
    """Give the timelines with less in them, by far less first."""
    told = sorted({r for line in lines for r in line.reports}, key=_id)
    for few in range(min(_FEW, len(told))):
        for kept in itertools.combinations(told[:_MANY], few):
            yield [_only(line, frozenset(kept)) for line in lines]
    for report in told:
        yield [_only(line, line.reports - {report}) for line in lines]
    for place, line in enumerate(lines):
        lesser = [Timeline(line.reports - {r}, line.marks) for r in told]
        lesser += [
            Timeline(line.reports, line.marks - {mark})
            for mark in sorted(line.marks, key=repr)
        ]
        for less in lesser:
            if less != line:
                yield [*lines[:place], less, *lines[place + 1 :]]
    for report in told:
        for plainer in _plainer(report, {other.what for other in told}):
            yield [_replaced(line, report, plainer) for line in lines]


def _id(report: Report) -> str:
    return report.id


#: Most laws are broken with fewer reports than this; they are looked for first,
#: among so many.
_FEW: Final = 3
_MANY: Final = 12


def _only(line: Timeline, kept: frozenset[Report]) -> Timeline:
    """Keep some reports of a timeline, and what is said of them alone."""
    names = {report.id for report in line.reports - kept}
    marks = (mark for mark in line.marks if names.isdisjoint(mark.reports))
    return Timeline(line.reports & kept, marks)


def _replaced(line: Timeline, old: Report, new: Report) -> Timeline:
    """Put another report in the place of one, in marks too."""
    told = (new if report == old else report for report in line.reports)
    marks = (
        attrs.evolve(mark, reports=[new.id if n == old.id else n for n in mark.reports])
        for mark in line.marks
    )
    return Timeline(told, marks)


def _plainer(report: Report, words: Collection[str]) -> Iterator[Report]:
    """Give the report with one field more as it is by default."""
    unused = (word for word in _WORDS if word not in words)
    if report.what not in _WORDS and (word := next(unused, "")):
        yield attrs.evolve(report, what=word)
    if report.quote:
        yield attrs.evolve(report, quote=None, trigger=None, links=())
    blank = Report(report.what)
    for field in attrs.fields(Report):
        plain = getattr(blank, field.name)
        together = field.name in {"quote", "trigger"}
        if not together and getattr(report, field.name) != plain:
            yield attrs.evolve(report, **{field.name: plain})


#: What stands for words that do not matter.
_WORDS: Final = tuple(
    f"it {what}" for what in "rains snows hails thunders pours freezes thaws".split()
)
