"""Who does a task: the one place where a performer of the rules becomes an address that inboxes know."""

from dataclasses import dataclass

from server.accounts import queries as accounts
from server.accounts import rules
from server.kit import db
from server.processes.rules.state import Performer

_BY_NAME = """SELECT id FROM performer_role WHERE archived_at IS NULL
    AND (lower(name) = lower($1) OR lower(short_name) = lower($1)) ORDER BY id LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Addressed:
    """The columns of a task that say whose it is."""

    performer_id: str | None = None
    role_id: str | None = None
    main_object: str | None = None
    additional_object: str | None = None
    lane: str | None = None
    home: str | None = None
    address: str | None = None
    claimed_by_id: str | None = None
    claimed_at: None = None


async def addressed(performer: Performer) -> Addressed:
    """Return whose a task is: a person's, a role's, that of the role its lane is called by, or the coordinators'."""
    if performer.person:
        return Addressed(
            performer_id=performer.person, lane=performer.lane, home=performer.person, address=performer.person
        )
    role = performer.role or await _role_of_lane(performer.lane)
    if role is None:
        role = await coordinator_role()
    home = rules.address(role, performer.object, performer.additional) if role else None
    return Addressed(None, role, performer.object, performer.additional, performer.lane, home, home)


async def coordinator_role() -> str | None:
    """Return the role of those who answer for tasks that nobody else gets."""
    return await accounts.role_of_code(rules.COORDINATOR)


async def _role_of_lane(lane: str | None) -> str | None:
    return await db.value(_BY_NAME, lane) if lane else None
