"""Registering claims: fields filled in from the basis, references checked, the next number of the year."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Unpack
from zoneinfo import ZoneInfo

from server.accounts import rules as accounts
from server.accounts.rules import Organisation, Scope, Viewer, ViewerKind
from server.claims.actions import deadlines
from server.claims.actions import participants as people
from server.claims.actions import references as names
from server.claims.actions.references import Reference
from server.claims.models import Claim
from server.claims.queries import bases, option
from server.claims.queries import claims as queries
from server.claims.rules import inputs, rights, terms
from server.claims.rules.inputs import ClaimFields, ParticipantFields
from server.claims.rules.terms import Channel, ClaimDirection, ClaimStatus, Importance
from server.kit import changes, clock, db, ids
from server.kit.checks import Checks

_REQUIRED = ("partner_id", "title", "description")
_CHANNELS = {
    ViewerKind.CUSTOMER: Channel.PORTAL,
    ViewerKind.CLIENT: Channel.API,
    ViewerKind.STAFF: Channel.PHONE,
}


async def register(
    viewer: Viewer,
    *,
    participants: Sequence[ParticipantFields] = (),
    references: Sequence[Reference] = (),
    **fields: Unpack[ClaimFields],
) -> Claim:
    """Register a claim; what is not given comes from its basis, then from who registers."""
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    checks = Checks()
    checks.problems += rights.setting(viewer, fields)
    async with db.transaction():
        settings = await option.opened()
        basis = await bases.find(viewer, fields.get("basis_id"), checks)
        clean = _clean(viewer, basis.fields, fields, settings, checks)
        await queries.check_related(viewer, clean, checks, partner_id=clean.get("partner_id"))
        joining = await people.clean_all(viewer, [*participants, *basis.participants], checks)
        refer = await names.clean_all(references, checks)
        checks.refuse()
        claim = await _insert(viewer, clean, settings)
        await people.insert_all(viewer, claim.id, joining)
        await names.insert_all(claim.id, refer)
    return claim


async def insert(viewer: Viewer, fields: Mapping[str, Any]) -> Claim:
    """Insert a claim whose fields have been checked by the caller, in its transaction."""
    return await _insert(viewer, fields, await option.opened())


async def issue(year: int, count: int = 1) -> range:
    """Take the next numbers of a year; whoever asks next waits for this transaction's end."""
    sql = """INSERT INTO claim_number (year, issued) VALUES ($1, $2)
        ON CONFLICT (year) DO UPDATE SET issued = claim_number.issued + $2 RETURNING issued"""
    last = int(await db.value(sql, year, count))
    return range(last - count + 1, last + 1)


def _clean(
    viewer: Viewer, basis: Mapping[str, Any], given: Mapping[str, Any], settings: Organisation, checks: Checks
) -> dict[str, Any]:
    """Return the new claim's fields made clean, those that nobody gave by default."""
    told = {name: value for name, value in given.items() if value is not None}
    clean = inputs.claim(_defaults(viewer) | dict(basis) | told, checks, now=clock.now())
    inputs.required(_REQUIRED, clean, checks)
    if clean.get("amount_claimed") is not None or clean.get("amount_settled") is not None:
        clean.setdefault("currency", settings.currency)
    return clean


def _defaults(viewer: Viewer) -> dict[str, Any]:
    found: dict[str, Any] = {
        "direction": ClaimDirection.FROM_CUSTOMER,
        "channel": _CHANNELS[viewer.kind],
        "importance": Importance.NORMAL,
        "registered_at": clock.now(),
    }
    if viewer.is_staff:
        found["responsible_id"] = viewer.id
    if viewer.kind is ViewerKind.CUSTOMER and viewer.partner_ids:
        found["partner_id"] = viewer.partner_ids[0]
    return found


async def _insert(viewer: Viewer, fields: Mapping[str, Any], settings: Organisation) -> Claim:
    """Write the claim; its number is taken at the last moment, as others wait for it."""
    columns = {**fields, "basis": fields.get("basis_id")}
    columns.pop("basis_id", None)
    claim = Claim(id=ids.new("clm"), status=ClaimStatus.REGISTERED, **changes.made(actor=viewer.id), **columns)
    claim.update_from_dict(await deadlines.begun(claim))
    year = _year(claim.registered_at, settings)
    [issued] = await issue(year)
    claim.number = terms.number(year, issued)
    await changes.insert(claim, "claim.register", actor=viewer.id)
    return claim


def _year(at: datetime, settings: Organisation) -> int:
    return at.astimezone(ZoneInfo(settings.time_zone)).year
