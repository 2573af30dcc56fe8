"""What is claimed, seen as something, or was to be, is told as no more than that."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A text, and what it tells: how sure, and by which word.
TOLD: Final[dict[str, tuple[str, list[str]]]] = {
    "a suit claims": (
        "The lawsuit claims the brewery poisoned the river.",
        ["possible poison"],
    ),
    "a suit says": (
        "The complaint says that guards beat two prisoners in May.",
        ["possible beat"],
    ),
    "a ministry says": (
        "The ministry says that guards beat two prisoners in May.",
        ["asserted beat"],
    ),
    "the law as a suit sees it": ("The suit says the order strips them of land.", []),
    "who claims": (
        "The rebels claimed they had shot down a helicopter.",
        ["possible shoot down"],
    ),
    "critics": (
        "Critics said the regent had jailed two poets.",
        ["possible jail"],
    ),
    "an opinion": ("Critics believe the order strips farmers of their land.", []),
    "a belief": (
        "Villagers feared that the army had jailed two poets.",
        ["possible jail"],
    ),
    "may not": (
        "The court may not release the reporters.",
        ["possible release"],
    ),
    "will not": (
        "The court will not release the reporters.",
        ["negated release"],
    ),
    "should they": (
        "Should the talks fail, the nurses will strike in June.",
        ["conditional strike"],
    ),
    "had it": (
        "Had the dam burst, two towns would have been flooded.",
        ["conditional flood"],
    ),
    "had had": (
        "The dam had burst in May, and two towns were flooded.",
        ["asserted burst", "asserted flood"],
    ),
    "was to but": (
        "The singer was to sing in Oslo on Friday but cancelled the concert.",
        ["asserted cancel"],
    ),
    "was to have": ("The bridge was to have opened in April.", []),
    "was to then": ("The singer was to sing in Oslo in 2019.", []),
    "was to, ahead": (
        "The singer was to sing in Oslo on 3 June.",
        ["planned sing"],
    ),
    "seems to": ("The decree appears to allow the army to arrest strikers.", []),
    "seems to have": (
        "The army appears to have arrested two strikers.",
        ["possible arrest"],
    ),
    "called so": ("The union called the raid unlawful in spirit.", []),
    "characterised as": ("The union characterised the raid as an outrage.", []),
    "seen as": ("The envoys saw the raid as a threat to peace.", []),
    "seen": ("The envoys saw the raid as it began.", ["asserted raid"]),
    "broken off": (
        "Lena Voss was walking in a park when a branch struck her.",
        ["asserted strike"],
    ),
    "going on": (
        "Lena Voss was leading a march in Bergen on Monday.",
        ["asserted lead"],
    ),
    "said little": (
        "Lawyers left the court on Monday but said little.",
        ["asserted leave"],
    ),
    "could not tell": ("The firm said it could not estimate the loss.", []),
    "you": ("“You isolate the gunman, and then you wait,” the sheriff said.", []),
    "how it would be": ("Mayor Lena Voss said she would prefer a vote.", []),
    "suspected": (
        "Brandt is suspected of stealing two paintings.",
        ["asserted suspect"],
    ),
    "in general suspected": ("Foxes are suspected of stealing eggs.", []),
    "went public": ("The brewery went public in 2014.", ["asserted go"]),
    "went quiet": ("The crowd went quiet on Monday.", []),
    "named to": (
        "The council named Ivo Lund to replace her.",
        ["asserted name"],
    ),
    "forced to": (
        "The storm forced two schools to close.",
        ["asserted close"],
    ),
    "forces to": ("Storms force schools to close.", []),
    "able to": (
        "The guards were able to free the driver and arrest a robber.",
        ["asserted arrest", "asserted free"],
    ),
    "not able to": ("The guards were not able to open the gate.", []),
    "due in court": (
        "Lena Voss is due in court on Friday.",
        ["planned be"],
    ),
    "due once": ("Lena Voss was due in court in 2019.", []),
    "due to": ("The delay was due to a storm in May.", []),
    "announced": (
        "The results were announced on Friday.",
        ["asserted announce"],
    ),
    "not announced": ("The results were not announced on Friday.", []),
    "led to": ("The dispute led to a strike.", ["asserted strike"]),
    "where it led": ("The path led to a bridge.", []),
    "how they felt": ("Neighbours were shocked by the murders.", []),
    "how she felt": ("Lena Voss said she was shocked by the verdict.", []),
    "what is looked back on": ("The sheriff recalled seeing him in May.", []),
    "not to be named": (
        "A guard, who asked not to be named, arrested a thief.",
        ["asserted arrest"],
    ),
    "asked for": (
        "The guard asked the mayor to resign.",
        ["asserted ask"],
    ),
    "designed to": (
        "The council adopted a plan designed to sell the port.",
        ["asserted adopt"],
    ),
    "until they had": (
        "The crew would not surrender until they had signed a deal.",
        ["negated surrender"],
    ),
    "until they did": (
        "The crew did not surrender until they had signed a deal.",
        ["asserted deal", "negated surrender"],
    ),
    "what one can": ("The army can arrest strikers under the decree.", []),
    "what one could": (
        "The army could arrest the strikers.",
        ["possible arrest"],
    ),
    "what he says one must": ("The envoy said any deal must include a fund.", []),
    "a period that ended": ("Profits were low in the quarter that ended in May.", []),
    "what it holds": ("The deal includes a ban on imports.", []),
    "what it brought": ("The deal brought a ban on imports.", ["asserted ban"]),
    "expected of them": ("Analysts expected a profit of 77 cents.", []),
    "found guilty": (
        "A jury found Tomas Weil guilty of theft on Tuesday.",
        ["asserted find"],
    ),
    "declared": (
        "The island declared independence in 1991.",
        ["asserted declare"],
    ),
    "when it comes": (
        "Bo Berg will go to prison when he is sentenced in June.",
        ["anticipated sentence"],
    ),
    "when it comes each year": (
        "The hills turn white when snow falls in January.",
        [],
    ),
    "closed by itself": ("Three months later, the mine closed.", ["asserted close"]),
    "closed as ever": ("The mine closes at noon.", []),
    "allegedly": (
        "Lena Voss allegedly attacked a guard.",
        ["possible attack"],
    ),
    "probably": ("A guard probably shot the thief.", ["possible shoot"]),
    "will probably": (
        "The army will probably attack the port.",
        ["anticipated attack"],
    ),
    "will be able to": (
        "The army will be able to arrest strikers from May.",
        ["anticipated arrest"],
    ),
    "is able to": ("The army is able to arrest strikers.", []),
    "had hoped to": ("Lena Voss had hoped to sue the bank.", []),
    "hopes to": ("Lena Voss hopes to sue the bank.", ["anticipated sue"]),
    "wants to": ("The party wants to ban cars.", []),
    "wants to on a day": (
        "The party wants to hold a rally on 3 June.",
        ["planned rally"],
    ),
    "a law requires it": ("The law requires parties to publish accounts.", []),
    "authority to": ("The mayor said the city has authority to sell the port.", []),
    "when asked": (
        "The sheriff arrested two men, he said when asked about the raid.",
        ["asserted arrest"],
    ),
    "anonymity": (
        "A guard who requested anonymity arrested a thief.",
        ["asserted arrest"],
    ),
    "a remark": ("Lena Voss noted the role of the mayor.", []),
    "what that will bring": ("That will bring pressure on the bank.", []),
    "which he said was so": (
        "The bank sold its mills, which Lena Voss said had been poor.",
        ["asserted sell"],
    ),
    "what a bill would do": ("The bill would allow the army to arrest strikers.", []),
    "what a bank would do": (
        "The bank would close 30 branches, the union said.",
        ["anticipated close"],
    ),
    "does not want to": ("The party does not want to ban cars.", []),
    "does not plan to": (
        "The mayor does not plan to resign.",
        ["negated resign"],
    ),
    "found doing it": (
        "A boy was found floating on a raft on Friday.",
        ["asserted float"],
    ),
    "found it doing so": ("Inspectors found the pump working.", []),
    "reportedly": (
        "The blaze was reportedly started by a cook.",
        ["possible start"],
    ),
    "what the wish was": (
        "Lena Voss said her desire was to remain as chairman.",
        [],
    ),
    "an analyst by name": (
        "Analyst Lena Voss predicts that demand will grow.",
        ["anticipated grow"],
    ),
    "a picture": ("Lena Voss was wearing a mask.", []),
    "going on, as he says": (
        "The bank said it was reviewing its options.",
        ["asserted review"],
    ),
    "posts that he held": ("Lena Voss held posts at two banks.", []),
    "a talk that he held": ("Lena Voss held talks with two banks.", ["asserted talk"]),
    "a coup of May": (
        "Since the coup in May, the army has jailed two poets.",
        ["asserted coup", "asserted jail"],
    ),
    "her election of then": (
        "Her election as mayor in 2020 surprised many.",
        ["asserted election"],
    ),
    "an election that is told": (
        "The election in 2020 was won by Lena Voss.",
        ["asserted election"],
    ),
    "an election of some time": (
        "Her election in two years surprised many.",
        [],
    ),
    "whose resignation": (
        "Following the resignation of the finance minister, shares fell.",
        ["asserted fall", "asserted resignation"],
    ),
    "any resignation": ("After resignations, shares fell.", ["asserted fall"]),
    "talks that collapsed": ("The talks collapsed.", ["asserted collapse"]),
    "an analyst's view": ("Economists said the rise was not enough.", []),
    "a critic's view": (
        "Critics say the law violates a treaty.",
        ["asserted say"],
    ),
    "what results reflect": ("Lena Voss said the profit reflected low costs.", []),
    "asked in quotes": ("“When did he come?” the newspaper asked.", []),
    "asked for it": ("The newspaper asked for a reply.", ["asserted ask"]),
    "what a treaty calls for": ("The treaty calls for new elections.", []),
    "what a rebel calls for": (
        "The rebels call for new elections.",
        ["asserted call"],
    ),
    "a crash that killed": (
        "Police arrested a man after a crash that killed two guards.",
        ["asserted arrest", "asserted kill"],
    ),
    "a crash": (
        "Police arrested a man after a crash.",
        ["asserted arrest", "asserted crash"],
    ),
    "what it may lead to": ("The dispute is likely to lead to a strike.", []),
    "what it would require": ("Peace would require a compromise.", []),
    "what he would require": (
        "The envoy would need a visa.",
        [],
    ),
    "how one thing bears on another": ("The gain left wages higher.", []),
    "how it bore on many": (
        "The outage left 40,000 homes in the dark.",
        ["asserted leave"],
    ),
    "what a branch did": ("A branch struck Lena Voss.", ["asserted strike"]),
    "what rates allow": ("Lower rates have allowed firms to invest.", []),
    "what they did": (
        "They escaped in another car.",
        ["asserted escape"],
    ),
    "what a thing did": ("The odour escaped.", []),
    "was about to": (
        "Lena Voss was about to board a bus when police arrested her.",
        ["asserted arrest"],
    ),
    "is about to": (
        "Lena Voss is about to sell her bank.",
        ["anticipated sell"],
    ),
    "grown bolder": ("Pirates have become bolder.", []),
    "grown ill": ("Lena Voss became ill on Friday.", ["asserted become"]),
    "offset by a gain": ("The charges were offset by a gain.", []),
    "offset by a flood": (
        "The charges were offset by a flood.",
        ["asserted offset"],
    ),
    "a war that did not begin": (
        "The invasion of Ghana by Mali did not happen.",
        ["negated invasion"],
    ),
    "a war that may begin": (
        "The war between Mali and Chad could erupt.",
        ["possible war"],
    ),
    "a war to begin": (
        "The invasion of Ghana by Mali will begin on Friday.",
        ["anticipated invasion"],
    ),
    "a war that may end": (
        "The war between Mali and Chad may end.",
        ["asserted war"],
    ),
    "a war that was": (
        "The 2020 war between Mali and Chad must not happen again.",
        ["asserted war"],
    ),
    "what should not have been": (
        "The invasion of Ghana by Mali should never have happened.",
        ["asserted invasion"],
    ),
    "an election of next year": (
        "The party will choose a leader before the 2025 election.",
        ["anticipated choose", "anticipated election"],
    ),
    "an election of last year": (
        "The party has chosen a leader since the 2023 election.",
        ["asserted choose", "asserted election"],
    ),
    "a strike called off": (
        "Friday's strike by teachers was called off.",
        ["asserted call off"],
    ),
    "a strike looked back at": (
        "Friday's strike by teachers angered the mayor.",
        ["asserted strike"],
    ),
    "an attack denied": (
        "The army denied Friday's attack on the town.",
        ["asserted deny"],
    ),
    "an attack that is prepared": (
        "Mali is preparing an attack on Ghana.",
        ["planned prepare"],
    ),
    "an attack that is launched": (
        "Mali launched an attack on Ghana.",
        ["asserted attack"],
    ),
    "a rumour": (
        "The mayor denied a rumour that the bank had fired two clerks.",
        ["asserted deny"],
    ),
    "a film of it": ("The film tells the story of a nun who killed a priest.", []),
    "a nun who did": (
        "Police arrested a nun who killed a priest.",
        ["asserted arrest", "asserted kill"],
    ),
    "a first that would be": (
        "It would be the first time that the club won the cup.",
        [],
    ),
    "a first that was": (
        "It was the first time that the club won the cup.",
        ["asserted win"],
    ),
    "according to the indictment": (
        "According to the indictment, Lena Voss bribed two judges.",
        ["possible bribe"],
    ),
    "according to a judge": (
        "According to the judge, Lena Voss bribed two guards.",
        ["asserted bribe"],
    ),
    "who reports": ("Lena Voss reports from Lima.", []),
    "how it has been": ("Lena Voss said it has been a hard summer.", []),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_it_is_told_as_sure_as_it_is(
    reader: Parser, text: str, told: list[str]
) -> None:
    """Claims are only possible; views, and what came to nothing, are no events."""
    timeline = reader.parse(text, published="2023-05-10")

    assert told == sorted(
        f"{report.certainty.value} {report.lemma}" for report in timeline.reports
    )


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Two firms closed on Monday, per Reuters.", "per"),
        ("Two firms closed at $5 per share on Monday.", ""),
        ("Lena Voss allegedly attacked a guard.", "allegedly"),
    ],
)
def test_who_says_so_is_no_rate(reader: Parser, text: str, cue: str) -> None:
    """ "Per share" names no source; "allegedly" has one that is not named."""
    (report,) = reader.parse(text, published="2023-05-10").reports

    assert cue == (report.attribution.cue if report.attribution else "")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The mayor will not resign.", "[2023-05-10..]"),
        ("Lena Voss said she would not resign.", "[2023-05-10..]"),
        ("The mayor did not resign.", "[..2023-05-10]"),
    ],
)
def test_what_will_not_be_lies_ahead(reader: Parser, text: str, when: str) -> None:
    """That it will not be is of the time to come."""
    (report,) = reader.parse(text, published="2023-05-10").reports

    assert when == str(report.when)
