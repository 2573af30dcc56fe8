"""Nouns that are put together, which the parse takes apart."""

from __future__ import annotations

import pytest
from parses import parsed, word

from dateline.extract.repairs.compounds import (
    mend_given_noun,
    mend_helped_people,
    mend_hyphened_noun,
    mend_named_office,
    mend_owned_doer,
    mend_paired_names,
    mend_warning,
)


@pytest.mark.parametrize(
    ("parse", "part", "lemma"),
    [
        (
            (
                "Clerks/NNS/nsubj>held held=hold/VBD/ROOT sit/NN/compound>ins "
                "~-/HYPH/punct>ins ~ins=in/NNS/dobj>held"
            ),
            "ins",
            "sit-in",
        ),
        (
            (
                "The/DT/det>out walk/NN/compound>out ~-/HYPH/punct>out "
                "~out/NN/nsubj>began began=begin/VBD/ROOT"
            ),
            "out",
            "walk-out",
        ),
        # A hyphen between two things of their own, and no hyphen.
        (
            (
                "The/DT/det>race Lyon/NNP/compound>race ~-/HYPH/punct>race "
                "~Paris/NNP/compound>race race/NN/nsubj>began began=begin/VBD/ROOT"
            ),
            "Paris",
            "paris",
        ),
        (
            (
                "Clerks/NNS/nsubj>took took=take/VBD/ROOT the/DT/det>out "
                "way/NN/compound>out out/NN/dobj>took now/RB/advmod>took"
            ),
            "out",
            "out",
        ),
    ],
)
def test_a_noun_of_verb_and_particle_is_one(parse: str, part: str, lemma: str) -> None:
    """What a hyphen joins has one base form, as the table of types spells it."""
    sentence = parsed(parse)
    mend_hyphened_noun(sentence.words)

    assert lemma == word(sentence, part).lemma


#: "The coast was placed under a storm warning late."
WARNED = (
    "The/DT/det>coast coast/NN/nsubjpass>placed was=be/VBD/auxpass>placed "
    "placed=place/VBN/ROOT under/IN/prep>placed a/DT/det>storm "
    "tropical/JJ/amod>storm storm/NN/pobj>under warning=warn/VBG/acl>storm "
    "late/RB/advmod>warning ~././punct>placed"
)


def test_a_storm_warning_is_a_warning() -> None:
    """The storm warns of nothing: the warning is what the coast is under."""
    sentence = parsed(WARNED)
    mend_warning(sentence.words)
    warning = word(sentence, "warning")

    assert ("NN", "pobj", "under") == (warning.tag, warning.dep, warning.head.text)
    assert ["a", "tropical", "storm"] == [child.text for child in warning.children]
    assert "compound" == word(sentence, "storm").dep
    assert "placed" == word(sentence, "late").head.text


def test_a_warning_that_is_all_is_the_root() -> None:
    """Where no verb stands above it, nothing of it is lost."""
    sentence = parsed("A/DT/det>flood flood/NN/ROOT warning=warn/VBG/acl>flood")
    mend_warning(sentence.words)

    assert "warning" == sentence.root.text
    assert ["A", "flood"] == [child.text for child in sentence.root.children]


@pytest.mark.parametrize(
    "parse",
    [
        # A letter warns, a warning has what it warns of, or stands elsewhere.
        "A/DT/det>letter letter/NN/ROOT warning=warn/VBG/acl>letter",
        (
            "A/DT/det>storm storm/NN/ROOT warning=warn/VBG/acl>storm "
            "them/PRP/dobj>warning"
        ),
        (
            "A/DT/det>storm storm/NN/ROOT warning=warn/VBG/acl>storm "
            "of/IN/prep>warning war/NN/pobj>of"
        ),
        "A/DT/det>storm storm/NN/ROOT off/RP/advmod>storm warning=warn/VBG/acl>storm",
        "They/PRP/nsubj>kept kept=keep/VBD/ROOT warning=warn/VBG/xcomp>kept",
    ],
)
def test_other_warnings_stay_verbs(parse: str) -> None:
    """Who warns of something warns."""
    sentence = parsed(parse)
    mend_warning(sentence.words)

    assert "VBG" == word(sentence, "warning").tag


@pytest.mark.parametrize(
    ("name", "force", "of"),
    [
        ("Kenyan/JJ/amod@NORP", "police/NN/compound", "police"),
        ("Kenya/NNP/compound@GPE", "army/NN/compound", "army"),
        ("Kenyan/JJ/amod@NORP", "tea/NN/compound", "raid"),
        ("Monday/NNP/compound@DATE", "police/NN/compound", "raid"),
        ("Kenyan/JJ/amod@NORP", "police/NN/nsubj", "raid"),
    ],
)
def test_a_force_before_a_noun_has_its_country(name: str, force: str, of: str) -> None:
    """ "Kenyan" says whose police raid, and not what raid."""
    first, _, label = name.partition("@")
    sentence = parsed(
        f"{first}>raid@{label} {force}>raid raid/NN/nsubj>killed killed=kill/VBD/ROOT"
    )
    mend_owned_doer(sentence.words)

    assert of == sentence.words[0].head.text


