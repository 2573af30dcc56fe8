"""Every rule does what its worked example says."""

from __future__ import annotations

from collections import Counter

import pytest

from dateline.temporal import find_timexes
from dateline.temporal.grammar import Rule
from dateline.temporal.reader import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_its_example(rule: Rule) -> None:
    """The worked example beside each rule is true, and it is that rule's work."""
    text, published, expected = rule.example

    found = find_timexes(text, published=published)

    assert expected == tuple((timex.text, timex.value) for timex in found)
    assert rule.name in {timex.rule for timex in found}


def test_rule_names_are_unique() -> None:
    """A name leads to one rule, in the table of the documentation and in errors."""
    counts = Counter(rule.name for rule in RULES)

    assert [] == [name for name, count in counts.items() if count > 1]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_what_it_reads(rule: Rule) -> None:
    """The summary of each rule is one sentence."""
    assert rule.summary.endswith(".")
