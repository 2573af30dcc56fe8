"""The command on a bad day: shut streams, full disks, signals; one line says why."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from dateline.io import files
from dateline.timeline.timeline import Timeline

HERE: Final = Path(__file__).parent
COMMAND: Final = (sys.executable, str(HERE / "command.py"))


@pytest.fixture(name="news")
def _news(tmp_path: Path) -> Path:
    """Return a folder of articles, of which some take time."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(1, 7):
        text = f"date 2024-05-0{number} Story {number}\n\nA slow event.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(name="heeded")
def _heeded() -> Iterator[None]:
    """
    Heed interrupts, which the command would else ignore too.

    A shell starts what runs in the background with interrupts ignored.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def shell(line: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell, with ``dateline`` in it."""
    line = line.replace("dateline", " ".join(COMMAND))
    done: subprocess.CompletedProcess[str] = subprocess.run(  # noqa: S602 - our own line
        line, shell=True, capture_output=True, text=True, check=False, **options
    )
    return done


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("dateline show {line} > /dev/full", "standard output: No space left"),
        ("dateline convert {line} --to csv > /dev/full", "; make room and do it again"),
        ("dateline show {line} >&-", "standard output: Bad file descriptor"),
        ("dateline show - <&-", "standard input: Bad file descriptor"),
        ("dateline convert {line} /dev/full --to json", "/dev/full: No space left"),
        ("dateline parse {line}/x.txt", "x.txt: Not a directory"),
        ("dateline parse " + 300 * "x", "File name too long"),
        ("dateline parse 'x**y'", "x**y: "),
    ],
)
def test_what_is_shut_or_full_is_said_in_one_line(
    line: str, said: str, tmp_path: Path
) -> None:
    """No traceback, exit code 1, and nothing more when Python ends."""
    made = tmp_path / "line.json"
    files.write(Timeline(), made)

    done = shell(line.format(line=made))

    assert (1, "") == (done.returncode, done.stdout)
    assert 1 == done.stderr.count("\n")
    assert done.stderr.startswith("dateline: ")
    assert said in done.stderr


@pytest.mark.parametrize("streams", [">/dev/full 2>/dev/full", ">&- 2>&-"])
def test_nothing_can_be_said_and_the_exit_code_says_it(
    streams: str, tmp_path: Path
) -> None:
    """Where standard error is no better than the rest."""
    made = tmp_path / "line.json"
    files.write(Timeline(), made)

    assert 1 == shell(f"dateline show {made} {streams}").returncode


@pytest.fixture(name="_heard")
def _hang_up_is_heard() -> Iterator[None]:
    """Let processes that are started hear of a hang-up, also where "nohup" runs us."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("_heard")
@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize(
    ("name", "code", "workers"),
    [("SIGINT", 130, 1), ("SIGINT", 130, 2), ("SIGTERM", 143, 2), ("SIGHUP", 129, 1)],
)
def test_a_signal_ends_it_and_the_same_command_goes_on(
    name: str, code: int, workers: int, news: Path, tmp_path: Path
) -> None:
    """Sent to all its processes, as a terminal does: one line, nothing half-written."""
    out = tmp_path / "all.json"
    words = ["parse", str(news), "-o", str(out), "--workers", str(workers)]
    command = [*COMMAND, *words]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        _wait_for(tmp_path / "all.json.part")
        time.sleep(0.5)
        if name == "SIGINT":
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(getattr(signal, name))
        _, said = process.communicate(timeout=60)

    assert code == process.returncode
    assert said.startswith("dateline: stopped; no file is half-written")
    assert 1 == said.count("\n")
    assert {"all.json.part", "news"} == {path.name for path in tmp_path.iterdir()}
    done = shell(f"dateline parse {news} -o {out}")
    assert (0, "") == (done.returncode, done.stderr)
    assert 6 == len(files.read(out).reports)
    assert {"all.json", "news"} == {path.name for path in tmp_path.iterdir()}


def _wait_for(path: Path) -> None:
    for _ in range(600):
        if path.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{path} did not come")


def test_a_part_of_another_run_does_not_slip_in(news: Path, tmp_path: Path) -> None:
    """Only what is asked for now is answered, whatever was left behind."""
    out = tmp_path / "some.json"
    stopped = shell(f"dateline parse {news}/1.txt {news}/none.txt -o {out}")
    assert 1 == stopped.returncode
    assert out.with_name("some.json.part").exists()

    done = shell(f"dateline parse {news}/2.txt {news}/3.txt -o {out}")

    assert (0, "") == (done.returncode, done.stderr)
    told = {report.what[:7] for report in files.read(out).reports}
    assert {"Story 2", "Story 3"} == told


@pytest.fixture(name="disk")
def _disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a small disk of its own, where the machine allows one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)  # noqa: S603 - the system's own
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("NOT CHECKED: a full disk; it takes root, and a right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607 - the same


@pytest.mark.parametrize(
    "line",
    [
        "dateline parse {news} -o {disk}/all.json",
        "dateline track {disk}/all.db {news}",
        "dateline convert {made} {disk}/all.html",
    ],
)
def test_a_full_disk_costs_nothing_but_time(
    line: str, disk: Path, news: Path, tmp_path: Path
) -> None:
    """It is said, and once there is room the same command does all of it."""
    made = tmp_path / "made.json"
    assert 0 == shell(f"dateline parse {news} -o {made}").returncode
    filler = disk / "filler"
    with filler.open("wb") as file:
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        file.write(bytes(free - 16_384))
    line = line.format(news=news, disk=disk, made=made)

    full = shell(line)
    left = {path.name for path in disk.iterdir()}
    filler.unlink()
    done = shell(line)

    assert (1, "") == (full.returncode, full.stdout)
    assert 1 == full.stderr.count("\n")
    assert "make room" in full.stderr
    assert left <= {"filler", "all.json.part", "all.db"}
    assert (0, "") == (done.returncode, done.stderr)
    assert 1 == len(list(disk.iterdir()))


@pytest.mark.parametrize(
    "line",
    [
        "dateline parse {news} -o {disk}/all.json",
        "dateline track {disk}/all.db {news}",
        "dateline track {disk}/old.db {news}",
        "dateline convert {disk}/old.db {disk}/all.html",
    ],
)
def test_a_disk_that_is_read_only_is_said(line: str, disk: Path, news: Path) -> None:
    """What is there is read, and nothing is changed."""
    assert 0 == shell(f"dateline track {disk}/old.db {news}/1.txt").returncode
    before = (disk / "old.db").read_bytes()
    again = ["mount", "-o", "remount,ro", str(disk)]
    subprocess.run(again, check=True)  # noqa: S603 - the system's own

    done = shell(line.format(disk=disk, news=news))

    assert 1 == done.returncode
    assert 1 == done.stderr.count("\n")
    assert "; " in done.stderr
    assert before == (disk / "old.db").read_bytes()
    assert [disk / "old.db"] == list(disk.iterdir())
