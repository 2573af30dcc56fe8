"""
Who did what to whom: roots, quad classes and roles on the PLOVER sentences.

    python benchmarks/plover.py FOLDER              the figures
    python benchmarks/plover.py FOLDER --mistakes   and each row that is wrong
    python benchmarks/plover.py FOLDER --out FILE   and the answers as JSON

FOLDER holds the tables of the zero-shot PLOVER study (Hu et al.): TSV files whose
rows have a sentence with its source and target marked, the root (``gold_root``) and
the quad class (``gold_penta``). The roots RETREAT and CONCEDE count as one, YIELD.
Macro-F1 is the mean of the F1 of each class that occurs in gold, without weights.

Roles are read without looking at the marks, in the reports that ``parse`` gives, and
counted three times, each wider. *Parties*: the source is an agent and the target a
recipient of one event. *Touched*: or the event's theme names the target, as it names a
thing that is no one ("the vote"), or the target takes part in another role. *Where*:
or it is the place of the event ("withdrew from"). Where parties do a thing together,
each is whom the other does it to. *Reversed* is the wrong way round and not also the
right way. Rows that name one party only are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import attrs

from dateline.extract.nlp import load_pipeline, read_sentences
from dateline.extract.reports import find_reports
from dateline.extract.syntax.words import Sentence, Word
from dateline.extract.what.dyads import root_between
from dateline.extract.what.lexicon import Lexicon
from dateline.extract.when.tenses import tense_spans
from dateline.model.article import Article
from dateline.model.report import Participant, Report
from dateline.model.source import Quote
from dateline.model.types import EVENT_TYPES, Quad, Role
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.temporal import find_timexes

_TAG = re.compile(r"<(/?)([st])>")
_QUADS = {quad: number for number, quad in enumerate(Quad, start=1)}
#: What its agents do to each other.
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REJECT"})


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
class Roles:
    """How the parties of a row stand to the events that were found."""

    parties: bool
    touched: bool
    where: bool
    reversed: bool


@attrs.frozen
class Answer:
    """What we say of a row; no roles where it does not name two parties."""

    root: str
    quad: int
    roles: Roles | None


def _fold(root: str) -> str:
    return "YIELD" if root in {"RETREAT", "CONCEDE"} else root


def quad_of(root: str) -> int:
    """Return the number of the quad class of a root, 0 for none."""
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


class Coder:
    """Reads rows with the steps that ``parse`` takes."""

    def __init__(self) -> None:
        self.nlp, self.lexicon = load_pipeline(), Lexicon.built_in()
        self.gazetteer = Gazetteer.open()

    def read(self, row: Row) -> tuple[Article, list[Sentence]]:
        """Parse one row. Rows stand alone, as headlines do: their present is news."""
        article = Article(row.text, published="2000-01-01")
        (sentences,) = read_sentences([article], self.nlp)
        for sentence in sentences:
            sentence.headline = True
        return article, sentences

    def answer(self, row: Row) -> Answer:
        """Code one row."""
        article, sentences = self.read(row)
        root = root_of(row, sentences, self.lexicon)
        roles = None
        if row.source and row.target:
            # Who only speaks is read too, to know whom "it" takes up.
            said = self._reports(article, sentences, statements=True)
            party = Party(row, _called(row.source, said), _called(row.target, said))
            roles = _roles(party, self._reports(article, sentences))
        return Answer(root, quad_of(root), roles)

    def _reports(
        self,
        article: Article,
        sentences: list[Sentence],
        *,
        statements: bool = False,
    ) -> list[Report]:
        tenses = tuple(tense_spans(sentences))
        timexes = find_timexes(article.text, published=article.published, tenses=tenses)
        return list(
            find_reports(
                article,
                sentences,
                timexes,
                lexicon=self.lexicon,
                gazetteer=self.gazetteer,
                actors={},
                statements=statements,
            )
        )


@attrs.frozen
class Party:
    """The two parties of a row: their spans, and the actors that those words name."""

    row: Row
    sources: frozenset[str]
    targets: frozenset[str]

    def sources_of(self, parts: Sequence[Participant]) -> list[Participant]:
        """Return those that are the source."""
        return self._named_by(parts, self.row.source, self.sources)

    def targets_of(self, parts: Sequence[Participant]) -> list[Participant]:
        """Return those that are the target."""
        return self._named_by(parts, self.row.target, self.targets)

    def _named_by(
        self,
        parts: Sequence[Participant],
        spans: list[tuple[int, int]],
        names: frozenset[str],
    ) -> list[Participant]:
        """Return those whom a span names: by their words, or by one of their names."""
        quotes = Counter(p.quote for p in parts)
        return [p for p in parts if self._is_named(p, spans, names, quotes)]

    def _is_named(
        self,
        participant: Participant,
        spans: list[tuple[int, int]],
        names: frozenset[str],
        quotes: Counter[Quote | None],
    ) -> bool:
        actor, quote = participant.actor, participant.quote
        if actor.name in names:
            return True
        for start, end in spans:
            span = self.row.text[start:end].lower()
            overlaps = quote is not None and quote.start < end and start < quote.end
            # "British and EU negotiators" are two, and share their words.
            first = actor.name.split()[0].lower()
            if overlaps and (quotes[quote] == 1 or first in span.split()):
                return True
            known = (re.escape(name.lower()) for name in actor.names)
            if any(re.search(rf"\b{name}\b", span) for name in known):
                return True
        return False


def _called(spans: list[tuple[int, int]], reports: Sequence[Report]) -> frozenset[str]:
    """Return the names of the actors whom the words of the spans are read as."""
    return frozenset(
        p.actor.name
        for report in reports
        for p in report.participants
        for start, end in spans
        if p.quote is not None and start <= p.quote.start and p.quote.end <= end
    )


def _roles(party: Party, reports: Sequence[Report]) -> Roles:
    parties = touched = where = reverse = False
    target = party.row.target
    for report in reports:
        agents = [p for p in report.participants if p.role is Role.AGENT]
        aimed = [p for p in report.participants if p.role is Role.RECIPIENT]
        others = [p for p in report.participants if p.role is Role.OTHER]
        reverse |= bool(party.sources_of(aimed) and party.targets_of(agents))
        doers = party.sources_of(agents)
        if doers:
            mutual = report.type.name in _MUTUAL
            both = [p for p in party.targets_of(agents) if p not in doers]
            parties |= (mutual and bool(both)) or bool(party.targets_of(aimed))
            touched |= bool(party.targets_of(others))
            touched |= _is_said(report, "theme", target)
            where |= _is_said(report, "location", target)
    touched |= parties
    return Roles(parties, touched, touched or where, reverse and not parties)


def _is_said(report: Report, field: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the words that a field of a report rests on stand in one of the spans."""
    return any(
        reason.field == field and reason.start < end and start < reason.end
        for reason in report.reasons
        if reason.start is not None and reason.end is not None
        for start, end in spans
    )


def root_of(row: Row, sentences: Sequence[Sentence], lexicon: Lexicon) -> str:
    """Ask for the root between the marks; a mark may be missing."""
    sources = [_words(sentences, span) for span in row.source]
    targets = [_words(sentences, span) for span in row.target]
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
    right = sum(g == o for g, o in zip(roots, our_roots, strict=True)) / len(rows)
    print(
        f"{name:6} {len(rows):5}   root acc {right:.3f} "
        f"F1 {macro_f1(roots, our_roots):.3f}   "
        f"quad F1 {macro_f1(quads, our_quads):.3f}"
    )
    told = [a.roles for a in answers if a.roles is not None]
    shares = (
        f"{field.name} {sum(getattr(r, field.name) for r in told) / len(told):.3f}"
        for field in attrs.fields(Roles)
    )
    print(f"{'':6} {len(told):5}   roles: {', '.join(shares)}")


def main() -> None:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mistakes", action="store_true")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows = read_rows(options.folder)
    coder = Coder()
    answers = [coder.answer(row) for row in rows]
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
