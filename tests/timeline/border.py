"""A border crisis in words of our own: reports with every kind of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.location import Location, LocationKind
from dateline.model.report import Link, Participant, Relation, Report
from dateline.model.types import Certainty, Role
from dateline.model.when import When

TEXT = """\
NATO steps up patrols while strain grows
Peacekeepers announced on Monday that they patrolled more than before, and that Serbia
had moved armoured vehicles to the frontier.
The rest of the world pushes for talks about the province, which proclaimed its
independence in 2008, a step that Serbia has not accepted.
Ties went sour once Kosovo had ordered special police to the north.
Kosovo ruled that drivers must use new plates, and that angered the Serbs.
Crowds of Serbs rallied day after day and stopped the traffic.
It was calm at the checkpoint on Monday.
Helicopters of the alliance have circled for some days.
KFOR let it be known that it keeps watch.
KFOR extended the length and number of its usual patrols.
Four armoured vehicles of the Serbian army took up position on Monday.
Serbian jets crossed the sky at the weekend.
In 1999 an intervention of NATO brought the war to its close, and the alliance has
guarded the country from that year on.
In 2011 Kosovo posted customs men at the frontier, whereupon Serbs barricaded the
roads.
After a deal through NATO the barricades soon came down.
A spokeswoman of the Commission appealed to both on Monday.
The Union expects that envoys will confer, its spokesman says.
Diplomacy is under way, he added.
"""

ARTICLE = Article(TEXT, published="2021-09-27")

NATO = Actor("NATO", kind=ActorKind.ORGANISATION)
KFOR = Actor("KFOR", kind=ActorKind.MILITARY, affiliation=("NATO",))
SERBIA = Actor("Serbia", kind=ActorKind.COUNTRY, country="RS")
ARMY = Actor("Serbian army", kind=ActorKind.MILITARY, affiliation=("Serbia",))
KOSOVO = Actor("Kosovo", kind=ActorKind.GOVERNMENT, country="XK")
SERBS = Actor("Serbs", kind=ActorKind.GROUP)
UNION = Actor("European Union", kind=ActorKind.ORGANISATION)
SPOKESWOMAN = Actor(
    "Commission spokeswoman",
    kind=ActorKind.PERSON,
    affiliation=("European Union", "European Commission"),
)
PLACE = Location("Kosovo", kind=LocationKind.COUNTRY, country="XK", disputed=True)

LATELY, ONGOING, MONDAY = "[..2021-09-27]", "../2021-09-27", "2021-09-27"


def at(words: str, occurrence: int = 0) -> tuple[int, int]:
    """Return where words stand in the article."""
    start = -1
    for _ in range(occurrence + 1):
        start = ARTICLE.text.index(words, start + 1)
    return start, start + len(words)


def link(relation: Relation, words: str, why: str) -> Link:
    """Return a link to the report that these words trigger."""
    return Link(relation, *at(words), why)


def report(
    trigger: str,
    kind: str,
    when: str,
    agents: Iterable[Actor] = (),
    *,
    lemma: str = "",
    occurrence: int = 0,
    links: Sequence[Link] = (),
    **more: Any,
) -> Report:
    """Return a report whose trigger stands in the article."""
    start, end = at(trigger, occurrence)
    quote = ARTICLE.quote(start, end)
    return Report(
        f"{' and '.join(agent.name for agent in agents)} {trigger}".strip(),
        type=kind,
        when=When.from_edtf(when),
        participants=[Participant(agent, Role.AGENT) for agent in agents],
        lemma=lemma or trigger,
        trigger=quote,
        quote=quote,
        links=links,
        **more,
    )


def reports() -> dict[str, Report]:
    """Return all reports of the article by short names."""
    before, after = Relation.BEFORE, Relation.AFTER
    return {
        "e19": report(
            "steps up", "MOBILIZE", LATELY, [NATO], lemma="increase", theme="patrols"
        ),
        "e28": report("strain", "STATE", ONGOING),
        "e20": report("announced", "STATEMENT", MONDAY, [KFOR], lemma="announce"),
        "e19-again": report(
            "patrolled more",
            "MOBILIZE",
            LATELY,
            [KFOR],
            lemma="increase",
            theme="patrols",
            links=[link(before, "announced", "had patrolled")],
        ),
        "e18": report(
            "moved",
            "MOBILIZE",
            LATELY,
            [SERBIA],
            lemma="place",
            theme="armoured vehicles",
            links=[link(before, "announced", "had moved")],
        ),
        "e23": report("pushes", "REQUEST", ONGOING, lemma="push"),
        "e01": report("proclaimed", "OTHER", "2008", [KOSOVO], lemma="proclaim"),
        "e02": report(
            "not accepted",
            "REJECT",
            "2008/2021-09-27",
            [SERBIA],
            lemma="accept",
            certainty=Certainty.NEGATED,
            links=[link(Relation.STARTED_BY, "proclaimed", "the step")],
        ),
        "e15": report(
            "went sour",
            "STATE",
            ONGOING,
            lemma="sour",
            links=[link(after, "ordered", "once")],
        ),
        "e11": report(
            "ordered", "MOBILIZE", LATELY, [KOSOVO], lemma="order", theme="police"
        ),
        "e10": report("ruled", "COERCE", LATELY, [KOSOVO], lemma="rule"),
        "e12": report(
            "angered",
            "OTHER",
            LATELY,
            lemma="anger",
            links=[link(after, "ruled", "and that")],
        ),
        "e13": report("rallied", "PROTEST", LATELY, [SERBS], lemma="rally"),
        "e14": report("stopped", "PROTEST", LATELY, [SERBS], lemma="stop"),
        "e22": report("calm", "STATE", MONDAY),
        "e16": report("circled", "MOBILIZE", "2021-09-24~/2021-09-27", [NATO]),
        "e21": report("let it be known", "STATEMENT", LATELY, [KFOR], lemma="say"),
        "e19-more": report(
            "extended",
            "MOBILIZE",
            LATELY,
            [KFOR],
            lemma="expand",
            theme="the length and number of its usual patrols",
        ),
        "e18-again": report(
            "took up position",
            "MOBILIZE",
            MONDAY,
            [ARMY],
            lemma="station",
            theme="four armoured vehicles",
        ),
        "e17": report(
            "crossed", "MOBILIZE", "[2021-09-25..2021-09-26]", [ARMY], lemma="cross"
        ),
        "e04": report(
            "intervention",
            "ASSAULT",
            "1999",
            [NATO],
            links=[link(Relation.ENDS, "war", "brought to its close")],
        ),
        "e03": report("war", "ASSAULT", "../1999", location=PLACE),
        "e05": report(
            "guarded",
            "AID",
            "1999/2021-09-27",
            [NATO],
            lemma="guard",
            links=[link(Relation.STARTED_BY, "intervention", "from that year on")],
        ),
        "e06": report("posted", "MOBILIZE", "2011", [KOSOVO], lemma="post"),
        "e07": report(
            "barricaded",
            "PROTEST",
            "2011",
            [SERBS],
            lemma="barricade",
            links=[link(after, "posted", "whereupon")],
        ),
        "e08": report(
            "deal",
            "AGREE",
            "[2011..]",
            [KOSOVO, SERBIA],
            links=[link(after, "barricaded", "the barricades")],
        ),
        "e09": report(
            "came down", "RETREAT", "XXXX", links=[link(after, "deal", "after, soon")]
        ),
        "e24": report("appealed", "REQUEST", MONDAY, [SPOKESWOMAN], lemma="appeal"),
        "e26": report("expects", "STATEMENT", LATELY, [UNION], lemma="expect"),
        "e25": report(
            "confer",
            "CONSULT",
            "[2021-09-27..]",
            [SERBIA, KOSOVO],
            certainty=Certainty.ANTICIPATED,
            links=[link(after, "expects", "will confer")],
        ),
        "e27": report("under way", "CONSULT", ONGOING),
    }
