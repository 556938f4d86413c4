"""graphql-http's audits of GraphQL over HTTP, run by Node against a real server."""

from pathlib import Path

import orjson

from server import app
from server.settings import Settings
from tests.api import live, node
from tests.make import accounts as make

_FOLDER = Path(__file__).parent / "audits"
_TOKEN = "rdr_" + "t" * 43


async def test_all_the_audits_pass(database: str) -> None:
    organisation, user = await make.organisation(), await make.user()
    token = await make.token(user_id=user.id, secret=_TOKEN)
    try:
        async with live.running(app.build(Settings(), database)) as address:
            told = await node.run(_FOLDER, "run.js", f"{address}/graphql", _TOKEN)
    finally:
        for row in (token, user, organisation):
            await row.delete()
    audits = [orjson.loads(line) for line in told.splitlines()]
    assert len(audits) == 61
    assert [audit for audit in audits if audit["status"] in {"error", "warn"}] == []
    assert {audit["status"] for audit in audits if "MAY" not in audit["name"]} == {"ok"}
