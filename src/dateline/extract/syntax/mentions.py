"""Noun phrases of a parse as plain mentions, for the rooms that know no parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypedDict

from ...resolve.mentions import Mention, Modifier, Tie
from .appositives import by_name
from .clauses import subjects_of
from .governors import reported_certainty
from .tails import tail_of
from .words import Sentence, Word

__all__ = ["counted_head", "mention_of", "mentions_in", "pairs_in"]

_NAMES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT"})
_NUMERIC: Final = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY".split())
_LEFT: Final = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "predet", "quantmod", "case"}
)
_PARTITIVE: Final = frozenset(
    "group hundred thousand dozen million number score ten majority handful couple "
    "lot some many most crowd percent % one two three four five several all each "
    "part".split()
)
_SOME: Final = frozenset("some others many most several each".split())
#: Places that a thing is in are not "they".
_WHERE: Final = frozenset({"across", "at", "in", "inside", "near"})

_MUTUAL: Final = frozenset(
    "merge combine talk negotiate agree fight clash meet compete partner ally".split()
)
#: A role holds in its time: these words before a title are part of it.
_TIMES: Final = frozenset(
    "former ex acting interim caretaker incoming outgoing deputy then late".split()
)
#: Who is meant by "his" is who "he" is.
_POSSESSIVES: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
_LED: Final = frozenset(
    "led backed brokered mediated sponsored run supported funded armed trained allied "
    "aligned".split()
)


class _Standing(TypedDict):
    subject: bool
    sentence: int
    clause: int
    under: int
    main: bool
    speaks: bool
    verb: str
    undergoes: bool
    owns: bool


def mentions_in(sentence: Sentence) -> Iterator[tuple[Mention, Word]]:
    """Yield every noun phrase that may name someone, in text order."""
    for word in sentence.words:
        if word.tag in {"PRP", "WP"} or word.is_noun or word.dep in {"nsubj", "pobj"}:
            if word.dep in {"compound", "nmod", "amod"} or _says_what(word):
                continue
            yield mention_of(word, sentence), word


def _says_what(word: Word) -> bool:
    """Whether a noun names no other: "he is the boss", "Alzheimer's disease"."""
    if word.dep == "poss" and word.head.lemma in {"disease", "syndrome"}:
        return True
    if word.dep != "attr" or word.entity or word.head.lemma != "be":
        return False
    return any(subject.lower in {"he", "she"} for subject in word.head.all("nsubj"))


def pairs_in(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Yield who stand side by side: "between Serbia and Kosovo", "merge with Acme"."""
    for word in sentence.words:
        if word.dep == "conj" and word.head.dep in {"pobj", "nsubj", "dobj", "nmod"}:
            yield mention_of(word.head, sentence), mention_of(word, sentence)
        verb = _what_they_do(word)
        for subject in subjects_of(verb) if verb is not None else ():
            yield mention_of(subject, sentence), mention_of(by_name(word), sentence)


def _what_they_do(other: Word) -> Word | None:
    """Return "merge" for Acme in "merge with Acme", and "met" in "met the union"."""
    if other.dep == "dobj" and other.head.lemma == "meet":
        return other.head
    if other.dep == "pobj" and other.head.lower == "with":
        return other.head.head if other.head.head.lemma in _MUTUAL else None
    return None


def counted_head(word: Word) -> Word:
    """Return "Serbs" for "hundreds of Serbs"."""
    if word.lemma not in _PARTITIVE and word.tag != "CD":
        return word
    of = next((p for p in word.all("prep") if p.lower == "of"), None)
    inner = of.child("pobj") if of else None
    known = inner is not None and (inner.is_noun or inner.lower in {"them", "us"})
    return inner if inner is not None and known else word


def mention_of(word: Word, sentence: Sentence) -> Mention:
    """Take a noun phrase apart; *word* is its head or "hundreds" of it."""
    if word.memo is None:
        return _mention(word, sentence)
    found = word.memo.get("mention")
    if found is None:
        found = word.memo["mention"] = _mention(word, sentence)
    mention: Mention = found
    return mention


