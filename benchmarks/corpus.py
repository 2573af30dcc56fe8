"""
How fast many articles are read, against the bare spaCy pipeline, and in what memory.

Usage: python benchmarks/corpus.py [FOLDER] [--articles N]

FOLDER holds articles as ``.txt``, in subfolders too; it is ``seeds`` where none is
given. From their paragraphs N articles (2,000 by default) of some 2,500 characters
are put together, each with a sentence about people whom no other names. Each line of
the table is a process of its own: the bare pipeline on the whole texts, `parse_many`
with one worker, with two. Seconds are those of a clock on the wall, so nothing else
should run; loading is not counted. Memory is the peak of the largest process.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

import attrs

from dateline import Article, Parser
from dateline.corpus import Outcome, parse_many
from dateline.extract.nlp import load_pipeline

__all__ = ["main"]

#: Characters of an article, and the day on which all of them came out.
_LENGTH: Final = 2_500
_DAY: Final = "2024-05-06"
_SYLLABLES: Final = "ba do ke li mo na pu ri sa tu ve zo".split()
#: Articles that are read before the clock is started.
_WARM: Final = 20
_FEW: Final = 10


@attrs.frozen
class Run:
    """What reading took: articles, characters, seconds, and peak megabytes."""

    articles: int
    characters: int
    seconds: float
    megabytes: float


def paragraphs(folder: Path) -> list[str]:
    """Return the paragraphs of all articles in a folder."""
    texts = (path.read_text("utf-8") for path in sorted(folder.rglob("*.txt")))
    return [p for text in texts for p in text.split("\n\n")[1:] if p.strip()]


def invented(pool: Sequence[str], count: int) -> Iterator[Article]:
    """Give articles made of these paragraphs and of names that no one bears."""
    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - the same articles every time
        names = ["".join(chance.choices(_SYLLABLES, k=4)).title() for _ in range(2)]
        parts = [f"Police in {names[0]} arrested Mr {names[1]} on Monday."]
        while sum(map(len, parts)) < _LENGTH:
            parts.append(chance.choice(pool))
        yield Article("\n\n".join(parts), published=_DAY)


def read(pool: Sequence[str], count: int, workers: int) -> Run:
    """Read articles with some workers, or with the bare pipeline for 0."""
    articles = invented(pool, count + _WARM)
    if workers:
        parser = Parser() if workers == 1 else None
        outcomes = parse_many(articles, parser=parser, workers=workers)
        read_ones = (article_of(outcome) for outcome in outcomes)
    else:
        nlp = load_pipeline()
        pairs = ((article.text, article) for article in articles)
        docs = nlp.pipe(pairs, as_tuples=True, batch_size=_WARM)
        read_ones = (article for _, article in docs)
    for _ in itertools.islice(read_ones, _WARM):
        pass
    begun, characters = time.perf_counter(), 0
    for article in read_ones:
        characters += len(article.text)
    seconds = time.perf_counter() - begun
    who = resource.RUSAGE_CHILDREN if workers > 1 else resource.RUSAGE_SELF
    return Run(count, characters, seconds, resource.getrusage(who).ru_maxrss / 1024)


def article_of(outcome: Outcome) -> Article:
    """Return what was read; there is nothing here that cannot be."""
    if outcome.article is None or outcome.error is not None:
        sys.exit(f"an article could not be read: {outcome.error}")
    return outcome.article


def main(arguments: Sequence[str]) -> int:
    """Print what each way takes, and the ratios."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path)
    asked.add_argument("--articles", type=int, default=2_000)
    given = asked.parse_args(arguments)
    folder = given.folder or Path(__file__).parents[1] / "seeds"
    pool = paragraphs(folder)
    if not pool:
        print(f"no *.txt in {folder}; give a folder of articles")
        return 2
    context = multiprocessing.get_context("spawn")
    few = max(given.articles // _FEW, 1)
    print(f"{'':24}  articles  seconds  characters/s  peak MB")
    rates = {}
    for name, count, workers in (
        ("spaCy alone", given.articles, 0),
        ("parse_many, 1 worker", few, 1),
        ("parse_many, 1 worker", given.articles, 1),
        ("parse_many, 2 workers", given.articles, 2),
    ):
        # A process for each: what one run leaves in memory is not the next one's.
        with ProcessPoolExecutor(1, mp_context=context) as alone:
            run = alone.submit(read, pool, count, workers).result()
        rates[workers] = run.characters / run.seconds
        print(
            f"{name:24}  {run.articles:8,}  {run.seconds:7.1f}"
            f"  {rates[workers]:12,.0f}  {run.megabytes:7.0f}"
        )
    print(f"1 worker against spaCy alone: {rates[1] / rates[0]:.2f} (target .80)")
    print(f"2 workers against 1: {rates[2] / rates[1]:.2f} (target 1.6)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
