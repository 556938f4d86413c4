"""`python -m tests.bench.processes`: tasks completed by 16 clients among 5,000 running processes; pages of inboxes.

The database is the embedded one, durable, in a folder of its own. Figures are told with the processor time that they
took, and the load of the machine, as it may be shared. All that the service has listen to a task is listening.
"""

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import psutil
import typer
from rich.console import Console

from server import wiring
from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.kit import db, ids, migrations
from server.kit.postgres import Postgres
from server.processes.actions import starting, tasks
from server.settings import MODELS
from tests.bench import inbox
from tests.make import accounts
from tests.processes.draw import flows, model, nodes
from tests.processes.running import published

console = Console(highlight=False)
Task = tuple[str, int]

Instances = Annotated[int, typer.Option(help="How many processes run.")]
Clients = Annotated[int, typer.Option(help="How many complete tasks at once.")]
Completions = Annotated[int, typer.Option(help="How many tasks are completed.")]
Open = Annotated[int, typer.Option(help="How many open tasks the inbox is looked for among; 0: no such measure.")]


def review(role: str) -> str:
    """Draw two tasks in a loop, so that each completion opens a task and no process ends."""
    given = f'<extensionElements><wf:assignment kind="role" role="{role}" due="P3D"/>'
    outcomes = '<wf:outcomes><wf:outcome key="yes"/><wf:outcome key="no"/></wf:outcomes></extensionElements>'
    both = "".join(f'<userTask id="{at}" name="Task {at}">{given}{outcomes}</userTask>' for at in "ab")
    ways = ("s -> g -> a -> b -> x", "x -> g ? outcome == 'no'", "x -> e ? outcome == 'yes'")
    parts = nodes(s="startEvent", e="endEvent", g="exclusiveGateway", x="exclusiveGateway")
    return model(parts + both + flows(*ways)).decode()


def main(
    *, instances: Instances = 5_000, clients: Clients = 16, completions: Completions = 10_000, open_: Open = 1_000_000
) -> None:
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder, Postgres(Path(folder)).running() as url:
        asyncio.run(_measured(url, instances, clients, completions, open_))


async def _measured(url: str, instances: int, clients: int, completions: int, open_: int) -> None:
    wiring.listen()
    config = db.tortoise(url, MODELS, pool=clients)
    await migrations.upgrade(config)
    await db.connect(config)
    try:
        await accounts.organisation()
        role = await accounts.performer_role(name="Reviewers")
        await accounts.role_member(role_id=role.id, user_id=(await accounts.user()).id)
        viewer = Viewer(
            ids.new("usr"), ViewerKind.STAFF, "Bench", ROLE_SCOPES[StaffRole.MANAGER], StaffRole.MANAGER,
            role_addresses=(role.id,),
        )  # fmt: skip
        await _started(viewer, role.id, instances, clients)
        await _completed(viewer, clients, completions)
        await _stored(instances)
        if open_:
            await inbox.measured(role.id, open_, console)
    finally:
        await db.disconnect()


async def _started(viewer: Viewer, role: str, count: int, clients: int) -> None:
    definition = await published(review(role), viewer)

    async def client(number: int) -> None:
        for _ in range(number, count, clients):
            await starting.start(viewer, definition_id=definition.id)

    began = time.perf_counter()
    await asyncio.gather(*(client(number) for number in range(clients)))
    console.print(f"{count:,} processes started, {count / (time.perf_counter() - began):,.0f}/s")


async def _open() -> list[Task]:
    rows = await db.rows("SELECT id, version FROM process_task WHERE status = 'OPEN' ORDER BY random()")
    return [(row["id"], row["version"]) for row in rows]


async def _completed(viewer: Viewer, clients: int, count: int) -> None:
    """Complete tasks in rounds: a round does every task that is open at its beginning, or as many as are left."""
    spent: list[float] = []
    took, before = 0.0, _processor()
    while len(spent) < count:
        found = (await _open())[: count - len(spent)]
        began = time.perf_counter()
        parts = await asyncio.gather(*(_client(viewer, found[at::clients]) for at in range(clients)))
        took += time.perf_counter() - began
        spent += [each for part in parts for each in part]
    own, theirs = (after - then for after, then in zip(_processor(), before, strict=True))
    p50, p95 = statistics.median(spent), statistics.quantiles(spent, n=100)[94]
    console.print(
        f"{count:,} tasks completed by {clients} clients: {count / took:,.0f}/s, p50 {p50 * 1000:.1f} ms,"
        f" p95 {p95 * 1000:.1f} ms; processor time of one: {own / count * 1000:.2f} ms here,"
        f" {theirs / count * 1000:.2f} ms in PostgreSQL; load of the machine {os.getloadavg()[0]:.1f}"
        f" on {os.cpu_count()} cores"
    )


async def _client(viewer: Viewer, found: Sequence[Task]) -> list[float]:
    spent = []
    for task_id, version in found:
        began = time.perf_counter()
        await tasks.complete(viewer, task_id=task_id, expected_version=version, outcome="no")
        spent.append(time.perf_counter() - began)
    return spent


def _processor() -> tuple[float, float]:
    """Return the processor time that this process and PostgreSQL's own have taken."""
    own = psutil.Process()
    servers = [each for each in psutil.process_iter(["name"]) if each.info["name"] == "postgres"]
    mine = [each for each in servers if _of(each, tempfile.gettempdir())]
    return sum(own.cpu_times()[:2]), sum(sum(each.cpu_times()[:2]) for each in mine)


def _of(process: psutil.Process, folder: str) -> bool:
    """Tell whether a server's process works in a bench's folder."""
    try:
        return process.cwd().startswith(f"{folder}/redress-bench-")
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False


async def _stored(instances: int) -> None:
    sql = """SELECT relname, pg_total_relation_size(relid) AS bytes FROM pg_stat_user_tables
        WHERE relname LIKE 'process%' OR relname IN ('event', 'event_subscription') ORDER BY 2 DESC"""
    rows = await db.rows(sql)
    kept = {row["relname"]: row["bytes"] / instances for row in rows}
    told = ", ".join(f"{name} {size / 1024:.2f}" for name, size in kept.items() if size > 64)
    console.print(f"Storage of one process, kB: {sum(kept.values()) / 1024:.1f} in all; {told}")


if __name__ == "__main__":
    typer.run(main)
