"""Mend which clause a verb tells of that stands behind another one."""

from __future__ import annotations

from typing import Final

from ..syntax.governors import reported_certainty
from ..syntax.words import Word

__all__ = [
    "mend_asked_subject",
    "mend_clause_behind",
    "mend_false_content",
    "mend_follower",
    "mend_list_in_clause",
    "mend_result",
    "mend_second_object",
    "mend_strife",
    "mend_tail_saying",
    "mend_toll",
]

_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
#: "The minister, asked whether he would, nodded": that was done to him.
_ASKED: Final = frozenset({"ask", "press", "question"})
_BEHIND: Final = frozenset({"after", "before", "since", "until"})
#: Whoever orders so wants it done; who finds or sees so was there.
_ORDERS: Final = frozenset({"demand", "order", "want"})
_RESULTS: Final = _ORDERS | {"find", "see", "watch"}
#: What breaks out; but who was "fighting in Mali" fought there.
_STRIFE: Final = frozenset({"fight", "loot", "riot", "shell", "shoot"})
_TOLLS: Final = frozenset("damage destroy hurt injure kill leave wound".split())
_TOLD: Final = frozenset({"ccomp", "conj", "relcl"})
_BETWEEN: Final = frozenset({"among", "between"})
_AROUND: Final = _BETWEEN | {"across", "around", "in", "near", "outside"}
_WHETHER: Final = frozenset({"whether", "if", "why", "how", "what", "when", "who"})


def mend_tail_saying(words: list[Word]) -> None:
    """
    Read "They left Mali, Minister Eva Lind said" as what she said.

    Behind a name she was taken for another name of it, those of "soldiers, residents
    and officials said" for more of a list, and the saying for a second deed of theirs.
    """
    for said in words[1:]:
        if said.tag != "VBD" or reported_certainty(said.lemma) is None:
            continue
        if said.all(*_SUBJECTS, "dobj", "xcomp", "aux", "auxpass"):
            continue
        above = said.head
        told = said.child("ccomp") if above is said else None
        joined = said.dep == "conj" and above.head is above
        speaker = _speaker_behind(said, words) if told or joined else None
        if speaker is None:
            continue
        if told is None:
            above.children.remove(said)
            said.head, said.dep = said, "ROOT"
            above.hang(said, "ccomp")
        speaker.hang(said, "nsubj")
        said.clause = above.clause = None


def _speaker_behind(said: Word, words: list[Word]) -> Word | None:
    """Return the first of those who stand between a comma and a verb of saying."""
    comma = next((w for w in reversed(words[: said.i]) if w.text == ","), None)
    phrase = words[comma.i + 1 : said.i] if comma is not None else []
    if comma is None or not phrase or not phrase[-1].is_noun:
        return None
    heads = [w for w in phrase if w.head.i < comma.i and w.dep in {"conj", "appos"}]
    named = phrase[-1].dep == "appos" and phrase[-1].tag == "NNP"
    listed = any(w.tag == "CC" for w in phrase) and all(w.is_noun for w in heads)
    if not heads or any(w.is_verb for w in phrase) or not (named or listed):
        return None
    for other in heads[1:]:
        other.hang(heads[0], "conj")
    return heads[0]


def mend_asked_subject(words: list[Word]) -> None:
    """Read "Berg, asked whether she would go, nodded" as what was asked of her."""
    for asked in words:
        if asked.lemma not in _ASKED or asked.tag != "VBD":
            continue
        if asked.dep == "advcl" and not asked.all(*_SUBJECTS, "mark", "dobj"):
            # "Asked how she would go, Berg nodded."
            asked.tag = "VBN" if asked.i < asked.head.i else asked.tag
        if asked.head is not asked:
            continue
        subject = asked.child("nsubj")
        others = asked.all("conj", "ccomp")
        nodded = next((w for w in others if not w.all(*_SUBJECTS)), None)
        if subject is None or nodded is None or words[asked.i - 1].text != ",":
            continue
        alone = words[nodded.i - 1].text == ","
        inner = words[asked.i + 1].lower in _WHETHER
        joined = any(c.i > asked.i for c in asked.all("cc"))
        if not alone or not inner or nodded.tag != "VBD" or joined:
            continue
        asked.children.remove(nodded)
        nodded.head, nodded.dep = nodded, "ROOT"
        subject.hang(nodded, "nsubj")
        asked.tag = "VBN"
        asked.hang(subject, "acl")
        nodded.clause = asked.clause = None


