"""
Settle what is a name over a whole article.

The recogniser looks at one sentence at a time: it finds "Calder Blades" in one
and takes "Calder" for a common noun, a person or a place in the next.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...model.actor import ActorKind
from ...resolve.gender import is_first_name
from ...resolve.organisations import ActorNouns
from .genitives import keep_genitives
from .known_names import know_names
from .words import Entity, Sentence, Word

__all__ = ["STORM", "settle_names"]

_LABELS: Final = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})
_NUMERIC: Final = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY".split())
#: What the names of storms are labelled as.
STORM: Final = "STORM"
_STORMS: Final = frozenset({"storm", "hurricane", "typhoon", "cyclone"})
#: What ages people have that news gives behind a name.
_YOUNGEST: Final = 3
_OLDEST: Final = 110
#: What is done to firms: "Morava was privatised".
_DONE_TO_FIRMS: Final = frozenset(
    "delist list nationalise nationalize privatise privatize".split()
)
#: Of many members, and with a name of its own: "the group Clean Seas".
_BODIES: Final = frozenset({"group", "movement", "network"})
#: What firms have, and people do not: "Morava's shares".
_OF_FIRMS: Final = frozenset({"board", "revenue", "shareholder", "share", "turnover"})
#: A noun before or behind a name that says what it names, and its weight.
_HINT_WEIGHT: Final = 5
_CALLED: Final[dict[ActorKind | None, str]] = {
    ActorKind.PERSON: "PERSON",
    ActorKind.COMPANY: "ORG",
}
#: What a minister is minister of.
_PORTFOLIOS: Final = frozenset(
    "State Defense Defence Treasury Justice Interior Finance Labor Labour Commerce "
    "Agriculture Energy Education Transportation Transport Health Foreign Trade "
    "Home".split()
)
_HOLDERS: Final = frozenset({"secretary", "minister", "undersecretary"})
_OFFICES: Final = frozenset(
    "chief executive president chairman chairwoman director prime deputy vice "
    "former acting interim unseeded seeded embattled disgraced veteran outgoing "
    "incumbent exiled coach captain frenchman frenchwoman "
    "cllr councillor "
    "englishman englishwoman irishman irishwoman dutchman dutchwoman welshman "
    "welshwoman scotsman scotswoman spaniard briton swede dane finn".split()
)
#: What a sentence may call a club or a firm before its name.
_CALLS: Final = frozenset(
    "champion champions host hosts leaders newcomer newcomers parent rival rivals "
    "runners-up startup".split()
)
_LARGE: Final = frozenset({"billion", "million", "percent", "thousand", "trillion"})
#: Names that are nouns too.
_SURNAMES: Final = frozenset(
    "baker barber boxer butcher carpenter chancellor child cardinal cook cooper driver "
    "farmer fisher foreman gardener general judge justice king knight major "
    "marshal mason miller miner painter pope porter prince queen ranger sergeant "
    "sheriff shepherd skipper smith star taylor tailor turner weaver".split()
)
_BEHIND: Final = {
    "share": "ORG",
    "shareholder": "ORG",
    "stock": "ORG",
    "employee": "ORG",
    "ceo": "ORG",
    "chairman": "ORG",
}


def settle_names(sentences: Sequence[Sentence]) -> None:
    """Give every occurrence of a name one label: the one with most evidence."""
    keep_genitives(sentences)
    for sentence in sentences:
        know_names(sentence)
    _settle_by_vote(sentences)
    _label_storms(sentences)


def _label_storms(sentences: Sequence[Sentence]) -> None:
    """Know "Dorian" for a storm where it is once called "Hurricane Dorian"."""
    storms = {
        word.text
        for sentence in sentences
        for before, word in itertools.pairwise(sentence.words)
        if before.lower in _STORMS
        and word.tag == "NNP"
        and word.text.istitle()
        and not _is_in_organisation(word, before)
    }
    for sentence in sentences if storms else ():
        for word in sentence.words:
            if word.text in storms:
                Entity((word,), STORM)


def _is_in_organisation(word: Word, before: Word) -> bool:
    """Whether it is the end of "the National Hurricane Center"."""
    entity = word.entity
    if entity is None or entity.label != "ORG" or before not in entity.words:
        return False
    names = [w for w in entity.words if w.tag != "DT"]
    return names[0] is not before


def _settle_by_vote(sentences: Sequence[Sentence]) -> None:
    nouns = ActorNouns.built_in()
    votes: dict[str, Counter[str]] = {}
    # In text order: of two full names with one first word the later one counts.
    known: dict[str, None] = {}
    for sentence in sentences:
        _free_portfolios(sentence)
        _free_titles(sentence, nouns)
        if sentence.headline:
            continue
        for words, label, weight in _evidence(sentence, nouns):
            name = " ".join(word.text for word in words)
            votes.setdefault(name, Counter())[label] += weight
            if words[0].i or len(words) > 1:
                known[name] = None
    _hear_first_names(votes)
    short = {name.split()[0]: name for name in known if " " in name}
    short |= {
        name.split()[-1]: name
        for name in known
        if " " in name and votes[name].most_common(1)[0][0] == "PERSON"
    }
    last = {name.split()[-1] for name in short.values()} & short.keys()
    for sentence in sentences:
        _label_words(sentence, known.keys() | short, last, nouns)
        for entity in sentence.entities:
            label = _settled(entity, votes, short)
            if label:
                entity.label = label


def _hear_first_names(votes: Mapping[str, Counter[str]]) -> None:
    """Know "Marcus Hale" for a person where "Hale" is one."""
    for name, counts in votes.items():
        first, _, last = name.partition(" ")
        alone = votes.get(last) if last and " " not in last else None
        if alone and is_first_name(first) and alone.most_common(1)[0][0] == "PERSON":
            counts["PERSON"] += counts.total() + 1


def _free_portfolios(sentence: Sentence) -> None:
    """Let "Defense" be part of the office of the defence secretary, and no one."""
    for entity in sentence.entities:
        word = entity.words[0]
        if len(entity.words) > 1 or word.text not in _PORTFOLIOS:
            continue
        behind = sentence.words[word.i + 1 : word.i + 2]
        before = sentence.words[max(0, word.i - 2) : word.i]
        if any(w.lower in _HOLDERS for w in (*behind, *before)):
            word.entity = None


def _free_titles(sentence: Sentence, nouns: ActorNouns) -> None:
    """
    Let "Chief Executive" and "Unseeded" be no part of the name behind them.

    A name of a person begins with no office, and with no adjective.
    """
    opening, second = (*sentence.words[:2], None, None)[:2]
    if opening and second and opening.lower in _CALLS and second.tag == "NNP":
        opening.tag = "NN"
    for entity in sentence.entities:
        words = _without_sum(entity)
        called = words[0].lower in _OFFICES or (
            nouns.kinds.get(words[0].lower) is ActorKind.PERSON
            and len(words) == len(["Cyclist", "Ada", "Berg"])
        )
        firm = _is_of_a_firm(words, nouns) or (
            entity.label == "ORG" and not words[0].i and words[0].lower in _CALLS
        )
        if entity.label == "ORG" and not (called or firm):
            continue
        if entity.label not in {"PERSON", "ORG"}:
            continue
        if firm and len(words) > 1:
            words[0].entity = None
            Entity(words[1:], "ORG")
            continue
        first = 0
        while first < len(words) - 1 and _is_before_name(words[first], nouns):
            first += 1
        if 0 < first < len(words) - (entity.label == "ORG"):
            for word in words[:first]:
                word.entity = None
            Entity(words[first:], "PERSON")


def _without_sum(entity: Entity) -> tuple[Word, ...]:
    """Take the sum from the name in "fined Acme 2 million euros"."""
    if len(entity.words) < len(["Acme", "2", "million"]):
        return entity.words
    numbers = [at for at, w in enumerate(entity.words) if w.lower in _LARGE]
    first = numbers[0] - 1 if numbers and entity.label in _LABELS else 0
    if first > 0 and entity.words[first].tag == "CD":
        for word in entity.words[first:]:
            word.entity = None
        entity.words = entity.words[:first]
    return entity.words


def _is_of_a_firm(words: Sequence[Word], nouns: ActorNouns) -> bool:
    """Whether it is "Chipmaker Acme Semi" at the start of a sentence."""
    kind = nouns.kinds.get(words[0].lower)
    return (
        kind is ActorKind.COMPANY and not words[0].i and words[0].lower.endswith("er")
    )


def _is_before_name(word: Word, nouns: ActorNouns) -> bool:
    if word.tag in {"DT", "CD"} or word.text in {"St.", "De", "La", "El"}:
        return False
    return word.lower in _OFFICES or (
        word.lower in nouns.kinds and word.lower not in _SURNAMES
    )


def _evidence(
    sentence: Sentence, nouns: ActorNouns
) -> Iterator[tuple[tuple[Word, ...], str, int]]:
    for entity in sentence.entities:
        words = tuple(w for w in entity.words if w.tag not in {"DT", "POS"})
        if not words or entity.label in _NUMERIC:
            continue
        if entity.label in _LABELS and words[0].text[:1].isupper():
            many = entity.label == "PERSON" and _is_plural(words)
            yield words, "ORG" if many else entity.label, 1
        hint = _hint(words, sentence, nouns)
        if hint and words[-1].tag in {"NNP", "NNPS"}:
            yield words, hint, _HINT_WEIGHT
    for word in sentence.words:
        if word.entity is None and word.tag == "NNP" and word.text[:1].isupper():
            hint = _hint((word,), sentence, nouns)
            if hint:
                yield (word,), hint, _HINT_WEIGHT


def _is_plural(words: tuple[Word, ...]) -> bool:
    """Whether it is "Rovers": no one person, unless "Jan Rovers" bears it."""
    return len(words) == 1 and words[0].tag in {"NNS", "NNPS"}


def _hint(words: tuple[Word, ...], sentence: Sentence, nouns: ActorNouns) -> str:
    """Return the label that the nouns around a name ask for, or nothing."""
    first, last = words[0], words[-1]
    before = sentence.words[first.i - 1] if first.i else None
    if before is not None and before.is_noun and before.head is last:
        label = "ORG" if before.lower in _BODIES else _label_of(before, nouns)
        if label:
            return label
    for noun in (last.head if last.dep == "appos" else None, last.child("appos")):
        if noun is not None and noun.tag == "NN" and _label_of(noun, nouns):
            return _label_of(noun, nouns)
    if last.head.lower == "in" and last.head.head.lemma in _OF_FIRMS:
        # "Shares in Acme."
        return "ORG"
    if _has_age(sentence.words[last.i + 1 : last.i + 4]):
        return "PERSON"
    if last.dep == "nsubjpass" and last.head.lemma in _DONE_TO_FIRMS:
        return "ORG"
    behind = sentence.words[last.i + 1 : last.i + 2]
    if behind and behind[0].tag == "POS":
        owned = last.head if last.dep == "poss" else last
        return "ORG" if owned.lemma in _OF_FIRMS else ""
    if behind and last.head is behind[0]:
        return _BEHIND.get(behind[0].lemma, "")
    return ""


def _has_age(behind: Sequence[Word]) -> bool:
    """Whether it is "Theresa Mbeki, 39, wrote": a person of that age."""
    if len(behind) < 3 or behind[0].text != "," or behind[2].text != ",":  # noqa: PLR2004 - a number between commas
        return False
    age = behind[1].text
    return age.isdecimal() and _YOUNGEST <= int(age) <= _OLDEST


def _label_of(noun: Word, nouns: ActorNouns) -> str:
    """Return what a noun calls the name beside it: "president", "manufacturer"."""
    longer = (f"{c.lower} {noun.lower}" for c in noun.all("compound"))
    known = (nouns.kinds[name] for name in longer if name in nouns.kinds)
    return _CALLED.get(next(known, nouns.kinds.get(noun.lower)), "")


def _label_words(
    sentence: Sentence, known: set[str], last: set[str], nouns: ActorNouns
) -> None:
    """Mark the single words that are names elsewhere in the article."""
    for word in sentence.words:
        if word.entity is not None or not word.text[:1].isupper():
            continue
        if word.text not in known or word.tag in {"DT", "IN", "PRP", "CC"}:
            continue
        if word.lemma in nouns.kinds and (word.text not in last or word.all("det")):
            # "Leroy Banks", then "Banks", but not "Farmers" of "the farmers".
            continue
        subject = word.dep in {"nsubj", "nsubjpass"} and word.tag in {"VB", "VBP"}
        if subject or word.tag in {"NN", "NNP", "JJ", "NNS"}:
            word.tag = "NNP"
            Entity((word,), "")


def _settled(
    entity: Entity, votes: dict[str, Counter[str]], short: dict[str, str]
) -> str:
    words = [w.text for w in entity.words if w.tag not in {"DT", "POS"}]
    if not words or entity.label in _NUMERIC:
        return ""
    name = " ".join(words)
    total = Counter(votes.get(name, {}))
    if len(words) == 1:
        full = votes.get(short.get(name, ""), Counter())
        if short.get(name, "").endswith(f" {name}") and full:
            # Whoever bears it as a last name is no town or firm in between.
            return full.most_common(1)[0][0]
        total += full
    else:
        single = votes.get(words[0], Counter())
        total += single if short.get(words[0]) == name else Counter()
    if not total:
        return ""
    best = max(total.values())
    return entity.label if total[entity.label] == best else total.most_common(1)[0][0]
