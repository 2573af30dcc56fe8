"""Participles behind a noun, each with the sentence that asked for the mend."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.repairs.participles import mend_believed, mend_missing

#: "The man believed to have led it was held": *believed* as what he did.
BELIEVED: Final = (
    "man/NN/nsubj>believed {more} believed={lemma}/VBD/ROOT to/TO/aux>led "
    "led=lead/VBN/xcomp>believed raid/NN/nsubjpass>held was=be/VBD/auxpass>held "
    "held=hold/VBN/ccomp>led {mark}"
)


@pytest.mark.parametrize(
    ("lemma", "more", "mark", "mended"),
    [
        ("believe", "", "", True),
        ("suspect", "", "", True),
        ("want", "", "", False),
        ("believe", "is=be/VBZ/auxpass>believed", "", False),
        ("believe", "", "that/IN/mark>held", False),
    ],
)
def test_who_is_believed_to_have_led_it_was_held(
    lemma: str, more: str, mark: str, *, mended: bool
) -> None:
    """What is believed of him says who he is; what was done to him is told."""
    sentence = parsed(BELIEVED.format(lemma=lemma, more=more, mark=mark))
    mend_believed(sentence.words)

    held = word(sentence, "held")
    assert ("held" if mended else "believed") == sentence.root.text
    if mended:
        assert [word(sentence, "man")] == held.all("nsubjpass")
        assert [word(sentence, "raid")] == word(sentence, "led").all("dobj")
        assert "acl" == word(sentence, "believed").dep


@pytest.mark.parametrize(("verb", "dep"), [("go", "acomp"), ("leave", "advcl")])
def test_who_goes_missing_is_missing(verb: str, dep: str) -> None:
    """She "went missing", and "left missing him"."""
    sentence = parsed(f"she/PRP/nsubj>went went={verb}/VBD/ROOT missing/VBG/advcl>went")
    mend_missing(sentence.words)

    assert dep == word(sentence, "missing").dep
