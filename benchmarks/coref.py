"""
How well events are joined across articles, on the gold mentions of ECB+.

    python benchmarks/coref.py ECB_FOLDER SCORER.py

ECB_FOLDER holds ``TOPIC/TOPIC_N.xml`` and ``validated-sentences.csv``. SCORER
is a module with ``conll(gold, system)``: clusters by mention to the mean F1 of
MUC, B-cubed and CEAF-e. Mentions are given; what is measured is which of them
are joined. The English pipeline finds lemmas and arguments. Articles get one
date each, the same for all: the corpus has none.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from ecb import Article, articles_in, load_scorer
from spacy.tokens import Doc, Span, Token

from dateline.extract.nlp import load_pipeline
from dateline.model.actor import Actor, ActorKind
from dateline.model.report import Participant, Report
from dateline.model.signature import signature_of
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.model.when import When
from dateline.timeline.timeline import Timeline

_DAY = "2010-01-01"
_KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.COUNTRY,
    "NORP": ActorKind.GROUP,
}
_PARTICLES = frozenset("in into up down out over away off on for fire".split())
_SUBJECTS = {"nsubj", "poss"}
_OBJECTS = {"dobj", "obj", "nsubjpass"}


@attrs.frozen
class Mention:
    """A gold mention: its cluster, where it stands, and our report of it."""

    name: str
    cluster: str
    topic: str
    subtopic: str
    report: Report


def mentions(folder: Path, nlp: Any) -> Iterator[Mention]:
    """Give the event mentions of all validated sentences."""
    for article in articles_in(folder):
        source = _source(article)
        parsed: dict[str, Doc] = {}
        for mark in article.marks:
            words = article.words[mark.sentence]
            if mark.sentence not in parsed:
                parsed[mark.sentence] = _parse([word for _, word in words], nlp)
            doc = parsed[mark.sentence]
            tokens = [doc[n] for n, (t, _) in enumerate(words) if t in mark.tokens]
            report = _report(tokens, source, int(mark.tokens[0]))
            yield Mention(
                mark.name, mark.cluster, article.topic, article.subtopic, report
            )


def _source(article: Article) -> Source:
    lines = (" ".join(word for _, word in line) for line in article.words.values())
    text = "\n".join(line for line in lines if "http" not in line)
    return Source(article.name, published=_DAY, signature=signature_of(text))


def _parse(words: list[str], nlp: Any) -> Doc:
    starts = [place == 0 for place in range(len(words))]
    doc = Doc(nlp.vocab, words=words, sent_starts=starts)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def _report(tokens: list[Token], source: Source, place: int) -> Report:
    head = next(t for t in tokens if t.head not in tokens or t.head == t)
    particles = [t.text for t in tokens if t.lower_ in _PARTICLES]
    subjects = _children(head, _SUBJECTS)
    if not subjects and head.dep_ in {"conj", "xcomp"}:
        subjects = _children(head.head, {"nsubj"})
    subjects += [one for by in _children(head, {"agent"}) for one in by.children]
    objects = _children(head, _OBJECTS)
    others = [one for p in _children(head, {"prep"}) for one in p.children]
    agents = [actor for one in subjects[:2] for actor in _actors(one, common=True)]
    rest = [actor for one in objects + others for actor in _actors(one, common=False)]
    theme = [t.text for one in objects for t in one.subtree]
    if head.pos_ in {"NOUN", "PROPN"}:
        theme += [t.text for t in _children(head, {"compound", "amod", "nmod"})]
        theme += [
            t.text for one in others if one.head.lower_ == "of" for t in one.subtree
        ]
    quote = Quote(source, place, place + 1, "x")
    return Report(
        " ".join(token.text for token in head.subtree),
        lemma=" ".join([head.lemma_, *particles]),
        theme=" ".join(theme),
        when=When.from_edtf(f"[..{_DAY}]"),
        participants=[
            *(Participant(actor, Role.AGENT) for actor in agents),
            *(Participant(actor, Role.RECIPIENT) for actor in rest),
        ],
        trigger=quote,
        quote=quote,
    )


def _children(head: Token, labels: set[str]) -> list[Token]:
    return [child for child in head.children if child.dep_ in labels]


def _actors(phrase: Token, *, common: bool) -> list[Actor]:
    """Return who is named in a phrase; else, if *common*, its last two words."""
    words = list(phrase.subtree)
    span: Span = phrase.doc[words[0].i : words[-1].i + 1]
    named = [
        Actor(entity.text, kind=_KINDS[entity.label_])
        for entity in span.ents
        if entity.label_ in _KINDS
        and (common or _KINDS[entity.label_] is not ActorKind.GROUP)
    ]
    plain = [t.text for t in words if t.is_alpha and t.pos_ != "PRON"]
    if named or not common or not plain:
        return named
    return [Actor(" ".join(plain[-2:]), kind=ActorKind.GROUP)]


def clusters(found: Iterable[Mention], level: str) -> dict[str, str]:
    """Join the mentions of each topic or subtopic; return their events."""
    parts: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        parts[getattr(mention, level)].append(mention)
    answer = {}
    for part, members in parts.items():
        line = Timeline(mention.report for mention in members)
        event_of = {report: event for event in line for report in event.reports}
        for mention in members:
            answer[mention.name] = f"{part} {event_of[mention.report].id}"
    return answer


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("scorer", type=Path)
    chosen = options.parse_args()
    score = load_scorer(chosen.scorer)
    found = list(mentions(chosen.folder, load_pipeline()))
    gold = {mention.name: mention.cluster for mention in found}
    print(f"{len(found)} mentions, {len(set(gold.values()))} clusters")
    for level in ("subtopic", "topic"):
        print(
            f"within {level}: {score.show(score.conll(gold, clusters(found, level)))}"
        )
