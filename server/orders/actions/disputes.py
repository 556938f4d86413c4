"""Marking the lines of its basis that a claim disputes: how much is claimed, how much is settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.accounts.rules import Viewer
from server.claims.actions import changes as claim_changes
from server.claims.actions import opening
from server.claims.queries import claims as claim_queries
from server.claims.rules import rights
from server.kit import changes, clock, db, ids
from server.kit.checks import Checks
from server.kit.errors import Problem
from server.orders.models import ClaimLine
from server.orders.queries import disputes as queries
from server.orders.rules import disputing
from server.orders.rules.disputing import SUMS, DisputeFields


@dataclass(frozen=True)
class Disputed:
    """The claim after a change of its disputed lines, and what is worth a look."""

    id: str
    warnings: Sequence[Problem]


async def put(
    viewer: Viewer,
    *,
    claim_id: str,
    expected_version: int,
    lines: Sequence[DisputeFields],
    sets_amounts: bool = False,
) -> Disputed:
    """Mark lines of the claim's basis, or change how; lines that are not named stay as they are.

    With `sets_amounts` the claim's own amounts become what its lines come to.
    """
    async with db.transaction():
        claim = await _opened(viewer, claim_id, expected_version, _names(lines))
        checks = Checks()
        present = await queries.of_claim(claim.id)
        before = {each: _sums(line) for each, line in present.items()}
        after = disputing.lines(lines, await queries.lines_of_basis(claim.basis), before, checks)
        checks.refuse()
        changed = {line: sums for line, sums in after.items() if sums != before.get(line)}
        for line, sums in changed.items():
            await _write(viewer, claim, present.get(line), line, sums)
        told = {"lines": [*changed], "added": [each for each in changed if each not in present]}
        return await _tell(viewer, claim, "claim.lines_put", told, before | after, sets_amounts=sets_amounts)


async def remove(
    viewer: Viewer, *, claim_id: str, expected_version: int, line_ids: Sequence[str], sets_amounts: bool = False
) -> Disputed:
    """Dispute lines no longer; a line that is not disputed is refused."""
    async with db.transaction():
        claim = await _opened(viewer, claim_id, expected_version, {"quantity_claimed"})
        present = await queries.of_claim(claim.id)
        checks = Checks()
        for at, each in enumerate(line_ids):
            if each not in present:
                checks.note("NOT_FOUND", "The claim does not dispute this line.", ("lineIds", str(at)))
        checks.refuse()
        await ClaimLine.filter(claim_id=claim.id, line_id__in=list(line_ids)).delete()
        left = {line: _sums(each) for line, each in present.items() if line not in set(line_ids)}
        told = {"lines": [*line_ids]}
        return await _tell(viewer, claim, "claim.lines_remove", told, left, sets_amounts=sets_amounts)


def _names(lines: Sequence[DisputeFields]) -> set[str]:
    return {name for line in lines for name in SUMS if line.get(name) is not None}


async def _opened(viewer: Viewer, claim_id: str, expected_version: int, names: set[str]) -> Any:
    """Lock a claim whose money the viewer may tell: a customer's claimed amounts, while work has not begun."""
    claim = await opening.opened(viewer, claim_id, expected_version)
    opening.check_unarchived(claim)
    state = await claim_queries.state(viewer, claim)
    money = {"amount_settled" if name.endswith("settled") else "amount_claimed" for name in names}
    checks = Checks()
    checks.problems += rights.changing(viewer, state, sorted(money or {"amount_claimed"}))
    checks.refuse()
    return claim


def _sums(line: ClaimLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in SUMS}


async def _write(viewer: Viewer, claim: Any, present: ClaimLine | None, line: str, sums: Mapping[str, Any]) -> None:
    if present is None:
        made = changes.made(actor=viewer.id)
        await ClaimLine.create(id=ids.new("cln"), claim_id=claim.id, line_id=line, **made, **sums)
    else:
        columns = {**sums, "version": present.version + 1, "updated_at": clock.now()}
        await ClaimLine.filter(id=present.id).update(**columns)


async def _tell(
    viewer: Viewer,
    claim: Any,
    kind: str,
    told: Mapping[str, Sequence[str]],
    after: Mapping[str, Mapping[str, Any]],
    *,
    sets_amounts: bool,
) -> Disputed:
    """Raise the claim's version, with its amounts when they follow its lines."""
    totals = disputing.totals(after.values())
    if told["lines"]:
        await changes.write(claim, kind, actor=viewer.id, notes=told)
    if sets_amounts:
        columns: dict[str, Any] = {"amount_claimed": totals.amount_claimed}
        if totals.amount_settled is not None:
            columns["amount_settled"] = totals.amount_settled
        if claim.basis and claim.currency is None:
            columns["currency"] = await queries.currency_of(claim.basis)
        claim = await claim_changes.update(viewer, claim_id=claim.id, expected_version=claim.version, **columns)
    return Disputed(claim.id, disputing.differing(totals, claim))
