"""An import whose caller goes away."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import orjson
import pytest

from server.claims.models import Claim
from server.imports.actions import claims as actions
from server.kit import db
from tests.api import live
from tests.api.conftest import token_of
from tests.api.test_uploads import MAP, PATH, Importer, Service, table
from tests.imports.tables import GOOD
from tests.make import accounts


@pytest.fixture
async def committed(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - connects
    await accounts.organisation(records_claims=True)
    yield
    await db.execute("TRUNCATE event, claim, claim_number, claim_reason, user_account, partner, organisation CASCADE")


@pytest.mark.usefixtures("committed")
async def test_a_caller_that_leaves_takes_an_import_of_all_or_none_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "BATCH", 1)
    service = Service(tmp_path)
    lines = [GOOD.replace("1,", f"{at},", 1) for at in range(3000)]
    headers = {"authorization": f"Bearer {await token_of(staff_role='ADMINISTRATOR')}"}
    async with live.running(service.app) as address, httpx.AsyncClient(base_url=address, headers=headers) as caller:
        file_id = (await Importer(service, caller).sent(table(*lines)))["id"]
        async with caller.stream("POST", f"{PATH}/{file_id}/run", json={"map": MAP}) as answer:
            async for line in answer.aiter_lines():
                assert orjson.loads(line)["rows"] > 0
                break
        for _ in range(200):
            if not service.uploads.running._taken.total():  # noqa: SLF001 - whether it has ended shows nowhere else
                break
            await asyncio.sleep(0.02)
    assert await Claim.all().count() == 0
    assert await db.value("SELECT count(*) FROM partner") == 0