def mend_list_in_clause(words: list[Word]) -> None:
    """
    Read "was held by men who stopped, looked back and ran" with all three as theirs.

    The second of three verbs was joined to the passive above the clause.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "conj" or verb.tag != "VBD" or not above.all("auxpass"):
            continue
        listed = verb.all("cc") and verb.all("conj")
        if not listed or verb.all(*_SUBJECTS) or words[verb.i - 1].text != ",":
            continue
        if any(c.dep == "cc" and c.i < verb.i for c in above.children):
            continue
        inner = [
            w
            for w in words[above.i : verb.i]
            if w.dep == "relcl" and w.tag == "VBD" and w.all("nsubj")
        ]
        if inner:
            verb.hang(inner[-1], "conj")


def mend_clause_behind(words: list[Word]) -> None:
    """
    Read "Lind took over after her rival, Bo Berg, left" as what he did.

    Between commas he ended the words behind "after", and the leaving was told as
    a second deed of hers.
    """
    for verb in words:
        above = verb.head
        told = verb.tag == "VBD" or verb.all("aux", "auxpass")
        if verb.dep != "conj" or not told or verb.all(*_SUBJECTS, "cc"):
            continue
        between = words[above.i + 1 : verb.i]
        behind = next((w for w in between if w.lower in _BEHIND), None)
        noun = behind.child("pobj") if behind is not None else None
        joined = any(c.dep == "cc" and c.head is above for c in between)
        if noun is None or behind is None or joined:
            continue
        first = min(word.i for word in verb.subtree() if word.i > noun.i)
        inside = {word.i for word in behind.subtree()}
        if noun.all("appos") and all(at in inside for at in range(behind.i, first)):
            noun.hang(verb, "nsubjpass" if verb.all("auxpass") else "nsubj")
            behind.hang(verb, "mark")
            verb.hang(above, "advcl")


def mend_result(words: list[Word]) -> None:
    """
    Read "ordered the skippers released on Monday" as one order, of that day.

    Who is released, or "found shot", undergoes that, and does nothing.
    """
    for verb in words:
        if verb.tag not in {"VBN", "VBD"} or verb.all("aux", "auxpass", "mark", "dobj"):
            continue
        noun = verb.child("nsubj") if verb.dep == "ccomp" else verb.head
        above = verb.head if verb.dep == "ccomp" else verb.head.head
        if noun is None or not noun.i < verb.i or above.lemma not in _RESULTS:
            continue
        behind = noun in above.all("dobj") and verb.i == noun.i + 1
        if not above.i < noun.i or not (verb.dep == "ccomp" or behind):
            continue
        verb.tag = "VBN"
        noun.hang(above, "dobj")
        if above.lemma not in _ORDERS:
            verb.hang(noun, "acl")
            continue
        verb.hang(above, "oprd")
        for day in [p for p in verb.all("prep") if p.lower == "on"]:
            day.hang(above, day.dep)


def mend_second_object(words: list[Word]) -> None:
    """
    Read "held the pilot, who survived, and the owner" with both as who was held.

    The second object was joined to the verb. Where a past form opens it, as in
    "called it a sham and threatened industrial action", that is a second deed.
    """
    for joint in words[1:-2]:
        if joint.text == ",":
            _mend_listed_deed(joint, words)
        if joint.dep != "cc":
            continue
        opens = words[joint.i + 1]
        noun = opens.head if opens.dep in {"amod", "det", "poss"} else opens
        verb, first = noun.head, noun.head.child("dobj")
        if not noun.is_noun or not verb.is_verb or first is None:
            continue
        if noun.all(*_SUBJECTS) or not verb.i < first.i < joint.i < noun.i:
            continue
        if opens.tag in {"VBN", "VBD"} and not any(
            c.i < joint.i for c in noun.children
        ):
            joint.hang(verb, "cc")
            opens.tag = "VBD"
            opens.hang(verb, "conj")
            noun.hang(opens, "dobj")
        elif noun.dep == "conj" and not first.all("conj"):
            joint.hang(first, "cc")
            noun.hang(first, "conj")


def mend_toll(words: list[Word]) -> None:
    """
    Read "said a bus had hit a tree, killing two" with the toll of the crash.

    The toll was hung on a clause further up than the one that it stands behind.
    """
    for toll in words:
        above = toll.head
        if toll.tag != "VBG" or toll.dep != "advcl" or toll.lemma not in _TOLLS:
            continue
        if not toll.i or words[toll.i - 1].text != ",":
            continue
        verbs = (w for w in reversed(words[: toll.i]) if w.tag in {"VBD", "VBN", "VBZ"})
        near = next((w for w in verbs if w.dep in _TOLD), None)
        if near is not None and near.i > above.i and above in near.ancestors():
            toll.hang(near, "advcl")


def mend_false_content(words: list[Word]) -> None:
    """
    Read "a row in which two were hurt and a car was burnt" with two things done.

    The second was taken for what some verb before says, which says nothing.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "ccomp" or verb.all("mark") or not above.i < verb.i:
            continue
        if reported_certainty(above.lemma) is not None or not verb.all(*_SUBJECTS):
            continue
        first = min(word.i for word in verb.subtree())
        joint = words[first - 1] if first else verb
        inner = [w for w in words[above.i : first] if w.dep == "relcl"]
        if joint.lower == "and" and inner and verb.tag in {"VBD", "VBN"}:
            joint.hang(inner[-1], "cc")
            verb.hang(inner[-1], "conj")


