"""Every change of the catalogue of deadline policies."""

from collections.abc import Mapping
from typing import Any, Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.models import DeadlinePolicy
from server.claims.queries import claims as related
from server.claims.queries import deadlines as queries
from server.claims.queries import option
from server.claims.rules import policies as rules
from server.claims.rules.policies import PolicyFields
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal

_RELATED = {"partner_id": "partner_id", "reason_id": "reason_id", "responsible_id": "hands_over_to_user_id"}
"""What the look-up of usable records calls those that a policy names."""


async def create(viewer: Viewer, **fields: Unpack[PolicyFields]) -> DeadlinePolicy:
    """Create a policy; there is one at most for each partner, reason and importance."""
    async with db.transaction():
        await _hold(viewer)
        made = DeadlinePolicy(id=ids.new("dpl"), **changes.made(actor=viewer.id))
        clean = await _clean(viewer, made, {"name": None, "warn_percent": rules.DEFAULT_WARNING, **fields})
        made.update_from_dict(clean)
        await _check_alone(made)
        await made.save(force_create=True)
        await events.record("deadline_policy.create", made.id, version=1, actor=viewer.id)
    return made


async def update(
    viewer: Viewer, *, policy_id: str, expected_version: int, **fields: Unpack[PolicyFields]
) -> DeadlinePolicy:
    """Change a policy: deadlines that are counted from now on follow it, those that were given stay."""
    async with db.transaction():
        policy = await _opened(viewer, policy_id, expected_version)
        clean = await _clean(viewer, policy, fields)
        if policy.archived_at is None:
            await _check_alone(policy.clone(pk=policy.id).update_from_dict(clean))
        await changes.write(policy, "deadline_policy.update", actor=viewer.id, **clean)
    return policy


async def archive(viewer: Viewer, *, policy_id: str, expected_version: int) -> DeadlinePolicy:
    """Take a policy out of use; claims keep the deadlines that it gave them."""
    async with db.transaction():
        policy = await _opened(viewer, policy_id, expected_version)
        at = policy.archived_at or clock.now()
        await changes.write(policy, "deadline_policy.archive", actor=viewer.id, archived_at=at)
    return policy


async def unarchive(viewer: Viewer, *, policy_id: str, expected_version: int) -> DeadlinePolicy:
    async with db.transaction():
        policy = await _opened(viewer, policy_id, expected_version)
        await _check_alone(policy)
        await changes.write(policy, "deadline_policy.unarchive", actor=viewer.id, archived_at=None)
    return policy


async def follow_merge(column: str, *, source_id: str, into_id: str, actor: str | None) -> None:
    """Have the policies of a merged partner or reason be those of the one that stays, where it has none like them."""
    await db.execute("SELECT pg_advisory_xact_lock(hashtext('deadline_policy'))")
    for policy in await DeadlinePolicy.filter(**{column: source_id}).select_for_update():
        alike = await queries.policy_like(policy.clone(pk=policy.id).update_from_dict({column: into_id}))
        fields = {"archived_at": policy.archived_at or clock.now()} if alike else {column: into_id}
        await changes.write(policy, "deadline_policy.update", actor=actor, **fields)


async def _hold(viewer: Viewer) -> None:
    """Let one transaction at a time change the catalogue, so that no two policies are for the same."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    await option.opened()
    await db.execute("SELECT pg_advisory_xact_lock(hashtext('deadline_policy'))")


async def _opened(viewer: Viewer, policy_id: str, expected_version: int) -> DeadlinePolicy:
    await _hold(viewer)
    policy = await queries.lock_policy(viewer, policy_id)
    await changes.compare(policy, expected_version)
    return policy


async def _clean(viewer: Viewer, policy: DeadlinePolicy, given: Mapping[str, Any]) -> dict[str, Any]:
    checks = Checks()
    clean = rules.columns(given, checks)
    named = {of: clean[name] for of, name in _RELATED.items() if clean.get(name) not in {None, getattr(policy, name)}}
    found = Checks()
    await related.check_related(viewer, named, found, partner_id=None)
    for problem in found.problems:
        path = ("handsOverToUserId",) if problem.path == ("responsibleId",) else problem.path
        checks.note(problem.code, problem.message, path)
    checks.refuse()
    rules.whole({name: clean.get(name, getattr(policy, name)) for name in rules.COLUMNS}, checks)
    checks.refuse()
    return clean


async def _check_alone(policy: DeadlinePolicy) -> None:
    if existing := await queries.policy_like(policy):
        message = "There is a policy for this partner, reason and importance."
        raise Refusal("DUPLICATE", message, ("reasonId",), existing=existing)
