"""Every example in docstrings, README and documentation does what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

import dateline

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted(
    found.name for found in pkgutil.walk_packages(dateline.__path__, "dateline.")
)
MARKDOWN = Sybil(parsers=[PythonCodeBlockParser()])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_does_what_it_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each Python block of a page runs and gives what stands there."""
    monkeypatch.chdir(ROOT)
    for example in MARKDOWN.parse(page):
        example.evaluate()


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_do_what_they_say(name: str) -> None:
    """Each ``>>>`` example of a module runs and gives what stands there."""
    runner = doctest.DocTestRunner()
    for test in doctest.DocTestFinder().find(importlib.import_module(name)):
        runner.run(test)

    assert 0 == runner.summarize(verbose=False).failed


def test_a_wrong_page_is_seen(tmp_path: Path) -> None:
    """The check above is able to fail: a wrong sum does not pass."""
    page = tmp_path / "wrong.md"
    page.write_text("```python\n>>> 1 + 1\n3\n\n```\n", "utf-8")
    (example,) = MARKDOWN.parse(page)

    with pytest.raises(AssertionError, match="Expected"):
        example.evaluate()
