"""
What one party did to another, under the roots that conflict research uses.

A reader asks of an event what it is; a coder of conflicts asks what it is between
two parties. Who promises help agrees, who promises harm threatens, who will not do
either refuses; who says that others did wrong accuses them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...model.types import EVENT_TYPES, EventType, Quad
from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.governors import Governing, governing_infinitive
from ..syntax.words import Word
from .lexicon import Lexicon, Sense
from .senses import TEXTS, sense_of_noun, sense_of_verb

__all__ = ["root_between"]

_MUST: Final = frozenset({"must", "should", "ought", "shall"})
_MAY: Final = frozenset({"could", "may", "might"})
#: One of these is what it is, whatever is asked for, refused or threatened.
_WHOLE: Final = frozenset(
    {"REQUEST", "REJECT", "THREATEN", "ACCUSE", "PROTEST", "SUPPORT", "SANCTION"}
)
#: What people call or write to say, and what stays what it is when it lies ahead.
_SPEECH: Final = frozenset({"SUPPORT", "ACCUSE", "THREATEN", "REQUEST", "REJECT"})
_STAYS: Final = _SPEECH - {"SUPPORT"}
#: What says nothing of the two parties.
_SAYING: Final = frozenset({"STATEMENT", "STATE", "OTHER"})
_VOWS: Final = frozenset({"vow", "plan", "intend", "promise", "aim", "be", "stand"})
#: "Sent a team to investigate": the purpose is what is told.
_SENDS: Final = frozenset({"send", "dispatch", "deploy", "fly"})
_AHEAD: Final = frozenset({Governing.PLANNED, Governing.ANTICIPATED})
_FAILS: Final = frozenset({"fail", "neglect"})
_ASIDE: Final = frozenset({"conj", "advcl", "relcl", "acl", "parataxis"})
_PRONOUNS: Final = frozenset({"he", "she", "it", "they"})


def root_between(
    source: Sequence[Word], target: Sequence[Word], lexicon: Lexicon
) -> EventType | None:
    """
    Return the root of what one party does to another in a sentence.

    Args:
        source: The words that name who acts.

        target: The words that name who is acted upon; may be empty.

        lexicon: Which words tell of which type.

    Returns:
        One of the PLOVER roots, None where no word near them is known.
    """
    reader = _Reader(lexicon, _path(target))
    for name in reader.roots(_head(source)):
        if name not in _SAYING:
            return EventType.of(name)
    return None


def _head(words: Sequence[Word]) -> Word:
    """Return the word of a span that the others hang on."""
    inside = {word.i for word in words}
    heads = [w for w in words if w.head.i not in inside or w.head is w]
    nouns = [w for w in heads if w.is_noun or w.tag == "PRP"]
    return (nouns or heads)[0]


def _path(target: Sequence[Word]) -> frozenset[int]:
    """Return where the target stands, and all that stands above it."""
    if not target:
        return frozenset()
    head = _head(target)
    return frozenset({head.i, *(word.i for word in head.ancestors())})


class _Reader:
    """Puts together what the words on the way from one party to another mean."""

    def __init__(self, lexicon: Lexicon, path: frozenset[int]) -> None:
        self.lexicon, self.path = lexicon, path

    def roots(self, source: Word) -> Iterator[str]:
        """
        Yield roots, the likeliest first.

        The verb that both parties hang on goes first; then the nouns above the
        source, the verbs above that verb, and every word below it, those on the
        way to the target first.
        """
        top = self._top(source)
        above = [word for word in source.ancestors() if word.is_noun]
        yield from self._roots_of(
            word for word in above if self._is_deed_of(source, word)
        )
        for verb in (top, *(word for word in top.ancestors() if word.is_verb)):
            yield self.root_of(verb) or "OTHER"
            yield from self._roots_of(above if verb is top else ())
        yield from self._roots_of(
            sorted(top.subtree(), key=lambda w: (w.i not in self.path, w.i))
        )

    def _roots_of(self, words: Iterable[Word]) -> Iterator[str]:
        for word in words:
            sense = self._sense(word)
            if sense is not None:
                yield sense.root.name

    def _sense(self, word: Word) -> Sense | None:
        if word.is_verb:
            # "Brought flour to the besieged town": who besieged it, is another.
            return None if word.dep == "amod" else sense_of_verb(word, self.lexicon)
        return sense_of_noun(word, self.lexicon) if word.is_noun else None

    def _is_deed_of(self, source: Word, noun: Word) -> bool:
        """Whether it is "refusal" in "Cuba's refusal to deal with Colombia"."""
        return source.dep == "poss" and source.head is noun and noun.i in self.path

    def _top(self, source: Word) -> Word:
        """Return the verb that tells what the source does to the target."""
        above = [source, *source.ancestors()]
        common = next((w for w in above if w.i in self.path), source)
        if not common.is_verb:
            return next((w for w in common.ancestors() if w.is_verb), above[-1])
        below = (w for w in common.subtree() if w.i in self.path)
        return next((w for w in below if self._takes_over(w, source)), common)

    def _takes_over(self, verb: Word, source: Word) -> bool:
        """Whether the source does what *verb* tells in a clause of its own."""
        if not verb.is_verb or verb.dep not in _ASIDE or self._sense(verb) is None:
            return False
        if verb.dep in {"acl", "relcl"} and verb.head.lemma in TEXTS:
            return verb.tag != "VBN"
        if verb.dep == "relcl" and not _says_where(verb):
            return False
        if verb.dep == "advcl" and (verb.tag == "VB" or verb.all("mark")):
            return False
        subjects = subjects_of(verb)
        return any(s is source or s.lower in _PRONOUNS for s in subjects)

    def root_of(self, verb: Word) -> str | None:
        """Return the root of a verb with all that hangs on it."""
        root = self._asserted(verb)
        if root == "MOBILIZE" and _keeps_peace(verb):
            root = "AID"
        clause = read_clause(verb)
        ahead = clause.tense is Tense.FUTURE or clause.modal == "would"
        meant = ahead or verb.dep == "xcomp"
        if clause.negated and (meant or root is not None):
            return "REJECT"
        perfect = any(word.lemma == "have" for word in verb.all("aux"))
        if clause.modal in _MAY and _is_force(root) and not perfect:
            return "THREATEN"
        return _promised(root) if ahead and root not in _SAYING else root

    def _asserted(self, verb: Word) -> str | None:
        """Return the root of a verb and the verb it governs, as if it were so."""
        sense = sense_of_verb(verb, self.lexicon)
        root = sense.root.name if sense else None
        lower = self._lower(verb)
        if lower is None:
            return root
        below = self.root_of(lower)
        kind = governing_infinitive(verb.lemma, passive=read_clause(verb).passive)
        if root is None and kind in _AHEAD and below is not None:
            return _promised(below)
        if verb.lemma in _FAILS:
            return "CONCEDE" if _is_force(below) else "REJECT"
        if lower.dep == "xcomp" and below is not None:
            turned = self.lexicon.turned(verb.lemma, below)
            if turned is not None:
                return turned
        if verb.lemma == "order" and lower.tag == "VB" and root != "SANCTION":
            told = any(word.i in self.path for word in verb.all("dobj"))
            return below if below and (_is_force(below) or not told) else "REQUEST"
        if verb.lemma in _SENDS and _has_quad(below):
            return below
        if root == "CONSULT":
            return below if below in _SPEECH else root
        if root == "AGREE":
            return _promised(below) if verb.lemma in _VOWS else root
        if root is None or root in _SAYING:
            return self._said(lower, below) or root
        if kind is Governing.CONTENT or root in _WHOLE:
            return root
        return below or root

    def _said(self, lower: Word, root: str | None) -> str | None:
        """Return the root of saying a clause: that others must, or that they did."""
        if lower.dep != "ccomp":
            return root
        asked = lower.tag == "VB" and not lower.all("aux")
        if (
            asked
            or read_clause(lower).modal in _MUST
            or lower.lemma in {"need", "have"}
        ):
            return "REQUEST"
        subjects = lower.all("nsubj", "nsubjpass")
        return "ACCUSE" if any(word.i in self.path for word in subjects) else root

    def _lower(self, verb: Word) -> Word | None:
        """Return the verb that *verb* governs, on the way to the target if it can."""
        lower = verb.all("xcomp", "ccomp")
        lower += [w for w in verb.all("advcl") if w.tag == "VB" and not w.child("mark")]
        texts = [noun for noun in verb.all("dobj") if noun.lemma in TEXTS]
        if texts:
            # "Sent them a letter demanding a refund."
            inside = [w for text in (verb, *texts) for w in text.all("acl", "advcl")]
            lower += [w for w in inside if w.tag == "VBG"]
        for adjective in verb.all("acomp"):
            lower += adjective.all("xcomp")
        return min(lower, key=lambda w: (w.i not in self.path, w.i), default=None)


def _says_where(verb: Word) -> bool:
    """Whether a relative clause opens with "where" or "in which"."""
    if any(word.tag == "WRB" for word in verb.children):
        return True
    inner = (word for prep in verb.all("prep") for word in prep.children)
    return any(word.tag in {"WDT", "WP"} for word in inner)


def _keeps_peace(verb: Word) -> bool:
    """Whether forces move as peacekeepers, which is protection."""
    return any(word.lemma.startswith("peacekeep") for word in verb.subtree())


def _promised(root: str | None) -> str:
    """Return what it is to promise something: to threaten, or to agree."""
    if _is_force(root):
        return "THREATEN"
    return root if root is not None and root in _STAYS else "AGREE"


def _is_force(root: str | None) -> bool:
    kind = EVENT_TYPES.get(root or "")
    return kind is not None and kind.quad is Quad.MATERIAL_CONFLICT


def _has_quad(root: str | None) -> bool:
    kind = EVENT_TYPES.get(root or "")
    return kind is not None and kind.quad is not None
