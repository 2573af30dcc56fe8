"""What a clause and the words above it make of what it tells."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.certainty.standing import standing_of
from dateline.model.types import Certainty

#: A clause, the verb that is asked about, and how sure it is; None is no event.
CLAUSES: Final[dict[str, tuple[str, str, Certainty | None]]] = {
    "plain": (
        ("army/NN/nsubj>bombed bombed=bomb/VBD/ROOT town/NN/dobj>bombed"),
        "bombed",
        Certainty.ASSERTED,
    ),
    "progressive": (
        (
            "army/NN/nsubj>bombing is=be/VBZ/aux>bombing bombing=bomb/VBG/ROOT "
            "town/NN/dobj>bombing"
        ),
        "bombing",
        Certainty.ASSERTED,
    ),
    "not": (
        (
            "army/NN/nsubj>bomb did=do/VBD/aux>bomb not/RB/neg>bomb bomb/VB/ROOT "
            "town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.NEGATED,
    ),
    "what has a tense of its own beside a modal": (
        (
            "army/NN/nsubj>comment would/MD/aux>comment not/RB/neg>comment "
            "comment/VB/ROOT but/CC/cc>comment bombed=bomb/VBD/conj>comment "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "not within a description": (
        (
            "army/NN/nsubj>chose chose=choose/VBD/ROOT a/DT/det>town "
            "not/RB/neg>large large/JJ/amod>town town/NN/dobj>chose"
        ),
        "chose",
        Certainty.ASSERTED,
    ),
    "no": (
        (
            "No/DT/det>army army/NN/nsubj>bombed bombed=bomb/VBD/ROOT "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.NEGATED,
    ),
    "will": (
        ("army/NN/nsubj>bomb will/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb"),
        "bomb",
        Certainty.ANTICIPATED,
    ),
    "going to": (
        (
            "army/NN/nsubj>going is=be/VBZ/aux>going going=go/VBG/ROOT "
            "to/TO/aux>bomb bomb/VB/xcomp>going town/NN/dobj>bomb"
        ),
        "going",
        Certainty.ANTICIPATED,
    ),
    "may": (
        ("army/NN/nsubj>bomb may/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb"),
        "bomb",
        Certainty.POSSIBLE,
    ),
    "could": (
        ("army/NN/nsubj>bomb could/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb"),
        "bomb",
        Certainty.POSSIBLE,
    ),
    "would": (
        ("army/NN/nsubj>bomb would/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb"),
        "bomb",
        Certainty.CONDITIONAL,
    ),
    "would if": (
        (
            "army/NN/nsubj>bomb would/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb "
            "if/IN/mark>failed truce/NN/nsubj>failed failed=fail/VBD/advcl>bomb"
        ),
        "bomb",
        Certainty.CONDITIONAL,
    ),
    "will unless": (
        (
            "army/NN/nsubj>bomb will/MD/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb "
            "unless/IN/mark>leave rebels=rebel/NNS/nsubj>leave "
            "leave/VBP/advcl>bomb"
        ),
        "bomb",
        Certainty.CONDITIONAL,
    ),
    "must": (
        ("army/NN/nsubj>leave must/MD/aux>leave leave/VB/ROOT town/NN/dobj>leave"),
        "leave",
        Certainty.REQUESTED,
    ),
    "should": (
        (
            "rebels=rebel/NNS/nsubj>leave should/MD/aux>leave leave/VB/ROOT "
            "town/NN/dobj>leave"
        ),
        "leave",
        Certainty.REQUESTED,
    ),
    "simple present": (
        ("army/NN/nsubj>bombs bombs=bomb/VBZ/ROOT town/NN/dobj>bombs"),
        "bombs",
        Certainty.GENERIC,
    ),
    "says": (
        (
            "ministry/NN/nsubj>says says=say/VBZ/ROOT army/NN/nsubj>left "
            "left=leave/VBD/ccomp>says"
        ),
        "says",
        Certainty.ASSERTED,
    ),
    "said": (
        (
            "ministry/NN/nsubj>said said=say/VBD/ROOT army/NN/nsubj>bombed "
            "bombed=bomb/VBD/ccomp>said town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "said would": (
        (
            "ministry/NN/nsubj>said said=say/VBD/ROOT army/NN/nsubj>bomb "
            "would/MD/aux>bomb bomb/VB/ccomp>said town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ANTICIPATED,
    ),
    "said could have": (
        (
            "ministry/NN/nsubj>said said=say/VBD/ROOT army/NN/nsubj>bombed "
            "could/MD/aux>bombed have/VB/aux>bombed bombed=bomb/VBN/ccomp>said "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.POSSIBLE,
    ),
    "denied": (
        (
            "ministry/NN/nsubj>denied denied=deny/VBD/ROOT that/IN/mark>bombed "
            "army/NN/nsubj>bombed bombed=bomb/VBD/ccomp>denied "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.DENIED,
    ),
    "did not say": (
        (
            "ministry/NN/nsubj>say did=do/VBD/aux>say not/RB/neg>say say/VB/ROOT "
            "that/IN/mark>bombed army/NN/nsubj>bombed bombed=bomb/VBD/ccomp>say "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.POSSIBLE,
    ),
    "believed": (
        (
            "ministry/NN/nsubj>believed believed=believe/VBD/ROOT "
            "that/IN/mark>bombed army/NN/nsubj>bombed "
            "bombed=bomb/VBD/ccomp>believed town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.POSSIBLE,
    ),
    "expected that": (
        (
            "ministry/NN/nsubj>expected expected=expect/VBD/ROOT "
            "that/IN/mark>bomb army/NN/nsubj>bomb would/MD/aux>bomb "
            "bomb/VB/ccomp>expected town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ANTICIPATED,
    ),
    "demanded that": (
        (
            "ministry/NN/nsubj>demanded demanded=demand/VBD/ROOT "
            "that/IN/mark>leave army/NN/nsubj>leave leave/VB/ccomp>demanded "
            "town/NN/dobj>leave"
        ),
        "leave",
        None,
    ),
    "said would say": (
        (
            "ministry/NN/nsubj>say will/MD/aux>say say/VB/ROOT "
            "that/IN/mark>bombed army/NN/nsubj>bombed bombed=bomb/VBD/ccomp>say "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ANTICIPATED,
    ),
    "planned to": (
        (
            "army/NN/nsubj>planned planned=plan/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>planned town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.PLANNED,
    ),
    "failed to": (
        (
            "army/NN/nsubj>failed failed=fail/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>failed town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.NEGATED,
    ),
    "did not fail to": (
        (
            "army/NN/nsubj>fail did=do/VBD/aux>fail not/RB/neg>fail fail/VB/ROOT "
            "to/TO/aux>bomb bomb/VB/xcomp>fail town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ASSERTED,
    ),
    "managed to": (
        (
            "army/NN/nsubj>managed managed=manage/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>managed town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ASSERTED,
    ),
    "is expected to": (
        (
            "army/NN/nsubjpass>expected is=be/VBZ/auxpass>expected "
            "expected=expect/VBN/ROOT to/TO/aux>bomb bomb/VB/xcomp>expected "
            "town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ANTICIPATED,
    ),
    "is said to have": (
        (
            "army/NN/nsubjpass>said is=be/VBZ/auxpass>said said=say/VBN/ROOT "
            "to/TO/aux>bombed have/VB/aux>bombed bombed=bomb/VBN/xcomp>said "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.POSSIBLE,
    ),
    "seems to have": (
        (
            "army/NN/nsubj>seems seems=seem/VBZ/ROOT to/TO/aux>bombed "
            "have/VB/aux>bombed bombed=bomb/VBN/xcomp>seems town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.POSSIBLE,
    ),
    "forced to": (
        (
            "army/NN/nsubj>forced forced=force/VBD/ROOT "
            "thousands=thousand/NNS/dobj>forced@CARDINAL to/TO/aux>flee "
            "flee/VB/xcomp>forced"
        ),
        "flee",
        Certainty.ASSERTED,
    ),
    "may force to": (
        (
            "army/NN/nsubj>force may/MD/aux>force force/VB/ROOT "
            "thousands=thousand/NNS/dobj>force@CARDINAL to/TO/aux>flee "
            "flee/VB/xcomp>force"
        ),
        "flee",
        Certainty.POSSIBLE,
    ),
    "refused to": (
        (
            "army/NN/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>refused town/NN/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "urged to": (
        (
            "army/NN/nsubj>urged urged=urge/VBD/ROOT rebels=rebel/NNS/dobj>urged "
            "to/TO/aux>leave leave/VB/xcomp>urged"
        ),
        "leave",
        None,
    ),
    "ready to": (
        (
            "army/NN/nsubj>was was=be/VBD/ROOT ready/JJ/acomp>was to/TO/aux>bomb "
            "bomb/VB/xcomp>ready town/NN/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "glad to": (
        (
            "army/NN/nsubj>was was=be/VBD/ROOT glad/JJ/acomp>was to/TO/aux>bomb "
            "bomb/VB/xcomp>glad town/NN/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "condition": (
        (
            "If/IN/mark>bombs army/NN/nsubj>bombs bombs=bomb/VBZ/advcl>leave "
            "town/NN/dobj>bombs ~,/,/punct>leave rebels=rebel/NNS/nsubj>leave "
            "will/MD/aux>leave leave/VB/ROOT"
        ),
        "bombs",
        Certainty.CONDITIONAL,
    ),
    "condition of a habit": (
        (
            "If/IN/mark>bombs army/NN/nsubj>bombs bombs=bomb/VBZ/advcl>leave "
            "town/NN/dobj>bombs ~,/,/punct>leave rebels=rebel/NNS/nsubj>leave "
            "leave/VBP/ROOT"
        ),
        "bombs",
        None,
    ),
    "condition of no one": (
        (
            "If/IN/mark>bomb you/PRP/nsubj>bomb bomb/VBP/advcl>leave "
            "towns=town/NNS/dobj>bomb ~,/,/punct>leave we/PRP/nsubj>leave "
            "will/MD/aux>leave leave/VB/ROOT"
        ),
        "bomb",
        None,
    ),
    "could on a condition": (
        (
            "If/IN/mark>bombs army/NN/nsubj>bombs bombs=bomb/VBZ/advcl>leave "
            "town/NN/dobj>bombs ~,/,/punct>leave rebels=rebel/NNS/nsubj>leave "
            "could/MD/aux>leave leave/VB/ROOT"
        ),
        "leave",
        Certainty.CONDITIONAL,
    ),
    "before a day ahead": (
        (
            "army/NN/nsubj>marched marched=march/VBD/ROOT before/IN/mark>vote "
            "members=member/NNS/nsubj>vote vote/VBP/advcl>marched on/IN/prep>vote "
            "Monday/NNP/pobj>on@DATE"
        ),
        "vote",
        Certainty.ANTICIPATED,
    ),
    "before no day": (
        (
            "army/NN/nsubj>marches marches=march/VBZ/ROOT before/IN/mark>vote "
            "members=member/NNS/nsubj>vote vote/VBP/advcl>marches"
        ),
        "vote",
        None,
    ),
    "who did it is not known": (
        (
            "It/PRP/nsubjpass>known is=be/VBZ/auxpass>known not/RB/neg>known "
            "known=know/VBN/ROOT who/WP/nsubj>bombed bombed=bomb/VBD/ccomp>known "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        None,
    ),
    "how it is done": (
        (
            "he/PRP/nsubj>says says=say/VBZ/ROOT how/WRB/advmod>bombed "
            "armies=army/NNS/nsubj>bombed bombed=bomb/VBD/ccomp>says"
        ),
        "bombed",
        None,
    ),
    "as he reports": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT as/IN/mark>reports "
            "he/PRP/nsubj>reports reports=report/VBZ/advcl>left"
        ),
        "reports",
        None,
    ),
    "a comment": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT ~,/,/punct>left "
            "meaning=mean/VBG/advcl>left rebels=rebel/NNS/nsubj>bombed "
            "bombed=bomb/VBD/ccomp>meaning town/NN/dobj>bombed"
        ),
        "bombed",
        None,
    ),
    "planned for a day": (
        (
            "march/NN/nsubjpass>planned was=be/VBD/auxpass>planned "
            "planned=plan/VBN/ROOT for/IN/prep>planned May/NNP/pobj>for@DATE"
        ),
        "planned",
        Certainty.PLANNED,
    ),
    "planned for no day": (
        (
            "march/NN/nsubjpass>planned was=be/VBD/auxpass>planned "
            "planned=plan/VBN/ROOT for/IN/prep>planned peace/NN/pobj>for"
        ),
        "planned",
        Certainty.ASSERTED,
    ),
    "rather than": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT rather/RB/advmod>than "
            "than/IN/cc>left bomb/VB/conj>left town/NN/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "by means of it, ahead": (
        (
            "army/NN/nsubj>win will/MD/aux>win win/VB/ROOT by/IN/prep>win "
            "bombing=bomb/VBG/pcomp>by towns=town/NNS/dobj>bombing"
        ),
        "bombing",
        Certainty.ANTICIPATED,
    ),
    "by means of it, not": (
        (
            "army/NN/nsubj>won did=do/VBD/aux>won not/RB/neg>won won=win/VB/ROOT "
            "by/IN/prep>won bombing=bomb/VBG/pcomp>by towns=town/NNS/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "by means of it, for a purpose": (
        (
            "It/PRP/nsubjpass>meant is=be/VBZ/auxpass>meant meant=urge/VBN/ROOT "
            "to/TO/aux>win win/VB/xcomp>meant by/IN/prep>win "
            "bombing=bomb/VBG/pcomp>by towns=town/NNS/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "forced as a rule": (
        (
            "army/NN/nsubj>forces forces=force/VBZ/ROOT rebels=rebel/NNS/dobj>forces "
            "to/TO/aux>flee flee/VB/xcomp>forces"
        ),
        "flee",
        Certainty.GENERIC,
    ),
    "as a rule": (
        (
            "towns=town/NNS/nsubjpass>bombed are=be/VBP/auxpass>bombed "
            "not/RB/neg>bombed usually/RB/advmod>bombed bombed=bomb/VBN/ROOT"
        ),
        "bombed",
        Certainty.GENERIC,
    ),
    "a kind does not": (
        (
            "armies=army/NNS/nsubj>bomb do/VBP/aux>bomb not/RB/neg>bomb "
            "bomb/VB/ROOT towns=town/NNS/dobj>bomb"
        ),
        "bomb",
        Certainty.GENERIC,
    ),
    "someone does not": (
        (
            "both/DT/det>armies armies=army/NNS/nsubj>bomb do/VBP/aux>bomb "
            "not/RB/neg>bomb bomb/VB/ROOT towns=town/NNS/dobj>bomb"
        ),
        "bomb",
        Certainty.NEGATED,
    ),
    "is to": (
        (
            "army/NN/nsubj>is is=be/VBZ/ROOT to/TO/aux>bomb bomb/VB/xcomp>is "
            "towns=town/NNS/dobj>bomb"
        ),
        "bomb",
        Certainty.PLANNED,
    ),
    "the aim is to": (
        (
            "aim/NN/nsubj>is is=be/VBZ/ROOT to/TO/aux>bomb bomb/VB/xcomp>is "
            "towns=town/NNS/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "jailed for": (
        (
            "army/NN/nsubjpass>jailed was=be/VBD/auxpass>jailed jailed=jail/VBN/ROOT "
            "for/IN/prep>jailed bombing=bomb/VBG/pcomp>for towns=town/NNS/dobj>bombing"
        ),
        "bombing",
        Certainty.ASSERTED,
    ),
    "charged for": (
        (
            "army/NN/nsubjpass>tried was=be/VBD/auxpass>tried tried=try/VBN/ROOT "
            "for/IN/prep>tried bombing=bomb/VBG/pcomp>for towns=town/NNS/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "whether": (
        (
            "army/NN/nsubj>asked asked=ask/VBD/ROOT whether/IN/mark>left "
            "rebels=rebel/NNS/nsubj>left left=leave/VBD/ccomp>asked"
        ),
        "left",
        None,
    ),
    "purpose": (
        (
            "army/NN/nsubj>marched marched=march/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/advcl>marched town/NN/dobj>bomb"
        ),
        "bomb",
        None,
    ),
    "so that": (
        (
            "Officials=official/NNS/nsubj>wrote wrote=write/VBD/ROOT "
            "so/IN/mark>leave that/IN/mark>leave army/NN/nsubj>leave "
            "would/MD/aux>leave leave/VB/advcl>wrote"
        ),
        "leave",
        None,
    ),
    "after it": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT after/IN/mark>bombed "
            "it/PRP/nsubj>bombed bombed=bomb/VBD/advcl>left town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "after doing": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT after/IN/prep>left "
            "bombing=bomb/VBG/pcomp>after town/NN/dobj>bombing"
        ),
        "bombing",
        Certainty.ASSERTED,
    ),
    "against doing": (
        (
            "army/NN/nsubj>warned warned=warn/VBD/ROOT against/IN/prep>warned "
            "bombing=bomb/VBG/pcomp>against town/NN/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "participle": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT ~,/,/punct>left "
            "bombing=bomb/VBG/advcl>left town/NN/dobj>bombing"
        ),
        "bombing",
        Certainty.ASSERTED,
    ),
    "participle of a negation": (
        (
            "rebels=rebel/NNS/nsubj>leave did=do/VBD/aux>leave not/RB/neg>leave "
            "leave/VB/ROOT ~,/,/punct>leave bombing=bomb/VBG/advcl>leave "
            "town/NN/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "while doing": (
        (
            "army/NN/nsubjpass>hit was=be/VBD/auxpass>hit hit/VBN/ROOT "
            "while/IN/mark>bombing bombing=bomb/VBG/advcl>hit "
            "town/NN/dobj>bombing"
        ),
        "bombing",
        None,
    ),
    "relative": (
        (
            "army/NN/nsubj>left ~,/,/punct>army which/WDT/nsubj>bombed "
            "bombed=bomb/VBD/relcl>army town/NN/dobj>bombed ~,/,/punct>army "
            "left=leave/VBD/ROOT"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "relative apart, of what may be": (
        (
            "The/DT/det>army army/NN/nsubj>bomb may/MD/aux>bomb bomb/VB/ROOT "
            "Accra/NNP/dobj>bomb@ORG ~,/,/punct>Accra which/WDT/dobj>seized "
            "rebels=rebel/NNS/nsubj>seized seized=seize/VBD/relcl>Accra "
            "~././punct>bomb"
        ),
        "seized",
        Certainty.ASSERTED,
    ),
    "relative that picks out, of what may be": (
        (
            "army/NN/nsubj>bomb may/MD/aux>bomb bomb/VB/ROOT men=man/NNS/dobj>bomb "
            "who/WP/nsubj>fled fled=flee/VBD/relcl>men"
        ),
        "fled",
        None,
    ),
    "relative with a modal": (
        (
            "The/DT/det>army army/NN/nsubj>bombed bombed=bomb/VBD/ROOT "
            "towns=town/NNS/dobj>bombed which/WDT/dobj>seize "
            "rebels=rebel/NNS/nsubj>seize could/MD/aux>seize seize/VB/relcl>towns "
            "~././punct>bombed"
        ),
        "seize",
        None,
    ),
    "infinitive in a relative": (
        "day/NN/ROOT to/TO/aux>leave leave/VB/relcl>day",
        "leave",
        None,
    ),
    "joined to a noun": (
        ("army/NN/ROOT and/CC/cc>army rebels/NNS/nsubj>left left=leave/VBD/conj>army"),
        "left",
        Certainty.ASSERTED,
    ),
    "joined to a noun without a tense": (
        "army/NN/ROOT and/CC/cc>army leaving=leave/VBG/conj>army",
        "leaving",
        None,
    ),
    "reported in a condition": (
        (
            "If/IN/mark>says he/PRP/nsubj>says says=say/VBZ/advcl>left "
            "rebels/NNS/nsubj>bombed bombed=bomb/VBD/ccomp>says "
            "we/PRP/nsubj>left left=leave/VBD/ROOT"
        ),
        "bombed",
        None,
    ),
    "reported infinitive": (
        "said=say/VBD/ROOT to/TO/aux>leave leave/VB/ccomp>said",
        "leave",
        None,
    ),
    "named by no verb": (
        "news/NN/ROOT that/IN/mark>left rebels/NNS/nsubj>left left=leave/VBD/acl>news",
        "left",
        None,
    ),
    "relative in the present": (
        (
            "boy/NN/nsubj>met met=meet/VBD/ROOT men=man/NNS/dobj>met "
            "who/WP/nsubj>bomb bomb/VBP/relcl>men towns=town/NNS/dobj>bomb"
        ),
        "bomb",
        Certainty.GENERIC,
    ),
    "participle behind a noun": (
        (
            "man/NN/nsubj>was killed=kill/VBN/acl>man in/IN/prep>killed "
            "raid/NN/pobj>in was=be/VBD/ROOT farmer/NN/attr>was"
        ),
        "killed",
        Certainty.ASSERTED,
    ),
    "infinitive behind a noun": (
        (
            "army/NN/nsubj>made made=make/VBD/ROOT attempt/NN/dobj>made "
            "to/TO/aux>leave leave/VB/acl>attempt"
        ),
        "leave",
        None,
    ),
    "shared subject": (
        (
            "army/NN/nsubj>left left=leave/VBD/ROOT and/CC/cc>left "
            "bombed=bomb/VBD/conj>left town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "shared modal": (
        (
            "army/NN/nsubj>leave will/MD/aux>leave leave/VB/ROOT and/CC/cc>leave "
            "bomb/VB/conj>leave town/NN/dobj>bomb"
        ),
        "bomb",
        Certainty.ANTICIPATED,
    ),
    "negation is not shared": (
        (
            "army/NN/nsubj>leave did=do/VBD/aux>leave not/RB/neg>leave "
            "leave/VB/ROOT but/CC/cc>leave bombed=bomb/VBD/conj>leave "
            "town/NN/dobj>bombed"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "bare infinitive": ("Bomb/VB/ROOT town/NN/dobj>Bomb", "Bomb", None),
    "timetable": (
        (
            "The/DT/det>army army/NN/nsubj>leaves leaves=leave/VBZ/ROOT "
            "on/IN/prep>leaves Monday/NNP/pobj>on@DATE"
        ),
        "leaves",
        Certainty.PLANNED,
    ),
    "timetable of every week": (
        (
            "The/DT/det>army army/NN/nsubj>leaves leaves=leave/VBZ/ROOT "
            "every/DT/det>Monday@DATE Monday/NNP/npadvmod>leaves@+"
        ),
        "leaves",
        Certainty.GENERIC,
    ),
    "a charge that stands": (
        (
            "A/DT/det>nun nun/NN/nsubjpass>charged is=be/VBZ/auxpass>charged "
            "charged=charge/VBN/ROOT"
        ),
        "charged",
        Certainty.ASSERTED,
    ),
    "a charge against a kind": (
        (
            "nuns=nun/NNS/nsubjpass>charged are=be/VBP/auxpass>charged "
            "charged=charge/VBN/ROOT"
        ),
        "charged",
        Certainty.GENERIC,
    ),
    "before a state": (
        (
            "One/CD/nummod>nun nun/NN/nsubj>is is=be/VBZ/ROOT dead/JJ/acomp>is "
            "after/IN/prep>is being=be/VBG/auxpass>bombed "
            "bombed=bomb/VBN/pcomp>after"
        ),
        "bombed",
        Certainty.ASSERTED,
    ),
    "someone known, in a wish": (
        (
            "army/NN/nsubj>hopes hopes=hope/VBZ/ROOT to/TO/aux>free "
            "free/VB/xcomp>hopes the/DT/det>nun nun/NN/dobj>free "
            "who/WP/nsubj>left left=leave/VBD/relcl>nun"
        ),
        "left",
        Certainty.ASSERTED,
    ),
    "anyone, in a wish": (
        (
            "army/NN/nsubj>hopes hopes=hope/VBZ/ROOT to/TO/aux>free "
            "free/VB/xcomp>hopes anyone/NN/dobj>free "
            "who/WP/nsubj>left left=leave/VBD/relcl>anyone"
        ),
        "left",
        None,
    ),
    "two clauses": (
        (
            "The/DT/det>army army/NN/nsubj>bombed bombed=bomb/VBD/ccomp>left "
            "the/DT/det>town town/NN/dobj>bombed ~;/:/punct>left "
            "the/DT/det>rebels rebels=rebel/NNS/nsubj>left left=leave/VBD/ROOT "
            "~././punct>left"
        ),
        "left",
        Certainty.ASSERTED,
    ),
}


@pytest.mark.parametrize(
    ("written", "verb", "certainty"), CLAUSES.values(), ids=CLAUSES.keys()
)
def test_a_clause_has_its_standing(
    written: str, verb: str, certainty: Certainty | None
) -> None:
    """What is denied, planned, asked for or feared is no fact."""
    standing = standing_of(word(parsed(written), verb))

    assert certainty is (standing.certainty if standing else None)


def test_who_reports_is_kept() -> None:
    """The verb of saying answers for what stands below it."""
    sentence = parsed(
        "The/DT/det>ministry ministry/NN/nsubj>said said=say/VBD/ROOT "
        "the/DT/det>army army/NN/nsubj>bombed bombed=bomb/VBD/ccomp>said "
        "the/DT/det>town town/NN/dobj>bombed ~././punct>said"
    )

    standing = standing_of(word(sentence, "bombed"))

    assert standing is not None
    assert word(sentence, "said") is standing.reporter
    assert "say" == standing.why


def test_what_is_said_by_the_way_is_reported_too() -> None:
    """A relative clause inside reported speech has the same reporter."""
    sentence = parsed(
        "The/DT/det>ministry ministry/NN/nsubj>said said=say/VBD/ROOT "
        "the/DT/det>army army/NN/nsubj>left ~,/,/punct>army "
        "which/WDT/nsubj>bombed bombed=bomb/VBD/relcl>army the/DT/det>town "
        "town/NN/dobj>bombed ~,/,/punct>army left=leave/VBD/ccomp>said "
        "~././punct>said"
    )

    standing = standing_of(word(sentence, "bombed"))

    assert standing is not None
    assert word(sentence, "said") is standing.reporter


@pytest.mark.parametrize(
    ("written", "certainty"),
    [
        ("Army/NN/nsubj>bombs bombs=bomb/VBZ/ROOT town/NN/dobj>bombs", "asserted"),
        ("Army/NN/nsubj>bomb to/TO/aux>bomb bomb/VB/ROOT town/NN/dobj>bomb", "planned"),
    ],
)
def test_headlines_have_tenses_of_their_own(written: str, certainty: str) -> None:
    """ "Army bombs town" is news, no habit; "Army to bomb town" lies ahead."""
    sentence = parsed(written, headline=True)
    standing = standing_of(sentence.root, headline=True)

    assert standing is not None
    assert certainty == standing.certainty.value
