"""What a verb's own words say: tense, voice, negation and subject."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.syntax.clauses import Tense, read_clause, subjects_of

TENSES: Final = {
    "past": (
        ("Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT fort/NN/dobj>attacked"),
        "attacked",
        Tense.PAST,
    ),
    "present": (
        ("Rebels=rebel/NNS/nsubj>attack attack/VBP/ROOT fort/NN/dobj>attack"),
        "attack",
        Tense.PRESENT,
    ),
    "perfect": (
        (
            "Rebels=rebel/NNS/nsubj>attacked have/VBP/aux>attacked "
            "attacked=attack/VBN/ROOT fort/NN/dobj>attacked"
        ),
        "attacked",
        Tense.PERFECT,
    ),
    "pluperfect": (
        (
            "Rebels/NNPS/nsubj>attacked had=have/VBD/aux>attacked "
            "attacked=attack/VBN/ROOT fort/NN/dobj>attacked"
        ),
        "attacked",
        Tense.PLUPERFECT,
    ),
    "will": (
        (
            "Rebels=rebel/NNS/nsubj>attack will/MD/aux>attack attack/VB/ROOT "
            "fort/NN/dobj>attack"
        ),
        "attack",
        Tense.FUTURE,
    ),
    "won't": (
        (
            "Rebels=rebel/NNS/nsubj>attack wo=will/MD/aux>attack "
            "~n't=not/RB/neg>attack attack/VB/ROOT fort/NN/dobj>attack"
        ),
        "attack",
        Tense.FUTURE,
    ),
    "going to, above": (
        (
            "Rebels=rebel/NNS/nsubj>going are=be/VBP/aux>going going=go/VBG/ROOT "
            "to/TO/aux>attack attack/VB/xcomp>going fort/NN/dobj>attack"
        ),
        "going",
        Tense.FUTURE,
    ),
    "going to, below": (
        (
            "Rebels=rebel/NNS/nsubj>going are=be/VBP/aux>going going=go/VBG/ROOT "
            "to/TO/aux>attack attack/VB/xcomp>going fort/NN/dobj>attack"
        ),
        "attack",
        Tense.FUTURE,
    ),
    "going home": (
        (
            "Rebels=rebel/NNS/nsubj>going are=be/VBP/aux>going going=go/VBG/ROOT "
            "home/RB/advmod>going"
        ),
        "going",
        Tense.PRESENT,
    ),
    "might": (
        (
            "Rebels=rebel/NNS/nsubj>attack might/MD/aux>attack attack/VB/ROOT "
            "fort/NN/dobj>attack"
        ),
        "attack",
        Tense.MODAL,
    ),
    "infinitive": (
        (
            "Rebels=rebel/NNS/nsubj>tried tried=try/VBD/ROOT to/TO/aux>attack "
            "attack/VB/xcomp>tried fort/NN/dobj>attack"
        ),
        "attack",
        Tense.NONE,
    ),
    "participle": (
        (
            "Rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT ~,/,/punct>fled "
            "attacking=attack/VBG/advcl>fled fort/NN/dobj>attacking"
        ),
        "attacking",
        Tense.NONE,
    ),
    "having done": (
        (
            "Having/VBG/aux>attacked attacked=attack/VBN/advcl>fled "
            "fort/NN/dobj>attacked ~,/,/punct>fled rebels=rebel/NNS/nsubj>fled "
            "fled=flee/VBD/ROOT"
        ),
        "attacked",
        Tense.NONE,
    ),
    "passive": (
        (
            "fort/NN/nsubjpass>attacked was=be/VBD/auxpass>attacked "
            "attacked=attack/VBN/ROOT"
        ),
        "attacked",
        Tense.PAST,
    ),
    "passive now": (
        (
            "fort/NN/nsubjpass>attacked is=be/VBZ/aux>attacked "
            "being=be/VBG/auxpass>attacked attacked=attack/VBN/ROOT"
        ),
        "attacked",
        Tense.PRESENT,
    ),
    "did": (
        (
            "Rebels=rebel/NNS/nsubj>attack did=do/VBD/aux>attack "
            "not/RB/neg>attack attack/VB/ROOT"
        ),
        "attack",
        Tense.PAST,
    ),
    "shared had": (
        (
            "Rebels=rebel/NNS/nsubj>come had=have/VBD/aux>come come/VBN/ROOT "
            "and/CC/cc>come attacked=attack/VBN/conj>come"
        ),
        "attacked",
        Tense.PLUPERFECT,
    ),
    "shared will": (
        (
            "Rebels=rebel/NNS/nsubj>come will/MD/aux>come come/VB/ROOT "
            "and/CC/cc>come attack/VB/conj>come"
        ),
        "attack",
        Tense.FUTURE,
    ),
    "own tense": (
        (
            "Rebels=rebel/NNS/nsubj>come will/MD/aux>come come/VB/ROOT "
            "~,/,/punct>come but/CC/cc>come they/PRP/nsubj>attacked "
            "attacked=attack/VBD/conj>come"
        ),
        "attacked",
        Tense.PAST,
    ),
}


@pytest.mark.parametrize(
    ("written", "verb", "tense"), TENSES.values(), ids=TENSES.keys()
)
def test_a_verb_has_its_tense(written: str, verb: str, tense: Tense) -> None:
    """Auxiliaries decide, those of the coordination included."""
    clause = read_clause(word(parsed(written), verb))

    assert tense is clause.tense
    assert (tense is not Tense.NONE) == clause.finite


@pytest.mark.parametrize(
    ("written", "verb", "passive"),
    [
        (
            (
                "fort/NN/nsubjpass>attacked was=be/VBD/auxpass>attacked "
                "attacked=attack/VBN/ROOT"
            ),
            "attacked",
            True,
        ),
        (
            (
                "Rebels/NNPS/nsubj>attacked attacked=attack/VBD/ROOT "
                "fort/NN/dobj>attacked"
            ),
            "attacked",
            False,
        ),
        (
            (
                "Those/DT/nsubj>were killed=kill/VBN/acl>Those were=be/VBD/ROOT "
                "guards=guard/NNS/attr>were"
            ),
            "killed",
            True,
        ),
        (
            (
                "Ships=ship/NNS/nsubjpass>seized were=be/VBD/auxpass>seized "
                "seized=seize/VBN/ROOT and/CC/cc>seized burned=burn/VBN/conj>seized"
            ),
            "burned",
            True,
        ),
        (
            (
                "Rebels/NNPS/nsubj>attacking were=be/VBD/aux>attacking "
                "attacking=attack/VBG/ROOT"
            ),
            "attacking",
            False,
        ),
    ],
)
def test_voice_is_read(written: str, verb: str, *, passive: bool) -> None:
    """A passive may share its auxiliary, or have none behind a noun."""
    assert passive == read_clause(word(parsed(written), verb)).passive


@pytest.mark.parametrize(
    ("written", "verb", "negated"),
    [
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked never/RB/neg>attacked "
                "attacked=attack/VBD/ROOT fort/NN/dobj>attacked"
            ),
            "attacked",
            True,
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attack no/RB/neg>longer "
                "longer=long/RBR/advmod>attack attack/VB/ROOT fort/NN/dobj>attack"
            ),
            "attack",
            True,
        ),
        (
            (
                "No/DT/det>rebels rebels=rebel/NNS/nsubj>attacked "
                "attacked=attack/VBD/ROOT fort/NN/dobj>attacked"
            ),
            "attacked",
            True,
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
                "nobody/NN/dobj>attacked"
            ),
            "attacked",
            True,
        ),
        (
            ("Nobody/NN/nsubj>attacked attacked=attack/VBD/ROOT fort/NN/dobj>attacked"),
            "attacked",
            True,
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
                "no/DT/det>fort fort/NN/dobj>attacked"
            ),
            "attacked",
            True,
        ),
        (
            ("Few/NNP/nsubj>attacked attacked=attack/VBD/ROOT fort/NN/dobj>attacked"),
            "attacked",
            True,
        ),
        (
            (
                "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT "
                "fort/NN/dobj>attacked with/IN/prep>attacked no/DT/det>guards "
                "guards=guard/NNS/pobj>with"
            ),
            "attacked",
            False,
        ),
    ],
)
def test_negation_is_read(written: str, verb: str, *, negated: bool) -> None:
    """ "Never", "no longer", "no one" and "nothing" all deny; a far "no" does not."""
    assert negated == read_clause(word(parsed(written), verb)).negated


@pytest.mark.parametrize(
    ("written", "verb", "modal", "progressive"),
    [
        (
            ("Rebels=rebel/NNS/nsubj>attack might/MD/aux>attack attack/VB/ROOT"),
            "attack",
            "might",
            False,
        ),
        (
            (
                "Rebels/NNPS/nsubj>attacking were=be/VBD/aux>attacking "
                "attacking=attack/VBG/ROOT"
            ),
            "attacking",
            "",
            True,
        ),
        (
            (
                "Attacking=attack/VBG/advcl>fled ~,/,/punct>fled "
                "rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT"
            ),
            "Attacking",
            "",
            False,
        ),
    ],
)
def test_modal_and_aspect_are_read(
    written: str, verb: str, modal: str, *, progressive: bool
) -> None:
    """The modal is kept as a word; only "be" makes a participle progressive."""
    clause = read_clause(word(parsed(written), verb))

    assert (modal, progressive) == (clause.modal, clause.progressive)


SUBJECTS: Final = {
    "own": (
        "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT",
        "attacked",
        ["Rebels"],
    ),
    "joined": (
        (
            "Rebels=rebel/NNS/nsubj>came came=come/VBD/ROOT and/CC/cc>came "
            "attacked=attack/VBD/conj>came"
        ),
        "attacked",
        ["Rebels"],
    ),
    "infinitive": (
        (
            "Rebels=rebel/NNS/nsubj>planned planned=plan/VBD/ROOT "
            "to/TO/aux>attack attack/VB/xcomp>planned"
        ),
        "attack",
        ["Rebels"],
    ),
    "caused": (
        (
            "Hunger/NNP/nsubj>forced forced=force/VBD/ROOT "
            "rebels=rebel/NNS/dobj>forced to/TO/aux>attack attack/VB/relcl>rebels"
        ),
        "attack",
        ["rebels"],
    ),
    "adjective": (
        (
            "Rebels=rebel/NNS/nsubj>were were=be/VBD/ROOT ready/JJ/acomp>were "
            "to/TO/aux>attack attack/VB/xcomp>ready"
        ),
        "attack",
        ["Rebels"],
    ),
    "relative": (
        (
            "Rebels=rebel/NNS/nsubj>fled who/WP/nsubj>attacked "
            "attacked=attack/VBD/relcl>Rebels fled=flee/VBN/ROOT"
        ),
        "attacked",
        ["Rebels"],
    ),
    "joined relatives": (
        (
            "Rebels=rebel/NNS/nsubj>fled who/WP/nsubj>came "
            "came=come/VBD/relcl>Rebels and/CC/cc>came "
            "attacked=attack/VBD/conj>came fled=flee/VBN/ROOT"
        ),
        "attacked",
        ["Rebels"],
    ),
    "participle": (
        (
            "Rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT ~,/,/punct>fled "
            "burning=burn/VBG/advcl>fled fort/NN/dobj>burning"
        ),
        "burning",
        ["Rebels"],
    ),
    "behind a noun": (
        (
            "fort/NN/ROOT attacked=attack/VBN/acl>fort by/IN/agent>attacked "
            "rebels=rebel/NNS/pobj>by burned=burn/VBN/acl>rebels"
        ),
        "attacked",
        ["fort"],
    ),
    "gerund": (
        (
            "Rebels=rebel/NNS/nsubj>fled fled=flee/VBD/ROOT after/IN/prep>fled "
            "attacking=attack/VBG/pcomp>after"
        ),
        "attacking",
        ["Rebels"],
    ),
    "question word": ("Who/WP/nsubj>attacked attacked=attack/VBD/ROOT", "attacked", []),
    "none": ("Attack/VB/ROOT", "Attack", []),
    "gerund of nothing": ("Attacking/VBG/pcomp>by by/IN/ROOT", "Attacking", []),
}


@pytest.mark.parametrize(
    ("written", "verb", "subjects"), SUBJECTS.values(), ids=SUBJECTS.keys()
)
def test_a_verb_has_its_subject(written: str, verb: str, subjects: list[str]) -> None:
    """Also where it stands with another verb, or with the noun before it."""
    found = subjects_of(word(parsed(written), verb))

    assert subjects == [subject.text for subject in found]
