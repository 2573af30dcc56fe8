"""Markdown and Mermaid say what happened, and none of it is markup."""

from __future__ import annotations

import re

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from nasty import TIMELINES

from dateline.io import markdown, mermaid
from dateline.io.inert import inert
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
