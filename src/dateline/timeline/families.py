"""
Words that tell of one and the same kind of happening, whatever their class.

Our own list, from no other resource: verbs of English news with their nouns.
One family a line, named by its first word; a word stands in one family only,
but "fire@ASSAULT" is *fire* in reports of that type: who fires at people shoots.
Two reports whose triggers are of one family *may* tell of one event; the rest
is for actors, places, times and themes to settle.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from ..model.words import stem

__all__ = ["FAMILIES", "LIGHT", "SAYING", "family"]

FAMILIES: Final = """
say tell state statement remark comment add note speak speech according explain accord
say interview claim
announce announcement declare declaration proclaim proclamation
unveil unveiling reveal introduce introduction debut disclose disclosure
confirm confirmation verify
deploy deployment station post dispatch send place position
increase rise raise expand expansion boost grow growth intensify strengthen widen
decrease decline reduce reduction fall shrink lower plunge
die dies dying death dead perish fatality succumb demise passaway
die leave@DEATH claim@DEATH
die kill killing killer slay slain slaying murder murderer homicide manslaughter
die assassinate assassination execute execution lynch
die suicide hang hanging
injure injury wound hurt maim
stab stabbing knife
shoot shooting shooter gunfire gunshot shot gun gunman gunned shootout gunplay
shoot fire@ASSAULT
teargas fire@COERCE
shoot crossfire rampage openfire gundown shootdown
attack assault raid strike airstrike storm ambush onslaught sweep blitz swoop
bomb bombing bomber bombard bombardment explode explosion blowup blast
bomb detonate detonation
earthquake quake temblor tremor aftershock
shake jolt rattle
crash collide collision smash ram plough plow mow derail derailment accident wreck
record mark milestone
fight fighting battle clash combat skirmish war conflict warfare
invade invasion incursion
seize capture@ASSAULT seizure confiscate confiscation occupy occupation overrun
withdraw withdrawal retreat pullout
leave depart departure exit
evacuate evacuation
arrest rearrest take@COERCE detain detention custody apprehend nab
arrest capture catch
charge indict indictment accuse accusation allege allegation
convict conviction
sentence sentencing jail imprison imprisonment prison
acquit acquittal exonerate
trial court
sue lawsuit suit litigation
rule ruling verdict judgment
investigate investigation probe inquiry
search hunt manhunt seek
find discover discovery recover recovery locate
escape flee breakout jailbreak abscond getaway
rescue save
steal theft thief robbery rob robber burglary breakin holdup heist loot
steal snatch grab swipe stolen
smuggle smuggler trafficking
protest protester demonstrate demonstration rally march unrest riot rioting
vigil
blockade block barricade obstruct
meet meeting talk negotiate negotiation confer consult consultation summit
visit trip tour travel
agree agreement deal pact treaty compromise settlement settle
sign signing ratify ratification ink
reject rejection refuse refusal rebuff turndown
offer approach
recognize recognition acknowledge
support endorse endorsement back backing
criticize criticism condemn condemnation denounce slam
urge appeal call exhort plead callon callfor
demand insist
request ask
warn warning
threaten threat
deny denial
promise pledge vow
apologize apologise apology
approve pass@LEGAL passage@LEGAL approval adopt adoption
veto
ban prohibit prohibition outlaw
allow permit authorize
sanction embargo
elect election vote ballot poll
win victory triumph defeat beat overcome top comeback
lose loss
clinch secure
overturn reverse reversal flip overrule
appoint appointment name nominate nomination nominee choose choice select pick
decide decision
cast casting
replace replacement succeed successor takeover
resign resignation quit stepdown
dismiss dismissal sack oust ouster fire@APPOINTMENT firing@APPOINTMENT
retire retirement
hire recruit rehire
layoff
buy acquire acquisition purchase buyout
sell sale
merge merger
invest investment
fund finance funding
pay payment
launch release rollout issue ship
fix repair patch plug resolve remedy
build construct construction
open opening inaugurate
close closure shut
start begin commence
end finish cease halt stop stoppage
continue resume
suspend suspension
postpone postponement delay
cancel cancellation scrap
publish publication
perform performance
host emcee
star starring portray
marry marriage wedding wed
bear birth born
enter entry check admit admission checkin checkinto
treat treatment therapy rehab rehabilitation
hospitalize hospitalization
infect infection outbreak contagion
vaccinate vaccination vaccine jab
burn fire blaze wildfire inferno arson arsonist torch setfire setonfire
flood flooding inundate
attack hit batter lash pound beat@ASSAULT beating@ASSAULT
damage sever snap rip destroy destruction devastate devastation ruin demolish
damage raze flatten gut
damage cut
disrupt disruption outage downtime interruption
collapse
sink capsize
land landing
fly flight
patrol patrolling
monitor watch observe surveillance
intercept interception interdict thwart foil repel repulse prevent
chase pursue pursuit
free liberate liberation
extradite extradition
deport deportation
surrender capitulate
hijack hijacking hijacker piracy pirate
kidnap kidnapping abduct abduction
hostage
torture abuse
rape
testify testimony
celebrate celebration commemorate commemoration
mourn mourning
award prize honor ceremony
retain keep defend
trigger spark unleash cause
""".strip().splitlines()

#: The families of speech: the same speaker says many things on one day.
SAYING: Final = frozenset({"say", "report", "urge", "demand", "request"})

#: The families of words that tell little by themselves.
LIGHT: Final = frozenset(
    {
        "use",
        "allow",
        "make",
        "have",
        "take",
        "give",
        "get",
        "be",
        "go",
        "come",
        "put",
        "hold",
        "set",
        "show",
        "become",
        "want",
        "need",
    }
)

_LETTERS: Final = re.compile(r"[^\w\s]|_")
_FAMILY_OF: Final = {
    word: line.split()[0] for line in FAMILIES for word in line.split()
}
_FAMILY_OF_STEM: Final = {
    stem(word): name for word, name in _FAMILY_OF.items() if "@" not in word
}


@functools.lru_cache(maxsize=65_536)
def family(lemma: str, kind: str = "") -> str:
    """
    Return the name of the family of triggers that *lemma* belongs to.

    A word without a family is its own, by its stem; of several words the first.

    Args:
        lemma: The base form of the trigger.

        kind: The name of the type of event that it tells of, where it is known.

    >>> family("station") == family("deploy")
    True
    >>> family("pass away"), family("pass")
    ('die', 'pass')
    >>> family("fire"), family("fire", "ASSAULT")
    ('burn', 'shoot')
    """
    words = _LETTERS.sub("", lemma.lower()).split()
    joined = "".join(words)
    for word in (f"{joined}@{kind}", joined):
        if word in _FAMILY_OF:
            return _FAMILY_OF[word]
    root = stem(words[0]) if words else stem(lemma)
    return _FAMILY_OF_STEM.get(root, root)
