"""Every rule does what its worked example says."""

from __future__ import annotations

import pytest

from dateline.temporal import find_timexes
from dateline.temporal.grammar import Rule
from dateline.temporal.reader import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_its_example(rule: Rule) -> None:
    """The worked example beside each rule is true."""
    text, published, expected = rule.example

    found = find_timexes(text, published=published)

    assert expected == tuple((timex.text, timex.value) for timex in found)
    assert rule.name in {timex.rule for timex in found}
