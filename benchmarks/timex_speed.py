"""
Measure how the cost of the time reader grows, and what hostile texts cost.

Usage: python benchmarks/timex_speed.py FOLDER

FOLDER holds ordinary news as ``.tml`` or ``.txt`` files. The first table reads
10 KB to 10 MB of it; the second reads 100 KB of each hostile text and compares
the cost of a character with that of ordinary news. Texts of nothing but time
expressions cost more a character because they hold forty times as many of
them: the last column shows the cost of one expression.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from dateline.temporal import find_timexes, from_timeml

__all__ = ["main"]

_DAY: Final = "2021-09-27"
_SIZES: Final = (10_000, 100_000, 1_000_000, 10_000_000)
_HOSTILE_SIZE: Final = 100_000
#: What is repeated to make each hostile text.
_HOSTILE: Final = {
    "one digit": "1",
    "numbers": "12 ",
    "numbers with commas": "1,000,",
    "number words": "one hundred and ",
    "digits and points": "1.",
    "digits and colons": "1:",
    "digits and hyphens": "1-",
    "digits and slashes": "1/",
    "years and hyphens": "2011-",
    "hyphens": "-",
    "words and hyphens": "mid-",
    "brackets": "(",
    "stops": ".",
    "letters of two cases": "aB",
    "accents": "e\u0301",
    "emoji": "\N{ALARM CLOCK}",
    "quotation marks": "'",
    "blanks": " ",
    "empty lines": "\n\n",
    "articles": "the ",
    "half a rule": "the first of the last ",
    "words that modify": "more than the end of ",
    "prepositions": "since until after before ",
    "weekday names": "Monday ",
    "all weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday ",
    "month names": "January ",
    "days and months": "May 5, ",
    "dates in full": "September 27, 2021, ",
    "ISO dates": "2021-09-27 ",
    "years": "2011 ",
    "decades": "the 1980s ",
    "lengths": "two years and ",
    "counted back": "three days ago ",
    "sets": "every Monday ",
    "ranges": "from 1990 to 1995 ",
    "parts": "early in the year ",
    "feasts": "Christmas Eve ",
    "times of day": "10:30 p.m. ",
    "hours": "6pm ",
    "now": "now ",
    "quarters": "Q1 ",
}


def _cost(text: str, rounds: int) -> tuple[float, int]:
    """Return the least processor time of some readings, and what was found."""
    best, count = float("inf"), 0
    for _ in range(rounds):
        begin = time.process_time()
        count = len(find_timexes(text, published=_DAY))
        best = min(best, time.process_time() - begin)
    return best, count


def _news(folder: Path) -> str:
    """Return the text of all files of a folder, in order of their names."""
    texts = [
        from_timeml(path.read_text("utf-8")).text for path in _files(folder, "tml")
    ]
    texts += [path.read_text("utf-8") for path in _files(folder, "txt")]
    return "\n\n".join(texts)


def _files(folder: Path, suffix: str) -> list[Path]:
    return sorted(folder.rglob(f"*.{suffix}"))


def main(arguments: Sequence[str]) -> int:
    """Measure both tables on the folder named on the command line."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    news = _news(Path(arguments[0]))
    if not news:
        print(f"there are no .tml or .txt files in {arguments[0]}", file=sys.stderr)
        return 1
    find_timexes("")  # the rules are compiled on first use
    print(f"{'characters':>12} {'seconds':>9} {'MB/s':>7} {'found':>7}")
    each = 0.0
    for size in _SIZES:
        text = (news * (size // len(news) + 1))[:size]
        seconds, count = _cost(text, 3 if size < _SIZES[-1] else 1)
        each = seconds / size
        print(f"{size:12,} {seconds:9.3f} {1 / each / 1e6:7.2f} {count:7}")
    print(f"\n{'hostile text':20} {'times news':>10} {'us/character':>13} ", end="")
    print(f"{'found':>7} {'us each':>8}")
    for name, piece in _HOSTILE.items():
        text = (piece * (_HOSTILE_SIZE // len(piece) + 1))[:_HOSTILE_SIZE]
        seconds, count = _cost(text, 3)
        cost = seconds / _HOSTILE_SIZE
        print(f"{name:20} {cost / each:10.1f} {cost * 1e6:13.2f} {count:7} ", end="")
        print(f"{seconds * 1e6 / count if count else 0:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
