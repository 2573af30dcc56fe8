"""A noun and the name beside it are one, where the two can be."""

from __future__ import annotations

import pytest
from parses import parsed, word

from dateline.extract.syntax.appositives import by_name


@pytest.mark.parametrize(
    ("written", "top", "name"),
    [
        (
            "maker/NN/ROOT ~,/,/punct>maker Acme/NNP/appos>maker@ORG",
            "maker",
            "Acme",
        ),
        ("Acme/NNP/ROOT@ORG ~,/,/punct>Acme maker/NN/appos>Acme", "Acme", "Acme"),
        ("Acme/NNP/ROOT@ORG Bo/NNP/appos>Acme@PERSON", "Acme", "Bo"),
        ("Bo/NNP/ROOT@PERSON Acme/NNP/appos>Bo@ORG", "Bo", "Bo"),
        (
            (
                "man/NN/ROOT in/IN/prep>man a/DT/det>coat red/JJ/amod>coat "
                "coat/NN/pobj>in ~,/,/punct>man Bo/NNP/appos>man@PERSON"
            ),
            "man",
            "man",
        ),
        (
            "group/NN/ROOT ~,/,/punct>group Bo/NNP/appos>group@PERSON",
            "group",
            "group",
        ),
        (
            (
                "clerk/NN/ROOT ~,/,/punct>clerk 48/CD/appos>clerk ~,/,/punct>clerk "
                "Bo/NNP/appos>clerk@PERSON"
            ),
            "clerk",
            "Bo",
        ),
        (
            "rival/NN/ROOT ~,/,/punct>rival Bo/NNP/appos>rival@PERSON",
            "rival",
            "Bo",
        ),
        (
            "group/NN/ROOT ~,/,/punct>group Acme/NNP/appos>group@ORG",
            "group",
            "Acme",
        ),
        (
            (
                "One/CD/ROOT of/IN/prep>One the/DT/det>singers best/JJS/amod>singers "
                "singers/NNS/pobj>of in/IN/prep>singers Peru/NNP/pobj>in "
                "~,/,/punct>One Bo/NNP/appos>One@PERSON"
            ),
            "One",
            "Bo",
        ),
    ],
)
def test_a_name_right_behind_a_noun_is_who_it_is(
    written: str, top: str, name: str
) -> None:
    """ "The maker, Acme" is Acme; a name far behind is left where it is."""
    assert name == by_name(word(parsed(written), top)).text
