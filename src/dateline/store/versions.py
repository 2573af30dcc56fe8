"""Databases of older versions are brought to this one when they are opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import Connection, inspect, select, update

from ..errors import StoreError
from .indexing import make_index
from .schema import FACTS, INDEX_VERSION, STATE, STATE_VERSION

__all__ = ["STEPS", "Step", "open_state"]

Step = Callable[[Connection], None]
#: What leads from one version of the state to the next: the first from 1 to 2.
STEPS: Final[Sequence[Step]] = ()


def open_state(connection: Connection, *, steps: Sequence[Step] = STEPS) -> None:
    """
    Create the tables of a timeline, or bring those that are there up to date.

    Args:
        connection: A transaction that no other writer shares.

        steps: What leads from each version of the state to the next.

    Raises:
        StoreError: If the database was written by a newer dateline, or holds
            something else.
    """
    newest = STATE_VERSION + len(steps) - len(STEPS)
    tables = inspect(connection).get_table_names()
    if FACTS.name not in tables:
        if tables:
            msg = f"it holds no timeline, but {tables[0]!r}; give another database"
            raise StoreError(msg)
        STATE.create_all(connection)
        connection.execute(FACTS.insert().values(name="state", value=newest))
        make_index(connection)
        return
    facts = dict(connection.execute(select(FACTS.c.name, FACTS.c.value)).all())
    version = facts.get("state", 0)
    if type(version) is not int or not 1 <= version <= newest:
        msg = f"its version is {version!r}; this dateline knows 1 to {newest}: upgrade"
        raise StoreError(msg)
    for step in steps[version - 1 :]:
        step(connection)
    if version < newest:
        state = update(FACTS).where(FACTS.c.name == "state")
        connection.execute(state.values(value=newest))
    if version < newest or facts.get("index") != INDEX_VERSION:
        make_index(connection)
