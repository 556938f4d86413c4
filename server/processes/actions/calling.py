"""Asking services: those of the catalogue at once, an address of another system with patience; once for each call."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
import structlog

from server.kit import clock, db, idempotency, jobs
from server.kit.errors import Refusal
from server.kit.events import Happened
from server.kit.idempotency import Once
from server.kit.outbound import Forbidden, Outbound, Unreached
from server.processes.actions import carrying, catalogue
from server.processes.queries import running as queries
from server.processes.queries.running import Running
from server.processes.rules import commands, handlers
from server.processes.rules.commands import Command
from server.processes.rules.state import InstanceStatus, TokenStatus

_UNREACHED, _FORBIDDEN = "WEBHOOK_UNREACHED", "WEBHOOK_FORBIDDEN"
_BROKEN = "The service has failed; the service's log tells more."
log = structlog.get_logger("processes")
OUTBOUND = Outbound()


@dataclass(frozen=True)
class Given:
    """A call as its job knows it; `attempt` counts from 0."""

    instance: str
    token: str
    node: str
    handler: str
    inputs: Mapping[str, Any]
    call: str
    attempt: int


async def call(given: Given, *, outbound: Outbound | None = None) -> None:
    """Ask a service and let the process go on; what has been answered is not asked again."""
    if given.handler != handlers.WEBHOOK:
        await _within(given)
        return
    async with db.transaction():
        asked = await _opened(given)
    if asked is None:
        return
    command = await _asked(given, outbound or OUTBOUND, asked[0])
    async with db.transaction():
        opened = await _opened(given)
        if opened is None:
            return
        if command is None:
            pause = handlers.PAUSES[given.attempt]
            await jobs.enqueue(carrying.CALL, {**vars(given), "attempt": given.attempt + 1}, after=pause)
            return
        await _answered(*opened, command)


async def _within(given: Given) -> None:
    """Do what the catalogue does in the database, with the step that follows."""
    async with db.transaction():
        opened = await _opened(given)
        if opened is None:
            return
        running, once = opened
        more: list[Happened] = []
        command: Command = commands.Answer(given.token)
        try:
            async with db.savepoint():
                more = await catalogue.ACTS[given.handler](running, given.inputs)
        except Refusal as refusal:
            command = commands.Fail(given.token, _sentence(refusal), refusal.code, _lacks(refusal))
        except db.CONTENTION + db.AWAY:
            raise
        except Exception as error:
            log.exception("a service has failed", handler=given.handler, error=type(error).__name__)
            command = commands.Fail(given.token, _BROKEN)
        await _answered(running, once, command, more)


async def _opened(given: Given) -> tuple[Running, Once] | None:
    """Lock the instance where it still waits for this call."""
    running = await queries.lock(given.instance)
    token = running.state.tokens.get(given.token) if running else None
    waits = token and token.node_id == given.node and token.status is TokenStatus.WAITING
    if running is None or not waits:
        return None
    if running.state.instance.status is InstanceStatus.SUSPENDED:
        raise jobs.Later(handlers.PAUSES[1], "the process is stopped")
    once = await idempotency.begin("process", given.call, hashlib.sha256(given.call.encode()).digest())
    return None if once.result else (running, once)


async def _answered(running: Running, once: Once, command: Command, more: list[Happened] | None = None) -> None:
    await carrying.carry(running, command, actor=None, more=more or ())
    await idempotency.finish(once, running.id)


async def _asked(given: Given, outbound: Outbound, running: Running) -> Command | None:
    """Call another system; return what became of it, or None where another try is due."""
    told = {name: value for name, value in given.inputs.items() if name != "url"}
    about = {"call": given.call, "process": running.id, "title": running.title, "subject": running.subject}
    body = orjson.dumps({**about, "element": given.node, "at": clock.now(), "data": told}, default=str)
    headers = {"x-redress-call": given.call, "x-redress-attempt": str(given.attempt + 1)}
    try:
        await outbound.post(str(given.inputs.get("url") or ""), body, headers)
    except Forbidden as forbidden:
        return commands.Fail(given.token, f"The address may not be called: {forbidden}.", _FORBIDDEN)
    except Unreached as unreached:
        if given.attempt < len(handlers.PAUSES):
            return None
        return commands.Fail(given.token, f"The address could not be reached: {unreached}.", _UNREACHED)
    return commands.Answer(given.token)


def _lacks(refusal: Refusal) -> tuple[str, ...]:
    return tuple(dict.fromkeys(problem.path[0] for problem in refusal.problems if problem.path))


def _sentence(refusal: Refusal) -> str:
    return " ".join(problem.message for problem in refusal.problems)
