"""The tables of deadlines come to a database that holds claims, and go again, and no claim is touched."""

from importlib import import_module
from typing import Any

import pytest

from server.accounts import actions as accounts
from server.claims.actions import recounting
from server.claims.models import Claim
from server.kit import db
from tests.make import claims as make
from tests.make import deadlines

pytestmark = pytest.mark.usefixtures("organised")
STEPS = (
    "13_deadlines",
    "14_deadline_alarms",
    "34_bi",
    "36_claim_facts",
    "39_facts_changed",
    "40_disputed_items",
)
"""The last four stand on the others' columns."""
COLUMNS = "SELECT count(*) FROM information_schema.columns WHERE table_name = 'claim' AND column_name = 'due_at'"


async def _run(name: str, way: str) -> None:
    module: Any = import_module(f"server.migrations.models.{name}")
    async with db.connection() as raw:
        await raw.execute(await getattr(module, way)(None))


async def test_a_database_that_holds_claims_gets_deadlines_and_can_go_back() -> None:
    found = [await make.claim(), await make.claim(status="SATISFIED")]
    before = await db.rows("SELECT id, number, title, status, version, updated_at FROM claim ORDER BY id")
    for name in reversed(STEPS):
        await _run(name, "downgrade")
    assert await db.value(COLUMNS) == 0
    for name in STEPS:
        await _run(name, "upgrade")
    assert await db.rows("SELECT id, number, title, status, version, updated_at FROM claim ORDER BY id") == before
    await accounts.organisation_ensure()
    await deadlines.policy()
    assert await recounting.recount(missing=True, actor=None) == 1
    opened, closed = [await Claim.get(id=each.id) for each in found]
    assert opened.due_at
    assert (closed.due_at, closed.deadline_policy_id) == (None, None)
