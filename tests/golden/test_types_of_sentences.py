"""
What kind of event sentences tell of: one table of what they are, one of what not.

The sentences were labelled by hand before they were read.
"""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

TOLD: Final = {
    "AGREE": """
        Finance ministers of the bloc gave the green light to a joint rescue fund.
        The coalition parties found common ground with the Greens on pensions.
        Greece declared itself willing to take part in the Libyan stabilisation force.
        The two chambers of parliament came to terms with the president over the budget.
        Mali okayed a French plan to patrol the desert together.
    """,
    "CONSULT": """
        Negotiators for the union returned to the bargaining table with the employers.
        The pope granted an audience to the Armenian president.
        The ombudsman sent a letter to the governor about prison food.
        The commander briefed lawmakers on the campaign.
        Brazil's president welcomed his Finnish guest with military honours.
        Norwegian diplomats held secret contacts with the guerrillas.
    """,
    "SUPPORT": """
        Thousands of farmers turned out in support of the jailed senator.
        The defence secretary spoke up for the general against his critics.
        Russia's leader wished the king a speedy recovery.
        Shareholders greenlighted the merger with Norlink.
    """,
    "CONCEDE": """
        The ruling party shelved the unpopular water bill.
        The council scrapped its ban on street vendors.
        Belarus gave the reporter her passport back.
        The airline dropped its lawsuit against the union.
    """,
    "COOPERATE": """
        Interpol shared fingerprints with the Kenyan police.
        Uganda turned the fugitive over to Rwandan authorities.
        The two rebel groups joined forces against the junta.
        Brazil bought wheat from Russia.
        The carmaker formed a joint venture with a Chinese battery firm.
        Mexico handed over the cartel boss to American marshals.
    """,
    "AID": """
        The charity resettled 200 orphans.
        Rescue crews freed nine miners trapped underground.
        The Lions Club raised money for burned-out families.
        Russia propped up the regime with cheap gas.
    """,
    "RETREAT": """
        The last peacekeepers left the island on Tuesday.
    """,
    "REQUEST": """
        Lebanon turned to the IMF for help.
        The premier ordered the ministry to hand over the files.
        Moldova bid for the right to host the fair.
    """,
    "ACCUSE": """
        Union leaders attacked the budget as cruel.
        The coach was scathing about the referee.
        Prosecutors want the death penalty for the guard.
    """,
    "REJECT": """
        The United States pulled out of the climate pact.
        Hungary blocked a joint statement.
        Pakistan called off talks with India.
        Burundi barred UN investigators from the country.
    """,
    "THREATEN": """
        The cartel put a price on the mayor's head.
        The EU is considering sanctions against the junta.
        Bandits demanded a ransom from the family.
    """,
    "PROTEST": """
        Activists chained themselves to the gates of the refinery.
        Residents banged pots in protest at the price rises.
        Cab drivers brought the city centre to a standstill.
        The monks rebelled against the abbot.
        Supporters camped outside the court.
        Climate campaigners glued themselves to the runway.
        Shopkeepers shut their doors to protest a new tax.
        Customs staff began a go-slow at the border.
    """,
    "SANCTION": """
        The federation stripped the swimmer of her medal.
        The coalition ejected the small party from its ranks.
        Poland ordered the consul to leave.
        The association threw out two members for bribery.
        The Vatican excommunicated the bishop.
    """,
    "MOBILIZE": """
        Rebels gathered on the hills above the city.
        Warships from Greece sailed toward Cyprus.
        The militia is stockpiling rockets in the valley.
    """,
    "COERCE": """
        Hackers broke into the ministry's servers.
        Security men dragged the heckler out of the hall.
        Ransomware attackers crippled the hospital's computers.
    """,
    "ASSAULT": """
        Rebels destroyed two bridges and killed 5-10 guards.
        The army bombarded the town with the goal of taking it.
        A gunman shot two fans outside a stadium.
        A sniper picked off three officers.
        The driver rammed his van into a crowd.
    """,
    "STATEMENT": """
        The police identified the victim on Tuesday.
    """,
    "DISASTER": """
        A wildfire tore through the national park on Friday.
        A landslide buried a hamlet in Nepal on Monday.
        Locusts devoured the harvest in May.
        The fire consumed 4,000 hectares on Monday.
    """,
    "ACCIDENT": """
        An explosion at a coal mine killed nine men.
        A crane toppled onto a hotel on Tuesday.
        A train jumped the tracks outside Porto on Monday.
        A cyclist was knocked down by a tram on Tuesday.
        A boiler blew up in the school's cellar on Monday.
        A boy fell from a cable car on Saturday.
        Forty fans were crushed in a stampede on Sunday.
        The dam burst on Sunday, and water swept through the valley.
        The car hit a tree on Monday.
        A warehouse went up in flames on Wednesday.
    """,
    "CRIME": """
        Burglars broke into the villa on Saturday.
        Vandals smashed the windows of a school on Sunday.
        Two men held up a petrol station on Friday.
        A baby was snatched from a pram on Monday.
        The purse of a tourist was snatched on Monday.
        Arsonists torched a barn on Monday.
    """,
    "LEGAL": """
        The judge ordered the ministry to hand over the files.
        Her trial opened in Leeds on Tuesday.
        The tycoon appeared in court on Tuesday.
        She testified before the tribunal on Monday.
        The inquest recorded a verdict of misadventure on Friday.
    """,
    "ELECTION": """
        Ballots were counted through the night on Sunday.
        The senator conceded the race to her rival on Tuesday.
        The governor announced her candidacy for the Senate on Monday.
        The Liberals swept to power in a landslide in 2015.
        Turnout reached 71 percent on Sunday.
        The commission declared Lars Holm the winner on Wednesday.
        The mayor dropped out of the race on Friday.
        The two candidates advanced to a runoff on Sunday.
        The Conservatives gained a majority in the lower house last May.
    """,
    "BUSINESS": """
        The startup raised 20 million dollars from investors on Monday.
        The yen hit a ten-year low on Friday.
        Inflation climbed to 6 percent in March.
        The economy shrank by 2 percent in 2009.
    """,
    "LAUNCH": """
        The carmaker introduced an electric van on Friday.
        The musical premiered in Vienna on Saturday.
        The museum opened its doors to the public on Monday.
        The novelist published her third book in May.
        The browser's new version went live on Thursday.
        The probe entered orbit around Mars on Tuesday.
        The band released a single on Friday.
        The new line of trams entered service on Sunday.
        The festival opened in Lucerne on Friday.
    """,
    "APPOINTMENT": """
        The club fired its manager on Monday.
        The firm hired a new finance chief on Monday.
        The trustees ousted the founder on Monday.
        She became head of the agency in 2007.
        The council picked a retired admiral to lead the inquiry.
    """,
    "DEATH": """
        Three hikers froze to death on the ridge over the weekend.
        Eleven people lost their lives in the crossing on Monday.
        The singer took her own life in 2009.
        The general was buried with honours on Wednesday.
        The painter's ashes were scattered at sea on Saturday.
        Mourners cremated the guru on the river bank on Friday.
        The mountaineer fell to his death on Tuesday.
        A 61-year-old farmer suffocated in a grain silo on Monday.
    """,
    "WEATHER": """
        A tornado ripped roofs off houses on Sunday.
        Temperatures soared to 44 degrees on Friday.
        Fog shrouded the airport on Wednesday.
        Lightning struck a church on Thursday.
        Hail pounded vineyards in the valley on Monday.
        The mercury dropped to minus 30 on Sunday.
        Winds gusted to 140 kilometres an hour on Monday.
        Frost damaged the vines in April.
    """,
    "HEALTH": """
        Forty pupils fell ill after lunch on Tuesday.
        Cholera broke out in the camp on Friday.
        The actor was admitted to hospital on Monday.
        The king suffered a stroke on Thursday.
        The goalkeeper had a heart attack on Sunday.
        The regulator approved a malaria vaccine on Monday.
        The pope was discharged from hospital on Tuesday.
        Doctors amputated his foot in 2001.
        She contracted malaria in 1987.
    """,
    "SPORT": """
        Rovers were destroyed 5-0 by Albion on Saturday.
        Captain Leo Marsh fired the home side ahead after 12 minutes.
        Ade Bello killed off the visitors with a header.
        Striker Jan Novak shot wide from six yards.
        Lucia Varga won the Paris Open on Sunday.
        The Bears defeated the Hawks in overtime on Friday.
        The club signed a winger from Porto on Monday.
        The captain was sent off in the second half on Saturday.
        The rider crashed out of the tour on Tuesday.
        She set a world record in the 400 metres on Friday.
        The team were relegated on the last day in May.
        The champion knocked out the challenger in the third round on Saturday.
        The Lions thrashed the Eagles 5-0 on Sunday.
    """,
}

