"""Timelines to look at: one with every kind of mark, and one of any length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Attribution, Participant, Report
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.timeline.timeline import Timeline

__all__ = ["every_kind", "many"]

_LIND: Final = Actor("Ana Lind", kind=ActorKind.PERSON)
_PORT: Final = Location(
    "Port Ada", latitude=-8.1, longitude=41.2, within=("Kev Island",)
)
_HILL: Final = Location("Hill Station", latitude=-8.9, longitude=40.4)

#: A sentence, its span, its trigger, who acts, and what else is known.
_TOLD: Final[tuple[tuple[str, str, str, str, dict[str, Any]], ...]] = (
    ("Settlers founded the port.", "18XX", "founded", "settlers", {}),
    ("Dockers formed a union.", "1999", "formed", "dockers", {"type": "AGREE"}),
    (
        "About 2011 Ada Lines doubled the port.",
        "2011~",
        "doubled",
        "Ada Lines",
        {"type": "BUSINESS"},
    ),
    (
        "Guards have kept the port shut since 2019.",
        "2019/..",
        "kept",
        "guards",
        {"type": "COERCE"},
    ),
    (
        "Dockers marched on Monday.",
        "2024-03-11",
        "marched",
        "dockers",
        {"type": "PROTEST", "location": _PORT},
    ),
    (
        "Police had arrested three men over the weekend.",
        "[2024-03-09..2024-03-10]",
        "arrested",
        "police",
        {"type": "COERCE", "location": _HILL},
    ),
    (
        "Mediators have given up.",
        "[..2024-03-12]",
        "given",
        "mediators",
        {"type": "REJECT"},
    ),
    (
        "From about 4 March to 8 March the pilots struck.",
        "2024-03-04~/2024-03-08",
        "struck",
        "pilots",
        {"type": "PROTEST", "location": _PORT},
    ),
    (
        "The minister will meet the dockers on Thursday.",
        "2024-03-14",
        "meet",
        "the minister",
        {"type": "CONSULT", "certainty": Certainty.ANTICIPATED},
    ),
    (
        "No child was hurt on Monday.",
        "2024-03-11",
        "hurt",
        "children",
        {"type": "ACCIDENT", "certainty": Certainty.NEGATED},
    ),
    ("The cranes rust.", "", "rust", "cranes", {"type": "STATE"}),
)


def every_kind() -> Timeline:
    """Return events of every way of being vague, some told twice."""
    body = " ".join(sentence for sentence, *_ in _TOLD)
    first = Article(
        body,
        title="Port stays shut",
        published="2024-03-12",
        publisher="Island Wire",
        url="https://example.org/port",
    )
    second = Article(
        "Dockers marched on Tuesday.",
        title="March",
        published="2024-03-13",
        publisher="Ada Post",
    )
    reports = [
        _report(first, sentence, word, when=edtf, agent=agent, **fields)
        for sentence, edtf, word, agent, fields in _TOLD
    ]
    again = _report(
        second,
        "Dockers marched on Tuesday.",
        "marched",
        when="2024-03-12",
        agent="dockers",
        type="PROTEST",
        attribution=Attribution(_LIND, "said"),
    )
    line = Timeline([*reports, again])
    return line.link(Event((reports[4],)), Event((again,)))


def _report(
    article: Article, sentence: str, word: str, *, when: str, agent: str, **fields: Any
) -> Report:
    start = article.text.index(sentence)
    at = article.text.index(word, start)
    return Report(
        sentence.rstrip("."),
        when=When.from_edtf(when) if when else When(),
        participants=[Participant(Actor(agent), Role.AGENT)],
        quote=article.quote(start, start + len(sentence)),
        trigger=article.quote(at, at + len(word)),
        **fields,
    )


def many(count: int) -> Timeline:
    """Return so many events of some twenty years, told by a hundred articles."""
    return Timeline(_many(count))


def _many(count: int) -> Iterator[Report]:
    types = ("PROTEST", "AGREE", "ASSAULT", "CONSULT", "AID")
    per_article = max(1, count // 100)
    for number in range(0, count, per_article):
        day = dt.date(2001, 1, 1) + dt.timedelta(days=73 * (number // per_article))
        told = range(number, min(number + per_article, count))
        sentences = [
            f"Crowd {n} met in Town {n % 300} and spoke about item {n} for hours."
            for n in told
        ]
        article = Article(
            " ".join(sentences),
            title=f"Day of {number}",
            published=day,
            publisher="Island Wire",
            url=f"https://example.org/{number}",
        )
        for n, sentence in zip(told, sentences, strict=True):
            yield _report(
                article,
                sentence,
                "met",
                when=(day - dt.timedelta(days=n % 70)).isoformat(),
                agent=f"Crowd {n}",
                type=types[n % 5],
                theme=f"item {n}",
                location=Location(
                    f"Town {n % 300}",
                    latitude=-9 + n % 300 / 100,
                    longitude=40 + n % 17 / 10,
                ),
            )
