"""The outbox: events that are acted on once they have committed, each by whichever process comes first.

A row is written by its event's own statement and goes by the transaction that acts on it: what a killed process had
taken is there for the next one. Events are taken many at a time, as a burst of them costs hardly more than one.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import structlog
from tortoise.models import Model

from server.kit import db
from server.kit.ids import IdField
from server.kit.masking import failure

Act = Callable[[Sequence[str]], Awaitable[object]]
"""Acts on the events of these ids, within the open transaction."""

MOST = 100
_GATHERING = 0.05  # seconds in which what comes together is taken together
_PULSE = 5.0  # seconds between two looks, should a notification be lost
_TAKE = """DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING id"""

log = structlog.get_logger("outbox")


class Outbox(Model):
    """An event that is still to be acted on."""

    id = IdField(primary_key=True, description="The event's")

    class Meta:
        table = "outbox"


@dataclass
class _Reader:
    """What acts on events: on those of some kinds, and of these on what it `wants`."""

    kinds: frozenset[str]
    wants: Callable[[str, Mapping[str, Any]], bool]
    act: Act
    put_off: Act


_readers: list[_Reader] = []


def read(kinds: Sequence[str], wants: Callable[[str, Mapping[str, Any]], bool], *, act: Act, put_off: Act) -> None:
    """Have `act` hear of events of `kinds` that it `wants`, by kind and data, after they have committed.

    When it fails, all is undone and `put_off` gets the same events. There is one reader; another takes its place.
    """
    _readers[:] = [_Reader(frozenset(kinds), wants, act, put_off)]


def wanted(kind: str, data: Mapping[str, Any]) -> bool:
    """Tell whether an event belongs into the outbox."""
    return any(kind in each.kinds and each.wants(kind, data) for each in _readers)


async def deliver() -> int:
    """Have all that waits acted on, the eldest first; return how many. What another process has taken is left to it."""
    done = 0
    while (found := await _batch()) == MOST:
        done += found
    return done + found


async def _batch() -> int:
    [reader] = _readers
    try:
        return await _hand(reader.act)
    except db.AWAY:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, others must not wait for it
        log.warning("events are put off", error=failure(error))
    return await _hand(reader.put_off)


async def _hand(act: Act) -> int:
    async with db.transaction():
        taken = sorted(row["id"] for row in await db.rows(_TAKE, MOST))
        if taken:
            await act(taken)
    return len(taken)


class Postman:
    """Delivers in this process until it is stopped, at once when it hears of an event."""

    def __init__(self) -> None:
        self._woken = asyncio.Event()
        self._stopping = False

    def hear(self, told: str) -> None:
        """Hear a notification of an event: its subject, version, kind."""
        kind = told.split(" ")[2]
        if any(kind in each.kinds for each in _readers):
            self._woken.set()

    def stop(self) -> None:
        """Let what has been taken come to its end."""
        self._stopping = True
        self._woken.set()

    async def keep_delivering(self) -> None:
        away = False
        while not self._stopping:
            self._woken.clear()
            try:
                if _readers:
                    await deliver()
                away = False
            except Exception as error:  # noqa: BLE001 - whatever it is, the next look may do better
                if not away:
                    log.warning("the outbox is out of reach", error=type(error).__name__)
                away = True
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), _PULSE)
            await asyncio.sleep(_GATHERING)
