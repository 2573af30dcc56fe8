"""No regular expression of the package takes the square of a text, or worse."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import dateline
from dateline.temporal import find_timexes

SOURCE: Final = Path(dateline.__file__).parent
#: Rooms that need what is not always installed hold no patterns.
LEFT_OUT: Final = ("dateline.corpus.spark_frames", "dateline.corpus.dask_bags")
#: What is repeated besides the words of the pattern itself.
PIECES: Final = (
    *("a", "A", "1", " ", "\n", "\t", "<", "(", "'", '"', "-", ".", ",", "/", ":"),
    *("a ", "A ", "A.", "A. ", "A, ", "Aa ", "Aa, ", "1,", "1.", "1 ", "1-", "\n "),
    *(
        "a-",
        "A-",
        "’",
        "’s ",
        "“a ",
        "; ",
        "A and ",
        "<a ",
        "a=",
        "A, A and ",
        "May 1 ",
    ),
)
#: Characters of the shorter text; the longer one has four times as many.
SHORT: Final = 400
#: How much longer it may take; a square would take sixteen.
MOST: Final = 9
#: Seconds that the longer text takes at least where it takes the square.
NOTICED: Final = 0.0005
ANCHORED: Final = ("match", "fullmatch")
WAYS: Final = (*ANCHORED, "search", "finditer", "findall", "sub", "split")


def patterns() -> dict[str, re.Pattern[Any]]:
    """Return all compiled patterns of the package, by the names that they have."""
    for known in pkgutil.walk_packages(dateline.__path__, "dateline."):
        if known.name not in LEFT_OUT:
            importlib.import_module(known.name)
    find_timexes("")
    found: dict[str, re.Pattern[Any]] = {}
    for module_name, module in list(sys.modules.items()):
        if module_name.partition(".")[0] == "dateline":
            for name, value in list(vars(module).items()):
                for number, pattern in enumerate(inside(value)):
                    found.setdefault(f"{module_name}.{name}.{number}", pattern)
    return found


def inside(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """Yield a pattern, or those in tables and in the grammar."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from inside(item, depth + 1)


PATTERNS: Final = patterns()


def ways(name: str) -> set[str]:
    """Return how its module looks for a pattern: from one place on, or from each."""
    module, variable, _ = name.rsplit(".", 2)
    file = SOURCE.parent.joinpath(*module.split(".")).with_suffix(".py")
    text = file.read_text("utf-8") if file.exists() else ""
    used = set(re.findall(rf"\b{re.escape(variable)}\.({'|'.join(WAYS)})\b", text))
    return {way if way in ANCHORED else "search" for way in used} or {"search"}


def seconds(pattern: re.Pattern[Any], way: str, text: str) -> float:
    """Return the least processor time of looking for a pattern, of three times."""
    sought: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    times = []
    for _ in range(3):
        begin = time.process_time()
        if way == "search":
            for _match in pattern.finditer(sought):
                pass
        else:
            getattr(pattern, way)(sought)
        times.append(time.process_time() - begin)
        if times[0] < NOTICED:
            break
    return min(times)


def squares(pattern: re.Pattern[Any], way: str) -> Iterator[str]:
    """Yield the pieces of which four times as many take some sixteen times as long."""
    source = pattern.pattern
    plain = source.decode("latin1") if isinstance(source, bytes) else source
    words = set(re.findall(r"<?[a-zA-Z0-9]{2,}", plain)[:40])
    for piece in (*PIECES, *(f"{word}{end}" for word in words for end in (" ", ">"))):
        for tail in ("", "!"):
            short, long = (piece * (n * SHORT // len(piece)) + tail for n in (1, 4))
            took = seconds(pattern, way, long)
            if took > NOTICED and took > MOST * seconds(pattern, way, short):
                yield piece + tail


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_takes_the_square_of_a_text(name: str) -> None:
    """Each is fed with what it begins like, again and again, as the code feeds it."""
    pattern = PATTERNS[name]

    found = [(way, piece) for way in ways(name) for piece in squares(pattern, way)]

    assert [] == found


@pytest.mark.parametrize("source", [r"<[^>]*>", r"\w+,", r"(?:A, )*B"])
def test_a_pattern_that_takes_the_square_is_noticed(source: str) -> None:
    """The test above is able to fail."""
    pattern = re.compile(source)

    assert next(squares(pattern, "search"), None)


def test_many_patterns_are_looked_at() -> None:
    """They are found where they are kept: in modules, in tables."""
    assert 80 < len(PATTERNS)
