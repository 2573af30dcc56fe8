"""
Score place resolution on a corpus of articles with coordinates.

Run it with a folder that holds an XML file in the form of the Local-Global Lexicon
(LGL), GeoVirus or TR-News: articles with ``<text>`` and toponyms with ``<start>``,
``<end>`` and coordinates::

    python benchmarks/places.py FOLDER

Accuracy is that of Gritta et al., "A Pragmatic Guide to Geoparsing Evaluation"
(2020): the part of all gold toponyms with coordinates that is placed within 161 km
(100 miles), an unplaced one counting as wrong. Rules and weights were tuned on the
articles with even numbers; those with odd numbers were only scored.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from dateline.extract.nlp import load_pipeline
from dateline.model.location import distance_km
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.recognition import find_toponyms
from dateline.resolve.places.resolution import PlaceChoice, Toponym, resolve_places

NEAR_KM = 161.0
#: Gold offsets may be out by so many characters; the name itself decides.
SLIP = 60
#: Names as news has them, for timing look-ups.
NAMES = ("Paris", "Springfield", "northern Kosovo", "U.S.", "Serbian", "Nowhereville")


@attrs.frozen
class Gold:
    """A toponym with its true point, None where the corpus gives none."""

    start: int
    end: int
    point: tuple[float, float] | None


@attrs.frozen
class Sample:
    """An article and its toponyms."""

    text: str
    url: str
    gold: tuple[Gold, ...]


def read_samples(folder: Path) -> list[Sample]:
    """Return the articles of the only XML file of a folder."""
    files = sorted(folder.glob("*.xml"))
    if not files:
        sys.exit(f"no XML file in {folder}; give the folder of LGL or a set like it")
    articles = ET.parse(files[0]).getroot().iter("article")  # noqa: S314 - our own file
    return [
        Sample(
            text := article.findtext("text") or "",
            article.findtext("url") or "",
            tuple(read_gold(article, text)),
        )
        for article in articles
    ]


def read_gold(article: ET.Element, text: str) -> Iterator[Gold]:
    """Return the toponyms of an article, their offsets mended."""
    for node in article.iter():
        if node.tag not in {"toponym", "location"}:
            continue
        field = {child.tag: (child.text or "").strip() for child in node.iter()}
        name = field.get("phrase") or field.get("extractedName") or field.get("name")
        start, end = int(field["start"]), int(field["end"])
        if name and text[start:end] != name:
            near = [
                at
                for at in range(max(0, start - SLIP), start + SLIP)
                if text.startswith(name, at)
            ]
            if near:
                start = min(near, key=lambda at: abs(at - field_start(field)))
                end = start + len(name)
        latitude = field.get("lat") or field.get("latitude")
        longitude = field.get("lon") or field.get("longitude")
        point = (float(latitude), float(longitude)) if latitude and longitude else None
        yield Gold(start, end, point)


def field_start(field: dict[str, str]) -> int:
    """Return where the corpus says that a name starts."""
    return int(field["start"])


def is_right(choice: PlaceChoice, gold: Gold) -> bool:
    """Whether a choice lies near enough to the truth."""
    latitude, longitude = choice.location.latitude, choice.location.longitude
    if gold.point is None or latitude is None or longitude is None:
        return False
    return distance_km(gold.point, (latitude, longitude)) <= NEAR_KM


def accuracy(gazetteer: Gazetteer, samples: Sequence[Sample], *, url: bool) -> float:
    """Return accuracy@161 km on gold spans."""
    right = total = 0
    for sample in samples:
        gold = [toponym for toponym in sample.gold if toponym.point]
        names = [Toponym(sample.text[g.start : g.end], g.start, g.end) for g in gold]
        choices = resolve_places(
            sample.text, names, gazetteer, url=sample.url if url else ""
        )
        right += sum(map(is_right, choices, gold))
        total += len(gold)
    return right / total


@attrs.define
class Tally:
    """Counts of an end-to-end run."""

    found: int = 0
    gold: int = 0
    recognised: int = 0
    resolved: int = 0

    def add(self, sample: Sample, choices: Sequence[PlaceChoice]) -> None:
        """Count one article; names whose gold has no point do not count."""
        self.gold += sum(gold.point is not None for gold in sample.gold)
        used: set[Gold] = set()
        for choice in choices:
            name = choice.toponym
            gold = next(
                (g for g in sample.gold if name.start < g.end and g.start < name.end),
                None,
            )
            if gold and gold.point is None:
                continue
            self.found += 1
            if gold and gold not in used:
                used.add(gold)
                self.recognised += 1
                self.resolved += is_right(choice, gold)

    def show(self, right: int) -> str:
        """Return precision, recall and F1."""
        precision, recall = right / self.found, right / self.gold
        f1 = 2 * right / (self.found + self.gold)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def end_to_end(gazetteer: Gazetteer, samples: Sequence[Sample]) -> tuple[Tally, float]:
    """Return the counts of recognising and resolving, and seconds an article."""
    nlp = load_pipeline()
    tally, seconds = Tally(), []
    for sample, doc in zip(samples, nlp.pipe(s.text for s in samples), strict=True):
        entities = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        started = time.perf_counter()
        names = find_toponyms(gazetteer, sample.text, entities)
        choices = resolve_places(sample.text, names, gazetteer)
        seconds.append(time.perf_counter() - started)
        tally.add(sample, choices)
    return tally, statistics.median(seconds)


def show_times() -> None:
    """Print how long opening and looking up take, each with an empty cache."""
    opening, looking = [], []
    for _ in range(20):
        started = time.perf_counter()
        gazetteer = Gazetteer.open()
        opening.append(time.perf_counter() - started)
        started = time.perf_counter()
        for name in NAMES:
            gazetteer.lookup(name)
        looking.append((time.perf_counter() - started) / len(NAMES))
        gazetteer.close()
    print(f"open               {statistics.median(opening) * 1e3:.2f} ms")
    print(f"look-up, first     {statistics.median(looking) * 1e6:.0f} µs")


def main() -> None:
    """Print accuracy, precision, recall and times."""
    parser = argparse.ArgumentParser(description="score place resolution")
    parser.add_argument("folder", type=Path, help="the folder of the corpus")
    samples = read_samples(parser.parse_args().folder)
    halves = {"even (tuned)": samples[::2], "odd (only scored)": samples[1::2]}
    with Gazetteer.open() as gazetteer:
        for name, half in halves.items():
            plain = accuracy(gazetteer, half, url=False)
            local = accuracy(gazetteer, half, url=True)
            print(f"accuracy@161 km, {name}: {plain:.3f}; with the address {local:.3f}")
        for name, half in halves.items():
            tally, seconds = end_to_end(gazetteer, half)
            print(f"end to end, {name}:")
            print(f"  recognised       {tally.show(tally.recognised)}")
            print(f"  and resolved     {tally.show(tally.resolved)}")
            print(f"  an article       {seconds * 1e3:.1f} ms, the recogniser left out")
    show_times()


if __name__ == "__main__":
    main()
