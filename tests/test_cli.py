"""The command prints a timeline, and says what is wrong without a traceback."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from dateline.cli import main
from dateline.io.json import loads
from dateline.io.jsonl import loads as from_lines
from dateline.parse import Parser

pytestmark = pytest.mark.golden

TEXT: Final = "date 2023-05-10 Attack\n\nRebels attacked the fort in Accra on Monday.\n"


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    path = tmp_path / "attack.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


class Answer:
    """What a run of the command returned and printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        self.code = main(arguments)
        self.out, self.err = capsys.readouterr()


def test_a_file_gives_a_table(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Headings and rows on standard output, nothing on standard error."""
    answer = Answer(capsys, "parse", str(file))

    assert (0, "") == (answer.code, answer.err)
    assert "8 May 2023" in answer.out
    assert "Rebels attacked the fort" in answer.out
    assert answer.out.startswith("when")


def test_json_reads_back(
    file: Path, reader: Parser, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed is the timeline, with nothing lost."""
    answer = Answer(capsys, "parse", str(file), "--to", "json")

    assert reader.parse(TEXT) == loads(answer.out)
    assert answer.out.endswith("\n")
    assert not answer.out.endswith("\n\n")


def test_width_is_kept(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No line is longer than asked."""
    narrow = Answer(capsys, "parse", str(file), "--width", "70")

    assert max(map(len, narrow.out.splitlines())) <= 70


def test_a_date_may_be_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text without its header needs it; one with a header obeys it."""
    bare = tmp_path / "bare.txt"
    bare.write_text("Rebels attacked the fort on Monday.", encoding="utf-8")

    answer = Answer(capsys, "parse", str(bare), "--published", "2023-05-17")
    assert (0, True) == (answer.code, "15 May 2023" in answer.out)


def test_several_files_are_one_timeline(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are merged, in the order of time."""
    other = tmp_path / "other.txt"
    other.write_text(
        "date 2020-01-06 Vote\n\nVoters elected a mayor in Lagos on Sunday.",
        encoding="utf-8",
    )
    answer = Answer(capsys, "parse", str(file), str(other), "--to", "json")

    read = loads(answer.out).reports
    titles = {report.source.title for report in read if report.source}
    assert (0, {"Attack", "Vote"}) == (answer.code, titles)


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash stands for it; its bytes are UTF-8."""
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", stdin)

    answer = Answer(capsys, "parse", "-")
    assert 0 == answer.code
    assert "Rebels attacked" in answer.out


BAD: Final[dict[str, tuple[bytes, str]]] = {
    "empty": (b"date 2023-05-10", "there is no text in the article"),
    "nothing": (b"", "no publication date was given"),
    "no date": (b"Rebels attacked the fort.", "no publication date was given"),
    "no such day": (b"date 2023-02-30 Rain\n\nIt rained.", "2023-02-30"),
    "no text": (b"\xff\xfe\x00", "the bytes are no UTF-8 text"),
    "another language": (
        "date 2023-05-10 東京\n\n大統領が演説した。".encode(),
        "only English can be read",
    ),
}


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_named_with_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, said: str
) -> None:
    """One line on standard error, exit code 1, nothing on standard output."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)

    answer = Answer(capsys, "parse", str(bad))
    assert (1, "") == (answer.code, answer.out)
    assert answer.err.startswith(f"dateline: {bad}: ")
    assert said in answer.err


def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a missing file nor an empty folder ends in a traceback."""
    missing = Answer(capsys, "parse", str(tmp_path / "none.txt"))
    folder = Answer(capsys, "parse", str(tmp_path))

    assert (1, 1) == (missing.code, folder.code)
    assert f"{tmp_path / 'none.txt'}: No such file" in missing.err
    assert f"{tmp_path}: no articles there" in folder.err


def test_one_bad_file_stops_the_run(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half a timeline is not printed as if it were whole."""
    answer = Answer(capsys, "parse", str(file), str(tmp_path / "none.txt"))

    assert (1, "") == (answer.code, answer.out)


def test_a_folder_is_read_whole(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text and pages; each says when it came out, or it is said for all."""
    page = tmp_path / "vote.html"
    words = "Voters elected a mayor in Lagos on Sunday, officials said. " * 8
    page.write_text(
        "<html><head><title>Vote</title>"
        '<meta property="article:published_time" content="2020-01-06"></head>'
        f"<body><article><h1>Vote</h1><p>{words}</p></article></body></html>",
        encoding="utf-8",
    )
    answer = Answer(capsys, "parse", str(tmp_path), "--to", "jsonl")

    titles = {r.source.title for r in from_lines(answer.out).reports if r.source}
    assert (0, "", {"Attack", "Vote"}) == (answer.code, answer.err, titles)
    assert file.exists()


def test_what_cannot_be_read_may_be_left_out(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, the others are read, and the exit code tells."""
    bad = tmp_path / "bad.txt"
    bad.write_text("Rebels left.", encoding="utf-8")
    none = tmp_path / "none" / "*.txt"
    files = (str(bad), str(none), str(file))
    answer = Answer(capsys, "parse", *files, "--keep-going")

    assert 1 == answer.code
    assert "Rebels attacked the fort" in answer.out
    first, second = answer.err.splitlines()
    assert first.startswith(f"dateline: {bad}: no publication date")
    assert second.startswith(f"dateline: {none}: no articles there")


def test_a_page_comes_from_one_command(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The suffix of the output says what is written; nothing is printed."""
    page = tmp_path / "attack.html"
    answer = Answer(capsys, "parse", str(file), "-o", str(page))

    assert (0, "", "") == (answer.code, answer.out, answer.err)
    assert "Rebels attacked the fort" in page.read_text("utf-8")


def test_the_commands_of_the_page_do_what_it_says(
    seeds: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From the seed to every file that the page about the command makes of it."""
    page = (seeds.parent / "docs" / "how-to" / "command.md").read_text("utf-8")
    block = page.split("## From articles to a page")[1].split("```")[1]
    commands = [shlex.split(line) for line in block.splitlines()[1:]]
    (tmp_path / "seeds").symlink_to(seeds)
    monkeypatch.chdir(tmp_path)

    for name, *arguments in commands:
        assert "dateline" == name
        answer = Answer(capsys, *arguments)
        assert (0, "") == (answer.code, answer.err)
    made = {path.suffix for path in tmp_path.iterdir() if path.is_file()}
    assert {".json", ".html", ".ics", ".geojson", ".csv", ".parquet"} == made


@pytest.mark.parametrize(
    "arguments", [[], ["parse"], ["parse", "x", "--to", "xml"], ["read", "x"]]
)
def test_a_wrong_command_shows_how_to_use_it(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, as of every command."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert 2 == caught.value.code
    assert "usage: dateline" in capsys.readouterr().err


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer can copy one."""
    with pytest.raises(SystemExit) as caught:
        main(["parse", "--help"])

    assert 0 == caught.value.code
    assert "dateline parse article.txt" in capsys.readouterr().out


def test_the_command_prints_the_same_in_any_process(file: Path) -> None:
    """Neither the hash seed, the locale nor the zone of the machine has a say."""
    run = "import sys, dateline.cli; sys.exit(dateline.cli.main())"
    command = [sys.executable, "-c", run, "parse", str(file), "--to", "json"]
    shown = {
        subprocess.run(  # noqa: S603 - our own command
            command,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone, locale in (("0", "UTC", "C"), ("7", "Asia/Tokyo", "C.UTF-8"))
    }

    assert 1 == len(shown)
    assert json.loads(shown.pop())
