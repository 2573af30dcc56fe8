"""The whole road: an article goes in, an ordered timeline comes out."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .errors import InvalidValueError
from .extract.language import check_english
from .extract.nlp import load_pipeline, read_sentences
from .extract.reports import find_reports
from .extract.syntax.base_forms import BaseForms
from .extract.syntax.words import Sentence
from .extract.what.lexicon import Lexicon
from .extract.when.tenses import tense_spans
from .model.actor import Actor
from .model.article import Article
from .model.source import Published
from .resolve.places.gazetteer import Gazetteer
from .temporal import find_timexes
from .timeline.timeline import Timeline

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Parser", "parse"]


class Parser:
    """
    Reads articles with one pipeline, loaded once.

    A parser can be pickled, unless it was made from a pipeline; it loads its model
    again where it is unpickled.

    Args:
        model: A spaCy pipeline, or the name of one; None for the installed
            ``en_core_web_sm``, else the one that comes with the library.

        lexicon: Which words tell of which type of event; None for ours.

        actors: Actors of your own, by every name that articles give them.

        statements: Whether to tell also of sayings without a day of their own that
            only frame what another event tells, or hold no more than a view.

        mentions: Whether to give a report for every word that means an event, as a
            study of coreference wants it, sayings among them: nouns that point at
            what was told ("the trial"), what is wished, feared or asked, the scenery.
            Such a timeline is not for reading. What a report without it says stays.

    Raises:
        ModelNotFoundError: If there is no such pipeline, or it has no tagger,
            parser or entity recogniser.
    """

    def __init__(
        self,
        model: str | Language | None = None,
        *,
        lexicon: Lexicon | None = None,
        actors: Mapping[str, Actor] | None = None,
        statements: bool = False,
        mentions: bool = False,
    ) -> None:
        self._model = model
        self._nlp = load_pipeline(model)
        self._base_forms = BaseForms.of(self._nlp)
        self._lexicon = lexicon or Lexicon.built_in()
        self._actors = dict(actors or {})
        self._statements = statements
        self._mentions = mentions
        self._gazetteer = Gazetteer.open()

    def __reduce__(self) -> tuple[Any, ...]:
        """
        Travel to another process as what it was made from.

        Raises:
            InvalidValueError: If it was made from a pipeline, which cannot be sent.
        """
        if not isinstance(self._model, str | None):
            msg = (
                f"a parser made from {self._model!r} stays in its process; make one "
                "from the name of a model or from its folder"
            )
            raise InvalidValueError(msg)
        made = functools.partial(
            type(self),
            lexicon=self._lexicon,
            actors=self._actors,
            statements=self._statements,
            mentions=self._mentions,
        )
        return made, (self._model,)

    def parse(
        self, article: Article | str, *, published: Published | str | None = None
    ) -> Timeline:
        """
        Return the timeline of an article.

        Args:
            article: An article, or its text.

            published: When a text came out: a date, an aware datetime, or ISO
                8601 text. Left out where the text's first line says it.

        Raises:
            UnreadableArticleError: If there is no text, or it is not English.

            MissingDateError: If no date was given or found.

            InvalidValueError: If *published* is no date, or a datetime without a
                zone.
        """
        if not isinstance(article, Article):
            article = Article.from_text(article, published=published)
        (sentences,) = self.read([article])
        return self.tell(article, sentences)

    def read(self, articles: Sequence[Article]) -> Sequence[Sequence[Sentence]]:
        """
        Return the sentences of each of some articles.

        To read them together takes less time than one by one, and gives the same.

        Args:
            articles: All that are read at once are held in memory.

        Raises:
            UnreadableArticleError: If one of them is not English.
        """
        for article in articles:
            check_english(article.text)
        return read_sentences(articles, self._nlp, self._base_forms)

    def tell(self, article: Article, sentences: Sequence[Sentence]) -> Timeline:
        """
        Return the timeline of an article whose sentences are known.

        Args:
            article: The article.

            sentences: What :meth:`read` gives for it; used up by this.
        """
        tenses = tuple(tense_spans(sentences))
        timexes = find_timexes(article.text, published=article.published, tenses=tenses)
        reports = find_reports(
            article,
            sentences,
            timexes,
            lexicon=self._lexicon,
            gazetteer=self._gazetteer,
            actors=self._actors,
            statements=self._statements,
            mentions=self._mentions,
        )
        return Timeline(frozenset(reports))


def parse(
    article: Article | str, *, published: Published | str | None = None
) -> Timeline:
    """
    Return the timeline of an article, read with the default pipeline.

    Load a :class:`Parser` once to read more than one. The arguments and errors
    are those of :meth:`Parser.parse`.
    """
    return Parser().parse(article, published=published)
