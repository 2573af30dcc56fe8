"""Many articles are read in their order, and none of them stops the rest."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers import Brittle, article, told

from dateline.corpus import Outcome, parse_many
from dateline.errors import (
    DatelineError,
    InvalidValueError,
    ModelNotFoundError,
    ReadingFailedError,
    UnreadableArticleError,
    WorkersError,
)
from dateline.extract.syntax.words import Sentence
from dateline.io.json import dumps
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

UNOPENED: Final = UnreadableArticleError("cannot be read: page.txt")


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_the_order_of_the_articles(workers: int) -> None:
    """Whoever is done first; errors of the input keep their place."""
    bodies = [f"Event {number}" for number in range(7)]
    given: list[Article | DatelineError] = [article(body) for body in bodies]
    given.insert(3, UNOPENED)

    found = list(parse_many(given, parser=Brittle(), workers=workers, batch_size=2))

    assert [0, 1, 2, 3, 4, 5, 6, 7] == [outcome.place for outcome in found]
    assert UNOPENED is found.pop(3).error
    assert bodies == [outcome.timeline[0].what for outcome in found]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_ours_is_reported_and_passed_over(workers: int) -> None:
    """The error names the fault, its note shows where."""
    given = [article("a puzzle"), article("a plain event")]

    broken, plain = parse_many(given, parser=Brittle(), workers=workers)

    assert isinstance(broken.error, ReadingFailedError)
    assert "ZeroDivisionError" in str(broken.error)
    assert "readers.py" in broken.error.__notes__[0]
    assert not broken.timeline
    assert told(given[1]) == plain.timeline


@pytest.mark.parametrize("batch_size", [1, 3])
def test_an_article_that_kills_its_worker_is_the_only_one_lost(batch_size: int) -> None:
    """All others are read, those of its batch and those that waited too."""
    bodies = ["one", "poison", "two", "three", "a second poison", *"abcdefgh"]

    found = list(
        parse_many(
            map(article, bodies), parser=Brittle(), workers=2, batch_size=batch_size
        )
    )

    lost = [o.article.body for o in found if o.error and o.article]
    assert ["poison", "a second poison"] == lost
    assert all("died" in str(o.error) for o in found if o.error)
    read = [o.timeline[0].what for o in found if not o.error]
    assert [body for body in bodies if "poison" not in body] == read


@pytest.mark.parametrize(("workers", "most"), [(1, 3), (2, 11)])
def test_no_more_is_taken_than_is_in_hand(workers: int, most: int) -> None:
    """An endless input is read as a stream, by several workers too."""
    taken = itertools.count()

    def endless() -> Iterator[Article]:
        for number in taken:
            yield article(f"Event {number}")

    outcomes = parse_many(endless(), parser=Brittle(), workers=workers, batch_size=1)
    first = list(itertools.islice(outcomes, 3))
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator

    assert [0, 1, 2] == [outcome.place for outcome in first]
    assert next(taken) <= most


def test_long_articles_are_taken_one_by_one() -> None:
    """However many may be read together, they share the memory."""
    taken: list[int] = []

    def long() -> Iterator[Article]:
        for number in range(3):
            taken.append(number)
            yield article(f"Event {number} " * 20_000)

    outcomes = parse_many(long(), parser=Brittle(), batch_size=3)

    assert [[0], [0, 1], [0, 1, 2]] == [[*taken] for _ in outcomes]


def test_what_came_before_a_broken_input_is_read() -> None:
    """The error of the input is raised where it stands."""

    def broken() -> Iterator[Article]:
        yield article("one")
        yield article("two")
        raise OSError

    found: list[Outcome] = []
    with pytest.raises(OSError, match=r"^$"):
        found.extend(parse_many(broken(), parser=Brittle(), batch_size=8))

    assert ["one", "two"] == [outcome.timeline[0].what for outcome in found]


@pytest.mark.parametrize("name", ["workers", "batch_size"])
def test_numbers_below_one_are_refused(name: str) -> None:
    """At once, not when the first outcome is asked for."""
    with pytest.raises(InvalidValueError, match=rf"{name} is at least 1, got 0"):
        parse_many([], **{name: 0})  # type: ignore[arg-type]  # one of two numbers


def test_all_processors_are_used_when_no_number_is_given() -> None:
    """However many the machine has, the outcomes are the same."""
    (outcome,) = parse_many([article("one")], parser=Brittle(), workers=None)

    assert Outcome(0, article("one"), told(article("one"))) == outcome


class Homeless(Brittle):
    """A parser that can go nowhere."""

    def __reduce__(self) -> Any:
        """End the process that unpacks it."""
        return os._exit, (3,)


def test_workers_that_do_not_start_are_an_error() -> None:
    """They are not tried again for every article."""
    with pytest.raises(WorkersError, match="__name__ == '__main__'"):
        list(parse_many([article("one")], parser=Homeless(), workers=2))


@pytest.mark.golden
@pytest.mark.parametrize("workers", [1, 2])
def test_workers_read_what_one_process_reads(reader: Parser, workers: int) -> None:
    """To the letter, and what is not English is an error in its place."""
    texts = [
        "Rebels attacked the fort in Accra on Monday.",
        "Der Minister sprach am Montag mit der Presse über die Lage im Land. " * 4,
        "The union will meet the mayor on Friday.",
    ]

    found = list(parse_many(map(article, texts), workers=workers, batch_size=2))

    assert reader.parse(article(texts[0])) == found[0].timeline
    assert isinstance(found[1].error, DatelineError)
    assert reader.parse(article(texts[2])) == found[2].timeline


class Fragile(Parser):
    """A parser that one word breaks while it reads, and one while it tells."""

    def read(self, articles: Sequence[Article]) -> Sequence[Sequence[Sentence]]:
        """Read, unless there is a riddle."""
        if any("riddle" in given.body for given in articles):
            raise MemoryError
        return super().read(articles)

    def tell(self, article: Article, sentences: Sequence[Sentence]) -> Timeline:
        """Tell, unless it is a puzzle."""
        if "puzzle" in article.body:
            return Timeline.of(Event.of("broken", when=str(1 // 0)))
        return super().tell(article, sentences)


@pytest.fixture(name="fragile", scope="session")
def _fragile(reader: Parser) -> Fragile:
    return Fragile(reader._nlp)  # noqa: SLF001 - loaded once for all tests


#: Short and long, with and without a title, three that cannot be read.
NEIGHBOURS: Final = (
    article("Rebels attacked the fort in Accra on Monday."),
    article("The union will meet the mayor on Friday.\n\nHe said: “We will not go.”"),
    article("Mr Zarvel met Mrs Quorb in Oslo. " * 8 + "\n\nThen the talks broke down."),
    article(
        "\n\n".join(f"On {day} May police arrested Otto Venn." for day in range(9))
    ),
    Article("It burnt.", title="Mill burns near Brolin", published="2024-05-06"),
    article("Der Minister sprach am Montag mit der Presse über die Lage. " * 4),
    article("Police solved a puzzle on Monday."),
    article("Police posed a riddle on Monday."),
)


@pytest.mark.golden
@settings(max_examples=25)
@given(st.lists(st.sampled_from(NEIGHBOURS), max_size=9), st.integers(1, 9))
def test_neighbours_change_nothing(
    fragile: Fragile, given: list[Article], batch_size: int
) -> None:
    """To the byte, whatever is read together; nor do those that cannot be read."""
    together = list(parse_many(given, parser=fragile, batch_size=batch_size))
    alone = [next(parse_many([each], parser=fragile)) for each in given]

    assert given == [outcome.article for outcome in together]
    assert list(map(_written, alone)) == list(map(_written, together))


def _written(outcome: Outcome) -> tuple[str, str]:
    return dumps(outcome.timeline), repr(outcome.error)


@pytest.mark.golden
@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_model_is_an_error_at_once(
    monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    """Not one for each article."""
    monkeypatch.setattr("dateline.extract.nlp.MODELS", ("no_such_model",))
    monkeypatch.setattr("dateline.corpus.workers._work", _work_without_model)

    with pytest.raises(ModelNotFoundError):
        list(parse_many([article("one")], workers=workers))


def _work_without_model(pipe: Connection) -> None:
    from dateline.corpus import workers
    from dateline.extract import nlp

    vars(nlp)["MODELS"] = ("no_such_model",)
    workers._work(pipe)  # noqa: SLF001 - what is tested
