"""A process of the service that is killed in the middle of commands leaves whole steps alone."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.kit import db
from tests.bench.processes import review
from tests.make import accounts
from tests.processes.running import published, started
from tests.processes.test_races import organised

ROOT = Path(__file__).parents[2]
__all__ = ["organised"]

_HALVES = """SELECT count(*) FROM process_instance i WHERE
    (SELECT count(*) FROM process_token t WHERE t.instance_id = i.id AND t.status = 'WAITING') <> 1
    OR (SELECT count(*) FROM process_token t WHERE t.instance_id = i.id) <> 1
    OR NOT EXISTS (SELECT FROM process_task k JOIN process_token t ON t.id = k.token_id AND t.node_id = k.node_id
        WHERE k.instance_id = i.id AND k.status = 'OPEN')
    OR (SELECT count(*) FROM process_task k WHERE k.instance_id = i.id AND k.status = 'OPEN') <> 1
    OR (SELECT count(*) FROM process_task k WHERE k.instance_id = i.id AND k.status = 'DONE') <> i.version - 1
    OR (SELECT count(*) FROM process_entry e WHERE e.instance_id = i.id AND e.kind = 'TASK_DONE') <> i.version - 1
    OR (SELECT count(*) FROM event e JOIN process_task k ON k.id = e.subject
        WHERE k.instance_id = i.id AND e.kind = 'task.done') <> i.version - 1
    OR (SELECT sum(value::int) FROM jsonb_each_text(i.rounds)) <> i.version"""
_DONE = "SELECT count(*) FROM process_task WHERE status = 'DONE'"


async def _until(count: int) -> None:
    for _ in range(600):
        if await db.value(_DONE) >= count:
            return
        await asyncio.sleep(0.02)
    pytest.fail("nothing is done")


@pytest.mark.usefixtures("organised")
async def test_kill_leaves_no_half_step(database: str) -> None:
    role = await accounts.performer_role()
    definition = await published(review(role.id))
    for _ in range(20):
        await started(definition)
    done = 0
    for _ in range(3):
        words: list[Any] = [sys.executable, "-m", "tests.processes.toil", database, role.id]
        toil = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stderr=subprocess.PIPE)
        await _until(done + 60)
        toil.send_signal(signal.SIGKILL)
        _, told = await toil.communicate()
        assert toil.returncode == -signal.SIGKILL, told.decode()
        assert await db.value(_HALVES) == 0
        done = await db.value(_DONE)
    assert done >= 180
