"""A web page of an invented newspaper, in parts that tests take out and put in."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["PARAGRAPHS", "page", "record"]

PARAGRAPHS = """\
Dock workers blocked the new bridge in Arla on Monday after the port cut their night \
shifts, a spokesman of the union said.
The government of the province will meet the workers on Thursday. Police had arrested \
three strikers on 3 May 2019, when the union held a similar protest.
""".splitlines()


def record(**fields: Any) -> str:
    """Return JSON-LD of an article."""
    made = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(made)}</script>'


def page(head: str = "", top: str = "", bottom: str = "") -> str:
    """Return a page with something in its head, above its text and below it."""
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>Bridge - Post</title>{head}'
        '</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>'
        f"<article><h1>Bridge blocked</h1>{top}{paragraphs}</article>{bottom}"
        "<footer>© 2018 The Arla Post. All rights reserved.</footer></body></html>"
    )
