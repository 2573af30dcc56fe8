"""A short clause that says what happened, in the article's own words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..syntax.clauses import read_clause, subjects_of
from ..syntax.governors import Governing, governing_infinitive
from ..syntax.relatives import is_relative, lowest_of, relative_object
from ..syntax.words import Sentence, Word
from .asides import is_aside
from .demands import demands
from .nominals import is_measured
from .predicates import Predicate

__all__ = ["join", "name_of", "say", "words_of"]

_TIGHT: Final = re.compile(
    r" (?=[,.;:)'’%]|n't|'s\b)|(?<=[($]) |(?<=\w) (?=-\w)|(?<=-) "
)
_LONGEST: Final = 28
_THINGS: Final = frozenset({"dobj", "attr"})
#: What stands before a noun and tells which one it is.
_WHICH: Final = frozenset({"poss", "compound", "amod", "nummod", "nmod"})
#: Words that keep their capital within a sentence.
_NAMES: Final = frozenset({"NNP", "NNPS", "PRP"})
#: What no clause begins with that stands alone.
_BOTH: Final = frozenset({"both", "either", "neither"})
_OPENERS: Final = frozenset({"CC", ",", "WDT", "WP", "WRB", ":"})
_RELATIVES: Final = frozenset({"WDT", "WP"})
#: Nor ends.
_CLOSERS: Final = frozenset({"IN", "CC", ",", "WDT", "WP"})
_THEN: Final = frozenset({"earlier", "later"})
#: Adjectives that lead to a day, which stands beside the clause.
_FROM_WHEN: Final = frozenset({"due", "effective", "payable", "starting"})
#: Forms that need an auxiliary before them.
_BARE: Final = frozenset({"VB", "VBN"})


def say(predicate: Predicate, sentence: Sentence, *, leave_out: set[int]) -> str:
    """
    Return who did what to whom as a clause.

    Args:
        predicate: The event.

        sentence: Where it stands.

        leave_out: Positions of words to pass over: the time expressions.
    """
    verb = predicate.verb
    if predicate.nominal and len(predicate.trigger) == 1:
        head = predicate.head
        words = set(_keep(head, predicate, leave_out=set()))
        words |= set(_before(head))
        if is_measured(head):
            # "Three weeks of talks."
            words |= {head.head, head.head.head, *_before(head.head.head)}
    else:
        words = set(_keep(verb, predicate, leave_out=leave_out))
        own = verb.all("nsubj", "nsubjpass")
        named = any(word.tag not in _RELATIVES for word in own)
        for subject in [] if named else subjects_of(verb):
            if subject not in own and not subject.is_verb:
                kept = _keep(subject, predicate, leave_out=leave_out)
                words |= {w for w in kept if verb.dep != "relcl" or w.i < verb.i}
        words -= {word for noun in own for word in _relatives(noun)}
        words |= set(_shared(verb))
        missed = relative_object(verb)
        if missed is not None:
            objects = lowest_of(verb).all("dobj")
            words -= {word for word in objects if is_relative(word)}
            words |= set(_phrase_of(missed))
        cause = _cause(verb)
        if cause is not None:
            words |= {cause, *cause.all("aux", "neg"), *verb.all("aux")}
            for subject in subjects_of(cause):
                words |= set(_keep(subject, predicate, leave_out=leave_out))
        elif verb.dep in {"xcomp", "ccomp", "advcl"} and not own:
            governors = set(_governors(verb))
            words |= governors
            if not governors:
                words -= {a for a in verb.all("aux") if a.lower == "to"}
    words |= set(predicate.trigger)
    words = {word for word in words if word.tag != "WP$"}
    if predicate.head not in (aside := _in_brackets(sentence)):
        words -= set(aside)
    words = _before_semicolon(words, predicate, sentence)
    ordered = _trim(_in_order(words, predicate))
    said = _said_before(predicate, leave_out) if not predicate.nominal else []
    marked = not predicate.head.quoted
    kept = _with_commas(_shortened(ordered + said), sentence, verb)
    return join(kept, sentence, marked=marked)


def _before_semicolon(
    words: set[Word], predicate: Predicate, sentence: Sentence
) -> set[Word]:
    """Return the words of the part that tells of it: "hire clerks; cap rents"."""
    if ";" not in sentence.text[sentence.start : sentence.end]:
        return words
    at = predicate.head.i
    ends = [word.i for word in sentence.words if word.text == ";"]
    last = next((end for end in ends if end > at), len(sentence.words))
    return {word for word in words if word.i < last}


def _in_brackets(sentence: Sentence) -> list[Word]:
    """Return what stands in brackets, which says the same again, or how to write it."""
    found: list[Word] = []
    if "(" not in sentence.text[sentence.start : sentence.end]:
        return found
    inside = False
    for word in sentence.words:
        inside = (inside or word.text == "(") and word.text != ")"
        if inside:
            found.append(word)
    return found if not inside else []


def _relatives(subject: Word) -> Iterator[Word]:
    """Yield "who" of "who fled", and "of whom" of "some of whom fled"."""
    if subject.tag in _RELATIVES:
        yield subject
    for of in subject.all("prep"):
        whom = of.child("pobj")
        if whom is not None and whom.tag in _RELATIVES:
            yield from (of, whom)


def _with_commas(words: list[Word], sentence: Sentence, verb: Word) -> list[Word]:
    """
    Put back the commas both of whose neighbours stand there: "Peru, Chile and".

    In a subject one may open what none closes: those of lists are put back there, and
    the others in pairs.
    """
    own = verb.all("nsubj", "nsubjpass", "expl") or subjects_of(verb)
    first = min((w.i for noun in own for w in noun.subtree()), default=verb.i)
    gaps = {
        word.i + 1
        for word, behind in itertools.pairwise(words)
        if behind.i == word.i + 2 and sentence.words[word.i + 1].text == ","
    }
    inside = [at for at in gaps if first <= at < verb.i]
    if len(inside) % 2:
        every = sentence.words
        gaps -= {n for n in inside if not _is_in_list(every[n], every[n + 1])}
    whole: list[Word] = []
    for word in words:
        if word.i - 1 in gaps and whole and whole[-1].i == word.i - 2:
            whole.append(sentence.words[word.i - 1])
        whole.append(word)
    return whole


def _is_in_list(comma: Word, behind: Word) -> bool:
    """Whether a comma stands between the members of a list."""
    if comma.head.all("conj"):
        return True
    member = next((w for w in (behind, *behind.ancestors()) if w.dep == "conj"), None)
    return member is not None and min(w.i for w in member.subtree()) == behind.i


def _shortened(words: list[Word]) -> list[Word]:
    """Cut what is too long where a phrase begins, so that none is left half said."""
    kept, lost = words[:_LONGEST], set(words[_LONGEST:])
    if not lost:
        return kept
    broken = (
        at
        for at in range(len(kept) - 1, _LONGEST // 2, -1)
        if kept[at].dep == "prep" and not lost.isdisjoint(kept[at].subtree())
    )
    whole = kept[: next(broken, len(kept))]
    while whole and (_is_loose(whole[-1], whole) or whole != _trim(whole)):
        whole = whole[:-1]
    return whole if len(whole) > _LONGEST // 2 else kept


def _is_loose(last: Word, words: list[Word]) -> bool:
    """Whether what the last word belongs to, or leads to, was cut off behind it."""
    return last.dep == "prep" or (last.head.i > last.i and last.head not in words)


def _shared(verb: Word) -> list[Word]:
    """Return "will" and "was" for "will close it and sell", "was held and charged"."""
    above = verb.head
    if verb.dep != "conj" or not above.is_verb or verb.tag != above.tag:
        return []
    if verb.all("aux", "auxpass", "nsubj", "nsubjpass") or verb.tag not in _BARE:
        return []
    shared = [w for w in above.all("aux", "auxpass") if w.lower != "to"]
    return shared or _shared(above)


def _phrase_of(noun: Word) -> list[Word]:
    """Return "a tax on spaces" for its last noun, which may not be the one meant."""
    top = noun
    while top.dep == "pobj" and top.head.head.is_noun:
        top = top.head.head
    words = {noun, *_before(noun), *(w for w in top.subtree() if w.i < noun.i)}
    return sorted(words, key=lambda word: word.i)


def _governors(verb: Word) -> Iterator[Word]:
    """Yield "plans" in "the council plans to meet": what is said of the subject."""
    quality = [verb.head] if verb.head.dep == "acomp" else []
    above = verb.head.head if quality else verb.head
    shared = subjects_of(above) if above.is_verb else []
    if verb.dep != "xcomp" or not shared or subjects_of(verb) != shared:
        return
    yield from (*quality, above)
    yield from above.all("aux", "auxpass", "neg")
    if not above.all("nsubj", "nsubjpass"):
        yield from _governors(above)


def _cause(verb: Word) -> Word | None:
    """Return "forced" for "guards forced them to stop", who did it to them."""
    above = verb.head
    if verb.dep not in {"xcomp", "ccomp"} or verb.tag != "VB" or not above.is_verb:
        return None
    clause = read_clause(above)
    caused = governing_infinitive(above.lemma, passive=False) is Governing.CAUSED
    made = caused and clause.finite and not clause.passive
    return above if made and not read_clause(verb).finite else None


def _in_order(words: set[Word], predicate: Predicate) -> list[Word]:
    """
    Sort words by position, and turn round what stands the other way round.

    An object before its verb goes behind it; in "said the mayor" the mayor goes first.
    """
    verb = predicate.verb
    own = verb.all("nsubj", "nsubjpass")
    behind = {
        word
        for noun in subjects_of(verb)
        if noun.i > verb.i
        and (noun not in own or predicate.type.name == "STATEMENT" or demands(verb))
        for word in noun.subtree()
        if verb not in {word, *word.ancestors()} or noun in own
    }
    fronted = {
        word
        for noun in verb.all("dobj")
        if noun.i < verb.i and not predicate.nominal and noun.lower != "that"
        for word in noun.subtree()
    }
    missed = relative_object(verb)
    if missed is not None and not predicate.nominal:
        fronted |= set(_phrase_of(missed))
    first = sorted(words - fronted, key=lambda word: (word not in behind, word.i))
    last = verb if missed is None else lowest_of(verb)
    end = max((w.i for w in (last, *last.all("prt"))), default=last.i)
    at = next((n for n, word in enumerate(first) if word.i > end), len(first))
    at = at if verb in words and fronted else len(first)
    return first[:at] + sorted(words & fronted, key=lambda word: word.i) + first[at:]


def _said_before(predicate: Predicate, leave_out: set[int]) -> list[Word]:
    """Return "it left" for "It left, officials said.": the content goes last."""
    verb = predicate.verb
    if predicate.type.name != "STATEMENT" and not demands(verb):
        return []
    return [
        word
        for clause in verb.all("ccomp")
        if clause.i < verb.i
        for word in sorted(
            _keep(clause, predicate, leave_out=leave_out), key=lambda word: word.i
        )
    ]


def words_of(noun: Word, predicate: Predicate) -> list[Word]:
    """Return a noun with what belongs to it, without an article and without clauses."""
    kept = [w for w in _keep(noun, predicate, leave_out=set()) if w.dep != "det"]
    return _trim(sorted(kept, key=lambda word: word.i))


def name_of(noun: Word) -> list[Word]:
    """Return a noun with what stands before it, without an article."""
    words = [w for w in noun.subtree() if w.i <= noun.i and w.dep != "det"]
    return _trim(sorted(words, key=lambda word: word.i))


def _keep(top: Word, predicate: Predicate, *, leave_out: set[int]) -> Iterable[Word]:
    """Yield a word and what belongs to its clause."""
    if top.i in leave_out and not _is_given(top):
        return
    yield top
    for child in top.children:
        if is_aside(child, predicate):
            continue
        if top.i in leave_out or child.tag == "HYPH":
            # What is told of a time is told whole: "the 3 May vote".
            yield from child.subtree()
            continue
        if child.i in leave_out and not _is_given(child):
            continue
        nouns = child.all("pobj") if child.dep == "prep" else []
        if nouns and all(noun.i in leave_out for noun in nouns):
            continue
        if child.dep == "prep" and not child.children and child.i + 1 in leave_out:
            # "At about 10:40 a.m. below the peak": the time hangs elsewhere.
            continue
        yield from _keep(child, predicate, leave_out=leave_out)


def _is_given(word: Word) -> bool:
    """Whether it is an object, or says which: "30 days", "Friday's vote"."""
    counted = word.dep == "npadvmod" and word.all("nummod") and word.head.all("dative")
    which = word.dep in _WHICH and word.head.is_noun and word.i < word.head.i
    return word.dep in _THINGS or which or bool(counted)


def _before(noun: Word) -> Iterable[Word]:
    return (w for w in noun.subtree() if w.i < noun.i and w.tag != "WP$")


def _trim(words: list[Word]) -> list[Word]:
    """Drop a preposition or conjunction that was left hanging at an end."""
    while words and words[-1].lower in _FROM_WHEN:
        words = words[:-1]
    while words and _closes_nothing(words[-1]):
        words = words[:-1]
    while words and _opens_nothing(words[0]):
        words = words[1:]
    if len(words) > 1 and words[0].lower in _THEN:
        # "Two years later, it fell", without the years.
        counted = set(words[0].children).isdisjoint(words) and words[0].children
        words = words[1:] if counted or words[1].i > words[0].i + 1 else words
    if len(words) > 1 and words[-1].lower in _THEN and words[-1].i > words[-2].i + 1:
        words = words[:-1]
    return words


def _closes_nothing(word: Word) -> bool:
    """Whether it leads to what was cut, as "the" does; "jailed another" is whole."""
    if word.tag == "DT":
        return word.dep == "det"
    return word.tag in _CLOSERS or word.lower == "then"


def _opens_nothing(word: Word) -> bool:
    """Whether it joins a clause to what stands before, and is no "that man"."""
    that = word.lower == "that" and word.tag == "IN"
    both = word.dep == "preconj" or word.lower in _BOTH
    return that or (word.tag in _OPENERS and not both)


def join(words: Iterable[Word], sentence: Sentence, *, marked: bool = False) -> str:
    """Put words side by side with the blanks of the text, quotations *marked*."""
    words = list(words)
    parts: list[str] = []
    for before, word, behind in zip(
        [None, *words], words, [*words[1:], None], strict=False
    ):
        glued = before is not None and before.end == word.start
        opens = marked and word.quoted and not (before and before.quoted)
        closes = marked and word.quoted and not (behind and behind.quoted)
        parts.append("" if glued or not parts else " ")
        parts.append("“" if opens else "")
        name = word.entity is not None and word.tag != "CD"
        moved = before is not None and word.i == 0 and not name
        text = sentence.text[word.start : word.end]
        parts.append(text.lower() if moved and word.tag not in _NAMES else text)
        parts.append("”" if closes else "")
    return _TIGHT.sub("", "".join(parts)).strip(" ,")
