"""Every change of schedules by people: made, changed, paused, sent out of turn, left, deleted."""

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from server.accounts.rules import Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal, missing
from server.reports.actions import outcomes, turns
from server.reports.models import ReportRecipient, ReportSchedule
from server.reports.queries import running
from server.reports.queries import schedules as queries
from server.reports.rules import periods, schedules
from server.reports.rules.schedules import Reason, ScheduleFields

_FOLLOW = """UPDATE report_schedule SET variables = replace(variables::text, $1, $2)::jsonb, version = version + 1,
    updated_at = $3 WHERE position($1 in variables::text) > 0 RETURNING id, version"""


async def create(viewer: Viewer, **fields: Unpack[ScheduleFields]) -> ReportSchedule:
    """Have a report mailed; refuse what the report refuses of the viewer, too."""
    schedules.check_author(viewer)
    checks = Checks()
    given: ScheduleFields = {**_UNTOLD, **fields}
    clean = schedules.schedule(given, {}, checks)
    people = schedules.recipients(given["recipients"], checks)
    checks.refuse()
    await _try(viewer, clean)
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", f"report schedules of {viewer.id}")
        if await queries.count(viewer.id) >= schedules.MOST_SCHEDULES:
            most = schedules.MOST_SCHEDULES
            raise Refusal("TOO_MANY", f"At most {most} schedules of one person.", (), max=most)
        made = changes.made(actor=viewer.id)
        schedule = ReportSchedule(id=ids.new("rsc"), owner_id=viewer.id, **made, **clean)
        schedule.next_at = await turns.following(clean)
        await changes.insert(schedule, "report_schedule.create", actor=viewer.id)
        await _add(schedule.id, people, among=people)
    return schedule


async def update(
    viewer: Viewer, *, schedule_id: str, expected_version: int, **fields: Unpack[ScheduleFields]
) -> ReportSchedule:
    """Change a schedule: letters that still wait are made by what it says then."""
    async with db.transaction():
        schedule = await _opened(viewer, schedule_id, expected_version)
        kept, checks = {name: getattr(schedule, name) for name in _COLUMNS}, Checks()
        clean = schedules.schedule(fields, kept, checks)
        before = await queries.recipients(schedule_id)
        after = schedules.recipients(fields["recipients"], checks) if "recipients" in fields else before
        checks.refuse()
        merged = {**kept, **clean}
        if any(merged[name] != kept[name] for name in ("report", "variables", "period")):
            await _try(viewer, merged)
        if not schedule.is_paused and any(merged[name] != kept[name] for name in _TIMING):
            clean["next_at"] = await turns.following(merged)
        notes = await _readdress(schedule_id, before, after)
        await _write(schedule, "report_schedule.update", viewer, notes, **clean)
    return schedule


