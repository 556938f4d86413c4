"""The measuring itself: rounds in which each contender is asked each document in turn."""

import resource
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import median

import asyncpg
import psutil

from tests.bench import documents, load, pools
from tests.bench.contenders import Contender, cpu_of
from tests.bench.documents import Document
from tests.bench.load import Sent
from tests.bench.pools import Variables

_WARMING = 1  # second
_LEAST_REQUESTS = 20_000  # bodies in a file: it is sent from the start again when they run out
_runs = count(1)


@dataclass(frozen=True)
class Run:
    """One contender under one document for a few seconds; processor time in seconds, memory in MB."""

    workers: int
    document: str
    contender: str
    sent: Sent
    server: float
    postgres: float
    memory: float
    others: float
    """The share of the machine's processors that went to what is not measured."""


@dataclass(frozen=True)
class Figures:
    """The runs of one contender under one document, taken together; times in milliseconds."""

    rate: float
    p50: float
    p99: float
    server: float
    postgres: float
    memory: float


@dataclass
class Bench:
    connection: asyncpg.Connection
    postmaster: psutil.Process
    variables: dict[str, list[Variables]]
    workers: int

    async def round(self, contenders: Sequence[Contender], questions: Sequence[Document], seconds: int) -> list[Run]:
        """Ask each document of each contender in turn."""
        return [await self.run(each, document, seconds) for document in questions for each in contenders]

    async def warm(self, contenders: Sequence[Contender], questions: Sequence[Document]) -> None:
        await self.round(contenders, questions, _WARMING)

    async def run(self, contender: Contender, document: Document, seconds: int) -> Run:
        given = await self._given(document)
        before = await self._events()
        server, postgres, machine = contender.cpu(), self._postgres(), _machine()
        sent = load.send(contender.port, [contender.body(document, each) for each in given], seconds, contender.token)
        server, postgres, machine = contender.cpu() - server, self._postgres() - postgres, _machine() - machine
        if sent.errors:
            raise RuntimeError(f"{contender.label} failed {sent.errors} of {sent.requests} requests")
        if document is documents.MOVE and await self._events() - before < sent.requests:
            raise RuntimeError(f"{contender.label} answered transitions that it did not make")
        others = max(0.0, machine - server - postgres) / sent.seconds / (psutil.cpu_count() or 1)
        return Run(self.workers, document.name, contender.name, sent, server, postgres, contender.memory(), others)

    async def _given(self, document: Document) -> list[Variables]:
        if document is documents.MOVE:
            return await pools.moves(self.connection, str(next(_runs)))
        found = self.variables[document.name]
        return found * (_LEAST_REQUESTS // len(found) // 10 + 1)

    async def _events(self) -> int:
        count_: int = await self.connection.fetchval("SELECT count(*) FROM event WHERE kind = 'claim.transition'")
        return count_

    def _postgres(self) -> float:
        return cpu_of([self.postmaster, *self.postmaster.children(recursive=True)])


def _machine() -> float:
    """Return the seconds of processor time that the machine has worked, our client's left out."""
    times = psutil.cpu_times()
    client = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(times.user + times.system + times.nice - client.ru_utime - client.ru_stime)


def together(runs: Sequence[Run]) -> Figures:
    """Take the median of rates and times, the mean of processor time, the most of memory."""
    requests = sum(run.sent.requests for run in runs)

    def middle(value: Callable[[Sent], float]) -> float:
        return median(value(run.sent) for run in runs)

    return Figures(
        rate=middle(lambda sent: sent.requests / sent.seconds),
        p50=middle(lambda sent: sent.p50),
        p99=middle(lambda sent: sent.p99),
        server=sum(run.server for run in runs) / requests * 1000,
        postgres=sum(run.postgres for run in runs) / requests * 1000,
        memory=max(run.memory for run in runs),
    )
