"""Which placed reports may match new ones: all that do, and few others."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sqlalchemy import Connection, select, text

from ..model.signature import weights_of
from ..model.source import Source
from ..timeline.block import keys_of
from ..timeline.match import STORY_LIKENESS, STORY_SECONDS
from ..timeline.traits import Traits
from .hashes import number_of
from .inserting import Row
from .loading import chunks
from .schema import KEYS, PLACED

__all__ = ["find_pairs", "key_numbers", "kind_of", "source_of", "source_word_rows"]

#: Two reports by their numbers: a new one, and one that is placed.
_Pair = tuple[int, int]
#: The seconds in which the like of a report is looked for, and its number.
_Window = tuple[int, int, int]
#: Sources by the weight of the words that they share with one. A cross join keeps
#: the order: few words, and for each a short range of the index.
_ALIKE: Final = """
    SELECT theirs.source
    FROM {words} AS mine
    CROSS JOIN source_words AS theirs
    WHERE theirs.word = CAST(mine.key AS BIGINT)
        AND theirs.weeks BETWEEN :first AND :last
    GROUP BY theirs.source, theirs.total
    HAVING SUM(
        CASE WHEN theirs.weight < CAST(mine.value AS INTEGER)
        THEN theirs.weight ELSE CAST(mine.value AS INTEGER) END
    ) >= :least * CASE WHEN theirs.total < :total THEN theirs.total ELSE :total END
"""
_ALIKE_SQLITE: Final = text(_ALIKE.format(words="json_each(:words)"))
_ALIKE_POSTGRESQL: Final = text(
    _ALIKE.format(words="json_each_text(CAST(:words AS json))")
)
#: Somewhat less, as databases round in their own way; what is found is compared again.
_LEAST: Final = 0.999 * STORY_LIKENESS


def kind_of(traits: Traits) -> int:
    """Return what reports of one story have in common if they match."""
    return number_of(traits.kind)


def source_of(traits: Traits) -> int:
    """Return the number of a source."""
    return number_of(traits.source)


def key_numbers(traits: Traits) -> list[int]:
    """Return what a report of another article shares with this one if they match."""
    return [number_of(*key) for key in keys_of(traits)]


def source_word_rows(source: Source) -> Iterator[Row]:
    """Give what an article of the same story must share with this one."""
    weights = weights_of(source.signature)
    weeks, number, total = _weeks(source), number_of(source.id), sum(weights.values())
    for word, weight in weights.items():
        yield {
            "word": word,
            "weeks": weeks,
            "source": number,
            "weight": weight,
            "total": total,
        }


def _weeks(source: Source) -> int:
    return source.when.earliest // STORY_SECONDS


def find_pairs(
    connection: Connection,
    new: Mapping[int, Traits],
    keys: Mapping[int, Collection[int]],
) -> set[_Pair]:
    """
    Return the pairs of a new report and a placed one that may match, by numbers.

    Args:
        connection: A transaction.

        new: What matching sees of the new reports, by their numbers.

        keys: The `key_numbers` of each.
    """
    windows: dict[int, list[_Window]] = defaultdict(list)
    for number, traits in new.items():
        for key in keys[number]:
            windows[key].append((traits.low, traits.high, number))
    found = set(_sharing_a_key(connection, windows))
    found.update(_of_like_sources(connection, new))
    return found


def _sharing_a_key(
    connection: Connection, windows: Mapping[int, Collection[_Window]]
) -> Iterator[_Pair]:
    """Pair new reports, by their keys, with those that share one and a time."""
    first = min((low for spans in windows.values() for low, *_ in spans), default=0)
    last = max((high for spans in windows.values() for _, high, _ in spans), default=0)
    near = select(KEYS).where(KEYS.c.low < last, KEYS.c.high > first)
    for keys in chunks(windows):
        rows = connection.execute(near.where(KEYS.c.key.in_(keys)))
        for key, old, low, high in rows:
            for begin, end, new in windows[key]:
                if low < end and begin < high:
                    yield new, old


def _of_like_sources(
    connection: Connection, new: Mapping[int, Traits]
) -> Iterator[_Pair]:
    """Pair new reports with those of like sources that are of the same kind."""
    told: dict[Source, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, traits in new.items():
        if traits.report.source:
            told[traits.report.source][kind_of(traits)].append(number)
    wanted: dict[int, list[Source]] = defaultdict(list)
    for source in told:
        for other in {number_of(source.id), *_alike(connection, source)}:
            wanted[other].append(source)
    rows = select(PLACED.c.source, PLACED.c.kind, PLACED.c.number)
    for sources in chunks(wanted):
        near = rows.where(PLACED.c.source.in_(sources))
        for other, kind, old in connection.execute(near):
            for source in wanted[other]:
                kinds = told[source]
                # The text may say of two of its reports that they are one, of any kind.
                own = other == number_of(source.id)
                alike = kinds.values() if own else [kinds.get(kind, [])]
                yield from ((number, old) for same in alike for number in same)


def _alike(connection: Connection, source: Source) -> Iterator[int]:
    """Give the sources that may tell the same story."""
    weights, weeks = weights_of(source.signature), _weeks(source)
    if not weights:
        return iter(())
    sqlite = connection.dialect.name == "sqlite"
    asked = {
        "words": json.dumps(weights),
        "first": weeks - 1,
        "last": weeks + 1,
        "total": sum(weights.values()),
        "least": _LEAST,
    }
    return iter(
        connection.scalars(_ALIKE_SQLITE if sqlite else _ALIKE_POSTGRESQL, asked)
    )
