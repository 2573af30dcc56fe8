"""Texts that do harm where they are not escaped, and timelines full of them."""

from __future__ import annotations

from typing import Final

import attrs
from hypothesis import strategies as st

from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Attribution, Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.testing import whens
from dateline.timeline.timeline import Timeline

TEXTS: Final = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    "\"'><b onmouseover=alert(1) x='",
    "' onfocus='alert(1)' autofocus='",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "javascript:alert(1)",
    "]]><!-- --> --!> <!--",
    "$title ${style} $$",
    "nul \x00, bell \x07, escape \x1b[31m",
    "left \u202eto right\u202c, isolated \u2067 and on",
    "half a pair \ud83d, no character \ufffe",
    "lines\r\nand\nlines\u2028more\u2029",
    "x" * 5_000,
)
URLS: Final = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "https://",
    "http://[x",
    "https://example.org/\"onclick='alert(1)",
    "https://example.org/\u202egpj.exe",
    "https://example.org/a?b=<c>&d='e'#f",
)


def texts() -> st.SearchStrategy[str]:
    """Generate hostile texts, and any others that a field can hold."""
    return st.sampled_from(TEXTS) | st.text(min_size=1).filter(str.strip)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    text = texts()
    source = Source(
        draw(text),
        published="2021-09-27",
        publisher=draw(text),
        url=draw(st.sampled_from(URLS) | text),
    )
    exact = draw(text)
    at = draw(st.integers(0, len(exact) - 1))
    end = draw(st.integers(at + 1, len(exact)))
    actor = Actor(draw(text), affiliation=(draw(text),), title=draw(text))
    return Report(
        draw(text),
        when=draw(whens()),
        participants=[Participant(actor, draw(st.sampled_from(Role)))],
        location=Location(
            draw(text),
            relation=draw(text),
            within=(draw(text),),
            latitude=draw(st.floats(-90, 90)),
            longitude=draw(st.floats(-180, 180)),
        ),
        attribution=Attribution(actor, draw(text)),
        quantities=[Quantity(1, draw(text), draw(text))],
        quote=Quote(source, 7, 7 + len(exact), exact),
        trigger=Quote(source, 7 + at, 7 + end, exact[at:end]),
    )


@st.composite
def hostile_timelines(draw: st.DrawFn) -> Timeline:
    """Generate timelines with hostile text in every field that holds text."""
    reports = draw(st.lists(_reports(), min_size=1, max_size=3))
    first = reports[0]
    same = attrs.evolve(first, quantities=[Quantity(2, "x", draw(texts()))])
    pair = Timeline((first, same))
    joined = pair.link(Event((first,)), Event((same,))) if first != same else pair
    return Timeline(reports) | joined
