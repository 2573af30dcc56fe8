"""Reading many files by the command: tracked, stopped, gone on with."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers import Brittle

from dateline.cli import main
from dateline.io import files
from dateline.store import Store

GOOD = "date 2024-05-06 Good\n\nA good event.\n"
BETTER = "date 2024-05-07 Better\n\nA better event.\n"
BAD = "date 2024-05-08 Bad\n\nThis is a puzzle.\n"


@pytest.fixture(name="news")
def _news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of two articles, read by a parser that needs no model."""
    monkeypatch.setattr("dateline.corpus.many.Parser", Brittle)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "1.txt").write_text(GOOD, "utf-8")
    (folder / "2.txt").write_text(BETTER, "utf-8")
    return folder


def test_what_was_tracked_is_not_read_again(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next day, the same command reads what is new."""
    store = str(tmp_path / "news.db")

    assert 0 == main(["track", store, str(news)])
    (news / "3.txt").write_text(GOOD.replace("06 Good", "09 New"), "utf-8")
    assert 0 == main(["track", store, str(news)])
    assert 0 == main(["track", store, str(news / "1.txt")])

    printed = capsys.readouterr().out.splitlines()
    assert ["2 new", "1 new", "0 new"] == [line[:5] for line in printed]


def test_what_cannot_be_read_is_said_and_tried_again(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are read; the exit code tells of it."""
    store = tmp_path / "news.db"
    (news / "0.txt").write_text(BAD, "utf-8")

    assert [1, 1] == [main(["track", str(store), str(news)]) for _ in range(2)]

    errors = capsys.readouterr().err.splitlines()
    assert 2 == len(errors)
    assert all("0.txt" in error and "ZeroDivisionError" in error for error in errors)
    with Store(store) as kept:
        assert 2 == len(kept)


def test_a_tracked_timeline_is_shown_and_converted(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A database is read wherever a file of a timeline is."""
    store, copy = str(tmp_path / "news.db"), tmp_path / "news.json"
    main(["track", store, str(news)])
    capsys.readouterr()

    assert 0 == main(["show", store])
    assert "A better event." in capsys.readouterr().out
    assert 0 == main(["convert", store, str(copy)])
    with Store(store) as kept:
        assert kept.timeline() == files.read(copy)


def test_a_database_answers_as_a_file_does(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One is asked by its index; two, or a file, are merged first."""
    store, copy = str(tmp_path / "news.db"), str(tmp_path / "news.json")
    main(["track", store, str(news)])
    main(["convert", store, copy])
    capsys.readouterr()
    told = []

    for inputs in ([store], [copy], [store, store]):
        assert 0 == main(["query", *inputs, "--text", "better", "--since", "2024"])
        told.append(capsys.readouterr().out)

    assert "A better event." in told[0]
    assert "A good event." not in told[0]
    assert told[0] == told[1] == told[2]


def test_a_database_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To look at something does not create it."""
    missing = tmp_path / "none.db"

    assert 1 == main(["show", str(missing)])
    assert "none.db: No such file" in capsys.readouterr().err
    assert not missing.exists()


def test_a_stopped_run_goes_on_where_it_was(
    news: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was read lies in a part of the output until all is done."""
    out, part = tmp_path / "all.json", tmp_path / "all.json.part"
    command = ["parse", str(news), "-o", str(out)]
    (news / "3.txt").write_text(BAD, "utf-8")

    assert 1 == main(command)
    assert part.exists()
    assert not out.exists()
    assert "3.txt" in capsys.readouterr().err
    (news / "3.txt").unlink()
    monkeypatch.setattr("dateline.corpus.many.read_together", _refuse)
    assert 0 == main(command)

    assert ["A good event.\n", "A better event.\n"] == [
        event.what for event in files.read(out)
    ]
    assert not part.exists()


def _refuse(*_: object) -> None:
    pytest.fail("it was read before")
