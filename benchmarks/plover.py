"""
Who did what to whom: roots, quad classes and roles on the PLOVER sentences.

    python benchmarks/plover.py FOLDER              the figures
    python benchmarks/plover.py FOLDER --mistakes   and each row that is wrong
    python benchmarks/plover.py FOLDER --out FILE   and the answers as JSON

FOLDER holds the tables of the zero-shot PLOVER study (Hu et al.): TSV files whose
rows have a sentence with its source and target marked, the root (``gold_root``) and
the quad class (``gold_penta``). The roots RETREAT and CONCEDE count as one, YIELD.
Macro-F1 is the mean of the F1 of each class that occurs in gold, without weights.

Roles are read without looking at the marks. A row is *given* where grammar makes the
source an agent and the target a recipient of one event, *reached* where the target
may also be someone that the act reaches, *reversed* where the two are the wrong way
round and not also the right way. Parties that do a thing together are on both sides.
Rows that name one party only are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from dateline.extract.clauses import subjects_of
from dateline.extract.dyads import root_between
from dateline.extract.lexicon import Lexicon
from dateline.extract.mentions import mention_of
from dateline.extract.nlp import load_pipeline, read_sentences
from dateline.extract.predicates import Predicate, find_predicates
from dateline.extract.reach import reached_by
from dateline.extract.roles import parts_of
from dateline.extract.words import Sentence, Word
from dateline.model.article import Article
from dateline.model.types import EVENT_TYPES, Quad, Role

_TAG = re.compile(r"<(/?)([st])>")
_QUADS = {quad: number for number, quad in enumerate(Quad, start=1)}
_PRONOUNS = frozenset({"he", "she", "it", "they"})


@attrs.frozen
class Row:
    """A sentence of the table, and what its coders say of it."""

    number: int
    text: str
    source: list[tuple[int, int]]
    target: list[tuple[int, int]]
    root: str
    quad: int

    @classmethod
    def read(cls, number: int, record: dict[str, str]) -> Row:
        """Take the marks out of a sentence, and keep where they stood."""
        spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
        text, last, start = "", 0, 0
        marked = record["marked_sentence"].strip()
        for tag in _TAG.finditer(marked):
            text += marked[last : tag.start()]
            last = tag.end()
            if tag[1]:
                spans[tag[2]].append((start, len(text)))
            else:
                start = len(text)
        return cls(
            number,
            text + marked[last:],
            spans["s"],
            spans["t"],
            _fold(record["gold_root"]),
            int(record["gold_penta"]),
        )


@attrs.frozen
class Answer:
    """What we say of a row; None for roles that cannot be told."""

    root: str
    quad: int
    given: bool | None
    reached: bool | None
    reversed: bool | None


def _fold(root: str) -> str:
    return "YIELD" if root in {"RETREAT", "CONCEDE"} else root


def _quad_of(root: str) -> int:
    kind = EVENT_TYPES["RETREAT" if root == "YIELD" else root]
    return _QUADS[kind.quad] if kind.quad else 0


def read_rows(folder: Path) -> list[Row]:
    """Return the rows of all tables in a folder, in the order of their names."""
    paths = sorted(folder.glob("*.tsv"))
    if not paths:
        sys.exit(f"no tables in {folder}: give the folder that holds PLV_*.tsv")
    records: list[dict[str, str]] = []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            records += csv.DictReader(file, delimiter="\t")
    return [
        Row.read(number, record)
        for number, record in enumerate(records)
        if record["gold_root"]
    ]


def answer(row: Row, sentences: Sequence[Sentence], lexicon: Lexicon) -> Answer:
    """Code one row."""
    sources = [_words(sentences, span) for span in row.source]
    targets = [_words(sentences, span) for span in row.target]
    root = _root(sentences, sources, targets, lexicon)
    if not sources or not targets:
        return Answer(root, _quad_of(root), None, None, None)
    given, reached, reverse = False, False, False
    for sentence in sentences:
        for predicate in find_predicates(sentence, lexicon):
            agents, recipients = _sides(predicate)
            also = [*recipients, *reached_by(predicate)]
            source = _names(agents, sources, sentence)
            given |= source and _names(recipients, targets, sentence)
            reached |= source and _names(also, targets, sentence)
            reverse |= _names(recipients, sources, sentence) and _names(
                agents, targets, sentence
            )
    return Answer(root, _quad_of(root), given, reached, reverse and not reached)


def _root(
    sentences: Sequence[Sentence],
    sources: list[list[Word]],
    targets: list[list[Word]],
    lexicon: Lexicon,
) -> str:
    """Ask for the root between the marks; a mark may be missing."""
    known = [*sources, *targets]
    if not known:
        return "OTHER"
    source = known[0]
    home = next(s for s in sentences if source[0] in s.words)
    near = [t for t in targets if t[0] in home.words and t is not source]
    root = root_between(source, near[0] if near else [], lexicon)
    return _fold(root.name) if root else "OTHER"


def _words(sentences: Sequence[Sentence], span: tuple[int, int]) -> list[Word]:
    start, end = span
    return [
        word
        for sentence in sentences
        for word in sentence.words
        if word.start < end and start < word.end
    ]


def _sides(predicate: Predicate) -> tuple[list[Word], list[Word]]:
    parts = list(parts_of(predicate))
    agents = [word for word, role in parts if role is Role.AGENT]
    recipients = [word for word, role in parts if role is Role.RECIPIENT]
    for word in list(agents):
        if word.lower in _PRONOUNS:
            agents += _speaker(predicate)
    return agents, recipients


def _speaker(predicate: Predicate) -> list[Word]:
    """Return who says it, for the "they" in "the rebels said they would go"."""
    above = next((w for w in predicate.verb.ancestors() if w.is_verb), None)
    return subjects_of(above) if above is not None else []


def _names(words: list[Word], spans: list[list[Word]], sentence: Sentence) -> bool:
    """Whether one of the noun phrases overlaps one of the spans."""
    mentions = [mention_of(word, sentence) for word in words]
    return any(
        mention.start < span[-1].end and span[0].start < mention.end
        for mention in mentions
        for span in spans
    )


def macro_f1(gold: Sequence[object], ours: Sequence[object]) -> float:
    """Return the mean of the F1 of the classes in gold."""
    total = 0.0
    for label in set(gold):
        both = sum(g == o == label for g, o in zip(gold, ours, strict=True))
        total += 2 * both / (gold.count(label) + ours.count(label))
    return total / len(set(gold))


def report(name: str, rows: Sequence[Row], answers: Sequence[Answer]) -> None:
    """Print the figures for some rows."""
    roots, quads = [r.root for r in rows], [r.quad for r in rows]
    our_roots, our_quads = [a.root for a in answers], [a.quad for a in answers]
    told = [a for a in answers if a.given is not None]
    right = sum(g == o for g, o in zip(roots, our_roots, strict=True)) / len(rows)
    print(
        f"{name:6} {len(rows):5}   root acc {right:.3f} F1 "
        f"{macro_f1(roots, our_roots):.3f}   "
        f"quad F1 {macro_f1(quads, our_quads):.3f}   given {_share(told, 'given'):.3f} "
        f"reached {_share(told, 'reached'):.3f} reversed {_share(told, 'reversed'):.3f}"
    )


def _share(answers: Sequence[Answer], field: str) -> float:
    return sum(bool(getattr(a, field)) for a in answers) / max(len(answers), 1)


def _answers(rows: Sequence[Row]) -> Iterator[Answer]:
    nlp, lexicon = load_pipeline(), Lexicon.built_in()
    for row in rows:
        article = Article(row.text, published="2000-01-01")
        sentences = read_sentences(article, nlp)
        for sentence in sentences:
            # Rows stand alone, as headlines do: their present tense is news.
            sentence.headline = True
        yield answer(row, sentences, lexicon)


def main() -> None:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mistakes", action="store_true")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows = read_rows(options.folder)
    answers = list(_answers(rows))
    for name, part in (("even", slice(0, None, 2)), ("odd", slice(1, None, 2))):
        report(name, rows[part], answers[part])
    report("all", rows, answers)
    if options.mistakes:
        for row, ours in zip(rows, answers, strict=True):
            if row.root != ours.root:
                print(row.number, row.root, ours.root, row.text, sep="\t")
    if options.out:
        table = {
            str(row.number): {"root": ours.root, "quad": ours.quad}
            for row, ours in zip(rows, answers, strict=True)
        }
        options.out.write_text(json.dumps(table, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
