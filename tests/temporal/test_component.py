"""The component for spaCy pipelines."""

from __future__ import annotations

import spacy

from dateline.extract.timex_component import mark_timexes


def test_component_marks_spans_by_its_public_name() -> None:
    """The label is the type, the knowledge base id the value."""
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_timex")
    doc = nlp.make_doc("They met on Monday morning, shortly after the vote.")
    doc.user_data["published"] = "2021-09-27"

    doc = nlp(doc)

    assert [("Monday morning", "TIME", "2021-09-27TMO")] == [
        (span.text, span.label_, span.kb_id_) for span in doc.spans["timex"]
    ]


def test_component_needs_no_publication() -> None:
    """Without one, relative words are marked and left open."""
    doc = mark_timexes(spacy.blank("en")("They met on Monday."))

    assert ["XXXX-WXX-1"] == [span.kb_id_ for span in doc.spans["timex"]]


def test_component_marks_whole_tokens() -> None:
    """Where a token is longer than the expression, all of it is marked."""
    doc = mark_timexes(spacy.blank("en")("It opens May3rd, not in May2019x."))

    assert all(span.text.strip() for span in doc.spans["timex"])
