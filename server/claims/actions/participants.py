"""The participants of a claim: partners with roles, their contacts with theirs."""

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.actions import opening
from server.claims.models import Participant
from server.claims.queries import participants as queries
from server.claims.rules import inputs
from server.claims.rules.inputs import MOST_PARTICIPANTS, ParticipantFields
from server.kit import changes, db, events, ids
from server.kit.checks import Checks


async def add(viewer: Viewer, *, claim_id: str, **fields: Unpack[ParticipantFields]) -> Participant:
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id)
        checks = Checks()
        clean = await _clean(viewer, fields, checks)
        if await queries.count(claim.id) >= MOST_PARTICIPANTS:
            checks.note("TOO_LONG", f"At most {MOST_PARTICIPANTS} participants.", (), max=MOST_PARTICIPANTS)
        checks.refuse()
        [participant] = await insert_all(viewer, claim.id, [clean])
        await _tell(viewer, "claim.participant_add", participant, claim.version)
    return participant


async def update(
    viewer: Viewer, *, participant_id: str, expected_version: int, **fields: Unpack[ParticipantFields]
) -> Participant:
    """Change the given fields; None clears."""
    async with db.transaction():
        participant, version = await _opened(viewer, participant_id, expected_version)
        checks = Checks()
        clean = inputs.participant(fields, checks)
        after = {name: getattr(participant, name) for name in queries.RELATED} | clean
        changed = {name for name in queries.RELATED if after[name] != getattr(participant, name)}
        await queries.check_related(viewer, after, checks, changed=changed)
        checks.refuse()
        if await changes.write(participant, "participant.update", actor=viewer.id, **clean):
            await _tell(viewer, "claim.participant_update", participant, version)
    return participant


async def remove(viewer: Viewer, *, participant_id: str, expected_version: int) -> Participant:
    """Remove a participant; the claim's history keeps who it was."""
    async with db.transaction():
        participant, version = await _opened(viewer, participant_id, expected_version)
        await _tell(viewer, "claim.participant_remove", participant, version)
        await participant.delete()
    return participant


async def clean_all(viewer: Viewer, given: Sequence[Mapping[str, Any]], checks: Checks) -> list[dict[str, Any]]:
    """Return the participants of a new claim made clean."""
    if given and viewer.kind is ViewerKind.CUSTOMER:
        checks.note("FORBIDDEN", "You may not set participants.", ("participants",))
        return []
    if len(given) > MOST_PARTICIPANTS:
        message = f"At most {MOST_PARTICIPANTS} participants."
        checks.note("TOO_LONG", message, ("participants",), max=MOST_PARTICIPANTS)
        return []
    return [await _clean(viewer, each, checks, "participants", str(at)) for at, each in enumerate(given)]


async def insert_all(viewer: Viewer, claim_id: str, clean: Sequence[Mapping[str, Any]]) -> list[Participant]:
    """Write participants that have been checked, with one statement."""
    common = changes.made(actor=viewer.id)
    found = [Participant(id=ids.new("par"), claim_id=claim_id, **common, **each) for each in clean]
    if found:
        await Participant.bulk_create(found)
    return found


async def _opened(viewer: Viewer, participant_id: str, expected_version: int) -> tuple[Participant, int]:
    """Lock the claim, then its participant; return it and the claim's version."""
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    claim = await opening.worked_on(viewer, await queries.claim_of(viewer, participant_id))
    participant = await queries.lock(participant_id)
    await changes.compare(participant, expected_version)
    return participant, claim.version


async def _clean(viewer: Viewer, given: Mapping[str, Any], checks: Checks, *path: str) -> dict[str, Any]:
    """Return a new participant made clean."""
    clean = inputs.participant(given, checks, *path)
    inputs.required(["partner_id"], clean, checks, *path)
    await queries.check_related(viewer, clean, checks, *path)
    return clean


async def _tell(viewer: Viewer, kind: str, participant: Participant, version: int) -> None:
    """Note in the claim's history, at the version that the claim keeps, who it is about."""
    about = {name: getattr(participant, name) for name in ParticipantFields.__annotations__}
    data = {"participant": participant.id} | {name: value for name, value in about.items() if value}
    await events.record(kind, participant.claim_id, version=version, actor=viewer.id, data=data)
