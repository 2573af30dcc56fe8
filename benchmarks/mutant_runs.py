"""How tests meet broken code: each mutant in a process of its own."""

from __future__ import annotations

import collections
import contextlib
import functools
import gc
import importlib
import importlib.util
import itertools
import os
import pickle
import resource
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final

import attrs
import coverage
import hypothesis  # noqa: F401 - here, so that no child needs to load it
import pytest
from _pytest.runner import runtestprotocol
from mutant_breaks import Mutant

__all__ = ["Tests", "attempt", "attempt_in_place", "forked"]

_ARGUMENTS: Final = (
    "-q",
    *("-p", "no:cacheprovider"),
    *("-W", "ignore:Module already imported"),
)
#: The most that a mutant may take, in bytes; endless lists end here.
_MEMORY: Final = 4 << 30
#: Tests that take longer while watched, in seconds of processor time, are left out.
_SLOW: Final = {"mutants": 0.4, "ci": 10.0}
_LOST: Final = -1
_OUTCOMES: Final = {0: "survived", _LOST: "lost"}


class _Broken(SourceFileLoader):
    """Loads a module from other source than what its file holds."""

    def __init__(self, name: str, path: str, code: str) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        return compile(self._code, self.path, "exec")


@attrs.frozen
class _Finder:
    """Finds the broken module in place of the whole one."""

    name: str
    path: str
    code: str

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.name:
            return None
        loader = _Broken(name, self.path, self.code)
        return importlib.util.spec_from_file_location(name, self.path, loader=loader)


class _Watch:
    """Learns of each test how long it takes and which lines it runs."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.coverage = coverage.Coverage(data_file=None, source_pkgs=["dateline"])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        _forget()
        self.coverage.switch_context(item.nodeid)
        begun = _spent()
        done = yield
        self.seconds[item.nodeid] = _spent() - begun
        self.coverage.switch_context("")
        return done


def _spent() -> float:
    """Return the seconds that this process and those it started have worked."""
    return sum(os.times()[:4])


def _forget() -> None:
    """Empty what functions remember, so that each test runs all that it needs."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dateline."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@attrs.frozen
class _Choose:
    """Runs some tests only, in the order given."""

    wanted: Sequence[str]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        place = {name: n for n, name in enumerate(self.wanted)}
        items[:] = [item for item in items if item.nodeid in place]
        items.sort(key=lambda item: place[item.nodeid])


def forked(work: Callable[[], Any], seconds: float = 0) -> Any:
    """Return what a function gives in a process of its own; None if that is ended."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            if seconds:
                _confine(int(seconds) + 1)
            with os.fdopen(theirs, "wb") as pipe:
                pipe.write(pickle.dumps(work()))
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if told:
        return pickle.loads(told)  # noqa: S301 - from our own child
    if not os.WIFSIGNALED(status):
        sys.exit("a process ended before it had said what became of its mutant")
    return None


def _confine(seconds: int) -> None:
    """Bound what this process may take, and let it say nothing."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)


@attrs.frozen
class Tests:
    """What is known of the tests: their seconds, and which of them run a line."""

    profile: str
    seconds: Mapping[str, float]
    running: Mapping[Path, Mapping[int, Collection[str]]]

    @classmethod
    def learn(cls, where: Sequence[str], profile: str) -> Tests:
        """Run them on the unbroken code, where all must pass."""
        command = (*_ARGUMENTS, f"--hypothesis-profile={profile}")

        def run() -> tuple[int, dict[str, float], dict[Path, dict[int, list[str]]]]:
            watch = _Watch()
            watch.coverage.start()
            code = pytest.main([*command, *where], plugins=[watch])
            watch.coverage.stop()
            data = watch.coverage.get_data()
            files = data.measured_files()
            running = {Path(name): data.contexts_by_lineno(name) for name in files}
            return int(code), watch.seconds, running

        code, seconds, running = forked(run) or (-1, {}, {})
        if code:
            sys.exit(f"the tests do not pass as the code stands: {' '.join(where)}")
        slow = _SLOW[profile]
        quick = {name: spent for name, spent in seconds.items() if spent <= slow}
        return cls(profile, quick, running)

    def need_import(self, mutant: Mutant) -> bool:
        """Whether a mutant is run when its module, or a test, is imported."""
        lines = self.running.get(mutant.path, {})
        return not mutant.function or any("" in lines.get(n, ()) for n in mutant.lines)

    def for_(self, mutant: Mutant) -> list[str]:
        """Return the tests that run a mutant, the quickest first."""
        lines = self.running.get(mutant.path, {})
        found = {name for line in mutant.lines for name in lines.get(line, ())}
        chosen = sorted(found & self.seconds.keys(), key=lambda n: (self.seconds[n], n))
        if "" in found:
            # It is run by an import too, whose outcome any test may look at.
            rest = self.seconds.keys() - found
            chosen += sorted(rest, key=lambda n: (self.seconds[n], n))
        return chosen


