"""Base forms that show a silent e."""

from __future__ import annotations

import pytest

from dateline.extract.lemmas import base_form


@pytest.mark.parametrize(
    ("text", "lemma", "tag", "expected"),
    [
        ("staged", "stag", "VBD", "stage"),
        ("Staging", "stag", "VBG", "stage"),
        ("hopes", "hop", "VBZ", "hope"),
        ("waged", "wag", "VBN", "wage"),
        ("hopped", "hop", "VBD", "hop"),
        ("hops", "hop", "VBZ", "hop"),
        ("boxed", "box", "VBD", "box"),
        ("needed", "need", "VBD", "need"),
        ("visited", "visit", "VBD", "visit"),
        ("stages", "stag", "NNS", "stag"),
        ("Went", "GO", "VBD", "go"),
    ],
)
def test_a_single_consonant_shows_a_silent_e(
    text: str, lemma: str, tag: str, expected: str
) -> None:
    """Short verbs double their consonant; long ones, and nouns, tell nothing."""
    assert expected == base_form(text, lemma, tag)
