"""
Score the time reader on folders of TimeML.

Usage: python benchmarks/timex.py [--errors] FOLDER...

Each FOLDER holds ``.tml`` files. The publication time of a file is input; the
TIMEX3 inside its ``<TEXT>`` are what must be found. Two expressions are paired
one to one, the same span first, then the longest overlap; white space,
quotation marks and stops at the ends of a span do not count. *Strict* pairs
share a span, *relaxed* ones at least a character, and the F1 of a value is the
relaxed F1 times the share of pairs whose values are equal.

Source: UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3".
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import attrs

from dateline.temporal import Timex, find_timexes, from_timeml

__all__ = ["Document", "Mention", "Reader", "Score", "read_folder", "score"]

_EDGES: Final = " \t\n\r\"'`“”‘’,.;:()"
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Mention(NamedTuple):
    """A span of characters with a type and a value."""

    start: int
    end: int
    type: str
    value: str


@attrs.frozen
class Document:
    """One file: its text, its day of publication, and what is in it."""

    name: str
    text: str
    day: str | None
    gold: tuple[Mention, ...]


#: What is measured: a text and a day go in, mentions come out.
Reader = Callable[[str, str | None], Iterable[Mention]]


def read_folder(folder: Path) -> list[Document]:
    """
    Read the TimeML files of a folder, in order of their names.

    Raises:
        FileNotFoundError: If there are none.
    """
    documents = []
    for path in sorted(folder.glob("*.tml")):
        text, timexes, published = from_timeml(path.read_text("utf-8"))
        day = _DAY.match(published)
        gold = tuple(_mention(timex) for timex in timexes if timex.text.strip())
        documents.append(Document(path.stem, text, day and day[0], gold))
    if not documents:
        msg = f"there are no .tml files in {folder}"
        raise FileNotFoundError(msg)
    return documents


def _mention(timex: Timex) -> Mention:
    return Mention(timex.start, timex.end, timex.type, timex.value.strip())


def ours(text: str, day: str | None) -> list[Mention]:
    """Read a text with dateline."""
    found = find_timexes(text, published=day)
    return [_mention(timex) for timex in found if timex.value]


@attrs.frozen
class Score:
    """
    How well a reader did.

    Attributes:
        gold: How many expressions there are.

        found: How many were found.

        relaxed: How many pairs overlap.

        strict: How many of them share a span.

        value: How many have the same value.

        type: How many have the same type.

        seconds: Processor time.

        characters: Length of all texts.

        errors: What went wrong, a line each.
    """

    gold: int
    found: int
    relaxed: int
    strict: int
    value: int
    type: int
    seconds: float
    characters: int
    errors: tuple[str, ...] = attrs.field(repr=False)

    def f1(self, count: int) -> float:
        """Return the F1 of so many hits, in percent."""
        total = self.gold + self.found
        return 200 * count / total if total else 0.0

    @property
    def relaxed_f1(self) -> float:
        """The F1 of pairs that overlap, in percent."""
        return self.f1(self.relaxed)

    @property
    def value_f1(self) -> float:
        """The relaxed F1 times the share of pairs with equal values, in percent."""
        return self.f1(self.value)

    @property
    def speed(self) -> float:
        """Thousands of characters a second."""
        return self.characters / 1_000 / max(self.seconds, 1e-9)


def score(documents: Sequence[Document], reader: Reader) -> Score:
    """Run a reader over documents and compare."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    seconds = 0.0
    for document in documents:
        begin = time.process_time()
        found = list(reader(document.text, document.day))
        seconds += time.process_time() - begin
        counts.update(gold=len(document.gold), found=len(found))
        pairs = _pair(document, found)
        for wanted, got in pairs:
            one, other = document.gold[wanted], found[got]
            same = _trim(document.text, one) == _trim(document.text, other)
            counts.update(
                relaxed=1,
                strict=same,
                value=one.value == other.value,
                type=one.type == other.type,
            )
        errors += _errors(document, found, pairs)
    return Score(
        *(counts[name] for name in ("gold", "found", "relaxed", "strict")),
        counts["value"],
        counts["type"],
        seconds,
        sum(len(document.text) for document in documents),
        tuple(errors),
    )


def _trim(text: str, mention: Mention) -> tuple[int, int]:
    start, end = mention.start, mention.end
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _pair(document: Document, found: Sequence[Mention]) -> list[tuple[int, int]]:
    wanted = [_trim(document.text, one) for one in document.gold]
    got = [_trim(document.text, one) for one in found]
    candidates = []
    for i, (start, end) in enumerate(wanted):
        for j, (first, last) in enumerate(got):
            overlap = min(end, last) - max(start, first)
            if overlap > 0:
                candidates.append((wanted[i] != got[j], -overlap, i, j))
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _errors(
    document: Document, found: Sequence[Mention], pairs: Sequence[tuple[int, int]]
) -> Iterable[str]:
    text, gold = document.text, document.gold
    for i, j in pairs:
        if gold[i].value != found[j].value:
            yield (
                f"value    {document.name} {text[gold[i].start : gold[i].end]!r} "
                f"{gold[i].value}, got {found[j].value}"
            )
    for i in set(range(len(gold))) - {i for i, _ in pairs}:
        yield f"missed   {document.name} {text[gold[i].start : gold[i].end]!r}"
    for j in set(range(len(found))) - {j for _, j in pairs}:
        yield f"spurious {document.name} {text[found[j].start : found[j].end]!r}"


def show(name: str, result: Score) -> None:
    """Print one line of the table."""
    print(
        f"{name:24} {result.gold:5} {result.found:5} "
        f"{result.f1(result.strict):7.1f} {result.relaxed_f1:8.1f} "
        f"{result.value_f1:6.1f} {result.f1(result.type):6.1f} "
        f"{result.speed:9.1f}"
    )


def head() -> None:
    """Print the heading of the table."""
    print(f"{'':24} {'gold':>5} {'found':>5} {'strict':>7} {'relaxed':>8} ", end="")
    print(f"{'value':>6} {'type':>6} {'KB/s':>9}")


def main(arguments: Sequence[str]) -> int:
    """Score each folder named on the command line."""
    folders = [Path(one) for one in arguments if one != "--errors"]
    if not folders:
        print(__doc__)
        return 2
    ours("", None)  # the rules are compiled on first use
    head()
    for folder in folders:
        try:
            documents = read_folder(folder)
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            return 1
        result = score(documents, ours)
        show(folder.name, result)
        if "--errors" in arguments:
            print("\n".join(result.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
