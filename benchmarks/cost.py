"""
What reading costs beyond the parse: dateline against the bare spaCy pipeline.

Usage: python benchmarks/cost.py [FOLDER]

FOLDER holds articles as ``.txt``, in subfolders too; it is ``seeds`` where none is
given. Each round reads every article with the bare pipeline and with dateline, by
turns, and adds up the processor time of each; the first round warms up and is not
counted. The last line is the ratio of the two medians. Loading is timed apart.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from dateline import Article, Parser
from dateline.errors import MissingDateError
from dateline.extract.nlp import load_pipeline

__all__ = ["main"]

_ROUNDS: Final = 7
#: The target of the project for the ratio.
_TARGET: Final = 1.25
#: For articles that do not tell their date; any day costs the same.
_ANY_DAY: Final = "2000-01-01"


def _read(path: Path) -> Article:
    data = path.read_bytes()
    try:
        return Article.from_text(data)
    except MissingDateError:
        return Article.from_text(data, published=_ANY_DAY)


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    begun = time.process_time()
    work(*arguments)
    return time.process_time() - begun


def measure(articles: Sequence[Article]) -> tuple[list[float], list[float]]:
    """Return the seconds of each round: the bare pipeline's, and dateline's."""
    nlp = load_pipeline()
    parser = Parser(nlp)
    bare: list[float] = []
    whole: list[float] = []
    for _ in range(_ROUNDS + 1):
        bare.append(0.0)
        whole.append(0.0)
        for article in articles:
            bare[-1] += _seconds(nlp, article.text)
            whole[-1] += _seconds(parser.parse, article)
    return bare[1:], whole[1:]


def main(arguments: Sequence[str]) -> int:
    """Print what both cost, and the ratio."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parents[1] / "seeds"
    articles = [_read(path) for path in sorted(folder.rglob("*.txt"))]
    if not articles:
        print(f"no *.txt in {folder}; give a folder of articles")
        return 2
    loading = _seconds(Parser)
    bare, whole = measure(articles)
    characters = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {characters:,} characters, {_ROUNDS} rounds")
    print(f"{'':14}  median s  fastest  slowest  characters/s")
    for name, runs in (("spaCy alone", bare), ("dateline", whole)):
        middle = statistics.median(runs)
        print(
            f"{name:14}  {middle:8.3f}  {min(runs):7.3f}  {max(runs):7.3f}"
            f"  {characters / middle:12,.0f}"
        )
    ratio = statistics.median(whole) / statistics.median(bare)
    print(f"loading a Parser, once: {loading:.2f} s")
    print(f"ratio of the medians: {ratio:.3f} (target: at most {_TARGET})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
