"""Parsers for the tests of many articles: quick ones, and ones that break."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from dateline.extract.syntax.words import Sentence
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

__all__ = ["Brittle", "article", "told"]


class Brittle(Parser):
    """Tells one event an article, without a model, and breaks on some words."""

    def __init__(self, **_: object) -> None:
        self._model = self._lexicon = None  # type: ignore[assignment]  # no model here
        self._actors = {}

    def read(self, articles: Sequence[Article]) -> Sequence[Sequence[Sentence]]:
        """Read nothing."""
        return [[] for _ in articles]

    def tell(self, article: Article, sentences: Sequence[Sentence] = ()) -> Timeline:
        """Tell the words of an article, unless they break it."""
        assert not sentences
        if "poison" in article.body:
            os.kill(os.getpid(), signal.SIGKILL)
        if "puzzle" in article.body:
            return Timeline.of(Event.of(article.body, when=str(1 // 0)))
        return told(article)

    def __reduce__(self) -> tuple[type[Brittle], tuple[()]]:
        """Travel light."""
        return Brittle, ()


def article(body: str) -> Article:
    """Return an article of some day."""
    return Article(body, published="2024-05-06")


def told(article: Article) -> Timeline:
    """Return what the brittle parser makes of an article."""
    return Timeline.of(Event.of(article.body, when=article.day))
