"""Workers that die, and workers whose parent dies."""

from __future__ import annotations

import errno
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
from readers import Brittle, article, told

from dateline.corpus import parse_many, workers
from dateline.errors import ReadingFailedError, WorkersError
from dateline.extract.syntax.words import Sentence
from dateline.model.article import Article
from dateline.timeline.timeline import Timeline

HERE: Final = Path(__file__).parent
#: Reads on for ever, says the numbers of its workers, and is killed.
PARENT: Final = """
import itertools, multiprocessing, sys
sys.path.append(sys.argv[1])
from readers import Brittle, article
from dateline.corpus import parse_many

if __name__ == "__main__":
    articles = (article(f"Event {n}") for n in itertools.count())
    for outcome in parse_many(articles, parser=Brittle(), workers=2):
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""

#: Lacks the line below which a script begins processes.
UNGUARDED: Final = """
import sys
sys.path.append(sys.argv[1])
from readers import Brittle, article
from dateline.corpus import parse_many

given = [article(body) for body in "abcd"]
print(list(parse_many(given, parser=Brittle(), workers=2, batch_size=1)))
"""

#: Says, as its parser arrives in a worker, whether an interrupt would be heard there.
EARS: Final = """
import signal, sys
sys.path.append(sys.argv[1])
from readers import Brittle, article
from dateline.corpus import parse_many

class Listening(Brittle):
    def __reduce__(self):
        return arrive, ()

def arrive():
    deaf = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    print("deaf" if deaf else "hears", flush=True)
    return Brittle()

if __name__ == "__main__":
    given = [article(body) for body in "abcdefgh"]
    list(parse_many(given, parser=Listening(), workers=2, batch_size=1))
    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))
"""


class Greedy(Brittle):
    """Wants more memory than it may have, for some articles."""

    def tell(self, article: Article, sentences: Sequence[Sentence] = ()) -> Timeline:
        """Tell the words of an article, unless they take too much."""
        assert not sentences
        if "greedy" in article.body:
            soft, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (2**33, hard))
            try:
                bytearray(2**34)
            finally:
                resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        return told(article)

    def __reduce__(self) -> tuple[type[Greedy], tuple[()]]:
        """Travel light."""
        return Greedy, ()


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_that_takes_all_memory_is_the_only_one_lost(workers: int) -> None:
    """It is no fault of ours; the error says what to do."""
    given = [article(body) for body in ("one", "greedy", "two")]

    one, greedy, two = parse_many(given, parser=Greedy(), workers=workers)

    assert isinstance(greedy.error, ReadingFailedError)
    assert "not enough memory to read it; split the article" in str(greedy.error)
    assert (told(given[0]), told(given[2])) == (one.timeline, two.timeline)


def test_workers_that_are_killed_at_any_time_cost_no_article() -> None:
    """An article is given up only if new processes die of it, and of it alone."""
    given = [article(f"Event {number}") for number in range(60)]
    found = []
    for outcome in parse_many(given, parser=Brittle(), workers=2, batch_size=2):
        found.append(outcome)
        if outcome.place % 20 == 7:
            for child in multiprocessing.active_children()[:1]:
                assert child.pid is not None
                os.kill(child.pid, signal.SIGKILL)

    assert [told(each) for each in given] == [outcome.timeline for outcome in found]


class Faint(Brittle):
    """Ends the first process that it is sent to, before it can read."""

    def __init__(self, mark: Path) -> None:
        super().__init__()
        self._mark = mark

    def __reduce__(self) -> Any:
        """Travel with a mark that says whether it has been anywhere."""
        return _faint_once, (self._mark,)


def _faint_once(mark: Path) -> Brittle:
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return Brittle()
    os._exit(9)


def test_a_worker_that_is_killed_while_it_begins_costs_no_article(
    tmp_path: Path,
) -> None:
    """Another one is begun."""
    given = [article("one"), article("two")]

    found = parse_many(given, parser=Faint(tmp_path / "mark"), workers=2, batch_size=1)

    assert [told(each) for each in given] == [outcome.timeline for outcome in found]
    assert (tmp_path / "mark").exists()


def test_who_has_enough_leaves_no_worker_behind() -> None:
    """Neither one that reads nor one that is about to begin."""
    given = map(article, "abcdefgh")
    outcomes = parse_many(given, parser=Brittle(), workers=4, batch_size=1)
    before = multiprocessing.active_children()
    next(outcomes)
    begun = multiprocessing.active_children()

    outcomes.close()  # type: ignore[attr-defined]  # it is a generator

    assert len(begun) > len(before)
    assert before == multiprocessing.active_children()


def test_a_script_that_its_workers_would_run_again_is_told_so(tmp_path: Path) -> None:
    """It ends, and the last line says what to do."""
    script = tmp_path / "unguarded.py"
    script.write_text(UNGUARDED, "utf-8")
    command = [sys.executable, str(script), str(HERE.parent)]

    done = subprocess.run(  # noqa: S603 - our own script
        command, capture_output=True, text=True, check=False, timeout=60
    )

    assert (1, "") == (done.returncode, done.stdout)
    last = done.stderr.splitlines()[-1]
    assert "WorkersError: no worker process stays alive; call this below" in last


def test_no_interrupt_reaches_a_worker_from_its_first_moment(tmp_path: Path) -> None:
    """It is for the process that began them, which hears it."""
    script = tmp_path / "ears.py"
    script.write_text(EARS, "utf-8")
    command = [sys.executable, str(script), str(HERE.parent)]

    done = subprocess.run(  # noqa: S603 - our own script
        command, capture_output=True, text=True, check=True, timeout=60
    )

    *workers, began = done.stdout.split()
    assert {"deaf"} == set(workers)
    assert "False" == began


def test_a_system_that_begins_no_process_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With its own words, and what to do."""

    def refuse() -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(workers, "_SPAWN", SimpleNamespace(Pipe=refuse))

    with pytest.raises(WorkersError, match="Too many open files; use fewer, or 1"):
        list(parse_many([article("one")], parser=Brittle(), workers=2))


def test_a_process_that_may_begin_no_other_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One of a pool, say: there every article is read in it alone."""
    here = vars(multiprocessing.current_process())
    monkeypatch.setitem(here, "_config", {**here["_config"], "daemon": True})

    with pytest.raises(WorkersError, match="not allowed to have children; use fewer"):
        list(parse_many([article("one")], parser=Brittle(), workers=2))


def test_workers_end_with_the_process_that_began_them(tmp_path: Path) -> None:
    """Even if it is killed: no model stays in memory for no one."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    command = [sys.executable, str(script), str(HERE.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603 - our own script
        assert parent.stdout is not None
        children = [int(number) for number in parent.stdout.readline().split()]
        parent.kill()
        # The pipe is open until the last of them has ended.
        parent.communicate(timeout=60)

    assert 1 <= len(children) <= 2
    assert not any(_lives(number) for number in children)


def _lives(number: int) -> bool:
    for _ in range(100):
        try:
            status = Path(f"/proc/{number}/stat").read_text("utf-8")
        except FileNotFoundError:
            return False
        if " Z " in status:
            return False
        time.sleep(0.1)
    return True
