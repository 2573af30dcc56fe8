"""Nouns tell of an event of their own when the words around them say so."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed, word

from dateline.extract.what.nominals import find_nominals, is_told_by_noun, parties_of

ALONE: Final = {
    "year before it": (
        (
            "Serbia/NNP/nsubj>rejects@GPE rejects=reject/VBZ/ROOT "
            "the/DT/det>declaration 2008/CD/nummod>declaration@DATE "
            "declaration/NN/dobj>rejects of/IN/prep>declaration "
            "Kosovo/NNP/pobj>of@GPE ~././punct>rejects"
        ),
        ["declaration"],
    ),
    "weekday before it": (
        (
            "They/PRP/nsubj>mourned mourned=mourn/VBD/ROOT after/IN/prep>mourned "
            "Friday/NNP/poss>attack@DATE ~'s/POS/case>Friday attack/NN/pobj>after "
            "~././punct>mourned"
        ),
        ["attack"],
    ),
    "parties behind after": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "an/DT/det>agreement agreement/NN/pobj>after "
            "between/IN/prep>agreement Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>met"
        ),
        ["agreement"],
    ),
    "party that ended it": (
        (
            "A/DT/det>intervention NATO/NNP/compound>intervention@ORG "
            "intervention/NN/nsubj>ended ended=end/VBD/ROOT the/DT/det>war "
            "war/NN/dobj>ended between/IN/prep>war Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>ended"
        ),
        ["intervention", "war"],
    ),
    "no party": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "the/DT/det>agreement agreement/NN/pobj>after ~././punct>met"
        ),
        [],
    ),
    "new, behind after": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "an/DT/det>agreement agreement/NN/pobj>after ~././punct>met"
        ),
        ["agreement"],
    ),
    "months of it": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "two/CD/nummod>months@DATE months=month/NNS/pobj>after@+ "
            "of/IN/prep>months protests=protest/NNS/pobj>of ~././punct>met"
        ),
        ["protests"],
    ),
    "months of it, not behind after": (
        (
            "They/PRP/nsubj>saw saw=see/VBD/ROOT two/CD/nummod>months@DATE "
            "months=month/NNS/dobj>saw@+ of/IN/prep>months "
            "protests=protest/NNS/pobj>of ~././punct>saw"
        ),
        [],
    ),
    "what it follows": (
        (
            "Move/NN/nsubj>follows follows=follow/VBZ/ROOT the/DT/det>attack "
            "attack/NN/dobj>follows on/IN/prep>attack Serbia/NNP/pobj>on@GPE"
        ),
        ["attack"],
    ),
    "plural without parties": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "agreements=agreement/NNS/pobj>after ~././punct>met"
        ),
        [],
    ),
    "none": (
        (
            "They/PRP/nsubj>left left=leave/VBD/ROOT after/IN/prep>left "
            "no/DT/det>agreement agreement/NN/pobj>after "
            "between/IN/prep>agreement Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>left"
        ),
        [],
    ),
    "possible": (
        (
            "They/PRP/nsubj>spoke spoke=speak/VBD/ROOT of/IN/prep>spoke "
            "a/DT/det>merger possible/JJ/amod>merger merger/NN/pobj>of#1 "
            "of/IN/prep>merger Fiat/NNP/pobj>of#2@ORG and/CC/cc>Fiat "
            "Ford/NNP/conj>Fiat@ORG ~././punct>spoke"
        ),
        [],
    ),
    "object of another verb": (
        (
            "They/PRP/nsubj>praised praised=praise/VBD/ROOT the/DT/det>agreement "
            "agreement/NN/dobj>praised of/IN/prep>agreement "
            "Serbia/NNP/pobj>of@GPE and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE "
            "~././punct>praised"
        ),
        [],
    ),
    "no event": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "the/DT/det>gate 2008/CD/nummod>gate@DATE gate/NN/pobj>after "
            "~././punct>met"
        ),
        [],
    ),
    "part of a name": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met the/DT/det>Attack "
            "2008/CD/nummod>Attack@ORG Attack/NN/pobj>after@+"
        ),
        [],
    ),
    "before another noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met "
            "the/DT/det>report 2008/CD/nummod>report@DATE "
            "attack/NN/compound>report report/NN/pobj>after ~././punct>met"
        ),
        [],
    ),
}


@pytest.mark.parametrize(("written", "nouns"), ALONE.values(), ids=ALONE.keys())
def test_a_noun_stands_for_itself_where_it_is_dated_or_has_parties(
    written: str, nouns: list[str]
) -> None:
    """A date before it or named parties make it a happening, not a topic."""
    found = find_nominals(parsed(written), LEXICON, set())

    assert nouns == [noun.text for noun, _, _ in found]


def test_a_noun_that_is_taken_is_left_out() -> None:
    """What a light verb has told already is not told again."""
    sentence = parsed(
        "They/PRP/nsubj>mourned mourned=mourn/VBD/ROOT after/IN/prep>mourned "
        "Friday/NNP/poss>attack@DATE ~'s/POS/case>Friday attack/NN/pobj>after "
        "~././punct>mourned"
    )
    taken = {word(sentence, "attack").i}

    assert [] == list(find_nominals(sentence, LEXICON, taken))


def test_a_noun_in_quotation_marks_is_left_out() -> None:
    """What someone says in so many words is theirs."""
    sentence = parsed(
        "They/PRP/nsubj>mourned mourned=mourn/VBD/ROOT after/IN/prep>mourned "
        "Friday/NNP/poss>attack@DATE ~'s/POS/case>Friday attack/NN/pobj>after "
        "~././punct>mourned"
    )
    word(sentence, "attack").quoted = True

    assert [] == list(find_nominals(sentence, LEXICON, set()))


def test_a_noun_belongs_to_the_clause_above_it() -> None:
    """Its verb carries the tense; without one the root stands in."""
    sentence = parsed(
        "They/PRP/nsubj>mourned mourned=mourn/VBD/ROOT after/IN/prep>mourned "
        "Friday/NNP/poss>attack@DATE ~'s/POS/case>Friday attack/NN/pobj>after "
        "~././punct>mourned"
    )
    ((_, kind, verb),) = find_nominals(sentence, LEXICON, set())

    assert ("ASSAULT", "mourned") == (kind.name, verb.text)
    title = parsed(
        "The/DT/det>attack 2008/CD/nummod>attack@DATE attack/NN/ROOT "
        "on/IN/prep>attack Accra/NNP/pobj>on@ORG"
    )
    ((noun, _, root),) = find_nominals(title, LEXICON, set())
    assert noun is root


PARTIES: Final = {
    "between": (
        (
            "An/DT/det>agreement agreement/NN/nsubj>failed "
            "between/IN/prep>agreement Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE failed=fail/VBD/ROOT "
            "~././punct>failed"
        ),
        ["Serbia", "Kosovo"],
    ),
    "possessor": (
        (
            "Serbia/NNP/poss>attack@GPE ~'s/POS/case>Serbia "
            "attack/NN/nsubj>failed failed=fail/VBD/ROOT ~././punct>failed"
        ),
        ["Serbia"],
    ),
    "pronoun": (
        (
            "Their/PRP$/poss>attack attack/NN/nsubj>failed failed=fail/VBD/ROOT "
            "~././punct>failed"
        ),
        [],
    ),
    "name before it": (
        (
            "The/DT/det>attack NATO/NNP/compound>attack@ORG "
            "attack/NN/nsubj>failed failed=fail/VBD/ROOT ~././punct>failed"
        ),
        ["NATO"],
    ),
    "people": (
        (
            "The/DT/det>attack Serbian/JJ/amod>attack@NORP attack/NN/nsubj>failed "
            "failed=fail/VBD/ROOT ~././punct>failed"
        ),
        ["Serbian"],
    ),
    "on": (
        (
            "An/DT/det>attack attack/NN/nsubj>failed on/IN/prep>attack "
            "Accra/NNP/pobj>on@PERSON failed=fail/VBD/ROOT ~././punct>failed"
        ),
        ["Accra"],
    ),
    "in": (
        (
            "An/DT/det>attack attack/NN/nsubj>failed in/IN/prep>attack "
            "Accra/NNP/pobj>in@GPE failed=fail/VBD/ROOT ~././punct>failed"
        ),
        [],
    ),
    "brokered": (
        (
            "a/DT/det>deal NATO/NNP/npadvmod>brokered@ORG ~-/HYPH/punct>brokered "
            "~brokered=broker/VBN/amod>deal deal/NN/nsubj>failed failed=fail/VBD/ROOT"
        ),
        ["NATO"],
    ),
}


@pytest.mark.parametrize(("written", "names"), PARTIES.values(), ids=PARTIES.keys())
def test_parties_of_a_noun_are_named_around_it(written: str, names: list[str]) -> None:
    """Before it, as its owner, or behind "between", "by", "of" and "on"."""
    sentence = parsed(written)
    noun = next(
        own for own in sentence.words if own.text in {"agreement", "attack", "deal"}
    )

    assert names == [party.text for party in parties_of(noun)]


def test_a_phase_is_told_by_its_noun() -> None:
    """ "The war ended": the war is the event; a door that ended is none."""
    war = parsed(
        "The/DT/det>war war/NN/nsubj>ended between/IN/prep>war "
        "Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
        "Kosovo/NNP/conj>Serbia@GPE ended=end/VBD/ROOT ~././punct>ended"
    )
    door = parsed(
        "The/DT/det>wall wall/NN/nsubj>ended between/IN/prep>wall "
        "Serbia/NNP/pobj>between@GPE and/CC/cc>Serbia "
        "Kosovo/NNP/conj>Serbia@GPE ended=end/VBD/ROOT ~././punct>ended"
    )

    assert is_told_by_noun(word(war, "war"), word(war, "ended"), LEXICON)
    assert not is_told_by_noun(word(door, "wall"), word(door, "ended"), LEXICON)
