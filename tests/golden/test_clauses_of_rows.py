"""The clause of a row is whole, says no more than its event, and can be read alone."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A sentence of 15 May 2024, and one of the clauses that are made of it.
CLAUSES: Final = {
    "an object behind a relative clause": (
        "Police held the pilot, who survived the crash, and the owner of the firm.",
        "Police held the pilot and the owner of the firm",
    ),
    "a relative clause of the first of two": (
        "Police held the pilot, who survived the crash, and the owner of the firm.",
        "the pilot survived the crash",
    ),
    "what opens a clause of time": (
        (
            "The trial was halted twice: once when a juror fell ill, and again when a "
            "bomb threat forced the evacuation of the court."
        ),
        "a juror fell ill",
    ),
    "the second of two such clauses": (
        (
            "The trial was halted twice: once when a juror fell ill, and again when a "
            "bomb threat forced the evacuation of the court."
        ),
        "a bomb threat forced the evacuation of the court",
    ),
    "what it is held against": (
        (
            "The firm posted a loss of 3 million euros, compared with a profit of 2 "
            "million a year earlier."
        ),
        "The firm posted a loss of 3 million euros",
    ),
    "a second deed that looks like a noun": (
        "Unite called the plan a betrayal and threatened industrial action.",
        "Unite threatened industrial action",
    ),
    "a captive": (
        "A gunman took 12 people hostage on Monday.",
        "A gunman took 12 people hostage",
    ),
    "what one is the first to do": (
        "Lena Voss became the first woman to lead the bank in May.",
        "Lena Voss became the first woman to lead the bank",
    ),
    "whose name it has": (
        "The school was named after Ada Berg in 2010.",
        "The school was named after Ada Berg",
    ),
    "who forced them": (
        "The robbers forced staff to lie on the floor.",
        "The robbers forced staff to lie on the floor",
    ),
    "what they were forced to do": (
        "The storm forced 3,000 people to flee.",
        "The storm forced 3,000 people to flee",
    ),
    "a clause that is no part of what was prompted": (
        (
            "The ban prompted clashes between vendors and police in which two people "
            "were injured and a patrol car was set alight."
        ),
        "The ban prompted clashes between vendors and police",
    ),
    "a quality of what was won": (
        'Ines Varga won the Holme Prize for "The Salt Road", the story of a family.',
        "Ines Varga won the Holme Prize for “The Salt Road”",
    ),
    "another name with a hyphen in it": (
        (
            "Two other officials, vice-president Omar Haddad and treasurer Lucia "
            "Ferro, were suspended for 90 days."
        ),
        "Two other officials were suspended for 90 days",
    ),
    "what comes next": (
        "They emptied six cases in four minutes, then sped off in a black car.",
        "They emptied six cases in four minutes",
    ),
    "the toll of a deed inside another": (
        (
            "The prosecutor said police were looking at links to a gang that held up "
            "a van in Ghent in March, killing its driver."
        ),
        "a gang killing its driver",
    ),
    "the second of three deeds": (
        (
            "She moved to Leeds with her parents at the age of eight, studied physics "
            "and worked as a nurse."
        ),
        "She studied physics",
    ),
    "what came of a match": (
        "Norway beat Spain 31-28 on Sunday to win the European title for a ninth time.",
        "Norway win the European title for a ninth time",
    ),
    "what it is done for": (
        "The queen declared a state of emergency so she could begin the works.",
        "The queen declared a state of emergency",
    ),
    "some of those before": (
        "Five players, some of whom hurt a guard, left the team on Monday.",
        "some hurt a guard",
    ),
    "what cannot be told without its clause": (
        "They questioned the king's power to do as he proposed.",
        "They questioned the king's power",
    ),
    "who the minister is": (
        "Sokol appointed the deputy minister, Karl Vint, to fill the post.",
        "Sokol appointed the deputy minister, Karl Vint, to fill the post",
    ),
    "more than a name behind the name": (
        "The town sued the mayor, Karl Vint of the Greens, on Monday.",
        "The town sued the mayor",
    ),
    "what a missile is aimed at": (
        "Mali launched missiles targeting rebels in two villages on Monday.",
        "Mali launched missiles targeting rebels in two villages",
    ),
    "another number in brackets": (
        "Net profit fell 12 percent (or 9 percent without costs) to 30 million euros.",
        "Net profit fell 12 percent to 30 million euros",
    ),
    "a range with another in brackets": (
        "The storm brought an 18 to 23 foot (5.5 to 7 m) surge to the coast.",
        "The storm brought an 18 to 23 foot surge to the coast",
    ),
    "a deed in brackets": (
        "Berg left the firm (her son, Bo Lind, sold his stake on Monday).",
        "her son, Bo Lind, sold his stake",
    ),
    "what is hoped for": (
        "Norway expressed hopes on Monday that Mali could be drawn into the talks.",
        "Norway expressed hopes Mali could be drawn into the talks",
    ),
    "what is denied": (
        "The minister denied claims that he had lied to parliament.",
        "The minister denied claims he had lied to parliament",
    ),
    "dashes": (
        "The plant in Leeds - the oldest in Britain - will close in May.",
        "The plant in Leeds will close",
    ),
    "neither": (
        "Neither the firm nor the union accepted the offer.",
        "Neither the firm nor the union accepted the offer",
    ),
    "whose shares": (
        "The firm, whose shares fell 12 percent, blamed the weather.",
        "shares fell 12 percent",
    ),
    "who does what beside it": (
        "The union was angry, with its leader urging the state to block the sale.",
        "its leader urging the state to block the sale",
    ),
    "what came of it": (
        "Bailey died on Monday, setting off a week of protests.",
        "setting off a week of protests",
    ),
    "a second thing that was done": (
        "Berg died, setting off riots in which shops were looted and 46 people held.",
        "shops were looted",
    ),
    "before whom": (
        "Rowe, suspended on full pay since April, will appear before magistrates.",
        "Rowe will appear before magistrates",
    ),
    "since when": (
        "Rowe, suspended on full pay since April, will appear before magistrates.",
        "Rowe suspended on full pay",
    ),
    "what someone says of it": (
        "His mother, Sharon, welcomed the news: “It has taken us six months.”",
        "His mother, Sharon, welcomed the news",
    ),
    "a name that opens and closes": (
        "The mayor, Grace Mbeki, asked the court to void the vote, alleging fraud.",
        "The mayor, Grace Mbeki, asked the court to void the vote",
    ),
    "a noun behind brackets": (
        "It was hit by an 18 to 23 foot (5.5 to 7 meter) storm surge on Monday.",
        "It was hit by an 18 to 23 foot storm surge",
    ),
    "what others do meanwhile": (
        "The governor closed the roads, with the mayor Henry Moss following suit.",
        "The governor closed the roads",
    ),
    "a list with semicolons": (
        "The city will hire 90 clerks; cap rents in the centre; and drop a lawsuit.",
        "The city will hire 90 clerks",
    ),
    "who ended it": (
        "Teachers in Norwood ended a long strike on Sunday.",
        "Teachers in Norwood ended a long strike",
    ),
    "another of them": (
        "The court freed one man, jailed another and fined a third on Monday.",
        "The court jailed another",
    ),
    "what one did where one was born": (
        "Berg, who was born in Ghent in 1951 and studied in Paris, resigned in 1999.",
        "Berg studied in Paris",
    ),
    "what it did to the shares": (
        "The firm missed its forecasts, sending its shares down 14 percent.",
        "The firm sending its shares down 14 percent",
    ),
}


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


@pytest.mark.parametrize(("text", "clause"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_clause_is_whole_and_no_more(reader: Parser, text: str, clause: str) -> None:
    """Nothing in it is cut, and it does not run on into what comes next."""
    assert clause in {e.what for e in reader.parse(text, published="2024-05-15")}
