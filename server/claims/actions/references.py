"""What other systems call a claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.accounts.rules import Viewer
from server.claims.actions import opening
from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.kit import changes, db, ids
from server.kit.checks import Checks
from server.kit.errors import missing


@dataclass(frozen=True)
class Reference:
    system: str
    value: str


async def add(viewer: Viewer, *, claim_id: str, expected_version: int, system: str, value: str) -> Claim:
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        checks = Checks()
        given = await clean_all([Reference(system, value)], checks)
        checks.refuse()
        await insert_all(claim.id, given)
        notes = {"references": [None, vars(given[0])]}
        await changes.write(claim, "claim.reference_add", actor=viewer.id, notes=notes)
    return claim


async def remove(viewer: Viewer, *, claim_id: str, expected_version: int, system: str, value: str) -> Claim:
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        sql = "DELETE FROM claim_reference WHERE claim_id = $1 AND system = $2 AND value = $3 RETURNING id"
        if not await db.value(sql, claim.id, system, value):
            raise missing("The reference", ("value",))
        notes = {"references": [{"system": system, "value": value}, None]}
        await changes.write(claim, "claim.reference_remove", actor=viewer.id, notes=notes)
    return claim


async def clean_all(given: Sequence[Reference], checks: Checks) -> list[Reference]:
    """Return the references made clean; note those that a claim has already."""
    clean: list[Reference] = []
    for at, each in enumerate(given):
        path = ("references", str(at))
        system = checks.text(each.system, *path, "system", limit=64, required=True) or ""
        value = checks.text(each.value, *path, "value", limit=250, required=True) or ""
        if Reference(system, value) in clean:
            checks.note("INVALID", "The same reference is given twice.", path)
        clean.append(Reference(system, value))
    await _check_free(clean, checks)
    return clean


async def insert_all(claim_id: str, given: Iterable[Reference]) -> None:
    """Write the references; one that another transaction wrote first is refused."""
    sql = """INSERT INTO claim_reference (id, claim_id, system, value)
        VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id"""
    for each in given:
        if not await db.value(sql, ids.new("ref"), claim_id, each.system, each.value):
            checks = Checks()
            await _check_free([each], checks)
            checks.refuse()


async def _check_free(given: Sequence[Reference], checks: Checks) -> None:
    for at, each in enumerate(given):
        held = await queries.by_references(each.system, [each.value])
        if held:
            path = ("references", str(at))
            checks.note("DUPLICATE", "A claim has this reference already.", path, existing=held[each.value])
