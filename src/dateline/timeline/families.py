"""
Words that tell of one and the same kind of happening, whatever their class.

Our own list, from no other resource: verbs of English news with their nouns.
One family a line, named by its first word; a word stands in one family only.
Two reports whose triggers are of one family *may* tell of one event; the rest
is for actors, places, times and themes to settle.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FAMILIES", "SAYING"]

FAMILIES: Final = """
say tell state statement remark comment add note speak speech
announce announcement declare declaration proclaim proclamation
unveil unveiling reveal introduce introduction debut
confirm confirmation verify
deploy deployment station post dispatch send place position
increase rise raise expand expansion boost grow growth intensify strengthen widen
decrease decline reduce reduction fall shrink lower
die dies dying death dead perish fatality succumb demise kill killing killer slay slain slaying murder murderer homicide manslaughter assassinate assassination execute execution lynch
suicide hang hanging
injure injury wound hurt maim
stab stabbing knife
shoot shooting shooter gunfire gunshot shot gun gunman gunned fire fired firing crossfire rampage
attack assault raid strike airstrike storm ambush onslaught sweep
bomb bombing bomber bombard bombardment explode explosion blast detonate detonation
earthquake quake temblor tremor aftershock
shake jolt rattle
crash collide collision smash ram derail derailment accident wreck
fight fighting battle clash combat skirmish war conflict warfare
invade invasion incursion
capture seize seizure occupy occupation overrun
withdraw withdrawal retreat exit
leave depart departure
evacuate evacuation
arrest rearrest detain detention custody apprehend nab
charge indict indictment
accuse accusation allege allegation
convict conviction
sentence sentencing
jail imprison imprisonment prison
acquit acquittal exonerate
trial court
sue lawsuit suit litigation
rule ruling verdict judgment
investigate investigation probe inquiry
search hunt manhunt seek
find discover discovery recover recovery locate
escape flee breakout jailbreak abscond getaway
rescue save
steal theft thief robbery rob robber burglary heist loot snatch grab swipe
smuggle smuggler trafficking
protest protester demonstrate demonstration rally march unrest riot rioting
vigil
blockade block barricade obstruct
meet meeting talk negotiate negotiation confer consult consultation summit
visit trip tour travel
agree agreement accord deal pact treaty compromise settlement settle
sign signing ratify ratification ink
reject rejection refuse refusal rebuff
offer approach
recognize recognition acknowledge
support endorse endorsement back backing
criticize criticism condemn condemnation denounce slam
urge appeal call exhort plead
demand insist
request ask
warn warning
threaten threat
deny denial
promise pledge vow
apologize apology
approve approval adopt adoption
veto
ban prohibit prohibition outlaw
allow permit authorize
sanction embargo
elect election vote ballot poll
win victory triumph defeat beat
lose loss
clinch secure
overturn reverse reversal flip overrule
appoint appointment name nominate nomination nominee choose select pick
cast casting
replace replacement succeed successor
resign resignation quit
dismiss dismissal sack oust ouster
retire retirement
hire recruit
layoff
buy acquire acquisition purchase takeover buyout
sell sale
merge merger
invest investment
fund finance funding
pay payment
launch release rollout issue ship
fix repair patch plug resolve
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
enter entry
rehab rehabilitation
hospitalize hospitalization
infect infection outbreak contagion
vaccinate vaccination vaccine jab
burn blaze wildfire inferno arson torch
flood flooding inundate
hit batter lash pound
damage destroy destruction devastate devastation ruin demolish raze
cut sever snap
disrupt disruption outage downtime interruption
collapse
sink capsize
land landing
fly flight
patrol patrolling
monitor watch observe surveillance
intercept interception interdict thwart foil
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
award prize honor
retain keep defend
trigger spark unleash cause
""".strip().splitlines()

#: The families of speech: the same speaker says many things on one day.
SAYING: Final = frozenset({"say", "announce", "report", "urge", "demand", "request"})
