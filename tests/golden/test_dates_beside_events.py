"""
What the times of other clauses tell of an event, and which time is not its own.

Each line was dated by hand, for an article of Wednesday, 15 May 2024.
"""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A sentence, the word that tells the event, and its date.
DATES: Final = {
    "The talks ended without an agreement on Friday.": ("ended", "../2024-05-10"),
    "The mayors agreed to a meeting on Friday.": ("agreed", "[..2024-05-15]"),
    "Gunmen opened fire on a bus, killing seven people, on Thursday night.": (
        "opened",
        "2024-05-09",
    ),
    "Nine people were killed when a bus hit a wall in Peru on Saturday.": (
        "killed",
        "2024-05-11",
    ),
    "Thousands fled the town after fighting erupted there on 4 May.": (
        "fled",
        "[2024-05-04..2024-05-15]",
    ),
    "Thousands fled the town before fighting erupted there on 4 May.": (
        "fled",
        "[..2024-05-04]",
    ),
    "Rebels seized the town on Sunday, two days after the army withdrew.": (
        "withdrew",
        "2024-05-10",
    ),
    "Rebels seized the town on Sunday, two days before the army withdrew.": (
        "withdrew",
        "2024-05-14",
    ),
    "The premier resigned on Monday, a week after losing a vote of confidence.": (
        "losing",
        "2024-05-06",
    ),
    "A ship sank off Malta on Sunday after being hit by a missile.": (
        "hit",
        "[..2024-05-12]",
    ),
    "Rebels seized the town on Sunday before the army withdrew.": (
        "withdrew",
        "[2024-05-12..2024-05-15]",
    ),
    "He died on 4 May, two weeks after fighting erupted in the town.": (
        "erupted",
        "2024-04-20",
    ),
    "The airline suspended flights to the city until Monday.": (
        "suspended",
        "[..2024-05-15]",
    ),
    "The council postponed the vote until December.": ("postponed", "[..2024-05-15]"),
    "The hearing is set for June 12 in a court in Delaware.": ("set", "2024-06-12"),
    "A court in Accra ordered two guards released on Friday.": (
        "ordered",
        "2024-05-10",
    ),
    "In 2009, a march ended when a sailor threw a flare.": ("threw", "2009"),
    "The premier called early elections for September.": ("called", "[..2024-05-15]"),
    "Clerks voted for the premier in September.": ("voted", "2023-09"),
    "The board declared a dividend, payable on 7 June, to its owners.": (
        "declared",
        "[..2024-05-15]",
    ),
    "The board will declare a dividend on 7 June.": ("declare", "2024-06-07"),
    "A clerk surrendered to police after 6 p.m. on Tuesday.": (
        "surrendered",
        "[2024-05-14T18Z..2024-05-15]",
    ),
    "Coffee prices hit their highest level since 2011.": ("hit", "[..2024-05-15]"),
    "The general has ruled the country since 2011.": ("ruled", "2011/2024-05-15"),
    "The general ruled the country until 2005.": ("ruled", "../2005"),
    "The club won the league for the first time in 30 years on Sunday.": (
        "won",
        "2024-05-12",
    ),
    "The blast happened shortly after midnight on Tuesday at a mill.": (
        "happened",
        "2024-05-14",
    ),
    "The minister met with his rival on Friday.": ("met", "2024-05-10"),
    "The storm will reach the coast late on Monday or early on Tuesday.": (
        "reach",
        "[2024-05-20..2024-05-21]",
    ),
    "Output fell 8 percent in April from a year ago.": ("fell", "2024-04"),
    "Output fell 8 percent from a year ago.": ("fell", "[..2024-05-15]"),
    "The panel will look into the killing of nine nuns two years ago.": (
        "look",
        "[2024-05-15..]",
    ),
    "The firm, which had rented the quay since 1920, moved to Lima in 1945.": (
        "rented",
        "1920/1945",
    ),
    "The firm, which had rented the quay since 1945, was founded in 1920.": (
        "rented",
        "1945/2024-05-15",
    ),
    "Ada Lind said that she had been running the firm since 1999.": (
        "running",
        "1999/2024-05-15",
    ),
    "The army closed the border after the coup of 1982.": (
        "closed",
        "[1982..2024-05-15]",
    ),
    "The army had closed the border before the coup of 1982.": (
        "closed",
        "[..1982]",
    ),
    "The party has lost three seats since the 2019 election.": (
        "lost",
        "[2019..2024-05-15]",
    ),
    "The party will sell its house after the election in May.": (
        "sell",
        "[2024-05-15..]",
    ),
    "The firm sold its mill in 2021 and may close its plant.": (
        "close",
        "[2024-05-15..]",
    ),
    "Firefighters have rescued 34 people from the water.": (
        "rescued",
        "[..2024-05-15]",
    ),
    "Ghana has been under the protection of the fleet.": (
        "protection",
        "../2024-05-15",
    ),
    "A bomb exploded on Monday and two people were killed.": ("killed", "2024-05-13"),
    "A bomb struck a bus on Monday; two people were killed.": ("killed", "2024-05-13"),
    "Two people were killed, police said on Monday.": ("killed", "[..2024-05-13]"),
    "The king left on Monday, and his son opened the fair.": (
        "opened",
        "[..2024-05-15]",
    ),
    "Crews put out a fire at a home on Elm Road on Friday.": ("put", "2024-05-10"),
    "The march on Monday was called off.": ("called", "[..2024-05-15]"),
    "The march was called off on Monday.": ("called", "2024-05-13"),
    "The disease was declared eliminated in Mali in 2011.": ("declared", "2011"),
    "Eva Berg resigned in March and has since left the country.": (
        "left",
        "[..2024-05-15]",
    ),
    "Accused of theft, Jan Kowal resigned on Monday.": ("Accused", "[..2024-05-13]"),
    "Rebels shelled the town on Monday, killing two people.": ("killing", "2024-05-13"),
    "The governor imposed a curfew from 18:00 to 06:00.": (
        "imposed",
        "[..2024-05-15]",
    ),
    "On Friday the governor imposed a curfew from 18:00 to 06:00.": (
        "imposed",
        "2024-05-10",
    ),
    "The judge jailed the clerk, who will appeal on Friday.": (
        "jailed",
        "[..2024-05-15]",
    ),
    # From when on an order holds.
    "The governor ordered people to leave, effective 1 p.m. on Tuesday.": (
        "ordered",
        "[..2024-05-15]",
    ),
    "The mayor imposed a curfew effective Friday.": ("imposed", "[..2024-05-15]"),
    "The mayor imposed a curfew from Monday.": ("imposed", "[..2024-05-15]"),
    "The mayor imposed a curfew on Monday.": ("imposed", "2024-05-13"),
    "The airline cancelled flights to Oran from Saturday.": (
        "cancelled",
        "[..2024-05-15]",
    ),
    "The bank cut its rate as of 1 May.": ("cut", "[..2024-05-15]"),
    "The bank cut its rate on 1 May.": ("cut", "2024-05-01"),
    "The clubs postponed the match to Friday.": ("postponed", "[..2024-05-15]"),
    "The clubs moved the match from Friday to Sunday.": ("moved", "[..2024-05-15]"),
    "The clubs moved the match to Oran on Friday.": ("moved", "2024-05-10"),
    "The union gave the firm until Friday to pay.": ("gave", "[..2024-05-15]"),
    # The day of what is decided or ordered.
    "The council voted to close the school in June.": ("voted", "[..2024-05-15]"),
    "The council voted in June to close the school.": ("voted", "2023-06"),
    "The council voted to close the school on Monday.": ("voted", "2024-05-13"),
    "The council voted to close the school in 2019.": ("voted", "2019"),
    "The firm was ordered to pay $4 million in 1994.": ("ordered", "[..1994]"),
    "The firm was ordered in 1994 to pay $4 million.": ("ordered", "1994"),
    "The firm was ordered to pay $4 million in 2031.": ("ordered", "[..2024-05-15]"),
    # The day of a noun, and of what an act is about.
    "The ministers praised the talks of 3 May.": (
        "praised",
        "[2024-05-03..2024-05-15]",
    ),
    "The mayor condemned the raid on Monday.": (
        "condemned",
        "[2024-05-13..2024-05-15]",
    ),
    "The mayor condemned the king on Monday.": ("condemned", "2024-05-13"),
    "The mayor condemned the killing of a nun on Monday.": (
        "condemned",
        "[2024-05-13..2024-05-15]",
    ),
    "The mayor attended the funeral of a nun on Monday.": ("attended", "2024-05-13"),
    "The chief resigned over the crash in March.": (
        "resigned",
        "[2024-03..2024-05-15]",
    ),
    "The chief resigned over the crash.": ("resigned", "[..2024-05-15]"),
    "Police arrested a man in connection with the robbery in 2011.": (
        "arrested",
        "[2011..2024-05-15]",
    ),
    "Police jailed a man for the robbery in 2011.": ("jailed", "[2011..2024-05-15]"),
    "The envoys left for the talks on Monday.": ("left", "2024-05-13"),
    "Police named the victims of the crash on Monday.": (
        "named",
        "[2024-05-13..2024-05-15]",
    ),
    "The envoys held a round of talks on Monday.": ("held", "2024-05-13"),
    "The panel will review the crash in March.": ("review", "[2024-05-15..]"),
    "The team will play the winner of the match on Sunday.": (
        "play",
        "[2024-05-15..]",
    ),
    "The team will play a match on Sunday.": ("play", "2024-05-19"),
    "The bank will buy the firm at the closing price on Tuesday.": (
        "buy",
        "[2024-05-15..]",
    ),
    "The bank will buy the firm at a fair price on Tuesday.": ("buy", "2024-05-21"),
    "The firm published its results for 2023.": ("published", "[..2024-05-15]"),
    "The firm published its results in 2023.": ("published", "2023"),
    "Prices rose 3 percent from April.": ("rose", "[..2024-05-15]"),
    "The trial of the man who shot the mayor in 2019 began.": (
        "began",
        "[..2024-05-15]",
    ),
    "The trial that opened in 2019 began anew.": ("began", "[..2024-05-15]"),
    "The bank posted a profit of $2 million in the first quarter.": (
        "posted",
        "[..2024-05-15]",
    ),
    "The bank posted a profit of $2 million in May.": ("posted", "2024-05"),
    "The club signed the striker until 2027.": ("signed", "[..2024-05-15]"),
    # What was done in a speech, or in a raid, was done on its day.
    "In a speech on Monday, the king praised the army.": ("praised", "2024-05-13"),
    "In a raid on Monday, police freed two men.": ("freed", "2024-05-13"),
    "At a meeting on Monday, the council approved the plan.": (
        "approved",
        "2024-05-13",
    ),
    "Police freed two men seized in a raid on Monday.": ("freed", "[..2024-05-15]"),
    "Rovers will face the winner of Sunday's match.": ("face", "[2024-05-15..]"),
    "They would not leave unless the rebels freed a man.": ("freed", "[2024-05-15..]"),
    "The mayor said divers would try to reach the wreck on Thursday.": (
        "try",
        "2024-05-16",
    ),
    "The mayor said divers tried to reach the wreck on Thursday.": (
        "tried",
        "2024-05-09",
    ),
    "As in 2009, the river flooded the town.": ("flooded", "[..2024-05-15]"),
    "Unlike in 2009, the bank failed.": ("failed", "[..2024-05-15]"),
    "In 2009, the bank failed.": ("failed", "2009"),
    "The general fled after the coup in 2011.": ("fled", "[2011..2024-05-15]"),
    "The mayor resigned hours before the vote on Monday.": (
        "resigned",
        "[..2024-05-13]",
    ),
    "The mayor banned a march on Friday.": ("banned", "[..2024-05-15]"),
    "The mayor banned cars on Friday.": ("banned", "2024-05-10"),
    "The union called for a strike on Friday.": ("called", "[..2024-05-15]"),
    "The union called on Friday for a strike.": ("called", "2024-05-10"),
    "The state announced elections in June.": ("announced", "[..2024-05-15]"),
    "The state held elections in June.": ("held", "2023-06"),
    "The mayor promised help by Friday.": ("promised", "[..2024-05-15]"),
    "The mayor promised help on Friday.": ("promised", "2024-05-10"),
    "The army shelled Oran on Monday and Tuesday.": (
        "shelled",
        "[2024-05-13..2024-05-14]",
    ),
    "In a long period of Monday and Tuesday, the army shelled Oran.": (
        "shelled",
        "[2024-05-13..2024-05-14]",
    ),
    "The plant opened in 1972 and closed after a fire broke out.": (
        "closed",
        "[1972..2024-05-15]",
    ),
    "The firm will buy a mill on Friday and close it after the feast.": (
        "close",
        "[2024-05-17..]",
    ),
    "The plant opened in 1972 and hired 300 people.": ("hired", "1972"),
    "The ban, in force since 2011, was lifted.": ("lifted", "[..2024-05-15]"),
    # The day of another clause.
    "The bank said on Friday it will close the branch.": ("close", "[2024-05-10..]"),
    "The bank said on Friday that it had closed the branch.": (
        "closed",
        "[..2024-05-10]",
    ),
    "The bank said on Friday that Mali had not repaid it.": (
        "repaid",
        "[..2024-05-10]",
    ),
    "The bank, founded in 1920, said that it had closed the branch.": (
        "closed",
        "[..2024-05-15]",
    ),
    "The bank said it will close the branch on Friday.": ("close", "2024-05-17"),
    "Chad closed its border, with Mali following suit on Monday.": (
        "closed",
        "[..2024-05-15]",
    ),
    "Chad closed its border with Mali on Monday.": ("closed", "2024-05-13"),
}


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


@pytest.mark.parametrize(("sentence", "told"), DATES.items())
def test_an_event_has_the_time_that_its_sentence_gives_it(
    reader: Parser, sentence: str, told: tuple[str, str]
) -> None:
    """The time of its own clause, or what the clauses beside it tell of it."""
    word, expected = told
    timeline = reader.parse(sentence, published="2024-05-15")

    dates = {
        sentence[report.trigger.start : report.trigger.end]: str(report.when)
        for report in timeline.reports
        if report.trigger is not None
    }
    assert expected == next(when for words, when in dates.items() if word in words)
