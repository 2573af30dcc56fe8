"""What happened is said as a short clause in the article's own words."""

from __future__ import annotations

from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import Predicate, find_predicates
from dateline.extract.what.wording import say


def event(sentence: Sentence, lemma: str) -> Predicate:
    """Return the event that a word of that lemma means."""
    found = find_predicates(sentence, LEXICON)
    return next(predicate for predicate in found if predicate.head.lemma == lemma)


#: A sentence, the lemma of its event, and the clause that is made of it.
CLAUSES: Final[dict[str, tuple[str, str, str]]] = {
    "whole": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT the/DT/det>fort old/JJ/amod>fort "
            "fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "The rebels attacked the old fort",
    ),
    "then, without the time it counts": (
        (
            "later/RB/advmod>attacked ~,/,/punct>attacked the/DT/det>rebels "
            "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked"
        ),
        "attack",
        "the rebels attacked the fort",
    ),
    "what is planned": (
        (
            "Rebels=rebel/NNS/nsubj>plan plan/VBP/ROOT to/TO/aux>attack "
            "attack/VB/xcomp>plan the/DT/det>fort fort/NN/dobj>attack"
        ),
        "attack",
        "Rebels plan to attack the fort",
    ),
    "what was not done": (
        (
            "Rebels=rebel/NNS/nsubj>failed had=have/VBD/aux>failed "
            "failed=fail/VBN/ROOT to/TO/aux>attack attack/VB/xcomp>failed "
            "the/DT/det>fort fort/NN/dobj>attack"
        ),
        "attack",
        "Rebels had failed to attack the fort",
    ),
    "what is likely": (
        (
            "Rebels=rebel/NNS/nsubj>are are=be/VBP/ROOT likely/JJ/acomp>are "
            "to/TO/aux>attack attack/VB/xcomp>likely the/DT/det>fort "
            "fort/NN/dobj>attack"
        ),
        "attack",
        "Rebels are likely to attack the fort",
    ),
    "what is called for": (
        (
            "Rebels=rebel/NNS/nsubj>sued sued=sue/VBD/ROOT for/IN/mark>dropped "
            "the/DT/det>bill bill/NN/nsubjpass>dropped to/TO/aux>dropped "
            "be/VB/auxpass>dropped dropped=drop/VBN/advcl>sued ~././punct>sued"
        ),
        "sue",
        "Rebels sued for the bill to be dropped",
    ),
    "what was decided": (
        (
            "Rebels=rebel/NNS/nsubj>urged urged=urge/VBD/ROOT that/IN/mark>leave "
            "guards=guard/NNS/nsubj>leave leave/VBP/ccomp>urged ~././punct>urged"
        ),
        "urge",
        "Rebels urged guards leave",
    ),
    "a subject behind": (
        (
            "Sued=sue/VBN/advcl>withdrew by/IN/agent>Sued Peru/NNP/pobj>by@GPE "
            "the/DT/det>firm firm/NN/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "its/PRP$/poss>bid bid/NN/dobj>withdrew"
        ),
        "sue",
        "the firm sued by Peru",
    ),
    "as far as is known": (
        (
            "As/RB/advmod>far far/RB/advmod>sued as/IN/mark>known "
            "is=be/VBZ/auxpass>known known=know/VBN/advcl>far ~,/,/punct>sued "
            "rebels=rebel/NNS/nsubj>sued sued=sue/VBD/ROOT Peru/NNP/dobj>sued@GPE"
        ),
        "sue",
        "rebels sued Peru",
    ),
    "adverbial clause": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT the/DT/det>fort fort/NN/dobj>attacked "
            "because/IN/mark>was it/PRP/nsubj>was was=be/VBD/advcl>attacked "
            "late/JJ/acomp>was ~././punct>attacked"
        ),
        "attack",
        "The rebels attacked the fort",
    ),
    "relative clause": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked ~,/,/punct>rebels "
            "who/WP/nsubj>came came=come/VBD/relcl>rebels from/IN/prep>came "
            "Togo/NNP/pobj>from@NORP ~,/,/punct>rebels attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "The rebels attacked the fort",
    ),
    "appositive": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked ~,/,/punct>rebels "
            "a/DT/det>group small/JJ/amod>group group/NN/appos>rebels "
            "~,/,/punct>rebels attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "The rebels attacked the fort",
    ),
    "purpose": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT the/DT/det>fort fort/NN/dobj>attacked "
            "to/TO/aux>free free/VB/advcl>attacked a/DT/det>friend "
            "friend/NN/dobj>free ~././punct>attacked"
        ),
        "attack",
        "The rebels attacked the fort",
    ),
    "shared subject": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>came came=come/VBD/ROOT "
            "home/RB/advmod>came and/CC/cc>came attacked=attack/VBD/conj>came "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>came"
        ),
        "attack",
        "The rebels attacked the fort",
    ),
    "relative": (
        (
            "They/PRP/nsubj>feared feared=fear/VBD/ROOT the/DT/det>rebels "
            "rebels=rebel/NNS/dobj>feared who/WP/nsubj>attacked "
            "attacked=attack/VBD/relcl>rebels the/DT/det>fort "
            "fort/NN/dobj>attacked ~././punct>feared"
        ),
        "attack",
        "the rebels attacked the fort",
    ),
    "caused": (
        (
            "Police/NNS/nsubj>sent sent=send/VBD/ROOT men=man/NNS/dobj>sent "
            "~,/,/punct>sent prompting=prompt/VBG/advcl>sent "
            "Serbs=serb/NNS/dobj>prompting@NORP to/TO/aux>blockade "
            "blockade/VB/xcomp>prompting it/PRP/dobj>blockade ~././punct>sent"
        ),
        "blockade",
        "Serbs blockade it",
    ),
    "statement": (
        (
            "The/DT/det>bank bank/NN/nsubj>said said=say/VBD/ROOT "
            "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ccomp>said "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>said"
        ),
        "say",
        "The bank said rebels attacked the fort",
    ),
    "statement behind": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ccomp>said "
            "the/DT/det>fort fort/NN/dobj>attacked ~,/,/punct>said "
            "the/DT/det>bank bank/NN/nsubj>said said=say/VBD/ROOT ~././punct>said"
        ),
        "say",
        "the bank said Rebels attacked the fort",
    ),
    "request": (
        (
            "The/DT/det>union union/NN/nsubj>urged urged=urge/VBD/ROOT "
            "the/DT/det>firm firm/NN/dobj>urged to/TO/aux>pay pay/VB/xcomp>urged "
            "~././punct>urged"
        ),
        "urge",
        "The union urged the firm to pay",
    ),
    "particle": (
        "minister/NN/nsubj>stepped stepped=step/VBD/ROOT down/RP/prt>stepped",
        "step",
        "minister stepped down",
    ),
    "light verb": (
        (
            "The/DT/det>workers workers=worker/NNS/nsubj>held held=hold/VBD/ROOT "
            "two/CD/nummod>protests@CARDINAL long/JJ/amod>protests "
            "protests=protest/NNS/dobj>held ~././punct>held"
        ),
        "protest",
        "The workers held two long protests",
    ),
    "noun": (
        (
            "They/PRP/nsubj>met met=meet/VBD/ROOT after/IN/prep>met a/DT/det>pact "
            "pact/NN/pobj>after between/IN/prep>pact Serbia/NNP/pobj>between@GPE "
            "and/CC/cc>Serbia Kosovo/NNP/conj>Serbia@GPE ~././punct>met"
        ),
        "pact",
        "a pact between Serbia and Kosovo",
    ),
    "contraction": (
        (
            "The/DT/det>rebels rebels=rebel/NNS/nsubj>attack "
            "did=do/VBD/aux>attack ~n't=not/RB/neg>attack attack/VB/ROOT "
            "~././punct>attack"
        ),
        "attack",
        "The rebels didn't attack",
    ),
    "price": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "a/DT/det>gate $/$/nmod>30@MONEY ~30/CD/nummod>gate@+ "
            "gate/NN/dobj>attacked@+ ~././punct>attacked"
        ),
        "attack",
        "Rebels attacked a $30 gate",
    ),
    "hyphen": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "a/DT/det>fort Serb/JJ/amod>run@NORP ~-/HYPH/punct>run "
            "~run/NN/compound>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "Rebels attacked a Serb-run fort",
    ),
    "in spite of": (
        (
            "Despite/IN/prep>attacked the/DT/det>rain rain/NN/pobj>Despite "
            "~,/,/punct>attacked rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/ROOT the/DT/det>fort fort/NN/dobj>attacked "
            "~././punct>attacked"
        ),
        "attack",
        "rebels attacked the fort",
    ),
    "a name close to its noun": (
        (
            "The/DT/det>brewer brewer/NN/nsubj>sued Hallam/NNP/appos>brewer@ORG "
            "sued=sue/VBD/ROOT Otto/NNP/dobj>sued@PERSON ~,/,/punct>Otto "
            "its/PRP$/poss>rival rival/NN/appos>Otto ~././punct>sued"
        ),
        "sue",
        "The brewer Hallam sued Otto",
    ),
    "the commas of a list": (
        (
            "Peru/NNP/nsubj>attacked@GPE ~,/,/punct>Peru Chile/NNP/conj>Peru@GPE "
            "and/CC/cc>Chile Cuba/NNP/conj>Chile@GPE attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "Peru, Chile and Cuba attacked the fort",
    ),
    "no comma that is left open": (
        (
            "Otto/NNP/nsubj>attacked@PERSON ~,/,/punct>Otto in/IN/prep>Otto "
            "Lima/NNP/pobj>in@GPE who/WP/nsubj>sang sang=sing/VBD/relcl>Otto "
            "~,/,/punct>Otto attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "Otto in Lima attacked the fort",
    ),
    "commas in pairs": (
        (
            "Otto/NNP/nsubj>attacked@PERSON ~,/,/punct>Otto in/IN/prep>Otto "
            "Lima/NNP/pobj>in@GPE ~,/,/punct>Otto attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "Otto, in Lima, attacked the fort",
    ),
    "what only joins sentences": (
        (
            "Meanwhile/RB/advmod>attacked ~,/,/punct>attacked "
            "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>attacked"
        ),
        "attack",
        "rebels attacked the fort",
    ),
    "what others do meanwhile": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked ~,/,/punct>attacked "
            "with/IN/prep>attacked guards=guard/NNS/nsubj>fleeing "
            "fleeing=flee/VBG/pcomp>with ~././punct>attacked"
        ),
        "attack",
        "Rebels attacked the fort",
    ),
    "without a thing": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "without/IN/prep>attacked a/DT/det>plan plan/NN/pobj>without "
            "~././punct>attacked"
        ),
        "attack",
        "Rebels attacked without a plan",
    ),
    "without doing": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "without/IN/prep>attacked saying=say/VBG/pcomp>without "
            "why/WRB/advmod>saying ~././punct>attacked"
        ),
        "attack",
        "Rebels attacked",
    ),
    "what a text says": (
        (
            "Rebels=rebel/NNS/nsubj>issued issued=issue/VBD/ROOT "
            "a/DT/det>report report/NN/dobj>issued "
            "accusing=accuse/VBG/acl>report Otto/NNP/dobj>accusing@PERSON "
            "~././punct>issued"
        ),
        "issue",
        "Rebels issued a report accusing Otto",
    ),
    "a way that is told": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "the/DT/det>way way/NN/dobj>attacked they/PRP/nsubj>marched "
            "marched=march/VBD/relcl>way ~././punct>attacked"
        ),
        "attack",
        "Rebels attacked the way they marched",
    ),
    "a capital within the clause": (
        (
            "Sued=sue/VBN/advcl>withdrew by/IN/agent>Sued rebels=rebel/NNS/pobj>by "
            "Peru/NNP/nsubj>withdrew@GPE withdrew=withdraw/VBD/ROOT "
            "its/PRP$/poss>bid bid/NN/dobj>withdrew"
        ),
        "sue",
        "Peru sued by rebels",
    ),
    "months of it": (
        (
            "After/IN/prep>withdrew months=month/NNS/pobj>After@DATE "
            "of/IN/prep>months protests=protest/NNS/pobj>of "
            "Peru/NNP/nsubj>withdrew@GPE withdrew=withdraw/VBD/ROOT"
        ),
        "protest",
        "months of protests",
    ),
    "a day that something holds from": (
        (
            "Peru/NNP/nsubj>sued@GPE sued=sue/VBD/ROOT Chile/NNP/dobj>sued@GPE "
            "~,/,/punct>sued effective/JJ/advcl>sued ~././punct>sued"
        ),
        "sue",
        "Peru sued Chile",
    ),
    "what a man does besides": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "a/DT/det>guard guard/NN/dobj>attacked "
            "reading=read/VBG/acl>guard papers=paper/NNS/dobj>reading "
            "~././punct>attacked"
        ),
        "attack",
        "Rebels attacked a guard",
    ),
}


