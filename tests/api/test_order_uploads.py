"""Importing orders from a file over HTTP: what differs from claims."""

import csv
import io
import tomllib
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from server.orders.models import SourceDocument
from tests.api.conftest import token_of
from tests.api.test_uploads import Service, told
from tests.make import accounts

ORDERS = "/api/imports/orders"
ORDER_ROWS = """No,Date,Customer,Item,Qty,Price
T-1,2026-01-02,Acme,Cup,3,1.50
T-1,2026-01-02,Acme,,1,9
T-2,2026-01-03,Acme,Cup,2,1
"""


@pytest.fixture
async def service(tmp_path: Path, rollback: None) -> Service:  # noqa: ARG001 - around the row
    await accounts.organisation()
    return Service(tmp_path)


async def _sent(caller: httpx.AsyncClient, path: str, **given: Any) -> Any:
    """Return the last line that a run answers with."""
    return orjson.loads((await caller.post(path, json=given)).text.splitlines()[-1])


async def test_orders_are_sent_tried_and_imported(service: Service) -> None:
    async with service.caller(await token_of(staff_role="ADMINISTRATOR")) as caller:
        await _imported(caller)


async def _imported(caller: httpx.AsyncClient) -> None:
    about = (await caller.get(ORDERS)).json()
    assert about["kinds"] == ["ORDER", "SHIPMENT", "RETURN"]
    kinds = {each["name"]: (each["kind"], each["required"]) for each in about["fields"]}
    assert [kinds[name] for name in ("external_id", "date", "quantity", "manager", "cancellation_reason")] == [
        ("text", True), ("moment", True), ("amount", True), ("login", False), ("name", False),
    ]  # fmt: skip
    found = (await caller.post(ORDERS, content=ORDER_ROWS.encode(), params={"name": "shipments.csv"})).json()
    assert (found["map"]["kind"], found["map"]["external_id"]) == ("SHIPMENT", "{No}")
    path = f"{ORDERS}/{found['id']}/run"
    given = {"map": found["map"], "onError": "skip"}
    tried = await _sent(caller, path, **given, dryRun=True)
    counts = {"read": 3, "imported": 1, "updated": 0, "unchanged": 0, "skipped": 2}
    assert {name: tried["report"][name] for name in counts} == counts
    assert await SourceDocument.all().count() == 0
    done = await _sent(caller, path, **given)
    assert [each.kind for each in await SourceDocument.all()] == ["SHIPMENT"]
    bad = [*csv.reader(io.StringIO((await caller.get(done["badRows"]["url"])).content.decode("utf-8-sig")))]
    assert [(row[0], row[3]) for row in bad[1:]] == [("2", ""), ("3", "REQUIRED")]
    again = {"map": tomllib.loads((await caller.post(f"{ORDERS}/map", json={"map": found["map"]})).text)}
    assert again["map"] == found["map"]
    wrong = await caller.post(path, json={"map": found["map"] | {"kind": "ACT"}})
    assert told(wrong) == (400, [("INVALID", "map.kind")])


async def test_who_tells_no_orders_imports_none(service: Service) -> None:
    async with service.caller(await token_of(staff_role="AUDITOR")) as caller:
        assert (await caller.get(ORDERS)).status_code == 403
