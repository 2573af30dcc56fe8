"""
Fuzz each target for some seconds: ``python fuzz/run.py [SECONDS] [TARGET ...]``.

For each target it prints how many inputs were tried, how many a second, and how
many different findings there are: errors that are none of ours, and properties that
do not hold. An input of each is kept in the folder FINDINGS.

atheris (Apache-2.0) guides it by the lines that an input reaches. A target runs in a
process of its own, for libFuzzer ends the process that it runs in. With
``--blind`` nothing is watched, which tries some ten times as many inputs, and
``--inputs N`` ends after so many.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Final

__all__: list[str] = []

_SECONDS: Final = 60
_FINDINGS: Final = Path("fuzz-findings")
_TRIED: Final = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
_ONE: Final = "--one"
_BLIND: Final = "--blind"
#: What is watched.
_OURS: Final = ["dateline"]
_COLUMNS: Final = "{:16} {:>12} {:>8} {:>9} {:>9}\n"


def main(arguments: Sequence[str]) -> int:
    """Fuzz targets one after another; 1 where anything was found."""
    asked = _command_line().parse_args(arguments)
    from targets import TARGETS

    names = asked.targets or [target.name for target in TARGETS]
    sys.stdout.write(
        _COLUMNS.format("target", "inputs", "CPU s", "a CPU s", "findings")
    )
    found = 0
    for name in names:
        tried, seconds = _tried(name, asked)
        count = len(list((_FINDINGS / name).glob("*.txt")))
        found += count
        rate = tried / seconds if seconds else 0
        row = name, f"{tried:,}", f"{seconds:,.0f}", f"{rate:,.0f}", count
        sys.stdout.write(_COLUMNS.format(*row))
        sys.stdout.flush()
    return int(found > 0)


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fuzz/run.py", description=__doc__)
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--inputs", type=int, default=-1)
    return parser


def _tried(name: str, asked: argparse.Namespace) -> tuple[int, float]:
    """Fuzz one target in its own process; return inputs and processor seconds."""
    limits = [f"-max_total_time={asked.seconds}", f"-runs={asked.inputs}"]
    command = [sys.executable, __file__, _ONE, name, *([_BLIND] * asked.blind)]
    begin = sum(os.times()[2:4])
    done = subprocess.run(  # noqa: S603 - this very script
        [*command, *limits, "-print_final_stats=1", "-timeout=60"],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    seconds = sum(os.times()[2:4]) - begin
    match = _TRIED.search(done.stderr)
    if match is None or done.returncode:
        folder = _FINDINGS / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "process.txt").write_text(done.stderr[-20_000:])
    return int(match[1]) if match else 0, seconds


def _fuzz(name: str, *, blind: bool, limits: Sequence[str]) -> None:
    """Fuzz one target in this process, which ends here."""
    import atheris

    watched = contextlib.nullcontext() if blind else atheris.instrument_imports(_OURS)
    with watched:
        from targets import TARGETS

    (target,) = (target for target in TARGETS if target.name == name)
    seen: set[str] = set()

    def run(data: bytes) -> None:
        try:
            target.run(data)
        except Exception as error:  # noqa: BLE001 - any at all is what is looked for
            _keep(_FINDINGS / name, seen, data, error)

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(target.seeds()):
            Path(corpus, str(number)).write_bytes(seed)
        longest = f"-max_len={target.longest}"
        atheris.Setup([name, corpus, longest, "-seed=1", *limits], run)
        atheris.Fuzz()


def _keep(folder: Path, seen: set[str], data: bytes, error: Exception) -> None:
    """Keep the input of an error, unless one came from the same line."""
    frames = traceback.extract_tb(error.__traceback__)
    place = "".join(f"{frame.filename}:{frame.lineno}" for frame in frames[-2:])
    name = hashlib.sha256(f"{type(error)}{place}".encode()).hexdigest()[:12]
    if name in seen:
        return
    seen.add(name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.bin").write_bytes(data)
    told = "".join(traceback.format_exception(error))
    (folder / f"{name}.txt").write_text(f"{data!r}\n{told}", errors="replace")


if __name__ == "__main__":
    if sys.argv[1:2] == [_ONE]:
        flags = sys.argv[3:]
        _fuzz(
            sys.argv[2], blind=_BLIND in flags, limits=[f for f in flags if f != _BLIND]
        )
    else:
        sys.exit(main(sys.argv[1:]))
