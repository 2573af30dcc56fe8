"""
The same words tell of different events where a court, a firm or a flood does them.

Each line was labelled by hand before it was read.
"""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

TYPES: Final = """
LEGAL       A tribunal in Ghent blocked the sale of the shipyard on Monday.
REJECT      The minister blocked the sale of the shipyard on Monday.
LEGAL       The court ordered the harbour to pay the widow 2 million euros on Friday.
LEGAL       The court will postpone its ruling until the autumn.
COERCE      A judge ordered the arrest of the trader on Friday.
ELECTION    The governor postponed the election on Monday.
SPORT       The league cancelled the match on Sunday.
PROTEST     Teachers across Peru walked out on Monday over pay.
OTHER       The defenders of the castle flooded the tunnel on Sunday.
SPORT       The defender signed for Lyon on Sunday.
BUSINESS    The carmaker recalled 9,000 vans on Tuesday.
BUSINESS    The brewer Hallam abandoned a plan to move to Oslo on Tuesday.
CONCEDE     The ministry abandoned a plan to tax bicycles on Tuesday.
CONCEDE     The airline dropped its lawsuit against the guild.
OTHER       The bank alerted the police on Monday.
BUSINESS    The start-up Lumenta went public on Thursday at 18 euros a share.
BUSINESS    The furniture maker Holm went under last year.
ACCIDENT    The trawler went under off Iceland on Tuesday.
ACCIDENT    The helicopter went down in thick fog on Sunday.
BUSINESS    Shares in the brewer went down 4 percent on Sunday.
ACCIDENT    A gas explosion ripped through a block of flats on Sunday.
ASSAULT     A car bomb ripped through a market on Sunday, rebels said.
WEATHER     Heavy snow closed 400 schools on Monday.
COERCE      The governor closed 400 schools on Monday.
DISASTER    The river forced 3,000 people from their homes on Monday.
COERCE      The army forced 3,000 people from their homes on Monday.
LAUNCH      The agency launched a probe to Mars on Monday.
LEGAL       The agency launched a probe into the sale on Monday.
LEGAL       NASA launched a probe into the crash of its rocket on Monday.
OTHER       The agency lost a probe near the asteroid on Monday.
HEALTH      Measles broke out in two schools in May.
ASSAULT     Fighting broke out in two towns in May.
DISASTER    A blaze broke out in two hotels in May.
DISASTER    The dam gave way on Sunday.
HEALTH      The actress collapsed on stage in Vienna on Monday.
SPORT       The striker moved from Lyon to Porto in July.
SPORT       The champion pulled out of the French Open on Monday.
ELECTION    The senator pulled out of the race on Monday.
REJECT      The country pulled out of the treaty in 2018.
SPORT       Swimmer Ada Lund will miss the rest of the season.
ELECTION    Opposition leader Ana Reyes conceded defeat on Monday.
APPOINTMENT The chairman bowed out on Monday after 20 years.
APPOINTMENT The board named Peter Osei as its new finance director.
LEGAL       The bill passed on Tuesday by a narrow margin.
PROTEST     Nurses staged a walk-out at the hospital on Tuesday.
PROTEST     Students held sit-ins at two universities on Tuesday.
CRIME       Three men carried out a break-in at the gallery on Tuesday.
BUSINESS    A consortium agreed to buy the airport operator on Monday.
COOPERATE   Brazil bought wheat from Peru on Monday.
AGREE       Brazil agreed to open its border on Monday.
LEGAL       The jury ordered the execution of the trader on Monday.
SPORT       The coach dropped three players for the match on Monday.
SPORT       The city of Lyon will host the championships in 2027.
CONSULT     The city of Lyon will host talks on fishing in 2027.
ACCIDENT    A helicopter disappeared over the Timor Sea on Monday.
OTHER       A nurse disappeared on Monday.
ELECTION    Voters rejected the new constitution on Sunday.
LEGAL       The lower house rejected the new constitution on Sunday.
ACCIDENT    A gas leak forced the evacuation of 400 homes on Sunday.
WEATHER     Snow and ice brought traffic to a halt on Thursday.
PROTEST     Farmers brought traffic to a halt on Thursday.
AGREE       Ministers approved a plan to build a dam on Monday.
OTHER       Power was restored to the island on Monday.
APPOINTMENT The king accepted the resignation of the cabinet on Monday.
SPORT       Nico Brandl won the grand prix on Sunday.
SPORT       Lucas Brandl finished with 16 points and nine rebounds on Sunday.
SPORT       The Harbors signed cornerback Lee Okoro on Monday.
SPORT       Lucas Brandl returned to the lineup on Sunday.
BUSINESS    The hundred-share index shed 47 points on Friday.
OTHER       The agency lost its lander before touchdown on Friday.
OTHER       Striker Lucas Brandl married a nurse on Friday.
SPORT       The Tide lost 4-1 to the Comets on Saturday.
SPORT       Okafor hit 92 off 61 balls on Saturday.
SPORT       The world champion withdrew from the race with a broken wrist.
ELECTION    The senator withdrew from the race on Monday.
SPORT       The league suspended the goalkeeper for five games on Monday.
HEALTH      The firm halted a trial of its obesity pill on Monday.
LEGAL       The judge halted the trial of the trader on Monday.
LEGAL       The inquest into the death of the cyclist opened on Tuesday.
COERCE      The burglar was caught on Monday.
WEATHER     The heat wave will ease by the weekend.
OTHER       The rover sent back its first pictures on Friday.
SANCTION    The ministry stopped providing aid to the region on Monday.
RETREAT     The rebels stopped attacking the town on Monday.
RETREAT     The rebels began withdrawing from the town on Monday.
ASSAULT     The doctor was killed by a sniper on Monday.
ASSAULT     The doctor was killed by a rocket on Monday.
DEATH       The doctor was killed by the cold on Monday.
PROTEST     Hundreds of drivers blocked intersections on Monday.
WEATHER     Thunderstorms knocked out power to 40,000 homes on Tuesday.
SPORT       Ghana knocked out the defending champions on Tuesday.
ACCIDENT    Two planes clipped wings at the airport on Monday.
LAUNCH      The mayor opened a new bridge over the river on Saturday.
BUSINESS    The bakery chain Hallam will shut its two mills in May.
COERCE      The governor shut the university on Monday.
APPOINTMENT The scandal forced the resignation of the treasurer on Monday.
OTHER       The queen has ruled since 1998.
LEGAL       The tribunal ruled against the shipyard on Monday.
LEGAL       The case began in 2019.
LEGAL       Prosecutors had sought a nine-year term.
COERCE      Police held two men over the fire on Monday.
SPORT       Kestrels beat Otters 3-1 on Sunday.
ASSAULT     The jets struck a convoy near Basra on Monday.
ACCIDENT    The bus struck a convoy near Basra on Monday.
CRIME       Thieves hit a bank in Lyon on Monday.
OTHER       Rescuers raised the wreck of the ferry on Monday.
BUSINESS    The firm met analysts' forecasts on Monday.
CONSULT     The firm met analysts on Monday.
SPORT       The Kestrels won 2-0 on Sunday.
BUSINESS    The brewer won a 20-30 million euro order on Sunday.
DISASTER    The dam broke on Monday.
LEGAL       Lawmakers cleared the bill on Monday.
COERCE      Police cleared the square on Monday.
SPORT       The league season kicked off on Monday.
OTHER       The festival kicked off on Monday.
OTHER       A software fault was found in the engines on Monday.
OTHER       Oil reached beaches near Cadiz on Monday.
BUSINESS    Oil reached 90 dollars a barrel on Monday.
SPORT       The striker signed a four-year contract with Lyon on Monday.
SPORT       The sprinter tested positive for a banned drug in May.
CRIME       Hackers stole data of 3 million customers in May.
OTHER       The website crashed on Monday.
LEGAL       A jury awarded her 3 million euros on Monday.
OTHER       The school was named after Ada Berg in 2010.
ACCIDENT    The bridge was damaged by a barge on Monday.
ASSAULT     The bridge was damaged by a missile on Monday.
ACCIDENT    A coach carrying 40 pupils overturned near Graz on Monday.
COERCE      Police blocked roads on Monday.
PROTEST     Farmers blocked roads on Monday.
COERCE      Norway closed its border on Monday.
BUSINESS    Norway's oldest bank closed its branch on Monday.
OTHER       The judges of the prize chose her novel on Monday.
LEGAL       The judges upheld the verdict on Monday.
SPORT       Ida Moen was named player of the tournament on Monday.
CRIME       A gang held up a cash transporter in Ghent in May.
BUSINESS    The brewer collapsed last year with debts of 3 million euros.
OTHER       The prize went to Isla Munro on Monday.
AID         The charity set up a tent hospital on Monday.
ELECTION    Over 80% of the seats went to the Greens on Monday.
OTHER       The first ticket went to a nurse on Monday.
BUSINESS    The deal will close in May.
AID         Firefighters were called out 900 times on Monday.
OTHER       Celebrations erupted in the capital on Monday.
DISASTER    The volcano erupted on Monday.
AGREE       The senator promised to fight corruption.
APPOINTMENT The colonel came to power in 2014.
LEGAL       The minister ordered a review of the police on Monday.
DEATH       The singer choked to death on Monday.
STATE       A fisherman was missing on Monday.
SPORT       The Lansing Owls beat the Bristol Otters on Sunday.
ASSAULT     Guards beat the prisoners on Sunday.
LAUNCH      Lumenta Corp launched its first rocket on Saturday.
ASSAULT     Rebels launched a rocket at the town on Saturday.
DEATH       Oil killed thousands of seabirds on Monday.
OTHER       Crews raced on Thursday to contain a spill.
OTHER       The minister flew over the town on Thursday.
OTHER       The film took the top prize at the festival on Monday.
BUSINESS    The koruna fell against the euro on Monday.
"""


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


