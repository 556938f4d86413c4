"""Telling those who follow records in this process what has changed, in whichever process it was."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from server.kit import events
from server.kit.ids import prefix_of
from server.kit.listen import Listener

_MOST_WAITING = 1000


class Missed(Exception):  # noqa: N818 - it is told to the follower, who starts again
    """Changes may have been missed: the database was out of hearing, or the follower too slow."""


class Feed:
    """The subjects that a follower has not been told of yet: each once, the oldest first."""

    def __init__(self) -> None:
        self._waiting: dict[str, None] = {}
        self._missed = False
        self._told = asyncio.Event()

    def hear(self, subject: str) -> None:
        self._waiting[subject] = None
        if len(self._waiting) > _MOST_WAITING:
            self.miss()
        self._told.set()

    def miss(self) -> None:
        self._waiting.clear()
        self._missed = True
        self._told.set()

    async def next(self, patience: float) -> str | None:
        """Return what has changed; None when nothing did for `patience` seconds. Raise Missed."""
        try:
            await asyncio.wait_for(self._told.wait(), patience)
        except TimeoutError:
            return None
        if self._missed:
            raise Missed
        subject = next(iter(self._waiting))
        del self._waiting[subject]
        if not self._waiting:
            self._told.clear()
        return subject


class Hub:
    """Hears every change of the database, and passes each on to the feeds of its record and of its kind."""

    def __init__(self) -> None:
        self._feeds: dict[str, set[Feed]] = {}
        self._listener: Listener | None = None

    def follow(self, listener: Listener) -> None:
        """Pass on what `listener` hears."""
        self._listener = listener
        listener.on(events.CHANNEL, hear=self._hear, missed=self._miss)

    @contextmanager
    def feed(self, of: str) -> Iterator[Feed]:
        """Follow the record of an id, all whose ids have a prefix, or those of a prefix that are told to one viewer.

        Raise Missed while nothing is heard.
        """
        if not self._listener or not self._listener.connected:
            raise Missed
        feed = Feed()
        followers = self._feeds.setdefault(of, set())
        followers.add(feed)
        try:
            yield feed
        finally:
            followers.discard(feed)
            if not followers:
                self._feeds.pop(of, None)

    def _hear(self, told: str) -> None:
        subject, *more = told.split(" ")  # version, kind, and perhaps whom alone it is told
        prefix = prefix_of(subject)
        for key in (subject, f"{prefix} {more[2]}" if len(more) > 2 else prefix):  # noqa: PLR2004 - as above
            for feed in self._feeds.get(key or "", ()):
                feed.hear(subject)

    def _miss(self) -> None:
        for feeds in self._feeds.values():
            for feed in feeds:
                feed.miss()
