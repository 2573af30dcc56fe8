"""Engines for more than one machine give what one process gives, byte for byte."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from readers import Brittle, article, told

from dateline.corpus.dask_bags import merge_bag, parse_bag
from dateline.errors import ReadingFailedError
from dateline.io.json import dumps
from dateline.timeline.timeline import merge

BODIES = [f"Event {number}" for number in range(20)]


def test_dask_reads_in_two_processes() -> None:
    """In seven parts, of which one holds an article that cannot be read."""
    bags = pytest.importorskip("dask.bag", reason="pip install 'dateline[dask]'")
    given = [*map(article, BODIES), article("a puzzle")]
    bag = bags.from_sequence(given, npartitions=7)

    outcomes = parse_bag(bag, parser=Brittle())
    failed: Any = outcomes.filter(lambda outcome: outcome.error is not None)
    settings = {"scheduler": "processes", "num_workers": 2}
    timeline = merge_bag(outcomes).compute(**settings)
    (error,) = failed.compute(**settings)

    assert dumps(merge(*map(told, given[:-1]))) == dumps(timeline)
    assert isinstance(error.error, ReadingFailedError)
    assert "a puzzle" == error.article.body


@pytest.mark.spark
def test_spark_reads_in_two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row for each article; those that cannot be read say why."""
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    from dateline.corpus.spark_frames import merge_frame, parse_frame

    rows = [(body, "2024-05-06", "") for body in (*BODIES, "a puzzle")]
    rows.append(("Event without a day", "yesterday", "A title"))
    builder = SparkSession.builder.master("local[2]")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    try:
        columns = "body string, published string, title string"
        frame = session.createDataFrame(rows, columns)
        outcomes = parse_frame(frame.repartition(5), parser=Brittle()).cache()
        timeline = merge_frame(outcomes)
        errors = {row.error for row in outcomes.where("error is not null").collect()}
    finally:
        session.stop()

    assert dumps(merge(*(told(article(body)) for body in BODIES))) == dumps(timeline)
    assert 2 == len(errors)
    assert any("ZeroDivisionError" in error for error in errors)
    assert any("got 'yesterday'" in error for error in errors)
