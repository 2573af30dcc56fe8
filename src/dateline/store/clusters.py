"""
Which reports belong together, kept up to date as reports come.

A cluster holds all reports that matches or marks join, directly or through others. It
may hold more: its reports are fused when they are read, and a mark may part them
then. So a question has to load whole clusters, and no more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from ..model.event import Event
from ..model.report import Report
from ..model.signature import likeness, weights_of
from ..model.source import Source
from ..timeline.block import keys_of
from ..timeline.fuse import Fusion
from ..timeline.match import STORY_LIKENESS, STORY_SECONDS
from ..timeline.query import listed_span
from ..timeline.traits import traits_of
from .loading import chunks, load_reports
from .schema import CLUSTERS, KEYS, LINKS, PLACED, REPORTS, SOURCE_WORDS

__all__ = ["join_clusters", "join_linked", "key_rows", "source_word_rows"]

_Span = tuple[int, int]
#: The reports with a key whose windows meet another one.
_MEETING: Final = select(KEYS.c.number).where(
    KEYS.c.key == bindparam("sought"),
    KEYS.c.low < bindparam("end"),
    KEYS.c.high > bindparam("begin"),
)


def join_clusters(connection: Connection, new: Mapping[int, Report]) -> dict[int, int]:
    """
    Return the cluster of each new report, after joining those it brings together.

    Args:
        connection: A transaction that no other writer shares. The keys, source
            words and links of the new reports are there already.

        new: Reports by their numbers, not placed yet.
    """
    old = _load_near(connection, new)
    number_of = {report: number for number, report in (*old.items(), *new.items())}
    cluster_of = {number: number for number in new} | _clusters(connection, old)
    sets = _Sets(cluster_of.values())
    for members in _components(number_of):
        sets.join(cluster_of[number_of[report]] for report in members)
    for one, two in _linked(connection, new):
        cluster_of |= _clusters(connection, {one, two} - cluster_of.keys())
        sets.join((cluster_of[one], cluster_of[two]))
    _move(connection, sets, {n: _listed(report) for n, report in new.items()})
    return {number: sets.find(number) for number in new}


def key_rows(number: int, report: Report) -> Iterator[dict[str, object]]:
    """Give what a report of another article must share with this one to match."""
    traits = traits_of(report)
    for key in keys_of(traits):
        yield {"key": key, "number": number, "low": traits.low, "high": traits.high}


def source_word_rows(source: Source) -> Iterator[dict[str, object]]:
    """Give what an article of the same story must share with this one."""
    weights = weights_of(source.signature)
    common = {
        "source": source.id,
        "weeks": _weeks(source),
        "total": sum(weights.values()),
    }
    for word, weight in weights.items():
        yield {"word": word, "weight": weight, **common}


def _weeks(source: Source) -> int:
    return source.when.earliest // STORY_SECONDS


def _load_near(connection: Connection, new: Mapping[int, Report]) -> dict[int, Report]:
    """Load the placed reports that may match a new one."""
    sources = {report.source for report in new.values() if report.source}
    alike = {source.id for source in sources}
    for source in sources:
        alike |= _alike(connection, source)
    found: set[int] = set()
    for ids in chunks(alike):
        placed = select(PLACED.c.number).where(PLACED.c.source.in_(ids))
        found |= set(connection.scalars(placed))
    for key, (low, high) in _windows(new).items():
        meeting = {"sought": key, "begin": low, "end": high}
        found |= set(connection.scalars(_MEETING, meeting))
    return load_reports(connection, found - new.keys())


def _alike(connection: Connection, source: Source) -> set[str]:
    """Return the ids of the sources that may tell the same story."""
    weights, weeks = weights_of(source.signature), _weeks(source)
    words = SOURCE_WORDS.c
    near = words.word.in_(weights) & words.weeks.between(weeks - 1, weeks + 1)
    shared: Counter[tuple[str, int]] = Counter()
    rows = select(words.source, words.total, words.word, words.weight).where(near)
    for other, total, word, weight in connection.execute(rows):
        shared[other, total] += min(weight, weights[word])
    mine = sum(weights.values())
    return {
        other
        for (other, total), weight in shared.items()
        if likeness(weight, mine, total) >= STORY_LIKENESS
    }


def _windows(new: Mapping[int, Report]) -> dict[str, _Span]:
    """Return the keys of the reports, each with the hull of its windows."""
    windows: dict[str, _Span] = {}
    for traits in map(traits_of, new.values()):
        for key in keys_of(traits):
            low, high = windows.get(key, (traits.low, traits.high))
            windows[key] = min(low, traits.low), max(high, traits.high)
    return windows


def _components(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """Give the reports that matches join, directly or through others."""
    fusion, _ = Fusion().extended(reports)
    found = {id(part): part for part in fusion.component_of.values()}
    return ([t.report for t in part.members] for part in found.values())


def _clusters(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """Return the clusters of placed reports."""
    found: dict[int, int] = {}
    for part in chunks(numbers):
        rows = select(PLACED.c.number, PLACED.c.cluster)
        found |= dict(connection.execute(rows.where(PLACED.c.number.in_(part))).all())
    return found


def _linked(
    connection: Connection, new: Mapping[int, Report]
) -> Iterator[tuple[int, int]]:
    """Give the numbers of the new reports that marks join to others that are here."""
    number_of = {report.id: number for number, report in new.items()}
    for ids in chunks(number_of):
        others = (
            select(LINKS.c.id, REPORTS.c.number, PLACED.c.number)
            .join(REPORTS, REPORTS.c.id == LINKS.c.other)
            .outerjoin(PLACED, PLACED.c.number == REPORTS.c.number)
            .where(LINKS.c.id.in_(ids))
        )
        for name, other, placed in connection.execute(others):
            if placed is not None or other in new:
                yield number_of[name], other


def join_linked(connection: Connection, one: str, two: str) -> None:
    """Make one cluster of those of two reports, where both are placed."""
    clusters = connection.scalars(
        select(PLACED.c.cluster)
        .join(REPORTS, REPORTS.c.number == PLACED.c.number)
        .where(REPORTS.c.id.in_((one, two)))
    ).all()
    if len(clusters) > 1:
        sets = _Sets(clusters)
        sets.join(clusters)
        _move(connection, sets, {})


def _move(connection: Connection, sets: _Sets, new: Mapping[int, _Span]) -> None:
    """Write down which clusters have become one, and in which time each lies."""
    spans: dict[int, list[_Span]] = defaultdict(list)
    for number, span in new.items():
        spans[sets.find(number)].append(span)
    moved = {
        old: root for old in sets.all - new.keys() if (root := sets.find(old)) != old
    }
    touched = {*moved, *moved.values(), *spans} - new.keys()
    for part in chunks(touched):
        known = CLUSTERS.c.id.in_(part)
        rows = select(CLUSTERS.c.id, CLUSTERS.c.low, CLUSTERS.c.high).where(known)
        for cluster, low, high in connection.execute(rows):
            spans[sets.find(cluster)].append((low, high))
        connection.execute(delete(CLUSTERS).where(known))
    for old, root in moved.items():
        old_ones = update(PLACED).where(PLACED.c.cluster == old)
        connection.execute(old_ones.values(cluster=root))
    if spans:
        hulls = [_cluster_row(root, parts) for root, parts in spans.items()]
        connection.execute(insert(CLUSTERS), hulls)


def _cluster_row(cluster: int, spans: Collection[_Span]) -> dict[str, int]:
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    return {
        "id": cluster,
        "low": low,
        "high": high,
        "digits": (high - low).bit_length(),
    }


def _listed(report: Report) -> _Span:
    return listed_span(Event((report,)))


class _Sets:
    """Disjoint sets of clusters; each goes by its smallest number."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._parent = {number: number for number in numbers}

    @property
    def all(self) -> Collection[int]:
        """Every number that is in a set."""
        return self._parent.keys()

    def find(self, number: int) -> int:
        """Return what the set of a number goes by."""
        parent = self._parent
        parent.setdefault(number, number)
        while (up := parent[number]) != number:
            parent[number] = parent[up]
            number = up
        return number

    def join(self, numbers: Iterable[int]) -> None:
        """Make one set of those that hold these numbers."""
        roots = sorted({self.find(number) for number in numbers})
        for root in roots:
            self._parent[root] = roots[0]
