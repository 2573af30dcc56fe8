"""Hostile text in every field comes out inert in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import icalendar
import lxml.etree
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.errors import InvalidValueError
from dateline.io.formats import FORMATS, Format
from dateline.io.inert import inert
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.model.when import When
from dateline.timeline.timeline import Timeline

EVIL = (
    "<script>alert(1)</script>",
    "</script><svg onload=alert(1)>",
    "\"'><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) ![y](//e.org/z) `a` <https://e.org> **b**",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "-2",
    "\t=1",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
    "a\nATTENDEE:mailto:x@e.org\n b;c,d\\n",
    'a"\r\nb,"c',
    "# heading\n\n- item\n\n    code\n\n<b>",
    "a : b ; section c %%{init: {}}%% #quot;",
    "\u202eevil\u2066",
    "\0\x1b[2J\x07\x85\x9b31m",
    "\u2028\u2029\ufeff",
    "]]><!--",
    "&lt;script&gt; &#60;b&#62;",
)
TEXTS = st.sampled_from(EVIL) | st.lists(st.sampled_from(EVIL), min_size=2).map("".join)
#: Controls that a program obeys, and what turns text around.
STEERING = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)


def line_of(text: str) -> Timeline:
    """Return a timeline with one event that has this text wherever text can be."""
    source = Source(text, published="2021-09-27", publisher=text, url=text)
    quote = Quote(source, 0, len(text), text)
    people = [
        Participant(
            Actor(text, title=text, aliases=[text], affiliation=[text]), role, quote
        )
        for role in Role
    ]
    report = Report(
        text,
        type="PROTEST",
        when=When.of(2021),
        participants=people,
        location=Location(
            text, admin1=text, relation=text, within=[text], latitude=-1, longitude=-2
        ),
        quantities=[Quantity(-1, text, text)],
        theme=text,
        lemma=text,
        trigger=quote,
        quote=quote,
    )
    return Timeline([report])


class _Tags(HTMLParser):
    """Notes the tags of a text, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one."""
        self.tags.append(tag)
        for name, value in attrs:
            self.names.add(name)
            if name in {"href", "src", "action", "formaction", "xlink:href"}:
                self.links.append(value or "")


def check_json(data: bytes) -> None:
    """A page that holds the text in a script element stays whole."""
    text = data.decode()
    for row in text.splitlines() if text.count("\n") > 1 else [text]:
        assert "<" not in row
    assert "\u2028" not in text


def check_csv(data: bytes) -> None:
    """No spreadsheet takes a text for a formula, and no row is forged."""
    before = csv.field_size_limit(len(data))
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    csv.field_size_limit(max(before, len(data)))

    assert 2 == len(rows)
    for name, cell in zip(*rows, strict=True):
        if name not in {"latitude", "longitude"}:
            assert cell.lstrip()[:1] not in {*"=+-@|%"}
            assert cell[:1] not in {*"\t\r\n"}


def check_acled(data: bytes) -> None:
    """The same of the other table."""
    check_csv(data)


def check_gdelt(data: bytes) -> None:
    """There is one line of 61 cells, and no address of a script."""
    line, end = data.decode().split("\n")
    cells = line.split("\t")

    assert "" == end
    assert 61 == len(cells)
    assert "" == cells[-1]


def check_ics(data: bytes) -> None:
    """No component and no property is forged."""
    calendar: Any = icalendar.Calendar.from_ical(data)
    (part,) = calendar.subcomponents

    assert set(part) <= {
        "UID", "DTSTAMP", "SUMMARY", "CATEGORIES", "DESCRIPTION", "X-DATELINE-EDTF",
        "X-DATELINE-CERTAINTY", "X-DATELINE-LOCATION", "X-DATELINE-GEO",
    }  # fmt: skip
    assert 1 == data.count(b"\nBEGIN:V")
    assert all(len(row) <= 75 for row in data.split(b"\r\n"))


def check_markdown(data: bytes) -> None:
    """There are no tags, pictures, code or links in it."""
    tokens = MarkdownIt().parse(data.decode())
    kinds = {token.type for each in tokens for token in (each, *(each.children or ()))}

    assert not kinds & {"html_inline", "html_block", "image", "link_open"}
    assert not kinds & {"code_inline", "code_block", "fence", "hr"}


def check_mermaid(data: bytes) -> None:
    """There are a head, a section and a line, and no sign that means anything."""
    lines = data.decode().splitlines()

    assert ["timeline", "  title Timeline", "  section 2021"] == lines[:3]
    assert 4 == len(lines)
    assert not set("<>;#%{}`") & set(lines[3])


def check_timeml(data: bytes) -> None:
    """No element is forged, and it is XML that any parser reads."""
    root = lxml.etree.fromstring(data)

    assert 7 == sum(1 for _ in root.iter())


def check_timelinejs(data: bytes) -> None:
    """What TimelineJS sets as HTML has our own tags alone."""
    check_json(data)
    document = json.loads(data)
    slides = [document["title"], *document["events"], *document["undated"]]
    for slide in slides:
        for html in (*slide["text"].values(), slide.get("display_date", "")):
            found = _Tags(html)
            assert set(found.tags) <= {"p", "ul", "li", "blockquote"}
            assert set() == found.names


def check_parquet(data: bytes) -> None:
    """No text steers the terminal that a frame is printed on."""
    _check_table(pq.read_table(io.BytesIO(data)))


def check_arrow(data: bytes) -> None:
    """The same of the other file of tables."""
    _check_table(pa.ipc.open_file(data).read_all())


def _check_table(table: pa.Table) -> None:
    (row,) = table.to_pylist()
    for value in row.values():
        for text in value if isinstance(value, list) else [value]:
            assert not isinstance(text, str) or not STEERING.search(text)


def check_html(data: bytes) -> None:
    """The page has the tags of a tame one, as many scripts, and no link to one."""
    known = {form.name: form for form in FORMATS}["html"]
    plain, found = (_Tags(page.decode()) for page in (known.dumps(line_of("a")), data))

    assert set(found.tags) <= set(plain.tags)
    assert found.tags.count("script") == plain.tags.count("script")
    assert not {name for name in found.names if name.startswith("on")}
    assert all(
        link.startswith(("https://", "http://", "#")) or link == "data:,"
        for link in found.links
    )


CHECKS: dict[str, Callable[[bytes], None]] = {
    "json": check_json,
    "jsonl": check_json,
    "geojson": check_json,
    "jsonld": check_json,
    "csv": check_csv,
    "acled": check_acled,
    "gdelt": check_gdelt,
    "ics": check_ics,
    "markdown": check_markdown,
    "mermaid": check_mermaid,
    "timelinejs": check_timelinejs,
    "timeml": check_timeml,
    "parquet": check_parquet,
    "arrow": check_arrow,
    "html": check_html,
}
BINARY = {"parquet", "arrow"}
#: Parquet packs what repeats, and GDELT has no place for words.
SMALL = {"parquet", "gdelt"}


def test_every_format_has_its_check() -> None:
    """A new format brings one."""
    assert {known.name for known in FORMATS} == CHECKS.keys()


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
@settings(max_examples=20)
@given(text=TEXTS)
@example(text="".join(EVIL))
def test_hostile_text_is_inert(known: Format, text: str) -> None:
    """It is shown, and nothing obeys it."""
    data = known.dumps(line_of(text))

    CHECKS[known.name](data)
    if known.name not in BINARY:
        assert not STEERING.search(data.decode())
    if known.readable:
        assert known.project(line_of(text)) == known.loads(data)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_a_megabyte_of_text_is_written(known: Format) -> None:
    """No text is too long, and none makes the work explode."""
    line = Timeline.of(Event.of("<b>=\r\n" * 175_000))
    data = known.dumps(line)

    assert 1_000_000 < len(data) or known.name in SMALL
    assert not known.readable or known.project(line) == known.loads(data)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_half_a_character_is_replaced_or_refused(known: Format) -> None:
    """UTF-8 has no place for it; no bare error comes of that."""
    try:
        data = known.dumps(line_of("a\ud800b"))
    except InvalidValueError:
        return
    assert "\ufffd".encode() in data


@pytest.mark.parametrize("text", EVIL)
def test_the_checks_above_are_able_to_fail(text: str) -> None:
    """Each of these texts is hostile as it is: raw, some check would refuse it."""
    signs = set("<>=+-@:;#%*`&\t\n") & set(text)

    assert signs or text != inert(text)