async def pause(viewer: Viewer, *, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Send nothing until the schedule is resumed, not even what waits."""
    async with db.transaction():
        schedule = await _opened(viewer, schedule_id, expected_version)
        await outcomes.end_waiting(schedule_id, Reason.PAUSED)
        await _write(schedule, "report_schedule.pause", viewer, is_paused=True, next_at=None)
    return schedule


async def resume(viewer: Viewer, *, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Go on with the next turn; those that passed meanwhile are not made up for."""
    async with db.transaction():
        schedule = await _opened(viewer, schedule_id, expected_version)
        if not await queries.recipients(schedule_id):
            raise Refusal("REQUIRED", "At least one recipient is required.", ("recipients",))
        next_at = await turns.following({name: getattr(schedule, name) for name in _COLUMNS})
        if schedule.is_paused:
            await _write(schedule, "report_schedule.resume", viewer, is_paused=False, next_at=next_at)
    return schedule


async def send(viewer: Viewer, *, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Send the report now, out of turn, even while the schedule is paused."""
    async with db.transaction():
        schedule = await _opened(viewer, schedule_id, expected_version)
        now = clock.now()
        if not await turns.put_down(schedule_id, now):
            raise Refusal("REQUIRED", "At least one recipient is required.", ("recipients",))
        await _write(schedule, "report_schedule.send", viewer, {"sent": [None, now.isoformat()]})
    return schedule


async def leave(viewer: Viewer, *, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Get no more letters of a schedule; one that nobody gets letters of any more is paused."""
    async with db.transaction():
        schedule = await queries.lock(viewer, schedule_id)
        await changes.compare(schedule, expected_version)
        before = await queries.recipients(schedule_id)
        if viewer.id not in before:
            raise missing("The recipient")
        after = [each for each in before if each != viewer.id]
        notes = await _readdress(schedule_id, before, after)
        last = {} if after else {"is_paused": True, "next_at": None}
        await _write(schedule, "report_schedule.leave", viewer, notes, **last)
    return schedule


async def delete(viewer: Viewer, *, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Delete a schedule with what it tells of its letters; those that wait are not sent."""
    async with db.transaction():
        schedule = await _opened(viewer, schedule_id, expected_version)
        await schedule.delete()
        told = {"name": [schedule.name, None]}
        version = schedule.version + 1
        await events.record("report_schedule.delete", schedule.id, version=version, actor=viewer.id, data=told)
    return schedule


async def record_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have reports that are narrowed by a record be narrowed by the one that it was merged into."""
    rows = await db.rows(_FOLLOW, source_id, into_id, clock.now())
    versions = [(row["id"], row["version"]) for row in rows]
    await events.record_all("report_schedule.update", versions, actor=actor, data={"record": [source_id, into_id]})


_UNTOLD: ScheduleFields = {
    "name": None,
    "report": None,
    "variables": {},
    "period": None,
    "format": None,
    "language": None,
    "frequency": None,
    "weekdays": [],
    "day_of_month": None,
    "time": None,
    "recipients": [],
}
_COLUMNS = [name for name in _UNTOLD if name != "recipients"]
_TIMING = ("frequency", "weekdays", "day_of_month", "time")


async def _opened(viewer: Viewer, schedule_id: str, expected_version: int) -> ReportSchedule:
    """Lock a schedule for a change."""
    schedule = await queries.lock(viewer, schedule_id)
    await changes.compare(schedule, expected_version)
    if not schedules.may_change(viewer, schedule.owner_id):
        raise Refusal("FORBIDDEN", "A schedule is changed by its owner or an administrator.")
    return schedule


async def _write(
    schedule: ReportSchedule, kind: str, viewer: Viewer, notes: Mapping[str, Any] | None = None, **fields: Any
) -> None:
    await changes.write(schedule, kind, actor=viewer.id, notes=notes, untold={"next_at"}, **fields)


async def _try(viewer: Viewer, schedule: Mapping[str, Any]) -> None:
    """Run the report once, as the viewer: what it refuses is refused here."""
    today = periods.day_of(clock.now(), await turns.zone())
    try:
        await running.run(viewer, schedule["report"], schedules.asked(schedule["variables"], schedule["period"], today))
    except Refusal as refusal:
        raise schedules.refused(refusal) from None


async def _readdress(schedule_id: str, before: Sequence[str], after: Sequence[str]) -> dict[str, Any] | None:
    """Write to other people from now on; return what a history tells of it."""
    if set(before) == set(after):
        return None
    gone = set(before) - set(after)
    await ReportRecipient.filter(schedule_id=schedule_id, user_id__in=gone).delete()
    await outcomes.end_waiting(schedule_id, Reason.TAKEN_OFF, gone)
    await _add(schedule_id, [each for each in after if each not in before], among=after)
    return {"recipients": [[*before], [*after]]}


async def _add(schedule_id: str, people: Sequence[str], *, among: Sequence[str]) -> None:
    checks = Checks()
    for each in await queries.not_of_staff(people):
        checks.note("NOT_FOUND", "There is no such person of the staff.", ("recipients", str(among.index(each))))
    checks.refuse()
    await ReportRecipient.bulk_create(
        [ReportRecipient(id=ids.new("rrc"), schedule_id=schedule_id, user_id=each) for each in people]
    )
