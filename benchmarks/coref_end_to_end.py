"""
How well events are found and joined across the articles of ECB+, from raw text.

    python benchmarks/coref_end_to_end.py ECB_FOLDER SCORER.py

No mention is given. What is done, step by step:

1. The tokens of each article are put together to plain text; lines that are
   web addresses are left out. A sentence without a full stop is a heading and
   stands alone; if it is the first, it is the headline.
2. The corpus has no dates of publication. An article gets the first full date
   that is written in its first four sentences, else the median of its
   subtopic, else that of all.
3. dateline parses the text. Nothing of the annotation is seen.
4. The articles of a topic, or of a subtopic, are merged to one timeline; each
   of its events is a cluster of reports.
5. A report and a gold mention are the same mention if the trigger and the
   mention share a token: each report is paired with at most one mention and
   the reverse, the one that shares most first, in text order.
6. A gold mention without a report is missing in what is scored; a report in a
   checked sentence without a gold mention is one too many. Both count against
   us in B-cubed and CEAF-e, and in MUC where they are joined to others.
   Sentences that were not checked are read, but do not count.

SCORER is a module with ``conll(gold, system)``: mean F1 of MUC, B-cubed, CEAF-e.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs
from ecb import Article, Mark, articles_in, load_scorer

from dateline.errors import DatelineError
from dateline.model import article as news
from dateline.model.report import Report
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = (
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)\b"),
    re.compile(r"\b(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4})\b"),
)
_CLOSING = frozenset(". , ; : ! ? ) ] } % ' ” ’ 's 'll 're 've 'm 'd n't".split())
_OPENING = frozenset("( [ { $ £ “ ‘".split())
_TIGHT = frozenset("- /".split())


@attrs.frozen
class Text:
    """
    Plain text, and where the tokens stand in it.

    Args:
        text: The text, headline first.

        title: How many characters of it are the headline.

        spans: The offsets of each token in it, half-open.

        sentences: The sentence of each token.
    """

    text: str
    title: int
    spans: Mapping[str, tuple[int, int]]
    sentences: Mapping[str, str]


def plain(article: Article) -> Text:
    """Put an article together from its tokens."""
    text, title = "", 0
    spans, home = {}, {}
    for number, line in article.words.items():
        if any("http" in word for _, word in line):
            continue
        tight, quoted = True, False
        for name, token in line:
            word = {"``": '"', "''": '"'}.get(token, token)
            closing = word in _CLOSING or word in _TIGHT or (word == '"' and quoted)
            text += "" if tight or closing else " "
            spans[name] = len(text), len(text) + len(word)
            home[name] = number
            text += word
            quoted ^= word == '"'
            tight = word in _OPENING | _TIGHT or (word == '"' and quoted)
        whole = text.rstrip('"')[-1:] in {".", "!", "?"}
        if not whole and not title and len(home) == len(line):
            title = len(text)
        text += " " if whole else "\n\n"
    return Text(text, title, spans, home)


def written_date(article: Article) -> dt.date | None:
    """Return the first full date in the first four sentences."""
    for line in list(article.words.values())[:4]:
        text = " ".join(word for _, word in line).lower()
        text = re.sub(r" ([-/,]) ?", lambda m: f"{m[1]} ".replace("/ ", "/"), text)
        text = re.sub(r"(?<=\d)- (?=\d)", "-", text)
        found = [match for date in _DATES if (match := date.search(text))]
        for match in sorted(found, key=lambda match: match.start()):
            month = match["month"]
            number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
            try:
                return dt.date(int(match["year"]), number, int(match["day"]))
            except ValueError:
                continue
    return None


def published(articles: Iterable[Article]) -> dict[str, dt.date]:
    """Give each article a date, by its name."""
    written = {article.name: written_date(article) for article in articles}
    known: dict[str, list[int]] = defaultdict(list)
    for article in articles:
        if date := written[article.name]:
            known[article.subtopic].append(date.toordinal())
            known[""].append(date.toordinal())
    return {
        article.name: written[article.name]
        or dt.date.fromordinal(
            statistics.median_low(known[article.subtopic] or known[""])
        )
        for article in articles
    }


def read(articles: Iterable[Article]) -> Iterator[tuple[Article, Text, list[Report]]]:
    """Parse every article."""
    parser, articles = Parser(mentions=True), list(articles)
    dates = published(articles)
    for article in articles:
        text = plain(article)
        try:
            whole = news.Article(
                text.text[text.title :].removeprefix("\n\n"),
                title=text.text[: text.title],
                published=dates[article.name],
            )
            line = parser.parse(whole)
        except DatelineError as error:
            print(f"{article.name} cannot be read: {error}")
            line = Timeline()
        yield article, text, [r for e in line for r in e.reports]


def pair(article: Article, text: Text, reports: list[Report]) -> dict[Report, Mark]:
    """Pair the reports of an article with its gold mentions."""
    shared = []
    for report in reports:
        tokens = set(_tokens(text, report))
        for mark in article.marks:
            if common := len(tokens.intersection(mark.tokens)):
                rest = len(tokens) + len(mark.tokens) - 2 * common
                shared.append((-common, rest, report.id, mark.name, report, mark))
    paired: dict[Report, Mark] = {}
    taken: set[str] = set()
    for *_, name, report, mark in sorted(shared, key=lambda one: one[:4]):
        if report not in paired and name not in taken:
            paired[report] = mark
            taken.add(name)
    return paired


def _tokens(text: Text, report: Report) -> Iterator[str]:
    if trigger := report.trigger:
        for name, (start, end) in text.spans.items():
            if start < trigger.end and trigger.start < end:
                yield name


@attrs.frozen
class Found:
    """A report that counts: the name of its mention, and where it was read."""

    name: str
    article: Article
    report: Report


def counted(article: Article, text: Text, reports: list[Report]) -> Iterator[Found]:
    """Give the reports whose triggers stand in sentences that were checked."""
    paired = pair(article, text, reports)
    for report in reports:
        homes = {text.sentences[name] for name in _tokens(text, report)}
        if not homes.isdisjoint(article.valid):
            mark = paired.get(report)
            name = mark.name if mark else f"{article.name} {report.id}"
            yield Found(name, article, report)


def clusters(
    parsed: Iterable[tuple[Article, Text, list[Report]]],
    found: Iterable[Found],
    level: str,
) -> dict[str, str]:
    """Merge the articles of each topic or subtopic; return the events of mentions."""
    parts: dict[str, list[Report]] = defaultdict(list)
    for article, _, reports in parsed:
        parts[getattr(article, level)] += reports
    event_of = {
        (part, report): event.id
        for part, reports in parts.items()
        for event in Timeline(reports)
        for report in event.reports
    }
    answer = {}
    for one in found:
        part = getattr(one.article, level)
        answer[one.name] = f"{part} {event_of[part, one.report]}"
    return answer


def main() -> None:
    """Read the corpus and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path)
    options.add_argument("scorer", type=Path)
    chosen = options.parse_args()
    score = load_scorer(chosen.scorer)
    parsed = list(read(list(articles_in(chosen.folder))))
    found = [one for three in parsed for one in counted(*three)]
    gold = {mark.name: mark.cluster for article, *_ in parsed for mark in article.marks}
    hits = sum(one.name in gold for one in found)
    print(f"{len(gold)} gold mentions, {len(found)} reports, {hits} of both", end=": ")
    print(f"recall {100 * hits / len(gold):.1f}", end=", ")
    print(f"precision {100 * hits / len(found):.1f}")
    perfect = {one.name: gold.get(one.name, one.name) for one in found}
    print(f"if all were joined right: {score.show(score.conll(gold, perfect))}")
    for level in ("subtopic", "topic"):
        answer = clusters(parsed, found, level)
        print(f"within {level}: {score.show(score.conll(gold, answer))}")


if __name__ == "__main__":
    main()
