"""
Which reports belong together, kept up to date as reports come.

A cluster holds all reports that matches or marks join, directly or through others. It
may hold more: its reports are fused when they are read, and a mark may part them
then. So a question has to load whole clusters, and no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Column, Connection, Select, bindparam, delete, select, update

from ..model.event import Event
from ..model.report import Report
from ..timeline.block import Blocks
from ..timeline.match import ENOUGH, story_ground, weigh
from ..timeline.query import listed_span
from ..timeline.traits import Traits, traits_of
from .candidates import find_pairs
from .inserting import Row, insert_rows
from .loading import chunks, load_reports
from .naming import names_of
from .schema import CLUSTERS, LINKS, NAMES, PLACED, REPORTS

__all__ = ["join_clusters", "join_linked"]

_Span = tuple[int, int]


def join_clusters(
    connection: Connection,
    new: Mapping[int, Traits],
    keys: Mapping[int, Collection[int]],
) -> dict[int, int]:
    """
    Return the cluster of each new report, after joining those it brings together.

    Args:
        connection: A transaction that no other writer shares. The links of the new
            reports are there already.

        new: What matching sees of the reports by their numbers, not placed yet.

        keys: The `key_numbers` of each.
    """
    pairs = find_pairs(connection, new, keys)
    cluster_of = {number: number for number in new}
    cluster_of |= _clusters(connection, {number for _, number in pairs})
    sets = _Sets(cluster_of.values())
    _join_new(sets, new)
    apart = [
        (one, two) for one, two in pairs if sets.find(one) != sets.find(cluster_of[two])
    ]
    old = load_reports(connection, {number for _, number in apart})
    seen = {number: traits_of(report) for number, report in old.items()}
    for one, two in apart:
        if _match(new[one], seen[two]):
            sets.join(one, cluster_of[two])
    for one, two in _linked(connection, new):
        cluster_of |= _clusters(connection, {one, two} - cluster_of.keys())
        sets.join(cluster_of[one], cluster_of[two])
    _move(connection, sets, {n: traits.report for n, traits in new.items()})
    return {number: sets.find(number) for number in new}


def _join_new(sets: _Sets, new: Mapping[int, Traits]) -> None:
    """Join new reports that match each other."""
    _, pairs = Blocks().extended(dict.fromkeys(new.values()))
    number_of = {traits: number for number, traits in new.items()}
    for a, b, story in pairs:
        one, two = sets.find(number_of[a]), sets.find(number_of[b])
        if one != two and weigh(a, b, story) >= ENOUGH:
            sets.join(one, two)


def _match(a: Traits, b: Traits) -> bool:
    return weigh(a, b, story_ground(a.report.source, b.report.source)) >= ENOUGH


def _clusters(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """Return the clusters of placed reports."""
    found: dict[int, int] = {}
    for part in chunks(numbers):
        rows = select(PLACED.c.number, PLACED.c.cluster)
        found |= dict(connection.execute(rows.where(PLACED.c.number.in_(part))).all())
    return found


def _linked(
    connection: Connection, new: Mapping[int, Traits]
) -> Iterator[tuple[int, int]]:
    """Give the numbers of the new reports that marks join to others that are here."""
    number_by_id = {t.report.id: number for number, t in new.items()}
    for ids in chunks(number_by_id):
        others = (
            select(LINKS.c.id, REPORTS.c.number, PLACED.c.number)
            .join(REPORTS, REPORTS.c.id == LINKS.c.other)
            .outerjoin(PLACED, PLACED.c.number == REPORTS.c.number)
            .where(LINKS.c.id.in_(ids))
        )
        for name, other, placed in connection.execute(others):
            if placed is not None or other in new:
                yield number_by_id[name], other


def join_linked(connection: Connection, one: str, two: str) -> None:
    """Make one cluster of those of two reports, where both are placed."""
    clusters = connection.scalars(
        select(PLACED.c.cluster)
        .join(REPORTS, REPORTS.c.number == PLACED.c.number)
        .where(REPORTS.c.id.in_((one, two)))
    ).all()
    if len(clusters) > 1:
        sets = _Sets(clusters)
        sets.join(*clusters)
        _move(connection, sets, {})


def _move(connection: Connection, sets: _Sets, new: Mapping[int, Report]) -> None:
    """Write down which clusters have become one, when each lies, and whom it names."""
    spans: dict[int, list[_Span]] = defaultdict(list)
    names: dict[int, set[int]] = defaultdict(set)
    for number, report in new.items():
        cluster = sets.find(number)
        spans[cluster].append(listed_span(Event((report,))))
        names[cluster] |= names_of(report)
    moved = {
        old: root for old in sets.all - new.keys() if (root := sets.find(old)) != old
    }
    touched = {*moved, *moved.values(), *spans} - new.keys()
    for cluster, low, high in _taken(connection, _HULLS, touched):
        spans[sets.find(cluster)].append((low, high))
    for cluster, name in _taken(connection, _NAMED, touched):
        names[sets.find(cluster)].add(name)
    if moved:
        connection.execute(_MOVED, [{"old": o, "root": r} for o, r in moved.items()])
    hulls = [_cluster_row(root, parts) for root, parts in spans.items()]
    insert_rows(connection, CLUSTERS, hulls)
    named = [_name_row(name, hull) for hull in hulls for name in names[hull["id"]]]
    insert_rows(connection, NAMES, sorted(named, key=itemgetter("name")))


#: What is known of clusters, with the column that tells which.
_HULLS: Final = select(CLUSTERS.c.id, CLUSTERS.c.low, CLUSTERS.c.high), CLUSTERS.c.id
_NAMED: Final = select(NAMES.c.cluster, NAMES.c.name), NAMES.c.cluster
_MOVED: Final = (
    update(PLACED)
    .where(PLACED.c.cluster == bindparam("old"))
    .values(cluster=bindparam("root"))
)


def _taken(
    connection: Connection,
    known: tuple[Select[Any], Column[int]],
    clusters: Collection[int],
) -> Iterator[Any]:
    """Give the rows of some clusters, and delete them."""
    rows, which = known
    for part in chunks(clusters):
        yield from connection.execute(rows.where(which.in_(part)))
        connection.execute(delete(which.table).where(which.in_(part)))


def _cluster_row(cluster: int, spans: Collection[_Span]) -> dict[str, int]:
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    return {
        "id": cluster,
        "digits": (high - low).bit_length(),
        "low": low,
        "high": high,
    }


def _name_row(name: int, hull: Mapping[str, int]) -> Row:
    return {
        "name": name,
        "digits": hull["digits"],
        "low": hull["low"],
        "cluster": hull["id"],
        "high": hull["high"],
    }


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

    def join(self, *numbers: int) -> None:
        """Make one set of those that hold these numbers."""
        roots = sorted({self.find(number) for number in numbers})
        for root in roots:
            self._parent[root] = roots[0]
