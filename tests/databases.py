"""Databases to keep timelines in: files of SQLite, and a server of PostgreSQL."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import psycopg
import pytest

_NUMBERS: Final = itertools.count()


@pytest.fixture(name="server", scope="session")
def _server() -> Iterator[str]:
    """
    Start a server of PostgreSQL that listens on a socket of its own.

    Debian installs one as ``postgresql``; it refuses to be run by root.
    """
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not installed:
        pytest.skip("no server of PostgreSQL: apt install postgresql")
    home = Path(tempfile.mkdtemp(prefix="pg"))
    user = "postgres" if os.getuid() == 0 else None
    if user:
        shutil.chown(home, user)

    def run(program: str, *arguments: str) -> None:
        command: list[str | Path] = [
            installed[-1].with_name(program),
            "-D",
            home / "data",
            *arguments,
        ]
        subprocess.run(command, check=True, user=user, stdout=subprocess.DEVNULL)  # noqa: S603 - Debian's own programs

    run("initdb", "--auth=trust", "--username=dateline", "--encoding=UTF8", "--no-sync")
    settings = f"-c listen_addresses='' -k {home} -c fsync=off"
    run("pg_ctl", "--wait", "--log", str(home / "log"), "-o", settings, "start")
    try:
        yield f"host={home} user=dateline dbname=postgres"
    finally:
        run("pg_ctl", "--wait", "--mode=immediate", "stop")
        shutil.rmtree(home)


@pytest.fixture(name="addresses", params=["sqlite", "postgresql"])
def _addresses(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Callable[[], str | Path]:
    """Return a maker of addresses of empty databases, of one kind."""
    if request.param == "sqlite":
        return lambda: tmp_path / f"timeline{next(_NUMBERS)}.db"
    server = request.getfixturevalue("server")

    def create() -> str:
        name = f"timeline{next(_NUMBERS)}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        home = server.split()[0].removeprefix("host=")
        return f"postgresql://dateline@/{name}?host={home}"

    return create


@pytest.fixture(name="address")
def _address(addresses: Callable[[], str | Path]) -> str | Path:
    """Return the address of an empty database."""
    return addresses()
