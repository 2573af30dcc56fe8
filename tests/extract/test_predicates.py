"""Which words of a sentence tell of an event, and which only seem to."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.what.predicates import LONGEST_SENTENCE, find_predicates

#: A sentence, and its events: trigger, type and certainty.
TOLD: Final[dict[str, tuple[str, list[str]]]] = {
    "plain verb": (
        ("Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT fort/NN/dobj>attacked"),
        ["attacked ASSAULT asserted"],
    ),
    "particle": (
        "minister/NN/nsubj>stepped stepped=step/VBD/ROOT down/RP/prt>stepped",
        ["stepped down APPOINTMENT asserted"],
    ),
    "decided to": (
        (
            "firm/NN/nsubj>decided decided=decide/VBD/ROOT to/TO/aux>sue "
            "sue/VB/xcomp>decided bank/NN/dobj>sue"
        ),
        ["decided to sue LEGAL asserted"],
    ),
    "began to": (
        (
            "Workers=worker/NNS/nsubj>began began=begin/VBD/ROOT "
            "to/TO/aux>march march/VB/xcomp>began"
        ),
        ["began to march PROTEST asserted"],
    ),
    "planned to": (
        (
            "firm/NN/nsubj>planned planned=plan/VBD/ROOT to/TO/aux>sue "
            "sue/VB/xcomp>planned bank/NN/dobj>sue"
        ),
        ["sue LEGAL planned"],
    ),
    "failed to": (
        (
            "firm/NN/nsubj>failed failed=fail/VBD/ROOT to/TO/aux>sue "
            "sue/VB/xcomp>failed bank/NN/dobj>sue"
        ),
        ["sue LEGAL negated"],
    ),
    "refused to": (
        (
            "firm/NN/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>meet "
            "meet/VB/xcomp>refused union/NN/dobj>meet"
        ),
        ["refused REJECT asserted"],
    ),
    "was expected to": (
        (
            "firm/NN/nsubjpass>expected is=be/VBZ/auxpass>expected "
            "expected=expect/VBN/ROOT to/TO/aux>sue sue/VB/xcomp>expected"
        ),
        ["sue LEGAL anticipated"],
    ),
    "urged to": (
        (
            "union/NN/nsubj>urged urged=urge/VBD/ROOT firm/NN/dobj>urged "
            "to/TO/aux>sue sue/VB/xcomp>urged"
        ),
        ["urged REQUEST asserted"],
    ),
    "progressive": (
        (
            "Rebels=rebel/NNS/nsubj>attacking are=be/VBP/aux>attacking "
            "attacking=attack/VBG/ROOT"
        ),
        ["attacking ASSAULT asserted"],
    ),
    "passive": (
        (
            "fort/NN/nsubjpass>attacked was=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT"
        ),
        ["attacked ASSAULT asserted"],
    ),
    "passive with agent": (
        (
            "fort/NN/nsubjpass>attacked was=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT by/IN/agent>attacked "
            "rebels=rebel/NNS/pobj>by"
        ),
        ["attacked ASSAULT asserted"],
    ),
    "coordination": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT "
            "fort/NN/dobj>attacked and/CC/cc>attacked "
            "withdrew=withdraw/VBD/conj>attacked"
        ),
        ["attacked ASSAULT asserted", "withdrew RETREAT asserted"],
    ),
    "light verb": (
        (
            "Workers=worker/NNS/nsubj>held held=hold/VBD/ROOT "
            "protests=protest/NNS/dobj>held"
        ),
        ["held protests PROTEST asserted"],
    ),
    "light passive": (
        (
            "Protests=protest/NNS/nsubjpass>held were=be/VBD/auxpass>held "
            "held=hold/VBN/ROOT"
        ),
        ["Protests held PROTEST asserted"],
    ),
    "under": (
        (
            "Kosovo/NNP/nsubj>been@GPE has=have/VBZ/aux>been been=be/VBN/ROOT "
            "under/IN/prep>been protection/NN/pobj>under"
        ),
        ["been protection AID asserted"],
    ),
    "there was": (
        "There/EX/expl>was was=be/VBD/ROOT protest/NN/attr>was",
        ["was protest PROTEST asserted"],
    ),
    "a series of": (
        (
            "Rebels=rebel/NNS/nsubj>launched launched=launch/VBD/ROOT "
            "series/NN/dobj>launched of/IN/prep>series attacks=attack/NNS/pobj>of"
        ),
        ["launched attacks ASSAULT asserted"],
    ),
    "light, without": (
        (
            "Workers=worker/NNS/nsubj>held held=hold/VBD/ROOT no/DT/det>protest "
            "protest/NN/dobj>held"
        ),
        ["held protest PROTEST negated"],
    ),
    "report": (
        (
            "bank/NN/nsubj>said said=say/VBD/ROOT rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ccomp>said fort/NN/dobj>attacked"
        ),
        ["said STATEMENT asserted", "attacked ASSAULT asserted"],
    ),
    "reported future": (
        (
            "bank/NN/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>sue "
            "would/MD/aux>sue sue/VB/ccomp>said"
        ),
        ["said STATEMENT asserted", "sue LEGAL anticipated"],
    ),
    "denied support": (
        (
            "Belgrade/NNP/nsubj>recognized@GPE has=have/VBZ/aux>recognized "
            "not/RB/neg>recognized recognized=recognize/VBN/ROOT "
            "it/PRP/dobj>recognized"
        ),
        ["recognized REJECT negated"],
    ),
    "cause": (
        (
            "Police/NNS/nsubj>sent sent=send/VBD/ROOT men=man/NNS/dobj>sent "
            "~,/,/punct>sent prompting=prompt/VBG/advcl>sent "
            "Serbs=serb/NNS/dobj>prompting@NORP to/TO/aux>blockade "
            "blockade/VB/xcomp>prompting it/PRP/dobj>blockade"
        ),
        ["sent MOBILIZE asserted", "blockade PROTEST asserted"],
    ),
    "aftermath": (
        (
            "Rebels=rebel/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "after/IN/mark>attacked they/PRP/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew fort/NN/dobj>attacked"
        ),
        ["withdrew RETREAT asserted", "attacked ASSAULT asserted"],
    ),
    "noun with its parties": (
        (
            "Guards=guard/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "following=follow/VBG/prep>withdrew pact/NN/pobj>following "
            "between/IN/prep>pact Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
            "Kosovo/NNP/conj>Serbia@GPE"
        ),
        ["withdrew RETREAT asserted", "pact AGREE asserted"],
    ),
    "frame": (
        (
            "Fights=fight/NNS/nsubj>occurred occurred=occur/VBD/ROOT "
            "in/IN/prep>occurred 2011/CD/pobj>in@DATE when/WRB/advmod>attacked "
            "rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/relcl>2011"
        ),
        ["attacked ASSAULT asserted"],
    ),
    "phase": (
        (
            "NATO/NNP/compound>intervention@ORG intervention/NN/nsubj>ended "
            "ended=end/VBD/ROOT war/NN/dobj>ended between/IN/prep>war "
            "Serbs/NNPS/pobj>between@NORP and/CC/cc>Serbs "
            "Albanians/NNPS/conj>Serbs@NORP"
        ),
        ["intervention ASSAULT asserted", "war ASSAULT asserted"],
    ),
    "noun in a title": (
        (
            "The/DT/det>attack 2008/CD/nummod>attack@DATE attack/NN/ROOT "
            "on/IN/prep>attack Accra/NNP/pobj>on@ORG"
        ),
        ["attack ASSAULT asserted"],
    ),
    "noun in what is planned": (
        (
            "They/PRP/nsubj>mourn will/MD/aux>mourn mourn/VB/ROOT "
            "after/IN/prep>mourn Friday/NNP/poss>attack@DATE ~'s/POS/case>Friday "
            "attack/NN/pobj>after"
        ),
        ["mourn OTHER anticipated", "attack ASSAULT asserted"],
    ),
    "agreed to": (
        (
            "firm/NN/nsubj>agreed agreed=agree/VBD/ROOT to/TO/aux>pay "
            "pay/VB/xcomp>agreed bank/NN/dobj>pay"
        ),
        ["agreed to pay OTHER asserted"],
    ),
    "participle with agent": (
        (
            "fort/NN/nsubj>is attacked=attack/VBN/acl>fort by/IN/agent>attacked "
            "rebels=rebel/NNS/pobj>by is=be/VBZ/ROOT old/JJ/acomp>is"
        ),
        ["attacked ASSAULT asserted"],
    ),
    "hundreds attacked": (
        (
            "He/PRP/nsubj>was was=be/VBD/ROOT among/IN/prep>was "
            "hundreds=hundred/NNS/pobj>among@CARDINAL "
            "attacked=attack/VBN/acl>hundreds"
        ),
        ["attacked ASSAULT asserted"],
    ),
    "a body that is found": (
        "body/NN/nsubjpass>found was=be/VBD/auxpass>found found=find/VBN/ROOT",
        ["found OTHER asserted"],
    ),
    "unknown verb, going on": (
        (
            "domes=dome/NNS/nsubjpass>gilded are=be/VBP/aux>gilded "
            "being=be/VBG/auxpass>gilded gilded=gild/VBN/ROOT"
        ),
        ["gilded OTHER asserted"],
    ),
    "took place": (
        (
            "The/DT/det>attack attack/NN/nsubj>took took=take/VBD/ROOT "
            "place/NN/dobj>took there/RB/advmod>took"
        ),
        ["attack took ASSAULT asserted"],
    ),
    "a protest began": (
        "Protests=protest/NNS/nsubj>began began=begin/VBD/ROOT",
        ["Protests began PROTEST asserted"],
    ),
    "news side by side in a headline": (
        (
            "Rebels=rebel/NNS/nsubj>attack attack/VBP/ccomp>begin ~,/,/punct>begin "
            "protest/NN/nsubj>begin to/TO/aux>begin begin/VB/ROOT"
        ),
        ["attack ASSAULT asserted", "protest begin PROTEST planned"],
    ),
    "planned, of no known kind": (
        (
            "Serbia/NNP/nsubj>hopes@GPE hopes=hope/VBZ/ROOT to/TO/aux>gild "
            "gild/VB/xcomp>hopes dome/NN/dobj>gild"
        ),
        ["gild OTHER anticipated"],
    ),
    "a name that reads like an event": (
        "nun/NN/nsubj>filed filed=file/VBD/ROOT Attack=attack/NNP/dobj>filed",
        ["filed OTHER asserted"],
    ),
    "unknown verb in the past": (
        ("Serbia/NNP/nsubj>gilded@GPE gilded=gild/VBD/ROOT dome/NN/dobj>gilded"),
        ["gilded OTHER asserted"],
    ),
}


@pytest.mark.parametrize(("written", "told"), TOLD.values(), ids=TOLD.keys())
def test_events_are_found_with_their_words(written: str, told: list[str]) -> None:
    """Each event has the words that tell of it, its type and how sure it is."""
    headline = "begin/VB/ROOT" in written
    found = find_predicates(parsed(written, headline=headline), LEXICON)

    assert told == [
        f"{' '.join(part.text for part in predicate.trigger)} {predicate.type} "
        f"{predicate.standing.certainty.value}"
        for predicate in found
    ]


#: Sentences that tell of nothing that happened.
SILENT: Final[dict[str, str]] = {
    "be": "fort/NN/nsubj>is is=be/VBZ/ROOT old/JJ/acomp>is",
    "have": (
        "fort/NN/nsubj>has has=have/VBZ/ROOT nine/CD/nummod>gates@CARDINAL "
        "gates=gate/NNS/dobj>has"
    ),
    "habit": (
        "Rebels/NNP/compound>attack attack/NN/compound>forts forts=fort/NNS/ROOT"
    ),
    "condition": (
        "If/IN/mark>attack rebels=rebel/NNS/nsubj>attack attack/VBP/advcl>is "
        "it/PRP/nsubj>is is=be/VBZ/ROOT late/JJ/acomp>is"
    ),
    "purpose": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT there/RB/advmod>is to/TO/aux>attack "
        "attack/VB/advcl>is ships=ship/NNS/dobj>attack"
    ),
    "manner": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT old/JJ/acomp>is ~,/,/punct>is "
        "citing=cite/VBG/advcl>is two/CD/nummod>books@CARDINAL "
        "books=book/NNS/dobj>citing"
    ),
    "description": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT site/NN/attr>is "
        "called=call/VBN/acl>site Old/NNP/compound>Gate@PRODUCT "
        "Gate/NNP/oprd>called@+"
    ),
    "raising": (
        "fort/NN/nsubj>seems seems=seem/VBZ/ROOT to/TO/aux>be "
        "be/VB/xcomp>seems old/JJ/acomp>be"
    ),
    "cut off": (
        "Belgrade/NNP/nsubj>is@GPE ~,/,/punct>is according=accord/VBG/prep>is "
        "to/IN/prep>according the/DT/det>president president/NN/pobj>to "
        "~,/,/punct>is is=be/VBZ/ROOT ~././punct>is"
    ),
    "cut off in the past": (
        "The/DT/det>bridge bridge/NN/nsubj>was was=be/VBD/ROOT ~././punct>was"
    ),
    "question": (
        "Did=do/VBD/aux>attack rebels=rebel/NNS/nsubj>attack attack/VB/ROOT "
        "the/DT/det>fort fort/NN/dobj>attack ~?/./punct>attack"
    ),
    "only marks": "~./,/punct>, ~,/,/ROOT",
    "participle without agent": (
        "fort/NN/nsubj>is attacked=attack/VBN/acl>fort at/IN/prep>attacked "
        "night/NN/pobj>at@TIME is=be/VBZ/ROOT old/JJ/acomp>is"
    ),
    "adjective": (
        "attacking=attack/VBG/amod>rebels rebels=rebel/NNS/nsubj>are "
        "are=be/VBP/ROOT young/JJ/acomp>are"
    ),
    "passive of saying": (
        "No/DT/det>news news/NN/nsubjpass>reported "
        "was=be/VBD/auxpass>reported reported=report/VBN/ROOT"
    ),
    "unknown verb in the present": (
        "Serbia/NNP/nsubj>gilds@GPE gilds=gild/VBZ/ROOT dome/NN/dobj>gilds"
    ),
    "unknown participle": (
        "dome/NN/nsubj>is is=be/VBZ/ROOT old/JJ/acomp>is ~,/,/punct>is "
        "gilding=gild/VBG/advcl>is square/NN/dobj>gilding"
    ),
    "nothing to say": (
        "nun/NN/nsubj>declined declined=decline/VBD/ROOT to/TO/aux>comment "
        "comment/VB/xcomp>declined"
    ),
    "a thing that is added": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT old/JJ/acomp>is and/CC/cc>is "
        "holds=hold/VBZ/conj>is nine/CD/nummod>guns@CARDINAL "
        "guns=gun/NNS/dobj>holds"
    ),
    "inserted saying": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT site/NN/attr>is which/WDT/nsubj>help "
        "he/PRP/nsubj>said said=say/VBD/relcl>site might/MD/aux>help "
        "help/VB/ccomp>said"
    ),
    "no details": (
        "nun/NN/nsubj>gave gave=give/VBD/ROOT no/DT/det>details "
        "details=detail/NNS/dobj>gave"
    ),
    "no comment": (
        "nun/NN/nsubj>had had=have/VBD/ROOT no/DT/det>comment comment/NN/dobj>had"
    ),
    "what went on behind it": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT old/JJ/acomp>is while/IN/mark>sleeping "
        "he/PRP/nsubj>sleeping was=be/VBD/aux>sleeping "
        "sleeping=sleep/VBG/advcl>is"
    ),
    "what he was doing with it": (
        "fort/NN/nsubj>is is=be/VBZ/ROOT site/NN/attr>is he/PRP/nsubj>gilding "
        "was=be/VBD/aux>gilding gilding=gild/VBG/relcl>site"
    ),
    "a way that is found": (
        "nun/NN/nsubj>found found=find/VBD/ROOT a/DT/det>way way/NN/dobj>found"
    ),
    "what is found out": (
        "nun/NN/nsubj>found found=find/VBD/ROOT fort/NN/dobj>found old/JJ/oprd>found"
    ),
    "what a picture shows": (
        "film/NN/nsubj>shows shows=show/VBD/ROOT nun/NN/dobj>shows"
    ),
    "what it made them feel": (
        "fort/NN/nsubj>angered angered=anger/VBD/ROOT nuns=nun/NNS/dobj>angered"
    ),
    "no one like him": (
        "She/PRP/nsubj>attacked never/RB/neg>attacked attacked=attack/VBD/ROOT "
        "anyone/NN/dobj>attacked"
    ),
    "a thought of what is to come": (
        "This/DT/nsubj>attack will/MD/aux>attack attack/VB/ROOT "
        "rights=right/NNS/dobj>attack"
    ),
    "a thought": (
        "That/DT/nsubj>attack would/MD/aux>attack attack/VB/ROOT "
        "rights=right/NNS/dobj>attack"
    ),
    "noun behind no": (
        "treaty/NN/nsubj>has has=have/VBZ/ROOT no/DT/det>mention "
        "mention/NN/dobj>has of/IN/prep>mention attack/NN/pobj>of"
    ),
}


@pytest.mark.parametrize("written", SILENT.values(), ids=SILENT.keys())
def test_no_event_is_made_up(written: str) -> None:
    """States, habits, purposes, scenery and halves of sentences tell of nothing."""
    assert [] == find_predicates(parsed(written), LEXICON)


def test_a_list_that_never_ends_is_no_sentence() -> None:
    """No grammar holds for hundreds of words without a stop."""
    plain = "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT"
    tail = " fort/NN/dobj>attacked" * (LONGEST_SENTENCE - 2)

    assert find_predicates(parsed(plain + tail), LEXICON)
    assert [] == find_predicates(
        parsed(f"{plain}{tail} fort/NN/dobj>attacked"), LEXICON
    )


def test_words_of_the_callers_own_are_known() -> None:
    """A lexicon with another verb makes an event of it."""
    lexicon = LEXICON.extended({"gild": "LAUNCH"}, {"gala": "CONSULT"})
    gilded = parsed(
        "Serbia/NNP/nsubj>gilded@GPE gilded=gild/VBD/ROOT dome/NN/dobj>gilded"
    )
    held = parsed("Serbia/NNP/nsubj>held@GPE held=hold/VBD/ROOT gala/NN/dobj>held")

    assert ["LAUNCH"] == [p.type.name for p in find_predicates(gilded, lexicon)]
    assert [("CONSULT", True)] == [
        (p.type.name, p.nominal) for p in find_predicates(held, lexicon)
    ]