def _mention(word: Word, sentence: Sentence) -> Mention:
    head = counted_head(word)
    if _is_part_of_those(head):
        return Mention(
            head.text,
            head.start,
            head.end,
            "two" if head.tag == "CD" else "they",
            label="PRONOUN",
            **_standing(word, sentence),
        )
    owns = head.tag == "PRP$"
    if owns or head.tag in {"PRP", "WP", "WDT"}:
        return Mention(
            head.text,
            head.start,
            head.end,
            _POSSESSIVES.get(head.lower, head.lower) if owns else head.lower,
            label="PRONOUN",
            mark=_mark(word),
            count=_count(word, head, sentence) if word is not head else "",
            **_standing(word, sentence),
        )
    entity = head.entity if head.entity and head.entity.label in _NAMES else None
    before = _left_words(head)
    skip = {
        w.i for w in before if w.dep in {"det", "predet"} or w.tag in {"PRP$", "WP$"}
    }
    left = before[0] if before else head
    first = next(w for w in sentence.words[left.i :] if w.i not in skip)
    last = tail_of(head) if entity is None else max(entity.words, key=lambda w: w.i)
    last = last if last.i >= head.i else head
    determiner = next((c for c in head.children if c.dep in {"det", "predet"}), None)
    if determiner is None:
        determiner = next((c for c in head.all("poss") if c.tag == "PRP$"), None)
    return Mention(
        sentence.text[first.start : last.end],
        first.start,
        last.end,
        _lemma(head),
        name=_name_text(head, sentence),
        label=head.entity.label if head.entity else "",
        modifiers=tuple(_modifiers(head, sentence)),
        words=tuple(_plain_words(head)),
        determiner=determiner.lower if determiner else "",
        plural=head.tag in {"NNS", "NNPS"},
        title=_title(head, sentence),
        count=_count(word, head, sentence),
        joined=_joined(word, sentence),
        **_standing(word, sentence),
    )


def _is_part_of_those(word: Word) -> bool:
    """Whether it is "some" in "thousands marched, and some threw", "the two met"."""
    if word.tag == "CD":
        the = any(c.lower == "the" for c in word.all("det"))
        return the and word.lower == "two" and not word.all("prep", "relcl", "acl")
    if word.lower not in _SOME or word.all("prep", "relcl", "acl", "nummod"):
        return False
    # "Irked many": no one who was named.
    several = word.dep == "dobj" and word.lower not in {"many", "most"}
    return word.entity is None and (several or word.dep in {"nsubj", "nsubjpass"})


def _standing(word: Word, sentence: Sentence) -> _Standing:
    """Say where in its sentence a noun phrase stands."""
    verb = next((a for a in word.ancestors() if a.is_verb), None) or sentence.root
    above = next((a for a in verb.ancestors() if a.is_verb), None)
    subject = word.dep in {"nsubj", "nsubjpass"}
    says = word.dep == "nsubj" and reported_certainty(verb.lemma) is not None
    # "Ng fled after his arrest": his own, where "denied his arrest" may be of another.
    inner = word.tag == "PRP$" and word.head.dep == "pobj"
    return {
        "subject": subject,
        "sentence": sentence.index,
        "clause": word.start if inner else verb.start,
        "under": verb.start if inner else above.start if above is not None else -1,
        "main": verb.head is verb or (subject and _is_told_first(verb)),
        "speaks": says,
        "verb": verb.lemma if verb.is_verb else "",
        "undergoes": word.dep in {"dobj", "nsubjpass"},
        "owns": word.dep == "poss" and word.head.dep in {"nsubj", "nsubjpass"},
    }


def _joined(word: Word, sentence: Sentence) -> tuple[int, ...]:
    """Return where those begin that "and" joins: "Berg" in "Lind and Berg left"."""
    first = word.dep in {"nsubj", "nsubjpass", "dobj", "pobj"} and word.all("conj")
    if not first:
        return ()
    if word.dep == "pobj" and word.head.lower in _WHERE:
        return ()
    others = word.conjuncts()[1:]
    if any(c.lower not in {"and", "&"} for w in (word, *others) for c in w.all("cc")):
        return ()
    return tuple(mention_of(other, sentence).start for other in others)


def _mark(word: Word) -> str:
    """Return what opens the clause of a subject: "where" in "where they slept"."""
    opens = word.head.child("mark", "advmod") if word.dep == "nsubj" else None
    return opens.lower if opens is not None and opens.i < word.i else ""


def _is_told_first(verb: Word) -> bool:
    """Whether it is "died" in "Okafor died at home, her daughter said"."""
    above = verb.head
    reports = above.head is above and reported_certainty(above.lemma) is not None
    return verb.dep == "ccomp" and verb.i < above.i and reports and not verb.quoted


def _left_words(head: Word) -> list[Word]:
    """Return what stands before a noun and belongs to it, outermost first."""
    if head.memo is not None and "before" in head.memo:
        return list(head.memo["before"])
    found: list[Word] = []
    for child in head.children:
        if child.i < head.i and child.dep in _LEFT:
            found += [w for w in child.subtree() if w.i < head.i]
    found.sort(key=lambda w: w.i)
    if head.memo is not None:
        head.memo["before"] = tuple(found)
    return found


def _plain_words(head: Word) -> Iterator[str]:
    """Yield the lemmas before a noun that are no names, "start-up" in one piece."""
    words = _left_words(head)
    joined = {part.i for w in words if w.tag == "HYPH" for part in _around(w, words)}
    for word in words:
        named = word.entity is not None or word.tag in {"PRP$", "POS"}
        plain = not named and word.dep != "det"
        if word.tag == "HYPH":
            yield "".join(part.lower for part in _around(word, words))
        elif plain and word.i not in joined:
            yield word.lemma


