"""What the words of a sentence say about which event came first."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.what.predicates import find_predicates
from dateline.extract.when.ordering import links_of

#: A sentence, and what it says: "first relation second" by trigger.
LINKS: Final[dict[str, tuple[str, list[str]]]] = {
    "after": (
        (
            "Rebels=rebel/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "after/IN/mark>attacked they/PRP/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew"
        ),
        ["withdrew after attacked"],
    ),
    "before": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "before/IN/mark>withdrew they/PRP/nsubj>withdrew "
            "withdrew=withdraw/VBD/advcl>attacked"
        ),
        ["attacked before withdrew"],
    ),
    "until": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "until/IN/mark>withdrew they/PRP/nsubj>withdrew "
            "withdrew=withdraw/VBD/advcl>attacked"
        ),
        ["attacked before withdrew"],
    ),
    "when": (
        (
            "Rebels=rebel/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "when/WRB/advmod>attacked guards=guard/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew"
        ),
        [],
    ),
    "because": (
        (
            "Rebels=rebel/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "because/IN/mark>attacked guards=guard/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew"
        ),
        [],
    ),
    "following": (
        (
            "Guards=guard/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "following=follow/VBG/prep>withdrew pact/NN/pobj>following "
            "between/IN/prep>pact Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
            "Kosovo/NNP/conj>Serbia@GPE"
        ),
        ["withdrew after pact"],
    ),
    "consequence": (
        (
            "Police/NNS/nsubj>sent sent=send/VBD/ROOT men=man/NNS/dobj>sent "
            "~,/,/punct>sent prompting=prompt/VBG/advcl>sent "
            "Serbs=serb/NNS/dobj>prompting@NORP to/TO/aux>blockade "
            "blockade/VB/xcomp>prompting it/PRP/dobj>blockade"
        ),
        ["blockade after sent"],
    ),
    "participle alone": (
        (
            "Rebels=rebel/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "~,/,/punct>withdrew attacking=attack/VBG/advcl>withdrew "
            "guards=guard/NNS/dobj>attacking"
        ),
        [],
    ),
    "said": (
        (
            "Officials=official/NNS/nsubj>said said=say/VBD/ROOT "
            "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ccomp>said"
        ),
        ["attacked before said"],
    ),
    "said would": (
        (
            "Officials=official/NNS/nsubj>said said=say/VBD/ROOT "
            "rebels=rebel/NNS/nsubj>attack would/MD/aux>attack "
            "attack/VB/ccomp>said"
        ),
        ["attack after said"],
    ),
    "said are": (
        (
            "Officials=official/NNS/nsubj>said said=say/VBD/ROOT "
            "rebels=rebel/NNS/nsubj>attacking are=be/VBP/aux>attacking "
            "attacking=attack/VBG/ccomp>said"
        ),
        [],
    ),
    "ended": (
        (
            "A/DT/det>intervention NATO/NNP/compound>intervention@ORG "
            "intervention/NN/nsubj>ended ended=end/VBD/ROOT the/DT/det>war "
            "war/NN/dobj>ended between/IN/prep>war Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>ended"
        ),
        ["intervention ends war"],
    ),
    "since when": (
        (
            "Kosovo/NNP/nsubj>been@GPE has=have/VBZ/aux>been been=be/VBN/ROOT "
            "under/IN/prep>been protection/NN/pobj>under since/IN/prep>been "
            "1999/CD/pobj>since@DATE when/WRB/advmod>attacked "
            "NATO/NNP/nsubj>attacked@ORG attacked=attack/VBD/relcl>1999"
        ),
        ["attacked starts been … protection"],
    ),
    "never recognized": (
        (
            "Belgrade/NNP/nsubj>recognized has=have/VBZ/aux>recognized "
            "never/RB/neg>recognized recognized=recognize/VBN/ROOT "
            "the/DT/det>declaration 2008/CD/nummod>declaration@DATE "
            "declaration/NN/dobj>recognized"
        ),
        ["declaration starts recognized"],
    ),
    "no event beside it": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBN/ROOT "
            "after/IN/prep>attacked lunch/NN/pobj>after"
        ),
        [],
    ),
}


@pytest.mark.parametrize(("written", "links"), LINKS.values(), ids=LINKS.keys())
def test_connectives_order_events(written: str, links: list[str]) -> None:
    """ "After", "prompting", "ended" and a report put one before the other."""
    sentence = parsed(written)
    found = find_predicates(sentence, LEXICON)
    said = []
    for predicate in found:
        for link in links_of(predicate, found):
            first = " … ".join(part.text for part in predicate.trigger)
            words = sentence.text[link.start : link.end].split()
            other = words[0] if len(words) == 1 else f"{words[0]} … {words[-1]}"
            said.append(f"{first} {link.relation.value} {other}")

    assert links == said
