"""The page of formats says of each what it keeps, as the code has it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(name="losses")
def _losses() -> Any:
    """Run ``python docs/make_losses.py`` after changing what a format keeps."""
    spec = importlib.util.spec_from_file_location("losses", DOCS / "make_losses.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_up_to_date(losses: Any) -> None:
    """Whoever chooses a format reads what is true."""
    text = losses.PAGE.read_text("utf-8")

    assert losses.page(text) == text
    assert "| `quote` | ✓ |" in text


def test_an_old_page_would_be_seen(losses: Any) -> None:
    """The test above is able to fail."""
    text = losses.PAGE.read_text("utf-8").replace("| `quote` | ✓ |", "| `quote` | – |")

    assert losses.page(text) != text
