"""What did not happen, or may not have, is never told as a fact."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.model.report import Report
from dateline.model.types import Certainty
from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: In brackets is what must not come out as asserted; what stands around it may.
TEXTS: Final = {
    "condition": "If [the union rejects the offer, nurses will strike] in June.",
    "condition behind": "The bank [will raise rates if inflation climbs again].",
    "unless": "[The mine will close] unless the state [buys the company].",
    "counterfactual": "The dam [would have collapsed] if engineers had not opened it.",
    "would": "A second bridge [would link the two towns].",
    "would in a report": "The mayor said [the city would sue the builder].",
    "may": "The court [may release the two reporters] this week.",
    "might": "The rebels [might attack the port].",
    "could": "The storm [could destroy the harvest].",
    "can": "The navy [can sink any of the boats].",
    "may have": "The pilot [may have struck a drone].",
    "must": "The firm [must pay the farmers].",
    "should": "The army [should leave the valley], the bishop said.",
    "what a court finds": "A court ruled that [the decree breached a treaty].",
    "not named": "The captain, [who was not named], was arrested on Monday.",
    "no modal of fact": "The senator [is likely to resign].",
    "negated": "The guards [did not shoot the prisoners].",
    "contracted": "The guards [didn't shoot the prisoners].",
    "curly contraction": "The guards [didn’t shoot the prisoners].",
    "never": "The ministry [has never paid the teachers].",
    "no subject": "[No hostages were released] on Friday.",
    "nobody": "[Nobody was killed] in the crash.",
    "no object": "The jury [reached no verdict].",
    "neither": "[Neither side signed the treaty].",
    "no longer": "The airline [no longer flies to the island].",
    "failed to": "The envoys [failed to sign a ceasefire].",
    "refused to": "The general refused [to bomb the village].",
    "declined to": "The owner declined [to sell the club].",
    "without": "The crew [left without attacking the ship].",
    "denied that": "The regime denied that [its troops shelled the hospital].",
    "denied doing": "The trader denied [stealing the paintings].",
    "rejects claim": "The firm rejected claims that [it poisoned the river].",
    "purpose": "Troops gathered in the square [to arrest the mayor].",
    "in order to": "The state borrowed money in order [to buy the airline].",
    "purpose in front": "[To protest the law], shops were empty.",
    "so that": "Fences were built so that [deer would not destroy the trees].",
    "for purpose": "The company needs a permit [for selling the land].",
    "before": "Divers searched the lake before [leaving the area].",
    "instead of": "Instead of [attacking the fort], the tribe waited.",
    "generic": "[Judges convict thieves] every day.",
    "habit": "[The volunteers rescue dogs] in winter.",
    "usually": "[Floods usually kill cattle] there.",
    "definition": "[A boycott hurts companies].",
    "plan": "The state [plans to sell the railway].",
    "intends": "The island [intends to leave the union].",
    "wants": "The party [wants to abolish the tax].",
    "hopes": "The team [hopes to rescue the miners].",
    "promised": "The king promised [to free the poets].",
    "threatened": "The gang threatened [to kill the hostages].",
    "expected": "The parties [are expected to sign a truce].",
    "scheduled": "The trial [is scheduled to begin in May].",
    "will": "The president [will visit Ghana] next month.",
    "going to": "The president [is going to visit Ghana].",
    "forecast": "Analysts predicted that [the chain would buy its rival].",
    "belief": "Police believe [the gunman fled to Norway].",
    "fear": "Villagers fear that [the army will burn their homes].",
    "suspicion": "Detectives suspect [the cook poisoned the duke].",
    "said to": "The duke [is said to have poisoned his cook].",
    "alleged to": "The clerk [is alleged to have stolen the ring].",
    "seems": "The rebels [appear to have left the city].",
    "request": "The pope urged [both armies to leave the city].",
    "demand that": "The union demanded that [the owner resign].",
    "call for": "Students called on [the rector to resign].",
    "order": "The court ordered [the firm to pay the farmers].",
    "imperative": '"[Arrest the minister]!" the crowd shouted.',
    "quoted view": '"[You attacked people who trusted you]," the nun told him.',
    "quoted could": "“[We could have killed the guard],” a nun said.",
    "quoted by no one": "“[They attacked the school and killed a guard].”",
    "quoted question": '"[Did you kill the guard]?" the judge asked.',
    "condition of a modal": "If [the dam breaks, the army may evacuate] two towns.",
    "condition in a report": "Fees will fall if [the court fines the bank], he said.",
    "quoted wish": '"[We will sue the bank]," the widow told reporters.',
    "question": "[Did the army bomb the bridge]?",
    "whether": "It is unclear whether [the army bombed the bridge].",
    "asked if": "Reporters asked if [the minister had resigned].",
    "truncated": "The army, according to the spokesman, [is].",
    "truncated passive": "The bridge, officials in the capital said, [was].",
    "truncated noun": "[According to the].",
    "unreal noun": "The treaty forbids [any attack on the port].",
    "possible noun": "The firms discussed [a possible merger].",
    "avoid": "Envoys met to avoid [a war between Chad and Libya].",
    "accused of": "The mayor was accused of [bribing two judges].",
    "charged with": "The nurse was charged with [killing four patients].",
    "who is not known": "It is not known who [shot the guard].",
    "a gesture": "[Her mother wept in the gallery].",
    "what opens a story": "[Trouble began in 2022], when a mill burned.",
    "what is sought by a suit": "Bo Berg sued the city in May, [seeking $2 million].",
    "a quoted name for it": "The envoy called the pact “[aimed at one country]”.",
    "a name for what one dislikes": "The party [called the arrest a political act].",
    "what he had never seen": "The mayor [said he had never seen such a flood].",
    "what pundits expect": "Analysts [expect the banks to merge again].",
    "what was ordered": "Bo Berg is barred from calling her, [the judge ordered].",
    "an embrace": "The widow [embraced the nurse].",
    "calls": "The firm [did not return calls] on Monday.",
    "he should have": "Bo Berg [should have resigned in May].",
    "why he did": "Police want to know [why Bo Berg sailed].",
    "silence": "The firm [declined to comment].",
    "no details": "Police [gave no details of the raid].",
    "thought": "[That would kill the deal], she said.",
    "habit on a condition": "If [it rains, the guards shoot at crows].",
    "unmet condition": "If [guards had shot him, the crowd would have rioted].",
    "denial of a habit": '"I [never attacked anyone]," the boxer said.',
    "planned for": "[The launch is planned for Friday].",
    "up to a vote": "They met in private before [members vote on 19 May].",
    "comment on a law": "The bill passed, meaning [the state will sell the railway].",
    "state ahead": "The road [will stay closed until Friday].",
    "hoped for": "The builders hope [to open the bridge in May].",
    "headline ahead": "[Minister to visit Ghana next week]",
    "may or may not": "The clubs [could merge next year], the chairman said.",
    "property": "[The two villages are in Spain].",
    "in general": "[Coffee has become a tool of trade].",
    "wish in a quotation": '"We want [to buy the club]," the owner said.',
    "relative what if": "The law would punish people [who attacked a judge].",
    "rather than": "The pilots went home rather than [strike].",
    "hope in a quotation": '"We hope [India will sign the treaty]," the envoy said.',
    "no comment": "The general [did not comment].",
    "called": "The banker [called the deal fair].",
    "called in quotes": "The banker [called the deal “an insult”].",
    "who is meant": "The state will pay those [who lost a house in May].",
    "work": "The novel is by a teacher [who works in Accra].",
    "warning": "The agency warned against [attacking the convoy].",
    "or": "The chief said he had not [ordered the raid] or [fired the officers].",
    "or of three": "The army did not [shell, burn or loot the town].",
    "nor": "The crew neither [fired] nor [boarded the vessel].",
    "neither of two": "Neither the mayor nor the bishop [attended the funeral].",
    "not and": "The army did not [shell the town] and [kill the mayor].",
    "nearly": "The bank nearly [collapsed] in 2009.",
    "almost": "The plane almost [hit a tower].",
    "held off": "The army held off [attacking the town].",
    "as if": "As if he [had shot the man], the guard fled.",
    "as though": "It looked as though the army [had fled].",
    "if only": "If only the king [had resigned].",
    "whenever": "Whenever rebels [attacked], the villagers [fled].",
    "as a rule in the past": "Guards routinely [beat the prisoners].",
    "anyone": "[Anyone who attacked a judge was jailed].",
    "what a forecast puts first": (
        "After [passing over the islands], the storm was forecast to [hit Cuba]."
    ),
    "what is to come first": "After [crossing the bay], the ship is to [dock at Oran].",
    "beside what was planned": (
        "The plan was that the army [attacked] while the navy [shelled the port]."
    ),
    "in a novel": "In the novel, the king [was murdered] by a monk in 1690.",
    "and in a film": "In the film, a nun [kills a bishop] and [fled to Peru].",
    "a novel about": "The novel is about a king who [was murdered] by a monk.",
    "a tale of": "The tale of a nun who [shot a bishop] is told every year.",
    "a series": "The series follows a detective who [was fired].",
    "in which": "The opera, in which a nun [poisoned a bishop], is long.",
    "in a simulation": "In the simulation, the dam [burst] and [flooded two towns].",
    "saying in a suit": (
        "The widow sued the firm, saying it [ignored warnings] and [killed two men]."
    ),
    "saying in a complaint": (
        "Ten miners filed a complaint, saying the firm [locked up their leader]."
    ),
    "according to a suit": (
        "According to the lawsuit, the guards [shot Osman] and [broke his arm]."
    ),
    "claiming in a motion": (
        "On Friday, a group of owners from the border state filed a motion claiming "
        "the state of siege is unlawful and [violated their rights]."
    ),
    "alleging in a suit": (
        "Two miners filed a suit alleging the ban on strikes [is void and hurt them]."
    ),
    "a rule": "Only the king [may declare war].",
    "an alleged event": "After [an alleged attack on Oran], rebels withdrew.",
    "a planned event": "After [a planned attack on Oran], rebels will withdraw.",
    "had been scheduled": "[A vote had been scheduled for Monday].",
    "due, but": "The trial was due [to begin on Monday] but was delayed.",
    "all but": "The deal all but [collapsed] on Monday.",
    "a picture": "A protester [holds a sign] in the square.",
    "wrongly": "The paper wrongly reported that the mayor [had resigned].",
    "forged": "A forged letter said the bank [had collapsed].",
    "a false report": "The false report that the king [had died] spread.",
    "inverted with a day": (
        "Had the pipe [been mended in 2014], the town [would be dry], he said."
    ),
    "under a truce": "Under the [truce, Mali was to free the men], but never did.",
    "a drill": "They held a drill in which guards [stormed a house and shot two men].",
    "mock": "During the drill, soldiers [attacked a mock village].",
    "supposed": "The king was supposed [to leave in April] but stayed.",
    "who told a court": "A clerk told the jury that guards [shot the boy in May].",
    "suspected of having": (
        "The men are suspected of having [driven the gunman] and [burned the car]."
    ),
    "alleged to have": "He is alleged to have [shot a nun] and [burned her house].",
    "reported to have": "The general was reported to [have fled to Chad].",
    "a vigil moved": "[A vigil planned for Monday] was moved to Tuesday.",
    "a comparison": "The king [compared the killing] to that of a bishop.",
    "what is feared": "The king [feared a raid on Oran].",
    "what is liked": "The king [hated the truce with rebels].",
    "none of them": "No guard [shot a nun and fled].",
    "must not": "The two must not [send troops to the river].",
    "a court heard": "A court heard that guards [shot the boy in May].",
    "single quotes": "The king spoke of ‘[men who shot at his friends]’.",
    "not the army": "It was not the army that [shot the king].",
    "perhaps the army": "It may have been the army that [shot the king].",
    "a claim to have": "His claim to have [won the vote] was rejected.",
    "never in front": "Never has a king [been jailed] there.",
    "nowhere": "Nowhere did guards [shoot].",
    "few": "Few guards [fled].",
    "hardly": "Hardly a guard [fled].",
    "were to": "Two clerks who were to [testify on Friday] fled.",
    "a match to come": "Rovers will play the winner of [Sunday's match in Oran].",
    "a lawyer in court": "His lawyer told the judge that guards [shot the boy in May].",
    "what he never did": "Critics said guards [never visited the town].",
    "plans not to": "The king plans [not to visit Mali].",
    "a storm expected": (
        "After [crossing the islands], the storm is expected to weaken."
    ),
    "unconfirmed": "Unconfirmed reports said rebels [had seized the port].",
}


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its brackets, and the spans that they held."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def asserted_in(reports: frozenset[Report], spans: list[tuple[int, int]]) -> list[str]:
    """Return what is told as a fact by words inside the spans."""
    return [
        repr(report)
        for report in reports
        if report.certainty is Certainty.ASSERTED
        and report.trigger is not None
        and any(start <= report.trigger.start < end for start, end in spans)
    ]


@pytest.mark.parametrize("marked", TEXTS.values(), ids=TEXTS.keys())
def test_no_event_is_asserted(reader: Parser, marked: str) -> None:
    """The bracketed words give no event, or one that is marked as unsure."""
    text, spans = unmark(marked)
    timeline = reader.parse(text, published="2023-05-10")

    assert [] == asserted_in(timeline.reports, spans)


#: Told by a quotation, and so only as the word of whoever speaks.
QUOTED: Final = {
    "before": (
        'The captain said: "We sank four boats and killed the crew."',
        ["captain: kill", "captain: sink"],
    ),
    "behind": (
        "“They attacked the school and killed a guard,” a nun said.",
        ["nun: attack", "nun: kill"],
    ),
    "in the sentence behind": (
        '"They arrested two men," the major said. "They had robbed a bank in May."',
        ["major: arrest", "major: rob"],
    ),
}


@pytest.mark.parametrize(("text", "told"), QUOTED.values(), ids=QUOTED.keys())
def test_a_quotation_tells_by_its_speaker(
    reader: Parser, text: str, told: list[str]
) -> None:
    """What was done is told, with who says so, and as his own words."""
    found = [
        f"{report.attribution.speaker.name}: {report.lemma}"
        for report in reader.parse(text, published="2023-05-10").reports
        if report.attribution and report.attribution.speaker
        if report.attribution.direct
    ]

    assert told == sorted(found)


#: The same words said plainly do tell of a fact, so that silence is no virtue.
PLAIN: Final = [
    ("The guards shot two prisoners on Monday.", "ASSAULT"),
    ("Nurses protested in the capital on Monday.", "PROTEST"),
    ("The court released the two reporters.", "CONCEDE"),
    ("The firm rejected the offer.", "REJECT"),
    ("The envoys signed a ceasefire in Geneva.", "AGREE"),
    ("The president visited Ghana last month.", "CONSULT"),
    ("The army sent troops to the border.", "MOBILIZE"),
    ("The widow sued the bank.", "LEGAL"),
]


#: What stands beside such words and is told all the same.
STILL: Final = {
    "past a first that was not": (
        "The chief did not resign but fired two officers.",
        ["fire"],
    ),
    "with a subject of its own": (
        "The army did not shell the town, and rebels killed the mayor.",
        ["kill"],
    ),
    "how much": ("The firm nearly doubled its price in May.", ["double"]),
    "as": ("As the guard shot the man, the crowd fled.", ["flee", "shoot"]),
    "after what lies behind": (
        "After shelling the town, the army retreated on Monday.",
        ["retreat", "shell"],
    ),
    "while it is not planned": (
        "The army attacked while the navy shelled the port.",
        ["attack", "shell"],
    ),
    "what a film does": ("The film won a prize in Cannes on Monday.", ["win"]),
    "what a book says": ("In the book, Berg said the army shelled Oran.", ["shell"]),
    "what came of a film": (
        "The opera drew monks who attacked the theatre.",
        ["attack"],
    ),
    "saying besides": (
        "The widow sold the firm, saying it had fired two men.",
        ["fire", "sell"],
    ),
    "who lost before": (
        "After losing the vote, the premier is expected to resign.",
        ["vote"],
    ),
    "real": ("During the drill, soldiers shot a guard.", ["shoot"]),
    "under way": ("The town came under attack on Monday.", ["attack"]),
    "a lawyer outside": ("His lawyer said guards shot the boy in May.", ["shoot"]),
    "a speaker goes on": (
        "Bo Berg said the vote was fair, and accused two rivals of lying.",
        ["accuse"],
    ),
    "an event": ("After an attack on Oran, rebels withdrew.", ["attack", "withdraw"]),
    "what holds": ("The court holds that the army shelled Oran.", ["shell"]),
    "all of them": ("The men all left but for one.", ["leave"]),
    "what is suffered": ("The town saw a raid on Monday.", ["raid"]),
    "what is kept": ("The king kept the truce with rebels in May.", ["truce"]),
    "who drove and burned": (
        "The men drove the gunman and burned the car.",
        ["burn", "drive"],
    ),
    "who had": ("The men had shot a nun and burned her house.", ["burn", "shoot"]),
    "a vigil planned": ("A vigil planned by nuns drew 300 people.", ["draw", "plan"]),
    "a poem": ("In a film shown by police, a guard shot a man.", ["shoot"]),
    "the army": ("It was the army that shot the king.", ["shoot"]),
    "a few": ("A few guards fled.", ["flee"]),
    "a match that was": ("Rovers won Sunday's match.", ["match"]),
    "someone": ("A man who attacked a judge was jailed.", ["attack", "jail"]),
    "once": ("When rebels attacked, the villagers fled.", ["attack", "flee"]),
}


@pytest.mark.parametrize(("text", "told"), STILL.values(), ids=STILL.keys())
def test_what_stands_beside_it_is_asserted(
    reader: Parser, text: str, told: list[str]
) -> None:
    """Each has a twin above that tells of nothing."""
    reports = reader.parse(text, published="2023-05-10").reports

    assert told == sorted(
        report.lemma for report in reports if report.certainty is Certainty.ASSERTED
    )


@pytest.mark.parametrize(("text", "type_"), PLAIN)
def test_the_same_said_plainly_is_asserted(
    reader: Parser, text: str, type_: str
) -> None:
    """A reader who tells nothing would pass the table above."""
    (event,) = reader.parse(text, published="2023-05-10")

    assert (type_, Certainty.ASSERTED) == (event.type.name, event.certainty)


#: What is said and no more, and with an event that is told by itself.
SAID: Final = {
    "view in a quotation": '"Our riders slept on cold floors," Mayor Ada Okafor said.',
    "how things are": "Mayor Ada Okafor said the plan was good.",
    "in general": "Mayor Ada Okafor said the law breaks its promise.",
    "only framed": "Mayor Ada Okafor said the army had shelled the port.",
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID.keys())
def test_a_saying_is_told_only_to_who_asks(reader: Parser, text: str) -> None:
    """A timeline of what happened holds no views; what was said is one of words."""
    told = Parser(statements=True).parse(text, published="2023-05-10")
    plain = reader.parse(text, published="2023-05-10")

    assert "STATEMENT" not in {report.type.name for report in plain.reports}
    assert ["Ada Okafor"] == [
        actor.name
        for report in told.reports
        if report.type.name == "STATEMENT"
        for actor in report.actors("agent")
    ]


@pytest.mark.parametrize(
    ("said", "types"),
    [
        ("said on Monday", {"ASSAULT"}),
        ("said in March", {"ASSAULT", "STATEMENT"}),
        ("told parliament on Monday", {"ASSAULT", "STATEMENT"}),
    ],
)
def test_a_saying_is_told_where_it_is_an_event(
    reader: Parser, said: str, types: set[str]
) -> None:
    """The source of today's news only frames it; what was said long ago happened."""
    text = f"Mayor Ada Okafor {said} that the army had shelled the port."
    timeline = reader.parse(text, published="2023-05-10")

    assert types == {report.type.name for report in timeline.reports}


def test_what_is_yet_to_come_was_announced(reader: Parser) -> None:
    """An announcement is what happened, as long as nothing else has."""
    text = "Mayor Ada Okafor announced on Monday that the town will sell the port."
    timeline = reader.parse(text, published="2023-05-10")

    assert "STATEMENT" in {report.type.name for report in timeline.reports}


def test_who_admits_it_on_a_day_is_told(reader: Parser) -> None:
    """The culprit's own word is news besides the deed; an announcement is none."""
    admitted = "The army acknowledged on Saturday that its men had shelled the port."
    announced = "The mayor announced on Saturday that police had arrested two men."

    for text, types in ((admitted, ["ASSAULT", "STATEMENT"]), (announced, ["COERCE"])):
        reports = reader.parse(text, published="2023-05-10").reports
        assert types == sorted(report.type.name for report in reports)
