"""
The articles of ECB+ with their event mentions, for the benchmarks that join them.

A folder holds ``TOPIC/TOPIC_N.xml`` and ``validated-sentences.csv``. Only the
sentences of that table were checked by the annotators; only they count.
"""

from __future__ import annotations

import csv
import importlib.util
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs

__all__ = ["Article", "Mark", "articles_in", "load_scorer"]


@attrs.frozen
class Mark:
    """
    A gold mention of an event.

    Args:
        name: Its name, with that of its article in front.

        cluster: The event that it tells of.

        tokens: The ids of its tokens.

        sentence: The number of its sentence.
    """

    name: str
    cluster: str
    tokens: tuple[str, ...]
    sentence: str


@attrs.frozen
class Article:
    """
    An article, in tokens.

    Args:
        name: The name of its file, without the ending.

        topic: Two happenings of one kind, by number.

        subtopic: One of the two.

        words: The ids and texts of the tokens of each sentence.

        valid: The numbers of the sentences that count.

        marks: The mentions in those sentences.
    """

    name: str
    topic: str
    subtopic: str
    words: dict[str, list[tuple[str, str]]]
    valid: frozenset[str]
    marks: tuple[Mark, ...]


def articles_in(folder: Path) -> Iterator[Article]:
    """Give every article of which a sentence was checked; exit if none is there."""
    table = folder / "validated-sentences.csv"
    if not table.exists():
        sys.exit(f"no ECB+ in {folder}: give the folder with its topics and {table}")
    valid: dict[tuple[str, str], set[str]] = defaultdict(set)
    with table.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            valid[row["Topic"], row["File"]].add(row["Sentence Number"])
    for (topic, name), sentences in sorted(valid.items()):
        path = folder / topic / f"{topic}_{name}.xml"
        if path.exists():
            yield _read(path, topic, frozenset(sentences))


def _read(path: Path, topic: str, valid: frozenset[str]) -> Article:
    root = ET.parse(path).getroot()  # noqa: S314 - a corpus of ours
    words: dict[str, list[tuple[str, str]]] = defaultdict(list)
    home = {}
    for token in root.iter("token"):
        sentence, name = token.get("sentence", ""), token.get("t_id", "")
        words[sentence].append((name, token.text or ""))
        home[name] = sentence
    subtopic = topic + ("plus" if "plus" in path.stem else "")
    marks = tuple(_marks(root, path.stem, home, valid))
    return Article(path.stem, topic, subtopic, dict(words), valid, marks)


def _marks(
    root: ET.Element, stem: str, home: dict[str, str], valid: frozenset[str]
) -> Iterator[Mark]:
    cluster = dict(_clusters(root, stem))
    for mark in root.find("Markables") or ():
        tokens = tuple(a.get("t_id", "") for a in mark.findall("token_anchor"))
        if "ACTION" not in mark.tag or not tokens or home[tokens[0]] not in valid:
            continue
        number = mark.get("m_id", "")
        name = f"{stem}_{number}"
        yield Mark(name, cluster.get(number, name), tokens, home[tokens[0]])


def _clusters(root: ET.Element, stem: str) -> Iterator[tuple[str, str]]:
    for relation in root.find("Relations") or ():
        own = f"{stem}_{relation.get('r_id')}"
        across = relation.tag == "CROSS_DOC_COREF"
        for mention in relation.findall("source"):
            yield mention.get("m_id", ""), relation.get("note", own) if across else own


def load_scorer(path: Path) -> Any:
    """Return the module at a path: it has ``conll(gold, system)`` and ``show``."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if not path.exists() or spec is None or spec.loader is None:
        sys.exit(f"no scorer at {path}: give a module with conll(gold, system)")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