def test_a_wreck_blocks_no_road_in_protest(reader: Parser) -> None:
    """What a ship that ran aground does is still the accident."""
    told = "A tanker ran aground in the strait on Monday, blocking traffic."
    lorries = "Drivers parked lorries on the bridge on Monday, blocking traffic."

    first, second = (
        {
            report.type.name
            for report in reader.parse(text, published="2024-05-15").reports
        }
        for text in (told, lorries)
    )
    assert {"ACCIDENT"} == first
    assert "PROTEST" in second


@pytest.mark.parametrize("line", TYPES.strip().splitlines())
def test_who_does_it_decides_what_it_is(reader: Parser, line: str) -> None:
    """The first event that a sentence tells is of its type."""
    expected, sentence = line.split(maxsplit=1)
    timeline = reader.parse(sentence, published="2024-05-15")
    told = [report for report in timeline.reports if report.trigger is not None]

    first = min(told, key=lambda report: report.trigger.start if report.trigger else 0)
    assert expected == first.type.name


def test_whom_a_crash_left_hurt_it_hurt(reader: Parser) -> None:
    """What stands behind "and" was left so too, by no one who meant it."""
    text = "The crash left three people dead and 12 injured."
    timeline = reader.parse(text, published="2024-05-15")

    assert {"DEATH", "ACCIDENT"} == {report.type.name for report in timeline.reports}