def _around(hyphen: Word, words: Sequence[Word]) -> list[Word]:
    return [w for w in words if abs(w.i - hyphen.i) <= 1]


def _lemma(head: Word) -> str:
    """Return the lemma of a noun; at the start, "Rebels" may look like a name."""
    if head.i or head.entity or head.tag not in {"NNP", "NNPS"}:
        return head.lemma
    return head.lower.removesuffix("s")


def _name_text(head: Word, sentence: Sentence) -> str:
    """Return the proper name that the head ends, even where no one marked it."""
    if head.entity and head.entity.label not in _NUMERIC:
        return _entity_text(head.entity.words, sentence)
    # The first word of a sentence is written large, whatever it is: but one that
    # the tagger takes for a name, and that does something to a thing, is one.
    if head.tag not in {"NNP", "NNPS"} or head.entity:
        return ""
    if not head.i and not _acts(head):
        return ""
    first = head
    for word in reversed(sentence.words[: head.i]):
        if word.tag not in {"NNP", "NNPS"} or head not in word.ancestors():
            break
        first = word
    return sentence.text[first.start : head.end]


def _acts(word: Word) -> bool:
    """Whether it is "Carver" in "Carver closed the road", not in "Knife found"."""
    verb = word.head
    if word.tag != "NNP" or not verb.is_verb:
        return False
    if any(c.tag == "PRP$" for other in word.all("conj") for c in other.all("poss")):
        # "Okafor and his wife left."
        return True
    if word.dep == "nsubjpass":
        # "Okafor was held by": headlines leave out the auxiliary.
        return bool(verb.all("auxpass")) and bool(verb.all("agent"))
    return word.dep == "nsubj" and bool(verb.all("dobj", "ccomp", "xcomp"))


def _modifiers(head: Word, sentence: Sentence) -> Iterator[Modifier]:
    own = head.entity
    seen: set[int] = set()
    for word in _left_words(head):
        entity = word.entity
        if entity and entity is not own and entity.label in _NAMES:
            if id(entity) not in seen:
                seen.add(id(entity))
                tie, cue = _tie_before(word, head)
                yield Modifier(
                    _entity_text(entity.words, sentence), entity.label, tie, cue
                )
        elif word.dep == "poss" and word.is_noun:
            yield Modifier(word.text, "", Tie.POSSESSOR)
    for preposition in head.all("prep"):
        for noun in preposition.all("pobj"):
            for word in noun.conjuncts():
                if word.entity and word.entity.label in _NAMES:
                    text = _entity_text(word.entity.words, sentence)
                    yield Modifier(
                        text, word.entity.label, Tie.BEHIND, preposition.lower
                    )


def _tie_before(word: Word, head: Word) -> tuple[Tie, str]:
    for above in (word, *word.ancestors()):
        if above is head:
            break
        if above.dep == "poss":
            return Tie.POSSESSOR, ""
        if above.dep == "amod" and above.lower in _LED:
            return Tie.LED, above.lower
    # "The UN-backed government", where the parser left the hyphen to the noun.
    behind = (c for c in head.children if c.i == word.i + 2 and c.lower in _LED)
    led = next(behind, None)
    return (Tie.LED, led.lower) if led is not None else (Tie.BEFORE, "")


def _entity_text(words: Sequence[Word], sentence: Sentence) -> str:
    """Return a name without its article, its case and what is in brackets."""
    bracket = next((at for at, w in enumerate(words) if w.text == "("), len(words))
    kept = [w for w in words[: bracket or None] if w.tag not in {"DT", "POS"}]
    kept = kept or list(words)
    return sentence.text[kept[0].start : kept[-1].end]


def _title(head: Word, sentence: Sentence) -> str:
    """Return "President" in "Serbian President Aleksandar Vucic"."""
    if not head.entity or head.entity.label != "PERSON":
        return ""
    own = head.entity
    before = [w for w in _left_words(head) if w.entity is not own]
    nouns = [w for w in before if not w.entity and w.is_noun]
    if not nouns:
        return ""
    # "Secretary of State" goes on through the name of what he is secretary of.
    goes_on = any(w.lower == "of" and w.i > nouns[0].i for w in before)
    last = before[-1] if goes_on else nouns[-1]
    times = [w.text for w in before if w.lower in _TIMES and w.i < nouns[0].i]
    return " ".join([*times, sentence.text[nouns[0].start : last.end]])


def _count(word: Word, head: Word, sentence: Sentence) -> str:
    if word is not head:
        first = min((w for w in (word, *_left_words(word))), key=lambda w: w.i)
        return sentence.text[first.start : word.end].lower()
    number = next((c for c in head.all("nummod") if c.tag == "CD"), None)
    if number is None:
        return ""
    first = min(number.subtree(), key=lambda w: w.i)
    return sentence.text[first.start : number.end]
