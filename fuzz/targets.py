"""What is fuzzed: a table of names, calls and seeds; only our own errors may come."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import attrs
from draw import ODD_TEXTS, Draw, shake_json, shake_lines
from inputs import LINE, lines_of

from dateline.cli import main
from dateline.errors import DatelineError
from dateline.io.formats import FORMATS, Format
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.read.files import read_bytes
from dateline.store import Store
from dateline.temporal import find_timexes
from dateline.temporal.lexicon import LEXICON
from dateline.timeline.timeline import Timeline

__all__ = ["TARGETS", "Target"]

#: What an input of a target is made from; bytes that are none do no harm.
_RAW: Final = b"\0"
_SHAKEN: Final = b"\1"
#: One in so many inputs is also held against what should be equal.
_SELDOM: Final = 16
#: Letters, words and marks that stand for bytes outside ASCII, so that one byte
#: or two turned make another expression of time.
_WORDS: Final = (
    *sorted(LEXICON),
    *ODD_TEXTS,
    *"ago later earlier since until from between of the in on by mid- early".split(),
    *"last next this every per each half quarter hour p.m. and to % ’ –".split(),
    "\n",
    "\n\n",
)


@attrs.frozen
class Target:
    """
    One thing that reads what others wrote.

    Args:
        name: What to call it by.

        call: What is done with an input. Only errors of ours may leave it.

        seeds: Inputs to set out from.

        longest: Bytes of the longest input.
    """

    name: str
    call: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]
    longest: int = 400

    def run(self, data: bytes) -> None:
        """Try an input; what it raises, besides errors of ours, is a finding."""
        with contextlib.suppress(DatelineError):
            self.call(data)


def _text(data: bytes) -> str:
    """Return ASCII as it is, and for each other byte and its follower a word."""
    draw, parts = Draw(data), []
    while draw:
        byte = draw.number(256)
        parts.append(chr(byte) if byte < 128 else _word(byte, draw.number(256)))
    return "".join(parts)


def _word(high: int, low: int) -> str:
    return f"{_WORDS[((high - 128) * 256 + low) % len(_WORDS)]} "


def _time(data: bytes) -> None:
    """Spans lie in the text, in order, and hold the words; nothing before counts."""
    text = _text(data)
    found = find_timexes(text, published="2021-09-27")
    floor = 0
    for one in found:
        assert floor <= one.start < one.end <= len(text), one
        assert text[one.start : one.end] == one.text, one
        assert When.from_edtf(one.when.to_edtf()) == one.when, one
        floor = one.end
    if len(data) % _SELDOM == 0:
        moved = find_timexes(f"\n\n{text}", published="2021-09-27")
        assert [one.value for one in found] == [one.value for one in moved]


def _edtf(data: bytes) -> None:
    """What is read is written, and read again is the same."""
    when = When.from_edtf(data.decode("utf-8", "surrogateescape"))
    assert when == When.from_edtf(when.to_edtf())


def _article(suffix: str, data: bytes) -> None:
    """Its own text is what offsets count in."""
    for article in read_bytes(data, suffix=suffix, published=None):
        assert article.quote(0, len(article.text)).exact == article.text


def _articles(suffix: str, seed: bytes, data: bytes) -> None:
    draw = Draw(data)
    if draw.number(2):
        shake = shake_json if suffix == ".json" else None
        made = shake(seed, draw) if shake else shake_lines(seed, draw, _CUTS)
    else:
        made = draw.rest()
    _article(suffix, made)


_CUTS: Final = (b"\n", b":", b" ", b'"', b",", b"<", b">", b";", b"=", b"\t")
_TEXT: Final = b"Title: Rain\nDate: 27 Sept 2021\nUrl: x\n\nIt rained on Monday.\n"
_RECORDS: Final = (
    b'{"articles": [{"headline": "Rain", "body": ["It rained.", "Much."], '
    b'"datePublished": "2021-09-27T10:00:00Z", "source": {"name": "Post"}}]}'
)
_RECORD_LINES: Final = b'{"title": "Rain", "text": "It rained.", "date": "20210927"}\n'
_PAGE: Final = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rain</title>'
    b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain",'
    b'"datePublished": "2021-09-27", "publisher": {"name": "Post"}}</script>'
    b'<meta property="og:title" content="Rain"></head><body><article><h1>Rain</h1>'
    b"<p>It rained on Monday, and the river rose by a metre in Vigo.</p>"
    b'<time datetime="2021-09-27">27 Sept</time></article></body></html>'
)


def _loads(known: Format, data: bytes) -> None:
    """What is read is written, and read again is what the format keeps of it."""
    draw = Draw(data)
    seed = draw.pick(_written(known.name)) if draw.number(2) else b""
    if not seed:
        made = draw.rest()
    elif seed.lstrip().startswith(b"{") and known.name != "jsonl":
        made = shake_json(seed, draw)
    else:
        made = shake_lines(seed, draw, _CUTS)
    line = known.loads(made)
    if len(data) % _SELDOM == 0:
        assert known.loads(known.dumps(line)) == known.project(line)


@functools.cache
def _written(name: str) -> tuple[bytes, ...]:
    """Return files of a format with one report each, and the marks."""
    (known,) = (known for known in FORMATS if known.name == name)
    reports = sorted(LINE.reports, key=lambda report: report.id)
    parts = [Timeline([report]) for report in reports] + [Timeline((), LINE.marks)]
    return tuple(filter(None, map(known.dumps, parts)))


_FILES: Final = tuple(f"a{known.suffixes[-1]}" for known in FORMATS if known.readable)
_ARGUMENTS: Final = (
    *"show query merge diff convert explain validate completion parse track".split(),
    *"--from --to --width -o --output --exit-code --actor --role --type".split(),
    *"--location --near --km --bbox --source --text --certainty --when --since".split(),
    *"--until --before --after --during --mode --published --workers --help -".split(),
    *"json csv table html bash 1 2 0 -1 99999999999999999999 1e999 nan".split(),
    *"2021 2021-09 2021/.. 1,2 1,2,3,4 nan,nan 91,181 agent certain".split(),
    "a.db",
    "none.json",
    *_FILES,
)


@functools.cache
def _folder() -> str:
    """Return a folder with a timeline in each format, and go there."""
    folder = tempfile.mkdtemp(prefix="dateline-fuzz-")
    for known in FORMATS:
        Path(folder, f"a{known.suffixes[-1]}").write_bytes(known.dumps(LINE))
    with Store(f"{folder}/a.db") as store:
        store.add(LINE)
    return folder


def _command(data: bytes) -> None:
    """It ends with a code that it documents, whatever it is asked."""
    draw = Draw(data)
    arguments: list[str] = []
    while draw and len(arguments) < 10:
        odd = draw.number(8) == 0
        arguments.append(draw.text() if odd else draw.pick(_ARGUMENTS))
    # Nothing is written outside the folder, and no model is loaded.
    arguments = [one.replace("/", "").replace("..", "") for one in arguments]
    if arguments[:1] in (["parse"], ["track"]) and "--help" not in arguments:
        arguments[0] = "query"
    out, here = io.TextIOWrapper(io.BytesIO(), "utf-8"), Path.cwd()
    os.chdir(_folder())
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code: object = main(arguments)
    except SystemExit as asked:
        code = 0 if asked.code == 2 else asked.code
    finally:
        os.chdir(here)
    assert code in {0, 1, 3}


def _asked(data: bytes) -> None:
    """A store answers a question as the timeline in memory does, or refuses alike."""
    draw = Draw(data)
    asked = {
        name: choose(draw)
        for name, choose in _CONDITIONS.items()
        if draw.number(3) == 0
    }
    with Store(f"{_folder()}/a.db") as store:
        wanted, found = (_answer(ask, asked) for ask in (LINE.filter, store.timeline))
    assert wanted == found, asked


def _answer(ask: Callable[..., Timeline], asked: dict[str, object]) -> Timeline | None:
    """Return an answer, None where it is refused: of two faults either may be told."""
    try:
        return ask(**asked)
    except DatelineError:
        return None


def _degrees(draw: Draw) -> float:
    return draw.pick((0.0, 42.2, -8.7, 90, -90, 180, 91, 1e308, float("nan"), -0.0))


_CONDITIONS: Final[dict[str, Callable[[Draw], object]]] = {
    "actor": Draw.text,
    "role": lambda draw: draw.pick((*Role, "agent", "x", "")),
    "type": Draw.text,
    "location": lambda draw: draw.pick(("Vigo", "ES", draw.text())),
    "near": lambda draw: (_degrees(draw), _degrees(draw)),
    "km": _degrees,
    "bbox": lambda draw: tuple(_degrees(draw) for _ in range(4)),
    "source": Draw.text,
    "text": lambda draw: draw.pick(("it rains", draw.text())),
    "certainty": lambda draw: draw.pick((*Certainty, "asserted", "x", "")),
    "when": Draw.text,
    "mode": lambda draw: draw.pick(("certain", "possible", "x", "")),
}


def _damaged(data: bytes) -> None:
    """A file in which some bytes are turned is read, or refused."""
    draw = Draw(data)
    file = f"{_folder()}/damaged.db"
    content = bytearray(Path(_folder(), "a.db").read_bytes())
    while draw:
        at = draw.number(1 << 16) % len(content)
        content[at] = draw.number(256)
    Path(file).write_bytes(content)
    for more in ("-wal", "-shm", "-journal"):
        Path(file + more).unlink(missing_ok=True)
    with Store(file) as store:
        store.timeline()
        store.timeline(actor="dockers", text="it rains", when="2021")
        store.add(LINE)


def _seeded(*contents: bytes) -> list[bytes]:
    shaken = [_SHAKEN + bytes([n]) * 9 for n in (0, 3, 77, 200)]
    return [*(_RAW + content for content in contents), *shaken]


def _bytes() -> list[bytes]:
    return [bytes([n]) * 12 for n in (0, 5, 66, 190)]


TARGETS: Final = (
    Target("time", _time, lambda: lines_of("time"), longest=160),
    Target("edtf", _edtf, lambda: lines_of("edtf"), longest=64),
    *(
        Target(
            f"article{suffix}",
            functools.partial(_articles, suffix, seed),
            functools.partial(_seeded, seed),
            longest=1_200,
        )
        for suffix, seed in (
            (".txt", _TEXT),
            (".json", _RECORDS),
            (".jsonl", _RECORD_LINES),
            (".html", _PAGE),
        )
    ),
    *(
        Target(
            known.name,
            functools.partial(_loads, known),
            functools.partial(lambda name: _seeded(*_written(name)), known.name),
            longest=6_000,
        )
        for known in FORMATS
        if known.readable
    ),
    Target("command", _command, _bytes),
    Target("store-question", _asked, _bytes),
    Target("store-damage", _damaged, _bytes),
)
