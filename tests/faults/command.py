"""
The command, with a parser that needs no model.

Usage: python command.py parse FILE …
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from readers import Brittle, told

from dateline.cli import main
from dateline.corpus import many
from dateline.extract.syntax.words import Sentence
from dateline.model.article import Article
from dateline.model.report import Report
from dateline.model.source import Quote
from dateline.timeline.timeline import Timeline

__all__ = ["Quoting"]


class Quoting(Brittle):
    """Tells what an article says, with its quote; "slow" takes its time."""

    def tell(self, article: Article, sentences: Sequence[Sentence] = ()) -> Timeline:
        """Tell the text as one event."""
        assert not sentences
        if "slow" in article.body:
            time.sleep(0.3)
        text = article.text
        quote = Quote(article.source, 0, len(text), text)
        (event,) = told(article)
        return Timeline([Report(text, when=event.when, trigger=quote, quote=quote)])

    def __reduce__(self) -> tuple[type[Quoting], tuple[()]]:
        """Travel light."""
        return Quoting, ()


if __name__ == "__main__":
    vars(many)["Parser"] = Quoting
    if "--workers" in sys.argv:
        # The workers of the command make a parser of their own.
        plain = many.parse_many
        vars(sys.modules["dateline.cli.articles"])["parse_many"] = (
            lambda articles, **asked: plain(articles, parser=Quoting(), **asked)
        )
    sys.exit(main())