def _mend_listed_deed(comma: Word, words: list[Word]) -> None:
    """Read "moved at the age of six, studied physics and worked" with three deeds."""
    studied = words[comma.i + 1]
    noun = studied.head
    behind = words[noun.i + 1] if noun.i + 1 < len(words) else noun
    verb = behind.head
    if studied.tag != "VBN" or studied.dep != "amod" or noun.i < studied.i:
        return
    joined = behind.dep == "cc" and verb.tag == "VBD" and verb.i < comma.i
    if joined and all(c.i >= studied.i for c in noun.children):
        studied.tag = "VBD"
        studied.hang(verb, "conj")
        noun.hang(studied, "dobj")


def mend_strife(words: list[Word]) -> None:
    """Read "arrested ten after fighting between fans" as a fight that was theirs."""
    for word in words:
        if word.tag != "VBG" or word.dep != "pcomp" or word.all("dobj", "advmod"):
            continue
        behind = {c.lower for c in word.all("prep")}
        wanted = _BETWEEN if word.lemma == "fight" else _AROUND
        if word.lemma in _STRIFE and behind and behind <= wanted:
            word.tag, word.dep, word.lemma = "NN", "pobj", word.lower
            word.clause = None


def mend_follower(words: list[Word]) -> None:
    """Read "left, with Mali following suit on Monday" as what Mali did then."""
    for verb in words[2:]:
        suit = verb.child("pobj")
        if verb.lower != "following" or suit is None or suit.lower != "suit":
            continue
        who = words[verb.i - 1]
        if who.dep != "pobj" or who.head.lower != "with":
            continue
        above = verb.head
        verb.hang(who, "acl")
        suit.dep = "dobj"
        for part in [c for c in above.children if c.i > suit.i]:
            if part.dep in {"prep", "npadvmod"}:
                part.hang(verb, part.dep)
