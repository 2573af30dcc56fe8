"""In whose name it is done, whose it is, and who is another name of whom."""

from __future__ import annotations

from typing import Final

import pytest
from told_rows import rows

from dateline.parse import Parser

pytestmark = pytest.mark.golden

TOLD: Final = {
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
    "no one of them": (
        "Guards met the deputies in May. Chad has irked many in the club.",
        ["CONSULT guards > deputies", "OTHER Chad >"],
    ),
    "what is not ratified": (
        "Chad sued the Convention on Human Rights in May.",
        ["LEGAL Chad >"],
    ),
    "a body by its last word": (
        "The Rowing Federation met Chad in May. The federation sued Ada Berg.",
        ["CONSULT Rowing Federation > Chad", "LEGAL Rowing Federation > Ada Berg"],
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
    "what it costs": (
        "A court fined Valmont 2 million euros in May.",
        ["LEGAL court > Valmont"],
    ),
    "a firm by its short name": (
        "Helvia Pharma sued Ada Berg in May. Helvia lost the case in June.",
        ["LEGAL Helvia Pharma > Ada Berg", "LEGAL Helvia Pharma >"],
    ),
    "the island of someone": (
        "Eva met Ada Berg in Chad in May. A boat sank off the island of Sulani.",
        ["CONSULT Eva > Ada Berg", "ACCIDENT >"],
    ),
    "a mountain": (
        "Two men were trapped on Mount Garvin in May.",
        ["OTHER > men"],
    ),
    "the plan that helps": (
        "Acme Corp met clerks in May. Berg welcomed the plan and said it cut rents.",
        ["CONSULT Acme Corp > clerks", "SUPPORT Berg >", "STATEMENT Berg >"],
    ),
    "the mayor of a town": (
        "The mayor of Kellton, Karl Brandt, fled in May. Ada Berg sued the mayor.",
        ["OTHER Karl Brandt >", "LEGAL Ada Berg > Karl Brandt"],
    ),
    "who finds a body": (
        "Rescuers found the body of Max Vogt in May.",
        ["DEATH > Max Vogt"],
    ),
    "the army's helicopters": (
        "Army helicopters chased the rebels into the hills in May.",
        ["OTHER army > rebels"],
    ),
    "a command": (
        "The army command condemned the raid in May.",
        ["ACCUSE army command >"],
    ),
    "what they think of it": (
        "Berg praised the unions' opposition to the plan in May.",
        ["SUPPORT Berg > unions"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_who_is_one_and_who_acts_for_whom(
    reader: Parser, text: str, told: list[str]
) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))
