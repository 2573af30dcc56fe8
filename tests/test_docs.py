"""Every example in docstrings, README and documentation does what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

import dateline
from dateline.cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted(
    found.name for found in pkgutil.walk_packages(dateline.__path__, "dateline.")
)
#: The pages that are typed along from a checkout, and what they print.
TYPED = {
    ROOT / "README.md": "",
    ROOT / "docs" / "start.md": "Santa Comba",
    ROOT / "docs" / "tutorial" / "page.md": "Santa Comba",
}
SHELL = re.compile(r"^```shell\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = ".venv/bin/dateline "
MARKDOWN = Sybil(parsers=[PythonCodeBlockParser()])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_does_what_it_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each Python block of a page runs and gives what stands there."""
    monkeypatch.chdir(ROOT)
    for example in MARKDOWN.parse(page):
        example.evaluate()


def _commands(page: Path) -> Iterator[list[str]]:
    for block in SHELL.findall(page.read_text("utf-8")):
        for line in block.splitlines():
            if line.startswith(COMMAND):
                yield shlex.split(line.removeprefix(COMMAND))


@pytest.mark.parametrize("page", TYPED, ids=lambda page: page.stem)
def test_what_is_typed_in_a_shell_works(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each command of a page, one after the other, ends well."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    commands = list(_commands(page))

    assert commands
    assert [] == [words for words in commands if main(words)]
    assert TYPED[page] in capsys.readouterr().out


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
