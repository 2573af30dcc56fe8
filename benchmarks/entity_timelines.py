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
#: What ends the part of a noun phrase that says who or what it is.
_AFTER: Final = re.compile(
    r"\b(?:of|in|to|for|from|with|on|by|at|that|which|who|and|has|have|had|is|was|are|"
    r"were|will|would|may|could|also|not)\b"
)
#: Verbs that are no event of the task beside the word they introduce.
_EMPTY: Final = frozenset(
    "be is are was were been being have has had to do does".split()
)
_PARTICLES: Final = frozenset("off out up down over away back on in".split())


@attrs.frozen
class Document:
    """An article with the token that each of its characters belongs to."""

    article: Article
    name: str
    starts: list[int]
    tokens: list[tuple[int, str]]

    def mentions(self, report: Report) -> Iterator[str]:
        """
        Yield the trigger as the task writes it: document-sentence-word.

        "Filed a lawsuit" and "agreed to sell" are two events for the task, "stepped
        down" is one, and so is "took him on".
        """
        if report.trigger is None:
            return
        words = list(re.finditer(r"\S+", report.trigger.exact))
        particle = words[-1].group().lower() if len(words) > 1 else ""
        tail = f"_{particle}" if particle in _PARTICLES else ""
        heads = words[:-1] if tail else words[-1:]
        alike = [w for w in heads if w.group()[:2] == report.lemma[:2]]
        heads = alike[-1:] or heads[:1]
        if words[0].group().lower() not in _EMPTY and words[0] not in heads:
            heads = [words[0], *heads]
        for head in heads:
            start = report.trigger.start + head.start()
            sentence, token = self.tokens[bisect_right(self.starts, start) - 1]
            if sentence:
                end = tail if head is heads[-1] else ""
                yield f"{self.name}-{sentence}-{token}{end}"


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
    """Whether an entity takes part in an event: as an actor, its subject or theme."""
    wanted = set(entity.lower().split())
    for actor in event.actors():
        names = [set(_words(name)) for name in actor.names]
        if any(wanted <= name for name in names):
            return True
        if any(len(name) > 1 and name <= wanted for name in names):
            return True
    if wanted <= set(_words(event.theme)):
        return True
    return any(_heads(phrase, entity) for phrase in _subjects(event))


def _subjects(event: Event) -> Iterator[str]:
    """Yield what stands before the verb of each report, also where it is no actor."""
    for report in event.reports:
        if report.trigger is not None:
            first = report.trigger.exact.split()[0]
            before, found, _ = report.what.partition(f" {first}")
            if found:
                yield before


def _heads(phrase: str, entity: str) -> bool:
    """Whether a noun phrase is about an entity, not about what belongs to it."""
    core = _AFTER.split(phrase)
    wanted = entity.lower().split()
    words = _words(core[0])
    if len(wanted) > 1 and words == ["the", wanted[-1]]:
        return True
    return len(words) >= len(wanted) and set(wanted) <= set(words[-len(wanted) - 1 :])


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
    if when.start is None or when.end is None:
        return _UNANCHORED
    # A week within one month is that month for the task.
    months = {d.format("YYYY-MM") for d in (when.start, when.end.subtract(seconds=1))}
    return months.pop() if len(months) == 1 else _UNANCHORED


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
                found += [(anchor, mention) for mention in document.mentions(report)]
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
    parser = Parser(statements=True)
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