#: Words of war, work and law in another sense.
NOT_TOLD: Final = {
    "AGREE": """
        The flight was considered safe on Monday.
    """,
    "CONSULT": """
        The court met its costs from a fund in May.
        The band toured Europe in the spring.
    """,
    "SUPPORT": """
        The pillar supported the roof until Sunday.
        The market welcomed two new listings on Monday.
        She backed the car into a wall on Monday.
    """,
    "CONCEDE": """
        The airline rehired 200 pilots on Monday as bookings rose.
        The keeper conceded three goals on Saturday.
        Pain eased after the operation on Tuesday.
        Inflation eased to 3 percent in May.
    """,
    "COOPERATE": """
        The athlete trained in Kenya last year.
    """,
    "AID": """
        The drug helped patients lose weight, a trial showed on Tuesday.
        A goal by Ruiz helped Rovers win on Saturday.
        Low prices helped the company to a record profit last year.
    """,
    "RETREAT": """
        The family retreated to their house by the lake for Christmas.
    """,
    "REQUEST": """
        The patient asked after his dog on Sunday.
        The weather called for coats on Sunday.
        The driver pressed the brake on Monday.
        Workers pushed the car off the road on Sunday.
    """,
    "ACCUSE": """
        She challenged for the lead on the last lap on Sunday.
    """,
    "REJECT": """
        The body rejected the new kidney last week.
    """,
    "THREATEN": """
        The dry weather threatened crops in June.
        Rain threatened to spoil the final on Sunday.
    """,
    "PROTEST": """
        The troops marched through the desert for three days.
        The stock market rallied on Thursday.
        Shares rallied after the vote.
        The striker struck twice in the second half.
        Tennis champion Lucia Varga walked off the court injured on Tuesday.
    """,
    "SANCTION": """
        Doctors cut off his leg on Sunday.
        The board sanctioned a dividend of two euros on Monday.
        Fans were cut off by snow on Sunday.
    """,
    "MOBILIZE": """
        The airbag deployed on impact on Monday.
        Builders reinforced the roof in March.
        The delegates assembled in the hall on Monday.
    """,
    "COERCE": """
        The striker seized the moment and scored on Saturday.
        Investors forced the price up on Monday.
        The fog blocked the view of the peaks on Sunday.
    """,
    "ASSAULT": """
        Rovers beat United 3-1 at home on Saturday.
        She captured the gold medal in the 200 metres on Friday.
        Her remark struck a chord with voters on Sunday.
        Quinn fought off a late challenge to win the race.
        The company shot down reports of a merger on Tuesday.
        A photographer shot the campaign in Lisbon last spring.
        The start-up hijacked the debate with a clever video on Friday.
        The drug killed the bacteria in the trial, scientists reported on Monday.
        The visitors attacked down the left and equalised on Saturday.
    """,
}


@pytest.fixture(name="reader", scope="module")
def _reader() -> Parser:
    return Parser()


def _cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (sentence.strip(), name)
        for name, sentences in table.items()
        for sentence in sentences.strip().splitlines()
    ]


def _types(reader: Parser, sentence: str) -> set[str]:
    """Return the types of the events that a sentence tells of."""
    timeline = reader.parse(sentence, published="2024-05-15")
    return {report.type.name for report in timeline.reports}


@pytest.mark.parametrize(("sentence", "expected"), _cases(TOLD))
def test_a_sentence_tells_of_an_event_of_its_type(
    reader: Parser, sentence: str, expected: str
) -> None:
    """Some event of the sentence has the type; there may be others beside it."""
    assert expected in _types(reader, sentence)


@pytest.mark.parametrize(("sentence", "other"), _cases(NOT_TOLD))
def test_a_word_in_another_sense_tells_of_no_such_event(
    reader: Parser, sentence: str, other: str
) -> None:
    """A shared word is not enough: its object, subject or particle decides."""
    assert other not in _types(reader, sentence)
