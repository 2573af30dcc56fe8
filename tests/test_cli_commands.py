"""The commands that take timelines: what they print, write and refuse."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from dateline.cli import main
from dateline.io import files
from dateline.io.formats import FORMATS
from dateline.io.jsonl import loads
from dateline.model.actor import Actor
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Attribution, Reason, Report
from dateline.model.types import Certainty
from dateline.model.when import When
from dateline.timeline.timeline import Timeline

ARTICLE: Final = Article(
    "Rebels attacked a fort on Monday, Ana Lind said.",
    title="A fort falls",
    published="2023-05-10",
    publisher="The Wire",
)
FORT: Final = Event(
    (
        Report(
            "Rebels attacked a fort",
            type="ASSAULT",
            when=When.of(2023, 5, 8),
            attribution=Attribution(Actor("Ana Lind"), "said"),
            quote=ARTICLE.quote(14, 62),
            trigger=ARTICLE.quote(21, 29),
            reasons=[
                Reason("when", "weekday before the article", 40, 46),
                Reason("type", "the verb"),
                Reason("where", "the headline", 0, 12),
            ],
        ),
    )
)
VOTE: Final = Event.of(
    "Voters elect a mayor",
    when="2020-01-05",
    type="ELECTION",
    actors=["Voters"],
    location=Location("Lagos", latitude=6.5, longitude=3.4),
)
RAIN: Final = Event.of("It may rain", when="2024", certainty=Certainty.POSSIBLE)
LINE: Final = Timeline.of(FORT, VOTE, RAIN)


class Answer:
    """What a run of the command returned and printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: object) -> None:
        self.code = main([str(argument) for argument in arguments])
        self.out, self.err = capsys.readouterr()


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    path = tmp_path / "line.json"
    LINE.write(path)
    return path


def test_show_prints_an_axis_and_a_numbered_table(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both as wide as asked, without codes where no one looks."""
    answer = Answer(capsys, "show", file, "--width", 80)

    assert (0, "") == (answer.code, answer.err)
    assert "● a day or moment" in answer.out
    assert "\n2  8 May" in answer.out
    assert "\x1b" not in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80


def test_show_of_nothing_dated_is_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no axis without a date."""
    Timeline.of(Event.of("It rains")).write(tmp_path / "x.json")

    assert Answer(capsys, "show", tmp_path / "x.json").out.startswith("#")


QUERIES: Final = {
    ("--actor", "Voters"): {VOTE},
    ("--role", "agent"): {VOTE},
    ("--type", "assault"): {FORT},
    ("--location", "Lagos"): {VOTE},
    ("--near", "6,3", "--km", "100"): {VOTE},
    ("--near", "6,3", "--km", "10"): set(),
    ("--bbox", "0,0,10,10"): {VOTE},
    ("--source", "The Wire"): {FORT},
    ("--text", "fort"): {FORT},
    ("--certainty", "possible"): {RAIN},
    ("--when", "2023"): {FORT},
    ("--since", "2023"): {FORT, RAIN},
    ("--until", "2023-05"): {VOTE, FORT},
    ("--since", "2021", "--until", "2023"): {FORT},
    ("--before", "2024"): {VOTE, FORT},
    ("--after", "2023-05-08"): {RAIN},
    ("--during", "2023-05"): {FORT},
    ("--during", "2024-05", "--mode", "possible"): {RAIN},
    ("--during", "2024-05", "--mode", "certain"): set(),
    (): {VOTE, FORT, RAIN},
}


@pytest.mark.parametrize(
    ("asked", "found"), QUERIES.items(), ids=map(" ".join, QUERIES)
)
def test_query_prints_what_meets_every_condition(
    file: Path,
    capsys: pytest.CaptureFixture[str],
    asked: tuple[str, ...],
    found: set[Event],
) -> None:
    """As JSON lines, which the next command reads."""
    answer = Answer(capsys, "query", file, *asked)

    assert (0, "") == (answer.code, answer.err)
    assert found == set(loads(answer.out))


def test_merge_puts_files_of_any_format_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In any order, as often as you like."""
    one, two = tmp_path / "one.json", tmp_path / "two.jsonl"
    Timeline.of(FORT).write(one)
    Timeline.of(VOTE, RAIN).write(two)
    answer = Answer(capsys, "merge", two, one, two)

    assert (0, LINE) == (answer.code, loads(answer.out))


def test_diff_prints_what_came_and_went(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line an event; what is told otherwise with what it was."""
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    again = Report(
        "A fort was attacked by many rebels",
        type="ASSAULT",
        when=When.of(2023, 5, 8),
        quote=ARTICLE.quote(14, 62),
        trigger=ARTICLE.quote(21, 29),
    )
    before = Timeline.of(FORT, VOTE)
    after = Timeline.of(FORT, RAIN) | Timeline((again,))
    before.write(old)
    after.link(FORT, Event((again,))).write(new)
    answer = Answer(capsys, "diff", old, new)

    assert [
        "- 5 Jan 2020  ELECTION  Voters elect a mayor (1 report)",
        "+ 2024  OTHER  It may rain (1 report)",
        "~ 8 May 2023  ASSAULT  A fort was attacked by many rebels (2 reports)",
        "    was 8 May 2023  ASSAULT  Rebels attacked a fort (1 report)",
        "+ 1 mark of a curator",
    ] == answer.out.splitlines()
    assert 0 == answer.code
    assert 3 == Answer(capsys, "diff", "--exit-code", old, new).code
    assert 0 == Answer(capsys, "diff", "--exit-code", old, old).code


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_convert_writes_every_format(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], known: object
) -> None:
    """To a file by its suffix, and to standard output by its name."""
    name, suffix = known.name, known.suffixes[0]  # type: ignore[attr-defined]
    written, piped = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    by_name = Answer(capsys, "convert", file, written)
    Answer(capsys, "convert", file, "-o", piped, "--to", name)

    assert (0, "", "") == (by_name.code, by_name.out, by_name.err)
    assert written.read_bytes() == piped.read_bytes()


