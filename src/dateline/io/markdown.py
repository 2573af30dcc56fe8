"""
Events as a Markdown list, each with its passages as block quotations.

It can only be written: what a reader sees is not enough to make the reports again.
All punctuation in a text is escaped, so that none of it is markup.

Source: `CommonMark 0.31 <https://spec.commonmark.org/0.31.2/>`_, section 2.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model.event import Event
from ..model.source import Quote, Source
from ..model.types import Certainty
from ..timeline.timeline import Timeline
from ..view.wording import say_when, say_where, say_who
from .inert import inert, web_url

__all__ = ["dumps"]

_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")


def dumps(timeline: Timeline) -> str:
    """
    Write the events as a list in order of time.

    >>> from ..model.event import Event
    >>> print(dumps(Timeline.of(Event.of("it *rains*", when="2021-09"))), end="")
    # Timeline
    <BLANKLINE>
    - **Sep 2021** OTHER: it \\*rains\\*
    """
    lines = ["# Timeline", ""]
    for event in timeline:
        lines.extend(_item(event))
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(event: Event) -> Iterator[str]:
    how = event.certainty
    sure = "" if how is Certainty.ASSERTED else f", {how.value}"
    about = ", ".join(filter(None, (say_who(event), say_where(event))))
    more = f" ({_plain(about)})" if about else ""
    yield (
        f"- **{_plain(say_when(event.when))}** {_plain(event.type.name)}{sure}: "
        f"{_plain(event.what)}{more}"
    )
    for quote in event.quotes:
        yield from ("", f"  > {_plain(quote.exact)}", "  >", f"  > — {_cite(quote)}")
    if event.quotes:
        yield ""


def _cite(quote: Quote) -> str:
    source = quote.source
    title = _title(source)
    url = web_url(source.url)
    linked = f"[{title}](<{url}>)" if url else title
    names = (linked, _plain(source.publisher), source.published.isoformat())
    return ", ".join(filter(None, names))


def _title(source: Source) -> str:
    return _plain(source.title) or _plain(source.publisher) or "untitled"


def _plain(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", " ".join(inert(text).split()))
