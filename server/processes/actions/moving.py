"""What processes do when the records that they are about, or the departments that they ask, are merged."""

from server.accounts import actions as accounts
from server.claims.actions import blockers
from server.kit import changes, clock, db, events

_MOVED = """UPDATE process_instance SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""
_TASKS = """UPDATE process_task SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""

_ASSIGNMENTS = """UPDATE assignment SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""


async def subject_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have processes about a record go on about the one that it was merged into, and hold that open."""
    at, told = clock.now(), {"subject": [source_id, into_id]}
    for sql, kind in ((_MOVED, "process.move"), (_TASKS, "task.move"), (_ASSIGNMENTS, "assignment.move")):
        rows = await db.rows(sql, source_id, into_id, at)
        versions = [(row["id"], row["version"]) for row in rows]
        await events.record_all(kind, versions, actor=actor, data=told)
    await blockers.move(source_id, into_id)


_REASONS = """UPDATE process_definition SET version = version + 1, updated_at = $3,
    start_reasons = ARRAY(SELECT DISTINCT unnest(array_replace(start_reasons, $1, $2)))
    WHERE $1 = ANY(start_reasons) RETURNING id, version"""


async def reason_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have processes that start for claims of a reason start for those of the one that it was merged into."""
    rows = await db.rows(_REASONS, source_id, into_id, clock.now())
    versions = [(row["id"], row["version"]) for row in rows]
    await events.record_all("process_definition.update", versions, actor=actor, data={"reason": [source_id, into_id]})


_SIDES = (("main_object", "additional_object"), ("checker_main_object", "checker_additional_object"))
_HELD = """SELECT id FROM process_instance WHERE id IN (
        SELECT instance_id FROM process_task WHERE status = 'OPEN' AND $1 IN (main_object, additional_object)
    ) ORDER BY id FOR NO KEY UPDATE"""
_ADDRESSED = """WITH renamed AS (
        SELECT id, CASE main_object WHEN $1 THEN $2 ELSE main_object END AS main,
            CASE additional_object WHEN $1 THEN $2 ELSE additional_object END AS additional
        FROM process_task WHERE $1 IN (main_object, additional_object)
    ) UPDATE process_task t SET main_object = main, additional_object = additional, version = version + 1,
        updated_at = $3, home = concat_ws('/', role_id, main, additional),
        address = CASE address WHEN home THEN concat_ws('/', role_id, main, additional) ELSE address END
    FROM renamed WHERE t.id = renamed.id RETURNING t.id, version, role_id, main_object, additional_object"""
_DRAFTS = """UPDATE process_definition SET draft = replace(draft, $1, $2), version = version + 1, updated_at = $3
    WHERE position($1 in draft) > 0 RETURNING id, version"""


async def department_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have tasks, assignments and drafts name the department that stays; what was published finds it by the old id."""
    await db.rows(_HELD, source_id)
    at = clock.now()
    rows = await db.rows(_ADDRESSED, source_id, into_id, at)
    for address in {(row["role_id"], row["main_object"], row["additional_object"]) for row in rows if row["role_id"]}:
        await accounts.address_keep(*address)
    told = {"object": [source_id, into_id]}
    await events.record_all("task.move", [(row["id"], row["version"]) for row in rows], actor=actor, data=told)
    for column in (name for side in _SIDES for name in side):
        await changes.repoint("assignment", column, "assignment.move", source=source_id, target=into_id, actor=actor)
    drafts = [(row["id"], row["version"]) for row in await db.rows(_DRAFTS, source_id, into_id, at)]
    await events.record_all("process_definition.update", drafts, actor=actor, data={"draft_changed": True})
