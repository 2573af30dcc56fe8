"""
Mend which verb or noun a phrase or a joined verb hangs on.

The parser hangs what "and" joins, and phrases, on the word next to them. What form
a verb has, and what it has beside it, often says that it belongs to the clause above.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..syntax.governors import reported_certainty
from ..syntax.words import Word
from .participles import mend_believed, mend_missing, mend_reduced_relative

__all__ = [
    "JOINS",
    "mend_agent",
    "mend_agent_time",
    "mend_guilty",
    "mend_infinitives",
    "mend_listed_speakers",
    "mend_month",
    "mend_named_apart",
    "mend_purpose",
    "mend_said_then",
    "mend_semicolon",
    "mend_who",
]

_PAST: Final = frozenset({"VBD", "VBN"})
_THINGS: Final = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"})
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_SUFFERED: Final = frozenset(
    "arrest charge detain displace hospitalise hospitalize hurt injure jail kill "
    "release rescue wound".split()
)
#: What can be done to someone and leave him something: "was given a medal".
_LEAVES: Final = frozenset("award give grant hand offer pay send show teach".split())
_TIMES: Final = frozenset({"day", "month", "morning", "night", "time", "week", "year"})
#: What no one does without an object.
_NEEDS: Final = frozenset("bring carry charge force put send take transfer".split())
#: What is said, too.
_CALLS: Final = frozenset(
    "accuse apologise apologize ask blame call demand urge vow warn".split()
)
_WHERE: Final = frozenset({"in", "at", "on", "near", "outside"})


def mend_joined(words: list[Word]) -> None:
    """Mend what "and" joins to a past form, each with the first rule that fits."""
    for verb in words:
        if verb.dep == "conj" and verb.tag in _PAST:
            _mend_relative(verb)
            _mend_saying(verb)
            _mend_active(verb)
            _mend_passive(verb)


def _mend_relative(verb: Word) -> None:
    """
    Read "raided homes that he owned and seized cars" with two deeds of one.

    He owned the homes: the clause has no object of its own. A verb that has one is
    no part of it.
    """
    inner = verb.head
    if inner.dep != "relcl" or not verb.all("dobj") or not _is_bare(verb):
        return
    own = inner.all(*_SUBJECTS)
    relative = any(word.tag in {"WP", "WDT"} for word in own)
    if not own or relative or inner.all("dobj", "prep", "prt", "ccomp", "xcomp"):
        return
    above = next((a for a in inner.ancestors() if a.is_verb), None)
    if above is not None and above.tag == "VBD":
        _join(verb, above)


def _mend_saying(verb: Word) -> None:
    """
    Read "denied that they had left and said they would stay" with two sayings.

    Also "said they had not been asked and threatened to sue": what is active is not
    joined to a passive with "had".
    """
    inner, above = verb.head, verb.head.head
    if inner.dep != "ccomp" or above.tag != "VBD" or not _is_bare(verb):
        return
    if reported_certainty(above.lemma) is None or not verb.i > above.i:
        return
    perfect = any(aux.lemma in {"have", "will", "would"} for aux in inner.all("aux"))
    says = reported_certainty(verb.lemma) is not None and verb.all("ccomp")
    active = inner.all("auxpass") and verb.all("dobj", "xcomp", "ccomp")
    # "Said that he was ill and called for calm": who is something does not call.
    calls = verb.lemma in _CALLS
    if (calls and inner.lemma == "be") or (perfect and (says or active or calls)):
        _join(verb, above)


def _mend_active(verb: Word) -> None:
    """
    Read "was freed and left the town" as active where it has an object.

    And "was held and brought to court" as passive where it must have one.
    """
    if verb.head.lower == "born" and _is_bare(verb):
        # "Was born in Ghent and studied in Paris."
        verb.tag, verb.clause = "VBD", None
        return
    passive = verb.tag == "VBD" and bool(verb.head.all("auxpass"))
    if passive and verb.lemma in _NEEDS and _is_bare(verb):
        alone = not verb.all("dobj", "ccomp", "xcomp", "prt")
        verb.tag, verb.clause = ("VBN" if alone else "VBD"), None
    if verb.tag == "VBN" and verb.all("dobj") and _is_bare(verb):
        above = verb.head
        if above.all("auxpass") and not above.all("dobj") and above.is_verb:
            verb.tag = "VBD" if verb.lemma not in _LEAVES else verb.tag
            verb.clause = None


def _mend_passive(verb: Word) -> None:
    """Read "two were killed and 14 injured" with both in the passive."""
    above, subject = verb.head, verb.child("nsubj")
    if subject is None:
        return
    if not above.all("auxpass") and verb.lemma in _SUFFERED and not verb.all("dobj"):
        # "A riot in which shops were looted and six men held".
        inner = [w for w in above.subtree() if above.i < w.i < verb.i]
        relative = [w for w in inner if w.dep == "relcl" and w.all("auxpass")]
        above = relative[-1] if relative else above
        verb.hang(above, "conj")
    left = above.lemma == "leave" and bool(above.all("oprd"))
    if not (left or above.all("auxpass")):
        # "Left two dead and ten injured" leaves both so.
        return
    if verb.all("aux", "dobj", "prep", "ccomp", "prt"):
        return
    if verb.lemma in _SUFFERED and subject.i == verb.i - 1:
        subject.dep, verb.tag, verb.clause = "nsubjpass", "VBN", None


def mend_infinitives(words: list[Word]) -> None:
    """
    Read "was able to free her, carry him off and call help" as a list of one kind.

    What has no tense and no auxiliary shares "to" with the infinitive before it.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "conj" or verb.tag != "VB" or not _is_bare(verb):
            continue
        if above.tag not in {"VBD", "VBZ", "VBP"} or above.all("aux"):
            continue
        to = [
            word
            for top in (above, *above.all("acomp"))
            for word in top.all("xcomp")
            if word.tag == "VB" and word.i < verb.i
        ]
        if to:
            verb.hang(to[-1], "conj")