@pytest.mark.parametrize(
    ("verb", "people", "hangs_on"),
    [
        ("allow", "workers=worker/NNS/compound", "allow"),
        ("allow", "workers=worker/NNS/nsubj", "allow"),
        ("allow", "worker=worker/NN/compound", "access"),
        ("allow", "letters=letter/NNS/compound", "access"),
        ("block", "workers=worker/NNS/compound", "access"),
    ],
)
def test_people_before_a_thing_are_given_it(
    verb: str, people: str, hangs_on: str
) -> None:
    """Several people are no part of a thing, but who gets it."""
    sentence = parsed(
        f"they/PRP/nsubj>{verb} {verb}/VB/ROOT aid/NN/compound>access "
        f"{people}>access access/NN/dobj>{verb}"
    )
    mend_given_noun(sentence.words)

    assert hangs_on == sentence.words[3].head.text
    assert (hangs_on == verb) == (word(sentence, "aid").head is sentence.words[3])


@pytest.mark.parametrize(
    ("verb", "tag", "dep"),
    [
        ("helped=help", "VB", "nsubj"),
        ("helped=help", "NN", "compound"),
        ("saw=see", "VB", "compound"),
    ],
)
def test_who_is_helped_does_it(verb: str, tag: str, dep: str) -> None:
    """What is helped is a deed, and the noun before it is who does it."""
    text = verb.partition("=")[0]
    sentence = parsed(
        f"they/PRP/nsubj>{text} {verb}/VBD/ROOT a/DT/det>hide "
        f"boy/NN/compound>hide hide/{tag}/dobj>{text}"
    )
    mend_helped_people(sentence.words)

    assert dep == word(sentence, "boy").dep


#: "Appointed Ada Berg finance minister": *Berg* as a part of the office.
OFFICE = (
    "appointed={verb}/VBD/ROOT {more} Ada/NNP/compound>Berg@{label} "
    "Berg/NNP/compound>minister@+ {of} finance/NN/compound>minister "
    "minister/NN/oprd>appointed"
)


@pytest.mark.parametrize(
    ("verb", "more", "label", "of", "apart"),
    [
        ("appoint", "", "PERSON", "", True),
        ("appoint", "former/JJ/amod>minister", "PERSON", "", True),
        ("appoint", "former/JJ/amod>minister", "ORG", "", False),
        ("appoint", "", "PERSON", "'s/POS/case>Berg", False),
        ("visit", "", "PERSON", "", False),
    ],
)
def test_who_is_appointed_is_no_part_of_the_office(
    verb: str, more: str, label: str, of: str, *, apart: bool
) -> None:
    """ "Berg's finance minister" is another; whom one visits is."""
    written = OFFICE.format(verb=verb, more=more, label=label, of=of)
    sentence = parsed(written)
    mend_named_office(sentence.words)

    berg = word(sentence, "Berg")
    assert (("dobj", "appointed") if apart else ("compound", "minister")) == (
        berg.dep,
        berg.head.text,
    )
    if apart and more:
        assert "Berg" == word(sentence, "former").head.text


#: "The US-Iran talks": *US* as a part of Iran.
PAIR = (
    "the/DT/det>{noun} US/NNP/compound>{head}{first} ~-/HYPH/punct>Iran "
    "~Iran/NNP/compound>{noun}{second} {noun}/NNS/nsubj>ended ended=end/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("noun", "head", "first", "second", "pair"),
    [
        ("talks=talk", "Iran", "@GPE", "@GPE", True),
        ("talks=talk", "talks", "@GPE", "", True),
        # A firm of two names, one name of two words, and a thing of another kind.
        ("talks=talk", "Iran", "@ORG", "@+", False),
        ("engines=engine", "Iran", "@GPE", "@GPE", False),
    ],
)
def test_talks_of_two_states_are_those_of_both(
    noun: str, head: str, first: str, second: str, *, pair: bool
) -> None:
    """Both are named, with a hyphen between them."""
    text = noun.partition("=")[0]
    written = PAIR.format(noun=text, head=head, first=first, second=second)
    if second == "@+":
        written = written.replace("HYPH/punct>Iran", "HYPH/punct>Iran@+")
    sentence = parsed(written.replace(f"{text}/NNS", f"{noun}/NNS"))
    mend_paired_names(sentence.words)

    us, iran = word(sentence, "US"), word(sentence, "Iran")
    assert pair == (us in iran.conjuncts())
    if pair:
        assert us.entity is not None
        assert iran.entity is not None


@pytest.mark.parametrize(
    ("before", "dep"), [("", "dobj"), ("new/JJ/amod>minister", "compound")]
)
def test_a_name_that_no_one_marked_stands_first(before: str, dep: str) -> None:
    """A firm may have a "new Berg minister"; "appointed Berg minister" names her."""
    sentence = parsed(
        f"appointed=appoint/VBD/ROOT {before} Berg/NNP/compound>minister "
        "minister/NN/oprd>appointed"
    )
    mend_named_office(sentence.words)

    assert dep == word(sentence, "Berg").dep
