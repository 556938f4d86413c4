"""Who does a task: the one place where a performer of the rules becomes an address that inboxes know."""

from dataclasses import dataclass

from server.accounts import queries as accounts
from server.accounts import rules
from server.kit import db, ids
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
    main, additional = await _now(performer.object), await _now(performer.additional)
    home = rules.address(role, main, additional) if role else None
    return Addressed(None, role, main, additional, performer.lane, home, home)


async def coordinator_role() -> str | None:
    """Return the role of those who answer for tasks that nobody else gets."""
    return await accounts.role_of_code(rules.COORDINATOR)


async def _now(narrowing: str | None) -> str | None:
    """Return what narrows a role: what a diagram says of a department goes for the one that it was merged into."""
    is_department = narrowing is not None and ids.prefix_of(narrowing) == "dep"
    return await accounts.department_now(narrowing or "") if is_department else narrowing


async def _role_of_lane(lane: str | None) -> str | None:
    return await db.value(_BY_NAME, lane) if lane else None