def mend_listed_speakers(words: list[Word]) -> None:
    """
    Read ", killing two, doctors and nurses said" with *two* as who was killed.

    The object of a verb and those who say so were taken for one list.
    """
    for verb in words:
        if reported_certainty(verb.lemma) is None or not verb.is_verb:
            continue
        for first in verb.all("nsubj"):
            left = min(word.i for word in first.subtree())
            second = first.child("conj")
            before = words[left - 1] if left else None
            if second is None or before is None or before.tag not in {"VBG", "VBD"}:
                continue
            commas = [w for w in words[first.i : second.i] if w.text == ","]
            if before.all("dobj") or not commas or second.i > verb.i:
                continue
            second.hang(verb, "nsubj")
            first.hang(before, "dobj")


def mend_month(words: list[Word]) -> None:
    """Read "in March thieves broke in", "in 2010 rebels fled" with the time alone."""
    for word in words:
        if not word.i or word.dep not in {"compound", "nmod", "nummod"}:
            continue
        before = words[word.i - 1]
        if before.lower not in {"in", "on"}:
            continue
        if word.entity is None or word.entity.label != "DATE" or before.all("pobj"):
            continue
        word.hang(before, "pobj")


def mend_agent(words: list[Word]) -> None:
    """
    Hang "by the firm" on the passive verb in "was sued in a court by the firm".

    It was hung on the noun between, and the verb was left without an agent.
    """
    for verb in words:
        if not verb.all("auxpass") or verb.all("agent"):
            continue
        places = [prep for prep in verb.all("prep") if prep.lower in _WHERE]
        # "Was fined 3 million euros by the regulator."
        places += verb.all("dobj")
        for noun in (word for place in places for word in place.subtree()):
            by = next((c for c in noun.all("prep") if c.lower == "by"), None)
            if by is not None and noun.is_noun and any(o.is_noun for o in by.children):
                by.hang(verb, "agent")
                break


def mend_purpose(words: list[Word]) -> None:
    """Hang a purpose behind a comma ("…, to monitor the area") on the clause."""
    for verb in words:
        if verb.dep != "acl" or verb.tag != "VB" or not verb.head.is_noun:
            continue
        to = verb.child("aux")
        if to is None or to.lower != "to" or not to.i or words[to.i - 1].text != ",":
            continue
        clause = next((a for a in verb.head.ancestors() if a.is_verb), None)
        if clause is not None:
            verb.hang(clause, "advcl")


def mend_agent_time(words: list[Word]) -> None:
    """Read "founded by two brothers in 1958" with the year of the founding."""
    for by in words:
        if by.dep != "agent":
            continue
        for noun in by.all("pobj"):
            for when in noun.all("prep"):
                day = when.child("pobj") if when.lower in {"in", "on"} else None
                if day is not None and day.entity and day.entity.label == "DATE":
                    when.hang(by.head, "prep")


