"""Base forms that show a silent e."""

from __future__ import annotations

import pytest

from dateline.extract.syntax.lemmas import base_form


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
        ("cross-examined", "cross-examin", "VBD", "cross-examine"),
    ],
)
def test_a_single_consonant_shows_a_silent_e(
    text: str, lemma: str, tag: str, expected: str
) -> None:
    """Short verbs double their consonant; long ones, and nouns, tell nothing."""
    assert expected == base_form(text, lemma, tag)


@pytest.mark.parametrize(
    ("text", "lemma", "tag", "expected"),
    [
        ("airdropped", "airdroppe", "VBD", "airdrop"),
        ("gutted", "gutte", "VBD", "gut"),
        ("unbanning", "unbanne", "VBG", "unban"),
        ("greenlighted", "greenlighte", "VBN", "greenlight"),
        ("relaunches", "relaunche", "VBZ", "relaunch"),
        ("stonewalled", "stonewalle", "VBD", "stonewall"),
        ("re-opening", "re-opene", "VBG", "re-open"),
        ("Gusted", "guste", "VBD", "gust"),
        ("defunded", "defunde", "VBD", "defund"),
        ("installed", "instal", "VBD", "install"),
        ("reapplied", "reapplie", "VBD", "reapply"),
        ("recertifies", "recertifie", "VBZ", "recertify"),
        ("wasted", "waste", "VBD", "waste"),
        ("untied", "untie", "VBD", "untie"),
        ("finessed", "finesse", "VBD", "finesse"),
        ("convened", "convene", "VBD", "convene"),
        ("combines", "combine", "VBZ", "combine"),
        ("routes", "route", "NNS", "route"),
        ("cared", "care", "VBD", "care"),
    ],
)
def test_a_silent_e_that_no_verb_has_is_taken_off(
    text: str, lemma: str, tag: str, expected: str
) -> None:
    """The pipeline puts one to each verb that its table lacks; most have none."""
    assert expected == base_form(text, lemma, tag)


@pytest.mark.parametrize(
    ("text", "lemma", "tag", "expected"),
    [
        ("ashes", "ashe", "NNS", "ash"),
        ("Taxes", "taxis", "NNS", "tax"),
        ("taxes", "tax", "VBZ", "tax"),
        ("species", "specie", "NNS", "species"),
        ("patrols", "patrol", "NNS", "patrol"),
    ],
)
def test_a_plural_is_of_the_noun_that_news_writes_of(
    text: str, lemma: str, tag: str, expected: str
) -> None:
    """Not of a rare one that has the same plural."""
    assert expected == base_form(text, lemma, tag)
