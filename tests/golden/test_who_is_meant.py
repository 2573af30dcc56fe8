"""Who comes up again by a pronoun, a last name or a common noun, in short news."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.model.article import Article
from dateline.model.types import Role
from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A text, the trigger of one event in it, and who acts and who undergoes.
MEANT: Final = {
    "kin with the same name": (
        (
            "Karl Brandt sold fake drugs. Brandt's wife, Ada Brandt, kept the books. "
            "Brandt denied the charges on Monday."
        ),
        "denied",
        "Karl Brandt >",
    ),
    "caught as they did": (
        (
            "Police raided a clinic and arrested the couple at a port, where they had "
            "boarded a ferry."
        ),
        "boarded",
        "couple >",
    ),
    "one of those who were counted": (
        "Police arrested two men on Monday. One of them had fired at a guard.",
        "fired",
        "men > guard",
    ),
    "one of those who were saved": (
        "Rescuers pulled three sailors from the sea. One of them died on the way.",
        "died",
        "> sailors",
    ),
    "some of those to whom it was done": (
        "Rebels ambushed guards near Bria. Two of them were killed on the spot.",
        "killed",
        "> guards",
    ),
    "found so": (
        "Police found two men shot dead in a car in Lima on Monday.",
        "shot",
        "> men",
    ),
    "both sides of a meeting": (
        "The union met the company on Monday. The two sides agreed to share data.",
        "agreed",
        "company+union >",
    ),
    "a group by its name": (
        "Environmental group Clean Seas said it would sue Acme on Friday.",
        "sue",
        "Clean Seas > Acme",
    ),
    "he and no woman": (
        (
            "Opposition leader Marta Silva called for Interior Minister Pablo Vidal to "
            "resign, saying that he had lost control of the north."
        ),
        "lost",
        "Pablo Vidal >",
    ),
    "who tells of a death": (
        "The death of Ada Okafor was announced by Lima University on Friday.",
        "death",
        "> Ada Okafor",
    ),
    "a prize is no one": (
        "Bo Berg shared the Gustav Prize in 1988.",
        "shared",
        "Bo Berg >",
    ),
    "many by one name": (
        "Workers struck in Lima. The opposition Liberals said they would sue Acme.",
        "sue",
        "Liberals > Acme",
    ),
    "a ship is no firm": (
        "The MV Santa Irena struck a reef on Monday. The company apologized.",
        "apologized",
        "company >",
    ),
    "done by the law": (
        "Police arrested two women on Monday. Italy extradited them in May.",
        "extradited",
        "Italy > women",
    ),
    "told, and answered": (
        "An inspector warned Bo Berg in May. He promised to move the powder.",
        "promised",
        "Bo Berg >",
    ),
    "a lawyer for another": (
        "Bo Berg was jailed on Monday. His lawyer said the owner ordered him to go.",
        "ordered",
        "owner > Bo Berg",
    ),
    "two by their names": (
        "Bo Berg and Eva Lind surrendered on Monday. A judge freed them in May.",
        "freed",
        "judge > Bo Berg+Eva Lind",
    ),
    "each of two": (
        "Bo Berg and Eva Lind were freed after each posted a bond of $2,000.",
        "posted",
        "Bo Berg+Eva Lind >",
    ),
    "either of two": (
        "Bo Berg or Eva Lind will win on Monday. The guard warned them in May.",
        "warned",
        "guard >",
    ),
    "other people": (
        "The coast guard sent a boat. Fishermen pulled 84 others from the water.",
        "pulled",
        "fishermen >",
    ),
    "a lawyer is not his client": (
        "Bo Berg was jailed on Monday. A lawyer for Bo Berg rejected the charge.",
        "rejected",
        "lawyer for Bo Berg >",
    ),
    "whose employer did it": (
        "Bo Berg trades in Linz. Eva Lind sued him. Bo Berg's bank dismissed him.",
        "dismissed",
        "Bo Berg's bank > Bo Berg",
    ),
    "whose president says so": (
        "The bank sued Bo Berg. Peru's president says it will send troops to Chad.",
        "send",
        "Peru >",
    ),
    "who is warned": (
        "The mayor warned Bo Berg in May that the police would arrest him.",
        "arrest",
        "police > Bo Berg",
    ),
    "those who are in two places": (
        "Peruvians in Oman and Chad met in May. They boarded a ferry on Monday.",
        "boarded",
        "Peruvians >",
    ),
    "who a clause is about": (
        "The mayor said Bo Berg slept at home when he was arrested.",
        "arrested",
        "> Bo Berg",
    ),
    "a victim in passing": (
        "Bo Berg left Linz. He was told of the victim in May. He was charged in June.",
        "charged",
        "> Bo Berg",
    ),
    "an office that one joins": (
        "Bo Berg studied in Linz. He wrote to the Harbour Office and joined it in May.",
        "joined",
        "Bo Berg > Harbour Office",
    ),
    "someone only once": (
        "Bo Berg met Omar Diallo. Eva Lind left. Omar Diallo negotiated with him.",
        "negotiated",
        "Bo Berg+Omar Diallo >",
    ),
    "a woman by what she is": (
        (
            "Robin Lind, 48, the girlfriend of Bo Berg, left Linz. Bo Berg spoke. "
            "Robin Lind was seen there. He was charged on Monday."
        ),
        "charged",
        "> Bo Berg",
    ),
    "a representative of another": (
        "Ada Berg fell ill in May. A representative said she died on Monday.",
        "died",
        "> Ada Berg",
    ),
    "a surname that ends like many": (
        "Guards met Bo Brees. Brees said in May that they attacked the town.",
        "attacked",
        "guards >",
    ),
    "a town that acts": (
        "The mill closed in May. The city sued the company on Monday.",
        "sued",
        "city > company",
    ),
    "the town that is meant": (
        "Eva Lind was elected mayor of Linz. The city dropped the plan on Monday.",
        "dropped",
        "Linz >",
    ),
    "one of two towns": (
        "Eva Lind left Linz for Graz in May. The city dropped the plan on Monday.",
        "dropped",
        "city >",
    ),
    "the company that it is about": (
        (
            "Arvo Corp. cut 90 jobs. Arvo Corp. fell. Tarn Inc. made an offer. "
            "Talks go on in Oslo. The company dismissed Bo Berg on Monday."
        ),
        "dismissed",
        "Arvo Corp. > Bo Berg",
    ),
    "the company told of last": (
        (
            "Arvo Corp. cut 90 jobs. Arvo Corp. fell. Tarn Inc. made an offer. "
            "The company dismissed Bo Berg on Monday."
        ),
        "dismissed",
        "Tarn Inc. > Bo Berg",
    ),
    "the bank of that name": (
        (
            "Ostmark Bank lent Acme Corp. a fortune. Acme shares fell. Acme closed a "
            "mill. Acme cut jobs. The bank sued Bo Berg on Monday."
        ),
        "sued",
        "Ostmark Bank > Bo Berg",
    ),
    "the two": (
        "Eva Lind founded a firm with a friend, Bo Berg. The two met at Stanford.",
        "met",
        "Bo Berg+Eva Lind >",
    ),
    "a first name tells": (
        (
            "Boyle shot Marcus Hale four times. Hale died in May. Hale's mother, Ada "
            "Hale, said it was not enough. Hale played in a band and fled to Lima."
        ),
        "fled",
        "Marcus Hale >",
    ),
    "said at the time": (
        "Police said at the time that Bo Berg had robbed a bank.",
        "robbed",
        "Bo Berg > bank",
    ),
    "she is the one told to be a woman": (
        (
            "Karl Zeman, the chairman, backed it, while his sister Ada vowed to stay. "
            "She met the minister in May."
        ),
        "met",
        "Ada > minister",
    ),
    "it was privatised": (
        "Morava was privatised in 1993. It bought a mill in May.",
        "bought",
        "Morava >",
    ),
    "a coach and his player": (
        (
            "The winner of the match gets a cup. His coach, Bo Berg, said they had "
            "visited Goa in May."
        ),
        "visited",
        "> Goa",
    ),
    "the agency that tells": (
        (
            "OSLO, May 9 (Reuters) - A court fined the water agency on Monday. The "
            "agency sued the mayor."
        ),
        "sued",
        "water agency > mayor",
    ),
    "both sides at work": (
        "The union and the company met on Monday. Both sides signed a deal on Friday.",
        "signed",
        "company+union >",
    ),
    "an age tells a person": (
        (
            "Theresa Mbeki, 39, wrote to managers. Mbeki took it to the Yorkshire "
            "Herald. The clinic suspended her in May."
        ),
        "suspended",
        "clinic > Theresa Mbeki",
    ),
    "a name that ends like many": (
        (
            "The ministry recalled six drugs. The group Codacons urged a judge to act "
            "and said it would sue the firms."
        ),
        "sue",
        "Codacons > firms",
    ),
    "a day is no one": (
        "In May it was held as a feast called National Day, but it met with protests.",
        "held",
        ">",
    ),
    "a town that suffers": (
        "The mill closed in May. The city suffered a blackout on Monday.",
        "suffered",
        ">",
    ),
    "a thing is ratified": (
        "Acme agreed to a contract on Monday. The board will ratify it on Thursday.",
        "ratify",
        "board >",
    ),
}


@pytest.mark.parametrize(
    ("text", "trigger", "parties"), MEANT.values(), ids=MEANT.keys()
)
def test_who_comes_up_again(
    reader: Parser, text: str, trigger: str, parties: str
) -> None:
    """The parties of the event with that trigger."""
    timeline = reader.parse(text, published="2024-05-10")
    found = [
        [
            "+".join(sorted(actor.name for actor in report.actors(role)))
            for role in (Role.AGENT, Role.RECIPIENT)
        ]
        for report in timeline.reports
        if report.trigger is not None and trigger in report.trigger.exact
    ]

    assert [parties] == [f"{agents} > {others}".strip() for agents, others in found]


@pytest.mark.parametrize(
    ("title", "agents", "others"),
    [
        ("Federation bans coach for two years", "Rowing Federation", "Pieter Smit"),
        ("A federation bans a coach", "federation", "coach"),
    ],
)
def test_a_headline_names_whom_the_story_names(
    reader: Parser, title: str, agents: str, others: str
) -> None:
    """A noun without an article is whoever bears it below."""
    body = (
        "The Rowing Federation banned Dutch coach Pieter Smit for two years on Friday."
    )
    article = Article(body, title=title, published="2024-06-10")
    reports = reader.parse(article).reports
    bans = [
        r for r in reports if r.trigger is not None and r.trigger.start < len(title)
    ]

    assert [agents] == [a.name for r in bans for a in r.actors(Role.AGENT)]
    assert [others] == [a.name for r in bans for a in r.actors(Role.RECIPIENT)]
