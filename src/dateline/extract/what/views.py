"""What someone thinks, or says without telling anything: a view, a silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.types import EventType
from ..certainty.claims import is_ruled
from ..certainty.prospects import is_in_a_text
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word
from .scenery import is_mood

__all__ = ["is_remark", "is_view", "says_nothing"]

_THIS: Final = frozenset({"that", "this", "there", "these"})
_ABLE: Final = frozenset({"can", "could", "ca", "would", "wo", "will"})
_ANSWERS: Final = frozenset({"comment", "respond", "reply"})
_REQUESTS: Final = frozenset("call e-mail email inquiry message request".split())
_SAYS: Final = frozenset({"say", "add", "tell"})
_DESCRIBES: Final = frozenset({"describe", "characterise", "characterize", "portray"})
_CALLS: Final = frozenset({"call", "label", "brand", "dub", "term"})
#: "Noted the role of his firm": a remark.
_NOTES: Final = frozenset("cite emphasise emphasize mention note stress".split())
#: "Regarded it as a breach", "saw it as a threat": what it is taken for.
_TAKES: Final = frozenset(
    "characterise characterize perceive portray regard see view".split()
)
_PUNDITS: Final = frozenset("analyst economist expert observer".split())
_EXPECT: Final = frozenset("believe expect fear forecast predict think".split())
#: "He had never seen such a flood": how it struck him.
_LIVED: Final = frozenset("experience feel hear know see witness".split())
#: Of these a quotation tells a view: "it's something", "I think so".
_VIEWED: Final = _THIS | {"it", "i", "we", "you", "those"}
_VIEWS: Final = frozenset(
    "be believe do feel have hope know like love mean need prefer seem think "
    "want".split()
)
_COPULAS: Final = frozenset("be seem look feel sound remain stay become".split())
_LIKE: Final = frozenset({"feel", "look", "seem", "sound"})
#: "The results reflected the weather."
_AMOUNTS: Final = frozenset(
    "contain consist depend differ include involve lack reflect represent".split()
)
#: What can or must be is a view of whoever says so.
_VIEW_OF: Final = frozenset({"can", "must", "ought", "should"})
_NUMBERS: Final = frozenset("DATE TIME CARDINAL MONEY PERCENT QUANTITY".split())
#: A view that goes on longer may hold a fact.
_LONGEST_VIEW: Final = 16
_MINDED: Final = frozenset(
    "afraid aware certain concerned confident glad happy hopeful optimistic proud sad "
    "sorry sure worried".split()
)
#: Not to do one of these is to say nothing of it.
_KNOW: Final = frozenset({"know", "hear", "remember", "recall"})
_NAMES: Final = frozenset({"identify", "name", "quote"})
_REQUEST: Final = frozenset({"ask", "demand", "request"})
_LOOKS_BACK: Final = frozenset({"recall", "remember"})
_POSTS: Final = frozenset({"post", "tweet", "write"})
_STATES: Final = frozenset({"announce", "report", "state"})
_LITTLE: Final = frozenset({"little", "nothing"})
_REFUSE: Final = frozenset({"refuse", "decline"})
_GIVE: Final = frozenset(
    {"show", "give", "provide", "offer", "release", "have", "make"}
)
_DETAILS: Final = frozenset(
    "comment detail emotion explanation indication information reaction reason remorse "
    "sign word".split()
)
_TELL: Final = frozenset(
    "comment confirm disclose discuss elaborate estimate give identify name provide "
    "say speak specify tell".split()
)


def _is_called(verb: Word) -> bool:
    """Whether it is "called the ruling “an insult”", "saw it as one": a view."""
    if verb.lemma in _TAKES:
        return any(c.lower == "as" for c in verb.all("prep"))
    if verb.lemma not in _CALLS or verb.all("prt"):
        return False
    quoted = any(w.quoted and w.i > verb.i and not verb.quoted for w in verb.children)
    if quoted:
        return True
    # "Called the raid unlawful": the quality may hang on the noun.
    names = [*verb.all("oprd"), *(c for n in verb.all("dobj") for c in n.all("acl"))]
    return any(word.tag in {"JJ", "JJS", "NN", "NNS"} for word in names)


def _is_silence(verb: Word) -> bool:
    """Whether it is "declined to comment", "gave no details", "said little"."""
    if verb.lemma in _SAYS and any(c.lower in _LITTLE for c in verb.all("dobj")):
        return True
    if verb.lemma in _GIVE and any(
        c.lemma in _DETAILS
        and any(d.lower in {"no", "few", "little"} for d in c.all("det", "amod"))
        for c in verb.all("dobj")
    ):
        return True
    clause = read_clause(verb)
    if verb.lemma in _ANSWERS and clause.negated:
        return True
    if verb.lemma in _REQUEST and any(c.lemma == "anonymity" for c in verb.all("dobj")):
        return True
    when = any(c.lower == "when" for c in verb.all("advmod"))
    if verb.lemma == "ask" and verb.dep == "advcl" and verb.tag == "VBN" and when:
        # "Said so when asked about it."
        return True
    said = ("dobj", "dative", "xcomp", "ccomp", "prep", "advcl", "nsubjpass", "prt")
    if verb.lemma == "ask" and not verb.all(*said):
        # "When was it?" the paper asked.
        return True
    if verb.lemma == "ask" and any(map(_is_nameless, verb.all("xcomp"))):
        return True
    if verb.lemma in _LOOKS_BACK and any(c.tag == "VBG" for c in verb.all("xcomp")):
        # "She recalled seeing him": that she saw him is told, or nothing.
        return True
    if verb.lemma == "return" and clause.negated:
        # "Did not return calls", "a request for comment was not returned".
        asked = (*verb.all("dobj"), *verb.all("nsubjpass"))
        return any(noun.lemma in _REQUESTS for noun in asked)
    if verb.lemma in _TELL and clause.negated and clause.modal in _ABLE:
        return True
    lower = verb.child("xcomp")
    if verb.lemma not in _REFUSE or lower is None or lower.lemma not in _TELL:
        return False
    # "Refused to provide aid" is an act.
    given = lower.all("dobj") if lower.lemma in _GIVE else []
    return not given or any(noun.lemma in _DETAILS for noun in given)


def _is_nameless(verb: Word) -> bool:
    """Whether it is "be named" in "who asked not to be named"."""
    return verb.lemma in _NAMES and read_clause(verb).negated


def is_remark(verb: Word) -> bool:
    """
    Whether it tells nothing that happened.

    A silence, a view, what a court finds to be so, "the captain, who was not named".
    """
    if _is_silence(verb) or _is_called(verb) or is_ruled(verb):
        return True
    return _is_nameless(verb) and read_clause(verb).passive


def says_nothing(verb: Word, kind: EventType | None) -> bool:
    """
    Whether what someone says tells nothing: "he said “it's something”".

    A view without a name or a number in it; that he does not know; a piece of a
    clause whose verb was lost.
    """
    if kind is None or kind.name != "STATEMENT":
        return False
    said = verb.all("ccomp")
    return bool(said) and all(_is_void(top) for top in said)


def is_view(verb: Word) -> bool:
    """
    Whether all that someone says is a view: “it was a fine day”, the plan was good.

    What stands in quotation marks is taken for one: the deeds in it are told apart.
    """
    said = verb.all("ccomp")
    if not said:
        where = [c.lower for c in verb.all("prep")]
        if verb.lemma == "report" and not verb.all("dobj", "advmod", "prt"):
            # "Ada Berg reports from Lima."
            return set(where) <= {"for", "from", "in"}
        if verb.lemma in _POSTS and not verb.all("dobj", "dative", "xcomp", "prt"):
            # "Eva Lind wrote on her page": what she wrote stands elsewhere.
            return set(where) <= {"in", "on"}
        # "A spokesman said", "they described a wave": what was said stands elsewhere.
        return verb.lemma in _DESCRIBES | _NOTES or (
            verb.lemma in _SAYS | _STATES
            and not verb.all("dobj", "prep", "dative", "xcomp")
        )
    speakers = verb.all("nsubj")
    titles = [w for noun in speakers for w in (noun, *noun.all("compound"))]
    if any(word.lemma == "critic" for word in titles):
        return verb.lemma in _EXPECT
    if any(word.lemma in _PUNDITS for word in titles) and verb.lemma in _EXPECT:
        return True
    return all(top.quoted or _is_how_things_are(top) for top in said)


def _is_how_things_are(top: Word) -> bool:
    """Whether it is "the plan was good", "the law breaks a treaty": no deed."""
    if not top.is_verb or any(map(_is_number, _own(top))):
        return False
    if is_mood(top):
        return True
    clause = read_clause(top)
    if clause.tense is Tense.PRESENT:
        return not clause.progressive
    if clause.negated and top.lemma in _LIVED:
        return clause.tense in {Tense.PLUPERFECT, Tense.PERFECT}
    if clause.tense not in {Tense.PAST, Tense.MODAL, Tense.PERFECT}:
        return False
    if clause.modal in _VIEW_OF or (clause.modal == "would" and is_in_a_text(top)):
        return True
    likened = top.lemma in _LIKE and any(c.lower == "like" for c in top.all("prep"))
    qualities = top.all("acomp", "attr", "oprd", "xcomp")
    described = likened or (top.lemma in _COPULAS and bool(qualities))
    if top.lemma in _AMOUNTS:
        return True
    return described or top.lemma in _VIEWS - _COPULAS - {"do"}


def _own(top: Word) -> Iterator[Word]:
    """Yield the words of a clause without those that only say which noun is meant."""
    yield top
    for child in top.children:
        if child.dep not in {"acl", "relcl"} and child.tag != "HYPH":
            yield from _own(child)


def _is_number(word: Word) -> bool:
    named = word.entity is not None and word.entity.label in _NUMBERS
    return named or word.tag == "CD"


def _is_void(top: Word) -> bool:
    words = [word for word in top.subtree() if word.dep != "punct"]
    if not top.is_verb:
        return not top.quoted and not top.all("nsubj", "cop", "aux")
    if _is_silence(top) or (top.lemma in _KNOW and read_clause(top).negated):
        return True
    if any(word.entity is not None or word.tag == "CD" for word in words):
        return False
    if top.lemma == "be" and any(c.lemma in _MINDED for c in top.all("acomp")):
        return True
    about = {word.lower for word in top.all("nsubj", "expl")}
    if not top.quoted:
        vague = about & {"it", "that", "this"} and top.all("acomp")
        return top.lemma == "be" and bool(vague) and len(words) <= _LONGEST_VIEW
    short = top.lemma in _VIEWS and len(words) <= _LONGEST_VIEW
    return short and not about.isdisjoint(_VIEWED)
