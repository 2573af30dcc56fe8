"""A parsed sentence is a tree of words that can be moved."""

from __future__ import annotations

import pytest
from parses import named, parsed, word

from dateline.extract.syntax.words import Entity, Sentence


@pytest.fixture(name="sentence")
def _sentence() -> Sentence:
    return parsed(
        "Rebels=rebel/NNS/nsubj>attacked and/CC/cc>Rebels pirates/NNS/conj>Rebels "
        "attacked=attack/VBD/ROOT forts=fort/NNS/dobj>attacked near/IN/prep>forts "
        "Accra/NNP/pobj>near@GPE",
        before="Rain. ",
    )


def test_words_know_their_place(sentence: Sentence) -> None:
    """Offsets count in the article, positions in the sentence."""
    forts = word(sentence, "forts")

    assert "forts" == sentence.text[forts.start : forts.end]
    assert forts is sentence.words[forts.i]
    assert (6, len(sentence.text)) == (sentence.start, sentence.end)


def test_the_tree_can_be_walked(sentence: Sentence) -> None:
    """Down to all below, up to the root, and along what is coordinated."""
    near, forts, attacked = (word(sentence, w) for w in ("near", "forts", "attacked"))

    assert [forts, attacked] == list(near.ancestors())
    assert {"forts", "near", "Accra"} == {own.text for own in forts.subtree()}
    assert ["Rebels", "pirates"] == [
        own.text for own in word(sentence, "Rebels").conjuncts()
    ]
    assert attacked is sentence.root
    assert forts is attacked.child("iobj", "dobj")
    assert [forts] == attacked.all("dobj")
    assert attacked.child("iobj") is None


def test_a_word_moves_with_all_below_it(sentence: Sentence) -> None:
    """The children stay in text order, and no one has it twice."""
    near, attacked = word(sentence, "near"), word(sentence, "attacked")
    near.hang(attacked, "prep")

    assert ["Rebels", "forts", "near"] == [own.text for own in attacked.children]
    assert [] == word(sentence, "forts").children
    assert [near, attacked] == list(word(sentence, "Accra").ancestors())


def test_a_root_can_be_hung_up_and_taken_down(sentence: Sentence) -> None:
    """What hangs on itself is the root."""
    forts = word(sentence, "forts")
    forts.hang(forts, "ROOT")

    assert forts not in word(sentence, "attacked").children
    assert forts is forts.head
    assert [] == list(forts.ancestors())


@pytest.mark.parametrize(
    ("written", "verb", "noun"),
    [
        ("attacked=attack/VBD/ROOT", True, False),
        ("following=follow/VBG/prep", False, False),
        ("Accra/NNP/ROOT", False, True),
        ("may/MD/ROOT", False, False),
    ],
)
def test_tags_tell_verbs_and_nouns(written: str, *, verb: bool, noun: bool) -> None:
    """ "Following" in "following the vote" is no verb."""
    own = parsed(written).words[0]

    assert (verb, noun) == (own.is_verb, own.is_noun)


def test_a_name_may_be_named_anew(sentence: Sentence) -> None:
    """The last one to mark a word wins."""
    Entity([word(sentence, "Accra")], "ORG")

    assert [("Accra", "ORG")] == named(sentence)


def test_reprs_read_well(sentence: Sentence) -> None:
    """A debugger shows what a parser would."""
    accra = word(sentence, "Accra")

    assert "<Accra/NNP/pobj←near>" == repr(accra)
    assert "<Accra GPE>" == repr(accra.entity)
    assert repr(sentence).startswith("<Sentence 'Rebels and pirates attacked")


def test_nothing_hangs_below_itself(sentence: Sentence) -> None:
    """A word that would is left where it is: a tree has no ring."""
    forts, accra = word(sentence, "forts"), word(sentence, "Accra")
    forts.hang(accra, "dep")

    assert ("dobj", "attacked") == (forts.dep, forts.head.text)
    assert accra not in forts.children
