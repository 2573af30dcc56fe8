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
    "whom someone blames": (
        "Nino Berg met Jan Kowal, whom she had accused of theft.",
        ["CONSULT Nino Berg > Jan Kowal", "ACCUSE > Jan Kowal"],
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
    "who was hurt": (
        "Killed in the blast were two nurses and a driver.",
        ["ACCIDENT > driver+nurses"],
    ),
    "who as well": (
        "The army as well as the police fired on the crowd.",
        ["ASSAULT army+police > crowd"],
    ),
    "talks of both": (
        "The US-Iran talks in Oman ended on Friday.",
        ["CONSULT Iran+United States >"],
    ),
    "a firm of two names": (
        "The Rolls-Royce factory in Derby closed on Friday.",
        ["BUSINESS >"],
    ),
    "one of them by name": (
        "Police arrested 20 people, including the mayor, on Monday.",
        ["COERCE police > mayor+people"],
    ),
    "none of them by name": (
        "Twenty people, including ten children, were killed.",
        ["DEATH > people"],
    ),
    "an arrest told by its noun": (
        "Jan Kowal's arrest by French police on Monday sparked protests.",
        ["COERCE French police > Jan Kowal", "PROTEST >"],
    ),
    "a takeover that was blocked": (
        "Lumeco's takeover of Altara was blocked by Chad on Monday.",
        ["REJECT Chad > Lumeco"],
    ),
    "an arrest that was ordered": (
        "The arrest of Jan Kowal by French police was ordered on Monday.",
        ["COERCE > Jan Kowal"],
    ),
    "sales at large": ("The sale of alcohol by French shops is banned.", []),
    "who is appointed what": (
        "President Eva Lind on Monday appointed Ada Berg finance minister.",
        ["APPOINTMENT Eva Lind > Ada Berg"],
    ),
    "who replaces whom": (
        "The board of the bank named Ada Berg chief executive, replacing Bo Lind.",
        [
            "APPOINTMENT board of the bank > Ada Berg",
            "APPOINTMENT board of the bank > Bo Lind",
        ],
    ),
    "by whom one is fined": (
        "Acme was fined 3 million euros by the regulator for dumping waste.",
        ["LEGAL regulator > Acme"],
    ),
    "for what they are expelled": (
        "The party expelled three members for racism.",
        ["SANCTION party > members"],
    ),
    "to whom it is returned": (
        "The museum returned three statues to Ghana.",
        ["OTHER museum > Ghana"],
    ),
    "who goes back there": (
        "The army returned 300 troops to Ghana.",
        ["OTHER army > troops"],
    ),
    "a town that was seized": (
        "The town that rebels seized in May was retaken on Monday.",
        ["ASSAULT rebels >", "ASSAULT >"],
    ),
    "what the council imposed": (
        "The tax the council imposed on shops in May was dropped.",
        ["COERCE council >", "CONCEDE >"],
    ),
    "who is believed to have led it": (
        "The man believed to have led the raid was arrested on Monday.",
        ["COERCE man >", "COERCE > man"],
    ),
    "together with whom": (
        "Ghana, together with Mali, has signed the treaty.",
        ["AGREE Ghana+Mali >"],
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
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_who_takes_part(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))
