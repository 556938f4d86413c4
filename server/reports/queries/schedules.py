"""Which schedules of reports a viewer sees, and what a letter of one needs to know."""

from collections.abc import Sequence

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.kit.errors import missing
from server.reader import policy
from server.reader.policy import Clause
from server.reports.models import ReportSchedule

_ME = {"me": lambda viewer: viewer.id}
_OWN_OR_TO_ME = Clause(
    """({t}.owner_id = {me} OR EXISTS (SELECT FROM report_recipient to_me
        WHERE to_me.schedule_id = {t}.id AND to_me.user_id = {me}))""",
    _ME,
)
_OWN_OR_MINE = Clause(
    """({t}.user_id = {me} OR EXISTS (SELECT FROM report_schedule of_mine
        WHERE of_mine.id = {t}.schedule_id AND of_mine.owner_id = {me}))""",
    _ME,
)
NAMED = "SELECT id, name AS title FROM report_schedule WHERE id = ANY($1::text[])"
"""What notifications tell of schedules."""
_ACTIVE_STAFF = """SELECT id FROM user_account
    WHERE id = ANY($1::text[]) AND kind = 'STAFF' AND deactivated_at IS NULL"""


def visible_to(viewer: Viewer) -> Clause:
    """Staff see the schedules that they own, or get letters of; administrators all."""
    return _of_staff(viewer, _OWN_OR_TO_ME)


def parts_visible_to(viewer: Viewer) -> Clause:
    """Show recipients and letters to the schedule's owner and to administrators; to a recipient its own."""
    return _of_staff(viewer, _OWN_OR_MINE)


async def lock(viewer: Viewer, schedule_id: str) -> ReportSchedule:
    """Lock a schedule that the viewer sees; refuse any other as missing."""
    if await policy.sees("report_schedule", visible_to(viewer), viewer, schedule_id):
        found = await ReportSchedule.filter(id=schedule_id).select_for_update().get_or_none()
        if found is not None:
            return found
    raise missing("The schedule")


async def count(owner_id: str) -> int:
    return await ReportSchedule.filter(owner_id=owner_id).count()


async def recipients(schedule_id: str) -> list[str]:
    sql = "SELECT user_id FROM report_recipient WHERE schedule_id = $1 ORDER BY id"
    return [row["user_id"] for row in await db.rows(sql, schedule_id)]


async def not_of_staff(user_ids: Sequence[str]) -> list[str]:
    """Return those that are no active members of the staff."""
    found = {row["id"] for row in await db.rows(_ACTIVE_STAFF, list(user_ids))}
    return [each for each in user_ids if each not in found]


def _of_staff(viewer: Viewer, own: Clause) -> Clause:
    if not viewer.is_staff:
        return policy.NONE
    return policy.EVERY if Scope.ADMIN in viewer.scopes else own
