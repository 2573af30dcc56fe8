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
deploy deployment station post dispatch send place position
increase rise raise expand expansion boost grow growth intensify strengthen widen
decrease decline reduce reduction cut drop fall shrink lower slash
kill killing slay slaying murder homicide manslaughter
die death dead perish fatality toll
injure injury wound hurt maim
shoot shooting gunfire shot fire
attack assault raid strike strafe storm ambush onslaught
bomb bombing bombard bombardment explode explosion blast detonate detonation
earthquake quake temblor tremor aftershock shake jolt rattle
crash collide collision smash wreck derail derailment
fight fighting battle clash combat skirmish war conflict warfare
invade invasion incursion
capture seize seizure occupy occupation overrun
withdraw withdrawal retreat leave depart departure evacuate evacuation
arrest detain detention custody apprehend nab
charge indict indictment accuse accusation allege allegation
convict conviction guilty
sentence jail imprison imprisonment prison
acquit acquittal exonerate
try trial hearing court
sue lawsuit suit litigation
rule ruling verdict judgment
investigate investigation probe inquiry
search hunt manhunt seek
find discover discovery recover recovery locate
escape flee jailbreak abscond
rescue save
steal theft robbery rob burglary heist loot
smuggle trafficking traffic
protest demonstrate demonstration rally march unrest riot rioting
blockade block barricade obstruct
meet meeting talk negotiate negotiation confer consult consultation summit
visit trip tour travel
agree agreement accord deal pact treaty compromise settlement settle
sign signing ratify ratification ink
reject rejection refuse refusal rebuff
recognize recognition acknowledge
support endorse endorsement back backing
criticize criticism condemn condemnation denounce slam
urge appeal call exhort plead
demand insist
request ask
warn warning threaten threat
deny denial
promise pledge vow
apologize apology
plan intend
approve approval pass adopt adoption
veto
ban prohibit prohibition outlaw
allow permit authorize
sanction embargo
lift
elect election vote ballot poll
win victory triumph defeat beat
lose loss
appoint appointment name nominate nomination choose select pick
succeed replace replacement successor
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
launch release rollout
build construct construction
open opening inaugurate
close closure shut
start begin commence
end finish cease halt stop
continue resume
suspend suspension
postpone delay
cancel cancellation scrap
publish publication
report
play perform performance
host
score goal
star starring role portray
marry marriage wedding wed
bear birth born
check enter entry rehab rehabilitation admit
hospitalize hospitalization hospital
treat treatment
infect infection outbreak contagion
vaccinate vaccination vaccine jab
burn blaze wildfire inferno
flood flooding inundate
hit batter lash pound
destroy destruction ruin demolish raze
damage
collapse
sink capsize
trap
land landing
fly flight overfly
patrol patrolling
monitor watch observe surveillance
intercept interception thwart foil
pursue chase
free liberate liberation
extradite extradition deport deportation
surrender capitulate
hijack
kidnap abduct abduction hostage
torture abuse
rape
suspect
testify testimony
celebrate celebration commemorate commemoration
mourn funeral
honor award prize
""".strip().splitlines()

#: The families of speech: the same speaker says many things on one day.
SAYING: Final = frozenset({"say", "announce", "report", "urge", "demand", "request"})