def attempt(mutant: Mutant, code: str, tests: Tests) -> str:
    """Return what becomes of a mutant: caught, survived, endless or not run."""
    chosen = tests.for_(mutant)
    if not chosen:
        return "not run"
    name = _module(mutant)
    files = dict.fromkeys(test.split("::")[0] for test in chosen)

    def run() -> int:
        sys.meta_path.insert(0, _Finder(name, str(mutant.path), code))
        command = [*_ARGUMENTS, f"--hypothesis-profile={tests.profile}", "-x", *files]
        return int(pytest.main(command, plugins=[_Choose(chosen)]))

    return _outcome(run, chosen, tests)


def _module(mutant: Mutant) -> str:
    return f"dateline.{mutant.path.parent.name}.{mutant.path.stem}"


def _outcome(run: Callable[[], int], chosen: Sequence[str], tests: Tests) -> str:
    limit = 10 + 3 * sum(tests.seconds[test] for test in chosen)
    outcome = forked(run, limit)
    return "endless" if outcome is None else _OUTCOMES.get(outcome, "caught")


@attrs.frozen
class _InPlace:
    """Tries mutants of functions in copies of a process that holds all tests."""

    mutants: Sequence[Mutant]
    tests: Tests
    tell: Callable[[Mutant, str], None]
    lost: list[str]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        for mutant in self.mutants:
            chosen = self.tests.for_(mutant)
            if not chosen:
                self.tell(mutant, "not run")
                continue
            run = functools.partial(_run_in_place, mutant, [items[n] for n in chosen])
            what = _outcome(run, chosen, self.tests)
            if what == "lost":
                self.lost.append(mutant.name)
            else:
                self.tell(mutant, what)
        return True


def _run_in_place(mutant: Mutant, items: Sequence[pytest.Item]) -> int:
    """Put a mutant in its place, and return 1 when the first test has failed."""
    name = _module(mutant)
    importlib.import_module(name)  # which no test may have done so far
    code = compile(mutant.code, str(mutant.path), "exec")
    codes = collections.defaultdict(list)
    for inner in _inside(code):
        codes[inner.co_qualname].append(inner)
    whole = mutant.function, f"{mutant.function}.<locals>."
    functions = [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, FunctionType)
        and thing.__module__ == name
        and (thing.__qualname__ == whole[0] or thing.__qualname__.startswith(whole[1]))
    ]
    for function in functions:
        found = codes[function.__qualname__]
        if len(found) != 1 or found[0].co_freevars != function.__code__.co_freevars:
            return _LOST
        function.__code__ = found[0]
    if not functions:
        return _LOST
    _forget()
    for item, following in itertools.zip_longest(items, items[1:]):
        if any(r.failed for r in runtestprotocol(item, log=False, nextitem=following)):
            return 1
    return 0


def _inside(code: CodeType) -> Iterator[CodeType]:
    """Give the code of all functions in some code."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _inside(inner)


def attempt_in_place(
    mutants: Sequence[Mutant],
    tests: Tests,
    where: Sequence[str],
    tell: Callable[[Mutant, str], None],
) -> list[str]:
    """
    Try mutants of functions, and tell what becomes of each.

    Returns:
        The names of those that cannot be put in place: there are closures of theirs.
    """
    command = [*_ARGUMENTS, "-s", f"--hypothesis-profile={tests.profile}", *where]
    lost: list[str] = []
    pytest.main(command, plugins=[_InPlace(mutants, tests, tell, lost)])
    return lost
