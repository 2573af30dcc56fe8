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
    "the commitment of one's country by name": (
        "Mali's envoy reaffirmed the commitment of Mali to Chad on Monday.",
        ["SUPPORT Mali's envoy > Chad"],
    ),
    "a commitment of others": (
        "Chad welcomed the commitment of Mali on Monday.",
        ["SUPPORT Chad > Mali"],
    ),
    "where one helps": (
        "Norway gave 20 million euros for farms in Peru.",
        ["AID Norway > Peru"],
    ),
    "what one wants to help along": (
        "Norway gave 20 million euros to promote the use of wells in Peru.",
        ["AID Norway > Peru"],
    ),
    "whom one helps somewhere": (
        "Norway gave money to farmers in Peru.",
        ["AID Norway > farmers in Peru"],
    ),
    "where one gives": (
        "Norway gave 20 million euros in May in Peru.",
        ["AID Norway >"],
    ),
    "one's strong support": (
        "Chad voiced its strong support of Ada Berg on Monday.",
        ["SUPPORT Chad > Ada Berg"],
    ),
    "what was imposed on someone": (
        "Chad will not lift the embargo that it imposed on Mali.",
        ["REJECT Chad > Mali", "COERCE Chad > Mali"],
    ),
    "whose quarrel is settled": (
        "Norway launched a mediation effort to resolve the rift between Chad and Mali.",
        ["CONSULT Norway > Chad+Mali"],
    ),
    "to whom what was stolen goes": (
        "Peru returned a mask that was stolen from a tomb to Chile on Monday.",
        ["CONCEDE Peru > Chile", "CRIME >"],
    ),
    "a mission that goes on": (
        "The Council adopted a resolution extending the UN mission in May.",
        ["LEGAL Council >"],
    ),
    "whom a resolution blames": (
        "The Council adopted a resolution condemning Chad in May.",
        ["LEGAL Council > Chad"],
    ),
    "the permission of a government": (
        "The bank granted the Chadian government permission to sell a mine in May.",
        ["CONCEDE bank > Government of Chad"],
    ),
    "who is permitted": (
        "Mali gave approval for Peru to open a school in May.",
        ["CONCEDE Mali > Peru"],
    ),
    "who is hurt by what is done": (
        "Mali gave a reason for Peru to open a school in May.",
        ["STATEMENT Mali >"],
    ),
    "at whom a strike is aimed": (
        "Nurses staged a strike in response to Acme's decision to cut pay in May.",
        ["PROTEST nurses > Acme"],
    ),
    "whose embassy is besieged": (
        "Students held a protest outside the Chadian embassy on Monday.",
        ["PROTEST students > Chadian embassy"],
    ),
    "outside what is no embassy": (
        "Students held a protest outside the Acme building on Monday.",
        ["PROTEST students >"],
    ),
    "against whom forces are moved": (
        "The navy moved two ships to the bay on Monday to counter threats from Chad.",
        ["MOBILIZE navy > Chad"],
    ),
    "of whom it is claimed": (
        "Police opened an investigation into claims that two clerks stole money.",
        ["LEGAL police > clerks"],
    ),
    "of whom it is claimed in vain": (
        "A court rejected claims that two clerks stole money on Monday.",
        ["LEGAL court >"],
    ),
    "whom a bill would fine": (
        "The senator introduced a bill that would fine banks on Monday.",
        ["LEGAL senator > banks"],
    ),
    "whose needs are met": (
        "Norway gave help to meet the needs of farmers in May.",
        ["AID Norway > farmers"],
    ),
    "who is allowed something": (
        "Mali agreed to allow aid workers access to the camp in May.",
        ["AGREE Mali > aid workers"],
    ),
    "until who does it": (
        "The guards will not end the strike until they are heard by the mayor.",
        ["PROTEST guards >"],
    ),
    "who is helped to find someone": (
        "Norway offered to help Chad find the children in May.",
        ["AGREE Norway > Chad"],
    ),
    "whom one promises to send": (
        "The minister promised to send inspectors to the mill in May.",
        ["AGREE minister >"],
    ),
    "a trip to a town": (
        "The president cancelled a trip to Brussels in May.",
        ["REJECT president >"],
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
        ["RETREAT Chad > Kenya"],
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
        ["LEGAL judge > clerks"],
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
    "from where one is expelled": (
        "The envoy was expelled from Peru in May.",
        ["SANCTION Peru > envoy"],
    ),
    "who fired it": (
        "Missiles fired by the Chadian army struck a school in Mali on Monday.",
        ["ASSAULT Chadian army >", "ASSAULT Chadian army > Mali"],
    ),
    "who planted it": (
        "A rebel-claimed bomb struck a bus in May.",
        ["ASSAULT rebel >"],
    ),
    "whom a decree names": (
        "The president signed a decree granting citizenship to 14 refugees on Monday.",
        ["LEGAL president > refugees"],
    ),
    "what a report asks": (
        "A parliamentary report called for sanctions against Chad in May.",
        ["REQUEST > Chad"],
    ),
    "what a report does": (
        "The council issued a report accusing the army of theft.",
        ["ACCUSE council > army"],
    ),
    "what a lawsuit does": (
        "The union filed a lawsuit accusing Acme Corp. of fraud in May.",
        ["LEGAL union > Acme Corp."],
    ),
    "with whom one agrees to do it": (
        "The council agreed with the nurses to raise their pay in May.",
        ["AGREE council+nurses >"],
    ),
    "whose attacks go on": (
        "The army continued its attacks on the rebels on Monday.",
        ["ASSAULT army > rebels"],
    ),
    "whose talks do not begin": (
        "Kenya will not begin talks with the rebels in May.",
        ["CONSULT Kenya > rebels"],
    ),
    "whose attempts are blocked": (
        "The miners marched on Sunday. Police blocked their attempts to leave.",
        ["PROTEST miners >", "COERCE police > miners"],
    ),
    "a name that no one knows": (
        "Carver closed the road on Monday.",
        ["COERCE Carver >"],
    ),
    "at whom one fires": (
        "Kenya fired two artillery shells at Chad on Monday.",
        ["ASSAULT Kenya > Chad"],
    ),
    "who is opposed by someone": (
        "Chad was opposed by Kenya in May.",
        ["REJECT Kenya > Chad"],
    ),
    "a state that buys": (
        "Denmark sold the ship to Chad in May.",
        ["BUSINESS Denmark > Chad"],
    ),
    "who is called on to act": (
        "The union called for the government to resign.",
        ["REQUEST union > government"],
    ),
    "whose host an envoy leaves": (
        "Mali recalled its ambassador to Chad in May.",
        ["SANCTION Mali > Chad"],
    ),
    "whose post is hit": (
        "Mali's army attacked rebel positions near Gao on Monday.",
        ["ASSAULT Mali's army > rebels"],
    ),
    "whose convoy is hit": (
        "Gunmen ambushed a police convoy on Monday.",
        ["ASSAULT gunmen > police"],
    ),
    "no one, where things only bear a name": (
        "Gunmen shot down a passenger jet on Monday.",
        ["ASSAULT gunmen >"],
    ),
    "about whom one is concerned": (
        "Peru raised concerns about Chile's elections in May.",
        ["ACCUSE Peru > Chile"],
    ),
    "a pledge that is kept": (
        "Peru honoured its pledge to Chile in May.",
        ["SUPPORT Peru > Chile"],
    ),
}


@pytest.mark.parametrize(("text", "told"), REACHED.values(), ids=REACHED.keys())
def test_whom_an_act_reaches(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))


def test_who_is_on_alert_is_so_somewhere(reader: Parser) -> None:
    """The place stands behind the state."""
    timeline = reader.parse(
        "Peruvian troops stayed on alert in Lima on Monday.", published="2024-05-10"
    )
    (event,) = timeline

    assert event.location is not None
    assert "Lima" == event.location.name
