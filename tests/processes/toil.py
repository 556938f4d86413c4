"""`python -m tests.processes.toil URL ROLE`: does open tasks, eight at a time, until the process is killed."""

import asyncio
import sys

from server import settings
from server.kit import db
from server.kit.errors import Refusal
from server.processes.actions import tasks
from tests.make import accounts

_OPEN = "SELECT id, version FROM process_task WHERE status = 'OPEN' ORDER BY random() LIMIT 1"


async def _client(role: str) -> None:
    viewer = accounts.agent(role_addresses=(role,))
    while True:
        found = await db.row(_OPEN)
        assert found is not None
        try:
            await tasks.complete(viewer, task_id=found["id"], expected_version=found["version"], outcome="no")
        except Refusal:  # another client has done it meanwhile
            continue


async def main(url: str, role: str) -> None:
    await db.connect(db.tortoise(url, settings.MODELS, pool=8))
    await asyncio.gather(*(_client(role) for _ in range(8)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
