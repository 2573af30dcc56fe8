"""Base forms of verbs, where the pipeline's rules drop a silent *e*."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["base_form"]

#: A short vowel and one consonant: what doubles before an ending, as in "stopped".
_DOUBLES: Final = re.compile(r"(?:qu|[^aeiou\s])*[aeiou][bdgklmnprtvz]")
#: No silent *e* stands behind these: "re-electe".
_FALSE_E: Final = re.compile(r"(?:ct|nt|pt|rt|ss|st|ll|sh|ch|rm|in|ain|oin)e$")
_ENDINGS: Final = frozenset({"ed", "es", "ing"})


def base_form(text: str, lemma: str, tag: str) -> str:
    """
    Return the base form of a word, in small letters.

    "Staged" is no form of *stag*, which would be "stagged": a short verb doubles
    its consonant, so a single one shows an *e*.

    Args:
        text: The word as written.

        lemma: Its base form as the pipeline has it.

        tag: Its Penn Treebank tag.

    >>> base_form("staged", "stag", "VBD")
    'stage'
    >>> base_form("stopped", "stop", "VBD")
    'stop'
    >>> base_form("re-elected", "re-electe", "VBN")
    're-elect'
    """
    lemma, text = lemma.lower(), text.lower()
    if "-" in lemma and _FALSE_E.search(lemma) and text.removeprefix(lemma) == "d":
        # "Re-elected" is known to no table.
        return lemma[:-1]
    ending = text.removeprefix(lemma)
    if tag.startswith("VB") and ending in _ENDINGS and _DOUBLES.fullmatch(lemma):
        return f"{lemma}e"
    return lemma
