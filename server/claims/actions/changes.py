"""Changing a claim's fields, assigning it, rating it, putting it out of use and back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Unpack

from server.accounts.rules import Viewer, ViewerKind
from server.claims.actions import deadlines, opening
from server.claims.models import Claim
from server.claims.queries import bases, option
from server.claims.queries import claims as queries
from server.claims.rules import inputs, rights
from server.claims.rules.inputs import ClaimFields
from server.claims.rules.states import COLUMNS
from server.claims.rules.terms import FINAL
from server.kit import changes, clock, db
from server.kit.checks import Checks
from server.kit.errors import Refusal


async def update(viewer: Viewer, *, claim_id: str, expected_version: int, **fields: Unpack[ClaimFields]) -> Claim:
    """Change the given fields; None clears."""
    return await _apply(viewer, "claim.update", claim_id, expected_version, fields)


async def assign(viewer: Viewer, *, claim_id: str, expected_version: int, responsible_id: str | None) -> Claim:
    """Make somebody responsible, or nobody while work has not begun."""
    given = {"responsible_id": responsible_id}
    return await _apply(viewer, "claim.assign", claim_id, expected_version, given)


async def rate(
    viewer: Viewer, *, claim_id: str, expected_version: int, rating: int, comment: str | None = None
) -> Claim:
    """Keep what the customer thinks of the result, told by it or by its system."""
    async with db.transaction():
        claim = await opening.opened(viewer, claim_id, expected_version)
        if viewer.kind is ViewerKind.STAFF:
            raise Refusal("FORBIDDEN", "The rating is the customer's.")
        opening.check_unarchived(claim)
        checks = Checks()
        inputs.rating(rating, checks)
        told = checks.text(comment, "comment", limit=inputs.LONGEST_COMMENT)
        if claim.status not in FINAL:
            checks.note("INVALID", "A claim is rated when it is closed.", ("rating",))
        checks.refuse()
        notes = {"comment": told} if told else None
        await changes.write(claim, "claim.rate", actor=viewer.id, notes=notes, rating=rating)
    return claim


async def archive(viewer: Viewer, *, claim_id: str, expected_version: int) -> Claim:
    """Take a claim out of use and out of the reports. Archived already, it stays as it is."""
    async with db.transaction():
        claim = await opening.opened(viewer, claim_id, expected_version)
        opening.check_managed(viewer)
        at = claim.archived_at or clock.now()
        await deadlines.write(claim, "claim.archive", actor=viewer.id, archived_at=at)
    return claim


async def unarchive(viewer: Viewer, *, claim_id: str, expected_version: int) -> Claim:
    async with db.transaction():
        claim = await opening.opened(viewer, claim_id, expected_version)
        opening.check_managed(viewer)
        if claim.merged_into_id:
            raise Refusal("INVALID", "This claim was merged into another.", ("id",), merged_into=claim.merged_into_id)
        await deadlines.write(claim, "claim.unarchive", actor=viewer.id, archived_at=None)
    return claim


async def _apply(viewer: Viewer, kind: str, claim_id: str, expected_version: int, given: Mapping[str, Any]) -> Claim:
    async with db.transaction():
        claim = await opening.opened(viewer, claim_id, expected_version)
        opening.check_unarchived(claim)
        state = await queries.state(viewer, claim)
        checks = Checks()
        checks.problems += rights.changing(viewer, state, given)
        clean = inputs.claim(given, checks, now=clock.now())
        checks.refuse()
        after = replace(state, **{name: value for name, value in clean.items() if name in COLUMNS})
        inputs.standing(after, checks)
        await _check_related(viewer, claim, clean, checks)
        checks.refuse()
        columns = await _columns(claim, clean)
        if viewer.kind is ViewerKind.CUSTOMER:  # who was awaited
            columns["waiting_since"] = None
        await deadlines.write(claim, kind, actor=viewer.id, **columns)
    return claim


async def _check_related(viewer: Viewer, claim: Claim, clean: Mapping[str, Any], checks: Checks) -> None:
    """Note what cannot be used among the references that change."""
    partner_id = clean.get("partner_id") or claim.partner_id
    new = {name: value for name, value in clean.items() if name != "basis_id" and value != getattr(claim, name)}
    if "partner_id" in new:
        new.setdefault("contact_person_id", clean.get("contact_person_id", claim.contact_person_id))
    await queries.check_related(viewer, new, checks, partner_id=partner_id)
    if "basis_id" in clean and clean["basis_id"] != claim.basis:
        await bases.find(viewer, clean["basis_id"], checks)


async def _columns(claim: Claim, clean: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields as columns; money without a currency is in the organisation's."""
    columns = {"basis" if name == "basis_id" else name: value for name, value in clean.items()}
    amounts = [columns.get("amount_claimed"), columns.get("amount_settled")]
    if any(each is not None for each in amounts) and not (columns.get("currency") or claim.currency):
        columns["currency"] = (await option.opened()).currency
    return columns
