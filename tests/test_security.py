"""What the page on security promises, held to."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from dateline.errors import StoreError
from dateline.model.event import Event
from dateline.store import Store
from dateline.timeline.timeline import Timeline

ROOT: Final = Path(__file__).parents[1]
SOURCE: Final = ROOT / "src" / "dateline"
#: What runs text as code.
RUNNING: Final = {"eval", "exec", "compile", "__import__"}
#: What unpacks objects from bytes, opens connections, or begins programs.
SHUT: Final = {
    "ctypes", "dill", "ftplib", "http", "httpx", "imaplib", "joblib", "marshal",
    "pty", "requests", "shelve", "smtplib", "socket", "ssl", "subprocess",
    "urllib.request", "urllib3", "webbrowser", "yaml",
}  # fmt: skip
#: Where a parser is handed to a process of the caller's own.
HANDING: Final = {"dask_bags.py", "reading.py", "spark_frames.py"}
#: Texts that break what puts them into a statement.
INJECTIONS: Final = (
    "x'; DROP TABLE reports; --",
    'x" OR 1=1 --',
    "x') UNION SELECT data FROM sources --",
    "%_",
    "NEAR(a b) AND *",
    "\0; ATTACH DATABASE '/x' AS x",
)


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the names of the modules that a source imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def called(tree: ast.AST) -> Iterator[str]:
    """Give the bare names and the last attributes that a source calls."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                where = node.func.value
                home = where.id if isinstance(where, ast.Name) else ""
                yield f"{home}.{node.func.attr}"
            yield from (f"{word.arg}=" for word in node.keywords if word.arg)


def faults(source: str, name: str) -> set[str]:
    """Return what a source does that none may do."""
    tree = ast.parse(source)
    modules = set(imported(tree))
    found = {module for module in modules if SHUT & {module, module.split(".")[0]}}
    found |= {call for call in called(tree) if call in RUNNING | {"shell="}}
    found |= {call for call in called(tree) if call in {"os.system", "os.popen"}}
    return found | ({"pickle"} & modules if name not in HANDING else set())


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem
)
def test_no_source_runs_text_unpacks_objects_or_connects(path: Path) -> None:
    """Nor does any begin a program; pickle stays where processes are handed work."""
    assert set() == faults(path.read_text("utf-8"), path.name)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("eval('1')", "eval"),
        ("import yaml", "yaml"),
        ("from urllib.request import urlopen", "urllib.request"),
        ("import http.client", "http.client"),
        ("import os; os.system('x')", "os.system"),
        ("run('x', shell=True)", "shell="),
        ("import pickle", "pickle"),
    ],
)
def test_a_source_that_did_would_be_found(source: str, fault: str) -> None:
    """The check above is able to fail."""
    assert {fault} == faults(source, "page.py")


@pytest.mark.golden
def test_no_door_is_opened_by_reading_and_writing(tmp_path: Path) -> None:
    """Python's own audit sees every connection, program, pickle and write."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(ROOT / "tests" / "guarded.py"), str(tmp_path)],
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        text=True,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("15 formats of ")


@pytest.mark.parametrize(
    "line",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import pickle; pickle.loads(pickle.dumps(guarded.Path))",
        "open(guarded.__file__ + '.x', 'w')",
        "import os; os.remove(guarded.__file__ + '.x')",
    ],
)
def test_a_door_that_is_opened_is_seen(line: str, tmp_path: Path) -> None:
    """The guard of the test above is able to fail."""
    guard = f"import guarded; guarded._guard(guarded.Path({str(tmp_path)!r})); {line}"
    done = subprocess.run(  # noqa: S603 - our own lines
        [sys.executable, "-c", guard],
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        check=False,
    )

    assert 3 == done.returncode


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_is_taken_for_a_statement(text: str, address: str | Path) -> None:
    """Not as a name that is kept, and not as one that is asked for."""
    line = Timeline.of(Event.of(f"it rains {text}", when="2021", actors=[text]))
    with Store(address) as store:
        store.add(line)
        assert line == store.timeline(actor=text)
        assert line.filter(text=text) == store.timeline(text=text)
        assert 1 == len(store)


def test_no_password_is_shown() -> None:
    """An error may end up in a log."""
    address = "postgresql://desk:hush@127.0.0.1:1/news?connect_timeout=1"
    with pytest.raises(StoreError) as caught:
        Store(address)
    assert "hush" not in str(caught.value)
    assert "desk:***@" in str(caught.value)


def test_a_file_is_made_for_its_owner_as_the_system_says(tmp_path: Path) -> None:
    """With the permissions that the mask of the process leaves, and nothing beside."""
    before = os.umask(0o077)
    try:
        Timeline.of(Event.of("it rains")).write(tmp_path / "line.json")
    finally:
        os.umask(before)

    assert 0o600 == (tmp_path / "line.json").stat().st_mode & 0o777
    assert [tmp_path / "line.json"] == list(tmp_path.iterdir())
