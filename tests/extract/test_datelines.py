"""Datelines, and what only looks like one."""

from __future__ import annotations

import pytest

from dateline.extract.syntax.datelines import end_of_dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OSLO -- The king fell ill.", "The king fell ill."),
        ("OSLO — The king fell ill.", "The king fell ill."),
        (
            "OSLO - The king fell ill on a train to Bergen.",
            "The king fell ill on a train to Bergen.",
        ),
        ("OSLO (NTB) - The king fell ill.", "The king fell ill."),
        ("OSLO, Norway -- The king fell ill.", "The king fell ill."),
        ("OSLO, May 3 (NTB) -- The king fell ill.", "The king fell ill."),
        ("OSLO, May 3 - The king fell ill.", "The king fell ill."),
        ("OSLO/BERGEN, May 3 (NTB) - The king fell ill.", "The king fell ill."),
        ("Oslo, Norway (NTB) - The king fell ill.", "The king fell ill."),
        ("OSLO, Norway (NTB) — The king fell ill.", "The king fell ill."),
        ("Oslo (NTB) — The king fell ill.", "The king fell ill."),
        ("OSLO (NTB): The king fell ill.", "The king fell ill."),
        ("OSLO (Aftenposten) : The king fell ill.", "The king fell ill."),
        ('OSLO (NTB) " The king fell ill.', "The king fell ill."),
        ('OSLO (NTB) -- "It snows."', '"It snows."'),
        ("Oslo, May 3, NTB - The king fell ill.", "The king fell ill."),
        ("New Oslo, Sept. 3, NTB -- The king fell ill.", "The king fell ill."),
        ("ST. MORITZ, Switzerland (SDA) -- “It snows.”", "“It snows.”"),
    ],
)
def test_a_paragraph_goes_on_behind_its_dateline(text: str, expected: str) -> None:
    """A town in capitals, what belongs to it, and a dash."""
    assert expected == text[end_of_dateline(text) :]


@pytest.mark.parametrize(
    "text",
    [
        "The king fell ill -- again.",
        "OSLO fell silent.",
        "OSLO - The king fell ill.",
        "Oslo - The king fell ill.",
        "Oslo — The king fell ill.",
        "Oslo (the capital) was silent - The king fell ill.",
        "Oslo, May 3 - The king fell ill.",
        "Oslo, Norway, NTB - The king fell ill.",
        'OSLO (NTB) "It snows."',
        "NATO - Russia talks begin.",
        "UNICEF: The crisis worsens.",
        "A -- B",
        "OSLO -- and the king -- fell silent.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    """Nothing is cut off where a word in capitals may be a subject."""
    assert 0 == end_of_dateline(text)
