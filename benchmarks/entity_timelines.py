"""
Timelines of an entity over many articles: SemEval-2015 task 4, track A.

Usage: python benchmarks/entity_timelines.py FOLDER OUT

FOLDER holds ``cat/*.xml`` (articles as tokens; sentence 0 is the headline and
sentence 1 the date) and ``timelines/*.txt`` (the first line of each names the
entity). Each article is read as raw text; OUT gets one timeline a file in the
format of the task, for any scorer of it.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from dateline import (
    Article,
    Certainty,
    Event,
    Parser,
    Precision,
    Report,
    Timeline,
    When,
)

_UNANCHORED: Final = "XXXX-XX-XX"
_TIGHT: Final = frozenset(". , ; : ! ? ) 's n't % ’s '".split())
_DATES: Final = ("%B %d, %Y", "%A, %B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%d-%m-%Y")
_DAY: Final = 10
_PARTICLES: Final = frozenset("off out up down over away back on in".split())


@attrs.frozen
class Document:
    """An article with the token that each of its characters belongs to."""

    article: Article
    name: str
    starts: list[int]
    tokens: list[tuple[int, str]]

    def mention(self, report: Report) -> str | None:
        """Return the trigger as the task writes it: document-sentence-word."""
        if report.trigger is None:
            return None
        words = report.trigger.exact.split()
        two = len(words) > 1 and words[-1].lower() in _PARTICLES
        head = " ".join(words[-2:]) if two else words[-1]
        start = report.trigger.start + max(0, report.trigger.exact.rfind(head))
        sentence, token = self.tokens[bisect_right(self.starts, start) - 1]
        if not sentence:
            return None
        return f"{self.name}-{sentence}-{head.replace(' ', '_') if two else token}"


def read_document(path: Path) -> Document:
    """Put the tokens of a CAT file together to a text."""
    root = ET.parse(path).getroot()  # noqa: S314 - a file of the corpus
    sentences: dict[int, list[str]] = {}
    for token in root.iter("token"):
        sentences.setdefault(int(token.get("sentence", 0)), []).append(token.text or "")
    title = " ".join(sentences.get(0, []))
    starts, tokens = [], []
    for word in re.finditer(r"\S+", title):
        starts.append(word.start())
        tokens.append((0, word.group()))
    parts: list[str] = []
    length = len(title) + 2
    for number, words in sorted(sentences.items()):
        if number < 2:  # noqa: PLR2004 - the headline and the date
            continue
        for at, word in enumerate(words):
            blank = "" if not at or word in _TIGHT else " "
            starts.append(length + len(blank))
            tokens.append((number, word))
            parts.append(blank + word)
            length += len(blank) + len(word)
        parts.append("\n\n" if number % 3 == 0 else " ")
        length += len(parts[-1])
    published = _date(" ".join(sentences.get(1, [])))
    article = Article("".join(parts), title=title, published=published)
    return Document(article, str(root.get("doc_id")), starts, tokens)


def _date(text: str) -> dt.date:
    plain = re.sub(r"\s+,", ",", text).strip(" .")
    for form in _DATES:
        try:
            return dt.datetime.strptime(plain, form).replace(tzinfo=dt.UTC).date()
        except ValueError:
            continue
    message = f"no date in {text!r}"
    raise SystemExit(message)


def is_about(event: Event, entity: str) -> bool:
    """Whether an entity takes part in an event, as an actor or as its theme."""
    wanted = set(entity.lower().split())
    for actor in event.actors():
        names = [set(_words(name)) for name in actor.names]
        if any(wanted <= name for name in names):
            return True
        if any(len(name) > 1 and name <= wanted for name in names):
            return True
    return wanted <= set(_words(event.theme))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def days_of_news(timeline: Timeline, article: Article) -> dict[str, When]:
    """
    Guess the day of each report that is only known to lie before publication.

    The task wants a day for all that is told as news. The guess is the last day
    that the text names before it, if that is near; else that of publication.
    """
    day = When.of(article.day.year, article.day.month, article.day.day)
    earliest = day.earliest - 14 * 86_400
    guesses: dict[str, When] = {}
    reports = [r for event in timeline for r in event.reports if r.trigger]
    for report in sorted(reports, key=lambda r: r.trigger.start if r.trigger else 0):
        when = report.when
        if when.first is None and report.certainty is Certainty.ASSERTED:
            guesses[report.id] = day
        elif when.first and when.first == when.last and when.earliest >= earliest:
            day = when if when.before(article.when) else day
    return guesses


def anchor_of(when: When, certainty: Certainty) -> str:
    """Return the day, month or year of an event."""
    bound = when.first or when.last
    if bound is None or (when.last is None and certainty is not Certainty.ASSERTED):
        return _UNANCHORED
    text = When(bound, bound).to_edtf().rstrip("~?%")
    if bound.precision in {Precision.HOUR, Precision.MINUTE, Precision.SECOND}:
        return text[:_DAY]
    if bound.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR}:
        return text
    return _UNANCHORED


def rows_of(
    entity: str, documents: Sequence[Document], timelines: Sequence[Timeline]
) -> Iterator[str]:
    """Yield the rows of one entity's timeline, in the task's format."""
    found: list[tuple[str, str]] = []
    for document, timeline in zip(documents, timelines, strict=True):
        guesses = days_of_news(timeline, document.article)
        for event in timeline:
            if not is_about(event, entity):
                continue
            for report in event.reports:
                known = event.when.first is not None
                when = event.when if known else guesses.get(report.id, event.when)
                anchor = anchor_of(when, event.certainty)
                mention = document.mention(report)
                if mention is not None:
                    found.append((anchor, mention))
    days = sorted({anchor for anchor, _ in found if anchor != _UNANCHORED})
    for anchor, mention in sorted(found, key=lambda row: (row[0] != _UNANCHORED, row)):
        order = 0 if anchor == _UNANCHORED else days.index(anchor) + 1
        yield f"{order}\t{anchor}\t{mention}"


def main(arguments: Sequence[str]) -> int:
    """Write a timeline for every entity of a folder."""
    if len(arguments) != 2 or not Path(arguments[0], "cat").is_dir():  # noqa: PLR2004
        print("usage: entity_timelines.py FOLDER OUT; FOLDER holds cat/ and timelines/")
        return 2
    folder, out = map(Path, arguments)
    documents = [read_document(path) for path in sorted(folder.glob("cat/*.xml"))]
    parser = Parser()
    timelines = [parser.parse(document.article) for document in documents]
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("timelines/*.txt")):
        entity = path.read_text(encoding="utf-8").splitlines()[0].strip()
        rows = [entity, *rows_of(entity, documents, timelines)]
        (out / path.name).write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(f"{entity}: {len(rows) - 1} mentions")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
