"""What a reader would list is told, however its clause is built."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.model.article import Article
from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A sentence of 15 May 2024, a Wednesday, and what it tells.
TOLD: Final[dict[str, tuple[str, list[str]]]] = {
    "found dead": (
        "Tomas Brandl, 52, was found dead in a hotel in Graz on Tuesday.",
        ["2024-05-14 DEATH asserted"],
    ),
    "what a place was made": (
        "The harbour was declared a conservation area in 1984.",
        ["1984 OTHER asserted"],
    ),
    "what two sides will play": (
        "Harriers will face Albion in the final on 17 June.",
        ["2024-06-17 SPORT anticipated"],
    ),
    "what declines no offer": (
        "The port declined, and Ada Lind declined on Monday.",
        ["2024-05-13 REJECT asserted"],
    ),
    "what comes before a colon": (
        "Hunters clashed with herders on Monday: nine people died.",
        ["2024-05-13 ASSAULT asserted", "2024-05-13 DEATH asserted"],
    ),
    "who is taken somewhere": (
        "Guards seized a tanker on Monday and took its crew to the port.",
        ["2024-05-13 COERCE asserted", "2024-05-13 OTHER asserted"],
    ),
    "who is put ashore": (
        "Two of them were put ashore in Oman on Sunday night.",
        ["2024-05-12 OTHER asserted"],
    ),
    "a view that is taken": ("The minister took the view that it was legal.", []),
    "what they were besides": (
        "Six children have died, all of them unvaccinated.",
        ["[..2024-05-15] DEATH asserted"],
    ),
    "who left the scene": (
        "Police are looking for the driver of a car that struck a man and left.",
        ["[..2024-05-15] ACCIDENT asserted"],
    ),
    "who is cited": (
        "Two teenagers were cited on Monday for throwing eggs.",
        ["2024-05-13 LEGAL asserted"],
    ),
    "a light verb and an offer": (
        "The Larks made an offer to Ines Roca on Monday.",
        ["2024-05-13 OTHER asserted"],
    ),
    "a participle with a day": (
        "Born in Szeged in 1961, Ines Varga moved to Leeds in 1969.",
        ["1961 OTHER asserted", "1969 OTHER asserted"],
    ),
    "a thing that was made on a day": (
        "The vessel, built in 1984, sank on Monday.",
        ["1984 OTHER asserted", "2024-05-13 ACCIDENT asserted"],
    ),
    "which ones are meant": (
        "Houses built in 1984 were sold on Monday.",
        ["2024-05-13 BUSINESS asserted"],
    ),
    "whose house it is": (
        "The store, owned by the Levi family since 1952, was robbed on Monday.",
        ["2024-05-13 CRIME asserted"],
    ),
    "what one wanted in a match": (
        "Norway did not beat Spain on Monday to win the title.",
        ["2024-05-13 SPORT negated"],
    ),
    "land that is taken over": (
        "The rebels took over a third of the country in May.",
        ["2024-05 OTHER asserted"],
    ),
    "what was written stands elsewhere": (
        "“What a day,” wrote Bo Berg on his page.",
        [],
    ),
    "what they agree on": (
        "Chad and Mali agree that rows should be resolved by judges.",
        ["[..2024-05-15] AGREE asserted"],
    ),
    "what one finds of a deed": (
        "The king found the strike justified.",
        [],
    ),
    "what is only late": (
        "The ferry, delayed by four hours, sank on Monday.",
        ["2024-05-13 ACCIDENT asserted"],
    ),
    "what else a blast did": (
        "A boiler exploded on Monday, killing a guard and injuring two clerks.",
        ["2024-05-13 ACCIDENT asserted"] * 3,
    ),
    "who is feared dead": (
        "Up to 40 people are feared dead after a ferry sank off Ghana on Monday.",
        ["2024-05-13 ACCIDENT asserted", "[..2024-05-15] DEATH possible"],
    ),
    "what emerged": (
        "It emerged on Monday that the firm had paid the clerk 3,000 euros.",
        ["[..2024-05-13] BUSINESS asserted"],
    ),
    "what was announced": (
        "It was announced on Monday that the bridge would close.",
        ["2024-05-13 STATEMENT asserted"],
    ),
    "a drug that kills": (
        "The drug killed six people on Monday.",
        ["2024-05-13 DEATH asserted"],
    ),
    "a bomb that kills": (
        "A bomb killed six people on Monday.",
        ["2024-05-13 ASSAULT asserted"],
    ),
    "a blast that flattens": (
        "The blast flattened two houses on Monday.",
        ["2024-05-13 ACCIDENT asserted"],
    ),
    "an occupation by workers": (
        "Workers led an occupation of the plant for higher pay on Monday.",
        ["2024-05-13 PROTEST asserted"],
    ),
    "money that is lost": (
        "The firm lost $210 million in April.",
        ["2024-04 BUSINESS asserted"],
    ),
    "an order to leave": (
        "The county issued an evacuation order on Monday.",
        ["2024-05-13 COERCE asserted"],
    ),
    "a pipeline that explodes": (
        "A gas pipeline exploded in Lima on Monday, killing four people.",
        ["2024-05-13 ACCIDENT asserted", "2024-05-13 ACCIDENT asserted"],
    ),
    "a bomb that explodes": (
        "A bomb exploded in Lima on Monday, killing four people.",
        ["2024-05-13 ASSAULT asserted", "2024-05-13 ASSAULT asserted"],
    ),
    "a boiler that blows up": (
        "The boiler blew up at the school on Monday.",
        ["2024-05-13 ACCIDENT asserted"],
    ),
    "the year behind an agent": (
        "The firm, founded by two brothers in 1958, sued the mayor on Monday.",
        ["1958 BUSINESS asserted", "2024-05-13 LEGAL asserted"],
    ),
    "found guilty on a day": (
        "A court found a banker guilty Tuesday of stealing from six clients.",
        ["2024-05-14 LEGAL asserted"],
    ),
    "an appeal to a court": (
        "The mayor appealed the ruling on Monday.",
        ["2024-05-13 LEGAL asserted"],
    ),
    "an appeal to donors": (
        "The mayor appealed to donors for help on Monday.",
        ["2024-05-13 REQUEST asserted"],
    ),
    "candidates who play": (
        "Eva Lind won the candidates tournament in April.",
        ["2024-04 SPORT asserted"],
    ),
    "a year before a noun": (
        "In 2010 rebels killed 20 people.",
        ["2010 ASSAULT asserted"],
    ),
    "fired from a job": (
        "The hospital fired her on Monday.",
        ["2024-05-13 APPOINTMENT asserted"],
    ),
    "fired from a gun": (
        "Guards fired shots at her on Monday.",
        ["2024-05-13 ASSAULT asserted"],
    ),
    "a rocket that fails": (
        "Its first rocket exploded on the pad in 2019.",
        ["2019 ACCIDENT asserted"],
    ),
    "a rocket that hits": (
        "A rocket exploded near the embassy in 2019.",
        ["2019 ASSAULT asserted"],
    ),
    "robbers make off": (
        "The robbers made off with the watches on Friday.",
        ["2024-05-10 CRIME asserted"],
    ),
    "part in a march": (
        "About 300 people took part in a march against the mine on Sunday.",
        ["2024-05-12 PROTEST asserted"],
    ),
    "found alive": (
        "Two climbers were found alive on Saturday.",
        ["2024-05-11 OTHER asserted"],
    ),
    "a disease that kills": (
        "The virus has killed 40 people in the province since March.",
        ["2024-03/2024-05-15 HEALTH asserted"],
    ),
    "a network goes down": (
        "The cable network went down on Saturday.",
        ["2024-05-11 OTHER asserted"],
    ),
    "a crowd turns violent": (
        "A vigil in Norwich turned violent on Monday night.",
        ["2024-05-13 OTHER asserted"],
    ),
    "a charge that stands": (
        "A 30-year-old man from Leeds is charged with arson.",
        ["[..2024-05-15] ACCUSE asserted"],
    ),
    "the present of timetables": (
        "The trial of the banker starts on Monday.",
        ["2024-05-20 LEGAL planned"],
    ),
    "timetables, of no known kind": (
        "The permit expires on 31 May.",
        ["2024-05-31 OTHER planned"],
    ),
    "what came before a state": (
        "One man is dead after being shot by a guard on Friday.",
        ["2024-05-10 ASSAULT asserted", "../2024-05-15 STATE asserted"],
    ),
    "what a deed in doubt is known by": (
        "Police hope to find the man who stabbed a teacher on Friday.",
        ["2024-05-10 ASSAULT asserted", "[2024-05-15..] OTHER anticipated"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_what_happened_is_told(reader: Parser, text: str, told: list[str]) -> None:
    """The day, the type, and how sure."""
    timeline = reader.parse(text, published="2024-05-15")

    assert told == [
        f"{event.when} {event.type} {event.certainty.value}" for event in timeline
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The market opens on Mondays.",
        "The museum opens every Friday.",
        "The shop opens Monday through Friday.",
        "He works on Saturday mornings.",
        "Thieves are charged with theft.",
        "Patients who slept badly recover late.",
        "Workers are tired after being trained.",
        "The mayor was disappointed by the vote.",
    ],
)
def test_a_habit_has_no_day(reader: Parser, text: str) -> None:
    """What is so as a rule is no timetable, no charge and no deed."""
    timeline = reader.parse(text, published="2024-05-15")

    assert [] == [str(event) for event in timeline]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ines Roca sets sailing record", ["sets"]),
        ("Strikers clinch playoff berth with win over Bears", ["clinch"]),
        ("Why strikers clinch playoff berths", []),
        ("What voters want", []),
    ],
)
def test_headlines_tell_in_the_present(
    reader: Parser, title: str, told: list[str]
) -> None:
    """A verb of no known kind too; a headline that promises an answer tells none."""
    article = Article(
        "The town lies in the north.", title=title, published="2024-05-15"
    )
    timeline = reader.parse(article)

    assert told == [
        report.trigger.exact for report in timeline.reports if report.trigger
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "The firm will close a mill and sell two ships.",
            "The firm will sell two ships",
        ),
        (
            "The judge gave the firm 30 days to comply.",
            "The judge gave the firm 30 days to comply",
        ),
        (
            "Bo Berg cancelled a visit to Britain that was planned for Tuesday.",
            "a visit to Britain was planned",
        ),
        (
            "The board named director Eva Lind to run the company.",
            "The board named director Eva Lind to run the company",
        ),
        ("Bo Berg was held and charged with fraud.", "Bo Berg was charged with fraud"),
        (
            "The drug, which Bo Berg mixed from salt at his clinic in May, is fake.",
            "Bo Berg mixed the drug from salt at his clinic",
        ),
        (
            "Acme, which bought a stake in May, called on the board to drop the deal.",
            "Acme called on the board to drop the deal",
        ),
    ],
)
def test_a_clause_can_be_read_alone(reader: Parser, text: str, clause: str) -> None:
    """What two verbs share stands with both, and objects behind their verb."""
    assert clause in {e.what for e in reader.parse(text, published="2024-05-15")}
