"""Importing rows over the API."""

from typing import Any

import pytest

from server.kit import db
from tests.api.conftest import Call, call, token_of

__all__ = ["call"]

IMPORT = """mutation ($input: ClaimsImportInput!) { claimsImport(input: $input) {
  imported unchanged skipped partnersCreated departmentsCreated reasonsCreated isReplay
  problems { index code message path } errors { code path } } }"""
ROW = {
    "externalId": "1",
    "title": "Broken",
    "description": "In pieces.",
    "partner": "Acme",
    "registeredAt": "2020-02-01T10:00:00Z",
    "status": "SATISFIED",
    "closedAt": "2020-02-03T10:00:00Z",
    "reason": ["Damage", "Cup"],
    "atFaultDepartment": "Store",
    "resolution": "Paid.",
    "amountClaimed": "10.50",
    "tags": ["cup"],
}


async def send(call: Call, token: str, *rows: Any, **more: Any) -> Any:
    given = {"system": "old", "rows": rows} | more
    return (await call(IMPORT, {"input": given}, token=token))["claimsImport"]


async def test_rows_are_imported_once(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    made = await send(call, token, ROW, idempotencyKey="k")
    counts = {"imported": 1, "unchanged": 0, "skipped": 0, "isReplay": False}
    assert made == counts | {
        "partnersCreated": 1, "departmentsCreated": 1, "reasonsCreated": 2, "problems": [], "errors": [],
    }  # fmt: skip
    assert await send(call, token, ROW, idempotencyKey="k") == made | {"isReplay": True}
    assert (await send(call, token, ROW))["unchanged"] == 1
    asked = """{ claimByExternalReference(system: "old", value: "1") { status amountClaimed { amount }
        partner { name } reason { name parent { name } } atFaultDepartment { name } tags } }"""
    assert (await call(asked, token=token))["claimByExternalReference"] == {
        "status": "SATISFIED",
        "amountClaimed": {"amount": "10.50"},
        "partner": {"name": "Acme"},
        "reason": {"name": "Cup", "parent": {"name": "Damage"}},
        "atFaultDepartment": {"name": "Store"},
        "tags": ["cup"],
    }


@pytest.mark.parametrize(("on_error", "imported"), [("SKIP", 1), ("ABORT", 0)])
async def test_bad_rows_are_told_by_index(call: Call, on_error: str, imported: int) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    bad = [ROW | {"externalId": "2", "title": " "}, ROW | {"externalId": "3", "closedAt": None}, ROW]
    found = await send(call, token, ROW, *bad, onError=on_error)
    assert (found["imported"], found["skipped"]) == (imported, 4 - imported)
    assert [(each["index"], each["code"], each["path"]) for each in found["problems"]] == [
        (1, "REQUIRED", ["rows", "1", "title"]),
        (2, "REQUIRED", ["rows", "2", "closedAt"]),
        (3, "DUPLICATE", ["rows", "3", "externalId"]),
    ]
    assert await db.value("SELECT count(*) FROM claim") == imported


async def test_a_dry_run_leaves_no_trace(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    found = await send(call, token, ROW, dryRun=True)
    assert (found["imported"], found["partnersCreated"]) == (1, 1)
    assert await db.value("SELECT (SELECT count(*) FROM claim) + (SELECT count(*) FROM partner)") == 0


async def test_an_auditor_is_refused(call: Call) -> None:
    found = await send(call, await token_of(staff_role="AUDITOR"), ROW)
    assert found["errors"] == [{"code": "FORBIDDEN", "path": []}]
