"""
Hold the timeline of a seed against what a careful reader found in it.

Usage: python benchmarks/seeds.py [FOLDER]

FOLDER holds pairs of ``NAME.txt`` and ``NAME.expected.json``; it is ``seeds``
where none is given. An entry is *found* when an event is told by its words, and
*right* when its type, its span, its certainty and its parties are right too. Places
and affiliations are counted apart.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
from seed_places import ROLES, Verdict, affiliations, place_verdict, stems

from dateline import Actor, Article, Event, Parser, Role, Timeline, When
from dateline.resolve.places.gazetteer import Gazetteer

__all__ = ["Outcome", "Row", "hold_against"]

#: Whether something is told is a question for those; the rest is taste.
_TOLD: Final = frozenset({"core", "background"})


@attrs.frozen
class Row:
    """
    One expected entry and what became of it.

    Attributes:
        entry: The entry, as in the file.

        event: The event that tells it, None where it is missing.

        faults: What is wrong with the event, in words.

        place: What became of its place, None where none is wanted or given.

        affiliations: The parties of whom more is understood, and what became of it.
    """

    entry: dict[str, Any]
    event: Event | None
    faults: tuple[str, ...]
    place: Verdict | None = None
    affiliations: tuple[tuple[str, Verdict], ...] = ()

    @property
    def right(self) -> bool:
        """Whether it was found and nothing is wrong with it."""
        return self.event is not None and not self.faults


@attrs.frozen
class Outcome:
    """All rows of a seed, and the events that no entry asked for."""

    rows: tuple[Row, ...]
    extra: tuple[Event, ...]

    def right(self, level: str) -> int:
        """Count the right ones of a level."""
        return sum(row.right for row in self.rows if row.entry["level"] == level)

    def total(self, level: str) -> int:
        """Count the entries of a level."""
        return sum(row.entry["level"] == level for row in self.rows)

    @property
    def places(self) -> Counter[Verdict]:
        """Count what became of the places of core and background."""
        return Counter(row.place for row in self._told() if row.place)

    @property
    def affiliations(self) -> Counter[Verdict]:
        """Count what became of the affiliations of core and background."""
        return Counter(verdict for r in self._told() for _, verdict in r.affiliations)

    def _told(self) -> Iterator[Row]:
        return (row for row in self.rows if row.entry["level"] in _TOLD)


def hold_against(
    timeline: Timeline, article: Article, expected: dict[str, Any]
) -> Outcome:
    """Compare a timeline with the entries that a reader expects."""
    used: set[str] = set()
    rows = []
    with Gazetteer.open() as gazetteer:
        for entry in expected["events"]:
            event = _told_by(entry, timeline, article)
            if event is not None:
                used.add(event.id)
            faults = tuple(_faults(entry, event)) if event else ()
            place = place_verdict(entry, event, gazetteer)
            known = tuple(affiliations(entry, event))
            rows.append(Row(entry, event, faults, place, known))
    extra = tuple(event for event in timeline if event.id not in used)
    return Outcome(tuple(rows), extra)


def _told_by(
    entry: dict[str, Any], timeline: Timeline, article: Article
) -> Event | None:
    """Return the event whose trigger stands in the entry's words; the best one."""
    spans = [
        (match.start(), match.end())
        for words in entry["words"]
        for match in re.finditer(re.escape(words), article.text)
    ]
    told = [
        event
        for event in timeline
        if any(
            start <= report.trigger.start and report.trigger.end <= end
            for report in event.reports
            for start, end in spans
            if report.trigger is not None
        )
    ]
    return min(told, key=lambda event: len(list(_faults(entry, event))), default=None)