@pytest.mark.parametrize(
    ("written", "lemma", "clause"), CLAUSES.values(), ids=CLAUSES.keys()
)
def test_an_event_is_said_in_a_clause(written: str, lemma: str, clause: str) -> None:
    """Who did what to whom stays; asides, purposes and reasons go."""
    sentence = parsed(written, before="Rain. ")

    assert clause == say(event(sentence, lemma), sentence, leave_out=set())


def test_times_are_left_out() -> None:
    """The date stands beside the clause, not in it."""
    sentence = parsed(
        "On/IN/prep>attacked Monday/NNP/pobj>On@DATE the/DT/det>rebels "
        "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
        "the/DT/det>fort fort/NN/dobj>attacked in/IN/prep>attacked "
        "May/NNP/pobj>in@DATE ~././punct>attacked"
    )
    times = {own.i for own in sentence.words if own.text in {"Monday", "May"}}

    assert "the rebels attacked the fort" == say(
        event(sentence, "attack"), sentence, leave_out=times
    )


def test_a_clause_has_an_end() -> None:
    """What goes on and on is cut after some words."""
    many = " ".join(f"big{n}/JJ/amod>forts" for n in range(60))
    sentence = parsed(
        f"Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT {many} "
        "forts=fort/NNS/dobj>attacked"
    )

    assert 28 == len(say(event(sentence, "attack"), sentence, leave_out=set()).split())


