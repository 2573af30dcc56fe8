"""Base forms of words, where the pipeline's rules and tables miss them."""

from __future__ import annotations

import functools
import re
from typing import Final

__all__ = ["base_form"]

#: A short vowel and one consonant: what doubles before an ending, as in "stopped".
_DOUBLES: Final = re.compile(r"(?:qu|[^aeiou\s])*[aeiou][bdgklmnprtvz]")
#: No verb has a silent *e* behind these: "re-electe", "greenlighte", "re-opene".
_FALSE_E: Final = re.compile(
    r"(?:[cnprflx]t|[^a]st|ght|(?<!ne)ss|ll|ff|zz|sh|[ntr]ch|[cnrls]k|mp|[rl]m|mb|"
    r"[nlr]d|[rw]n|ain|oin|ion|aid|ay|(?<!sc)(?<![vli])en)e$"
)
#: Nor behind a consonant that was doubled before the ending: "airdroppe".
_DOUBLED: Final = re.compile(r"(?:([bdgmnpr])\1|itt|gutt)e$")
#: What was a *y* before "-ied" and "-ies": "reapplie".
_WAS_Y: Final = re.compile(r"(?:f|[fp]l|[rt]r)ie$")
_ENDINGS: Final = frozenset({"ed", "es", "ing"})
#: What no rule of spelling tells.
_ODD: Final = {
    "ax": "axe",
    "co-develope": "co-develop",
    "cordone": "cordon",
    "cross-examin": "cross-examine",
    "instal": "install",
    "premier": "premiere",
}
#: Nouns that its tables take for the plurals of others, in one version or another.
_PLURALS: Final = {
    "ashes": "ash",
    "axes": "axe",
    "cookies": "cookie",
    "species": "species",
    "taxes": "tax",
}


@functools.lru_cache(maxsize=16_384)
def base_form(text: str, lemma: str, tag: str) -> str:
    """
    Return the base form of a word, in small letters.

    "Staged" is no form of *stag*, which would be "stagged": a short verb doubles
    its consonant, so a single one shows an *e*. The rules put an *e* to every verb
    that their table lacks, so "airdropped" has one too many.

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
    >>> base_form("airdropped", "airdroppe", "VBD")
    'airdrop'
    >>> base_form("taxes", "taxis", "NNS")
    'tax'
    """
    lemma, text = lemma.lower(), text.lower()
    if tag == "NNS":
        return _PLURALS.get(text, lemma)
    if not tag.startswith("VB"):
        return lemma
    if lemma in _ODD:
        return _ODD[lemma]
    if text.removeprefix(lemma[:-1]) in _ENDINGS:
        if _DOUBLED.search(lemma):
            return lemma[:-2]
        if _WAS_Y.search(lemma):
            return f"{lemma[:-2]}y"
        if _FALSE_E.search(lemma):
            return lemma[:-1]
    ending = text.removeprefix(lemma)
    if ending in _ENDINGS and _DOUBLES.fullmatch(lemma):
        return f"{lemma}e"
    return lemma
