"""The page of rules is what the rules say of themselves."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_page_of_rules_is_up_to_date() -> None:
    """Run ``python docs/make_time_rules.py`` after changing a rule."""
    spec = importlib.util.spec_from_file_location("rules", DOCS / "make_time_rules.py")
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)

    assert maker.render() == (DOCS / "reference" / "time-rules.md").read_text("utf-8")