def test_what_is_too_long_ends_before_a_phrase() -> None:
    """It is cut where a phrase begins, and leaves none of it."""
    many = " ".join(f"big{n}/JJ/amod>forts" for n in range(20))
    more = " ".join(f"red{n}/JJ/amod>walls" for n in range(20))
    sentence = parsed(
        f"Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT {many} "
        f"forts=fort/NNS/dobj>attacked behind/IN/prep>forts {more} "
        "walls=wall/NNS/pobj>behind"
    )

    said = say(event(sentence, "attack"), sentence, leave_out=set())

    assert said.endswith("big19 forts")


def test_a_time_before_its_noun_says_which_it_is() -> None:
    """Of "voted in the 3-May poll on Monday" only Monday is left out."""
    sentence = parsed(
        "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
        "the/DT/det>poll 3/CD/nummod>May ~-/HYPH/punct>May "
        "~May/NNP/compound>poll@DATE poll/NN/dobj>attacked "
        "on/IN/prep>attacked Monday/NNP/pobj>on@DATE"
    )
    times = {own.i for own in sentence.words if own.text in {"3", "-", "May", "Monday"}}

    assert "Rebels attacked the 3-May poll" == say(
        event(sentence, "attack"), sentence, leave_out=times
    )


def test_a_phrase_that_led_to_what_was_cut_is_cut_too() -> None:
    """ "Compared with …" leaves no "compared"."""
    many = " ".join(f"big{n}/JJ/amod>forts" for n in range(20))
    more = " ".join(f"red{n}/JJ/amod>walls" for n in range(20))
    sentence = parsed(
        f"Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT {many} "
        "forts=fort/NNS/dobj>attacked compared=compare/VBN/prep>attacked "
        f"with/IN/prep>compared {more} walls=wall/NNS/pobj>with"
    )

    said = say(event(sentence, "attack"), sentence, leave_out=set())

    assert said.endswith("big19 forts")
