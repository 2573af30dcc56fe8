"""Laws 20 and 21: JSON keeps all of a timeline, a table what is written down."""

from __future__ import annotations

import attrs
from broken import assert_caught

from dateline.io import csv, json, jsonl
from dateline.io.formats import find_format
from dateline.testing import assert_law, laws, overlapping_timelines, timelines
from dateline.timeline.timeline import Timeline

SOME = timelines(max_size=5)
TWO = overlapping_timelines(2, max_size=5)


def everything(timeline: Timeline) -> Timeline:
    """Our JSON loses nothing."""
    return timeline


def without_themes(timeline: Timeline) -> str:
    """Forget what events are about."""
    told = (attrs.evolve(report, theme="") for report in timeline.reports)
    return json.dumps(Timeline(told, timeline.marks))


def keeps_only_crowds(timeline: Timeline) -> str:
    """Keep reports only where there are two or more."""
    kept = timeline.reports if len(timeline.reports) > 1 else ()
    return json.dumps(Timeline(kept, timeline.marks))


def test_json_keeps_everything() -> None:
    """Law 20, for the format that loses nothing."""
    assert_law(laws.codec_keeps_what_it_can, json.dumps, json.loads, everything, SOME)


def test_a_codec_that_loses_a_field_is_caught() -> None:
    """A loss must be written down."""
    assert_caught(
        laws.codec_keeps_what_it_can, without_themes, json.loads, everything, SOME
    )


def test_json_commutes_with_merging() -> None:
    """Law 21: write and merge in any order."""
    assert_law(
        lambda two: laws.codec_commutes_with_merging(json.dumps, json.loads, *two), TWO
    )


def test_a_codec_that_looks_at_the_whole_is_caught() -> None:
    """What is written of a report must not hang on the others."""
    assert_caught(
        lambda two: laws.codec_commutes_with_merging(
            keeps_only_crowds, json.loads, *two
        ),
        TWO,
    )


def test_lines_commute_with_merging() -> None:
    """Law 21, for the format whose files are merged by joining them."""
    assert_law(
        lambda two: laws.codec_commutes_with_merging(jsonl.dumps, jsonl.loads, *two),
        TWO,
    )


def without_places(timeline: Timeline) -> str:
    """Forget where events are, and say nothing of it."""
    told = (attrs.evolve(report, location=None) for report in timeline.reports)
    return csv.dumps(Timeline(told, timeline.marks))


def test_a_table_that_loses_more_than_it_says_is_caught() -> None:
    """Law 20, for a format that keeps a part."""
    kept = find_format("x.csv").project

    assert_law(laws.codec_keeps_what_it_can, csv.dumps, csv.loads, kept, SOME)
    assert_caught(laws.codec_keeps_what_it_can, without_places, csv.loads, kept, SOME)
