"""Sentences as agencies write them: what is told, who does it, and to whom."""

from __future__ import annotations

from typing import Final

import pytest
from told_rows import rows

from dateline.model.article import Article
from dateline.parse import Parser

pytestmark = pytest.mark.golden


TOLD: Final = {
    "six of them": (
        "Police fired tear gas to disperse the marchers and arrested six of them.",
        ["COERCE police > marchers", "COERCE police > marchers"],
    ),
    "some of many": (
        "Thousands of people marched on Monday, and some clashed with riot police.",
        ["PROTEST people >", "PROTEST people+riot police > riot police"],
    ),
    "accused of": (
        "Rights groups accused the police of excessive force.",
        ["ACCUSE rights groups > police"],
    ),
    "a name behind a clause": (
        "Guards jailed the head of a firm that runs a lift, Ada Berg, and two clerks.",
        ["COERCE guards > Ada Berg+clerks"],
    ),
    "brokered": (
        "Chad and Libya signed a truce brokered by Norway.",
        ["AGREE Chad+Libya > via Norway"],
    ),
    "two in the passive": (
        "Nine people were killed and 14 injured when a cable car crashed.",
        ["DEATH > people", "ACCIDENT >", "ACCIDENT >"],
    ),
    "a promise to do harm": (
        "President Ada Berg vowed to crush the rebellion.",
        ["THREATEN Ada Berg >"],
    ),
    "office": (
        "Mayor Ada Berg took office in May.",
        ["APPOINTMENT Ada Berg >"],
    ),
    "by a means": (
        "Malawi responded by expelling the envoy.",
        ["SANCTION Malawi > envoy"],
    ),
    "who was dismissed": (
        '"It was cold," said Ada Berg, who was dismissed in March.',
        ["APPOINTMENT > Ada Berg"],
    ),
    "the subject of what is said": (
        "Ada Berg died at home, her son's wife, Eva Lind, said. She patented a pump.",
        ["DEATH > Ada Berg", "LEGAL Ada Berg >"],
    ),
    "nature": (
        "Floods displaced millions of people in May.",
        ["DISASTER > people"],
    ),
    "an outbreak": (
        "The army fought an Ebola outbreak that killed 23 people.",
        ["ASSAULT army >", "HEALTH > people"],
    ),
    "a strike of workers": (
        "Nurses began a five-day strike over pay on Monday.",
        ["PROTEST nurses >"],
    ),
    "who is a person": (
        '"It was dear," said Ada Berg, an analyst at Acme, who cut her forecast.',
        ["BUSINESS Ada Berg >"],
    ),
    "an officer called": (
        "Officers called to a home found Ada Berg on Monday.",
        ["OTHER officers > Ada Berg"],
    ),
    "his office": (
        "Detectives searched his office on Monday.",
        ["COERCE detectives >"],
    ),
    "two names of a plural": (
        "The seeds Ada Berg and Eva Lind met the judge on Sunday.",
        ["CONSULT Ada Berg+Eva Lind > judge"],
    ),
    "an office before a name": (
        "Chief Executive Ada Berg met Mayor Eva Lind on Monday.",
        ["CONSULT Ada Berg > Eva Lind"],
    ),
    "held and brought": (
        "Bo Berg was arrested by police on Monday and brought before a judge.",
        ["COERCE police > Bo Berg", "OTHER > Bo Berg"],
    ),
    "only picks out": (
        "The state paid each family that lost a son.",
        ["OTHER state > family"],
    ),
    "two clauses": (
        "A Lima court convicted Minister Ada Berg of fraud in May; she has appealed.",
        ["LEGAL Lima court > Ada Berg", "LEGAL Ada Berg >"],
    ),
    "a part of a firm": (
        "Acme Corp. sold its Asian arm in May.",
        ["BUSINESS Acme Corp. >"],
    ),
    "his country": (
        "French Minister Ada Berg said her country would send doctors to Mali.",
        ["AID France > Mali"],
    ),
    "a title and two names": (
        "Cyclist Maya Berg was hurt in a crash. Berg sued the driver.",
        ["ACCIDENT > Maya Berg", "LEGAL Maya Berg > driver"],
    ),
    "a race at the polls": (
        "Candidate Ada Berg won the race for mayor on Sunday.",
        ["ELECTION Ada Berg >"],
    ),
    "a storm with a name": (
        "Typhoon Hana swept the island on Monday, killing two people.",
        ["WEATHER >", "WEATHER > people"],
    ),
    "fired from work": (
        "The manager of the clinic was fired in May.",
        ["APPOINTMENT > manager of the clinic"],
    ),
    "who collapsed": (
        "The nurse collapsed in May.",
        ["HEALTH > nurse"],
    ),
    "what was proposed": (
        "Acme Corp. proposed ending its pension plan in May.",
        ["REQUEST Acme Corp. >"],
    ),
    "handed over": (
        "France handed him over to the court in May.",
        ["COOPERATE France > court"],
    ),
    "sent to a clinic": (
        "The judge jailed a nurse in May and sent her to a clinic.",
        ["COERCE judge > nurse", "LEGAL judge > nurse"],
    ),
    "a long name without a label": (
        "Human Rights Watch welcomed the verdict.",
        ["SUPPORT Human Rights Watch >"],
    ),
    "a plane that skids": (
        "A cargo plane skidded off the runway on Monday, killing the pilot.",
        ["ACCIDENT cargo plane >", "ACCIDENT cargo plane > pilot"],
    ),
    "voted against it": (
        "Parliament changed the law in May. The Home party voted against it.",
        ["OTHER Parliament >", "REJECT Home party >"],
    ),
    "on board": (
        "A bomb killed five people on board in May.",
        ["ASSAULT > people"],
    ),
    "in March thieves": (
        "In March thieves stole a mask from the museum.",
        ["CRIME thieves >"],
    ),
    "a rank in a span": (
        "Mayor Ada Berg resigned, plunging the town into its third crisis in a year.",
        ["APPOINTMENT Ada Berg >", "OTHER Ada Berg >"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_who_did_what_to_whom(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))


DATED: Final = {
    "in the election of a year": (
        "The party won 19 of the 101 seats in the 2019 election.",
        ["2019"],
    ),
    "since, when": (
        "It is the first walkout since 2011, when drivers struck and won a rise.",
        ["2011", "2011"],
    ),
    "a rank in a span": (
        "The mayor resigned, plunging the town into its third crisis in four years.",
        ["[..2024-05-10]", "[..2024-05-10]"],
    ),
    "a day beside a rank": (
        "On Sunday they will hold a service in the church, the first since the flood.",
        ["2024-05-12"],
    ),
    "first, in a year": (
        "Nigeria first asked for the mask in 1974.",
        ["1974"],
    ),
    "at an auction in a year": (
        "The mask was bought by a merchant at an auction in London in 1902.",
        ["1902"],
    ),
    "in March thieves": (
        "In March thieves stole a mask from the museum.",
        ["2024-03"],
    ),
    "and wants it now": (
        "Texas gave the firm money in 2021 and wants it back.",
        ["2021", "[..2024-05-10]"],
    ),
    "after, inside": (
        "Eva Lind fell ill in 2019. Ada Berg was sacked after she lost her keys.",
        ["2019", "[..2024-05-10]", "[..2024-05-10]"],
    ),
}


@pytest.mark.parametrize(("text", "days"), DATED.values(), ids=DATED.keys())
def test_when_it_was(reader: Parser, text: str, days: list[str]) -> None:
    """The time of each event, in the order of the words."""
    reports = list(reader.parse(text, published="2024-05-10").reports)
    reports.sort(key=lambda r: r.trigger.start if r.trigger else 0)

    assert days == [str(report.when) for report in reports]


def test_what_is_looked_for_stands_behind_the_verb(reader: Parser) -> None:
    """ "Okafor sought" alone says nothing."""
    text = "The order that Mayor Ada Okafor sought was denied in April."
    told = {event.what for event in reader.parse(text, published="2024-05-10")}

    assert "Mayor Ada Okafor sought the order" in told


def test_what_a_lower_verb_is_about_stands_behind_it(reader: Parser) -> None:
    """It may be the tax or the spaces: both are told."""
    text = "They face a tax on spaces, which clerks have vowed to fight in court."
    told = {event.what for event in reader.parse(text, published="2024-05-10")}

    assert "clerks have vowed to fight a tax on spaces in court" in told


@pytest.mark.parametrize(
    "what",
    [
        "The mayor asked why the army had attacked the town",
        "The mayor was charged with killing a clerk",
        "Neither Mali nor Chad signed the treaty",
    ],
)
def test_what_makes_the_sense_of_a_clause_is_kept(reader: Parser, what: str) -> None:
    """Without "why", what for or "neither", it would say something else."""
    timeline = reader.parse(f"{what}.", published="2024-05-10")

    assert [what] == [event.what for event in timeline]


def test_a_headline_is_told_once(reader: Parser) -> None:
    """What the lead does not tell in like words is told by it all the same."""
    article = Article(
        "The unmanned craft crashed on Monday. Its builder said it ran out of fuel.",
        title="Private moon lander fails minutes before touchdown",
        published="2024-05-10",
    )
    alone = Article(
        "No more is known.", title="Gunmen kill two guards", published="2024-05-10"
    )
    told = {event.what for event in reader.parse(article)}

    assert "The unmanned craft crashed" in told
    assert not any("lander" in what for what in told)
    assert ["Gunmen kill two guards"] == [event.what for event in reader.parse(alone)]
