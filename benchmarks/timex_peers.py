"""
Run other time readers on the same TimeML files, side by side with dateline.

Usage: python benchmarks/timex_peers.py FOLDER...

Readers that are not installed are named and left out; install them in an
environment of their own:

    pip install dateparser parsedatetime recognizers-text-suite "emoji<2" timexy

Each gets the text and the day of publication, and its answer is written as
TIMEX3 as far as it can be: those that answer with a moment alone are given the
day of it. Speed is thousands of characters a second of processor time.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from timex import Document, Mention, Reader, head, ours, read_folder, score, show

__all__ = ["PEERS", "main"]

#: Where a file has no publication day, peers must count from some day.
_ANY_DAY: Final = "2000-01-01"


def _moment(day: str | None) -> dt.datetime:
    return dt.datetime.fromisoformat(day or _ANY_DAY)


def dateparser() -> Reader:
    """Return dateparser's search; it gives no offsets, so they are looked up."""
    search = importlib.import_module("dateparser.search").search_dates

    def read(text: str, day: str | None) -> Iterator[Mention]:
        settings = {"RELATIVE_BASE": _moment(day), "PREFER_DATES_FROM": "past"}
        at = 0
        for words, moment in search(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            yield Mention(start, at, "DATE", f"{moment:%Y-%m-%d}")

    return read


def parsedatetime() -> Reader:
    """Return parsedatetime's search."""
    calendar = importlib.import_module("parsedatetime").Calendar()

    def read(text: str, day: str | None) -> Iterator[Mention]:
        source = _moment(day).timetuple()
        for moment, _, start, end, _ in calendar.nlp(text, sourceTime=source) or ():
            yield Mention(start, end, "DATE", f"{moment:%Y-%m-%d}")

    return read


_TYPES: Final = {"duration": "DURATION", "set": "SET", "time": "TIME"}


def recognizers() -> Reader:
    """Return Recognizers-Text; of two readings the past one."""
    suite = importlib.import_module("recognizers_date_time")
    culture = importlib.import_module("recognizers_text").Culture.English

    def read(text: str, day: str | None) -> Iterator[Mention]:
        for found in suite.recognize_datetime(text, culture, reference=_moment(day)):
            kind = found.type_name.rpartition(".")[2]
            values = (found.resolution or {}).get("values") or [{}]
            yield Mention(
                found.start,
                found.end + 1,
                _TYPES.get(kind, "TIME" if kind.startswith("datetime") else "DATE"),
                _value(values[0]),
            )

    return read


def _value(one: dict[str, Any]) -> str:
    """Return the TIMEX3 value of a resolution, from its parts where it must."""
    timex = str(one.get("timex", ""))
    if "X" in timex or timex.startswith("("):
        return str(one.get("value") or one.get("start") or timex).replace(" ", "T")
    return timex


def timexy() -> Reader:
    """Return timexy in a blank spaCy pipeline."""
    importlib.import_module("timexy")
    nlp = importlib.import_module("spacy").blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})
    nlp.max_length = 10_000_000

    def read(text: str, day: str | None) -> Iterator[Mention]:
        del day  # it cannot be told the day
        for entity in nlp(text).ents:
            parts = dict(
                part.split("=", 1) for part in entity.kb_id_.split() if "=" in part
            )
            value = parts.get("value", "").strip('"').removesuffix("T00:00:00")
            kind = parts.get("type", "DATE").strip('"')
            yield Mention(entity.start_char, entity.end_char, kind, value)

    return read


#: Name of each peer, and what makes a reader of it.
PEERS: Final[dict[str, Callable[[], Reader]]] = {
    "dateparser": dateparser,
    "parsedatetime": parsedatetime,
    "recognizers-text": recognizers,
    "timexy": timexy,
}


def _readers() -> Iterator[tuple[str, Reader]]:
    yield "dateline", ours
    for name, make in PEERS.items():
        try:
            yield name, make()
        except ImportError as error:
            print(f"{name}: not installed ({error})", file=sys.stderr)


def main(arguments: Sequence[str]) -> int:
    """Score every reader on each folder named on the command line."""
    if not arguments:
        print(__doc__)
        return 2
    sets: dict[str, list[Document]] = {}
    for argument in arguments:
        try:
            sets[Path(argument).name] = read_folder(Path(argument))
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            return 1
    readers = list(_readers())
    for name, documents in sets.items():
        print(f"\n{name}")
        head()
        for reader_name, reader in readers:
            list(reader("It opened on Monday.", _ANY_DAY))  # warm up
            show(reader_name, score(documents, reader))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
