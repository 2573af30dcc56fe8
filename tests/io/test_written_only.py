"""Markdown, Mermaid and TimeML say what happened, and none of it is markup."""

from __future__ import annotations

import re

import lxml.etree
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from nasty import TIMELINES

from dateline.io import markdown, mermaid, timeml
from dateline.io.inert import inert, web_url
from dateline.model.event import Event
from dateline.model.report import Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty
from dateline.timeline.timeline import Timeline


def _line() -> Timeline:
    words = "Rain *fell* on <b>Arla</b>."
    source = Source(
        "Rain [and] hail", published="2021-09-28", url="https://e.org/a_(b)?c=*d*"
    )
    quote = Quote(source, 0, len(words), words)
    rain = Report("rain *fell*: <b>much</b>", trigger=quote, quote=quote)
    war = Event.of("a war ends", when="1999", certainty=Certainty.DENIED)
    return Timeline([rain]) | Timeline.of(war)


def _flat(tokens: list[Token]) -> list[Token]:
    inner = [token for each in tokens for token in each.children or []]
    return [*tokens, *inner]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https:///a", False),
        ("http://[x", False),
        ("https://e.org/a b", False),
        ("https://e.org/\u2028", False),
        ('https://e.org/"onclick=', False),
        ("//e.org", False),
        ("data:text/html,x", False),
    ],
)
def test_an_address_is_kept_where_a_browser_may_go(url: str, kept: object) -> None:
    """Anything else is no link anywhere."""
    assert (url if kept else "") == web_url(url)


def test_markdown_is_a_list_with_quotations() -> None:
    """Another parser finds the list, the passages and one link."""
    tokens = _flat(MarkdownIt().parse(markdown.dumps(_line())))
    kinds = [token.type for token in tokens]
    texts = "".join(token.content for token in tokens if token.type.startswith("text"))

    assert 2 == kinds.count("list_item_open")
    assert 1 == kinds.count("blockquote_open")
    (link,) = [token for token in tokens if token.type == "link_open"]
    assert "https://e.org/a_(b)?c=*d*" == link.attrs["href"]
    assert "rain *fell*: <b>much</b>" in texts
    assert "OTHER, denied: a war ends" in texts
    assert "Rain *fell* on <b>Arla</b>." in texts


ALLOWED = {
    "heading_open", "heading_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "paragraph_open", "paragraph_close",
    "inline", "text", "text_special", "strong_open", "strong_close", "softbreak",
    "blockquote_open", "blockquote_close", "link_open", "link_close",
}  # fmt: skip


@settings(max_examples=25)
@given(TIMELINES)
def test_markdown_holds_no_markup_of_others(timeline: Timeline) -> None:
    """No heading, link, picture, code or HTML but what we put there."""
    text = markdown.dumps(timeline)
    tokens = _flat(MarkdownIt("js-default").parse(text))
    kinds = [token.type for token in tokens]

    assert set(kinds) <= ALLOWED
    assert 1 == kinds.count("heading_open")
    assert len(timeline) == kinds.count("list_item_open")
    assert sum(len(event.quotes) for event in timeline) == kinds.count(
        "blockquote_open"
    )
    assert text == inert(text)


#: The lines of a timeline, as Mermaid's page on its syntax has them.
MERMAID = re.compile(
    r"timeline\n  title Timeline\n"
    r"(  section [^:;#%<>&{}\"`\n]+\n(    [^:;#%<>&{}\"`\n]+ : [^:;#%<>&{}\"`\n]+\n)+)*"
)


@settings(max_examples=25)
@given(TIMELINES)
def test_mermaid_holds_no_signs_of_others(timeline: Timeline) -> None:
    """Each event is a line of a time, a colon and words."""
    text = mermaid.dumps(timeline)

    assert MERMAID.fullmatch(text)
    assert len(timeline) == text.count(" : ")


def test_mermaid_puts_events_under_their_year() -> None:
    """The undated come last, and wide signs stand for those that are read."""
    assert (
        "timeline\n  title Timeline\n"
        "  section 1999\n    1999 : a war ends (denied)\n"
        "  section undated\n"
        "    undated : rain *fell*\uff1a \uff1cb\uff1emuch\uff1c/b\uff1e\n"
    ) == mermaid.dumps(_line())


@settings(max_examples=25)
@given(TIMELINES)
def test_timeml_is_xml_with_an_instance_for_each_event(timeline: Timeline) -> None:
    """Each name is given once, and each link leads to one that is given."""
    root = lxml.etree.fromstring(timeml.dumps(timeline).encode())
    events = [node.get("eid") for node in root.iter("EVENT")]
    made = {node.get("eiid"): node.get("eventID") for node in root.iter("MAKEINSTANCE")}
    times = [node.get("tid") for node in root.iter("TIMEX3")]
    links = list(root.iter("TLINK"))
    ends = {node.get(end) for node in root.iter("TIMEX3") for end in ENDS} - {None}

    assert len(timeline) == len(events) == len(set(events)) == len(made)
    assert set(events) == set(made.values())
    assert len(times) == len(set(times))
    assert {link.get("eventInstanceID") for link in links} <= set(made)
    assert {link.get("relatedToTime") for link in links} <= set(times)
    assert ends <= set(times)
    assert sum(event.when.dated for event in timeline) == len(links)


ENDS = ("beginPoint", "endPoint")


@pytest.mark.parametrize(
    ("edtf", "values", "relation"),
    [
        ("2021-09-27", ["2021-09-27"], "IS_INCLUDED"),
        ("2021-09~", ["2021-09"], "IS_INCLUDED"),
        ("2021-W39", ["2021-W39"], "IS_INCLUDED"),
        ("2021-34", ["2021-Q2"], "IS_INCLUDED"),
        ("2021-41", ["2021-H2"], "IS_INCLUDED"),
        ("2021-24", ["2021-WI"], "IS_INCLUDED"),
        ("202X", ["202"], "IS_INCLUDED"),
        ("20XX", ["20"], "IS_INCLUDED"),
        ("2021-09-27T10:00Z", ["2021-09-27T10:00Z"], "IS_INCLUDED"),
        ("2019/2021", ["PXD", "2019", "2021"], "SIMULTANEOUS"),
        ("[..2021]", ["PXD", "2021"], "IS_INCLUDED"),
    ],
)
def test_timeml_has_the_values_of_timex3(
    edtf: str, values: list[str], relation: str
) -> None:
    """Seasons, halves and quarters have signs of their own there."""
    line = Timeline.of(Event.of("it rains", when=edtf))
    root = lxml.etree.fromstring(timeml.dumps(line).encode())
    (link,) = root.iter("TLINK")

    assert values == [node.get("value") for node in root.iter("TIMEX3")]
    assert relation == link.get("relType")
    assert ("APPROX" if "~" in edtf else None) == next(root.iter("TIMEX3")).get("mod")


def test_timeml_marks_the_trigger_in_its_passage() -> None:
    """The words around it are text; what is denied is negative."""
    words = "They fled & hid."
    source = Source(published="2021-09-28")
    report = Report(
        "they fled",
        certainty=Certainty.DENIED,
        trigger=Quote(source, 5, 9, "fled"),
        quote=Quote(source, 0, len(words), words),
    )
    root = lxml.etree.fromstring(timeml.dumps(Timeline([report])).encode())

    assert words == "".join(root.find("TEXT").itertext()).strip()
    assert "fled" == next(root.iter("EVENT")).text
    assert "NEG" == next(root.iter("MAKEINSTANCE")).get("polarity")
