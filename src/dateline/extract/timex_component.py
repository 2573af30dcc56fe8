"""Mark time expressions in a spaCy pipeline of one's own."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..temporal import Timex, find_timexes

__all__ = ["mark_timexes"]


@Language.component("dateline_timex", assigns=["doc.spans"])
def mark_timexes(doc: Doc) -> Doc:
    """
    Put every time expression of *doc* in ``doc.spans["timex"]``.

    The label of a span is the type of TIMEX3, its ``kb_id_`` the value. What
    relative words count from is read from ``doc.user_data["published"]``: a
    date, an aware datetime, or ISO 8601 text; without it they stay undated.
    Where an expression ends inside a token, the whole token is marked.

    Raises:
        InvalidValueError: If ``doc.user_data["published"]`` is no date.
    """
    found = find_timexes(doc.text, published=doc.user_data.get("published"))
    spans = (_span(doc, timex) for timex in found if timex.value)
    doc.spans["timex"] = [span for span in spans if span is not None]
    return doc


def _span(doc: Doc, timex: Timex) -> Span | None:
    return doc.char_span(
        timex.start,
        timex.end,
        label=timex.type,
        kb_id=timex.value,
        alignment_mode="expand",
    )
