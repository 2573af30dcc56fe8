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


class Cluster:
    """A server of PostgreSQL that can be stopped and started."""

    def __init__(self, programs: Path, home: Path, user: str | None) -> None:
        self.home = home
        self._programs = programs
        self._user = user

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs."""
        data = str(self.home / "data")
        command = [str(self._programs / program), "-D", data, *arguments]
        subprocess.run(  # noqa: S603 - Debian's own programs
            command, check=True, user=self._user, stdout=subprocess.DEVNULL
        )

    def start(self) -> None:
        """Start it; return when it answers."""
        settings = f"-c listen_addresses='' -k {self.home} -c fsync=off"
        log = str(self.home / "log")
        self.run("pg_ctl", "--wait", "--log", log, "-o", settings, "start")

    def stop(self) -> None:
        """Stop it at once, as when its machine goes down."""
        self.run("pg_ctl", "--wait", "--mode=immediate", "stop")


@pytest.fixture(name="cluster", scope="session")
def _cluster() -> Iterator[Cluster]:
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

    cluster = Cluster(installed[-1].parent, home, user)
    cluster.run(
        "initdb", "--auth=trust", "--username=dateline", "--encoding=UTF8", "--no-sync"
    )
    cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(home)


@pytest.fixture(name="server", scope="session")
def _server(cluster: Cluster) -> str:
    """Return how to reach the server."""
    return f"host={cluster.home} user=dateline dbname=postgres"


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
