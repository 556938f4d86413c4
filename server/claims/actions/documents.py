"""Documents of other systems, which claims may be based on."""

from datetime import date
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.models import ExternalDocument
from server.claims.queries import claims as queries
from server.claims.queries import option
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal

_INSERT = """INSERT INTO external_document
    (id, created_at, updated_at, created_by, version, system, type, number, date, partner_id, link)
    VALUES ($1, $2, $2, $3, 1, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (system, type, number) DO NOTHING RETURNING id"""


async def put(
    viewer: Viewer,
    *,
    system: str,
    type: str,  # noqa: A002 - the domain's word
    number: str,
    date: date | None = None,
    partner_id: str | None = None,
    link: str | None = None,
) -> ExternalDocument:
    """Create a document, or give the one of this system, type and number what is told of it now.

    The other system is the authority, so no version is compared. What is not told stays.
    """
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    if viewer.kind is ViewerKind.CUSTOMER:
        raise Refusal("FORBIDDEN", "Documents come from staff and from other systems.")
    checks = Checks()
    key = _key(checks, system=system, type=type, number=number)
    told = {"date": date, "partner_id": partner_id, "link": _link(link, checks)}
    if partner_id is None and not queries.may_use(viewer, None):
        checks.note("REQUIRED", "partnerId is required.", ("partnerId",))
    async with db.transaction():
        await option.opened()
        await queries.check_related(viewer, {"partner_id": partner_id}, checks, partner_id=None)
        checks.refuse()
        return await _put(viewer, key, told)


async def _put(viewer: Viewer, key: dict[str, str], told: dict[str, Any]) -> ExternalDocument:
    values = [ids.new("xdc"), clock.now(), viewer.id, *key.values(), *told.values()]
    made = await db.value(_INSERT, *values)
    document = await ExternalDocument.filter(**key).select_for_update(no_key=True).get()
    if made:
        await events.record("external_document.create", document.id, version=1, actor=viewer.id)
        return document
    if not queries.may_use(viewer, document.partner_id):
        raise Refusal("DUPLICATE", "There is such a document already.", ("number",))
    new = {name: value for name, value in told.items() if value is not None}
    await changes.write(document, "external_document.update", actor=viewer.id, **new)
    return document


def _key(checks: Checks, **given: str) -> dict[str, str]:
    return {name: checks.text(value, name, limit=64, required=True) or "" for name, value in given.items()}


def _link(value: str | None, checks: Checks) -> str | None:
    clean = checks.text(value, "link", limit=2000)
    if clean and not clean.startswith(("https://", "http://")):
        checks.note("INVALID", "A link starts with https:// or http://.", ("link",))
    return clean
