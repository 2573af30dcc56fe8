"""Whom an act is for or against, however far from its verb he is named."""

from __future__ import annotations

from typing import Final

import pytest
from told_rows import rows

from dateline.parse import Parser

pytestmark = pytest.mark.golden

REACHED: Final = {
    "support of one's country": (
        "The minister reiterated Peru's support for Chile in May.",
        ["SUPPORT minister > Chile"],
    ),
    "the commitment of someone": (
        "Mali's envoy reaffirmed the commitment of his country to Chad on Monday.",
        ["SUPPORT Mali's envoy > Chad"],
    ),
    "one's own visit": (
        "The premier cancelled a planned visit to Peru on Monday.",
        ["REJECT premier > Peru"],
    ),
    "one's own ban": (
        "Denmark lifted its ban on Chad in May.",
        ["CONCEDE Denmark > Chad"],
    ),
    "one's own blockade": (
        "Chad lifted its blockade of Kenya in May.",
        ["RETREAT Chad > Kenya"],
    ),
    "who undergoes a siege": (
        "Chad ended its siege of Kenya in May.",
        ["COERCE > Kenya"],
    ),
    "forces to help": (
        "Ghana offered to send troops to help the Togo army.",
        ["AGREE Ghana > Togo army"],
    ),
    "money to help": (
        "Norway gave 20 million euros to help farmers in Peru.",
        ["AID Norway > farmers"],
    ),
    "troops for a war": (
        "Kenya mobilised troops for a war against Chad in May.",
        ["MOBILIZE Kenya > Chad"],
    ),
    "aid that is refused": (
        "Kenya refused to provide military aid to Chad on Monday.",
        ["REJECT Kenya > Chad"],
    ),
    "a guest": (
        "The king received the Danish ambassador on Monday.",
        ["CONSULT king > Danish ambassador"],
    ),
    "one of two": (
        "A judge ordered the arrest of one of two clerks in May.",
        ["COERCE judge > two clerks"],
    ),
    "some others": (
        "A gunman shot a guard and wounded two others in May.",
        ["ASSAULT gunman > guard", "ASSAULT gunman >"],
    ),
    "what one is ordered to undergo": (
        "A judge ordered nine clerks jailed in May.",
        ["OTHER judge > clerks", "COERCE > clerks"],
    ),
    "whose goods are taxed": (
        "Sweden reduced its tariffs on Chile's exports in May.",
        ["CONCEDE Sweden > Chile"],
    ),
    "a verb behind an aside": (
        "Ada Berg, a former banker, called for sanctions against Acme Corp. on Monday.",
        ["REQUEST Ada Berg > Acme Corp."],
    ),
    "a subject behind its phrase": (
        (
            "On a visit to Chad, Kenyan President Ada Berg voiced her support for "
            "President Eva Lind."
        ),
        ["SUPPORT Ada Berg > Eva Lind"],
    ),
    "who is to resign": (
        "Nurses demanded that the minister resign.",
        ["REQUEST nurses > minister"],
    ),
    "initials": (
        "UNDA provided tents to 300 families in May.",
        ["AID UNDA > families"],
    ),
    "to whom, behind a long object": (
        (
            "France returned a bust of the head of Emperor Hadrian to the National "
            "Museum in May."
        ),
        ["OTHER France > National Museum"],
    ),
    "from whom it came": (
        "Chad received aid from Peru in May.",
        ["AID Peru > Chad"],
    ),
    "whose talks they are": (
        "Talks between Mali and Chad failed to reach a deal on Monday.",
        ["AGREE Chad+Mali >"],
    ),
    "whose work it is": (
        "Cooperation between Mali and Chad was strengthened in May.",
        ["COOPERATE Chad+Mali >"],
    ),
    "who must": (
        "President Ada Berg said Chad must hold the vote by July.",
        ["REQUEST Ada Berg > Chad"],
    ),
    "who has to": (
        "The minister said on Monday that the company has to pay its workers.",
        ["REQUEST minister > company"],
    ),
    "who must, word for word": (
        '"The army must leave," said Mayor Ada Berg.',
        ["REQUEST Ada Berg > army"],
    ),
    "which state should": (
        "The envoy said Peru should free the nurses.",
        ["REQUEST envoy > Peru"],
    ),
    "what a firm should is a guess": (
        "Analysts said Acme Corp. should sell more cars in May.",
        ["BUSINESS Acme Corp. >"],
    ),
    "what a state had to": (
        "The minister said Peru had to close its border in March.",
        ["STATEMENT minister >"],
    ),
    "who is said to be responsible": (
        "The Malian government said rebels were responsible for the raid.",
        ["ACCUSE Government of Mali > rebels"],
    ),
}


@pytest.mark.parametrize(("text", "told"), REACHED.values(), ids=REACHED.keys())
def test_whom_an_act_reaches(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))
