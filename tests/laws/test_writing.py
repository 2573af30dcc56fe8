"""Laws 20 and 21: our own JSON keeps all of a timeline."""

from __future__ import annotations

import attrs
from broken import assert_caught

from dateline.io import json
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