def mend_guilty(words: list[Word]) -> None:
    """Read "found a banker guilty Tuesday of theft" with *guilty* as what was found."""
    for guilty in words:
        if guilty.lower != "guilty" or guilty.head.is_verb:
            continue
        found = next((w for w in words[: guilty.i] if w.lemma == "find"), None)
        someone = guilty.head
        if found is not None and someone.dep == "dobj" and someone.i == guilty.i - 1:
            # "Found Ada Berg guilty": the quality hangs on the name.
            guilty.hang(found, "oprd")
        if found is None or not guilty.all("nsubj"):
            continue
        guilty.hang(found, "ccomp")
        for of in [c for c in found.all("prep") if c.lower == "of" and c.i > guilty.i]:
            of.hang(guilty, "prep")


def mend_said_then(words: list[Word]) -> None:
    """Read "said at the time that he had left" with what was said, and no such time."""
    for verb in words:
        noun, verb_above = verb.head, verb.head.head.head
        if verb.dep != "relcl" or noun.dep != "pobj" or noun.lemma not in _TIMES:
            continue
        that = verb.child("advmod", "mark", "dobj")
        if that is None or that.lower != "that" or not verb.all(*_SUBJECTS):
            continue
        said = reported_certainty(verb_above.lemma) is not None
        if said and not verb_above.all("ccomp", "dobj"):
            that.dep = "mark"
            verb.hang(verb_above, "ccomp")


def mend_semicolon(words: list[Word]) -> None:
    """
    Read "a court jailed him; he has appealed" as two clauses, none in the other.

    So are "they clashed: nine died", where the second says nothing of the first.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "ccomp" or not verb.is_verb or not verb.i < above.i:
            continue
        last = max(word.i for word in verb.subtree() if word.dep != "punct")
        parted = {w.text for w in words[last + 1 : above.i]}
        if ";" in parted or (":" in parted and not reported_certainty(above.lemma)):
            verb.dep = "parataxis"


def mend_who(words: list[Word]) -> None:
    """
    Hang "who" on a person: "Ada Berg, an analyst at Acme, who cut her forecast".

    The relative clause was hung on the firm, the nearest name.
    """
    for verb in words:
        if verb.dep != "relcl":
            continue
        noun, who = verb.head, verb.child(*_SUBJECTS)
        if who is None or who.lower != "who":
            continue
        if noun.entity is None or noun.entity.label not in _THINGS:
            continue
        person = next(
            (
                above
                for above in noun.ancestors()
                if above.is_noun and (above.entity is None or _is_person(above))
            ),
            None,
        )
        if person is not None and not any(w.is_verb for w in words[noun.i + 1 : who.i]):
            verb.hang(person, "relcl")


def _is_person(word: Word) -> bool:
    return word.entity is not None and word.entity.label == "PERSON"


def mend_named_apart(words: list[Word]) -> None:
    """
    Read "held the head of a firm that runs it, Ada Berg, and two clerks".

    The name behind the clause is that of the head, and the clerks were held too.
    """
    for name in words:
        verb, entity = name.head, name.entity
        if name.dep != "npadvmod" or entity is None or entity.label != "PERSON":
            continue
        noun = verb.child("dobj") if verb.is_verb else None
        left = entity.words[0].i
        if noun is None or noun.tag != "NN" or not noun.i < left:
            continue
        if words[left - 1].text != ",":
            continue
        name.hang(noun, "appos")
        for other in name.all("conj"):
            other.hang(noun, "conj")


def _is_bare(verb: Word) -> bool:
    """Whether a verb that is joined to another has nothing of its own before it."""
    return not verb.all("aux", "auxpass", *_SUBJECTS)


def _join(verb: Word, above: Word) -> None:
    verb.tag = above.tag
    verb.hang(above, "conj")


#: In this order.
JOINS: Final[tuple[Callable[[list[Word]], None], ...]] = (
    mend_joined,
    mend_infinitives,
    mend_listed_speakers,
    mend_named_apart,
    mend_month,
    mend_agent_time,
    mend_guilty,
    mend_said_then,
    mend_semicolon,
    mend_believed,
    mend_missing,
    mend_reduced_relative,
    mend_who,
)
