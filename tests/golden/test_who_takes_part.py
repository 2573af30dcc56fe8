"""Who takes part and who only stands by, sentence for sentence."""

from __future__ import annotations

from typing import Final

import pytest
from told_rows import rows

from dateline.parse import Parser

pytestmark = pytest.mark.golden

TOLD: Final = {
    "who does so too": (
        "Governor Ada Berg closed the schools, with Governor Eva Lind following suit.",
        ["COERCE Ada Berg >"],
    ),
    "their own men": (
        "The army attacked the town with 300 men, and rebels clashed with 40 soldiers.",
        ["ASSAULT army >", "ASSAULT rebels+soldiers > soldiers"],
    ),
    "a name between commas": (
        "Gunmen abducted the mayor of Lyon, Jean Roux, from his home.",
        ["ASSAULT gunmen > Jean Roux"],
    ),
    "a land, and not its government": (
        "A charity flew supplies to a hospital in Lima.",
        ["AID charity > Peru"],
    ),
    "whom police arrested": (
        "Jan Kowal, whom police arrested in May, left the country.",
        ["COERCE police > Jan Kowal", "OTHER Jan Kowal >"],
    ),
    "whom she blames": (
        "Ada Berg met Bo Kowal, whom she had accused of theft.",
        ["CONSULT Ada Berg > Bo Kowal", "ACCUSE Ada Berg > Bo Kowal"],
    ),
    "the man police arrested": (
        "The man police arrested on Monday was released.",
        ["COERCE police > man", "CONCEDE > man"],
    ),
    "whom voters elected": (
        "The mayor, whom voters elected in 2019, resigned.",
        ["ELECTION voters > mayor", "APPOINTMENT mayor >"],
    ),
    "the day he died": (
        "Rebels seized the port on the day the king died.",
        ["ASSAULT rebels >", "DEATH > king"],
    ),
    "who is met": (
        "Governor Ada Berg met with Governor Eva Lind on Monday.",
        ["CONSULT Ada Berg+Eva Lind > Eva Lind"],
    ),
    "who did the same elsewhere": (
        "Mali withdrew from the north and Chad from the south.",
        ["RETREAT Mali >"],
    ),
    "from whom both": (
        "Mali demanded an apology from Chad and Niger.",
        ["REQUEST Mali > Chad+Niger"],
    ),
    "places in a row": (
        "The unrest spread to Oman and Yemen on Friday.",
        ["OTHER >"],
    ),
    "who is only added": (
        "The council agreed to add two members to the board.",
        ["AGREE council > board"],
    ),
    "areas": (
        "The police agreed to allow trucks to reach six besieged areas.",
        ["AGREE police >"],
    ),
    "a trade": (
        "A salesman hid a businessman and his brother-in-law.",
        ["OTHER salesman > businessman+businessman's brother-in-law"],
    ),
    "a head of state": (
        "The Polish head of state will meet Eva Lind.",
        ["CONSULT Polish head of state > Eva Lind"],
    ),
    "units that fight": (
        "Serbian units attacked the guards on Monday.",
        ["ASSAULT Serbian units > guards"],
    ),
    "units that one lives in": (
        "The fire destroyed six housing units on Monday.",
        ["DISASTER >"],
    ),
    "who runs for office": (
        "Ada Berg's campaign sued the newspaper on Friday.",
        ["LEGAL Ada Berg's campaign > newspaper"],
    ),
    "a run for office": (
        "Ada Berg's campaign began on Friday.",
        ["OTHER >"],
    ),
    "who is withdrawn": (
        "The United Nations withdrew its peacekeepers from Chad.",
        ["SANCTION United Nations >"],
    ),
    "what is set up": (
        "The council set up a commission of inquiry on Tuesday.",
        ["LEGAL council >"],
    ),
    "what is founded by name": (
        "Ada Berg founded Acme Motors in 1990.",
        ["BUSINESS Ada Berg > Acme Motors"],
    ),
    "who is called together": (
        "The council summoned a commission on Tuesday.",
        ["CONSULT council > commission"],
    ),
    "who only foresaw it": (
        "The economy lost 20,000 jobs, far above the 5,000 forecast by analysts.",
        ["BUSINESS >"],
    ),
    "by whom it was done": (
        "Six bridges were destroyed by the rebels in May.",
        ["ASSAULT rebels >"],
    ),
    "by whom a hunt is conducted": (
        "A manhunt conducted by the navy continued on Monday.",
        ["COERCE navy >", "COERCE navy >"],
    ),
    "who is on patrol": (
        "Two navy crews were on patrol in May.",
        ["MOBILIZE navy crews >"],
    ),
    "who is held captive": (
        "Two homeguards were held captive by the militia in May.",
        ["ASSAULT militia >"],
    ),
    "a law": (
        "The Water Act required farmers to dig their wells in May.",
        ["REQUEST > farmers"],
    ),
    "a section of a law": (
        "Section 7 of the Water Act required farmers to dig their wells in May.",
        ["OTHER > farmers"],
    ),
    "a government that is called for its accord": (
        "The Government of National Accord freed the guards in May.",
        ["CONCEDE Government of National Accord > guards"],
    ),
    "who is one that did it": (
        "Ada Berg was the clerk who warned the guards in May.",
        ["STATEMENT Ada Berg > guards"],
    ),
    "an army that did it": (
        "It was the army that warned the guards in May.",
        ["STATEMENT army > guards"],
    ),
    "what one becomes": (
        "The mayor promoted Ada Berg to deputy director in May.",
        ["APPOINTMENT mayor > Ada Berg"],
    ),
    "one of the best": (
        "One of the best singers in Peru, Ada Berg, left Lima in May.",
        ["OTHER Ada Berg >"],
    ),
    "a group that is led": (
        "A group led by directors, Ada Berg and Bo Lind, sued the bank in May.",
        ["LEGAL directors+group > bank"],
    ),
    "what is asked first": (
        "Asked how the bank hopes to grow, Ada Berg left the hall.",
        ["REQUEST > Ada Berg", "OTHER Ada Berg >"],
    ),
    "justice": (
        "The court brought two singers to justice in May.",
        ["LEGAL court > singers"],
    ),
    "who sues as well": (
        "Norway filed suit along with Sweden against Acme in May.",
        ["LEGAL Norway+Sweden > Acme"],
    ),
    "who leaves as well": (
        "The mayor left the hall together with Ada Berg.",
        ["OTHER Ada Berg+mayor >"],
    ),
    "who is held as well": (
        "Ada Berg was arrested along with two clerks in May.",
        ["COERCE > Ada Berg+clerks"],
    ),
    "governments of two": (
        "The governments of both Peru and Chile signed the pact in May.",
        ["AGREE Government of Chile+Government of Peru >"],
    ),
    "armies of two": (
        "The armies of Peru and Chile met in May.",
        ["CONSULT army of Chile+army of Peru >"],
    ),
    "services of two": (
        "Peru and Chile's spy services have agreed to share bases.",
        ["AGREE Chile's spy services+Peru's spy services >"],
    ),
    "fighters of one": (
        "Russia's Wagner fighters left Mali in May.",
        ["OTHER Russia's Wagner fighters >"],
    ),
    "who is sent and so moves": (
        "Peruvian troops were deployed to the border in May.",
        ["MOBILIZE Peruvian troops >"],
    ),
    "who is sent by others": (
        "Peruvian troops were deployed by the government in May.",
        ["MOBILIZE Government of Peru >"],
    ),
    "who is sent to help": (
        "Six doctors were sent to check the village in May.",
        ["AID >"],
    ),
    "who is sent to prison": (
        "Three men were sent to prison on Monday.",
        ["COERCE > men"],
    ),
    "someone who is sent": (
        "Ada Berg was sent to the village in May.",
        ["OTHER > Ada Berg"],
    ),
    "an earthquake in capitals": (
        "Two towns were destroyed by Earthquake on Monday.",
        ["DISASTER > towns"],
    ),
    "advice": (
        "The mayor sought the counsel of the monks in May.",
        ["OTHER mayor >"],
    ),
    "one's own people": (
        "The mayor arrested his own agents in May.",
        ["COERCE mayor > agents"],
    ),
    "who is dismissed": (
        "The mayor fired two salesmen in May.",
        ["APPOINTMENT mayor > salesmen"],
    ),
    "who clashes": (
        "Clashes between the army and the militia killed 12 people in May.",
        ["ASSAULT army+militia > people"],
    ),
    "who took it again": (
        "Rebels retook the port from the army in May.",
        ["ASSAULT rebels > army"],
    ),
    "a person": (
        "A guard shot at one person on Monday.",
        ["ASSAULT guard > person"],
    ),
    "who says it at the end": (
        "Norway began to withdraw its soldiers from Mali, Minister Eva Lind said.",
        ["RETREAT Norway >"],
    ),
    "who was asked": (
        "The president, asked whether he would resign, left the hall.",
        ["OTHER president >"],
    ),
    "the first word as a name": (
        "Okafor was held by soldiers on Monday.",
        ["OTHER soldiers > Okafor"],
    ),
    "three deeds of one": (
        "Omar Diallo was held by men who took his bag, tied him up and drove away.",
        ["OTHER men > Omar Diallo", "OTHER men > Omar Diallo", "OTHER men >"],
    ),
    "who says it behind a list": (
        "Rebels fought soldiers, clerks and nurses said on Monday.",
        ["ASSAULT rebels > soldiers"],
    ),
    "who talked before": (
        "The union called off the strike after talks with the mayor.",
        ["CONCEDE union >", "CONSULT union > mayor"],
    ),
    "who talked before he was freed": (
        "Berg was freed after the army's talks with the rebels.",
        ["CONCEDE > Berg", "CONSULT army > rebels"],
    ),
    "who is deployed to help": (
        "The peacekeepers were deployed on Monday to relieve the Chadian soldiers.",
        ["AID peacekeepers > Chadian soldiers"],
    ),
    "who is taken in": (
        "Chad will not accept any refugees fleeing the war.",
        ["AID Chad > refugees"],
    ),
    "a name that owns nothing": (
        "Moody's cut the rating in May, and Chad rejected Moody's view.",
        ["BUSINESS Moody's >", "REJECT Chad > Moody's"],
    ),
    "a name that owns something": (
        "A friend of Okafor's met Berg's aides in May.",
        ["CONSULT friend of Okafor's > Berg's aides"],
    ),
    "what is written like a name": (
        "An Avalanche killed three skiers on Sunday.",
        ["DISASTER > skiers"],
    ),
    "a ship and its name": (
        "The tanker Meridian Star hit a reef on Friday.",
        ["ACCIDENT Meridian Star >"],
    ),
    "two with their offices": (
        "Ola Berg, the finance minister, and Eva Lind, the mayor, resigned in May.",
        ["APPOINTMENT Eva Lind+Ola Berg >"],
    ),
    "one with two offices": (
        "Ola Berg, the founder and head of Acme, resigned in May.",
        ["APPOINTMENT Ola Berg >"],
    ),
    "a list of their own": (
        "Chad's president, its prime minister and its army chief resigned in May.",
        ["APPOINTMENT Chad's president+army chief+prime minister >"],
    ),
    "a couple": (
        "Daniel Okafor and his wife were killed on Monday.",
        ["DEATH > Daniel Okafor+Okafor's wife"],
    ),
    "kin alone": (
        "Police questioned Daniel Okafor's wife on Monday.",
        ["ACCUSE police > Daniel Okafor's wife"],
    ),
    "kin of whom": (
        "Daniel Okafor fled in May. His brother was held in June.",
        ["OTHER Daniel Okafor >", "OTHER > Okafor's brother"],
    ),
    "kin of one of two": (
        "Daniel Okafor met Omar Diallo in May. His brother was held in June.",
        ["CONSULT Daniel Okafor > Omar Diallo", "OTHER > brother"],
    ),
    "for what they fight": (
        "Gangs fought a rival gang for control of the town on Friday.",
        ["ASSAULT gangs > rival gang"],
    ),
    "two firms": (
        "The bank sued the insurer in May.",
        ["LEGAL bank > insurer"],
    ),
    "another firm": (
        "Acme Corp sued the company in May.",
        ["LEGAL Acme Corp > company"],
    ),
    "who stole": (
        "The court jailed two clerks for stealing money in May.",
        ["COERCE court > clerks", "CRIME clerks >"],
    ),
    "who died of several": (
        "In May police arrested three clerks, one of whom later died in prison.",
        ["COERCE police > clerks", "DEATH > clerks"],
    ),
    "the head of a bank": (
        "A court jailed the former head of Acme Bank, Karl Brandt, in May.",
        ["COERCE court > Karl Brandt"],
    ),
    "who was shot dead": (
        "The army shot dead two men in May.",
        ["ASSAULT army > men"],
    ),
    "a first word that is a name": (
        "Police met Pieter Smit in May. Smit denied the charges.",
        ["CONSULT police > Pieter Smit", "REJECT Pieter Smit >"],
    ),
    "two of them by name": (
        "Two of the rowers, Eva Dekker and Anna Vos, were suspended in May.",
        ["OTHER > Anna Vos+Eva Dekker"],
    ),
    "both sides": (
        "The United Nations urged both sides to show restraint in May.",
        ["REQUEST United Nations > both sides"],
    ),
    "the ministers of two": (
        "The foreign ministers of Chad and Kenya signed an accord in May.",
        ["AGREE foreign minister of Chad+foreign minister of Kenya >"],
    ),
    "a country without a map": (
        "The presidents of Ardenia and Kenya signed an accord in May.",
        ["AGREE president of Ardenia+president of Kenya >"],
    ),
    "where one is invited": (
        "Marsh invited the envoy to Chad in May.",
        ["CONSULT Marsh > envoy"],
    ),
    "what a firm is called": (
        "Rival Hanse Auto withdrew its bid in May.",
        ["BUSINESS Hanse Auto >"],
    ),
    "who calls for it": (
        "The club said one of them was a boy and called for an inquiry in May.",
        ["STATEMENT club >", "REQUEST club >"],
    ),
    "a government of nowhere": (
        "Police met farmers in Kuru in May. The government raised prices in June.",
        ["CONSULT police > farmers", "BUSINESS government >"],
    ),
    "his own arrest": (
        "A man faced charges after his arrest in May.",
        ["LEGAL > man", "COERCE > man"],
    ),
    "who is helped to hide": (
        "Berg helped a runaway teenager hide from police in May.",
        ["AID Berg > runaway teenager"],
    ),
    "who asks": (
        "The nurses' demands are old. They asked Mayor Eva Lind to resign in May.",
        ["REQUEST nurses > Eva Lind"],
    ),
    "whom his wife helps": (
        "The mayor met Daniel Okafor in May. Okafor's wife helped him in June.",
        ["CONSULT mayor > Daniel Okafor", "AID Okafor's wife > Daniel Okafor"],
    ),
    "what is feared": (
        "Mali blamed errors and the fear of a war with Chad in May.",
        ["ACCUSE Mali >"],
    ),
    "who did it before": (
        "Police arrested six men in May after they hit a guard.",
        ["COERCE police > men", "ASSAULT men > guard"],
    ),
    "what firm did it before": (
        "Acme Corp sued Beta Corp in May because it copied a phone.",
        ["LEGAL Acme Corp > Beta Corp", "BUSINESS Beta Corp >"],
    ),
    "who searched before": (
        "Police arrested six men in May after they searched a house.",
        ["COERCE police > men", "COERCE police >"],
    ),
    "whose base it is": (
        "Militants stormed an army base in northern Chad in May.",
        ["ASSAULT militants > army"],
    ),
    "what is to be formed": (
        "Brandl promised on Monday to form a government within two weeks.",
        ["AGREE Brandl >"],
    ),
    "who asked": (
        "The leader claimed that clerks had lied and asked the court to act in May.",
        ["STATEMENT leader >", "REQUEST leader > court"],
    ),
    "a name like a noun": (
        "Leroy Banks was hurt in May. Banks was treated for burns.",
        ["ACCIDENT > Leroy Banks", "AID > Leroy Banks"],
    ),
    "one's own order": (
        "Acme Corp sued Beta Corp in May. FreightCo cancelled its order in June.",
        ["LEGAL Acme Corp > Beta Corp", "SANCTION FreightCo >"],
    ),
    "what is launched": (
        "Acme Corp sued Beta Corp in May. Norton launched its own phone in June.",
        ["LEGAL Acme Corp > Beta Corp", "LAUNCH Norton >"],
    ),
    "a firm with a name": (
        "Norton Corp cut jobs in May. The maker lost money. The firm sold a mill.",
        ["BUSINESS Norton Corp >"] * 3,
    ),
    "the two leaders": (
        "Haddad spoke with Dana Whitfield in May. The two leaders agreed to meet.",
        ["CONSULT Haddad > Dana Whitfield", "AGREE Dana Whitfield+Haddad >"],
    ),
    "both of the others": (
        "China and Russia called on both countries in May to hold talks.",
        ["REQUEST China+Russia > countries"],
    ),
    "from whom it is refused": (
        "Denby rejected two offers from Northfield for the striker in May.",
        ["REJECT Denby > Northfield"],
    ),
    "a firm by its kind and name": (
        "Acme Corp hired a law firm, Dunn & Partners, in May.",
        ["BUSINESS Acme Corp > Dunn & Partners"],
    ),
    "when inspectors came": (
        "Last year inspectors criticised the hospital.",
        ["ACCUSE inspectors > hospital"],
    ),
    "a house that is hit": (
        "Rebels hit the hospital in May.",
        ["ASSAULT rebels >"],
    ),
    "where one moves": (
        "The clerks moved from Chad to Norway in May.",
        ["OTHER clerks >"],
    ),
    "who signs after a meeting": (
        "Retailers urged the mayor to act. She met both sides before they signed it.",
        [
            "REQUEST retailers > mayor",
            "CONSULT mayor > both sides",
            "OTHER both sides >",
        ],
    ),
    "whom they charge": (
        "A man told reporters that guards beat him. A court charged three of them.",
        ["ASSAULT guards > man", "ACCUSE court > guards"],
    ),
    "in whose name": (
        "A rebel attack on the post killed nine soldiers on Friday.",
        ["ASSAULT rebels > soldiers"],
    ),
    "in whose name, from the air": (
        "An army drone strike killed nine farmers on Friday.",
        ["ASSAULT army > farmers"],
    ),
    "in whose name, with its country": (
        "A Kenyan police raid killed two men on Monday.",
        ["ASSAULT Kenyan police > men"],
    ),
    "in whose name, by a verb": (
        "The town was emptied after a rebel attack in May.",
        ["OTHER >", "ASSAULT rebels >"],
    ),
    "whose army it is": (
        "A NATO military operation killed two men in May.",
        ["ASSAULT NATO > men"],
    ),
    "in no one's name": (
        "A police station attack killed two men on Monday.",
        ["ASSAULT > men"],
    ),
    "whose money it is": (
        "Norwegian aid supported two million farmers in May.",
        ["SUPPORT Norway > farmers"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_who_takes_part(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))
