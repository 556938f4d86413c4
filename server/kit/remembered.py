"""What seldom changes and is asked for all the time, kept in memory until a table that it is read from changes.

Triggers tell each such table's name by NOTIFY. While that is not heard, nothing is remembered.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Generic, TypeVar

from server.kit import db
from server.kit.listen import Listener

CHANNEL = "redress_settings"
T = TypeVar("T")

_all: "list[Remembered[Any]]" = []
_listeners: list[Listener] = []


class Remembered(Generic[T]):
    """What `read` returns, read again after a change of one of the `tables`."""

    def __init__(self, read: Callable[[], Awaitable[T]], *tables: str) -> None:
        self.tables = frozenset(tables)
        self._read = read
        self._known: tuple[T] | None = None
        self._changes = 0
        _all.append(self)

    async def get(self) -> T:
        if self._known and _heard():
            return self._known[0]
        before = self._changes
        found = await self._read()
        if self._changes == before and _heard():
            self._known = (found,)
        return found

    def forget(self) -> None:
        self._changes += 1
        self._known = None


def follow(listener: Listener) -> None:
    """Remember from now on, as long as `listener` hears."""
    _listeners.append(listener)
    listener.on(CHANNEL, hear=forget, missed=forget)


def leave(listener: Listener) -> None:
    """Remember nothing more by what `listener` hears."""
    _listeners.remove(listener)
    forget()


def forget(table: str | None = None) -> None:
    """Drop what is known of a table, or of all."""
    for each in _all:
        if table is None or table in each.tables:
            each.forget()


def forget_after_commit(table: str) -> None:
    """Drop what this process knows of a table once the open transaction has committed.

    The others hear it a moment later, and so would this one; who made the change sees it at once.
    """
    if any(table in each.tables for each in _all):
        db.after_commit(partial(forget, table))


def _heard() -> bool:
    return bool(_listeners) and all(each.connected for each in _listeners)