def _faults(entry: dict[str, Any], event: Event) -> Iterator[str]:
    kinds = {entry["type"], *entry["also_accepted"]}
    if event.type.name not in kinds:
        yield f"type {event.type} for {entry['type']}"
    spans = (entry["when"], *entry.get("when_also_accepted", ()))
    if not any(_same_span(When.from_edtf(span), event.when) for span in spans):
        yield f"when {event.when} for {entry['when']}"
    either = entry.get("either_shape", False)
    if entry["shape"] != event.when.shape.value and not either:
        yield f"{event.when.shape.value} for {entry['shape']}"
    sure = {entry["certainty"], *entry.get("certainty_also_accepted", ())}
    if event.certainty.value not in sure:
        yield f"{event.certainty.value} for {entry['certainty']}"
    for field, role in ROLES:
        actors = event.actors(role)
        if actors or field not in entry.get("may_be_empty", ()):
            allowed = entry.get(f"{field}_allowed", ())
            yield from _faults_of_role(entry[field], actors, role, allowed)


def _same_span(wanted: When, got: When) -> bool:
    """Whether the bounds agree; an approximate one may be some days off."""
    slack = 4 * 86_400 if wanted.approximate and got.approximate else 0
    return (
        abs(wanted.earliest - got.earliest) <= slack
        and abs(wanted.latest - got.latest) <= slack
    )


def _faults_of_role(
    names: Sequence[str],
    actors: Sequence[Actor],
    role: Role,
    allowed: Sequence[str],
) -> Iterator[str]:
    for name in names:
        if not any(_is_named(actor, name) for actor in actors):
            yield f"{role.value} {name} missing"
    if role is Role.AGENT:
        for actor in actors:
            if not any(_is_named(actor, name) for name in (*names, *allowed)):
                yield f"{role.value} {actor.name} wrong"


def _is_named(actor: Actor, name: str) -> bool:
    known = stems(" ".join((*actor.names, *actor.affiliation)))
    return bool(known & stems(name)) or actor.name.lower() in name.lower()


def _counted(verdicts: Counter[Verdict]) -> str:
    """Return how often each verdict was given, those that count always."""
    always = {Verdict.RIGHT, Verdict.WRONG, Verdict.MISSING}
    shown = (v for v in Verdict if verdicts[v] or v in always)
    return ", ".join(f"{verdicts[v]} {v.value}" for v in shown)


def _faults_of_place(row: Row) -> Iterator[str]:
    """Yield what is wrong with the place and the affiliations of an event, in words."""
    if row.event is None:
        return
    if row.place not in {None, Verdict.RIGHT}:
        told = row.event.location.name if row.event.location else "no place"
        yield f"{row.place.value}: {told} for {row.entry['place'] or 'none'}"
    for party, verdict in row.affiliations:
        if verdict is not Verdict.RIGHT:
            yield f"affiliation of {party} {verdict.value}"


def main(arguments: Sequence[str]) -> int:
    """Print the outcome of every seed in a folder."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parents[1] / "seeds"
    files = sorted(folder.glob("*.expected.json"))
    if not files:
        print(f"no *.expected.json in {folder}; give the folder of the seeds")
        return 2
    parser = Parser()
    for file in files:
        expected = json.loads(file.read_text(encoding="utf-8"))
        text = (folder / expected["article"]).read_text(encoding="utf-8")
        article = Article.from_text(text)
        outcome = hold_against(parser.parse(article), article, expected)
        print(f"\n{expected['article']}")
        for level in ("core", "background", "optional"):
            print(f"  {level}: {outcome.right(level)} of {outcome.total(level)} right")
        print(f"  places: {_counted(outcome.places)}")
        print(f"  affiliations: {_counted(outcome.affiliations)}")
        for row in outcome.rows:
            for fault in _faults_of_place(row):
                print(f"  {row.entry['id']} {row.entry['what']}: {fault}")
            if not row.right and (row.entry["level"] != "optional" or row.event):
                fault = "; ".join(row.faults) or "missing"
                print(f"  {row.entry['id']} {row.entry['what']}: {fault}")
        for event in outcome.extra:
            print(f"  extra: {event}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