def test_convert_to_standard_output_is_json_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless something else is asked for."""
    assert LINE == loads(Answer(capsys, "convert", file).out)
    assert "8 May 2023" in Answer(capsys, "convert", file, "--to", "table").out


def test_explain_says_why(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The passage, who says so, and each field with the words it rests on."""
    answer = Answer(capsys, "explain", file, 2)

    assert [
        "8 May 2023  ASSAULT  Rebels attacked a fort",
        "",
        "  The Wire, 2023-05-10",
        "  “Rebels attacked a fort on Monday, Ana Lind said.”",
        "  according to Ana Lind (“said”)",
        "    when: weekday before the article — “Monday”",
        "    type: the verb",
        "    where: the headline",
    ] == answer.out.splitlines()
    assert "made by hand: It may rain" in Answer(capsys, "explain", file, 3).out


def test_explain_compares_two(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Their order, and why they are two."""
    answer = Answer(capsys, "explain", file, 1, 2)

    assert "in time: the first is before the second" in answer.out
    assert "two events" in answer.out


def test_explain_shows_where_reports_differ(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each value is there."""
    other = Event.of("Rebels attacked a fort", when="2023-05-09", type="ASSAULT")
    line = Timeline.of(FORT, other).link(FORT, other)
    line.write(tmp_path / "x.json")
    answer = Answer(capsys, "explain", tmp_path / "x.json", 1)

    assert "  reports differ in when: 2023-05-09; 2023-05-08" in answer.out


def test_validate_counts_or_refuses(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All files are looked at, whatever the first is like."""
    half = tmp_path / "half.json"
    half.write_bytes(file.read_bytes()[:400])
    answer = Answer(capsys, "validate", half, file)

    assert 1 == answer.code
    assert f"{file}: 3 reports of 3 events, 0 marks\n" == answer.out
    assert answer.err.startswith(f"dateline: {half}: ")
    assert 1 == len(answer.err.splitlines())


def _pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", stdin)


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("dash", [["-"], []])
def test_commands_make_a_pipe(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    form: str,
    dash: list[str],
) -> None:
    """JSON and JSON lines are told apart; nothing named is standard input."""
    _pipe(monkeypatch, Answer(capsys, "convert", file, "--to", form).out)

    assert "1  5 Jan 2020" in Answer(capsys, "show", *dash).out


def test_a_pipe_may_carry_any_format(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """If it is said."""
    _pipe(monkeypatch, Answer(capsys, "convert", file, "--to", "csv").out)

    answer = Answer(capsys, "validate", "-", "--from", "csv")
    assert (0, "") == (answer.code, answer.err)


BAD: Final[dict[str, tuple[str, bytes, str]]] = {
    "half a file": ("x.json", b'{"format": "dateline", "vers', "char"),
    "another version": ("x.json", b'{"format": "dateline", "version": 99}', "99"),
    "another format": ("x.json", b'{"type": "Feature"}', "$"),
    "a part of it": (
        "x.json",
        b'{"format": "dateline", "version": 1, "reports": [{"what": 7}]}',
        "$.reports[0]",
    ),
    "half a line": (
        "x.jsonl",
        b'{"format": "dateline", "version": 1}\n{"for',
        "line 2",
    ),
    "no text": ("x.json", b"\xff\xfe\x00", "UTF-8"),
    "nothing": ("x.json", b"", "$"),
    "a page": ("x.html", b"<p>", "read back"),
    "who knows": ("x.xyz", b"", "suffix"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("command", ["show", "query", "merge", "convert", "validate"])
def test_a_bad_file_is_named_with_the_place_in_it(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: str,
    name: str,
    data: bytes,
    said: str,
) -> None:
    """One line on standard error, exit code 1, nothing on standard output."""
    path = tmp_path / name
    path.write_bytes(data)
    answer = Answer(capsys, command, path)

    assert (1, "") == (answer.code, answer.out)
    assert 1 == len(answer.err.splitlines())
    assert answer.err.startswith("dateline: ")
    assert name in answer.err
    assert said in answer.err


def test_standard_input_is_named_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no name of its own."""
    _pipe(monkeypatch, '{"format": "dateline", "version": 99}')

    assert Answer(capsys, "show").err.startswith("dateline: standard input: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("query", "{}", "--since", "soon"), "'soon'"),
        (("query", "{}", "--near", "100,0"), "100"),
        (("explain", "{}", "0"), "numbered from 1 to 3, got 0"),
        (("explain", "{}", "1", "9"), "line.json: events are numbered"),
        (("convert", "{}", "x.html", "--to", "table"), "a table is printed"),
        (("convert", "{}", "none/x.html"), "none/x.html: No such file"),
        (("convert", "{}", "x.xyz"), "x.xyz"),
        (("show", "none.json"), "none.json: No such file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    """With the value and the way out."""
    monkeypatch.chdir(file.parent)
    answer = Answer(capsys, *(part.format(file) for part in arguments))

    assert (1, "", 1) == (answer.code, answer.out, len(answer.err.splitlines()))
    assert said in answer.err


@pytest.mark.parametrize("suffix", ["json", "csv", "html"])
def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    """To the byte, and without a scrap beside it."""
    LINE.write(tmp_path / "line.json")
    target = tmp_path / f"old.{suffix}"
    target.write_bytes(b"what was there")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    answer = Answer(capsys, "convert", tmp_path / "line.json", target)

    assert 1 == answer.code
    said = f"dateline: {target}: No space left on device; make room and do it again\n"
    assert said == answer.err
    assert b"what was there" == target.read_bytes()
    assert {"line.json", target.name} == {path.name for path in tmp_path.iterdir()}


def test_a_missing_extra_is_named(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "shtab", None)
    answer = Answer(capsys, "completion", "bash")

    assert 1 == answer.code
    assert "pip install 'dateline[completion]'" in answer.err
    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.delitem(sys.modules, "dateline.io.icalendar", raising=False)
    target = file.with_suffix(".ics")
    target.write_bytes(b"what was there")
    answer = Answer(capsys, "convert", file, target)
    assert 1 == answer.code
    assert f"{target}: " in answer.err
    assert "pip install 'dateline[ics]'" in answer.err
    assert b"what was there" == target.read_bytes()


COMMANDS: Final = (
    "parse show query merge diff convert explain validate completion".split()
)


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_a_shell_can_complete_the_command(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its script knows every command, and of parse the options."""
    answer = Answer(capsys, "completion", shell)

    assert 0 == answer.code
    assert all(command in answer.out for command in COMMANDS)
    assert "--keep-going" in answer.out or shell == "tcsh"


@pytest.mark.parametrize(
    "option", ["--near=1", "--near=1,2,3", "--near=a,b", "--bbox=1,2,3"]
)
def test_a_point_or_box_has_its_numbers(
    option: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wrong number of them is a wrong use of the command."""
    with pytest.raises(SystemExit) as caught:
        main(["query", str(file), option])

    assert 2 == caught.value.code
    assert "invalid" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of each command, to be copied."""
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])

    assert 0 == caught.value.code
    assert f"\n  dateline {command} " in capsys.readouterr().out


def test_help_lists_the_commands_and_exit_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All of both."""
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out

    assert all(
        f"  {command} " in f"{shown} " or command in shown for command in COMMANDS
    )
    assert all(f"\n  {code}  " in shown for code in (0, 1, 2, 3))


RUN: Final = "import sys, dateline.cli; sys.exit(dateline.cli.main())"


def _run(arguments: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", RUN, *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return] # noqa: S603 - our own command


def test_the_locale_does_not_matter(file: Path) -> None:
    """What is printed is UTF-8 even where the terminal is said to be older."""
    environment = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    done = _run(["show", str(file)], env=environment)

    assert (0, b"") == (done.returncode, done.stderr)
    assert "●" in done.stdout.decode("utf-8")


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path: Path) -> None:
    """As with ``| head``: no traceback."""
    many = [Event.of(f"it rains {n}", when="2021", theme=str(n)) for n in range(800)]
    files.write(Timeline.of(*many), tmp_path / "many.json")
    shell = (
        f"{sys.executable} -c 'import sys, dateline.cli; sys.exit(dateline.cli.main())'"
    )
    line = f"{shell} convert {tmp_path / 'many.json'} | head -c 10"
    done = subprocess.run(line, shell=True, capture_output=True, check=True)  # noqa: S602 - our own command

    assert (b'{"format":', b"") == (done.stdout, done.stderr)


def test_an_interrupt_ends_it_in_one_line(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the exit code that shells give it."""

    def stop(*_: object, **__: object) -> Timeline:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "read", stop)
    answer = Answer(capsys, "show", file)
    assert (130, "") == (answer.code, answer.out)
    assert answer.err == (
        "dateline: stopped; no file is half-written, and the same command does what "
        "is left\n"
    )


def test_no_command_loads_what_it_does_not_need(file: Path) -> None:
    """Only ``parse`` takes the second that spaCy needs."""
    run = (
        "import sys, dateline.cli; dateline.cli.main(sys.argv[1:]);"
        "print({'spacy', 'numpy', 'pandas'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", run, "validate", str(file)]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own command

    assert done.stdout.endswith(b"set()\n")


class Terminal(io.StringIO):
    """A standard error that someone looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_bar_is_shown_on_a_terminal_alone(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of several files; what is printed is the same."""
    plain = Answer(capsys, "merge", file, file)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    shown = Answer(capsys, "merge", file, file)

    assert "" == plain.err
    assert plain.out == shown.out
    assert "reading" in screen.getvalue()
    assert json.loads(plain.out.splitlines()[0])
