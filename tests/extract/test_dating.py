"""When each event happened, and the reason that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import find_predicates
from dateline.extract.when.dated import Dated
from dateline.extract.when.dating import Dating
from dateline.extract.when.tenses import tense_spans
from dateline.model.when import When
from dateline.temporal import find_timexes

#: A Wednesday.
PUBLISHED: Final = "2023-05-10"


def read(sentences: Sequence[Sentence]) -> list[tuple[str, Dated]]:
    """Date the events of the sentences in turn, nouns first as the road does."""
    timexes = find_timexes(
        sentences[-1].text, published=PUBLISHED, tenses=tuple(tense_spans(sentences))
    )
    dating = Dating(When.from_edtf(PUBLISHED), timexes)
    found = []
    for sentence in sentences:
        done: dict[int, Dated] = {}
        predicates = find_predicates(sentence, LEXICON)
        for predicate in sorted(predicates, key=lambda p: not p.nominal):
            dated = dating.date(predicate, sentence, done)
            done.update((part.i, dated) for part in predicate.trigger)
            found.append((predicate.head.lemma, dated))
    return found


#: A sentence, and its events with their spans and shapes.
DATES: Final[dict[str, tuple[str, list[str]]]] = {
    "weekday": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked on/IN/prep>attacked Monday/NNP/pobj>on@DATE "
            "~././punct>attacked"
        ),
        ["attack 2023-05-08 within"],
    ),
    "weekday ahead": (
        (
            "Rebels=rebel/NNS/nsubj>attack will/MD/aux>attack attack/VB/ROOT "
            "the/DT/det>fort fort/NN/dobj>attack on/IN/prep>attack "
            "Monday/NNP/pobj>on@DATE ~././punct>attack"
        ),
        ["attack 2023-05-15 within"],
    ),
    "year": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked in/IN/prep>attacked 2011/CD/pobj>in@DATE "
            "~././punct>attacked"
        ),
        ["attack 2011 within"],
    ),
    "no time, past": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked ~././punct>attacked"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "no time, perfect": (
        (
            "Rebels=rebel/NNS/nsubj>attacked have/VBP/aux>attacked "
            "attacked=attack/VBN/ROOT the/DT/det>fort fort/NN/dobj>attacked "
            "~././punct>attacked"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "no time, future": (
        (
            "Rebels=rebel/NNS/nsubj>attack will/MD/aux>attack attack/VB/ROOT "
            "the/DT/det>fort fort/NN/dobj>attack ~././punct>attack"
        ),
        ["attack [2023-05-10..] within"],
    ),
    "may": (
        (
            "Rebels=rebel/NNS/nsubj>attack may/MD/aux>attack attack/VB/ROOT "
            "the/DT/det>fort fort/NN/dobj>attack ~././punct>attack"
        ),
        ["attack [2023-05-10..] within"],
    ),
    "may have": (
        (
            "Rebels=rebel/NNS/nsubj>attacked may/MD/aux>attacked "
            "have/VB/aux>attacked attacked=attack/VBN/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked ~././punct>attacked"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "going on": (
        (
            "Rebels=rebel/NNS/nsubj>attacking are=be/VBP/aux>attacking "
            "attacking=attack/VBG/ROOT the/DT/det>fort fort/NN/dobj>attacking "
            "~././punct>attacking"
        ),
        ["attack ../2023-05-10 throughout"],
    ),
    "not yet": (
        (
            "Serbia/NNP/nsubj>recognized@GPE has=have/VBZ/aux>recognized "
            "never/RB/neg>recognized recognized=recognize/VBN/ROOT "
            "Kosovo/NNP/dobj>recognized@GPE ~././punct>recognized"
        ),
        ["recognize ../2023-05-10 throughout"],
    ),
    "not since": (
        (
            "Serbia/NNP/nsubj>recognized@GPE has=have/VBZ/aux>recognized "
            "never/RB/neg>recognized recognized=recognize/VBN/ROOT "
            "the/DT/det>declaration 2008/CD/nummod>declaration@DATE "
            "declaration/NN/dobj>recognized of/IN/prep>declaration "
            "Kosovo/NNP/pobj>of@GPE ~././punct>recognized"
        ),
        ["declaration 2008 within", "recognize 2008/2023-05-10 throughout"],
    ),
    "noun with a year": (
        (
            "They/PRP/nsubj>spoke spoke=speak/VBD/ROOT of/IN/prep>spoke "
            "the/DT/det>attack 2008/CD/nummod>attack@DATE attack/NN/pobj>of "
            "on/IN/prep>attack Accra/NNP/pobj>on@ORG ~././punct>spoke"
        ),
        ["attack 2008 within", "speak [..2023-05-10] within"],
    ),
    "war that ended": (
        (
            "A/DT/det>intervention NATO/NNP/compound>intervention@ORG "
            "intervention/NN/nsubj>ended ended=end/VBD/ROOT the/DT/det>war "
            "war/NN/dobj>ended between/IN/prep>war Serbs/NNPS/pobj>between@NORP "
            "and/CC/cc>Serbs Albanians/NNPS/conj>Serbs@NORP in/IN/prep>ended "
            "1999/CD/pobj>in@DATE ~././punct>ended"
        ),
        ["intervention 1999 within", "war ../1999 throughout"],
    ),
    "joined verbs": (
        (
            "Rebels=rebel/NNS/nsubj>came came=come/VBD/ROOT on/IN/prep>came "
            "Monday/NNP/pobj>on@DATE and/CC/cc>came attacked=attack/VBD/conj>came "
            "the/DT/det>fort fort/NN/dobj>attacked ~././punct>came"
        ),
        ["attack 2023-05-08 within"],
    ),
    "own times": (
        (
            "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "on/IN/prep>attacked Monday/NNP/pobj>on#1@DATE and/CC/cc>attacked "
            "withdrew=withdraw/VBD/conj>attacked on/IN/prep>withdrew "
            "Tuesday/NNP/pobj>on#2@DATE ~././punct>attacked"
        ),
        ["attack 2023-05-08 within", "withdraw 2023-05-09 within"],
    ),
    "other clause": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked that/WDT/nsubjpass>built "
            "was=be/VBD/auxpass>built built=build/VBN/relcl>fort in/IN/prep>built "
            "1900/CD/pobj>in@DATE ~././punct>attacked"
        ),
        ["attack [..2023-05-10] within", "build 1900 within"],
    ),
    "when": (
        (
            "In/IN/prep>rained 2011/CD/pobj>In@DATE ~,/,/punct>rained "
            "when/WRB/advmod>attacked rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>rained ~,/,/punct>rained "
            "it/PRP/nsubj>rained rained=rain/VBD/ROOT ~././punct>rained"
        ),
        ["attack 2011 within", "rain 2011 within"],
    ),
    "after": (
        (
            "After/IN/mark>attacked rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew the/DT/det>fort "
            "fort/NN/dobj>attacked ~,/,/punct>withdrew "
            "guards=guard/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "on/IN/prep>withdrew Monday/NNP/pobj>on@DATE ~././punct>withdrew"
        ),
        ["attack [..2023-05-08] within", "withdraw 2023-05-08 within"],
    ),
    "as": (
        (
            "As/IN/mark>attacked rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew the/DT/det>fort "
            "fort/NN/dobj>attacked ~,/,/punct>withdrew "
            "guards=guard/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "on/IN/prep>withdrew Monday/NNP/pobj>on@DATE ~././punct>withdrew"
        ),
        ["attack 2023-05-08 within", "withdraw 2023-05-08 within"],
    ),
    "because": (
        (
            "Because/IN/mark>attacked rebels=rebel/NNS/nsubj>attacked "
            "attacked=attack/VBD/advcl>withdrew the/DT/det>fort "
            "fort/NN/dobj>attacked ~,/,/punct>withdrew "
            "guards=guard/NNS/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
            "on/IN/prep>withdrew Monday/NNP/pobj>on@DATE ~././punct>withdrew"
        ),
        ["attack [..2023-05-10] within", "withdraw 2023-05-08 within"],
    ),
    "time in a name": (
        (
            "The/DT/det>Telegraph Daily/NNP/compound>Telegraph@ORG "
            "Telegraph/NNP/nsubj>sued@+ sued=sue/VBD/ROOT"
        ),
        ["sue [..2023-05-10] within"],
    ),
    "worst in": (
        (
            "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>worst "
            "worst/JJS/amod>time time/NN/npadvmod>attacked in/IN/prep>time "
            "a/DT/det>decade decade/NN/pobj>in"
        ).replace("the/DT/det>worst", "the/DT/det>time"),
        ["attack [..2023-05-10] within"],
    ),
    "behind the last of two": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked and/CC/cc>attacked left=withdraw/VBD/conj>attacked "
            "on/IN/prep>left Monday/NNP/pobj>on@DATE"
        ),
        ["attack 2023-05-08 within", "withdraw 2023-05-08 within"],
    ),
    "a year behind the last of two": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked and/CC/cc>attacked left=withdraw/VBD/conj>attacked "
            "in/IN/prep>left 2012/CD/pobj>in@DATE"
        ),
        ["attack [..2023-05-10] within", "withdraw 2012 within"],
    ),
    "behind the last of two, who is another": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked and/CC/cc>attacked guards=guard/NNS/nsubj>left "
            "left=withdraw/VBD/conj>attacked on/IN/prep>left Monday/NNP/pobj>on@DATE"
        ),
        ["attack [..2023-05-10] within", "withdraw 2023-05-08 within"],
    ),
    "counted from what follows": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked two/CD/nummod>days@DATE "
            "days=day/NNS/npadvmod>attacked@+ before/IN/mark>left "
            "guards=guard/NNS/nsubj>left left=withdraw/VBD/advcl>attacked "
            "on/IN/prep>left Monday/NNP/pobj>on@DATE"
        ),
        ["attack 2023-05-06 within", "withdraw 2023-05-08 within"],
    ),
    "counted from what is not dated": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
            "fort/NN/dobj>attacked two/CD/nummod>days@DATE "
            "days=day/NNS/npadvmod>attacked@+ before/IN/mark>left "
            "guards=guard/NNS/nsubj>left left=withdraw/VBD/advcl>attacked"
        ),
        ["attack [..2023-05-10] within", "withdraw [..2023-05-10] within"],
    ),
    "what it is compared with": (
        (
            "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT "
            "forts=fort/NNS/dobj>attacked up/RB/advmod>attacked from/IN/prep>up "
            "nine/CD/pobj>from@CARDINAL a/DT/det>year@DATE year/NN/npadvmod>earlier@+ "
            "earlier/RBR/advmod>nine@+"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "going on, as was said": (
        (
            "They/PRP/nsubj>said said=say/VBD/ROOT rebels=rebel/NNS/nsubj>attacking "
            "were=be/VBD/aux>attacking attacking=attack/VBG/ccomp>said "
            "forts=fort/NNS/dobj>attacking"
        ),
        ["say [..2023-05-10] within", "attack ../2023-05-10 throughout"],
    ),
    "soon, in the past": (
        (
            "Rebels/NNPS/nsubj>attacked soon/RB/advmod>attacked "
            "attacked=attack/VBD/ROOT the/DT/det>fort fort/NN/dobj>attacked"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "months of it before": (
        (
            "They/PRP/nsubj>withdrew withdrew=withdraw/VBD/ROOT on/IN/prep>withdrew "
            "Monday/NNP/pobj>on@DATE after/IN/prep>withdrew two/CD/nummod>months@DATE "
            "months=month/NNS/pobj>after@+ of/IN/prep>months "
            "protests=protest/NNS/pobj>of"
        ),
        ["protest ../2023-05-08 throughout", "withdraw 2023-05-08 within"],
    ),
    "a new one before": (
        (
            "They/PRP/nsubj>withdrew withdrew=withdraw/VBD/ROOT on/IN/prep>withdrew "
            "Monday/NNP/pobj>on@DATE after/IN/prep>withdrew an/DT/det>attack "
            "attack/NN/pobj>after"
        ),
        ["attack [..2023-05-08] within", "withdraw 2023-05-08 within"],
    ),
    "would have been": (
        (
            "If/IN/mark>left guards=guard/NNS/nsubj>left had=have/VBD/aux>left "
            "left=withdraw/VBN/advcl>attacked ~,/,/punct>attacked "
            "rebels=rebel/NNS/nsubj>attacked would/MD/aux>attacked "
            "have/VB/aux>attacked attacked=attack/VBN/ROOT"
        ),
        ["attack [..2023-05-10] within"],
    ),
    "behind a place": (
        (
            "Rebels/NNPS/nsubj>sued sued=sue/VBD/ROOT "
            "guards=guard/NNS/dobj>sued in/IN/prep>sued "
            "Accra/NNP/pobj>in@GPE on/IN/prep>Accra Monday/NNP/pobj>on@DATE"
        ),
        ["sue 2023-05-08 within"],
    ),
    "behind a village of that name": (
        (
            "Rebels/NNPS/nsubj>sued sued=sue/VBD/ROOT "
            "guards=guard/NNS/dobj>sued in/IN/prep>sued the/DT/det>village "
            "village/NN/pobj>in of/IN/prep>village Accra/NNP/pobj>of@GPE "
            "on/IN/prep>village Monday/NNP/pobj>on@DATE"
        ),
        ["sue 2023-05-08 within"],
    ),
    "behind what did the harm": (
        (
            "Guards=guard/NNS/nsubjpass>attacked were=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT in/IN/prep>attacked a/DT/det>raid "
            "raid/NN/pobj>in on/IN/prep>raid Monday/NNP/pobj>on@DATE"
        ),
        ["attack 2023-05-08 within"],
    ),
    "behind what was missing": (
        (
            "Rebels/NNPS/nsubj>left left=withdraw/VBD/ROOT without/IN/prep>left "
            "a/DT/det>deal deal/NN/pobj>without on/IN/prep>deal Monday/NNP/pobj>on@DATE"
        ),
        ["withdraw 2023-05-08 within"],
    ),
    "of what it is compared with": (
        (
            "Rebels/NNPS/nsubj>sued sued=sue/VBD/ROOT ten/CD/dobj>sued "
            "from/IN/prep>sued six/CD/pobj>from a/DT/det>year "
            "year/NN/npadvmod>ago@DATE ago/RB/advmod>from@DATE"
        ),
        ["sue [..2023-05-10] within"],
    ),
    "behind what was quarrelled about": (
        (
            "Rebels/NNPS/nsubj>sued sued=sue/VBD/ROOT guards=guard/NNS/dobj>sued "
            "in/IN/prep>sued a/DT/det>raid raid/NN/pobj>in on/IN/prep>raid "
            "Monday/NNP/pobj>on@DATE"
        ),
        ["sue [..2023-05-10] within"],
    ),
    "precise before vague": (
        (
            "In/IN/prep>attacked May/NNP/compound>rebels@DATE "
            "rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
            "the/DT/det>fort fort/NN/dobj>attacked on/IN/prep>attacked "
            "Monday/NNP/pobj>on@DATE ~././punct>attacked"
        ),
        ["attack 2023-05-08 within"],
    ),
}


@pytest.mark.parametrize(("written", "dates"), DATES.values(), ids=DATES.keys())
def test_an_event_has_the_time_of_its_words(written: str, dates: list[str]) -> None:
    """Its own time, that of what it is joined to, or that of the news."""
    found = read([parsed(written)])

    assert dates == [
        f"{lemma} {dated.when.to_edtf()} {dated.when.shape.value}"
        for lemma, dated in found
    ]
    assert all(dated.why for _, dated in found)


def test_the_reason_names_the_words() -> None:
    """What was read from words says which."""
    ((_, dated),) = read(
        [
            parsed(
                "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
                "fort/NN/dobj>attacked on/IN/prep>attacked Monday/NNP/pobj>on@DATE "
                "~././punct>attacked"
            )
        ]
    )

    assert dated.timex is not None
    assert ("Monday", False) == (dated.timex.text, dated.carried)
    assert "Monday" in dated.why


FIRST: Final = (
    "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
    "fort/NN/dobj>attacked in/IN/prep>attacked 2011/CD/pobj>in@DATE "
    "~././punct>attacked"
)


def after(written: str, *, index: int = 1) -> Dated:
    """Date the one event of a sentence that stands behind the first one."""
    first = parsed(FIRST)
    sentence = parsed(written, before=f"{first.text} ", index=index)
    return read([first, sentence])[-1][1]


def test_following_carries_the_past_on() -> None:
    """What came "shortly after" 2011 is about 2011, and not of today."""
    dated = after(
        "The/DT/det>guards guards=guard/NNS/nsubj>withdrew "
        "withdrew=withdraw/VBD/ROOT shortly/RB/advmod>after "
        "after/RB/advmod>withdrew ~././punct>withdrew"
    )

    assert ("2011~", True) == (dated.when.to_edtf(), dated.carried)


@pytest.mark.parametrize(
    ("written", "index"),
    [
        (
            (
                "The/DT/det>chief then/RB/advmod>chief ~-/HYPH/punct>chief "
                "~chief/NN/nsubj>withdrew withdrew=withdraw/VBD/ROOT "
                "them/PRP/dobj>withdrew"
            ),
            1,
        ),
        (
            (
                "The/DT/det>guards guards=guard/NNS/nsubj>withdrew "
                "withdrew=withdraw/VBD/ROOT ~././punct>withdrew"
            ),
            1,
        ),
        (
            (
                "The/DT/det>guards guards=guard/NNS/nsubj>withdrawn "
                "have/VBP/aux>withdrawn withdrawn=withdraw/VBN/ROOT "
                "after/IN/prep>withdrawn that/DT/pobj>after ~././punct>withdrawn"
            ),
            1,
        ),
        (
            (
                "The/DT/det>guards guards=guard/NNS/nsubj>withdrew "
                "withdrew=withdraw/VBD/ROOT shortly/RB/advmod>after "
                "after/RB/advmod>withdrew ~././punct>withdrew"
            ),
            2,
        ),
    ],
)
def test_the_past_is_not_carried_further(written: str, index: int) -> None:
    """Without a connective, in another tense, or a sentence later, it ends."""
    assert not after(written, index=index).carried


def test_words_of_time_are_known_unless_they_are_what_is_told() -> None:
    """ "On Monday" is a time; "Monday was quiet" is about Monday."""
    when = parsed(
        "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
        "on/IN/prep>attacked Monday/NNP/pobj>on@DATE ~././punct>attacked"
    )
    what = parsed("Monday/NNP/nsubj>was was=be/VBD/ROOT quiet/JJ/acomp>was")
    for sentence, expected in ((when, ["Monday"]), (what, [])):
        timexes = find_timexes(sentence.text, published=PUBLISHED)
        dating = Dating(When.from_edtf(PUBLISHED), timexes)

        found = dating.words_of_time(sentence)
        assert expected == [own.text for own in sentence.words if own.i in found]
